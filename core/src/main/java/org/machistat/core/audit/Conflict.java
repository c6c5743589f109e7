package org.machistat.core.audit;

import java.util.BitSet;
import java.util.Optional;

/**
 * Claims that cannot all be true (両立しない主張). Two that hold the same claims are equal, whatever proves them.
 *
 * @param claims the claims, of which one must be dropped
 * @param conditions claims that must be dropped for this to hold: a list of parts that is not complete lacks a real row
 * @param excess how far the proof is from failing; empty if whole numbers had to be tried one by one, or if it holds more figures
 *     than exchanges are looked for among
 */
record Conflict(BitSet claims, BitSet conditions, Optional<Excess> excess) {

    /** The same with more claims to choose from. */
    Conflict with(BitSet others) {
        BitSet more = (BitSet) claims.clone();
        more.or(others);
        return new Conflict(more, conditions, excess);
    }

    /** Whether it calls for one more claim to be dropped. */
    boolean isOpen(BitSet dropped) {
        if (claims.intersects(dropped)) {
            return false;
        }
        for (int one = conditions.nextSetBit(0); one >= 0; one = conditions.nextSetBit(one + 1)) {
            if (!dropped.get(one)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conflict one && claims.equals(one.claims) && conditions.equals(one.conditions);
    }

    @Override
    public int hashCode() {
        return 31 * claims.hashCode() + conditions.hashCode();
    }
}
