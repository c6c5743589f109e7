package org.machistat.survey.tabulation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import org.machistat.core.value.Rational;
import org.machistat.survey.design.SampleDesign;

/** Exact sums of weights over sets of rows: rows are counted by weight, each weight multiplied once. */
final class WeightSums {

    private final double[] distinct;
    private final int[] index;

    private WeightSums(double[] distinct, int[] index) {
        this.distinct = distinct;
        this.index = index;
    }

    static WeightSums of(SampleDesign design) {
        double[] weights = design.weights();
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        int length = 0;
        for (double weight : sorted) {
            if (length == 0 || sorted[length - 1] != weight) {
                sorted[length++] = weight;
            }
        }
        double[] distinct = Arrays.copyOf(sorted, length);
        int[] index = new int[weights.length];
        for (int row = 0; row < index.length; row++) {
            index[row] = Arrays.binarySearch(distinct, weights[row]);
        }
        return new WeightSums(distinct, index);
    }

    /** Whether all rows stand for as much. */
    boolean equal() {
        return distinct.length == 1;
    }

    WeightedCount of(BitSet rows) {
        long count = rows.cardinality();
        if (equal()) {
            return new WeightedCount(
                    count, Rational.of(new BigDecimal(distinct[0])).times(count));
        }
        long[] counts = new long[distinct.length];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            counts[index[row]]++;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                sum = sum.add(new BigDecimal(distinct[i]).multiply(BigDecimal.valueOf(counts[i])));
            }
        }
        return new WeightedCount(count, Rational.of(sum));
    }
}
