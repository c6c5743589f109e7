package org.machistat.core.growth;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Irrational;
import org.machistat.core.internal.Power;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * The way from an observed figure to a target at a later date (目標への経路).
 *
 * <pre>
 * p = time from base to date ÷ time from base to target date
 * LINEAR     expected = base + (target − base) × p
 * GEOMETRIC  expected = base × (target ÷ base)^p
 * required difference per year = (target − base) ÷ years
 * </pre>
 *
 * <ul>
 *   <li>Time is counted in months where both distances are whole months, else in days (365.25 to the year); dates of
 *       different precision refuse with NOT_COMPARABLE.
 *   <li>A target date that is not later than that of the base: NOT_ENOUGH_DATA. A date before the base or after the target
 *       date is off the path: NOT_APPLICABLE.
 *   <li>A base or target that is not above 0 has no geometric path: NOT_POSITIVE. The linear one exists.
 *   <li>Figures of one base in two units (人, 万人) are converted; results are in the unit of the target.
 *   <li>A suppressed, unknown, not applicable or blank figure: its own reason. A mark without unit counts in that of the other
 *       figure.
 * </ul>
 *
 * <p>Source: the required growth is that of {@link AnnualRate}; the paths are linear and geometric interpolation.
 *
 * @param base the observed figure
 * @param from its date
 * @param target the figure to reach
 * @param to the date by which to reach it
 * @serial exclude
 */
