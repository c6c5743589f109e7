package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How often each number of people came: every number by itself below 2,048, above it in classes narrower than 1/1,024 of the
 * number. Memory is bounded by the range of the numbers, not by how many there are; the order of adding does not matter.
 */
final class CountHistogram implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BITS = 10;
    private static final int CLASSES = 1 << BITS;

    private int first;
    private long[] counts = new long[0];

    void add(long number) {
        add(index(number), 1);
    }

    void add(CountHistogram other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add(other.first + i, other.counts[i]);
            }
        }
    }

    private void add(int index, long times) {
        if (counts.length == 0) {
            first = index;
            counts = new long[1];
        } else if (index < first) {
            int room = Math.min(index, Math.max(first - index, counts.length));
            int start = Math.max(0, Math.min(index, first - room));
            long[] wider = new long[counts.length + first - start];
            System.arraycopy(counts, 0, wider, first - start, counts.length);
            counts = wider;
            first = start;
        } else if (index >= first + counts.length) {
            counts = Arrays.copyOf(counts, Math.max(index - first + 1, 2 * counts.length));
        }
        counts[index - first] += times;
    }

    static int index(long number) {
        int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(number | 1) - BITS);
        return shift * CLASSES + (int) (number >>> shift);
    }

    /** The least number of a class. */
    static long lowest(int index) {
        int shift = Math.max(0, index / CLASSES - 1);
        return (long) (index - shift * CLASSES) << shift;
    }

    /** The class that holds the number of a rank, from 1, in order of size. */
    int rank(long rank) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            if (sum >= rank) {
                return first + i;
            }
        }
        throw new IllegalArgumentException("Rank must be at most " + sum + ", but was " + rank);
    }

    /** Whether both hold the same numbers as often. */
    boolean sameAs(CountHistogram other) {
        int from = Math.min(first, other.first);
        int end = Math.max(first + counts.length, other.first + other.counts.length);
        for (int i = from; i < end; i++) {
            if (at(i) != other.at(i)) {
                return false;
            }
        }
        return true;
    }

    private long at(int index) {
        return index < first || index >= first + counts.length ? 0 : counts[index - first];
    }
}
