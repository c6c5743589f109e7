package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

class ChangeProperties {

    private static final long LARGE = 999_999_999_999_999_999L;

    @Property
    void differenceIsAntisymmetric(
            @ForAll @LongRange(min = -LARGE, max = LARGE) long a,
            @ForAll @LongRange(min = -LARGE, max = LARGE) long b) {
        Rational there = Change.of(a, b).difference().get().amount();
        Rational back = Change.of(b, a).difference().get().amount();
        assertEquals(there, back.negate());
    }

    @Property
    void theRateAppliedGivesTheLaterFigure(
            @ForAll @LongRange(min = 1, max = LARGE) long a, @ForAll @LongRange(min = 0, max = LARGE) long b) {
        GrowthRate rate = Change.of(a, b).rate().get();
        assertEquals(Quantity.of(b, Unit.NONE), rate.applyTo(Quantity.of(a, Unit.NONE)));
    }

    @Property
    void intervalsHoldTheExactValues(
            @ForAll @LongRange(min = 1, max = 1_000_000) long a,
            @ForAll @LongRange(min = 0, max = 1_000_000) long b,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        Change change = Change.of(
                Figure.of(BigDecimal.valueOf(a, decimals), Unit.NONE),
                Figure.of(BigDecimal.valueOf(b, decimals), Unit.NONE));
        assertTrue(change.differenceInterval()
                .get()
                .contains(change.difference().get().amount()));
        assertTrue(change.rateInterval().get().contains(change.rate().get().percent()));
    }
}
