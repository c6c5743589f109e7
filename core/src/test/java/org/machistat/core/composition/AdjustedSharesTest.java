package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition.Part;

class AdjustedSharesTest {

    @Test
    void sayWhichAreAdjusted() {
        Composition thirds = Composition.of(List.of(Part.of("a", 1), Part.of("b", 1), Part.of("c", 1)));
        AdjustedShares adjusted = thirds.largestRemainder(1).get();
        assertEquals(new BigDecimal("33.4"), adjusted.get("a"));
        assertEquals(1, adjusted.decimals());
        assertEquals(
                List.of(true, false, false),
                adjusted.entries().stream()
                        .map(AdjustedShares.Entry::isAdjusted)
                        .toList());
        NoSuchElementException missing = assertThrows(NoSuchElementException.class, () -> adjusted.get("z"));
        assertEquals("No category 'z', there are [a, b, c]", missing.getMessage());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> thirds.largestRemainder(-1));
        assertEquals("Number of decimals must not be negative, but was -1", e.getMessage());
        Composition halves = Composition.of(List.of(Part.of("a", 1), Part.of("b", 1)));
        assertEquals(
                "no share needed an adjustment",
                halves.largestRemainder(0).get().explanation().notes().get(0).en());
    }

    /** Quota 86.875: D'Hondt gives 88, more than a unit away, and says so; largest remainders never do. */
    @Test
    void byAnotherMethod() {
        Composition five = Composition.of(List.of(
                Part.of("a", 86_875),
                Part.of("b", 4_290),
                Part.of("c", 4_005),
                Part.of("d", 3_920),
                Part.of("e", 910)));
        AdjustedShares adjusted = five.adjusted(0, ApportionmentMethod.D_HONDT).get();
        assertEquals(new BigDecimal("88"), adjusted.get("a"));
        assertEquals(ApportionmentMethod.D_HONDT, adjusted.method());
        assertFalse(adjusted.isWithinOneUnit());
        assertEquals(
                "some are a unit of the last decimal or more away from the exact share, as this method may be",
                adjusted.explanation().notes().get(1).en());
        assertTrue(five.largestRemainder(0).get().isWithinOneUnit());
        assertEquals(1, five.largestRemainder(0).get().explanation().notes().size());
    }
}
