package org.machistat.survey.internal;

/**
 * How many marked units a sample drawn without replacement has (超幾何分布).
 *
 * <pre>P(k) = C(marked, k) C(population − marked, drawn − k) ÷ C(population, drawn)</pre>
 *
 * <p>Probabilities are built from the likeliest number outwards, so that nothing overflows (about 12 digits).
 */
public final class Hypergeometric {

    /** How much more likely than the number met another may be and still count as no likelier, as in R's fisher.test. */
    private static final double TIE = 1 + 1e-7;

    private final long least;
    private final double[] probability;

    private Hypergeometric(long least, double[] probability) {
        this.least = least;
        this.probability = probability;
    }

    /**
     * A distribution.
     *
     * @param population the units, 0 or more
     * @param marked those marked, at most the population
     * @param drawn those drawn, at most the population; the smaller of marked and drawn below 2³¹ − 2
     * @return the distribution
     */
    public static Hypergeometric of(long population, long marked, long drawn) {
        long least = Math.max(0, drawn - (population - marked));
        long most = Math.min(marked, drawn);
        double[] probability = new double[Math.toIntExact(most - least + 1)];
        long middle = (long) ((drawn + 1.0) * (marked + 1.0) / (population + 2.0));
        int mode = (int) (Math.max(least, Math.min(most, middle)) - least);
        probability[mode] = 1;
        double sum = 1;
        for (int at = mode; at + 1 < probability.length; at++) {
            long k = least + at;
            double ratio = (double) (marked - k) / (k + 1) * (drawn - k) / (population - marked - drawn + k + 1);
            probability[at + 1] = probability[at] * ratio;
            sum += probability[at + 1];
        }
        for (int at = mode; at > 0; at--) {
            long k = least + at;
            double ratio = (double) k / (marked - k + 1) * (population - marked - drawn + k) / (drawn - k + 1);
            probability[at - 1] = probability[at] * ratio;
            sum += probability[at - 1];
        }
        for (int at = 0; at < probability.length; at++) {
            probability[at] /= sum;
        }
        return new Hypergeometric(least, probability);
    }

    /**
     * The probability of a number or fewer.
     *
     * @param k the number
     * @return the lower tail
     */
    public double atMost(long k) {
        double sum = 0;
        for (int at = 0; at < probability.length && least + at <= k; at++) {
            sum += probability[at];
        }
        return sum;
    }

    /**
     * The probability of a number or more.
     *
     * @param k the number
     * @return the upper tail
     */
    public double atLeast(long k) {
        double sum = 0;
        for (int at = probability.length - 1; at >= 0 && least + at >= k; at--) {
            sum += probability[at];
        }
        return sum;
    }

    /**
     * The probability of all numbers that are no likelier than one (両側確率).
     *
     * @param k the number, one that can occur
     * @return the sum, at most 1
     */
    public double noLikelier(long k) {
        double limit = probability[(int) (k - least)] * TIE;
        double sum = 0;
        for (double one : probability) {
            sum += one <= limit ? one : 0;
        }
        return Math.min(1, sum);
    }
}
