package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class SignificanceTestTest {

    private static SignificanceTest of(double statistic, double probability) {
        return new SignificanceTest(
                Label.of("Q1×業種", "Q1 by industry"),
                Label.of("検定", "test"),
                Label.same("X² ÷ 2"),
                "F",
                statistic,
                1.5,
                20.25,
                probability,
                List.of());
    }

    @Test
    void saysWhetherItIsSignificant() {
        assertTrue(of(5.1934, 0.0217475).isSignificant(0.05));
        assertFalse(of(5.1934, 0.0217475).isSignificant(0.01));
        assertEquals(
                "Q1×業種 F = 5.1934（自由度 1.5、20.25、p = 0.0217）",
                of(5.1934, 0.0217475).toString());
        assertEquals(
                "1.5 and 20.25 degrees of freedom, p = 0.0217",
                of(5.1934, 0.0217475).explanation().notes().get(1).en());
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertEquals(
                "A test must have a finite statistic and a probability from 0 to 1, but had 1.0 and 1.5",
                assertThrows(IllegalArgumentException.class, () -> of(1, 1.5)).getMessage());
        assertEquals(
                "Level must be above 0 and below 1, but was 0.0",
                assertThrows(IllegalArgumentException.class, () -> of(1, 0.5).isSignificant(0))
                        .getMessage());
    }
}
