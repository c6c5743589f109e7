package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;
import org.machistat.core.value.Share;

class RankedTest {

    @Test
    void saysATie() {
        assertEquals("2位（同順位） a 16.7% (2 / 12)", new Ranked(2, true, Category.of("a"), Share.of(2, 12)).toString());
    }

    @Test
    void refusesARankBelowOne() {
        Category category = Category.of("a");
        Share share = Share.of(1, 2);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Ranked(0, false, category, share));
        assertEquals("Rank must be 1 or more, but was 0", e.getMessage());
    }
}
