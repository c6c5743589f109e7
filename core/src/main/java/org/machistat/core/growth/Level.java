package org.machistat.core.growth;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.IndexSeries.LinkMethod;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Intervals;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** A figure in the unit of its series, and what links it to the series before: what an index is the ratio of (指数の水準). */
record Level(Input input, Unit unit, Rational factor, Interval factorInterval, boolean exact) implements Serializable {

    /** What brings a later series to an earlier one, and between which values it lies if figures were rounded. */
    record Link(Rational factor, Interval interval) {}

    Level(Input input, Unit unit) {
        this(input, unit, Rational.ONE, Interval.point(Rational.ONE), false);
    }

    /** The start of a chain: 100 by definition, not a figure that was rounded to it. */
    static Level hundred() {
        return new Level(Input.of(100), Unit.NONE, Rational.ONE, Interval.point(Rational.ONE), true);
    }

    Answer<Rational> amount() {
        return Amounts.in(unit, input).map(amount -> amount.times(factor));
    }

    /** Intervals can be divided, not multiplied: x·f is x ÷ (1 ÷ f). */
    Answer<Interval> interval() {
        Interval inverse = Intervals.divide(Interval.point(Rational.ONE), factorInterval);
        Answer<Interval> own = exact ? amount().map(Interval::point) : Amounts.intervalIn(unit, input);
        return own.map(interval -> Intervals.divide(interval, inverse));
    }

    Level times(Link link) {
        Interval inverse = Intervals.divide(Interval.point(Rational.ONE), link.interval());
        return new Level(input, unit, factor.times(link.factor()), Intervals.divide(factorInterval, inverse), exact);
    }

    String inFormula() {
        return Amounts.inFormula(unit, input) + (isLinked() ? " × " + factor : "");
    }

    String asDivisor() {
        return isLinked() ? "(" + inFormula() + ")" : inFormula();
    }

    private boolean isLinked() {
        return !factor.equals(Rational.ONE);
    }

    /** The levels of a series. */
    static TreeMap<ReferenceDate, Level> of(TimeSeries series) {
        TreeMap<ReferenceDate, Level> levels = new TreeMap<>();
        series.dates().forEach(date -> levels.put(date, new Level(series.input(date), series.unit())));
        return levels;
    }

    /** The levels that links lead to, the base being 100. */
    static TreeMap<ReferenceDate, Level> chain(TimeSeries links, ReferenceDate base) {
        TreeMap<ReferenceDate, Level> levels = new TreeMap<>();
        Level last = Level.hundred();
        levels.put(base, last);
        for (ReferenceDate date : links.dates()) {
            Answer<Rational> before = last.amount();
            if (before.isGiven() && before.get().signum() > 0) {
                Rational hundredth = Rational.of(1, 100);
                last = new Level(
                        links.input(date),
                        links.unit(),
                        before.get().times(hundredth),
                        last.interval().get().times(hundredth),
                        false);
            } else {
                last = new Level(hidden(last.input()), last.unit());
            }
            levels.put(date, last);
        }
        return levels;
    }

    /** What a link hides that is not known, or not above 0. */
    private static Input hidden(Input link) {
        return link.amount().isGiven() ? link.withFigure(Figure.of(Mark.NOT_APPLICABLE, link.unit())) : link;
    }

    /** What the levels of dates at which both series have one above 0 make of it. */
    static Link link(
            Map<ReferenceDate, Level> earlier,
            Map<ReferenceDate, Level> later,
            List<ReferenceDate> overlaps,
            LinkMethod method) {
        List<Level> before = overlaps.stream().map(earlier::get).toList();
        List<Level> after = overlaps.stream().map(later::get).toList();
        if (method == LinkMethod.RATIO_OF_SUMS) {
            return new Link(sum(before).dividedBy(sum(after)), Intervals.divide(sumOf(before), sumOf(after)));
        }
        Rational factors = Rational.ZERO;
        Interval intervals = Interval.point(Rational.ZERO);
        for (int i = 0; i < overlaps.size(); i++) {
            factors = factors.plus(before.get(i).given().dividedBy(after.get(i).given()));
            intervals = intervals.plus(
                    Intervals.divide(before.get(i).span(), after.get(i).span()));
        }
        return new Link(
                factors.dividedBy(Rational.of(overlaps.size())), intervals.times(Rational.of(1, overlaps.size())));
    }

    private Rational given() {
        return amount().get();
    }

    private Interval span() {
        return interval().get();
    }

    private static Rational sum(List<Level> levels) {
        return levels.stream().map(Level::given).reduce(Rational.ZERO, Rational::plus);
    }

    private static Interval sumOf(List<Level> levels) {
        return levels.stream().map(Level::span).reduce(Interval.point(Rational.ZERO), Interval::plus);
    }
}
