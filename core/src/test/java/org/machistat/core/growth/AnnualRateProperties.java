package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

class AnnualRateProperties {

    /** With r the printed rate's bounds: (1 + lower)^m ≤ (x1/x0)^12 < (1 + upper)^m, in whole numbers. */
    @Property(tries = 200)
    void thePrintedRateIsBracketedByPowers(
            @ForAll @LongRange(min = 1, max = 1_000_000) long from,
            @ForAll @LongRange(min = 1, max = 1_000_000) long to,
            @ForAll @IntRange(min = 1, max = 120) int months,
            @ForAll @IntRange(min = 0, max = 3) int decimals) {
        AnnualRate rate = AnnualRate.overMonths(Change.of(from, to), months).get();
        Interval percent = Rounding.decimals(decimals).interval(rate.percent(decimals));
        Rational target = Rational.of(to, from).pow(12);
        Rational lower = multiple(percent.lower().orElseThrow());
        Rational upper = multiple(percent.upper().orElseThrow());
        assertTrue(lower.signum() <= 0 || order(lower, months, target) <= (percent.isLowerIn() ? 0 : -1));
        assertTrue(order(upper, months, target) >= (percent.isUpperIn() ? 0 : 1));
    }

    private static Rational multiple(Rational percent) {
        return percent.dividedBy(Rational.of(100)).plus(Rational.ONE);
    }

    private static int order(Rational bound, int months, Rational target) {
        return bound.pow(months).compareTo(target);
    }
}
