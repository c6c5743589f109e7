package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Interpolation.Method;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

class InterpolationProperties {

    private static final LocalDate START = LocalDate.of(1950, 1, 1);

    private static ReferenceDate day(int offset) {
        return ReferenceDate.of(START.plusDays(offset));
    }

    private static Interpolation between(long from, long to, int days, int at, Method method) {
        return Interpolation.between(Input.of(from), day(0), Input.of(to), day(days), day(at), method)
                .get();
    }

    /** At both ends the figures themselves, between them never outside the two. */
    @Property
    void staysBetweenItsEnds(
            @ForAll @LongRange(min = 1, max = 1_000_000) long from,
            @ForAll @LongRange(min = 1, max = 1_000_000) long to,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = 0, max = 400) int part,
            @ForAll Method method) {
        int at = Math.min(part, days);
        assertEquals(
                BigDecimal.valueOf(from), between(from, to, days, 0, method).value(0));
        assertEquals(
                BigDecimal.valueOf(to), between(from, to, days, days, method).value(0));
        BigDecimal value = between(from, to, days, at, method).value(6);
        assertTrue(value.compareTo(BigDecimal.valueOf(Math.min(from, to))) >= 0);
        assertTrue(value.compareTo(BigDecimal.valueOf(Math.max(from, to))) <= 0);
    }

    /** The same amount each day: a day's step is the whole rise over the days, exactly. */
    @Property
    void linearStepsAreEqual(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long from,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long to,
            @ForAll @IntRange(min = 2, max = 4000) int days,
            @ForAll @IntRange(min = 1, max = 4000) int part) {
        int at = Math.min(part, days);
        Rational here = between(from, to, days, at, Method.LINEAR).exact().orElseThrow();
        Rational before = between(from, to, days, at - 1, Method.LINEAR).exact().orElseThrow();
        assertEquals(Rational.of(to - from, days), here.minus(before));
    }

    /** Exponential half-way is the geometric mean, which never exceeds the linear one; of a square ratio it is exact. */
    @Property
    void exponentialIsNotAboveLinear(
            @ForAll @LongRange(min = 1, max = 1000) long root,
            @ForAll @LongRange(min = 1, max = 1000) long other,
            @ForAll @IntRange(min = 1, max = 200) int half) {
        Interpolation value = between(root * root, other * other, 2 * half, half, Method.EXPONENTIAL);
        assertEquals(Rational.of(root * other), value.exact().orElseThrow());
        assertTrue(value.exact()
                        .orElseThrow()
                        .compareTo(between(root * root, other * other, 2 * half, half, Method.LINEAR)
                                .exact()
                                .orElseThrow())
                <= 0);
    }

    /** From the other end in time: τ and 1 − τ give the same value. */
    @Property
    void theFiguresMayBeExchanged(
            @ForAll @LongRange(min = 1, max = 1_000_000) long from,
            @ForAll @LongRange(min = 1, max = 1_000_000) long to,
            @ForAll @IntRange(min = 1, max = 300) int days,
            @ForAll @IntRange(min = 0, max = 300) int part,
            @ForAll Method method) {
        int at = Math.min(part, days);
        assertEquals(
                between(from, to, days, at, method).value(9),
                between(to, from, days, days - at, method).value(9));
    }

    /** Many times the figures are many times the value. */
    @Property
    void scaleIsKept(
            @ForAll @LongRange(min = 1, max = 1_000_000) long from,
            @ForAll @LongRange(min = 1, max = 1_000_000) long to,
            @ForAll @IntRange(min = 1, max = 300) int days,
            @ForAll @IntRange(min = 0, max = 300) int part,
            @ForAll Method method) {
        int at = Math.min(part, days);
        assertEquals(
                between(from, to, days, at, method).value(6).movePointRight(3),
                between(1000 * from, 1000 * to, days, at, method).value(3));
    }
}
