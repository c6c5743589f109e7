package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void whatIsMissing() {
        Cut cut = new Cut(new int[] {2, 5, 7}, new long[] {3, 1, 4}, 5);
        BitSet chosen = new BitSet();
        assertEquals(5, cut.missing(chosen));
        chosen.set(2);
        assertEquals(2, cut.missing(chosen));
        chosen.set(5);
        assertEquals(1, cut.missing(chosen));
        chosen.set(7);
        assertEquals(-3, cut.missing(chosen));
        assertEquals(1, Cut.oneOf(new int[] {3, 4}).missing(chosen));
    }
}
