package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.UnitMismatchException;

/**
 * The annual rate so far against the annual rate that a target requires (目標に対する伸びの速さ).
 *
 * <pre>
 * actual    (x(t) ÷ x(0))^(1 ÷ years so far) − 1
 * required  (target ÷ x(0))^(1 ÷ years in all) − 1
 * pace    = actual ÷ required
 * ACHIEVED if the target is reached; else SUBSTANTIAL from 0.95, MODERATE from 0.6, LIMITED from 0, DETERIORATION below
 * </pre>
 *
 * <ul>
 *   <li>Where lower is better, a target below the base has both rates below 0 and their ratio means the same.
 *   <li>Compared exactly: both rates may be irrational and are computed to as many digits as the decision takes.
 *   <li>A base of 0: ZERO_BASE, never a small number in its place; a base, target or observed figure that is not above 0
 *       elsewhere (a change of sign): NOT_POSITIVE.
 *   <li>A base that had reached the target already has no required rate: the status is ACHIEVED or DETERIORATION, the pace
 *       refuses with NOT_APPLICABLE. So does a date behind that of the target.
 * </ul>
 *
 * <p>KPIs of a plan are graded by the same thresholds and words in the plan model's {@code GradingSchemes.OPEN_SDG_TARGET}; this
 * is for any two figures. Source: Open SDG, progress status methodology with a target (ratio of compound annual growth rates, thresholds 0.95, 0.6
 * and 0), without its replacement of a base of 0; Eurostat, Sustainable development in the European Union (2021), annex.
 *
 * @serial exclude
 */
