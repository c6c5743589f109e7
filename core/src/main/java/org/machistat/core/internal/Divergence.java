package org.machistat.core.internal;

/**
 * How far amounts are from their weights, in double precision and one pass over arrays (不平等度の計算核).
 *
 * <p>r = (x ÷ X) ÷ (w ÷ W) is what a part has in relation to its weight. All measures are weighted means of a function of r that is 0 at r = 1
 * and nowhere below, so that nothing cancels: what is small comes out with as many digits as what is large, about 15.
 *
 * <ul>
 *   <li>Amounts and weights are not below 0, their sums above 0 and within a long, weights above 0. Without weights every part counts 1.
 *   <li>Parts are those from one position to before another, so that the rows of a table lie in one array.
 * </ul>
 */
public final class Divergence {

    /** Closer to 1 than this a function of r is summed as a series; farther its own formula loses no more than two digits. */
    private static final double NEAR = 0.1;

    /** Farther from 1 than this the logarithm of r itself is exact enough. */
    private static final double FAR = 0.5;

    /** Terms of a series that is cut off where they no longer count: 0.1 to this power is below the last digit. */
    private static final int TERMS = 20;

    private static final double LARGEST_EXPONENT = 300;

    /** What is averaged. */
    private enum Measure {
        THEIL_T,
        THEIL_L,
        SQUARE,
        POWER
    }

    private Divergence() {}

