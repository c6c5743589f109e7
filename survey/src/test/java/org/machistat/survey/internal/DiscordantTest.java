package org.machistat.survey.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiscordantTest {

    /** By going through all who can have given both of 7 and 5 of 9: 3 to 5. */
    @Test
    void bounds() {
        Discordant counts = Discordant.ofMargins(7, 5, 9);
        assertFalse(counts.allows(2));
        assertTrue(counts.allows(3) && counts.allows(5));
        assertFalse(counts.allows(6));
        assertFalse(counts.isKnown());
        assertEquals(2, counts.least());
        assertEquals(6, counts.most());
        assertEquals(4, counts.withBoth(4).least());
        assertEquals(4, counts.withBoth(4).most());
    }

    // R: pchisq(4^2/10, 1, lower = FALSE); binom.test(3, 10)$p.value
    @Test
    void probabilities() {
        Discordant counts = Discordant.ofMargins(9, 5, 20).withBoth(2);
        assertEquals(1.6, counts.statistic(counts.least()));
        assertEquals(0.2059032107320684, counts.probability(counts.least()), 1e-14);
        assertEquals(0.34375, counts.exactProbability(counts.least()), 1e-15);
        assertEquals(1, Discordant.ofMargins(5, 5, 5).exactProbability(0));
        assertEquals(1, Discordant.ofMargins(5, 5, 5).probability(0));
    }
}
