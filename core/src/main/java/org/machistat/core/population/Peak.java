package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Signs;
import org.machistat.core.series.Extreme;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * When a population is largest, and how large (人口のピーク).
 *
 * <ul>
 *   <li>On the grid: the date of the largest figure. Where several dates have it, a {@link TieRule} decides; all of them are
 *       named in {@link #dates}.
 *   <li>Between grid points: the top of the parabola through the peak and its two neighbours ({@link #between}).
 *   <li>A peak at the first or last date may lie outside the series: {@link #isAtEnd}.
 *   <li>Peaks of different dates are not divided by each other: {@link #shareOf} refuses.
 * </ul>
 *
 * @serial exclude
 */
public final class Peak implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /** Which of several dates with the same largest figure is the peak. */
    public enum TieRule {
        /** The first of them (最初の時点). */
        FIRST,
        /** The last of them (最後の時点). */
        LAST,
        /** None: a tie is refused. */
        REFUSE
    }

    /**
     * A peak between grid points.
     *
     * @param year the year with its decimals: 2030.5 is the middle of 2030, 2030.75 is 1 October 2030
     * @param value the value there, in the unit of the series
     * @serial exclude
     */
    public record Between(Rational year, Rational value) implements Serializable {

        /**
         * Makes a peak between grid points.
         *
         * @param year the year with its decimals
         * @param value the value there
         */
        public Between {
            Objects.requireNonNull(year, "year");
            Objects.requireNonNull(value, "value");
        }

        /** The year and the value to one decimal. */
        @Override
        public String toString() {
            Rounding one = Rounding.decimals(1);
            return one.round(year).toPlainString() + "年 " + Signs.minus(one.round(value));
        }
    }

    private final TimeSeries series;
    private final ReferenceDate date;
    private final Extreme extreme;

    private Peak(TimeSeries series, ReferenceDate date, Extreme extreme) {
        this.series = series;
        this.date = date;
        this.extreme = extreme;
    }

    /**
     * The peak of a series; of several equal dates the first.
     *
     * @param series the series, such as the total or one age group of a projection
     * @return the peak, or why there is none: a series without numbers refuses as {@link TimeSeries#max} does
     */
    public static Answer<Peak> of(TimeSeries series) {
        return of(series, TieRule.FIRST);
    }

    /**
     * The peak of a series.
     *
     * @param series the series
     * @param rule which of several equal dates to take
     * @return the peak; NOT_ENOUGH_DATA for a tie that is to be refused; else as {@link TimeSeries#max}
     */
    public static Answer<Peak> of(TimeSeries series, TieRule rule) {
        Objects.requireNonNull(rule, "rule");
        return series.max().flatMap(extreme -> {
            List<ReferenceDate> dates = extreme.dates();
            if (rule == TieRule.REFUSE && extreme.isTied()) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "最大値 " + extreme.figure() + " が" + dates.size() + "時点（" + names(dates, true)
                                + "）にありピークが1つに定まらない",
                        "the largest figure " + extreme.figure().label().en() + " stands at " + dates.size()
                                + " dates (" + names(dates, false) + "), so there is no single peak");
            }
            return Answer.of(new Peak(series, dates.get(rule == TieRule.LAST ? dates.size() - 1 : 0), extreme));
        });
    }

    private static String names(List<ReferenceDate> dates, boolean japanese) {
        return dates.stream()
                .limit(5)
                .map(date -> japanese ? date.label().ja() : date.label().en())
                .collect(Collectors.joining(", "));
    }

    /**
     * The peak of an age group in populations of several dates.
     *
     * @param populations the populations, one for each date, in any order
     * @param span the ages: a group, or several groups together such as 15–64
     * @param rule which of several equal dates to take
     * @return the peak; NOT_ENOUGH_DATA if the ages cannot be added up somewhere or there is no population; NOT_COMPARABLE if
     *     they are counted on different bases, except a projection
     * @throws IllegalArgumentException if a date stands twice
     */
    public static Answer<Peak> of(List<Population> populations, AgeGroup span, TieRule rule) {
        long bases = populations.stream()
                .map(Population::base)
                .filter(base -> base != PopulationBase.PROJECTION)
                .distinct()
                .count();
        if (bases > 1) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE, "人口の基準が異なる時点がある", "the populations are counted on different bases");
        }
        TimeSeries.Builder series = TimeSeries.builder(span.label()).unit(Unit.PERSONS);
        for (Population population : populations) {
            if (population.find(span).isEmpty()) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        span.label().ja() + "は" + population.date().label().ja() + "の年齢階級 " + population.ages()
                                + " から合計できない",
                        span.label().en() + " cannot be added up from the age groups " + population.ages() + " of "
                                + population.date().label().en());
            }
            series.put(population.date(), Figure.of(population.count(span), Unit.PERSONS));
        }
        return of(series.build(), rule);
    }

    /**
     * The series whose peak it is.
     *
     * @return the series
     */
    public TimeSeries series() {
        return series;
    }

    /**
     * The date of the peak on the grid.
     *
     * @return the date
     */
    public ReferenceDate date() {
        return date;
    }

    /**
     * The figure at the peak, as printed.
     *
     * @return the figure
     */
    public Figure figure() {
        return series.get(date);
    }

    /**
     * All dates that have the largest figure.
     *
     * @return the dates in order; more than one is a plateau or a tie
     */
    public List<ReferenceDate> dates() {
        return extreme.dates();
    }

    /**
     * Whether the peak may be compared with the other figures.
     *
     * @return what the series states of its dates and the others
     */
    public Comparability comparability() {
        return extreme.comparability();
    }

    /**
     * Whether the peak stands at the first or last date, so that the true one may lie outside.
     *
     * @return true if so
     */
    public boolean isAtEnd() {
        List<ReferenceDate> all = series.dates();
        return date.equals(all.get(0)) || date.equals(all.get(all.size() - 1));
    }

    /**
     * The peak between grid points: the top of the parabola through the peak and its neighbours (3点放物線).
     *
     * <ul>
     *   <li>Neighbours may lie at any distance. Dates are years with decimals: a month is a twelfth of a year, a day its part of
     *       the month, a fiscal year its number.
     *   <li>A peak at the end of the series or beside a date without number, and three equal figures in a row: NOT_ENOUGH_DATA.
     * </ul>
     *
     * @return the year with decimals and the value, exact, or why there is none
     */
    public Answer<Between> between() {
        List<ReferenceDate> all = series.dates();
        int at = all.indexOf(date);
        if (isAtEnd()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    date.label().ja() + "は系列の端のため前後の点からピークを補間できない",
                    date.label().en()
                            + " is at the end of the series, so no peak can be interpolated from its neighbours");
        }
        return amount(all.get(at - 1))
                .flatMap(left -> amount(date)
                        .flatMap(top -> amount(all.get(at + 1))
                                .flatMap(right -> parabola(all.get(at - 1), all.get(at + 1), left, top, right))));
    }

    private Answer<Rational> amount(ReferenceDate when) {
        return Amounts.in(series.unit(), series.input(when));
    }

    private Answer<Between> parabola(
            ReferenceDate before, ReferenceDate after, Rational left, Rational top, Rational right) {
        Rational h1 = Years.of(date).minus(Years.of(before));
        Rational h2 = Years.of(after).minus(Years.of(date));
        Rational rise = top.minus(left).dividedBy(h1);
        Rational fall = right.minus(top).dividedBy(h2);
        Rational bend = fall.minus(rise).dividedBy(h1.plus(h2));
        if (bend.signum() == 0) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "ピークの前後の値が等しく、補間するピークがない",
                    "the figures around the peak are equal, so there is no peak to interpolate");
        }
        Rational slope = rise.plus(bend.times(h1));
        Rational shift = slope.dividedBy(bend.times(2)).negate();
        return Answer.of(new Between(
                Years.of(date).plus(shift),
                top.plus(slope.times(shift)).plus(bend.times(shift).times(shift))));
    }

    /**
     * This peak as a share of another of the same date.
     *
     * @param whole the other peak, such as that of the total
     * @return the share; NOT_COMPARABLE if the peaks are of different dates
     */
    public Answer<Share> shareOf(Peak whole) {
        return date.equals(whole.date)
                ? Share.between(figure().withUnit(unit(this)), whole.figure().withUnit(unit(whole)))
                : Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "時点の異なるピーク（" + date.label().ja() + "と"
                                + whole.date.label().ja() + "）の割合は計算しない",
                        "peaks of different dates (" + date.label().en() + " and "
                                + whole.date.label().en() + ") are not divided by each other");
    }

    private static Unit unit(Peak peak) {
        return peak.figure().unit();
    }

    @Override
    public Explanation explanation() {
        Input input = series.input(date);
        Explanation found = Explanation.of(
                        Label.of("ピーク", "peak"), Label.of("系列の最大値（格子点）", "largest figure of the series (grid points)"))
                .withInputs(List.of(input))
                .withNote(Label.of("時点：", "date: ").plus(date.label()));
        if (figure() instanceof Figure.Known known) {
            found = found.withValue(Rational.of(known.value()), known.unit());
        }
        if (extreme.isTied()) {
            found = found.withNote(
                    Label.of("同じ値の時点：" + names(dates(), true), "dates of the same figure: " + names(dates(), false)));
        }
        if (!extreme.unknown().isEmpty()) {
            found = found.withNote(Label.of(
                    "数値のない時点：" + names(extreme.unknown(), true),
                    "dates without a number: " + names(extreme.unknown(), false)));
        }
        found = found.withComparability(comparability());
        return isAtEnd()
                ? found.withNote(
                        Label.of("系列の端にあり、真のピークは範囲外かもしれない", "at the end of the series: the true peak may lie outside"))
                : found;
    }

    /**
     * The value at the peak.
     *
     * @return the number as printed, in the unit of {@link #figure}
     */
    public BigDecimal value() {
        return figure().findValue().orElse(BigDecimal.ZERO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Peak that && series.equals(that.series) && date.equals(that.date);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, date);
    }

    /** The date and the figure, as in "2030年 158.7万人". */
    @Override
    public String toString() {
        return date.label().ja() + " " + figure();
    }
}
