package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class ShiftFactorsTest {

    @Test
    void product() {
        assertEquals(Rational.of(1, 2), new ShiftFactors(Rational.of(3, 4), Rational.of(2, 3)).regional());
        assertThrows(NullPointerException.class, () -> new ShiftFactors(Rational.ONE, null));
    }

    private static Reason refused(String before, String after, String otherBefore, String otherAfter) {
        return ShiftShare.of(
                        Regions.of("A " + before, "B " + otherBefore),
                        Regions.of("A " + after, "B " + otherAfter),
                        "A",
                        Reference.place("B"))
                .get()
                .factors()
                .refusal()
                .orElseThrow()
                .reason();
    }

    /** A place that had nothing, one that was expected to have nothing, and a reference that has nothing any more. */
    @Test
    void noFactors() {
        assertEquals(Reason.ZERO_BASE, refused("0 0", "1 2", "3 4", "5 6"));
        assertEquals(Reason.ZERO_BASE, refused("3 0", "1 2", "3 4", "0 6"));
        assertEquals(Reason.ZERO_BASE, refused("3 1", "1 2", "3 4", "0 0"));
    }
}
