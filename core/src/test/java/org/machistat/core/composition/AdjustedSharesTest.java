package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
