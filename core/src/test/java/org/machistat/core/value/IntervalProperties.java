package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class IntervalProperties {

    /** Few values, so that bounds often meet. */
    @Provide
    Arbitrary<Rational> values() {
        return Arbitraries.integers().between(-12, 12).map(n -> Rational.of(n, 4));
    }

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Boolean> in = Arbitraries.of(true, false);
        Arbitrary<Interval> bounded = Combinators.combine(values(), in, values(), in)
                .as((a, aIn, b, bIn) -> a.equals(b)
                        ? Interval.point(a)
                        : a.compareTo(b) < 0 ? Interval.of(a, aIn, b, bIn) : Interval.of(b, bIn, a, aIn));
        return Arbitraries.frequencyOf(
                Tuple.of(6, bounded),
                Tuple.of(1, Combinators.combine(values(), in).as(Interval::above)),
                Tuple.of(1, Combinators.combine(values(), in).as(Interval::below)),
                Tuple.of(1, Arbitraries.just(Interval.ALL)));
    }

    @Property
    void intersectionIsMembershipInBoth(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("values") Rational x) {
        Optional<Interval> both = a.intersect(b);
        assertEquals(
                a.contains(x) && b.contains(x), both.isPresent() && both.get().contains(x));
        assertEquals(both, b.intersect(a));
        assertEquals(Optional.of(a), a.intersect(a));
    }

    @Property
    void emptyIntersectionSharesNothing(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        if (a.intersect(b).isEmpty()) {
            for (int n = -104; n <= 104; n++) {
                Rational x = Rational.of(n, 8);
                assertTrue(!a.contains(x) || !b.contains(x));
            }
        }
    }

    @Property
    void sumHoldsSumsAndDifferenceDifferences(
            @ForAll("intervals") Interval a,
            @ForAll("intervals") Interval b,
            @ForAll("values") Rational x,
            @ForAll("values") Rational y) {
        if (a.contains(x) && b.contains(y)) {
            assertTrue(a.plus(b).contains(x.plus(y)));
            assertTrue(a.minus(b).contains(x.minus(y)));
        }
    }

    /** z lies in a + b exactly if a meets z - b. */
    @Property
    void sumHoldsNothingElse(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("values") Rational z) {
        Interval rest = Interval.point(z).minus(b);
        assertEquals(a.intersect(rest).isPresent(), a.plus(b).contains(z));
    }

    @Property
    void timesMovesEachValue(
            @ForAll("intervals") Interval a, @ForAll("values") Rational factor, @ForAll("values") Rational x) {
        if (factor.signum() == 0) {
            assertEquals(Interval.point(Rational.ZERO), a.times(factor));
        } else {
            assertEquals(a.contains(x), a.times(factor).contains(x.times(factor)));
            assertEquals(a, a.times(factor).times(Rational.ONE.dividedBy(factor)));
        }
    }

    @Property
    void negativeFactorTurnsItRound(@ForAll("intervals") Interval a) {
        Interval turned = a.times(Rational.of(-1));
        assertEquals(a.lower().map(Rational::negate), turned.upper());
        assertEquals(a.upper().map(Rational::negate), turned.lower());
        assertEquals(a.isLowerIn(), turned.isUpperIn());
        assertEquals(a.isUpperIn(), turned.isLowerIn());
        assertEquals(a.width(), turned.width());
    }
}
