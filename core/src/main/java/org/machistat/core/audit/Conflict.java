package org.machistat.core.audit;

import java.util.BitSet;
import java.util.Set;

/**
 * Claims that cannot all be true (両立しない主張).
 *
 * @param claims the claims, of which one must be dropped
 * @param conditions claims that must be dropped for this to hold: a list of parts that is not complete lacks a real row
 */
record Conflict(BitSet claims, BitSet conditions) {

    static Conflict of(Set<Integer> claims, Set<Integer> conditions) {
        Conflict made = new Conflict(new BitSet(), new BitSet());
        claims.forEach(made.claims::set);
        conditions.forEach(made.conditions::set);
        return made;
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
}
