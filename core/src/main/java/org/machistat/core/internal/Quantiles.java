package org.machistat.core.internal;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/** Quantiles and tails of distributions, in double precision. */
public final class Quantiles {

    /** The solver's absolute accuracy; the default of the library, 1e-9, shows in printed digits. */
    private static final double ACCURACY = 1e-14;

    private Quantiles() {}

    /**
     * The quantile of a beta distribution.
     *
     * @param p the probability, from 0 to 1
     * @param alpha the first shape, above 0
     * @param beta the second shape, above 0
     * @return the value below which the share p lies
     * @throws ArithmeticException if the solver does not arrive at the probability asked for
     */
    public static double beta(double p, double alpha, double beta) {
        BetaDistribution distribution = new BetaDistribution(null, alpha, beta, ACCURACY);
        double quantile = distribution.inverseCumulativeProbability(p);
        if (!(Math.abs(distribution.cumulativeProbability(quantile) - p) <= 1e-6 * p)) {
            throw new ArithmeticException("No quantile " + p + " of Beta(" + alpha + ", " + beta + ") was found");
        }
        return quantile;
    }

    /**
     * The quantile of the standard normal distribution.
     *
     * @param p the probability, above 0 and below 1
     * @return the value below which the share p lies
     */
    public static double normal(double p) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
    }

    /**
     * The quantile of Student's t distribution.
     *
     * @param p the probability, above 0 and below 1
     * @param degrees the degrees of freedom, above 0
     * @return the value below which the share p lies
     */
    public static double student(double p, double degrees) {
        return new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(p);
    }

    /**
     * The probability that a chi-square variable is at least so large.
     *
     * @param statistic the value, not below 0
     * @param degrees the degrees of freedom, 1 or more
     * @return the upper tail, from 0 to 1; tails below about 1e-300 come out as 0
     */
    public static double chiSquareTail(double statistic, int degrees) {
        return Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
    }
}
