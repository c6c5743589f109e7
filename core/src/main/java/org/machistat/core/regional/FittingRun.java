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
        add(cells, margins.get(0), sums[0]);
        double error = Double.MAX_VALUE;
        for (int pass = 1; pass <= passes; pass++) {
            for (int m = 0; m < sums.length; m++) {
                FittingMargin margin = margins.get(m);
                int impossible = factors(sums[m], margin.targets());
                if (impossible >= 0) {
                    return margin.onlyZeros(impossible);
                }
                int next = (m + 1) % sums.length;
                scale(cells, margin, sums[m]);
                Arrays.fill(sums[next], 0);
                add(cells, margins.get(next), sums[next]);
            }
            error = deviation(cells, margins, sums, tolerance);
            if (error <= tolerance) {
                return Answer.of(new FittingRun(pass, error));
            }
        }
        return ProportionalFitting.endless(passes, error);
    }

    /** Adds the cells up, run by run along the last axis. */
    private static void add(double[] cells, FittingMargin margin, double[] sums) {
        int[] ofBlock = margin.ofBlock();
        int width = cells.length / ofBlock.length;
        for (int block = 0; block < ofBlock.length; block++) {
            int from = block * width;
            int target = ofBlock[block];
            if (margin.isAlongLast()) {
                for (int i = 0; i < width; i++) {
                    sums[target + i] += cells[from + i];
                }
            } else {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += cells[from + i];
                }
                sums[target] += sum;
            }
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

    private static void scale(double[] cells, FittingMargin margin, double[] factors) {
        int[] ofBlock = margin.ofBlock();
        int width = cells.length / ofBlock.length;
        for (int block = 0; block < ofBlock.length; block++) {
            int from = block * width;
            int target = ofBlock[block];
            if (margin.isAlongLast()) {
                for (int i = 0; i < width; i++) {
                    cells[from + i] *= factors[target + i];
                }
            } else {
                double factor = factors[target];
                for (int i = 0; i < width; i++) {
                    cells[from + i] *= factor;
                }
            }
        }
    }

    /** The sums of the first margin are there, and the last one was just scaled; those between are added up once the first is near. */
    private static double deviation(double[] cells, List<FittingMargin> margins, double[][] sums, double tolerance) {
        double error = largest(sums[0], margins.get(0).targets());
        for (int m = 1; m < sums.length - 1 && error <= tolerance; m++) {
            Arrays.fill(sums[m], 0);
            add(cells, margins.get(m), sums[m]);
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
