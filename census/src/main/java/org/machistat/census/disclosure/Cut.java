package org.machistat.census.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What any safe choice must satisfy: Σ weights of withheld cells ≥ need (被覆条件).
 *
 * @param cells further cells that could be withheld
 * @param weights how far each helps, at most the need
 * @param need how far is needed
 */
record Cut(int[] cells, long[] weights, long need) {

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
}
