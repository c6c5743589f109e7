package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Intervals;
import org.machistat.core.internal.Signs;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * From one figure to a later one: the difference and the rate of change (増減).
 *
 * <pre>
 * difference = to − from
 * rate       = (to − from) ÷ from
 * </pre>
 *
 * <ul>
 *   <li>Figures of one base in two units (千円, 百万円) are converted; the difference is in the unit of the later figure.
 *   <li>The difference of two percentages is in points: from 3.7% to 5.2% it is 1.5ポイント, never 1.5%.
 *   <li>Nil counts as 0: from nil to 5 the difference is 5 and the rate is refused with ZERO_BASE.
 *   <li>From 1 to 1 both are 0.
 *   <li>A rate from a figure below 0 is refused with NOT_POSITIVE: its sign would say the opposite.
 *   <li>Figures that must not be compared refuse with NOT_COMPARABLE, unless {@link #accepting} says otherwise; what a reader
 *       must know of the comparison is in every explanation.
 *   <li>Two inputs read from a table consult its axes; those of other origin are comparable unless {@link #withComparability}
 *       says otherwise.
 *   <li>A suppressed, unknown, not applicable or blank figure refuses with its own reason, and the refusal names it. A mark
 *       without unit counts in that of the other figure.
 *   <li>Figures are taken as exact; for figures rounded in print, such as 158.7万人, ask {@link #differenceInterval} and
 *       {@link #rateInterval}.
 * </ul>
 *
 * <p>Source: Statistics Bureau of Japan, notes on the use of the Establishment and Enterprise Census 2006 and the Economic
 * Census 2009 (no rate is printed where the denominator is 0).
 *
 * @param from the earlier figure
 * @param to the later figure
 * @param comparability whether the two may be compared
 * @serial exclude
 */
public record Change(Input from, Input to, Comparability comparability) implements Explained, Serializable {

    /** Which way a figure moved. */
    public enum Direction {
        /** The later figure is larger (増加). */
        INCREASE(Label.of("増加", "increase")),
        /** The later figure is smaller (減少). */
        DECREASE(Label.of("減少", "decrease")),
        /** Both are the same number (増減なし). */
        UNCHANGED(Label.of("増減なし", "no change"));

        private final Label label;

        Direction(Label label) {
            this.label = label;
        }

        /**
         * The direction in words.
         *
         * @return the word in Japanese and English
         */
        public Label label() {
            return label;
        }

        /**
         * The direction of a signed number.
         *
         * @param sign below, at or above 0
         * @return the direction
         */
        static Direction of(int sign) {
            return sign == 0 ? UNCHANGED : sign > 0 ? INCREASE : DECREASE;
        }
    }

    /**
     * Makes a change.
     *
     * @param from the earlier figure
     * @param to the later figure
     * @param comparability whether the two may be compared
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Change {
        from = Amounts.withUnitOf(from, to);
        to = Amounts.withUnitOf(to, from);
        Amounts.requireConvertible(from.unit(), to.unit());
        Objects.requireNonNull(comparability, "comparability");
    }

    /**
     * Makes a change between two figures, with what the axes of their tables say of comparing them.
     *
     * @param from the earlier figure
     * @param to the later figure
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Change(Input from, Input to) {
        this(from, to, from.comparability(to));
    }

    /**
     * A change between two named figures, with what the axes of their tables say of comparing them.
     *
     * @param from the earlier figure
     * @param to the later figure
     * @return the change
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Change of(Input from, Input to) {
        return new Change(from, to);
    }

    /**
     * A change between two figures without names.
     *
     * @param from the earlier figure
     * @param to the later figure
     * @return the change
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Change of(Figure from, Figure to) {
        return new Change(Input.of(from), Input.of(to));
    }

    /**
     * A change between two whole numbers without unit.
     *
     * @param from the earlier number
     * @param to the later number
     * @return the change
     */
    public static Change of(long from, long to) {
        return new Change(Input.of(from), Input.of(to));
    }

    /**
     * The change of a series from one date to another.
     *
     * @param series the series
     * @param from the earlier date
     * @param to the later date
     * @return the change, with what the series says of comparing the two dates
     * @throws NoSuchElementException naming dates of the series, if it has no figure at one of the dates
     */
    public static Change of(TimeSeries series, ReferenceDate from, ReferenceDate to) {
        return new Change(
                series.input(from), series.input(to), series.comparisons().between(from, to));
    }

    /**
     * The changes of a series from each date to the next.
     *
     * @param series the series
     * @return one change less than there are points, in order; those at gaps refuse
     */
    public static List<Change> list(TimeSeries series) {
        List<ReferenceDate> dates = series.dates();
        return IntStream.range(1, dates.size())
                .mapToObj(i -> of(series, dates.get(i - 1), dates.get(i)))
                .toList();
    }

    /**
     * The same change with what holds for comparing its figures.
     *
     * @param newComparability whether the two may be compared
     * @return the change
     */
    public Change withComparability(Comparability newComparability) {
        return new Change(from, to, newComparability);
    }

    /**
     * The same change, computed even if its figures are not comparable; every explanation then says so.
     *
     * @return the change with its comparability {@linkplain Comparability#accepted accepted}
     */
    public Change accepting() {
        return withComparability(comparability.accepted());
    }

    /**
     * The unit of the difference.
     *
     * @return the unit of the later figure; points (ポイント) if that is per cent
     */
    public Unit unit() {
        return isOfPercentages() ? Unit.POINTS.withExponent(to.unit().exponent()) : to.unit();
    }

    private boolean isOfPercentages() {
        return to.unit().isConvertibleTo(Unit.PERCENT);
    }

    /** The earlier number in the unit of the later one. */
    Answer<Rational> start() {
        return Amounts.in(to.unit(), from);
    }

    /** The later number. */
    Answer<Rational> end() {
        return to.amount();
    }

    /** The exact difference in {@link #unit}. */
    Answer<Rational> delta() {
        return comparability.guard(start().flatMap(start -> end().map(end -> end.minus(start))));
    }

    /**
     * The difference.
     *
     * @return the later less the earlier figure, or why there is none
     */
    public Answer<Quantity> difference() {
        return delta().map(delta -> new Quantity(delta, unit()));
    }

    /**
     * The rate of change; of percentages it is that of the percentage itself: from 4% to 5% it is 25%.
     *
     * @return the rate, or why there is none
     */
    public Answer<GrowthRate> rate() {
        return comparability.guard(start().flatMap(start -> end().flatMap(end -> rate(start, end))));
    }

    private Answer<GrowthRate> rate(Rational start, Rational end) {
        return requirePositiveStart(start)
                .map(base -> new GrowthRate(this, end.minus(base).dividedBy(base)));
    }

    /** The start itself, if a rate can be computed from it. */
    static Answer<Rational> requirePositiveStart(Rational start) {
        if (start.signum() == 0) {
            return Answer.refuse(Reason.ZERO_BASE, "基準値が0のため増減率を計算できない", "no rate can be computed from a base of 0");
        }
        if (start.signum() < 0) {
            return Answer.refuse(
                    Reason.NOT_POSITIVE, "基準値が負のため増減率に意味がない", "a rate of change has no meaning from a base below 0");
        }
        return Answer.of(start);
    }

    /**
     * Which way the figure moved.
     *
     * @return the direction, or why there is none
     */
    public Answer<Direction> direction() {
        return delta().map(delta -> Direction.of(delta.signum()));
    }

    /**
     * Every difference that the two figures can have if both were rounded half up to their printed decimals.
     *
     * <p>158.7万人 less 152.2万人 is more than 6.4 and less than 6.6: each figure leaves ±0.05 open. Nil is taken as exactly 0.
     *
     * @return the interval in the unit of the later figure, or why there is none
     */
    public Answer<Interval> differenceInterval() {
        return comparability.guard(Amounts.intervalIn(to.unit(), from)
                .flatMap(start -> Amounts.intervalIn(to.unit(), to).map(end -> end.minus(start))));
    }

    /**
     * Every rate of change, in per cent, that the two figures can have if both were rounded half up to their printed
     * decimals.
     *
     * @return the interval in per cent, or why there is no rate
     */
    public Answer<Interval> rateInterval() {
        return rate().flatMap(rate -> Amounts.intervalIn(to.unit(), from)
                .flatMap(start -> Amounts.intervalIn(to.unit(), to)
                        .map(end -> Intervals.divide(end, start)
                                .plus(Interval.point(Rational.of(-1)))
                                .times(Rational.of(100)))));
    }

    /**
     * The difference with the bounds between which it lies if both figures were rounded half up to their printed decimals.
     *
     * @return the bounds in {@link #unit}, or why there are none
     */
    public Answer<Bounds> bounds() {
        return Bounds.of(Bounds.Kind.DIFFERENCE, this);
    }

    /**
     * The rate in per cent with the bounds between which it lies if both figures were rounded half up to their printed
     * decimals.
     *
     * @return the bounds in per cent, or why there are none
     */
    public Answer<Bounds> rateBounds() {
        return Bounds.of(Bounds.Kind.GROWTH_RATE, this);
    }

    /**
     * The rate of change on the mean of both figures (中点基準の増減率), which also has an answer from 0 to 5 (+200%) and is turned
     * round exactly if the figures are.
     *
     * <pre>(to − from) ÷ ((from + to) ÷ 2) × 100</pre>
     *
     * <p>Source: Davis, Haltiwanger and Schuh, Job Creation and Destruction (1996). Nothing that official tables print: those
     * have "−" from 0.
     *
     * @return the rate in per cent, from −200 to 200; ZERO_BASE if both are 0, NOT_POSITIVE if one is below
     */
    public Answer<Rational> midpointRate() {
        return comparability.guard(start().flatMap(start -> end().flatMap(end -> {
            Rational sum = start.plus(end);
            if (start.signum() < 0 || end.signum() < 0) {
                return Answer.refuse(
                        Reason.NOT_POSITIVE, "負の値には中点基準の増減率がない", "there is no rate on the mean of figures below 0");
            }
            return requirePositiveStart(sum)
                    .map(both -> end.minus(start).times(200).dividedBy(both));
        })));
    }

    /**
     * The change in words, its rate to one decimal: 1,588事業所の減少（−3.7%）, and of percentages 1.5ポイントの増加; of figures that are not
     * comparable and were {@linkplain #accepting accepted} with （比較不能と承知の上の計算） behind.
     *
     * @return the words in Japanese and English; the reason where there is no rate or no difference
     */
    public Label words() {
        return words(1);
    }

    /**
     * The change in words; of percentages without a rate, which a reader would take for the difference.
     *
     * @param decimals the number of decimals of the rate
     * @return the words in Japanese and English; the reason where there is no rate or no difference
     */
    public Label words(int decimals) {
        return delta().fold(delta -> words(delta, decimals), refusal -> refusal.sentence());
    }

    private Label words(Rational delta, int decimals) {
        Label size = Figure.of(printed(delta.abs()), unit()).label();
        Label way = Direction.of(delta.signum()).label();
        Label move = delta.signum() == 0 ? way : Label.of(size.ja() + "の" + way.ja(), way.en() + " of " + size.en());
        Label known = isOfPercentages() ? move : move.plus(rateInBrackets(decimals));
        return known.plus(comparability.suffix());
    }

    private Label rateInBrackets(int decimals) {
        Label rate = rate().fold(
                        known -> Label.same(Signs.words(known.percent(decimals)) + "%"), refusal -> refusal.sentence());
        return Label.of("（" + rate.ja() + "）", " (" + rate.en() + ")");
    }

    private BigDecimal printed(Rational difference) {
        int decimals = to.figure() instanceof Figure.Known known ? known.decimals() : 0;
        return Amounts.decimal(difference, decimals);
    }

    /** How the two figures stand in a formula: the earlier one converted if need be. */
    String startInFormula() {
        return Amounts.inFormula(to.unit(), from);
    }

    /**
     * The explanation with a note for each figure that was not counted in ones: it may stand for half a printed step more or
     * less.
     */
    Explanation withSteps(Explanation explanation) {
        Explanation withStart = withStep(explanation, Label.of("前の値", "the earlier figure"), from);
        return withStep(withStart, Label.of("後の値", "the later figure"), to);
    }

    private static Explanation withStep(Explanation explanation, Label which, Input input) {
        Unit ones = input.unit().withExponent(0);
        Rational step = Amounts.step(ones, input);
        if (step.signum() == 0 || step.equals(Rational.ONE)) {
            return explanation;
        }
        Unit unit = ones.equals(Unit.PERCENT) ? Unit.POINTS : ones;
        Label half = Signs.minus(new Quantity(step.dividedBy(Rational.of(2)), unit));
        Label figure = input.figure().label();
        return explanation.withNote(Label.of(
                which.ja() + " " + figure.ja() + " は、四捨五入した値であれば±" + half.ja() + "の幅を持つ",
                which.en() + ", " + figure.en() + ", stands for ±" + half.en() + " if it was rounded"));
    }

    /** How the difference came about; that of the rate is in {@link GrowthRate#explanation}. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("増減", "Change"), Label.of("後の値 − 前の値", "later figure − earlier figure"))
                .withInputs(List.of(from, to))
                .withWorking(to.inFormula() + " − " + startInFormula());
        return delta().fold(
                        delta -> withSteps(explanation.withValue(delta, unit())),
                        refusal -> explanation.withNote(refusal.sentence()))
                .withComparability(comparability);
    }

    /** The change in Japanese words. */
    @Override
    public String toString() {
        return words().ja();
    }
}
