package org.machistat.survey.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SignificanceTest {

    @Test
    void verdicts() {
        assertEquals(Significance.Verdict.SIGNIFICANT, new Significance(0.001, 0.049).at(0.05));
        assertEquals(Significance.Verdict.UNDECIDED, new Significance(0.001, 0.05).at(0.05));
        assertEquals(Significance.Verdict.NOT_SIGNIFICANT, new Significance(0.05, 0.06).at(0.05));
        assertEquals("p = 0.050–0.060", new Significance(0.0501, 0.06).toString());
    }

    @Test
    void misuse() {
        assertEquals(
                "Probabilities must be in order from 0 to 1, but were 0.5 and 0.4",
                assertThrows(IllegalArgumentException.class, () -> new Significance(0.5, 0.4))
                        .getMessage());
        assertEquals(
                "The level must be above 0 and below 1, but was 5.0",
                assertThrows(IllegalArgumentException.class, () -> new Significance(0.1, 0.2).at(5))
                        .getMessage());
    }
}
