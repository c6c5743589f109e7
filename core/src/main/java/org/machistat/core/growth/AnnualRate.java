package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Irrational;
import org.machistat.core.internal.Logarithm;
import org.machistat.core.internal.Power;
import org.machistat.core.internal.Signs;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * A change over some time, brought to one year (年率).
 *
 * <pre>
 * OFFICIAL_MONTHS  (x1/x0)^(12/m) − 1
 * GEOMETRIC_YEARS  (x1/x0)^(1/n) − 1
 * EXACT_DAYS       (x1/x0)^(365.25/d) − 1
 * LOGARITHMIC      ln(x1/x0) ÷ (m/12)
 * SIMPLE           (x1/x0 − 1) ÷ (m/12)
 * </pre>
 *
 * <ul>
 *   <li>The printed value is exact for every rounding: whole numbers decide whether the root is a ratio, and if it is not,
 *       as many digits are computed as the rounding needs.
 *   <li>The same date twice, or a later date before the earlier: NOT_ENOUGH_DATA. Also less than 12
 *       months for GEOMETRIC_YEARS and less than 28 days for EXACT_DAYS.
 *   <li>Dates without a number of months or days between them refuse as {@link ReferenceDate#monthsTo} and
 *       {@link ReferenceDate#daysTo} do; EXACT_DAYS needs two days.
 *   <li>An earlier figure of 0: ZERO_BASE; below 0: NOT_POSITIVE. A later figure of 0 or below 0: NOT_POSITIVE, except for
 *       SIMPLE.
 *   <li>A suppressed, unknown, not applicable or blank figure: its own reason.
 * </ul>
 *
 * <p>Source: see each {@link AnnualMethod}.
 *
 * @serial exclude
 */
public final class AnnualRate implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 28;
    private static final Rational MEAN_YEAR = Rational.of(1_461, 4);
    private static final Rational HUNDRED = Rational.of(100);
    private static final Rounding MANY_DIGITS = Rounding.decimals(20).with(RoundingMode.DOWN);

    private final Change change;
    private final AnnualMethod method;
    private final Period period;
    private final Rational ratio;

    private AnnualRate(Change change, AnnualMethod method, Period period, Rational ratio) {
        this.change = change;
        this.method = method;
        this.period = period;
        this.ratio = ratio;
    }

    /** How long the change took, in units of which a year has so many: 23 months, 12 to the year. */
    private record Period(long count, Rational perYear, Label words) implements Serializable {

        static Period months(int months) {
            return new Period(months, Rational.of(MONTHS), Label.of(months + "か月", months + " months"));
        }

        static Period years(long years) {
            return new Period(years, Rational.ONE, Label.of(years + "年", years + " years"));
        }

        static Period days(long days) {
            return new Period(days, MEAN_YEAR, Label.of(days + "日", days + " days"));
        }

        Rational years() {
            return Rational.of(count).dividedBy(perYear);
        }

        String exponent() {
            return (perYear.equals(MEAN_YEAR) ? "365.25" : perYear) + "/" + count;
        }
    }

    /**
     * The annual rate of a change between two dates.
     *
     * @param change the change
     * @param from the date of the earlier figure
     * @param to the date of the later figure
     * @param method how to bring it to a year
     * @return the rate, or why there is none
     */
    public static Answer<AnnualRate> of(Change change, ReferenceDate from, ReferenceDate to, AnnualMethod method) {
        return switch (method) {
            case EXACT_DAYS -> from.daysTo(to).flatMap(days -> overDays(change, days));
            case GEOMETRIC_YEARS -> from.monthsTo(to).flatMap(months -> wholeYears(change, months));
            case OFFICIAL_MONTHS, LOGARITHMIC, SIMPLE ->
                from.monthsTo(to).flatMap(months -> of(change, method, Period.months(months)));
        };
    }

    private static Answer<AnnualRate> overDays(Change change, long days) {
        return days > 0 && days < SHORTEST_MONTH
                ? Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        days + "日は1か月に満たないため年率を計算しない",
                        "no annual rate is computed over less than a month, here " + days + " days")
                : of(change, AnnualMethod.EXACT_DAYS, Period.days(days));
    }

    private static Answer<AnnualRate> wholeYears(Change change, int months) {
        if (months > 0 && months < MONTHS) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    months + "か月は1年に満たないため年平均成長率を計算しない",
                    "no compound annual growth rate is computed over less than a year, here " + months + " months");
        }
        long years = Rounding.decimals(0).round(Rational.of(months, MONTHS)).longValueExact();
        boolean whole = months % MONTHS == 0;
        Period period = whole
                ? Period.years(years)
                : new Period(
                        years,
                        Rational.ONE,
                        Label.of(months + "か月を" + years + "年とみなす", months + " months taken as " + years + " years"));
        return of(change, AnnualMethod.GEOMETRIC_YEARS, period);
    }

    /**
     * The annual rate between two dates of a series.
     *
     * @param series the series
     * @param from the earlier date
     * @param to the later date
     * @param method how to bring it to a year
     * @return the rate, or why there is none
     * @throws NoSuchElementException naming dates of the series, if it has no figure at one of the dates
     */
    public static Answer<AnnualRate> of(TimeSeries series, ReferenceDate from, ReferenceDate to, AnnualMethod method) {
        return of(Change.of(series, from, to), from, to, method);
    }

    /**
     * The annual rate of a change over so many months, by the official formula.
     *
     * @param change the change
     * @param months the number of months between the two figures
     * @return the rate, or why there is none
     */
    public static Answer<AnnualRate> overMonths(Change change, int months) {
        return of(change, AnnualMethod.OFFICIAL_MONTHS, Period.months(months));
    }

    /**
     * The compound annual growth rate of a change over so many years.
     *
     * @param change the change
     * @param years the number of years, or fiscal years, between the two figures
     * @return the rate, or why there is none
     */
    public static Answer<AnnualRate> overYears(Change change, int years) {
        return of(change, AnnualMethod.GEOMETRIC_YEARS, Period.years(years));
    }

    private static Answer<AnnualRate> of(Change change, AnnualMethod method, Period period) {
        if (period.count() <= 0) {
            return period.count() == 0
                    ? Answer.refuse(
                            Reason.NOT_ENOUGH_DATA,
                            "2つの時点が同じため年率を計算できない",
                            "both dates are the same, so there is no annual rate")
                    : Answer.refuse(
                            Reason.NOT_ENOUGH_DATA,
                            "後の時点が前の時点より早いため年率を計算できない",
                            "the later date is before the earlier, so there is no annual rate");
        }
        return change.rate().flatMap(rate -> {
            if (rate.multiple().signum() <= 0 && method != AnnualMethod.SIMPLE) {
                return Answer.refuse(
                        Reason.NOT_POSITIVE,
                        "後の値が0以下のため年率を計算できない",
                        "no annual rate can be computed to a figure that is not above 0");
            }
            return Answer.of(new AnnualRate(change, method, period, rate.multiple()));
        });
    }

    /**
     * The change that was brought to a year.
     *
     * @return the change
     */
    public Change change() {
        return change;
    }

    /**
     * Whether the two figures may be compared.
     *
     * @return what their change carries
     */
    public Comparability comparability() {
        return change.comparability();
    }

    /**
     * How it was brought to a year.
     *
     * @return the method
     */
    public AnnualMethod method() {
        return method;
    }

    /**
     * The time the change took, in years as the method counts them.
     *
     * @return the exact number, such as 23/12
     */
    public Rational years() {
        return period.years();
    }

    /**
     * The rate in per cent, if it is a ratio of whole numbers.
     *
     * @return the exact value, or empty if it is irrational, as roots and logarithms mostly are
     */
    public Optional<Rational> exactPercent() {
        return switch (method) {
            case SIMPLE -> Optional.of(ratio.minus(Rational.ONE).times(HUNDRED).dividedBy(years()));
            case LOGARITHMIC -> ratio.equals(Rational.ONE) ? Optional.of(Rational.ZERO) : Optional.empty();
            case OFFICIAL_MONTHS, GEOMETRIC_YEARS, EXACT_DAYS ->
                power().exact().map(multiple -> multiple.minus(Rational.ONE).times(HUNDRED));
        };
    }

    private Power power() {
        return Power.of(ratio, Rational.ONE.dividedBy(years()));
    }

    private Irrational irrationalPercent() {
        return method == AnnualMethod.LOGARITHMIC
                ? Logarithm.of(ratio).scaled(HUNDRED.dividedBy(years()), Rational.ZERO)
                : power().scaled(HUNDRED, HUNDRED.negate());
    }

    /**
     * The rate in per cent, rounded half up.
     *
     * @param decimals the number of decimals
     * @return the percentage to print
     */
    public BigDecimal percent(int decimals) {
        return percent(Rounding.decimals(decimals));
    }

    /**
     * The rate in per cent, rounded.
     *
     * @param rounding how to round
     * @return the percentage to print
     * @throws ArithmeticException if the direction is {@code UNNECESSARY} and the value is not exact in these digits
     */
    public BigDecimal percent(Rounding rounding) {
        return exactPercent()
                .map(rounding::round)
                .orElseGet(() -> irrationalPercent().round(rounding));
    }

    /** How the rate came about, rounded to two decimals as {@link #toString} prints it. */
    @Override
    public Explanation explanation() {
        return explanation(Rounding.decimals(2));
    }

    /**
     * How the rate came about, rounded in a way of your own.
     *
     * @param rounding how to round
     * @return the explanation
     */
    public Explanation explanation(Rounding rounding) {
        Explanation formula = Explanation.of(Label.of("年率", "Annual rate"), method.formula())
                .withInputs(List.of(change.from(), change.to()))
                .withWorking(working());
        return exactPercent()
                .map(exact -> formula.withValue(exact, Unit.PERCENT))
                .orElseGet(() -> formula.withEndlessValue(irrationalPercent().round(MANY_DIGITS), Unit.PERCENT))
                .withRounded(percent(rounding), rounding)
                .withNote(Label.of("期間：", "period: ").plus(period.words()))
                .withNote(Label.of("方法：", "method: ").plus(method.label()))
                .withNote(Label.of("方法の出典：", "source of the method: ").plus(method.source()))
                .withComparability(comparability());
    }

    private String working() {
        String start = change.startInFormula();
        String quotient = change.to().inFormula() + " ÷ " + start;
        return switch (method) {
            case OFFICIAL_MONTHS, GEOMETRIC_YEARS, EXACT_DAYS -> "(" + quotient + ")^(" + period.exponent() + ") − 1";
            case LOGARITHMIC -> "ln(" + quotient + ") ÷ (" + years() + ")";
            case SIMPLE -> "(" + quotient + " − 1) ÷ (" + years() + ")";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnnualRate that
                && change.equals(that.change)
                && method == that.method
                && period.equals(that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(change, method, period);
    }

    /** The percentage to two decimals with its sign, as in "-0.94%/年", and that it was accepted although not comparable. */
    @Override
    public String toString() {
        return Signs.plain(percent(2)) + "%/年" + comparability().suffix().ja();
    }
}
