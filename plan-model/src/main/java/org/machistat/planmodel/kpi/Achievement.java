package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * How much of the way from baseline to target an indicator has gone (達成度・進捗率).
 *
 * <pre>achievement = (a − b) ÷ (t − b), a actual, b baseline, t target</pre>
 *
 * <ul>
 *   <li>1 is the target reached, above 1 is beyond it, 0 is no change, below 0 is the wrong way. Nothing is cut off.
 *   <li>Where lower is better, both differences are negative and the formula is the same.
 *   <li>t = b: ZERO_BASE, there is no way to go; {@link Goal#isMetBy} still says whether the target is met.
 *   <li>A target on the wrong side of the baseline (raise, but t &lt; b), or one to keep: NOT_APPLICABLE.
 *   <li>Figures of one base in two units are converted; other units: NOT_COMPARABLE. A mark other than nil: its own reason.
 * </ul>
 *
 * <p>Source: practice of municipal plan evaluation; the baseline is that of the plan.
 *
 * @serial exclude
 */
public final class Achievement implements Comparable<Achievement>, Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /** What became of the way to the target. */
    public enum Outcome {
        /** Beyond the target (目標超過). */
        BEYOND(Label.of("目標を上回る", "beyond the target")),
        /** At the target (目標達成). */
        REACHED(Label.of("目標どおり", "at the target")),
        /** On the way (途上). */
        ON_THE_WAY(Label.of("途上", "on the way")),
        /** As at the baseline (変化なし). */
        UNCHANGED(Label.of("変化なし", "unchanged")),
        /** Further from the target than the baseline (後退). */
        BACKWARDS(Label.of("後退", "backwards"));

        private final Label label;

        Outcome(Label label) {
            this.label = label;
        }

        /**
         * The outcome in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final Input baseline;
    private final Input target;
    private final Input actual;
    private final Rational fraction;

    private Achievement(Input baseline, Input target, Input actual, Rational fraction) {
        this.baseline = baseline;
        this.target = target;
        this.actual = actual;
        this.fraction = fraction;
    }

    /**
     * The achievement of three figures.
     *
     * @param baseline the figure at the start
     * @param target the figure to reach
     * @param actual the figure now
     * @param direction which way the indicator is wanted to move
     * @return the achievement, or why there is none
     */
    public static Answer<Achievement> of(Figure baseline, Figure target, Figure actual, Direction direction) {
        return of(Input.of("基準値", baseline), Input.of("目標値", target), Input.of("実績値", actual), direction);
    }

    /**
     * The achievement of three named figures.
     *
     * @param baseline the figure at the start
     * @param target the figure to reach
     * @param actual the figure now
     * @param direction which way the indicator is wanted to move
     * @return the achievement, or why there is none
     */
    public static Answer<Achievement> of(Input baseline, Input target, Input actual, Direction direction) {
        Objects.requireNonNull(direction, "direction");
        Unit unit = target.unit();
        return in(unit, baseline)
                .flatMap(b -> target.amount().flatMap(t -> in(unit, actual).flatMap(a -> fraction(b, t, a, direction))))
                .map(fraction -> new Achievement(baseline, target, actual, fraction));
    }

    private static Answer<Rational> in(Unit unit, Input input) {
        if (!input.unit().isConvertibleTo(unit) && !Figures.isMarkWithoutUnit(input.figure())) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    "単位「" + input.unit() + "」と「" + unit + "」は比較できない",
                    "figures in '" + input.unit() + "' and '" + unit + "' cannot be compared");
        }
        return input.amount().map(amount -> amount.times(input.unit().factor()).dividedBy(unit.factor()));
    }

    private static Answer<Rational> fraction(Rational b, Rational t, Rational a, Direction direction) {
        if (direction == Direction.KEEP) {
            return Answer.refuse(Reason.NOT_APPLICABLE, "維持目標には進捗率がない", "an indicator to be kept has no way to go");
        }
        Rational way = t.minus(b);
        if (way.signum() == 0) {
            return Answer.refuse(Reason.ZERO_BASE, "目標値と基準値が同じである", "the target is the same as the baseline");
        }
        return direction.favourable(way).signum() < 0
                ? wrongSide(direction)
                : Answer.of(a.minus(b).dividedBy(way));
    }

    /** A target that would be reached by going the way that is not wanted. */
    static <T> Answer<T> wrongSide(Direction direction) {
        return Answer.refuse(
                Reason.NOT_APPLICABLE,
                "目標値が基準値から見て望ましい方向（" + direction.label().ja() + "）と反対側にある",
                "the target lies on the wrong side of the baseline for the direction '"
                        + direction.label().en() + "'");
    }

    /**
     * The achievement as a fraction.
     *
     * @return the exact value; 1 if the target is reached
     */
    public Rational fraction() {
        return fraction;
    }

    /**
     * The achievement in per cent, rounded half up.
     *
     * @param decimals the number of decimals
     * @return the percentage to print
     */
    public BigDecimal percent(int decimals) {
        return Rounding.decimals(decimals).round(fraction.times(100));
    }

    /**
     * What became of the way to the target.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        int toTarget = fraction.compareTo(Rational.ONE);
        if (toTarget >= 0) {
            return toTarget == 0 ? Outcome.REACHED : Outcome.BEYOND;
        }
        return switch (fraction.signum()) {
            case 1 -> Outcome.ON_THE_WAY;
            case 0 -> Outcome.UNCHANGED;
            default -> Outcome.BACKWARDS;
        };
    }

    /** How the achievement came about, rounded to one decimal. */
    @Override
    public Explanation explanation() {
        return Explanation.of(
                        Label.of("達成度", "Achievement"),
                        Label.of("（実績値 − 基準値）÷（目標値 − 基準値）", "(actual − baseline) ÷ (target − baseline)"))
                .withInputs(List.of(baseline, target, actual))
                .withWorking("(" + actual.inFormula() + " − " + baseline.inFormula() + ") ÷ (" + target.inFormula()
                        + " − " + baseline.inFormula() + ")")
                .withValue(fraction.times(100), Unit.PERCENT)
                .rounded(Rounding.decimals(1));
    }

    /**
     * Orders by the part of the way alone: two achievements with other figures but the same part come out as 0 and are not equal, so
     * that a sorted set would keep only one of them.
     *
     * @param other the other achievement
     * @return below 0 if this one is less far on the way
     */
    @Override
    public int compareTo(Achievement other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Achievement that
                && baseline.equals(that.baseline)
                && target.equals(that.target)
                && actual.equals(that.actual);
    }

    @Override
    public int hashCode() {
        return Objects.hash(baseline, target, actual);
    }

    /** The percentage to one decimal and the outcome. */
    @Override
    public String toString() {
        return percent(1).toPlainString() + "%（" + outcome().label().ja() + "）";
    }
}
