package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class LocationQuotientsTest {

    /** As the exact quotients of {@link LocationQuotientTest}: 11/8, 46/31, 4/3 and 152/107. */
    @Test
    void byReference() {
        RegionalTable table = Regions.farhauer(1);
        assertEquals(11 / 8.0, first(table, Reference.all()), 1e-15);
        assertEquals(46 / 31.0, first(table, Reference.others()), 1e-15);
        assertEquals(4 / 3.0, first(table, Reference.place("B")), 1e-15);
        assertEquals(152 / 107.0, first(table, Reference.meanOfOthers()), 1e-15);
    }

    private static double first(RegionalTable table, Reference reference) {
        return LocationQuotients.of(table, reference).value(0, 0).orElseThrow();
    }

    @Test
    void whatHasNoneIsEmpty() {
        LocationQuotients quotients = LocationQuotients.of(Regions.of("A 3 4", "B x 2", "C 0 0"), Reference.place("A"));
        assertEquals(OptionalDouble.of(1), quotients.value(0, 1));
        assertEquals(OptionalDouble.empty(), quotients.value(1, 0));
        assertEquals(OptionalDouble.empty(), quotients.value(1, 1));
        assertEquals(OptionalDouble.empty(), quotients.value(2, 0));
        assertEquals(
                Reason.SUPPRESSED,
                quotients.get("B", "2").refusal().orElseThrow().reason());
        assertEquals(Rational.ONE, quotients.get("A", "1").get().value());
    }

    @Test
    void misuse() {
        LocationQuotients quotients = LocationQuotients.of(Regions.farhauer(1), Reference.all());
        assertThrows(IndexOutOfBoundsException.class, () -> quotients.value(3, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> quotients.value(0, 4));
        assertThrows(
                NoSuchElementException.class, () -> LocationQuotients.of(Regions.farhauer(1), Reference.place("D")));
        assertEquals("特化係数：従業者数（3地域×4産業） 比較対象：全体（自地域を含む）", quotients.toString());
        assertEquals(Reference.all(), quotients.reference());
        assertEquals("従業者数（3地域×4産業）", quotients.table().toString());
    }
}
