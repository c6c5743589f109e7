package org.machistat.survey.weighting;

/**
 * A symmetric matrix without negative directions, factored with pivots so that columns that follow from others are set aside.
 *
 * <p>Source: Higham, N. J. (2002), Accuracy and Stability of Numerical Algorithms, 2nd ed., section 10.3.
 */
final class Factored {

    private static final double DEPENDENT = 1e-11;

    private final double[][] factor;
    private final double[] scale;
    private final int[] order;
    private int rank;

    /** Factors a matrix, which is changed. */
    Factored(double[][] matrix) {
        int n = matrix.length;
        factor = matrix;
        scale = new double[n];
        order = new int[n];
        for (int i = 0; i < n; i++) {
            scale[i] = matrix[i][i] > 0 ? 1 / Math.sqrt(matrix[i][i]) : 0;
            order[i] = i;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] *= scale[i] * scale[j];
            }
        }
        while (rank < n && step()) {
            rank++;
        }
    }

    private boolean step() {
        int k = rank;
        int best = k;
        for (int i = k + 1; i < order.length; i++) {
            if (factor[i][i] > factor[best][best]) {
                best = i;
            }
        }
        if (!(factor[best][best] > DEPENDENT)) {
            return false;
        }
        swap(k, best);
        double pivot = Math.sqrt(factor[k][k]);
        factor[k][k] = pivot;
        for (int i = k + 1; i < order.length; i++) {
            factor[i][k] /= pivot;
        }
        for (int i = k + 1; i < order.length; i++) {
            for (int j = k + 1; j <= i; j++) {
                factor[i][j] -= factor[i][k] * factor[j][k];
                factor[j][i] = factor[i][j];
            }
        }
        return true;
    }

    private void swap(int a, int b) {
        if (a == b) {
            return;
        }
        double[] line = factor[a];
        factor[a] = factor[b];
        factor[b] = line;
        for (double[] row : factor) {
            double value = row[a];
            row[a] = row[b];
            row[b] = value;
        }
        int at = order[a];
        order[a] = order[b];
        order[b] = at;
    }

    int rank() {
        return rank;
    }

    /** A solution, with 0 for the columns set aside. */
    double[] solve(double[] right) {
        double[] y = new double[rank];
        for (int i = 0; i < rank; i++) {
            double sum = right[order[i]] * scale[order[i]];
            for (int j = 0; j < i; j++) {
                sum -= factor[i][j] * y[j];
            }
            y[i] = sum / factor[i][i];
        }
        double[] solution = new double[order.length];
        for (int i = rank - 1; i >= 0; i--) {
            double sum = y[i];
            for (int j = i + 1; j < rank; j++) {
                sum -= factor[j][i] * y[j];
            }
            y[i] = sum / factor[i][i];
            solution[order[i]] = y[i] * scale[order[i]];
        }
        return solution;
    }
}
