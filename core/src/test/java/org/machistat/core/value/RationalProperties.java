package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RationalProperties {

    @Provide
    Arbitrary<Rational> ratios() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().filter(denominator -> denominator != 0))
                .as(Rational::of);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E9"), new BigDecimal("1E9"))
                .ofScale(5);
    }

    @Property
    void additionIsAGroup(@ForAll("ratios") Rational a, @ForAll("ratios") Rational b, @ForAll("ratios") Rational c) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a, a.plus(Rational.ZERO));
        assertEquals(Rational.ZERO, a.plus(a.negate()));
        assertEquals(a, a.plus(b).minus(b));
    }

    @Property
    void multiplicationIsAGroupAndDistributes(
            @ForAll("ratios") Rational a, @ForAll("ratios") Rational b, @ForAll("ratios") Rational c) {
        assertEquals(a.times(b), b.times(a));
        assertEquals(a.times(b).times(c), a.times(b.times(c)));
        assertEquals(a, a.times(Rational.ONE));
        assertEquals(a.times(b).plus(a.times(c)), a.times(b.plus(c)));
        if (b.signum() != 0) {
            assertEquals(a, a.times(b).dividedBy(b));
            assertEquals(Rational.ONE, b.dividedBy(b));
        }
    }

    @Property
    void lowestTermsWithPositiveDenominator(@ForAll long numerator, @ForAll long denominator) {
        Assume.that(denominator != 0);
        Rational made = Rational.of(numerator, denominator);
        assertEquals(1, made.denominator().signum());
        assertEquals(BigInteger.ONE, made.numerator().gcd(made.denominator()));
        assertEquals(
                BigInteger.valueOf(numerator).multiply(made.denominator()),
                BigInteger.valueOf(denominator).multiply(made.numerator()));
    }

    @Property
    void agreesWithBigDecimal(@ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        assertEquals(Rational.of(a.add(b)), Rational.of(a).plus(Rational.of(b)));
        assertEquals(Rational.of(a.subtract(b)), Rational.of(a).minus(Rational.of(b)));
        assertEquals(Rational.of(a.multiply(b)), Rational.of(a).times(Rational.of(b)));
        assertEquals(a.compareTo(b), Rational.of(a).compareTo(Rational.of(b)));
        assertEquals(a.signum(), Rational.of(a).signum());
        assertEquals(Rational.of(a.abs()), Rational.of(a).abs());
    }

    @Property
    void powersAreProducts(@ForAll("ratios") Rational a, @ForAll @IntRange(max = 6) int n) {
        Rational product = Rational.ONE;
        for (int i = 0; i < n; i++) {
            product = product.times(a);
        }
        assertEquals(product, a.pow(n));
        if (a.signum() != 0) {
            assertEquals(Rational.ONE.dividedBy(product), a.pow(-n));
        }
    }

    @Property
    void timesWholeNumber(@ForAll("ratios") Rational a, @ForAll long factor) {
        assertEquals(a.times(Rational.of(factor)), a.times(factor));
    }

    @Property
    void parseUndoesToString(@ForAll("ratios") Rational a) {
        assertEquals(a, Rational.parse(a.toString()));
    }

    @Property
    void orderAgreesWithEqualsAndWithDifferences(@ForAll("ratios") Rational a, @ForAll("ratios") Rational b) {
        assertEquals(a.equals(b), a.compareTo(b) == 0);
        assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
        assertEquals(a.minus(b).signum(), Integer.signum(a.compareTo(b)));
    }

    @Property
    void equalValuesHaveOneHash(@ForAll("ratios") Rational a, @ForAll @IntRange(min = 1) int factor) {
        BigInteger k = BigInteger.valueOf(factor).negate();
        Rational same = Rational.of(a.numerator().multiply(k), a.denominator().multiply(k));
        assertEquals(a, same);
        assertEquals(a.hashCode(), same.hashCode());
    }

    @Property
    void doubleIsClose(@ForAll long numerator, @ForAll @IntRange(min = 1) int denominator) {
        double expected = (double) numerator / denominator;
        double actual = Rational.of(numerator, denominator).doubleValue();
        assertTrue(Math.abs(actual - expected) <= 2 * Math.ulp(expected));
    }
}
