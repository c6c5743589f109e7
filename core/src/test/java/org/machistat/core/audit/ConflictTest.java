package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a contradiction still asks for a claim to be dropped. */
class ConflictTest {

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    @Test
    void openUnlessHit() {
        Conflict conflict = new Conflict(bits(1, 3), bits(), Optional.empty());
        assertTrue(conflict.isOpen(bits()));
        assertTrue(conflict.isOpen(bits(2)));
        assertFalse(conflict.isOpen(bits(3)));
    }

    /** One that follows from a missing row asks for nothing while no row is missing. */
    @Test
    void openOnlyUnderItsConditions() {
        Conflict conflict = new Conflict(bits(1), bits(7), Optional.empty());
        assertFalse(conflict.isOpen(bits()));
        assertTrue(conflict.isOpen(bits(7)));
        assertFalse(conflict.isOpen(bits(1, 7)));
    }
}
