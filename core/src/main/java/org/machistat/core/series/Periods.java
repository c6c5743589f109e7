package org.machistat.core.series;

import com.google.common.math.IntMath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Comparability;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * The places of a series at equal steps of whole months, gaps included (等間隔の期間).
 *
 * <p>The step is the largest that meets every date: 1 for months, 3 for quarters, 12 for years and fiscal years. Places that
 * have no date are gaps. A quarter is named by one of its months, the same in every quarter.
 *
 * <ul>
 *   <li>Less than two dates: NOT_ENOUGH_DATA.
 *   <li>Dates that are no whole number of months apart refuse as {@link ReferenceDate#monthsTo} does; two dates in a month
 *       cannot be.
 * </ul>
 */
public final class Periods {

    private final TimeSeries series;
    private final ReferenceDate first;
    private final int step;
    private final ReferenceDate[] dates;

    private Periods(TimeSeries series, ReferenceDate first, int step, ReferenceDate[] dates) {
        this.series = series;
        this.first = first;
        this.step = step;
        this.dates = dates;
    }

    /**
     * The periods of a series.
     *
     * @param series the series
     * @return the periods, or why there are none
     */
    public static Answer<Periods> of(TimeSeries series) {
        List<ReferenceDate> known = series.dates();
        if (known.size() < 2) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + series.name().ja() + "」の時点が2つに満たない（" + known.size() + "）",
                    "'" + series.name().en() + "' has less than two dates (" + known.size() + ")");
        }
        ReferenceDate first = known.get(0);
        int[] months = new int[known.size()];
        int step = 0;
        for (int i = 1; i < months.length; i++) {
            Answer<Integer> distance = first.monthsTo(known.get(i));
            if (!distance.isGiven()) {
                return distance.map(all -> null);
            }
            months[i] = distance.get();
            step = IntMath.gcd(step, months[i]);
        }
        ReferenceDate[] dates = new ReferenceDate[months[months.length - 1] / step + 1];
        for (int i = 0; i < months.length; i++) {
            dates[months[i] / step] = known.get(i);
        }
        return Answer.of(new Periods(series, first, step, dates));
    }

    /**
     * The months from one place to the next.
     *
     * @return the step, at least 1
     */
    public int step() {
        return step;
    }

    /**
     * The number of places from the first date to the last.
     *
     * @return the number, gaps included
     */
    public int size() {
        return dates.length;
    }

    /**
     * The months from January of the year 0 to a place.
     *
     * @param place the place from 0; it may lie outside the series
     * @return 12 × year + month − 1
     */
    public int month(int place) {
        return 12 * first.firstDay().getYear() + first.firstDay().getMonthValue() - 1 + step * place;
    }

    /**
     * The date of a place.
     *
     * @param place the place from 0; it may lie outside the series
     * @return the date, also where the series has none
     */
    public ReferenceDate date(int place) {
        ReferenceDate known = find(place).orElse(null);
        return known == null
                ? new ReferenceDate(first.precision(), first.firstDay().plusMonths((long) step * place))
                : known;
    }

    /**
     * The date of a place, if the series has it.
     *
     * @param place the place from 0; it may lie outside the series
     * @return the date, or empty at a gap
     */
    public Optional<ReferenceDate> find(int place) {
        return place < 0 || place >= dates.length ? Optional.empty() : Optional.ofNullable(dates[place]);
    }

    /**
     * The number at a place in the unit of the series.
     *
     * @param place the place from 0; it may lie outside the series
     * @return the number, or why there is none: NOT_ENOUGH_DATA at a gap, at a mark its own reason
     */
    public Answer<Rational> amount(int place) {
        Optional<ReferenceDate> date = find(place);
        return date.isPresent()
                ? Amounts.in(series.unit(), series.input(date.get()))
                : Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "「" + series.name().ja() + "」に" + date(place).label().ja() + "の値がない",
                        "'" + series.name().en() + "' has no figure at "
                                + date(place).label().en());
    }

    /**
     * Whether each figure from one place to another may be compared with the next.
     *
     * @param from the first place
     * @param to the last place
     * @return what the series says of all neighbours
     */
    public Comparability comparability(int from, int to) {
        Comparability all = Comparability.COMPARABLE;
        ReferenceDate before = null;
        for (int place = Math.max(0, from); place <= Math.min(to, dates.length - 1); place++) {
            if (dates[place] != null) {
                all = before == null ? all : all.and(series.comparisons().between(before, dates[place]));
                before = dates[place];
            }
        }
        return all;
    }

    /**
     * Whether dates are calendar or fiscal years.
     *
     * @return true if so
     */
    boolean isYears() {
        return first.precision() == DatePrecision.YEAR || first.precision() == DatePrecision.FISCAL_YEAR;
    }

    /** The step and the dates, gaps as "…". */
    @Override
    public String toString() {
        return step + " "
                + Arrays.toString(Arrays.stream(dates)
                        .map(date -> date == null ? "…" : date.toString())
                        .toArray());
    }
}
