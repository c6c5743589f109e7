package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

class LogarithmTest {

    // Python: getcontext().prec = 60; (Decimal(a)/Decimal(b)).ln()
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0.693147180559945309417232121458176568075500134360255",
        "10, 1, 2.30258509299404568401799145468436420760110148862877",
        "1, 3, -1.09861228866810969139524523692252570464749055782275",
        "1000000000000000000, 1, 41.4465316738928223123238461843185557368198267953180",
        "544782, 554757, -0.0181444653877188953643821798878793882249018108519225",
        "41028, 42616, -0.0379750091695334723433046700652095170343467879534272"
    })
    void manyDigits(long a, long b, BigDecimal expected) {
        BigDecimal near = Logarithm.of(Rational.of(a, b)).near(45);
        assertEquals(expected.setScale(44, RoundingMode.HALF_EVEN), near.setScale(44, RoundingMode.HALF_EVEN));
    }

    @Test
    void rounds() {
        assertEquals(new BigDecimal("0.693"), Logarithm.of(Rational.of(2)).round(Rounding.decimals(3)));
        assertEquals(new BigDecimal("-1.1"), Logarithm.of(Rational.of(1, 3)).round(Rounding.decimals(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-2"})
    void refusesOtherRatios(String ratio) {
        Rational argument = Rational.parse(ratio);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Logarithm.of(argument));
        assertEquals("Logarithm needs a ratio above 0 other than 1, but was " + ratio, e.getMessage());
    }
}