public record TargetPath(Input base, ReferenceDate from, Input target, ReferenceDate to)
        implements Explained, Serializable {

    private static final Rational MEAN_YEAR = Rational.of(1_461, 4);
    private static final int MONTHS = 12;

    /** How the figure is taken to move between base and target. */
    public enum Shape {
        /** By the same amount each year (直線). */
        LINEAR,
        /** By the same rate each year (等比). */
        GEOMETRIC
    }

    /** Where an observed figure stands against the path. */
    public enum Standing {
        /** Further towards the target, or beyond it, than the path at that date (経路を上回る進み). */
        AHEAD,
        /** Exactly on the path (経路どおり). */
        ON_PATH,
        /** Not as far as the path at that date (経路より遅れ). */
        BEHIND
    }

    /**
     * Makes a path.
     *
     * @param base the observed figure
     * @param from its date
     * @param target the figure to reach
     * @param to the date by which to reach it
     * @throws UnitMismatchException if the units have nothing in common
     */
    public TargetPath {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        base = Amounts.withUnitOf(base, target);
        target = Amounts.withUnitOf(target, base);
        Amounts.requireConvertible(base.unit(), target.unit());
    }

    /**
     * A path between two named figures.
     *
     * @param base the observed figure
     * @param from its date
     * @param target the figure to reach
     * @param to the date by which to reach it
     * @return the path
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static TargetPath of(Input base, ReferenceDate from, Input target, ReferenceDate to) {
        return new TargetPath(base, from, target, to);
    }

    /**
     * A path between two figures without names.
     *
     * @param base the observed figure
     * @param from its date
     * @param target the figure to reach
     * @param to the date by which to reach it
     * @return the path
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static TargetPath of(Figure base, ReferenceDate from, Figure target, ReferenceDate to) {
        return new TargetPath(Input.of(base), from, Input.of(target), to);
    }

    /**
     * From base to target as one change.
     *
     * @return the change
     */
    public Change change() {
        return Change.of(base, target);
    }

    /**
     * The unit of every result.
     *
     * @return the unit of the target
     */
    public Unit unit() {
        return target.unit();
    }

    /**
     * The years from base to target.
     *
     * @return whole months ÷ 12, or days ÷ 365.25; or why they cannot be counted
     */
    public Answer<Rational> years() {
        return months(to).isGiven()
                ? later(months(to)).map(months -> Rational.of(months, MONTHS))
                : later(days(to)).map(days -> Rational.of(days).dividedBy(MEAN_YEAR));
    }

    private Answer<Long> months(ReferenceDate date) {
        return from.monthsTo(date).map(Integer::longValue);
    }

    /** The days, or why there are no months: that is what was asked for first. */
    private Answer<Long> days(ReferenceDate date) {
        Answer<Long> days = from.daysTo(date);
        return days.isGiven() ? days : months(date);
    }

    private static Answer<Long> later(Answer<Long> time) {
        return time.flatMap(count -> count > 0
                ? Answer.of(count)
                : Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "目標の時点が基準の時点より後でない",
                        "the target date is not later than the date of the base"));
    }

    /**
     * The annual rate of growth that reaches the target.
     *
     * @return the rate by the official formula over months, or over days where there is no whole number of months; or why
     *     there is none
     */
    public Answer<AnnualRate> requiredRate() {
        AnnualMethod method = months(to).isGiven() || !from.daysTo(to).isGiven()
                ? AnnualMethod.OFFICIAL_MONTHS
                : AnnualMethod.EXACT_DAYS;
        return AnnualRate.of(change(), from, to, method);
    }

    /**
     * The difference that reaches the target.
     *
     * @return target less base, or why there is none
     */
    public Answer<Quantity> requiredDifference() {
        return change().difference();
    }

    /**
     * The difference each year that reaches the target.
     *
     * @return the difference ÷ years, or why there is none
     */
    public Answer<Quantity> requiredPerYear() {
        return requiredDifference()
                .flatMap(all -> years().map(years -> new Quantity(all.amount().dividedBy(years), all.unit())));
    }

    /**
     * The figure expected at a date on the way.
     *
     * @param date the date, from that of the base to that of the target
     * @param shape how the figure is taken to move
     * @return the expected figure, or why there is none
     */
    public Answer<Expected> at(ReferenceDate date, Shape shape) {
        Objects.requireNonNull(shape, "shape");
        return elapsed(date)
                .flatMap(part -> Amounts.in(unit(), base)
                        .flatMap(start -> target.amount()
                                .flatMap(end -> shape == Shape.LINEAR
                                        ? linear(start, end, part)
                                        : geometric(start, end, part))));
    }

    private Answer<Rational> elapsed(ReferenceDate date) {
        boolean inMonths = months(to).isGiven() && months(date).isGiven();
        Answer<Long> whole = later(inMonths ? months(to) : days(to));
        Answer<Long> part = inMonths ? months(date) : days(date);
        return whole.flatMap(all -> part.flatMap(some -> some < 0 || some > all
                ? Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        date.label().ja() + "は" + from.label().ja() + "から"
                                + to.label().ja() + "までの間にない",
                        date.label().en() + " does not lie between "
                                + from.label().en() + " and " + to.label().en())
                : Answer.of(Rational.of(some, all))));
    }

    private Answer<Expected> linear(Rational start, Rational end, Rational part) {
        Rational value = start.plus(end.minus(start).times(part));
        return Answer.of(new Expected(value, Rational.ONE, Rational.ONE, unit()));
    }

    private Answer<Expected> geometric(Rational start, Rational end, Rational part) {
        if (start.signum() <= 0 || end.signum() <= 0) {
            return Answer.refuse(
                    Reason.NOT_POSITIVE,
                    "基準値または目標値が0以下のため等比の経路がない",
                    "there is no geometric path from or to a figure that is not above 0");
        }
        return Answer.of(new Expected(start, end.dividedBy(start), part, unit()));
    }

    /**
     * Where an observed figure stands against the path at its date.
     *
     * <ul>
     *   <li>The way to go is from base to target, so lower is ahead where the target is below the base.
     *   <li>Where the target equals the base, the same figure is on the path and any other is refused with NOT_APPLICABLE:
     *       neither side is ahead.
     * </ul>
     *
     * @param observed the observed figure
     * @param date its date
     * @param shape how the figure is taken to move
     * @return ahead, on the path or behind; or why that cannot be said
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Answer<Standing> standing(Figure observed, ReferenceDate date, Shape shape) {
        return Quantity.from(Amounts.withUnitOf(Input.of(observed), target).figure())
                .flatMap(quantity -> at(date, shape)
                        .flatMap(expected -> requiredDifference()
                                .flatMap(way -> standing(
                                        expected.compareWith(quantity),
                                        way.amount().signum()))));
    }

    private static Answer<Standing> standing(int above, int way) {
        if (above == 0) {
            return Answer.of(Standing.ON_PATH);
        }
        return way == 0
                ? Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        "目標値が基準値と同じため進みも遅れもない",
                        "the target equals the base, so that neither side of it is ahead")
                : Answer.of(above == way ? Standing.AHEAD : Standing.BEHIND);
    }

    /**
     * The bases from which a target is some multiple: of 4,000万人 as 約2倍, more than 1,600万人 up to 2,666⅔万人.
     *
     * <pre>base = target ÷ multiple</pre>
     *
     * <ul>
     *   <li>The target is taken as exact, the multiple as every value its words may stand for.
     *   <li>A multiple without upper end (2倍超) leaves everything above 0 down there; one that may be 0 leaves the top open.
     *   <li>A target that is not above 0: NOT_POSITIVE.
     * </ul>
     *
     * @param target the target
     * @param multiple the multiple or share of the base, in words
     * @return the interval in the unit of the target, or why there is none
     */
    public static Answer<Interval> impliedBase(Figure target, FuzzyShare multiple) {
        Interval times = multiple.interval();
        return target.amount().flatMap(amount -> {
            if (amount.signum() <= 0) {
                return Answer.refuse(
                        Reason.NOT_POSITIVE,
                        "目標値が0以下のため基準値を逆算できない",
                        "no base can be implied by a target that is not above 0");
            }
            Interval above = times.upper()
                    .map(most -> Interval.above(amount.dividedBy(most), times.isUpperIn()))
                    .orElse(Interval.above(Rational.ZERO, false));
            Interval below = times.lower()
                    .filter(least -> least.signum() > 0)
                    .map(least -> Interval.below(amount.dividedBy(least), times.isLowerIn()))
                    .orElse(Interval.ALL);
            return Answer.of(above.intersect(below).orElseThrow());
        });
    }

    /** How the required difference per year came about; that of the rate is in {@link AnnualRate#explanation}. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("必要な年あたりの増減", "Required difference per year"),
                        Label.of("（目標値 − 基準値）÷ 年数", "(target − base) ÷ years"))
                .withInputs(List.of(base, target))
                .withNote(Label.of(
                        "期間：" + from.label().ja() + "から" + to.label().ja() + "まで",
                        "period: " + from.label().en() + " to " + to.label().en()));
        return requiredPerYear()
                .fold(
                        perYear -> explanation
                                .withWorking("(" + target.inFormula() + " − "
                                        + change().startInFormula() + ") ÷ "
                                        + years().get())
                                .withValue(perYear.amount(), unit()),
                        refusal -> explanation.withNote(refusal.sentence()));
    }

    /** Base and target with their dates. */
    @Override
    public String toString() {
        return from.label().ja() + " " + base.figure() + " → " + to.label().ja() + " " + target.figure();
    }

    /**
     * A figure expected on the way to a target; a ratio or an irrational number, exact for every rounding (経路上の期待値).
     *
     * @serial exclude
     */
    public static final class Expected implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_DECIMALS = 20;

        private final Rational start;
        private final Rational ratio;
        private final Rational exponent;
        private final Unit unit;

        private Expected(Rational start, Rational ratio, Rational exponent, Unit unit) {
            this.start = start;
            this.ratio = ratio;
            this.exponent = exponent;
            this.unit = unit;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Expected that
                    && start.equals(that.start)
                    && ratio.equals(that.ratio)
                    && exponent.equals(that.exponent)
                    && unit.equals(that.unit);
        }

        @Override
        public int hashCode() {
            return Objects.hash(start, ratio, exponent, unit);
        }

        private Power power() {
            return Power.of(ratio, exponent);
        }

        private Optional<Rational> ratioIfExact() {
            return power().exact().map(start::times);
        }

        private Irrational irrational() {
            return power().scaled(start, Rational.ZERO);
        }

        /**
         * The expected figure, if it is a ratio of whole numbers.
         *
         * @return the exact quantity, or empty if it is irrational, as most on a geometric path are
         */
        public Optional<Quantity> exact() {
            return ratioIfExact().map(value -> new Quantity(value, unit));
        }

        /**
         * The expected figure, rounded.
         *
         * @param rounding how to round
         * @return the figure in the unit of the target
         * @throws ArithmeticException if the direction is {@code UNNECESSARY} and the value is not exact in these digits
         */
        public Figure.Known figure(Rounding rounding) {
            return Figure.of(
                    ratioIfExact()
                            .map(rounding::round)
                            .orElseGet(() -> irrational().round(rounding)),
                    unit);
        }

        /**
         * Whether a quantity lies above the expected figure, exactly.
         *
         * @param quantity the quantity
         * @return 1 if it is above, 0 if both are the same number, −1 if it is below
         * @throws UnitMismatchException if the units have nothing in common
         */
        public int compareWith(Quantity quantity) {
            Rational other = quantity.to(unit).amount();
            return ratioIfExact().map(value -> other.compareTo(value)).orElseGet(() -> compareWithIrrational(other));
        }

        private int compareWithIrrational(Rational other) {
            for (int decimals = FIRST_DECIMALS; ; decimals *= 2) {
                Rational distance = other.minus(Rational.of(irrational().near(decimals)));
                if (distance.abs().compareTo(Rational.of(10).pow(-decimals)) > 0) {
                    return distance.signum();
                }
            }
        }

        /** The figure to two decimals, as in "4898.97…万人". */
        @Override
        public String toString() {
            Rounding rounding = Rounding.decimals(2).with(RoundingMode.DOWN);
            Figure.Known shown = figure(rounding);
            boolean all = ratioIfExact().filter(shown.exact()::equals).isPresent();
            return all ? shown.toString() : Figure.of(shown.value(), Unit.NONE) + "…" + unit;
        }
    }
}
