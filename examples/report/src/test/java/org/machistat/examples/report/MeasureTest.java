package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

class MeasureTest {

    @Test
    void printsRoundedHalfUpFromTheExactValue() {
        Measure percent = new Measure(Label.of("構成比", "Share"), Unit.PERCENT, 1);
        assertEquals("12.3%", percent.text(Rational.of(1225, 100)));
        assertEquals("−12.3%", percent.text(Rational.of(-1225, 100)));
        assertEquals("0.0%", percent.text(Rational.of(-1, 1000)), "a rounded zero has no sign");
        assertEquals("41,028", new Measure(Label.same("n"), Unit.PERSONS, 0).text(Rational.of(41_028)));
    }

    @Test
    void theUnitStandsOnce() {
        assertEquals(
                Label.of("従業者数（人）", "Persons engaged (persons)"),
                new Measure(Label.of("従業者数", "Persons engaged"), Unit.PERSONS, 0).title());
        Label own = Label.of("人口（人）", "Population (persons)");
        assertEquals(own, new Measure(own, Unit.PERSONS, 0).title());
        assertEquals(own, new Measure(own, Unit.NONE, 0).title());
    }

    @Test
    void refusesDecimalsNoOnePrints() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Measure(Label.same("n"), Unit.NONE, 10));
        assertEquals("A chart prints 0 to 9 decimals, but was asked for 10", e.getMessage());
    }
}
