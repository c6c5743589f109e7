package org.machistat.survey.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.survey.internal.Numbers;

/**
 * A value estimated from a sample, with its error (推定値).
 *
 * <p>Value and error are in double precision; the error says how far the value would move from sample to sample, not whether the answers are
 * true.
 *
 * @param title what was estimated
 * @param formula its formula in words
 * @param value the value
 * @param standardError the standard error, 0 or more
 * @param size the number n of rows it rests on
 * @param degreesOfFreedom the degrees of freedom of the error, 0 or more
 * @param designEffect the variance against that of a simple random sample of n drawn with replacement; empty where none is defined
 * @param share whether it is a share between 0 and 1
 * @param method how the error was made
 * @param notes what a reader must know
 * @serial exclude
 */
public record Estimate(
        Label title,
        Label formula,
        double value,
        double standardError,
        long size,
        long degreesOfFreedom,
        OptionalDouble designEffect,
        boolean share,
        Label method,
        List<Label> notes)
        implements Explained {

    /**
     * Makes an estimate.
     *
     * @param title what was estimated
     * @param formula its formula in words
     * @param value the value
     * @param standardError the standard error
     * @param size the number of rows
     * @param degreesOfFreedom the degrees of freedom
     * @param designEffect the design effect, or empty
     * @param share whether it is a share
     * @param method how the error was made
     * @param notes what a reader must know
     * @throws IllegalArgumentException if the value is not finite, or the error not a number of 0 or more
     */
    public Estimate {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(designEffect, "designEffect");
        Objects.requireNonNull(method, "method");
        notes = List.copyOf(notes);
        if (!Double.isFinite(value) || !(standardError >= 0 && Double.isFinite(standardError))) {
            throw new IllegalArgumentException(
                    "Value and error must be finite numbers, but were " + value + " and " + standardError);
        }
    }

    /**
     * The error against the value (標準誤差率, 変動係数).
     *
     * @return standard error ÷ |value|, or why there is none: a value of 0
     */
    public Answer<Double> relativeError() {
        return value == 0
                ? Answer.refuse(
                        Refusal.Reason.ZERO_BASE,
                        title.ja() + "：推定値が0のため標準誤差率はない",
                        title.en() + ": the estimate is 0, so that there is no relative error")
                : Answer.of(standardError / Math.abs(value));
    }

    /**
     * The size of a simple random sample that would be as exact (有効標本サイズ).
     *
     * @return n ÷ design effect, or why there is none
     */
    public Answer<Double> effectiveSize() {
        return designEffect.isPresent() && designEffect.getAsDouble() > 0
                ? Answer.of(size / designEffect.getAsDouble())
                : Answer.refuse(
                        Refusal.Reason.NOT_APPLICABLE,
                        title.ja() + "：デザイン効果が定まらないため有効標本サイズはない",
                        title.en() + ": without a design effect above 0 there is no effective size");
    }

    /**
     * The symmetric interval by Student's t.
     *
     * @param confidence the level, above 0 and below 1, such as 0.95
     * @return value ± t × standard error, or why there is none: no degrees of freedom
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public Answer<EstimateInterval> interval(double confidence) {
        EstimateInterval.checkConfidence(confidence);
        Label name = Label.of("t分布", "Student's t");
        if (standardError == 0) {
            return Answer.of(new EstimateInterval(name, confidence, value, value));
        }
        if (degreesOfFreedom < 1) {
            return noDegrees();
        }
        double reach = ProportionInterval.student(confidence, (double) degreesOfFreedom) * standardError;
        return Answer.of(new EstimateInterval(name, confidence, value - reach, value + reach));
    }

    /**
     * An interval of a share that stays between 0 and 1.
     *
     * @param confidence the level, above 0 and below 1, such as 0.95
     * @param how the method
     * @return the interval, or why there is none: not a share, a share of 0 or 1 whose error says nothing, no degrees of freedom
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public Answer<EstimateInterval> interval(double confidence, ProportionInterval how) {
        EstimateInterval.checkConfidence(confidence);
        Objects.requireNonNull(how, "how");
        if (!share) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    title.ja() + "：割合ではないため" + how.label().ja() + "の区間はない",
                    title.en() + ": not a share, so that there is no "
                            + how.label().en() + " interval");
        }
        if (value <= 0 || value >= 1) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    title.ja() + "：推定割合が" + Numbers.shown(value) + "で、標準誤差から区間を求められない",
                    title.en() + ": the share is " + Numbers.shown(value)
                            + ", of which the standard error says nothing");
        }
        if (standardError == 0) {
            return Answer.of(new EstimateInterval(how.label(), confidence, value, value));
        }
        if (degreesOfFreedom < 1) {
            return noDegrees();
        }
        double[] bounds = how.bounds(value, standardError, size, (double) degreesOfFreedom, confidence);
        return Answer.of(new EstimateInterval(how.label(), confidence, bounds[0], bounds[1]));
    }

    private Answer<EstimateInterval> noDegrees() {
        return Answer.refuse(
                Refusal.Reason.NOT_ENOUGH_DATA,
                title.ja() + "：自由度が" + degreesOfFreedom + "で区間を求められない",
                title.en() + ": " + degreesOfFreedom + " degrees of freedom leave no interval");
    }

    @Override
    public Explanation explanation() {
        String deff = designEffect.isPresent() ? "、deff = " + Numbers.shown(designEffect.getAsDouble()) : "";
        Explanation explanation = Explanation.of(title, formula)
                .withNote(Label.of(
                                "標準誤差 " + Numbers.shown(standardError) + "：",
                                "standard error " + Numbers.shown(standardError) + ": ")
                        .plus(method))
                .withNote(Label.same("n = " + size + "、df = " + degreesOfFreedom + deff));
        BigDecimal exact = new BigDecimal(value);
        explanation = exact.stripTrailingZeros().scale() <= 0
                ? explanation.withValue(Rational.of(exact), Unit.NONE)
                : explanation.withEndlessValue(exact, Unit.NONE);
        for (Label note : notes) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    /** Value and standard error, as in "売上高の平均 644.169（標準誤差 23.4072、n 200）". */
    @Override
    public String toString() {
        return title.ja() + " " + Numbers.shown(value) + "（標準誤差 " + Numbers.shown(standardError) + "、n " + size + "）";
    }
}
