package org.machistat.core.regional;

import java.util.Arrays;
import java.util.List;
import org.machistat.core.value.Answer;

/**
 * The passes of a proportional fitting.
 *
 * @param passes how many it took
 * @param largestError the largest deviation of a sum from its margin
 */
record FittingRun(int passes, double largestError) {

    /** Fits the cells in place. */
    static Answer<FittingRun> of(double[] cells, List<FittingMargin> margins, double tolerance, int passes) {
        double[][] sums = margins.stream()
                .map(margin -> new double[margin.targets().length])
                .toArray(double[][]::new);
        add(cells, margins.get(0).ofCell(), sums[0]);
        double error = Double.MAX_VALUE;
        for (int pass = 1; pass <= passes; pass++) {
            for (int m = 0; m < sums.length; m++) {
                FittingMargin margin = margins.get(m);
                int impossible = factors(sums[m], margin.targets());
                if (impossible >= 0) {
                    return margin.onlyZeros(impossible);
                }
                int next = (m + 1) % sums.length;
                scale(cells, margin.ofCell(), sums[m], margins.get(next).ofCell(), sums[next]);
            }
            error = deviation(cells, margins, sums, tolerance);
            if (error <= tolerance) {
                return Answer.of(new FittingRun(pass, error));
            }
        }
        return ProportionalFitting.endless(passes, error);
    }

    private static void add(double[] cells, int[] ofCell, double[] sums) {
        for (int cell = 0; cell < cells.length; cell++) {
            sums[ofCell[cell]] += cells[cell];
        }
    }

    /** Turns sums into factors; the first target above 0 that only cells of 0 add to, or -1. */
    private static int factors(double[] sums, double[] targets) {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                sums[i] = targets[i] / sums[i];
            } else if (targets[i] > 0) {
                return i;
            } else {
                sums[i] = 0;
            }
        }
        return -1;
    }

    /** Scales the cells by one margin and adds them up for the next in the same run through memory. */
    private static void scale(double[] cells, int[] ofCell, double[] factors, int[] ofNext, double[] sums) {
        if (factors == sums) {
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] *= factors[ofCell[cell]];
            }
            Arrays.fill(sums, 0);
            add(cells, ofCell, sums);
            return;
        }
        Arrays.fill(sums, 0);
        for (int cell = 0; cell < cells.length; cell++) {
            double value = cells[cell] * factors[ofCell[cell]];
            cells[cell] = value;
            sums[ofNext[cell]] += value;
        }
    }

    /** The sums of the first margin are there, and the last one was just scaled; those between are added up once the first is near. */
    private static double deviation(double[] cells, List<FittingMargin> margins, double[][] sums, double tolerance) {
        double error = largest(sums[0], margins.get(0).targets());
        for (int m = 1; m < sums.length - 1 && error <= tolerance; m++) {
            Arrays.fill(sums[m], 0);
            add(cells, margins.get(m).ofCell(), sums[m]);
            error = Math.max(error, largest(sums[m], margins.get(m).targets()));
        }
        return error;
    }

    private static double largest(double[] sums, double[] targets) {
        double largest = 0;
        for (int i = 0; i < sums.length; i++) {
            largest = Math.max(largest, Math.abs(sums[i] - targets[i]));
        }
        return largest;
    }
}
