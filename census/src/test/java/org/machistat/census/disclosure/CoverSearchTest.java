package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverSearchTest {

    private static BitSet set(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }

    /**
     * One list 1 + 2 + 3 + 50 = 56 (cells 1, 2, 3, 4 and the total 0), cell 1 to gain 4: with 2 it gains 2, with 2 and 3 it gains 5, with
     * the total without end. By the prices of values 2 + 3 = 5 is least; by number the total alone, or 4 alone, is one cell.
     */
    @Test
    void cheapestByPrice() {
        CellSystem system = CellSystem.of(
                        BruteForce.withMargins(new long[][] {{1, 2, 3, 50}}).select("row", "r0"), false)
                .get();
        Attack attack = FlowAttack.of(system).orElseThrow();
        List<Requirement> gain = List.of(new Requirement(1, true, 4, new BitSet()));
        BitSet safe = set(0, 1, 2, 3, 4);
        long[] values = {56, 1, 2, 3, 50};
        assertEquals(Optional.of(set(1, 2, 3)), new CoverSearch(attack, gain, values, set(1)).below(safe));
        long[] numbers = {10, 10, 10, 10, 9};
        assertEquals(Optional.of(set(1, 4)), new CoverSearch(attack, gain, numbers, set(1)).below(safe));
    }

    @Test
    void aSafeChoiceThatIsCheapestStays() {
        CellSystem system = CellSystem.of(
                        BruteForce.withMargins(new long[][] {{1, 9}}).select("row", "r0"), false)
                .get();
        Attack attack = FlowAttack.of(system).orElseThrow();
        List<Requirement> gain = List.of(new Requirement(1, true, 4, new BitSet()));
        assertEquals(
                Optional.of(set(1, 2)), new CoverSearch(attack, gain, new long[] {10, 1, 9}, set(1)).below(set(1, 2)));
    }
}
