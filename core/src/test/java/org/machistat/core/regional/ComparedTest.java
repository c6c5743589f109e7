package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class ComparedTest {

    private static final RegionalTable TABLE = Regions.of("A 1 3", "B 2 2", "C 1 4");

    private static Input part(Reference reference) {
        return new Compared(TABLE, "A", reference)
                .referencePart("1")
                .orElseThrow()
                .get();
    }

    /** Where figures are subtracted their name says so. */
    @Test
    void figuresOfTheReference() {
        assertEquals(Rational.of(4), part(Reference.all()).amount().get());
        assertEquals(Rational.of(3), part(Reference.others()).amount().get());
        assertEquals("（全体 1 − A 1）", part(Reference.others()).name().ja());
        assertEquals(Rational.of(2), part(Reference.place("B")).amount().get());
        assertTrue(new Compared(TABLE, "A", Reference.meanOfOthers())
                .referencePart("1")
                .isEmpty());
        assertTrue(new Compared(TABLE, "A", Reference.meanOfOthers())
                .referenceWhole()
                .isEmpty());
    }

    /** The mean of the others is that of their shares, places with a total of 0 left out; thirds to 34 digits. */
    @Test
    void meanOfOthers() {
        RegionalTable table = Regions.of("A 1 3", "B 1 2", "C 1 2", "D 0 0");
        Rational mean = new Compared(table, "A", Reference.meanOfOthers())
                .referenceShare("1")
                .get();
        assertEquals(1 / 3.0, mean.doubleValue(), 1e-16);
        assertTrue(mean.minus(Rational.of(1, 3)).abs().compareTo(Rational.of(10).pow(-33)) < 0);
    }

    /** A share above its total, anywhere among the others, is no mean. */
    @Test
    void refuses() {
        RegionalTable table = Regions.withTotals("計 6 5 11", "A 1 3 4", "B 5 2 4", "C 0 0 3");
        assertEquals(
                "B：内訳が総数より大きい",
                new Compared(table, "A", Reference.meanOfOthers())
                        .referenceShare("1")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                Reason.PARTS_DO_NOT_ADD,
                LocationQuotient.of(table, "B", "1", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Compared(table, "計", Reference.meanOfOthers()).referenceShare("1"));
    }
}
