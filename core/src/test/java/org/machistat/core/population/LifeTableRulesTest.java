package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTableRulesTest {

    private static final LifeTableRules MALE = LifeTableRules.of(Sex.MALE);

    @Test
    void toBeginWith() {
        assertEquals(Sex.MALE, MALE.sex());
        assertEquals(InfantRule.ANDREEV_KINGKADE, MALE.infant());
        assertEquals(LifeTableRules.Separation.HALF_INTERVAL, MALE.separation());
        assertEquals(100_000, MALE.radix());
        assertEquals(OptionalDouble.empty(), MALE.openExpectancy());
        assertEquals("male, a0 Andreev–Kingkade, nax HALF_INTERVAL", MALE.toString());
    }

    /** Each change leaves the others, and the rules changed from, as they were. */
    @Test
    void changes() {
        double[] years = {0.1, 2};
        LifeTableRules all = MALE.with(InfantRule.COALE_DEMENY_EAST)
                .with(LifeTableRules.Separation.GREVILLE)
                .withOpenExpectancy(5)
                .withRadix(1)
                .withSeparations(years);
        years[0] = 9;
        assertEquals(InfantRule.COALE_DEMENY_EAST, all.infant());
        assertEquals(LifeTableRules.Separation.GREVILLE, all.separation());
        assertEquals(OptionalDouble.of(5), all.openExpectancy());
        assertEquals(1, all.radix());
        assertEquals(0.1, all.given().orElseThrow()[0]);
        assertEquals("male, a0 given, nax given", all.toString());
        assertEquals(LifeTableRules.of(Sex.MALE), MALE);
        assertNotEquals(MALE, all);
        assertNotEquals(MALE, LifeTableRules.of(Sex.FEMALE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void misuse(double value) {
        assertEquals(
                "Radix must be above 0, but was " + value,
                assertThrows(IllegalArgumentException.class, () -> MALE.withRadix(value))
                        .getMessage());
        assertEquals(
                "Open expectancy must be above 0, but was " + value,
                assertThrows(IllegalArgumentException.class, () -> MALE.withOpenExpectancy(value))
                        .getMessage());
    }
}
