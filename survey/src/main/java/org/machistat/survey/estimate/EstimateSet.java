package org.machistat.survey.estimate;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * Several estimates from one sample, and how they move together (推定値の組と共分散).
 *
 * <p>With it, sums, differences and other functions of estimates get right errors, though the estimates share rows.
 */
public final class EstimateSet {

    private final List<Estimate> estimates;
    private final double[][] covariance;

    EstimateSet(List<Estimate> estimates, double[][] covariance) {
        this.estimates = List.copyOf(estimates);
        this.covariance = covariance;
    }

    /**
     * The estimates.
     *
     * @return the estimates in the order asked for
     */
    public List<Estimate> estimates() {
        return estimates;
    }

    /**
     * The covariance of two of them.
     *
     * @param left the position of one, from 0
     * @param right the position of the other, from 0
     * @return the covariance; the variance where both are the same
     */
    public double covariance(int left, int right) {
        return covariance[left][right];
    }

    /**
     * How two of them move together, from −1 to 1.
     *
     * @param left the position of one, from 0
     * @param right the position of the other, from 0
     * @return the correlation, or why there is none: one has no error
     */
    public Answer<Double> correlation(int left, int right) {
        double scale = Math.sqrt(covariance[left][left]) * Math.sqrt(covariance[right][right]);
        return scale == 0
                ? Answer.refuse(
                        Refusal.Reason.ZERO_BASE, "標準誤差が0の推定値には相関がない", "An estimate without error has no correlation")
                : Answer.of(Math.max(-1, Math.min(1, covariance[left][right] / scale)));
    }

    /**
     * A weighted sum of the estimates, such as a difference.
     *
     * @param title what it is
     * @param coefficients one factor per estimate
     * @return the estimate Σ c θ
     * @throws IllegalArgumentException if there is not one finite factor per estimate
     */
    public Estimate linear(Label title, double... coefficients) {
        checkLength(coefficients);
        double value = 0;
        for (int j = 0; j < coefficients.length; j++) {
            value += coefficients[j] * estimates.get(j).value();
        }
        return made(title, Label.of("推定値の1次式 Σ c θ", "linear function Σ c θ"), value, coefficients);
    }

    /**
     * The difference of two of the estimates.
     *
     * @param title what it is
     * @param left the position of the one it is taken from, from 0
     * @param right the position of the one that is taken away, from 0
     * @return the estimate
     */
    public Estimate difference(Label title, int left, int right) {
        double[] coefficients = new double[estimates.size()];
        coefficients[left] += 1;
        coefficients[right] -= 1;
        return linear(title, coefficients);
    }

    /**
     * A smooth function of the estimates, its error by the first derivatives (デルタ法).
     *
     * @param title what it is
     * @param function the function of the values, in their order
     * @param derivatives its derivative by each value, at the values
     * @return the estimate, or why there is none: no finite value
     * @throws IllegalArgumentException if there is not one finite derivative per estimate
     */
    public Answer<Estimate> function(Label title, ToDoubleFunction<double[]> function, double... derivatives) {
        checkLength(derivatives);
        double value = function.applyAsDouble(
                estimates.stream().mapToDouble(Estimate::value).toArray());
        if (!Double.isFinite(value)) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    title.ja() + "：関数の値が有限でない",
                    title.en() + ": the function has no finite value");
        }
        return Answer.of(
                made(title, Label.of("推定値の関数（デルタ法）", "function of estimates (delta method)"), value, derivatives));
    }

    private void checkLength(double[] factors) {
        if (factors.length != estimates.size()) {
            throw new IllegalArgumentException("There must be one factor for each of " + estimates.size()
                    + " estimates, but there were " + factors.length);
        }
        for (double factor : factors) {
            if (!Double.isFinite(factor)) {
                throw new IllegalArgumentException("Factors must be finite, but one was " + factor);
            }
        }
    }

    private Estimate made(Label title, Label formula, double value, double[] factors) {
        Objects.requireNonNull(title, "title");
        double variance = 0;
        for (int i = 0; i < factors.length; i++) {
            for (int j = 0; j < factors.length; j++) {
                variance += factors[i] * covariance[i][j] * factors[j];
            }
        }
        long size = estimates.stream().mapToLong(Estimate::size).max().orElse(0);
        long degrees =
                estimates.stream().mapToLong(Estimate::degreesOfFreedom).min().orElse(0);
        Estimate first = estimates.get(0);
        return new Estimate(
                title,
                formula,
                value,
                Math.sqrt(Math.max(0, variance)),
                size,
                degrees,
                OptionalDouble.empty(),
                false,
                first.method(),
                first.notes());
    }

    /** The estimates, one per line. */
    @Override
    public String toString() {
        return String.join("\n", estimates.stream().map(Estimate::toString).toList());
    }
}
