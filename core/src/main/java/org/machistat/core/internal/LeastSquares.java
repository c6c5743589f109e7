package org.machistat.core.internal;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;

/** Parameters of least squared distance, in double precision (最小二乗法). */
public final class LeastSquares {

    private static final int MOST_STEPS = 2_000;

    /** A function of parameters at some places. */
    public interface Model {
        /**
         * The value at a place.
         *
         * @param parameters the parameters
         * @param at the place
         * @return the value
         */
        double value(double[] parameters, double at);

        /**
         * The derivatives by the parameters at a place.
         *
         * @param parameters the parameters
         * @param at the place
         * @return one derivative for each parameter
         */
        double[] gradient(double[] parameters, double at);
    }

    /**
     * What was found.
     *
     * @param parameters the parameters
     * @param inverse the inverse of the gradients' cross products, which times the variance is the parameters' covariance
     * @param sse the sum of squared distances
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Fit(double[] parameters, double[][] inverse, double sse) {}

    private LeastSquares() {}

    /**
     * The parameters of a linear model, by Householder's decomposition.
     *
     * @param design one row for each observation, one column for each parameter
     * @param y the observations
     * @return the fit, or empty if the columns depend on each other
     */
    public static Optional<Fit> linear(double[][] design, double[] y) {
        try {
            RealMatrix x = new Array2DRowRealMatrix(design);
            QRDecomposition qr = new QRDecomposition(x);
            double[] parameters = qr.getSolver().solve(new ArrayRealVector(y)).toArray();
            int size = parameters.length;
            RealMatrix r = qr.getR().getSubMatrix(0, size - 1, 0, size - 1);
            RealMatrix inverse = new QRDecomposition(r).getSolver().getInverse();
            double sse = 0;
            double[] fitted = x.operate(parameters);
            for (int i = 0; i < y.length; i++) {
                sse += (y[i] - fitted[i]) * (y[i] - fitted[i]);
            }
            return Optional.of(
                    new Fit(parameters, inverse.multiply(inverse.transpose()).getData(), sse));
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /**
     * The parameters of any model, by Levenberg and Marquardt.
     *
     * @param model the model
     * @param at the places of the observations
     * @param y the observations
     * @param start parameters to begin with
     * @return the fit, or empty if no least distance was reached or it does not fix the parameters
     */
    public static Optional<Fit> curve(Model model, double[] at, double[] y, double[] start) {
        try {
            Optimum optimum = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-14)
                    .withParameterRelativeTolerance(1e-12)
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .target(y)
                            .model(point -> {
                                double[] parameters = point.toArray();
                                double[] values = new double[at.length];
                                double[][] slopes = new double[at.length][];
                                for (int i = 0; i < at.length; i++) {
                                    values[i] = model.value(parameters, at[i]);
                                    slopes[i] = model.gradient(parameters, at[i]);
                                }
                                return new Pair<>(new ArrayRealVector(values), new Array2DRowRealMatrix(slopes));
                            })
                            .maxEvaluations(MOST_STEPS)
                            .maxIterations(MOST_STEPS)
                            .build());
            double cost = optimum.getCost();
            double[] parameters = optimum.getPoint().toArray();
            double[][] inverse = optimum.getCovariances(1e-12).getData();
            for (double parameter : parameters) {
                if (!Double.isFinite(parameter)) {
                    return Optional.empty();
                }
            }
            return Double.isFinite(cost) ? Optional.of(new Fit(parameters, inverse, cost * cost)) : Optional.empty();
        } catch (MathIllegalStateException | SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /**
     * The quantile of Student's distribution.
     *
     * @param p the probability, above 0 and below 1
     * @param freedom the degrees of freedom, above 0
     * @return the value below which the share p lies
     */
    public static double student(double p, double freedom) {
        return new TDistribution(null, freedom, 1e-14).inverseCumulativeProbability(p);
    }
}
