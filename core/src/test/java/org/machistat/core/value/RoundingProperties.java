package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RoundingProperties {

    /** Decimals of many sizes, with powers of ten, ties and their close neighbours among them. */
    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigDecimal> any = Combinators.combine(
                        Arbitraries.longs().between(-20_000_000, 20_000_000),
                        Arbitraries.integers().between(-3, 6))
                .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale));
        Arbitrary<BigDecimal> special = Combinators.combine(
                        Arbitraries.of(-1, 1),
                        Arbitraries.of("1", "5", "9.5", "9.95", "9.995", "1.5", "2.5", "1.05", "1.005", "9", "2"),
                        Arbitraries.integers().between(-4, 7),
                        Arbitraries.of("0", "0.0000001", "-0.0000001"))
                .as((sign, lead, exponent, nudge) -> new BigDecimal(lead)
                        .scaleByPowerOfTen(exponent)
                        .add(new BigDecimal(nudge))
                        .multiply(BigDecimal.valueOf(sign)));
        return Arbitraries.oneOf(any, special);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        Arbitrary<Rounding> kinds = Arbitraries.oneOf(
                Arbitraries.integers().between(-4, 4).map(Rounding::decimals),
                Arbitraries.integers().between(1, 5).map(Rounding::significant),
                Arbitraries.just(Rounding.graded()));
        Arbitrary<RoundingMode> modes =
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
        return Combinators.combine(kinds, modes).as(Rounding::with);
    }

    @Property
    void decimalsAreSetScale(
            @ForAll("decimals") BigDecimal exact,
            @ForAll @IntRange(min = -4, max = 4) int places,
            @ForAll("modes") RoundingMode mode) {
        BigDecimal expected = exact.setScale(places, mode);
        BigDecimal rounded = Rounding.decimals(places).with(mode).round(exact);
        assertEquals(places < 0 ? expected.setScale(0) : expected, rounded);
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Property
    void significantDigitsAreMathContext(
            @ForAll("decimals") BigDecimal exact,
            @ForAll @IntRange(min = 1, max = 5) int digits,
            @ForAll("modes") RoundingMode mode) {
        BigDecimal expected = exact.round(new MathContext(digits, mode));
        assertEquals(
                0, expected.compareTo(Rounding.significant(digits).with(mode).round(exact)));
    }

    /** The oracle of the graded rounding counts the digits of the whole part as text. */
    @Property
    void gradedCountsTheDigits(@ForAll @IntRange(min = -20_000_000, max = 20_000_000) int count) {
        int digits = Integer.toString(Math.abs(count)).length();
        int zeros = digits >= 7 ? 3 : digits >= 5 ? 2 : digits == 4 ? 1 : 0;
        BigDecimal expected = new BigDecimal(BigInteger.valueOf(count)).setScale(-zeros, RoundingMode.HALF_UP);
        assertEquals(expected.setScale(0), Rounding.graded().round(Rational.of(count)));
    }

    @Property(tries = 3_000)
    void intervalHoldsWhatIsPrintedSo(@ForAll("decimals") BigDecimal exact, @ForAll("roundings") Rounding rounding) {
        Interval interval = rounding.interval(rounding.round(exact));
        assertTrue(interval.contains(Rational.of(exact)), () -> interval + " without " + exact);
    }

    @Property(tries = 3_000)
    void intervalHoldsNothingElse(
            @ForAll("decimals") BigDecimal exact,
            @ForAll("roundings") Rounding rounding,
            @ForAll("decimals") BigDecimal other) {
        BigDecimal printed = rounding.round(exact);
        Interval interval = rounding.interval(printed);
        List<Rational> probes = new ArrayList<>(List.of(Rational.of(other), Rational.of(printed)));
        for (Rational bound :
                List.of(interval.lower().orElseThrow(), interval.upper().orElseThrow())) {
            Rational near = Rational.of(1, 1_000_000_000);
            probes.addAll(List.of(bound, bound.plus(near), bound.minus(near)));
        }
        for (Rational probe : probes) {
            boolean printedSo = rounding.round(probe).compareTo(printed) == 0;
            assertEquals(printedSo, interval.contains(probe), () -> probe + " in " + interval);
        }
    }

    @Property
    void roundedIsNotRoundedAgain(@ForAll("decimals") BigDecimal exact, @ForAll("roundings") Rounding rounding) {
        BigDecimal once = rounding.round(exact);
        assertEquals(0, once.compareTo(rounding.round(once)));
        assertTrue(once.scale() >= 0);
    }

    @Property
    void exactlyOrNotAtAll(@ForAll("decimals") BigDecimal exact) {
        Rounding unnecessary = Rounding.decimals(10).with(RoundingMode.UNNECESSARY);
        assertEquals(0, exact.compareTo(unnecessary.round(exact)));
        assertEquals(Interval.point(Rational.of(exact)), unnecessary.interval(exact));
    }
}
