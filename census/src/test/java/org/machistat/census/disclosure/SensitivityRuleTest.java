package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;

class SensitivityRuleTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false", "100, false"})
    void frequency(long units, boolean sensitive) {
        assertEquals(sensitive, SensitivityRule.frequency(3).isSensitive(Contributions.of(units, 50)));
    }

    /** (1, 80%) of a total of 100: 80 may be published, 81 not. */
    @ParameterizedTest
    @CsvSource({"80, false", "81, true", "100, true", "20, false"})
    void dominance(long largest, boolean sensitive) {
        SensitivityRule rule = SensitivityRule.dominance(Rational.of(4, 5));
        assertEquals(sensitive, rule.isSensitive(Contributions.of(9, 100, largest, 0)));
        assertTrue(rule.needsLargest());
    }

    /**
     * p = 10%: 100 − 50 − 45 = 5 is what the others have and 10% of 50 is 5: just enough; with 51 and 45 the rest is 4 &lt; 5.1. Hundepool
     * et al. 2012, section 4.2.2: X − x1 − x2 &lt; p x1.
     */
    @ParameterizedTest
    @CsvSource({"50, 45, false", "51, 45, true", "100, 0, true", "40, 30, false"})
    void pPercent(long largest, long second, boolean sensitive) {
        assertEquals(
                sensitive,
                SensitivityRule.pPercent(Rational.of(1, 10)).isSensitive(Contributions.of(9, 100, largest, second)));
    }

    @Test
    void nobodyIsNeverSensitive() {
        Contributions nobody = Contributions.of(0, 0, 0, 0);
        assertFalse(SensitivityRule.frequency(3).isSensitive(nobody));
        assertFalse(SensitivityRule.dominance(Rational.of(4, 5)).isSensitive(nobody));
        assertFalse(SensitivityRule.pPercent(Rational.of(1, 10)).isSensitive(nobody));
        assertFalse(SensitivityRule.frequency(3).needsLargest());
    }

    @Test
    void inWords() {
        assertEquals("客体が3未満", SensitivityRule.frequency(3).label().ja());
        assertEquals(
                "fewer than 3 contributors",
                SensitivityRule.frequency(3).label().en());
        assertEquals(
                "最大の客体が全体の4/5を超える",
                SensitivityRule.dominance(Rational.of(4, 5)).label().ja());
        assertEquals(
                "the second largest contributor could tell the largest to within 1/10",
                SensitivityRule.pPercent(Rational.of(1, 10)).label().en());
    }

    private static String messageOf(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void misuse() {
        assertEquals(
                "Least number of contributors must be 2 or more, but was 1",
                messageOf(() -> SensitivityRule.frequency(1)));
        assertEquals(
                "Part of the largest must be between 0 and 1, but was 1",
                messageOf(() -> SensitivityRule.dominance(Rational.ONE)));
        assertEquals(
                "Part of the p% rule must be above 0, but was 0",
                messageOf(() -> SensitivityRule.pPercent(Rational.ZERO)));
        assertEquals(
                "This rule needs the largest contributions of each cell, which were not given",
                messageOf(() -> SensitivityRule.dominance(Rational.of(4, 5)).isSensitive(Contributions.of(3, 9))));
    }
}