public final class TargetPace implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational SUBSTANTIAL = Rational.of(95, 100);
    private static final Rational MODERATE = Rational.of(60, 100);
    private static final int FIRST_DECIMALS = 20;
    private static final int MOST_DECIMALS = 400;

    /** Which way is better. */
    public enum Aim {
        /** Higher is better (高いほど良い). */
        HIGHER,
        /** Lower is better (低いほど良い). */
        LOWER
    }

    /** How the pace is judged, from best to worst. */
    public enum Status {
        /** The target is reached or passed (目標達成). */
        ACHIEVED("目標達成", "target achieved"),
        /** At least 95% of the required rate (順調). */
        SUBSTANTIAL("順調", "on track"),
        /** At least 60% of the required rate (進展はあるが加速が必要). */
        MODERATE("進展はあるが加速が必要", "progress made but acceleration needed"),
        /** Some progress, or none lost (限定的な進展). */
        LIMITED("限定的な進展", "limited progress"),
        /** Away from the target (後退). */
        DETERIORATION("後退", "deterioration");

        private final Label label;

        Status(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The judgement in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final TargetPath path;
    private final Input observed;
    private final ReferenceDate at;
    private final Aim aim;
    private final AnnualRate actual;
    private final AnnualRate required;
    private final Status status;

    private TargetPace(
            TargetPath path,
            Input observed,
            ReferenceDate at,
            Aim aim,
            AnnualRate actual,
            AnnualRate required,
            Status status) {
        this.path = path;
        this.observed = observed;
        this.at = at;
        this.aim = aim;
        this.actual = actual;
        this.required = required;
        this.status = status;
    }

    /**
     * The pace of a path, which way is better being the way from base to target.
     *
     * @param path base and target with their dates
     * @param observed the observed figure
     * @param at its date
     * @return the pace, or why it cannot be said; NOT_APPLICABLE if the target equals the base
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<TargetPace> of(TargetPath path, Input observed, ReferenceDate at) {
        return path.requiredDifference()
                .flatMap(way -> way.amount().signum() == 0
                        ? Answer.refuse(
                                Reason.NOT_APPLICABLE,
                                "目標値が基準値と同じため必要な伸びがない",
                                "the target equals the base, so that no growth is required")
                        : of(path, observed, at, way.amount().signum() > 0 ? Aim.HIGHER : Aim.LOWER));
    }

    /**
     * The pace of a path where higher or lower is better, whatever the base was.
     *
     * @param path base and target with their dates
     * @param observed the observed figure
     * @param at its date
     * @param aim which way is better
     * @return the pace, or why it cannot be said
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<TargetPace> of(TargetPath path, Input observed, ReferenceDate at, Aim aim) {
        Objects.requireNonNull(aim, "aim");
        if (at.compareTo(path.to()) > 0) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    at.label().ja() + "は目標の時点" + path.to().label().ja() + "より後",
                    at.label().en() + " is after the date of the target, "
                            + path.to().label().en());
        }
        boolean inMonths = path.from().monthsTo(at).isGiven()
                && path.from().monthsTo(path.to()).isGiven();
        AnnualMethod method =
                inMonths || !path.from().daysTo(at).isGiven() ? AnnualMethod.OFFICIAL_MONTHS : AnnualMethod.EXACT_DAYS;
        return AnnualRate.of(Change.of(path.base(), observed), path.from(), at, method)
                .flatMap(actual -> AnnualRate.of(path.change(), path.from(), path.to(), method)
                        .flatMap(required -> reached(path, observed, aim)
                                .map(reached -> new TargetPace(
                                        path,
                                        observed,
                                        at,
                                        aim,
                                        actual,
                                        required,
                                        status(actual, required, aim, reached)))));
    }

    private static Answer<Boolean> reached(TargetPath path, Input observed, Aim aim) {
        return Amounts.in(path.unit(), observed)
                .flatMap(now -> path.target()
                        .amount()
                        .map(target -> aim == Aim.HIGHER ? now.compareTo(target) >= 0 : now.compareTo(target) <= 0));
    }

    private static Status status(AnnualRate actual, AnnualRate required, Aim aim, boolean reached) {
        if (reached) {
            return Status.ACHIEVED;
        }
        int way = sign(required);
        if (way != (aim == Aim.HIGHER ? 1 : -1) || sign(actual) * way < 0) {
            return Status.DETERIORATION;
        }
        return isAtLeast(actual, required, SUBSTANTIAL)
                ? Status.SUBSTANTIAL
                : isAtLeast(actual, required, MODERATE) ? Status.MODERATE : Status.LIMITED;
    }

    /** A rate is above 0 exactly if its figure grew. */
    private static int sign(AnnualRate rate) {
        return rate.change().rate().get().fraction().signum();
    }

    /** Whether actual ÷ required is a bound or more; required is not 0. */
    private static boolean isAtLeast(AnnualRate actual, AnnualRate required, Rational bound) {
        for (int decimals = FIRST_DECIMALS; decimals <= MOST_DECIMALS; decimals *= 2) {
            Rational error = Rational.of(10).pow(-decimals);
            Rational distance =
                    near(actual, decimals).minus(near(required, decimals).times(bound));
            if (distance.abs().compareTo(error.times(2)) > 0) {
                return distance.signum() == sign(required);
            }
        }
        // Alike in 320 digits: the same number, as between rates that are ratios.
        return true;
    }

    private static Rational near(AnnualRate rate, int decimals) {
        return rate.exactPercent().orElseGet(() -> Rational.of(rate.percent(decimals)));
    }

    /**
     * The path that the pace is measured on.
     *
     * @return base and target
     */
    public TargetPath path() {
        return path;
    }

    /**
     * The annual rate so far.
     *
     * @return the rate from base to the observed figure
     */
    public AnnualRate actual() {
        return actual;
    }

    /**
     * The annual rate from base to target.
     *
     * @return the rate that the target requires
     */
    public AnnualRate required() {
        return required;
    }

    /**
     * The judgement.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Actual over required rate, rounded half up; 1 is exactly the pace required.
     *
     * @param decimals the number of decimals
     * @return the ratio to print; NOT_APPLICABLE if the base had reached the target already
     */
    public Answer<BigDecimal> ratio(int decimals) {
        if (sign(required) != (aim == Aim.HIGHER ? 1 : -1)) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "基準値がすでに目標に達していたため必要な伸びがない",
                    "the base had reached the target already, so that no growth is required");
        }
        Rounding rounding = Rounding.decimals(decimals);
        for (int digits = FIRST_DECIMALS + decimals; ; digits *= 2) {
            Rational error = Rational.of(10).pow(-digits);
            Rational over = near(actual, digits);
            Rational under = near(required, digits);
            if (under.abs().compareTo(error) > 0) {
                BigDecimal low = rounding.round(over.minus(error).dividedBy(under.plus(error)));
                BigDecimal high = rounding.round(over.plus(error).dividedBy(under.minus(error)));
                BigDecimal middle = rounding.round(over.dividedBy(under));
                boolean settled = low.compareTo(high) == 0 && low.compareTo(middle) == 0;
                if (settled || digits > MOST_DECIMALS) {
                    return Answer.of(middle);
                }
            }
        }
    }

    /**
     * Whether base and observed figure may be compared.
     *
     * @return what was stated of them
     */
    public Comparability comparability() {
        return actual.comparability();
    }

    /** Both rates, their ratio to two decimals and the judgement. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("目標に対する伸びの速さ", "Pace towards the target"),
                        Label.of("これまでの年率 ÷ 目標までに必要な年率", "annual rate so far ÷ annual rate required"))
                .withInputs(List.of(path.base(), observed, path.target()))
                .withNote(rateNote(
                        Label.of("これまでの年率（", "annual rate so far (")
                                .plus(at.label())
                                .plus(Label.of("まで）：", "): ")),
                        actual))
                .withNote(rateNote(Label.of("目標までに必要な年率：", "annual rate required: "), required))
                .withNote(Label.of("判定：", "judged: ").plus(status.label));
        return ratio(2).fold(
                        ratio -> explanation.withWorking(Signs.minus(actual.percent(2)) + "% ÷ "
                                + Signs.minus(required.percent(2)) + "% → "
                                + ratio.toPlainString()),
                        refusal -> explanation.withNote(refusal.sentence()))
                .withComparability(comparability());
    }

    private static Label rateNote(Label what, AnnualRate rate) {
        return what.plus(Label.same(Signs.words(rate.percent(2)) + "%"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetPace that
                && path.equals(that.path)
                && observed.equals(that.observed)
                && at.equals(that.at)
                && aim == that.aim;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, observed, at, aim);
    }

    /** The judgement with both rates, as in 順調（年率+4.10%、必要+4.14%）. */
    @Override
    public String toString() {
        return status.label.ja() + "（年率" + Signs.words(actual.percent(2)) + "%、必要" + Signs.words(required.percent(2))
                + "%）";
    }
}