    /**
     * Σ s², the Herfindahl–Hirschman index.
     *
     * @param amounts the amounts
     * @param from the first
     * @param to behind the last
     * @param total their sum
     * @return the sum of squared shares
     */
    public static double herfindahl(long[] amounts, int from, int to, long total) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double share = (double) amounts[i] / total;
            sum += share * share;
        }
        return sum;
    }

    /**
     * −Σ s ln s, Shannon's entropy; s ln s is 0 for s = 0.
     *
     * @param amounts the amounts
     * @param from the first
     * @param to behind the last
     * @param total their sum
     * @return the entropy in nats
     */
    public static double entropy(long[] amounts, int from, int to, long total) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            long amount = amounts[i];
            if (amount > 0) {
                double log = amount > total / 2
                        ? Math.log1p((double) (total - amount) / amount)
                        : Math.log((double) total / amount);
                sum += amount * log;
            }
        }
        return sum / total;
    }

    /**
     * Theil's T, Σ s ln(s ÷ p).
     *
     * @param amounts the amounts
     * @param weights the weights, or null for 1 each
     * @param from the first
     * @param to behind the last
     * @param total the sum of the amounts
     * @param weightTotal the sum of the weights
     * @return T, 0 or more
     */
    public static double theilT(long[] amounts, long[] weights, int from, int to, long total, long weightTotal) {
        return mean(Measure.THEIL_T, 0, amounts, weights, from, to, total, weightTotal);
    }

    /**
     * Theil's L, the mean log deviation, Σ p ln(p ÷ s).
     *
     * @param amounts the amounts, all above 0
     * @param weights the weights, or null for 1 each
     * @param from the first
     * @param to behind the last
     * @param total the sum of the amounts
     * @param weightTotal the sum of the weights
     * @return L, 0 or more; no number if an amount is 0
     */
    public static double theilL(long[] amounts, long[] weights, int from, int to, long total, long weightTotal) {
        return mean(Measure.THEIL_L, 0, amounts, weights, from, to, total, weightTotal);
    }

    /**
     * The square of the coefficient of variation, Σ p (r − 1)².
     *
     * @param amounts the amounts
     * @param weights the weights, or null for 1 each
     * @param from the first
     * @param to behind the last
     * @param total the sum of the amounts
     * @param weightTotal the sum of the weights
     * @return the squared coefficient, 0 or more
     */
    public static double square(long[] amounts, long[] weights, int from, int to, long total, long weightTotal) {
        return mean(Measure.SQUARE, 0, amounts, weights, from, to, total, weightTotal);
    }

    /**
     * Atkinson's index, 1 − (Σ p r^(1 − ε))^(1 ÷ (1 − ε)), for ε = 1 its limit 1 − exp(−L).
     *
     * @param epsilon the aversion to inequality, above 0
     * @param amounts the amounts
     * @param weights the weights, or null for 1 each
     * @param from the first
     * @param to behind the last
     * @param total the sum of the amounts
     * @param weightTotal the sum of the weights
     * @return the index, from 0 to 1; 1 if an amount is 0 and ε is 1 or more
     */
    public static double atkinson(
            double epsilon, long[] amounts, long[] weights, int from, int to, long total, long weightTotal) {
        double power = 1 - epsilon;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            least = Math.min(least, ratio(amounts, weights, i, total, weightTotal));
        }
        if (power <= 0 && least == 0) {
            return 1;
        }
        if (power == 0) {
            return -Math.expm1(-theilL(amounts, weights, from, to, total, weightTotal));
        }
        if (power < 0 && power * Math.log(least) > LARGEST_EXPONENT) {
            // The least part has nearly all the weight: (r ÷ least)^(1 − ε) is at most 1.
            double sum = 0;
            for (int i = from; i < to; i++) {
                double ratio = ratio(amounts, weights, i, total, weightTotal) / least;
                sum += weight(weights, i) / (double) weightTotal * Math.pow(ratio, power);
            }
            return 1 - least * Math.pow(sum, 1 / power);
        }
        double excess = mean(Measure.POWER, power, amounts, weights, from, to, total, weightTotal);
        return -Math.expm1(Math.log1p(excess) / power);
    }

    private static long weight(long[] weights, int i) {
        return weights == null ? 1 : weights[i];
    }

    /** r, with all its digits also where r is near 0. */
    private static double ratio(long[] amounts, long[] weights, int i, long total, long weightTotal) {
        return (double) amounts[i] / weight(weights, i) * ((double) weightTotal / total);
    }

    /** r − 1, with all its digits also where r is near 1. */
    private static double deviation(long[] amounts, long[] weights, int i, long total, long weightTotal) {
        long weight = weight(weights, i);
        return Wide.difference(amounts[i], weightTotal, weight, total) / ((double) weight * total);
    }

    private static double mean(
            Measure measure,
            double power,
            long[] amounts,
            long[] weights,
            int from,
            int to,
            long total,
            long weightTotal) {
        double sum = 0;
        double lost = 0;
        for (int i = from; i < to; i++) {
            double deviation = deviation(amounts, weights, i, total, weightTotal);
            double term = weight(weights, i)
                            * value(measure, power, deviation, ratio(amounts, weights, i, total, weightTotal))
                    - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return sum / weightTotal;
    }

    private static double value(Measure measure, double power, double d, double ratio) {
        if (measure == Measure.SQUARE) {
            return d * d;
        }
        if (Math.abs(d) < NEAR) {
            return series(measure, power, d);
        }
        double log = Math.abs(d) < FAR ? Math.log1p(d) : Math.log(ratio);
        return switch (measure) {
            case THEIL_T -> ratio == 0 ? 1 : ratio * log - d;
            case THEIL_L -> d - log;
            default -> Math.expm1(power * log) - power * d;
        };
    }

    /** r ln r − r + 1 = Σ (−d)^k ÷ (k(k − 1)); d − ln(1 + d) = Σ (−d)^k ÷ k; (1 + d)^a − 1 − ad = Σ C(a, k) d^k; each from k = 2. */
    private static double series(Measure measure, double power, double d) {
        double sum = 0;
        double factor = measure == Measure.POWER ? power * (power - 1) / 2 * d * d : d * d;
        for (int k = 2; k < TERMS + Math.abs(power); k++) {
            double term = measure == Measure.THEIL_T
                    ? factor / ((double) k * (k - 1))
                    : measure == Measure.THEIL_L ? factor / k : factor;
            sum += term;
            if (Math.abs(term) < Math.ulp(sum)) {
                break;
            }
            factor *= measure == Measure.POWER ? (power - k) / (k + 1) * d : -d;
        }
        return sum;
    }
}
