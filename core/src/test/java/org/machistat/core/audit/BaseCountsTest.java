package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counts behind printed shares for one base, by hand. */
class BaseCountsTest {

    /** 1 ÷ 3 = 33.3%, 2 ÷ 3 = 66.7%; no count of 3 makes 50.0%. */
    @Test
    void countsOfThree() {
        BaseCounts counts = BaseTest.ofShares("33.3%", "66.7%").counts(3).get();
        assertTrue(counts.isPossible());
        assertTrue(counts.isUnique());
        assertEquals(
                List.of(Optional.of(1L), Optional.of(2L)),
                counts.counts().stream().map(BaseCounts.Count::unique).toList());
        BaseCounts none = BaseTest.ofShares("50.0%").counts(3).get();
        assertFalse(none.isPossible());
        assertEquals(Optional.empty(), none.counts().get(0).unique());
    }

    /** Of 10,000 the counts 3,325 to 3,334 print as 33.3% (33.25 ≤ x < 33.35). */
    @Test
    void manyCountsOfALargeBase() {
        BaseCounts.Count count =
                BaseTest.ofShares("33.3%").counts(10_000).get().counts().get(0);
        assertEquals(3_325, count.least());
        assertEquals(3_334, count.most());
        assertEquals(Optional.empty(), count.unique());
        assertTrue(count.isPossible());
    }
}
