package org.machistat.core.population;

import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

/** Dates as years with decimals: a month is a twelfth of a year, a day its part of the month, a fiscal year its number. */
final class Years {

    private static final int MONTHS = 12;

    private Years() {}

    /** 2030.75 for 1 October 2030, October 2030 being stated to the day or the month; 2030 for 2030 and for fiscal 2030. */
    static Rational of(ReferenceDate date) {
        Rational year = Rational.of(date.firstDay().getYear());
        if (date.precision() == DatePrecision.FISCAL_YEAR) {
            return year;
        }
        long days = date.firstDay().lengthOfMonth();
        long months = (date.firstDay().getMonthValue() - 1) * days;
        return year.plus(Rational.of(months + date.firstDay().getDayOfMonth() - 1, MONTHS * days));
    }
}
