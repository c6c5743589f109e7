package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void ranksLikeACompetition() {
        List<Integer> all = List.of(30, 10, 20, 20);
        Ranks<Integer> ranks = Ranks.among(all);
        assertEquals(List.of(1, 4, 2, 2), all.stream().map(ranks::of).toList());
        assertTrue(ranks.isTied(20));
        assertFalse(ranks.isTied(30));
        assertFalse(ranks.isTied(10));
        assertEquals(List.of(1, 3, 2, 2), all.stream().map(ranks::dense).toList());
        assertEquals(List.of(2, 8, 5, 5), all.stream().map(ranks::twiceMean).toList());
    }

    @Test
    void comparesAndDoesNotEqual() {
        Ranks<BigDecimal> ranks = Ranks.among(List.of(new BigDecimal("1.0"), new BigDecimal("1.00")));
        assertTrue(ranks.isTied(BigDecimal.ONE));
        assertEquals(1, ranks.of(BigDecimal.ONE));
    }
}
