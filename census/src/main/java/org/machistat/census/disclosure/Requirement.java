package org.machistat.census.disclosure;

import java.util.BitSet;
import java.util.Optional;

/**
 * That a cell may lie a distance away from its value, and somewhat above it for whoever knows one of some cells (安全性の要件).
 *
 * @param cell the cell
 * @param up above or below
 * @param need the distance
 * @param insiders cells with one contributor each, who knows his own
 */
record Requirement(int cell, boolean up, long need, BitSet insiders) {

    /**
     * Whether it is met. A cell that need not move to show so may as well be known.
     *
     * @param used gets the cells that had to move
     * @return nothing if it is met, else what withholding more cells must satisfy
     */
    Optional<Cut> check(Attack attack, BitSet hidden, BitSet used) {
        Optional<Cut> cut = attack.check(hidden, cell, -1, up, need);
        BitSet known = known(attack, used);
        for (int own = known.nextSetBit(0); cut.isEmpty() && own >= 0; own = known.nextSetBit(own + 1)) {
            cut = attack.check(hidden, cell, own, true, 1);
            used.or(attack.used());
        }
        return cut;
    }

    /** Withholds further cells until it is met; false if there are not enough. */
    boolean cover(Attack attack, BitSet hidden, long[] prices, BitSet used) {
        boolean enough = attack.cover(hidden, cell, -1, up, need, prices);
        BitSet known = known(attack, used);
        for (int own = known.nextSetBit(0); enough && own >= 0; own = known.nextSetBit(own + 1)) {
            enough = attack.cover(hidden, cell, own, true, 1, prices);
            used.or(attack.used());
        }
        return enough;
    }

    private BitSet known(Attack attack, BitSet used) {
        BitSet known = attack.used();
        used.or(known);
        known.and(insiders);
        return known;
    }
}
