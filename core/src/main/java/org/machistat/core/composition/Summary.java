package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.machistat.core.internal.Moments;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * Number, mean and standard deviation of values (平均と標準偏差).
 *
 * <p>Of counts and printed decimals ({@link #of(List)}) mean and variance are exact. Of doubles ({@link #ofDoubles}) the mean has
 * 15 digits; of the standard deviation as many digits are lost as the values have in common, which no algorithm can bring back: 10000000.1 as a double is
 * off by 10⁻⁹ already.
 *
 * <ul>
 *   <li>The mean is in the unit of the values, the standard deviation too.
 *   <li>A sample of one has no standard deviation by n − 1; it refuses with NOT_ENOUGH_DATA.
 * </ul>
 *
 * <p>Source: Chan, T. F., Golub, G. H. and LeVeque, R. J., Algorithms for computing the sample variance, American Statistician 37 (1983): the
 * corrected two-pass algorithm.
 *
 * @serial exclude
 */
public final class Summary implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int count;
    private final Rational mean;
    private final Rational squares;
    private final boolean exact;

    private Summary(int count, Rational mean, Rational squares, boolean exact) {
        this.count = count;
        this.mean = mean;
        this.squares = squares;
        this.exact = exact;
    }

    /**
     * The summary of exact values.
     *
     * @param values the values
     * @return the summary
     * @throws IllegalArgumentException if there is no value
     */
    public static Summary of(List<Rational> values) {
        requireOne(values.size());
        Rational n = Rational.of(values.size());
        Rational sum = ControlledRounding.sum(values);
        Rational squares = ControlledRounding.sum(
                values.stream().map(value -> value.pow(2)).toList());
        return new Summary(
                values.size(), sum.dividedBy(n), squares.minus(sum.pow(2).dividedBy(n)), true);
    }

    /**
     * The summary of doubles.
     *
     * @param values the values, all finite
     * @return the summary
     * @throws IllegalArgumentException if there is no value, or one is not finite, or their squares are beyond all doubles
     */
    public static Summary ofDoubles(double... values) {
        requireOne(values.length);
        Arrays.stream(values)
                .filter(value -> !Double.isFinite(value))
                .findFirst()
                .ifPresent(value -> {
                    throw new IllegalArgumentException("Values to sum up must be finite, but one was " + value);
                });
        double mean = Moments.mean(values);
        double squares = Moments.squares(values, mean);
        if (!Double.isFinite(mean) || !Double.isFinite(squares)) {
            throw new IllegalArgumentException("Values to sum up must have squares within doubles, but the largest was "
                    + Arrays.stream(values).map(Math::abs).max().orElseThrow());
        }
        return new Summary(
                values.length, Rational.of(new BigDecimal(mean)), Rational.of(new BigDecimal(squares)), false);
    }

    private static void requireOne(int size) {
        if (size == 0) {
            throw new IllegalArgumentException("Values to sum up must be one or more, but there were none");
        }
    }

    /**
     * How many values there are.
     *
     * @return n
     */
    public int count() {
        return count;
    }

    /**
     * The arithmetic mean (算術平均).
     *
     * @return Σ x ÷ n
     */
    public Coefficient mean() {
        Label name = Label.of("算術平均", "Mean");
        Label formula = Label.same("Σ x ÷ n");
        return exact ? Coefficient.of(name, formula, mean) : Coefficient.of(name, formula, mean.doubleValue());
    }

    /**
     * The exact variance of a sample, by n − 1 (不偏分散).
     *
     * @return the variance; empty of doubles or of one value
     */
    public Optional<Rational> exactVariance() {
        return Optional.of(squares)
                .filter(sum -> exact && count > 1)
                .map(sum -> sum.dividedBy(Rational.of(count - 1L)));
    }

    /**
     * The standard deviation of all values, by n (母標準偏差).
     *
     * @return √(Σ (x − mean)² ÷ n)
     */
    public Coefficient populationDeviation() {
        return root(
                Label.of("標準偏差（母集団、n で割る）", "Standard deviation (population, by n)"),
                Label.same("√(Σ (x − m)² ÷ n)"),
                count);
    }

    /**
     * The standard deviation of a sample, by n − 1 (標本標準偏差).
     *
     * @return √(Σ (x − mean)² ÷ (n − 1)); refused with NOT_ENOUGH_DATA for one value
     */
    public Answer<Coefficient> sampleDeviation() {
        return count > 1
                ? Answer.of(root(
                        Label.of("標準偏差（標本、n − 1 で割る）", "Standard deviation (sample, by n − 1)"),
                        Label.same("√(Σ (x − m)² ÷ (n − 1))"),
                        count - 1L))
                : Answer.refuse(Reason.NOT_ENOUGH_DATA, "値が1つのため定義されない", "it is not defined for a single value");
    }

    private Coefficient root(Label name, Label formula, long divisor) {
        Rational variance = squares.dividedBy(Rational.of(divisor));
        return exact
                ? Coefficient.root(name, formula, variance)
                : Coefficient.of(name, formula, Math.sqrt(variance.doubleValue()));
    }

    /** Number, mean and, if there are two values, the standard deviation by n − 1. */
    @Override
    public String toString() {
        return "n = " + count + "、" + mean() + sampleDeviation().fold(deviation -> "、" + deviation, refusal -> "");
    }
}
