package org.machistat.core.internal;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

/** Small dense linear systems, in double precision (連立一次方程式). */
public final class Matrices {

    private Matrices() {}

    /**
     * Solves A X = B.
     *
     * @param a a square matrix, by rows
     * @param b the right side, as many rows
     * @return X by rows; empty if A has no inverse
     */
    public static Optional<double[][]> solve(double[][] a, double[][] b) {
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(a));
        return lu.getSolver().isNonSingular()
                ? Optional.of(lu.getSolver().solve(new Array2DRowRealMatrix(b)).getData())
                : Optional.empty();
    }

    /**
     * The product of two matrices.
     *
     * @param a the left one, by rows
     * @param b the right one, by rows
     * @return the product, by rows
     */
    public static double[][] product(double[][] a, double[][] b) {
        return new Array2DRowRealMatrix(a, false)
                .multiply(new Array2DRowRealMatrix(b, false))
                .getData();
    }

    /**
     * The sum of the diagonal of a product, without the product.
     *
     * @param a the left one, by rows, square
     * @param b the right one, by rows, square
     * @return trace(A B)
     */
    public static double traceOfProduct(double[][] a, double[][] b) {
        double trace = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                trace += a[i][j] * b[j][i];
            }
        }
        return trace;
    }
}
