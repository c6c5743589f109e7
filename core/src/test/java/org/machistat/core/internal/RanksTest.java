package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void ranksLikeACompetition() {
        List<Integer> all = List.of(30, 10, 20, 20);
        assertEquals(
                List.of(1, 4, 2, 2),
                all.stream().map(value -> Ranks.of(value, all)).toList());
        assertTrue(Ranks.isTied(20, all));
        assertFalse(Ranks.isTied(30, all));
    }
}
