package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Rational ONE = Rational.ONE;
    private static final Rational TWO = Rational.of(2);
    private static final Rational THREE = Rational.of(3);

    @Test
    void bounds() {
        Interval i = Interval.halfOpen(ONE, TWO);
        assertTrue(i.contains(ONE));
        assertTrue(i.contains(Rational.of(3, 2)));
        assertFalse(i.contains(TWO));
        assertFalse(i.contains(Rational.of(99, 100)));
        assertEquals(Optional.of(ONE), i.lower());
        assertEquals(Optional.of(TWO), i.upper());
        assertTrue(i.isLowerIn());
        assertFalse(i.isUpperIn());
        assertEquals(Optional.of(ONE), i.width());
        assertFalse(i.isPoint());
        assertEquals("[1, 2)", i.toString());
    }

    @Test
    void unbounded() {
        Interval above = Interval.above(ONE, false);
        assertFalse(above.contains(ONE));
        assertTrue(above.contains(Rational.of(1_000_001, 1_000_000)));
        assertEquals("(1, ∞)", above.toString());
        assertEquals(Optional.empty(), above.upper());
        assertEquals(Optional.empty(), above.width());
        assertFalse(above.isUpperIn());
        Interval below = Interval.below(ONE, true);
        assertTrue(below.contains(ONE));
        assertFalse(below.contains(TWO));
        assertEquals("(-∞, 1]", below.toString());
        assertEquals(Optional.empty(), below.lower());
        assertEquals("(-∞, ∞)", Interval.ALL.toString());
        assertTrue(Interval.ALL.contains(Rational.of(Long.MIN_VALUE)));
        assertFalse(Interval.ALL.isPoint());
    }

    @Test
    void point() {
        Interval p = Interval.point(TWO);
        assertTrue(p.isPoint());
        assertTrue(p.contains(TWO));
        assertEquals(Optional.of(Rational.ZERO), p.width());
        assertEquals("[2, 2]", p.toString());
    }

    @Test
    void emptyOnesCannotBeMade() {
        assertMessage("Interval must hold a number, but was [2, 1]", () -> Interval.closed(TWO, ONE));
        assertMessage("Interval must hold a number, but was [1, 1)", () -> Interval.halfOpen(ONE, ONE));
        assertMessage("Interval must hold a number, but was (1, 1)", () -> Interval.of(ONE, false, ONE, false));
        assertThrows(NullPointerException.class, () -> Interval.of(null, true, ONE, true));
        assertThrows(NullPointerException.class, () -> Interval.above(null, true));
    }

    private static void assertMessage(String message, Runnable act) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }

    @Test
    void intersections() {
        Interval oneToTwo = Interval.halfOpen(ONE, TWO);
        assertEquals(Optional.empty(), oneToTwo.intersect(Interval.closed(TWO, THREE)));
        assertEquals(
                Optional.of(Interval.point(TWO)), Interval.closed(ONE, TWO).intersect(Interval.closed(TWO, THREE)));
        assertEquals(Optional.of(oneToTwo), oneToTwo.intersect(Interval.ALL));
        assertEquals(Optional.of(oneToTwo), Interval.ALL.intersect(oneToTwo));
        assertEquals(Optional.of(Interval.of(ONE, false, TWO, false)), oneToTwo.intersect(Interval.above(ONE, false)));
        assertEquals(Optional.of(Interval.ALL), Interval.ALL.intersect(Interval.ALL));
    }

    /** The shares 42.6 and 57.4, half up, add to [99.9, 100.1): worked by hand. */
    @Test
    void arithmetic() {
        Interval a = Interval.halfOpen(Rational.of(4255, 100), Rational.of(4265, 100));
        Interval b = Interval.halfOpen(Rational.of(5735, 100), Rational.of(5745, 100));
        assertEquals("[999/10, 1001/10)", a.plus(b).toString());
        assertEquals("(-149/10, -147/10)", a.minus(b).toString());
        assertEquals("(-853/10, -851/10]", a.times(Rational.of(-2)).toString());
        assertEquals(Interval.point(Rational.ZERO), a.times(Rational.ZERO));
        assertEquals(Interval.point(Rational.ZERO), Interval.ALL.times(Rational.ZERO));
        assertEquals(
                "(-∞, -2)", Interval.above(ONE, false).times(Rational.of(-2)).toString());
        assertEquals(Interval.ALL, Interval.ALL.plus(a));
        assertEquals(
                "(-∞, ∞)",
                Interval.above(ONE, true).minus(Interval.above(ONE, true)).toString());
    }

    @Test
    void equality() {
        assertEquals(Interval.closed(ONE, TWO), Interval.of(Rational.of(2, 2), true, TWO, true));
        assertEquals(
                Interval.closed(ONE, TWO).hashCode(),
                Interval.of(ONE, true, TWO, true).hashCode());
        assertNotEquals(Interval.closed(ONE, TWO), Interval.halfOpen(ONE, TWO));
        assertNotEquals(Interval.above(ONE, true), Interval.above(ONE, false));
        assertEquals(Interval.ALL, Interval.ALL.times(Rational.of(-1)));
    }
}
