package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

class SignsTest {

    @ParameterizedTest
    @CsvSource({"1588.0, '+1,588.0', '+1,588.0', '1,588.0'", "-3.7, -3.7, −3.7, −3.7", "0.0, 0.0, 0.0, 0.0"})
    void numbers(BigDecimal value, String plain, String words, String minus) {
        assertEquals(plain, Signs.plain(value));
        assertEquals(words, Signs.words(value));
        assertEquals(minus, Signs.minus(value));
    }

    @Test
    void quantities() {
        assertEquals(Label.of("−98人", "−98 persons"), Signs.minus(Quantity.of(-98, Unit.PERSONS)));
        assertEquals(Label.of("−98人", "−98 persons"), Signs.words(Quantity.of(-98, Unit.PERSONS)));
        assertEquals(Label.same("+98"), Signs.words(Quantity.of(98, Unit.NONE)));
        assertEquals(Label.same("0"), Signs.words(Quantity.of(0, Unit.NONE)));
        assertEquals(
                Label.of("6.5万人", "6.5 × 10,000 persons"),
                Signs.minus(new Quantity(Rational.of(13, 2), Unit.PERSONS.withExponent(4))));
    }
}
