package org.machistat.census.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What any safe choice must satisfy: Σ weights of withheld cells ≥ need (被覆条件).
 */
final class Cut {

    private final int[] cells;
    private final long[] weights;
    private final long need;

    /** For cells that could be withheld, how far each helps, at most the need, and how far is needed. */
    Cut(int[] cells, long[] weights, long need) {
        this.cells = cells;
        this.weights = weights;
        this.need = need;
    }

    /** One of the cells at least. */
    static Cut oneOf(int[] cells) {
        long[] weights = new long[cells.length];
        Arrays.fill(weights, 1);
        return new Cut(cells, weights, 1);
    }

    /** How far the need is missed by a choice; 0 or less if it is met. */
    long missing(BitSet chosen) {
        long missing = need;
        for (int i = 0; i < cells.length && missing > 0; i++) {
            missing -= chosen.get(cells[i]) ? weights[i] : 0;
        }
        return missing;
    }

    int size() {
        return cells.length;
    }

    int cell(int index) {
        return cells[index];
    }

    long weight(int index) {
        return weights[index];
    }
}
