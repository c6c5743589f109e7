package org.machistat.census.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.machistat.core.table.StatTable;

/**
 * The cheapest safe choice of a small table of counts by trying every choice, the cheapest first, and for each every table of whole
 * numbers that agrees with what is left published. Knows nothing of networks, linear programming or cuts.
 *
 * <p>1 and 2 are sensitive and must be able to lie the least distance of the protection higher, and as much lower down to 0; and 1 higher for
 * whoever is the only one of a withheld cell in a sum with it.
 */
final class ExhaustiveSuppression {

    private static final int MOST_CHOICES = 2_000_000;

    private final long[] values;
    private final List<int[]> sums;
    private final int[][] sumsOf;
    private final int[] primary;
    private final int[] free;
    private final Protection protection;
    private final int reach;
    private final boolean againstContributors;

    ExhaustiveSuppression(StatTable table, Protection protection, boolean againstContributors, int reach) {
        this.reach = reach;
        this.protection = protection;
        this.againstContributors = againstContributors;
        values = IntStream.range(0, table.size())
                .mapToLong(
                        cell -> table.figureAt(cell).findValue().orElseThrow().longValueExact())
                .toArray();
        sums = BruteForce.sums(table);
        sumsOf = IntStream.range(0, values.length)
                .mapToObj(cell -> IntStream.range(0, sums.size())
                        .filter(sum -> IntStream.of(sums.get(sum)).anyMatch(one -> one == cell))
                        .toArray())
                .toArray(int[][]::new);
        primary = cells(1, 2);
        free = cells(3, Long.MAX_VALUE);
    }

    private int[] cells(long least, long most) {
        return IntStream.range(0, values.length)
                .filter(cell -> values[cell] >= least && values[cell] <= most && sumsOf[cell].length > 0)
                .toArray();
    }

    int sensitive() {
        return primary.length;
    }

    /**
     * The least loss of a safe choice, sensitive cells not counted.
     *
     * @param cost what is lost
     * @param most no choice that loses more is tried
     * @return the loss, or empty if no choice is safe, or an exception if there are too many choices
     */
    OptionalLong least(SuppressionCost cost, long most) {
        long[] losses = IntStream.of(free).mapToLong(cell -> loss(cost, cell)).toArray();
        List<long[]> choices = new ArrayList<>();
        add(choices, losses, 0, new long[] {0, 0}, most);
        if (choices.size() > MOST_CHOICES) {
            throw new IllegalStateException("too many choices to try them all");
        }
        choices.sort(Comparator.comparingLong(choice -> choice[0]));
        return choices.stream()
                .filter(choice -> isSafe(hidden(choice[1])))
                .mapToLong(choice -> choice[0])
                .findFirst();
    }

    /** All choices among the cells from a place on that lose no more than the most, each as its loss and a bit for each cell. */
    private static void add(List<long[]> choices, long[] losses, int from, long[] now, long most) {
        choices.add(now);
        for (int i = from; i < losses.length && choices.size() <= MOST_CHOICES; i++) {
            long loss = now[0] + losses[i];
            if (loss <= most) {
                add(choices, losses, i + 1, new long[] {loss, now[1] | 1L << i}, most);
            }
        }
    }

    private BitSet hidden(long choice) {
        BitSet hidden = new BitSet();
        IntStream.of(primary).forEach(hidden::set);
        IntStream.range(0, free.length).filter(i -> (choice >> i & 1) == 1).forEach(i -> hidden.set(free[i]));
        return hidden;
    }

    private long loss(SuppressionCost cost, int cell) {
        return cost == SuppressionCost.CELLS ? 1 : values[cell];
    }

    /** Whether there are few enough choices that lose no more than the most. */
    boolean canTryAll(SuppressionCost cost, long most, int limit) {
        List<long[]> choices = new ArrayList<>();
        add(choices, IntStream.of(free).mapToLong(cell -> loss(cost, cell)).toArray(), 0, new long[] {0, 0}, most);
        return choices.size() <= limit;
    }

    /** Whether nobody comes too near to any sensitive cell. */
    boolean isSafe(BitSet hidden) {
        for (int cell : primary) {
            long need = protection.least();
            if (!canBe(hidden, cell, -1, values[cell] + need, need)
                    || !canBe(hidden, cell, -1, Math.max(0, values[cell] - need), need)) {
                return false;
            }
            for (int own : contributors(hidden, cell)) {
                if (!canBe(hidden, cell, own, values[cell] + 1, 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The withheld cells of one contributor beside a cell, but for himself: of a total of 1 and its part of 1 he is the same. */
    private List<Integer> contributors(BitSet hidden, int cell) {
        List<Integer> found = new ArrayList<>();
        for (int sum : againstContributors ? sumsOf[cell] : new int[0]) {
            int total = sums.get(sum)[0];
            for (int own : sums.get(sum)) {
                boolean same = values[cell] == 1 && (own == total || cell == total);
                if (own != cell && values[own] == 1 && hidden.get(own) && !same && !found.contains(own)) {
                    found.add(own);
                }
            }
        }
        return found;
    }

    /**
     * Whether some table has a cell at a value and another where it is. In a table of two axes the change of a cell by n comes about by n unit
     * changes, each of which moves a cell once at most, so that no cell need move by more than n; with more axes by the reach times n.
     */
    private boolean canBe(BitSet hidden, int cell, int known, long value, long most) {
        long[] now = values.clone();
        now[cell] = value;
        BitSet open = (BitSet) hidden.clone();
        open.clear(cell);
        if (known >= 0) {
            open.clear(known);
        }
        return complete(now, open, reach * most);
    }

    /** Mends the broken sum with the fewest open cells: the first of them gets every value that it may have. */
    private boolean complete(long[] now, BitSet open, long most) {
        int[] chosen = null;
        int fewest = Integer.MAX_VALUE;
        for (int[] sum : sums) {
            long missing = now[sum[0]];
            long less = 0;
            long more = 0;
            int count = 0;
            for (int i = 0; i < sum.length; i++) {
                int cell = sum[i];
                missing -= i == 0 ? 0 : now[cell];
                if (open.get(cell)) {
                    long down = Math.min(most, values[cell]);
                    less += i == 0 ? most : down;
                    more += i == 0 ? down : most;
                    count++;
                }
            }
            if (missing > more || -missing > less) {
                return false;
            }
            if (missing != 0 && count < fewest) {
                fewest = count;
                chosen = sum;
            }
        }
        if (chosen == null) {
            return true;
        }
        int cell = IntStream.of(chosen).filter(open::get).findFirst().orElseThrow();
        open.clear(cell);
        boolean found = false;
        for (long value = Math.max(0, values[cell] - most); !found && value <= values[cell] + most; value++) {
            now[cell] = value;
            found = complete(now, open, most);
        }
        now[cell] = values[cell];
        open.set(cell);
        return found;
    }
}
