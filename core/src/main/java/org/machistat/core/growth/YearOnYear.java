package org.machistat.core.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.Periods;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * The rate of change to the same period of the year before, and to the period before (前年同月比・前年度比・前期比).
 *
 * <pre>
 * year on year       (x(t) ÷ x(t − 12 months) − 1) × 100
 * period on period   (x(t) ÷ x(t − 1 step) − 1) × 100
 * </pre>
 *
 * <ul>
 *   <li>Each date refuses as {@link Change#rate} does: ZERO_BASE, NOT_POSITIVE, NOT_COMPARABLE, a mark's own reason.
 *   <li>A date whose counterpart is not in the series: NOT_ENOUGH_DATA, which names it; the first year has no rates.
 * </ul>
 *
 * <p>Source: Statistics Bureau of Japan, glossary (前年同月比, 前月比).
 */
public final class YearOnYear {

    private static final int MONTHS = 12;

    private YearOnYear() {}

    /**
     * The rates to the same month, quarter, year or fiscal year of the year before.
     *
     * @param series the series
     * @return the rate of each date in per cent; NOT_APPLICABLE if a year is no whole number of steps; or as {@link Periods#of}
     *     refuses
     */
    public static Answer<ComputedSeries> of(TimeSeries series) {
        return Periods.of(series)
                .flatMap(periods -> MONTHS % periods.step() == 0
                        ? Answer.of(rates(series, periods, MONTHS / periods.step(), yearWords(series, periods)))
                        : Answer.refuse(
                                Reason.NOT_APPLICABLE,
                                "「" + series.name().ja() + "」の時点の間隔（" + periods.step() + "か月）には前年同期がない",
                                "'" + series.name().en() + "' at steps of " + periods.step()
                                        + " months has no same period of the year before"));
    }

    private static Label yearWords(TimeSeries series, Periods periods) {
        DatePrecision precision = series.dates().get(0).precision();
        String ja = precision == DatePrecision.FISCAL_YEAR
                ? "前年度比"
                : precision == DatePrecision.YEAR ? "前年比" : periods.step() == 1 ? "前年同月比" : "前年同期比";
        return Label.of(ja, "change on the year before");
    }

    /**
     * The rates to the period before.
     *
     * @param series the series
     * @return the rate of each date in per cent, or why there are none, as {@link Periods#of} refuses
     */
    public static Answer<ComputedSeries> previous(TimeSeries series) {
        return Periods.of(series)
                .map(periods -> rates(
                        series,
                        periods,
                        1,
                        Label.of(periods.step() == 1 ? "前月比" : "前期比", "change on the period before")));
    }

    private static ComputedSeries rates(TimeSeries series, Periods periods, int back, Label what) {
        List<ComputedSeries.Point> points = new ArrayList<>();
        for (int place = 0; place < periods.size(); place++) {
            Optional<ReferenceDate> now = periods.find(place);
            Optional<ReferenceDate> before = periods.find(place - back);
            Answer<Rational> missing = periods.amount(now.isEmpty() ? place : place - back);
            points.add(
                    now.isPresent() && before.isPresent()
                            ? point(Change.of(series, before.get(), now.get()), now.get())
                            : new ComputedSeries.Point(periods.date(place), missing, Comparability.COMPARABLE));
        }
        return ComputedSeries.of(
                series,
                what,
                Unit.PERCENT,
                Label.of("（その期の値 ÷ 比べる期の値 − 1）× 100", "(figure ÷ figure compared with − 1) × 100"),
                points);
    }

    private static ComputedSeries.Point point(Change change, ReferenceDate date) {
        return new ComputedSeries.Point(date, change.rate().map(GrowthRate::percent), change.comparability());
    }
}
