package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

class IntervalsTest {

    private static final Interval TWO_TO_FOUR = Interval.halfOpen(Rational.of(2), Rational.of(4));

    @Test
    void positiveByPositive() {
        // [2, 4) / [2, 4): least 2/4, not reached as 4 is out; most 4/2, not reached as 4 is out.
        assertEquals(
                Interval.of(Rational.of(1, 2), false, Rational.of(2), false),
                Intervals.divide(TWO_TO_FOUR, TWO_TO_FOUR));
        assertEquals(
                Interval.of(Rational.of(1, 4), false, Rational.of(1, 2), true),
                Intervals.divide(Interval.point(Rational.ONE), TWO_TO_FOUR));
    }

    @Test
    void acrossZeroAndBelow() {
        // (-4, 0] / [2, 4): least -4/2, out; most 0, in whatever it is divided by.
        Interval below = Interval.of(Rational.of(-4), false, Rational.ZERO, true);
        assertEquals(Interval.of(Rational.of(-2), false, Rational.ZERO, true), Intervals.divide(below, TWO_TO_FOUR));
        // [-4, -2] / [2, 4): most -2/4, not reached.
        Interval closed = Interval.closed(Rational.of(-4), Rational.of(-2));
        assertEquals(
                Interval.of(Rational.of(-2), true, Rational.of(-1, 2), false), Intervals.divide(closed, TWO_TO_FOUR));
        assertEquals(Interval.point(Rational.ZERO), Intervals.divide(Interval.point(Rational.ZERO), TWO_TO_FOUR));
    }

    @Test
    void refusesADivisorThatMayBeZero() {
        Interval zero = Interval.halfOpen(Rational.ZERO, Rational.ONE);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Intervals.divide(TWO_TO_FOUR, zero));
        assertEquals("Divisor must lie above 0, but was [0, 1)", e.getMessage());
    }
}
