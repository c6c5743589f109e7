package org.machistat.core.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.Pair;

/** Parameters of least squared distance, in double precision (最小二乗法). */
public final class LeastSquares {

    private static final int MOST_STEPS = 2_000;
    private static final double HALF = 0.5;
    private static final double LEAST_LOG = -100;
    private static final double MOST_LOG = 100;
    private static final int HALVINGS = 70;

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
     * @return the fit, or empty if the columns depend on each other or a number is beyond doubles
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
            return finite(
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
            return finite(new Fit(parameters, inverse, cost * cost));
        } catch (MathIllegalStateException | SingularMatrixException e) {
            return Optional.empty();
        }
    }

    private static Optional<Fit> finite(Fit fit) {
        DoubleStream all = DoubleStream.concat(
                Arrays.stream(fit.parameters()), Arrays.stream(fit.inverse()).flatMapToDouble(Arrays::stream));
        return Double.isFinite(fit.sse()) && all.allMatch(Double::isFinite) ? Optional.of(fit) : Optional.empty();
    }

    /**
     * How far Student's distribution reaches to both sides with a probability, to about 12 digits in the middle and in the
     * tails alike.
     *
     * @param level the probability, above 0 and below 1
     * @param freedom the degrees of freedom, above 0
     * @return the t between whose negative and itself the probability lies
     */
    public static double student(double level, double freedom) {
        double low = LEAST_LOG;
        double high = MOST_LOG;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double square = Math.exp(2 * middle);
            // The smaller of the two sides is compared, which is exact: 1 − level loses no digit from one half on.
            boolean beyond = level < HALF
                    ? Beta.regularizedBeta(square / (freedom + square), HALF, freedom / 2) > level
                    : Beta.regularizedBeta(freedom / (freedom + square), freedom / 2, HALF) < 1 - level;
            low = beyond ? low : middle;
            high = beyond ? middle : high;
        }
        return Math.exp((low + high) / 2);
    }
}
