package org.machistat.core.composition;

import java.util.Arrays;
import org.machistat.core.internal.Wide;

/**
 * Positions in the order of amount per weight, by exact comparison, ties as they stand (比率による並べ替え).
 *
 * <p>Doubles of the ratios, cut off to make room for the position, are sorted as longs first: nearly always that is the order, and merging, which
 * leaves alone what is in order, sees to the rest.
 */
final class PerWeight {

    private final long[] amounts;
    private final long[] weights;

    private PerWeight(long[] amounts, long[] weights) {
        this.amounts = amounts;
        this.weights = weights;
    }

    /** The positions of weights above 0; amounts are not below 0. */
    static int[] order(long[] amounts, long[] weights) {
        return new PerWeight(amounts, weights).order();
    }

    private int[] order() {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(amounts.length);
        long[] keys = new long[amounts.length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (weights[i] > 0) {
                // Doubles not below 0 have the order of their bits.
                long ratio = Double.doubleToRawLongBits((double) amounts[i] / weights[i]);
                keys[count++] = ratio >>> bits << bits | i;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & (1L << bits) - 1);
        }
        merge(order, new int[count], 0, count);
        return order;
    }

    private void merge(int[] order, int[] spare, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        merge(order, spare, from, middle);
        merge(order, spare, middle, to);
        if (!isBehind(order[middle - 1], order[middle])) {
            return;
        }
        System.arraycopy(order, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            order[at] = right < to && isBehind(spare[left], order[right]) ? order[right++] : spare[left++];
        }
    }

    private boolean isBehind(int one, int other) {
        int order = Wide.compare(amounts[one], weights[other], amounts[other], weights[one]);
        return order > 0 || (order == 0 && one > other);
    }
}
