package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

class PowerProperties {

    /** Whole-number powers decide: the rounded root's interval holds the base between its q-th powers. */
    @Property(tries = 200)
    void aRoundedRootIsBracketedByPowers(
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long a,
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long b,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(min = 0, max = 6) int decimals) {
        Rational base = Rational.of(a, b);
        Rounding rounding = Rounding.decimals(decimals);
        Power power = Power.of(base, Rational.of(12, months));
        BigDecimal rounded = power.exact().map(rounding::round).orElseGet(() -> power.round(rounding));
        Interval interval = rounding.interval(rounded);
        Rational target = base.pow(12);
        Rational lower = interval.lower().orElseThrow();
        assertTrue(lower.signum() <= 0 || lower.pow(months).compareTo(target) <= 0);
        assertTrue(target.compareTo(interval.upper().orElseThrow().pow(months)) < 0);
    }

    @Property(tries = 200)
    void aPowerOfARatioIsFoundAgain(
            @ForAll @LongRange(min = 1, max = 1_000_000) long a,
            @ForAll @LongRange(min = 1, max = 1_000_000) long b,
            @ForAll @IntRange(min = 1, max = 40) int degree) {
        Rational root = Rational.of(a, b);
        assertEquals(
                root, Power.of(root.pow(degree), Rational.of(1, degree)).exact().orElseThrow());
    }
}
