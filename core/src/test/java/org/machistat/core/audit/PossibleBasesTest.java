package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bases that printed shares leave, as runs. */
class PossibleBasesTest {

    /** 33.3% and 66.7% of up to 10 answers: thirds only. */
    @Test
    void runs() {
        PossibleBases bases = BaseTest.ofShares("33.3%", "66.7%").between(1, 10).get();
        assertEquals(List.of(3L, 6L, 9L), bases.stream().boxed().toList());
        assertEquals(3, bases.count());
        assertEquals("n = 3, 6, 9", bases.toString());
        assertEquals(Optional.empty(), bases.unique());
        assertEquals(
                Optional.of(3L), BaseTest.ofShares("33.3%").between(1, 5).get().unique());
        assertFalse(bases.contains(4));
    }

    @Test
    void runsWithoutGaps() {
        assertEquals("4", new PossibleBases.Run(4, 4).toString());
        assertEquals("4–9", new PossibleBases.Run(4, 9).toString());
        PossibleBases all = BaseTest.ofShares("50%").between(100, 103).get();
        // 50% without decimals is 49.5 to 50.5: 50, 50 or 51, 51, 51 or 52
        assertEquals("n = 100–103", all.toString());
    }
}
