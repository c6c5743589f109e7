package org.machistat.survey.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class DiffusionSchemeTest {

    // By definition: 50 is neutral for the Economy Watchers Survey, 0 for the others.
    @Test
    void neutral() {
        assertEquals(Rational.ZERO, DiffusionScheme.TANKAN.neutral());
        assertEquals(Rational.of(50), DiffusionScheme.ECONOMY_WATCHERS.neutral());
        assertEquals(Rational.ZERO, DiffusionScheme.TWO_WEIGHT.neutral());
    }

    @Test
    void ownWeights() {
        DiffusionScheme own = DiffusionScheme.of(
                Label.of("満足度指数", "satisfaction"), List.of(Rational.of(1), Rational.of(2, 3), Rational.of(0)));
        assertEquals("満足度指数（1, 2/3, 0）", own.toString());
        assertEquals(Unit.NONE, own.unit());
        assertEquals(Rounding.decimals(1), own.rounding());
        assertTrue(own.roundedShares().isEmpty());
        assertEquals(
                Rounding.decimals(0),
                own.withRoundedShares(Rounding.decimals(0)).roundedShares().orElseThrow());
    }

    @Test
    void names() {
        assertEquals("短観方式DI（1, 0, −1）", DiffusionScheme.TANKAN.toString());
        assertEquals("2段階加重方式DI（1, 0.5, 0, −0.5, −1）", DiffusionScheme.TWO_WEIGHT.toString());
        assertEquals(
                "業況判断DI",
                DiffusionScheme.TANKAN
                        .withName(Label.of("業況判断DI", "business conditions"))
                        .name()
                        .ja());
    }

    @Test
    void weightsMustDiffer() {
        assertEquals(
                "A diffusion index must have two weights or more that are not all the same, but had [1, 1]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DiffusionScheme.of(Label.same("x"), List.of(Rational.ONE, Rational.ONE)))
                        .getMessage());
    }
}
