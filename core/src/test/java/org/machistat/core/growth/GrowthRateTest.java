package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class GrowthRateTest {

    @Test
    void roundsHalfUpAwayFromZero() {
        // 2000 to 2005 is 0.25%: String.format gives 0.3, DecimalFormat 0.2; half up is 0.3, and -0.3 below.
        assertEquals(new BigDecimal("0.3"), Change.of(2_000, 2_005).rate().get().percent(1));
        assertEquals(
                new BigDecimal("-0.3"), Change.of(2_000, 1_995).rate().get().percent(1));
        Rounding down = Rounding.decimals(1).with(RoundingMode.DOWN);
        assertEquals(
                new BigDecimal("-0.2"), Change.of(2_000, 1_995).rate().get().percent(down));
    }

    @Test
    void prints() {
        assertEquals("-3.7%", Change.of(42_616, 41_028).rate().get().toString());
        assertEquals("+1.7%", Change.of(31_488, 32_010).rate().get().toString());
        assertEquals("0.0%", Change.of(100_000, 99_999).rate().get().toString());
        assertEquals("+1,900.0%", Change.of(1, 20).rate().get().toString());
    }

    @Test
    void multiples() {
        GrowthRate rate = Change.of(31_488, 32_010).rate().get();
        assertEquals(Rational.of(32_010, 31_488), rate.multiple());
        assertEquals("1.02倍", rate.multiple(2).ja());
        assertEquals("1.02 times", rate.multiple(2).en());
    }

    @Test
    void appliesToAQuantity() {
        GrowthRate rate = Change.of(200, 150).rate().get();
        assertEquals(Quantity.of(30, Unit.PERSONS), rate.applyTo(Quantity.of(40, Unit.PERSONS)));
    }

    @Test
    void comparesByValue() {
        GrowthRate half = Change.of(200, 100).rate().get();
        GrowthRate alsoHalf = Change.of(20, 10).rate().get();
        GrowthRate less = Change.of(20, 9).rate().get();
        assertEquals(0, half.compareTo(alsoHalf));
        assertTrue(less.compareTo(half) < 0);
        assertNotEquals(half, alsoHalf);
        assertEquals(half, Change.of(200, 100).rate().get());
        assertEquals(half.hashCode(), Change.of(200, 100).rate().get().hashCode());
    }
}
