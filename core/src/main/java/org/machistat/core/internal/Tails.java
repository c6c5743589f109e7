package org.machistat.core.internal;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Upper tails of the distributions that tests of significance ask for, in double precision (検定の裾確率). */
public final class Tails {

    private static final double HALF = 0.5;

    private Tails() {}

    /**
     * The probability that a chi-square variable is at least so large.
     *
     * @param statistic the value, not below 0
     * @param degrees the degrees of freedom, above 0, whole or not
     * @return the upper tail, from 0 to 1
     */
    public static double chiSquare(double statistic, double degrees) {
        return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, statistic / 2);
    }

    /**
     * The probability that an F variable is at least so large.
     *
     * <pre>P(F ≥ f) = I(d₂ ÷ (d₂ + d₁ f); d₂ ÷ 2, d₁ ÷ 2), I the regularised incomplete beta function</pre>
     *
     * @param statistic the value, not below 0
     * @param above the degrees of freedom of the numerator, above 0, whole or not
     * @param below the degrees of freedom of the denominator, above 0, whole or not
     * @return the upper tail, from 0 to 1
     */
    public static double f(double statistic, double above, double below) {
        if (statistic <= 0) {
            return 1;
        }
        return Beta.regularizedBeta(below / (below + above * statistic), below / 2, above / 2);
    }

    /**
     * The probability that Student's t is at least so far from 0, on either side.
     *
     * @param statistic the value
     * @param degrees the degrees of freedom, above 0
     * @return both tails together, from 0 to 1
     */
    public static double student(double statistic, double degrees) {
        return statistic == 0
                ? 1
                : Beta.regularizedBeta(degrees / (degrees + statistic * statistic), degrees / 2, HALF);
    }

    /**
     * The probability of a split at least so uneven, when each of a number of things falls on either side with chance one half.
     *
     * <pre>min(1, 2 P(X ≤ smaller)), X binomial with n = smaller + larger and p = 1/2</pre>
     *
     * @param one the number on one side, not below 0
     * @param other the number on the other side, not below 0
     * @return both tails together, from 0 to 1; 1 for equal numbers
     */
    public static double evenSplit(long one, long other) {
        long smaller = Math.min(one, other);
        long larger = Math.max(one, other);
        return smaller == larger ? 1 : Math.min(1, 2 * Beta.regularizedBeta(HALF, (double) larger, smaller + 1.0));
    }
}
