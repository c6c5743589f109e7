package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * A confidence interval of a rate, as if its base were a simple random sample (信頼区間).
 *
 * <p>Where the population is finite, the number that the method works with is not n but n (N−1) ÷ (N−n), which has the variance of
 * sampling without replacement (the exact hypergeometric method counts its units instead); with n = N nothing is left to chance and the
 * interval is the rate itself.
 *
 * @param method how it was made
 * @param confidence the level, above 0 and below 1, such as 0.95
 * @param share the rate with its base n
 * @param population the size N of the population sampled without replacement; the mark NOT_APPLICABLE for one so large that its size
 *     does not matter
 * @param lower the lower bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @param upper the upper bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @serial exclude
 */
public record RateInterval(
        IntervalMethod method, double confidence, Share share, Figure population, double lower, double upper)
        implements Explained, Serializable {

    /** The population of which only a small part is sampled. */
    static final Figure LARGE = Figure.of(Mark.NOT_APPLICABLE, Unit.NONE);

    private static final double HIGHEST_CONFIDENCE = 0.999999;
    private static final Rational MOST = Rational.of(1_000_000_000);

    /**
     * Makes an interval.
     *
     * @param method how it was made
     * @param confidence the level
     * @param share the rate with its base
     * @param population the size of the population, or the mark NOT_APPLICABLE
     * @param lower the lower bound
     * @param upper the upper bound
     * @throws IllegalArgumentException unless 0 &lt; confidence &lt; 1 and 0 ≤ lower ≤ upper ≤ 1
     */
    public RateInterval {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(population, "population");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must be above 0 and below 1, but was " + confidence);
        }
        if (!(lower >= 0 && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "Bounds must be fractions in order from 0 to 1, but were " + lower + " and " + upper);
        }
    }

    /**
     * The interval of a share of a large population.
     *
     * @param share the share with its base
     * @param method how to make it
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @return the interval; NOT_POSITIVE for the logit method where nobody or everybody counts
     * @throws IllegalArgumentException if the level is out of range
     * @throws ArithmeticException if the base is more than 1,000,000,000, beyond the precision of the method
     */
    public static Answer<RateInterval> of(Share share, IntervalMethod method, double confidence) {
        return of(share, method, confidence, LARGE);
    }

    /**
     * The interval of a share of a population sampled without replacement (有限母集団修正).
     *
     * <ul>
     *   <li>{@link IntervalMethod#HYPERGEOMETRIC} is exact. The other methods get n (N−1) ÷ (N−n) in place of n, an approximation:
     *       Clopper–Pearson may then be a little too short.
     *   <li>n = N: the interval is the share itself. n &gt; N: refused with PARTS_DO_NOT_ADD.
     * </ul>
     *
     * @param share the share with its base
     * @param method how to make it
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @param population the size N of the population
     * @return the interval; NOT_POSITIVE for the logit method where nobody or everybody counts
     * @throws IllegalArgumentException if the level is out of range
     * @throws ArithmeticException if the base is more than 1,000,000,000, beyond the precision of the method, for the exact method the
     *     population more than 10,000,000, or for that of Clopper and Pearson n (N−1) ÷ (N−n) more than 1,000,000,000
     */
    public static Answer<RateInterval> of(Share share, IntervalMethod method, double confidence, long population) {
        return of(share, method, confidence, Figure.of(population));
    }

    static Answer<RateInterval> of(Share share, IntervalMethod method, double confidence, Figure population) {
        if (!(confidence > 0 && confidence <= HIGHEST_CONFIDENCE)) {
            throw new IllegalArgumentException(
                    "Confidence must be above 0 and at most 0.999999, but was " + confidence);
        }
        if (share.whole().compareTo(MOST) > 0) {
            throw new ArithmeticException(
                    "An interval needs a base of at most 1,000,000,000, but it was " + share.whole());
        }
        Rational n = share.whole();
        Optional<Rational> size = population.findValue().map(Rational::of);
        if (size.isPresent() && size.get().compareTo(n) < 0) {
            return Answer.refuse(
                    Refusal.Reason.PARTS_DO_NOT_ADD,
                    "基数 " + n + " が母集団 " + size.get() + " より大きい",
                    "the base " + n + " is greater than the population " + size.get());
        }
        if (size.isPresent() && size.get().equals(n)) {
            double rate = share.fraction().doubleValue();
            return Answer.of(new RateInterval(method, confidence, share, population, rate, rate));
        }
        if (method == IntervalMethod.LOGIT
                && (share.part().signum() == 0 || share.part().equals(n))) {
            return Answer.refuse(
                    Refusal.Reason.NOT_POSITIVE,
                    "割合が 0% または 100%（" + share + "）のためロジットがない",
                    "a rate of 0% or 100% (" + share + ") has no logit");
        }
        if (method == IntervalMethod.CLOPPER_PEARSON && size.isPresent()) {
            Rational equivalent =
                    n.times(size.get().minus(Rational.ONE)).dividedBy(size.get().minus(n));
            if (equivalent.compareTo(MOST) > 0) {
                throw new ArithmeticException(
                        "A Clopper–Pearson interval needs n (N−1) ÷ (N−n) of at most 1,000,000,000, but n was " + n
                                + " of " + size.get() + "; the exact hypergeometric method has no such limit");
            }
        }
        double[] bounds = size.isPresent()
                ? method.bounds(share.part(), n, size.get().numerator().longValueExact(), confidence)
                : method.bounds(share.part().doubleValue(), n.doubleValue(), confidence);
        return Answer.of(new RateInterval(method, confidence, share, population, bounds[0], bounds[1]));
    }

    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("信頼区間", "confidence interval").plus(settings()), method.formula())
                .withInputs(List.of(
                        new Input(Label.of("該当件数 k", "count k"), count(share.part()), Source.UNSTATED),
                        new Input(Label.of("基数 n", "base n"), count(share.whole()), Source.UNSTATED),
                        new Input(Label.of("母集団 N", "population N"), population, Source.UNSTATED)))
                .withWorking(bounds())
                .withNote(Label.of("単純無作為抽出とみなした区間", "as if the base were a simple random sample"));
        return population.isKnown() && method != IntervalMethod.HYPERGEOMETRIC
                ? explanation.withNote(
                        Label.of("有限母集団修正：n の代わりに n (N−1) ÷ (N−n)", "finite population: n (N−1) ÷ (N−n) in place of n"))
                : explanation;
    }

    private static Figure count(Rational whole) {
        return Figure.of(new BigDecimal(whole.numerator()), Unit.NONE);
    }

    /** The bounds in per cent to one decimal with level and method, as in "15.9–18.2%（95%、ウィルソン法）". */
    @Override
    public String toString() {
        return bounds() + settings().ja();
    }

    private String bounds() {
        return percent(lower) + "–" + percent(upper) + "%";
    }

    private Label settings() {
        String level = BigDecimal.valueOf(confidence)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
        return Label.of(
                "（" + level + "、" + method.label().ja() + "）",
                " (" + level + ", " + method.label().en() + ")");
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
