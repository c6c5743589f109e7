package org.machistat.census.disclosure;

import java.util.BitSet;
import java.util.Optional;

/**
 * That a cell may lie a distance away from its value (安全性の要件).
 *
 * @param cell the cell
 * @param known a cell that the attacker knows as its only contributor, or -1
 * @param up above or below
 * @param need the distance
 */
record Requirement(int cell, int known, boolean up, long need) {

    Optional<Cut> check(Attack attack, BitSet hidden) {
        return attack.check(hidden, cell, known, up, need);
    }
}
