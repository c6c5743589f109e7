package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class WitnessesTest {

    private static BitSet set(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }

    @Test
    void theLastWitnessCounts() {
        Witnesses witnesses = new Witnesses(3);
        witnesses.put(0, set(4, 5));
        witnesses.put(2, set(5));
        assertEquals(set(0, 2), witnesses.restingOn(5));
        assertEquals(set(0), witnesses.restingOn(4));
        witnesses.put(0, set(6));
        assertEquals(set(2), witnesses.restingOn(5));
        assertEquals(set(), witnesses.restingOn(4));
        assertEquals(set(), witnesses.restingOn(99));
    }
}
