package org.machistat.survey.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Quantiles;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * How far a sample may be from its population, and how large it must be not to be further (標本誤差).
 *
 * <pre>margin = k √(D (N−n)/(N−1) p (1−p) / n); the size is the least n whose margin is not above the one wanted
 * n = N A ÷ ((N−1) d² + A), A = k² D p (1−p); without a population A ÷ d²; rounded up</pre>
 *
 * <ul>
 *   <li>k is the quantile of the normal distribution for a level of confidence (1.96 for 95%), or as printed, such as 2.
 *   <li>D is the design effect: 1 for a simple random sample. Stratified two-stage samples are often printed with D = 2, which is the
 *       √2 of their tables: {@link #twoStage}.
 *   <li>For a mean σ² stands in place of p (1−p), with divisor N−1 in the population, and N in place of N−1.
 *   <li>A share of 0% or 100% has no margin of this kind whatever n is: refused with NOT_POSITIVE.
 *   <li>All arithmetic is exact on k; the quantile itself is a double (about 15 digits).
 * </ul>
 *
 * <p>Source: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., sections 4.4 and 4.6; Kish, L. (1965), Survey Sampling, section 8.2,
 * for the design effect; the tables of 標本誤差 in reports of Japanese prefectures.
 */
public final class SamplingError {

    private static final Rational HUNDRED = Rational.of(100);
    private static final double HIGHEST_CONFIDENCE = 0.999999;
    private static final List<Rational> USUAL =
            List.of(Rational.of(10), Rational.of(20), Rational.of(30), Rational.of(40), Rational.of(50));

    private final Rational multiplier;
    private final Label level;
    private final Long population;
    private final Rational designEffect;
    private final Rational response;

    private SamplingError(Rational multiplier, Label level, Long population, Rational designEffect, Rational response) {
        this.multiplier = multiplier;
        this.level = level;
        this.population = population;
        this.designEffect = designEffect;
        this.response = response;
    }

    /**
     * A simple random sample of a large population at a confidence of 95%, with an answer from everybody.
     *
     * @return the error
     */
    public static SamplingError withDefaults() {
        return new SamplingError(Rational.ONE, Label.EMPTY, null, Rational.ONE, Rational.ONE).withConfidence(0.95);
    }

    /**
     * The convention of tables for stratified two-stage samples (層化2段抽出の慣例): ±2 √(2 (N−n)/(N−1) p (1−p) / n).
     *
     * @return the error, with k = 2 and a design effect of 2
     */
    public static SamplingError twoStage() {
        return withDefaults().withMultiplier(Rational.of(2)).withDesignEffect(Rational.of(2));
    }

    /**
     * The same at another level of confidence.
     *
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @return the error
     * @throws IllegalArgumentException if the level is out of range
     */
    public SamplingError withConfidence(double confidence) {
        if (!(confidence > 0 && confidence <= HIGHEST_CONFIDENCE)) {
            throw new IllegalArgumentException(
                    "Confidence must be above 0 and at most 0.999999, but was " + confidence);
        }
        String percent = BigDecimal.valueOf(confidence)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return new SamplingError(
                Rational.of(new BigDecimal(Quantiles.normal(1 - (1 - confidence) / 2))),
                Label.of("信頼度" + percent + "%", percent + "% confidence"),
                population,
                designEffect,
                response);
    }

    /**
     * The same with a multiplier k as printed, such as 2 or 1.96, in place of a level of confidence.
     *
     * @param k the multiplier, above 0
     * @return the error
     * @throws IllegalArgumentException if it is not above 0
     */
    public SamplingError withMultiplier(Rational k) {
        checkPositive(k, "The multiplier");
        return new SamplingError(k, Label.same("k = " + k), population, designEffect, response);
    }

    /**
     * The same for a finite population, sampled without replacement (有限母集団修正).
     *
     * @param size the number N of its units, 1 or more
     * @return the error
     * @throws IllegalArgumentException if it is below 1
     */
    public SamplingError withPopulation(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("A population must have 1 unit or more, but had " + size);
        }
        return new SamplingError(multiplier, level, size, designEffect, response);
    }

    /**
     * The same with another design effect (デザイン効果).
     *
     * @param effect how many times the variance is that of a simple random sample, above 0
     * @return the error
     * @throws IllegalArgumentException if it is not above 0
     */
    public SamplingError withDesignEffect(Rational effect) {
        checkPositive(effect, "The design effect");
        return new SamplingError(multiplier, level, population, effect, response);
    }

    /**
     * The same where only a part of those asked is expected to answer (見込み回答率).
     *
     * @param percent the expected response rate in per cent, above 0 and at most 100
     * @return the error
     * @throws IllegalArgumentException if it is out of range
     */
    public SamplingError withResponse(Rational percent) {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "The expected response rate must be above 0% and at most 100%, but was " + percent + "%");
        }
        return new SamplingError(multiplier, level, population, designEffect, percent.dividedBy(HUNDRED));
    }

    private static void checkPositive(Rational number, String what) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException(what + " must be above 0, but was " + number);
        }
    }

    /**
     * The size for a share.
     *
     * @param percent the share expected, in per cent from 0 to 100; 50 is the safe choice
     * @param points the margin wanted to either side, in points, above 0
     * @return the size, or that the share has no margin
     * @throws IllegalArgumentException if the share or the margin is out of range
     * @throws ArithmeticException if the size is more than a {@code long} holds
     */
    public Answer<SampleSize> sizeForShare(Rational percent, Rational points) {
        checkPercent(percent);
        checkPositive(points, "The margin in points");
        if (isCertain(percent)) {
            return noMargin(percent);
        }
        Rational exact = size(variance(percent), points.dividedBy(HUNDRED), true);
        return Answer.of(new SampleSize(
                exact,
                response,
                Optional.ofNullable(population),
                SampleSize.FORMULA_SHARE,
                inputs(
                        new Input(
                                Label.of("見込みの割合 p", "share expected p"),
                                figure(percent, Unit.PERCENT),
                                Source.UNSTATED),
                        new Input(Label.of("許容誤差 d", "margin wanted d"), figure(points, Unit.POINTS), Source.UNSTATED)),
                level));
    }

    /**
     * The size for a mean.
     *
     * @param deviation the standard deviation σ expected, above 0
     * @param margin the margin wanted to either side, above 0, in the unit of the deviation
     * @return the size
     * @throws IllegalArgumentException if one of them is not above 0
     * @throws ArithmeticException if the size is more than a {@code long} holds
     */
    public SampleSize sizeForMean(Rational deviation, Rational margin) {
        checkPositive(deviation, "The standard deviation");
        checkPositive(margin, "The margin");
        return new SampleSize(
                size(deviation.times(deviation), margin, false),
                response,
                Optional.ofNullable(population),
                SampleSize.FORMULA_MEAN,
                inputs(
                        new Input(
                                Label.of("見込みの標準偏差 σ", "standard deviation expected σ"),
                                figure(deviation, Unit.NONE),
                                Source.UNSTATED),
                        new Input(Label.of("許容誤差 d", "margin wanted d"), figure(margin, Unit.NONE), Source.UNSTATED)),
                level);
    }

    private Rational size(Rational variance, Rational margin, boolean share) {
        Rational a = multiplier.times(multiplier).times(designEffect).times(variance);
        Rational d2 = margin.times(margin);
        if (population == null) {
            return a.dividedBy(d2);
        }
        Rational size = Rational.of(population);
        Rational base = share ? size.minus(Rational.ONE) : size;
        return size.times(a).dividedBy(base.times(d2).plus(a));
    }

    /**
     * The margin of a share.
     *
     * @param percent the share, in per cent from 0 to 100
     * @param n the number of answers
     * @return the margin in points; refused if nobody answered, there are more answers than units, or the share is 0% or 100%
     * @throws IllegalArgumentException if the share is out of range or the number below 0
     */
    public Answer<Margin> marginOfShare(Rational percent, long n) {
        checkPercent(percent);
        if (isCertain(percent)) {
            return noMargin(percent);
        }
        Input share = new Input(Label.of("割合 p", "share p"), figure(percent, Unit.PERCENT), Source.UNSTATED);
        return margin(variance(percent).times(HUNDRED.times(HUNDRED)), n, true, share, Unit.POINTS);
    }

    /**
     * The margin of a mean.
     *
     * @param deviation the standard deviation σ, above 0
     * @param n the number of answers
     * @return the margin in the unit of the deviation; refused if nobody answered or there are more answers than units
     * @throws IllegalArgumentException if the deviation is not above 0 or the number below 0
     */
    public Answer<Margin> marginOfMean(Rational deviation, long n) {
        checkPositive(deviation, "The standard deviation");
        Input input =
                new Input(Label.of("標準偏差 σ", "standard deviation σ"), figure(deviation, Unit.NONE), Source.UNSTATED);
        return margin(deviation.times(deviation), n, false, input, Unit.NONE);
    }

    private Answer<Margin> margin(Rational variance, long n, boolean share, Input of, Unit unit) {
        if (n < 0) {
            throw new IllegalArgumentException("The number of answers must be 0 or more, but was " + n);
        }
        if (n == 0) {
            return Answer.refuse(
                    Refusal.Reason.ZERO_BASE, "回答が0件のため標本誤差がない", "with no answer there is no margin of error");
        }
        Rational squared =
                multiplier.times(multiplier).times(designEffect).times(variance).dividedBy(Rational.of(n));
        if (population != null) {
            if (n > population) {
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        "回答数 " + n + " が母集団 " + population + " より多い",
                        n + " answers are more than the " + population + " units of the population");
            }
            squared = n == population
                    ? Rational.ZERO
                    : squared.times(Rational.of(population - n, share ? population - 1 : population));
        }
        List<Input> all = inputs(of, new Input(Label.of("回答数 n", "answers n"), Figure.of(n), Source.UNSTATED));
        return Answer.of(new Margin(squared, unit, all, level));
    }

    /**
     * A table of margins by share and number of answers (標本誤差の早見表).
     *
     * @param percents the shares, in per cent above 0 and below 100; p and 100 − p have one margin
     * @param sizes the numbers of answers
     * @return the table
     * @throws IllegalArgumentException if there is no share or number, or one is out of range
     */
    public MarginTable table(List<Rational> percents, List<Long> sizes) {
        return new MarginTable(this, percents, sizes);
    }

    /**
     * A table of margins for shares of 10%, 20%, 30%, 40% and 50%.
     *
     * @param sizes the numbers of answers
     * @return the table
     * @throws IllegalArgumentException if there is no number, or one is below 1
     */
    public MarginTable table(List<Long> sizes) {
        return table(USUAL, sizes);
    }

    static void checkPercent(Rational percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A share must be from 0% to 100%, but was " + percent + "%");
        }
    }

    static boolean isCertain(Rational percent) {
        return percent.signum() == 0 || percent.equals(HUNDRED);
    }

    private static <T> Answer<T> noMargin(Rational percent) {
        return Answer.refuse(
                Refusal.Reason.NOT_POSITIVE,
                "割合 " + percent + "% では標本誤差の算式が 0 になり意味がない（ウィルソン法などの区間を使うか、50%を見込む）",
                "for a share of " + percent
                        + "% the formula gives 0 whatever n is (use an interval such as Wilson's, or expect 50%)");
    }

    private static Rational variance(Rational percent) {
        Rational p = percent.dividedBy(HUNDRED);
        return p.times(Rational.ONE.minus(p));
    }

    private List<Input> inputs(Input... first) {
        List<Input> inputs = new ArrayList<>(List.of(first));
        inputs.add(new Input(
                Label.of("母集団 N", "population N"),
                population == null ? Figure.of(Mark.NOT_APPLICABLE, Unit.NONE) : Figure.of(population),
                Source.UNSTATED));
        inputs.add(
                new Input(Label.of("デザイン効果 D", "design effect D"), figure(designEffect, Unit.NONE), Source.UNSTATED));
        return inputs;
    }

    static Figure figure(Rational number, Unit unit) {
        return Figure.of(number.toBigDecimal(MathContext.DECIMAL32).stripTrailingZeros(), unit);
    }

    /**
     * What is assumed, in words.
     *
     * @return the level, the population and the design effect in Japanese and English
     */
    public Label label() {
        Label text = level;
        if (population != null) {
            String size = Figure.of(population).printed();
            text = text.plus(Label.of("、母集団" + size, ", population " + size));
        }
        return designEffect.equals(Rational.ONE)
                ? text
                : text.plus(Label.of("、デザイン効果" + designEffect, ", design effect " + designEffect));
    }

    /** What is assumed, as in "信頼度95%、母集団42,616". */
    @Override
    public String toString() {
        return label().ja();
    }
}
