package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which cells of a table are withheld, so that no cell of a few respondents can be read or got back from one sum (秘匿処理).
 *
 * <p>A cell of 1 to smallest − 1 is withheld. Then, as long as a sum has exactly one cell withheld, its next smallest cell is withheld too: a total
 * only if nothing else is left. Several sums taken together may still narrow a cell down; that is for a disclosure audit to say.
 */
final class SmallCells {

    private final long[] counts;
    private final BitSet totals = new BitSet();
    private final List<int[]> sums = new ArrayList<>();

    SmallCells(long[] counts) {
        this.counts = counts;
    }

    /** One cell is the sum of others. */
    void sum(int total, int... parts) {
        int[] cells = new int[parts.length + 1];
        cells[0] = total;
        System.arraycopy(parts, 0, cells, 1, parts.length);
        totals.set(total);
        sums.add(cells);
    }

    /** The cells withheld. */
    BitSet below(int smallest) {
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < counts.length; cell++) {
            withheld.set(cell, counts[cell] > 0 && counts[cell] < smallest);
        }
        boolean changed = !withheld.isEmpty();
        while (changed) {
            changed = false;
            for (int[] cells : sums) {
                int hidden = 0;
                for (int cell : cells) {
                    hidden += withheld.get(cell) ? 1 : 0;
                }
                if (hidden == 1 && cells.length > 1) {
                    withheld.set(cheapest(cells, withheld));
                    changed = true;
                }
            }
        }
        return withheld;
    }

    private int cheapest(int[] cells, BitSet withheld) {
        int best = -1;
        for (int cell : cells) {
            if (!withheld.get(cell) && (best < 0 || isCheaper(cell, best))) {
                best = cell;
            }
        }
        return best;
    }

    /** A part before a total, somebody before nobody, few before many. */
    private boolean isCheaper(int cell, int other) {
        if (totals.get(cell) != totals.get(other)) {
            return totals.get(other);
        }
        if ((counts[cell] == 0) != (counts[other] == 0)) {
            return counts[other] == 0;
        }
        return counts[cell] < counts[other];
    }
}
