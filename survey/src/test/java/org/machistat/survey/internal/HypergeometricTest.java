package org.machistat.survey.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HypergeometricTest {

    // By hand: 2 of 5 marked, 3 drawn: P = C(2,k) C(3,3−k) ÷ 10 = 1, 6, 3 tenths.
    @Test
    void tails() {
        Hypergeometric distribution = Hypergeometric.of(5, 2, 3);
        assertEquals(0.1, distribution.atMost(0), 1e-15);
        assertEquals(0.7, distribution.atMost(1), 1e-15);
        assertEquals(1, distribution.atMost(9), 1e-15);
        assertEquals(0.3, distribution.atLeast(2), 1e-15);
        assertEquals(0, distribution.atLeast(3));
        assertEquals(0.4, distribution.noLikelier(2), 1e-15);
        assertEquals(1, distribution.noLikelier(1), 1e-15);
    }

    // 4 of 5 marked, 3 drawn: at least 2 are marked. C(4,2) ÷ 10 = 0.6.
    @Test
    void numbersThatMustBe() {
        Hypergeometric distribution = Hypergeometric.of(5, 4, 3);
        assertEquals(0, distribution.atMost(1));
        assertEquals(0.6, distribution.atMost(2), 1e-15);
        assertEquals(1, Hypergeometric.of(5, 5, 5).atLeast(5));
        assertEquals(1, Hypergeometric.of(5, 0, 5).atMost(0));
    }

    /** R: phyper(400, 2000, 40616, 10000), phyper(500, 2000, 40616, 10000, lower=FALSE). */
    @Test
    void largeNumbers() {
        Hypergeometric distribution = Hypergeometric.of(42_616, 2_000, 10_000);
        assertEquals(PHYPER_400, distribution.atMost(400), 1e-10 * PHYPER_400);
        assertEquals(PHYPER_500, distribution.atLeast(501), 1e-10 * PHYPER_500);
    }

    private static final double PHYPER_400 = 7.86829688598413e-5;
    private static final double PHYPER_500 = 0.04665070876348859;
}
