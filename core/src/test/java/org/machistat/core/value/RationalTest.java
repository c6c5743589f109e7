package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    /** School arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "2, 4, 1/2",
        "-2, 4, -1/2",
        "2, -4, -1/2",
        "-2, -4, 1/2",
        "0, 5, 0",
        "0, -5, 0",
        "6, 3, 2",
        "7, 1, 7",
        "-9223372036854775808, -1, 9223372036854775808",
        "42616, 41028, 10654/10257"
    })
    void lowestTerms(long numerator, long denominator, String expected) {
        Rational made = Rational.of(numerator, denominator);
        assertEquals(expected, made.toString());
        assertEquals(1, made.denominator().signum());
    }

    @ParameterizedTest
    @CsvSource({"3.65, 73/20", "-0.25, -1/4", "1E+3, 1000", "0.00, 0", "2.50, 5/2", "12, 12"})
    void decimals(BigDecimal decimal, String expected) {
        assertEquals(expected, Rational.of(decimal).toString());
    }

    @Test
    void arithmetic() {
        Rational half = Rational.of(1, 2);
        Rational third = Rational.of(1, 3);
        assertEquals(Rational.of(5, 6), half.plus(third));
        assertEquals(Rational.of(1, 6), half.minus(third));
        assertEquals(Rational.of(1, 6), half.times(third));
        assertEquals(Rational.of(3, 2), half.times(3));
        assertEquals(Rational.of(3, 2), half.dividedBy(third));
        assertEquals(Rational.of(-3, 2), half.dividedBy(third.negate()));
        assertEquals(Rational.ONE, half.plus(half));
        assertEquals(half, half.negate().abs());
        assertSame(half, half.abs());
    }

    @Test
    void powers() {
        Rational twoThirds = Rational.of(-2, 3);
        assertEquals(Rational.of(-8, 27), twoThirds.pow(3));
        assertEquals(Rational.of(-27, 8), twoThirds.pow(-3));
        assertEquals(Rational.of(9, 4), twoThirds.pow(-2));
        assertEquals(Rational.ONE, twoThirds.pow(0));
        assertEquals(Rational.ONE, Rational.ZERO.pow(0));
    }

    @Test
    void divisionByZero() {
        assertEquals(
                "Cannot divide 5 by 0",
                assertThrows(ArithmeticException.class, () -> Rational.of(5, 0)).getMessage());
        assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
        assertThrows(ArithmeticException.class, () -> Rational.ZERO.pow(-1));
    }

    @Test
    void approximations() {
        assertEquals(new BigDecimal("0.3333333"), Rational.of(1, 3).toBigDecimal(MathContext.DECIMAL32));
        assertEquals(0.1, Rational.of(1, 10).doubleValue());
        assertEquals(-1.0 / 3, Rational.of(-1, 3).doubleValue());
        assertEquals(0.0, Rational.ZERO.doubleValue());
        Rational huge = Rational.of(BigInteger.TEN.pow(400), BigInteger.TEN.pow(399));
        assertEquals(10.0, huge.doubleValue());
    }

    @Test
    void sign() {
        assertEquals(1, Rational.of(1, 3).signum());
        assertEquals(0, Rational.ZERO.signum());
        assertEquals(-1, Rational.of(-1, 3).signum());
    }

    @Test
    void equality() {
        assertEquals(Rational.of(1, 2), Rational.of(new BigDecimal("0.50")));
        assertEquals(Rational.of(1, 2).hashCode(), Rational.of(-2, -4).hashCode());
        assertNotEquals(Rational.of(1, 2), Rational.of(1, 3));
        assertFalse(Rational.ONE.equals((Object) 1L));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-3/4, -3/4", "6/8, 3/4", "+5, 5", "0/3, 0", "007/2, 7/2", "1/02, 1/2"})
    void parsed(String text, String expected) {
        assertEquals(expected, Rational.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/", "/2", "1/-2", "0.5", "1 / 2", "half", "1/2/3", "１/２", "1/0", "1/00"})
    void unparseable(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Rational.parse(text));
        assertEquals(
                "Unable to parse ratio from '" + text + "', expected a whole number or two as in '-3/4'",
                e.getMessage());
    }
}
