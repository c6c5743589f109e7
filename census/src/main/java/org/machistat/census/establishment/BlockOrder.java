package org.machistat.census.establishment;

import java.util.Arrays;

/**
 * Puts records whose cells are far more than a processor's cache holds into the order of blocks of areas, so that the cells of one block stay
 * near while its records are counted.
 *
 * <p>Two passes over the records, as a counting sort: Knuth, The Art of Computer Programming 3, 5.2.
 */
final class BlockOrder {

    /** A quarter or half of what a core has beside it. */
    private static final int BLOCK_BYTES = 1 << 18;

    private static final int FEWEST_RECORDS = 1 << 16;

    /** Memory for 8 bytes each is needed. */
    private static final int MOST_RECORDS = 1 << 22;

    private final TallyPlan plan;
    private final SizeClasses classes;
    private final int shift;
    private final int[] starts;

    BlockOrder(TallyPlan plan) {
        this.plan = plan;
        classes = plan.sizes().orElse(null);
        int areas = Math.max(1, BLOCK_BYTES / Math.max(1, bytesOf(plan) / Math.max(1, plan.areaCount())));
        shift = 31 - Integer.numberOfLeadingZeros(areas);
        starts = new int[(plan.areaCount() >> shift) + 2];
    }

    /** Whether so many records of a plan are counted faster in this order. */
    static boolean isWorthIt(TallyPlan plan, int records) {
        return records >= FEWEST_RECORDS && bytesOf(plan) > 4 * BLOCK_BYTES;
    }

    private static int bytesOf(TallyPlan plan) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, (long) plan.cells() * plan.numbersOfCell() * Long.BYTES));
    }

    /** The record behind the last that one order can take. */
    static int end(int from, int records) {
        return from + Math.min(MOST_RECORDS, records - from);
    }

    /** Counts a record that will come. */
    void expect(int area) {
        starts[(area >> shift) + 1]++;
    }

    /**
     * Records in order, each its cell in the upper and its persons in the lower half; those without a place are left out.
     *
     * @param from the first record
     * @param to behind the last; all with a place must have been expected
     */
    long[] sort(int[] areas, int[] industries, int[] employees, int from, int to) {
        int[] next = starts;
        for (int block = 1; block < next.length; block++) {
            next[block] += next[block - 1];
        }
        long[] sorted = new long[next[next.length - 1]];
        int width = plan.industryCount();
        int sizes = plan.sizeCount();
        for (int i = from; i < to; i++) {
            int area = areas[i];
            int industry = industries[i];
            if (area >= 0 && industry >= 0) {
                int persons = employees[i];
                int size = classes == null ? 0 : classes.placeOf(persons);
                sorted[next[area >> shift]++] =
                        (long) ((area * width + industry) * sizes + size) << Integer.SIZE | persons;
            }
        }
        Arrays.fill(next, 0);
        return sorted;
    }
}
