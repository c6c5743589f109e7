package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

class PowerTest {

    // Python: getcontext().prec = 60; ((Decimal(a)/Decimal(b)).ln()*p/q).exp()
    @ParameterizedTest
    @CsvSource({
        "544782, 554757, 12, 23, 0.99057799033531852640922454635186302549468",
        "544782, 554757, 1, 2, 0.99096879584194650139079754623441472112802",
        "544782, 554757, 1461, 2804, 0.99059053162699274680830988417117892147401",
        "41028, 42616, 12, 23, 0.98038194028246323785810885277578970930596",
        "41028, 42616, 1461, 2804, 0.98040791827646580879381804814695280710994",
        "2, 1, 1, 2, 1.41421356237309504880168872420969807856967",
        "2, 1, -1, 2, 0.70710678118654752440084436210484903928484"
    })
    void manyDigits(long a, long b, long p, long q, BigDecimal expected) {
        BigDecimal near = Power.of(Rational.of(a, b), Rational.of(p, q)).near(35);
        assertEquals(expected.setScale(34, RoundingMode.HALF_EVEN), near.setScale(34, RoundingMode.HALF_EVEN));
    }

    @Test
    void largeAndSmallPowers() {
        // Python, as above with 90 digits.
        assertEquals(
                new BigDecimal("20765020781610886225448353192877836534355121547196958529011931158.1225156378"),
                Power.of(Rational.of(3, 2), Rational.of(1461, 4)).round(Rounding.decimals(10)));
        assertEquals(
                new BigDecimal("4.81579099E-65"),
                Power.of(Rational.of(2, 3), Rational.of(1461, 4)).round(Rounding.decimals(73)));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 9, 1, 2, 2/3",
        "8, 27, 2, 3, 4/9",
        "8, 27, -2, 3, 9/4",
        "1, 1, 12, 1201, 1",
        "3, 2, 2, 1, 9/4",
        "1267650600228229401496703205376, 1, 1, 100, 2"
    })
    void exactWhereTheRootIsARatio(String a, String b, long p, long q, String expected) {
        Rational base = Rational.parse(a).dividedBy(Rational.parse(b));
        assertEquals(
                Optional.of(Rational.parse(expected)),
                Power.of(base, Rational.of(p, q)).exact());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1, 2", "4, 8, 1, 2", "544782, 554757, 12, 23", "8, 27, 1, 2", "3, 1, 1, 1201"})
    void noRatioElse(long a, long b, long p, long q) {
        assertEquals(
                Optional.empty(), Power.of(Rational.of(a, b), Rational.of(p, q)).exact());
    }

    @Test
    void roundsInEveryDirection() {
        Power root = Power.of(Rational.of(2), Rational.of(1, 2));
        assertEquals(new BigDecimal("1.41"), root.round(Rounding.decimals(2)));
        assertEquals(new BigDecimal("1.42"), root.round(Rounding.decimals(2).with(RoundingMode.CEILING)));
        assertEquals(new BigDecimal("1.4142135623730950488016887242096980785697"), root.round(Rounding.decimals(40)));
        assertEquals(new BigDecimal("1.414"), root.round(Rounding.significant(4)));
        Rounding none = Rounding.decimals(2).with(RoundingMode.UNNECESSARY);
        ArithmeticException e = assertThrows(ArithmeticException.class, () -> root.round(none));
        assertEquals("An irrational number is never exact in any number of digits", e.getMessage());
    }

    @Test
    void decidesNextToATie() {
        // The square of 1.0000000000000000000000000000000000005 plus 10^-70: 36 digits do not tell it from a tie.
        Rational tie = Rational.of(new BigDecimal("1.0000000000000000000000000000000000005"));
        Rational above = tie.pow(2).plus(Rational.of(10).pow(-80));
        Rational below = tie.pow(2).minus(Rational.of(10).pow(-80));
        Rounding rounding = Rounding.decimals(36);
        Rational half = Rational.of(1, 2);
        assertEquals(
                new BigDecimal("1.000000000000000000000000000000000001"),
                Power.of(above, half).round(rounding));
        assertEquals(
                new BigDecimal("1.000000000000000000000000000000000000"),
                Power.of(below, half).round(rounding));
    }

    @Test
    void scaledKeepsItsDigits() {
        Irrational percent =
                Power.of(Rational.of(41_028, 42_616), Rational.of(12, 23)).scaled(Rational.of(100), Rational.of(-100));
        // Python, as above: -1.96180597175367621418911472242102906940427
        assertEquals(new BigDecimal("-1.961805971753676214189"), percent.round(Rounding.decimals(21)));
    }

    @Test
    void isFastForACenturyOfMonthsAndEighteenDigits() {
        Rational base = Rational.of(999_999_999_999_999_989L, 123_456_789_012_345_677L);
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int months = 1_100; months <= 1_200; months++) {
                Power.of(base, Rational.of(12, months)).round(Rounding.decimals(3));
            }
        });
    }

    @Test
    void refusesABaseNotAboveZero() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Power.of(Rational.ZERO, Rational.ONE));
        assertEquals("Power needs a base above 0, but was 0", e.getMessage());
    }
}
