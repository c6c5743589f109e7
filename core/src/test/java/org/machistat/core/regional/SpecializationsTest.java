package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Refusal.Reason;

class SpecializationsTest {

    /** A has halves, B quarters: by hand Krugman 1/2, Herfindahl 1/2, entropy ln 2. */
    @Test
    void byHand() {
        Specializations all = Specializations.of(Regions.of("A 5 5", "B 1 3", "C x 1"), Reference.place("B"));
        assertEquals(0.5, all.krugman(0).orElseThrow(), 1e-15);
        assertEquals(0.5, all.herfindahl(0).orElseThrow(), 1e-15);
        assertEquals(Math.log(2), all.entropy(0).orElseThrow(), 1e-15);
        assertEquals(0, all.krugman(1).orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.empty(), all.krugman(2));
        assertEquals(OptionalDouble.empty(), all.entropy(2));
        assertEquals(Reason.SUPPRESSED, all.get("C").refusal().orElseThrow().reason());
        assertEquals("従業者数（3地域×2産業） 比較対象：B", all.toString());
        assertThrows(IndexOutOfBoundsException.class, () -> all.herfindahl(3));
    }
}
