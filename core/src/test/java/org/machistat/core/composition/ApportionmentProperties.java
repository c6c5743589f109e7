package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.value.Rational;

class ApportionmentProperties {

    private static List<Rational> weights(List<Long> numbers) {
        List<Rational> weights =
                new ArrayList<>(numbers.stream().map(Rational::of).toList());
        weights.add(Rational.of(7));
        return weights;
    }

    private static Allotment split(List<Long> numbers, long units, ApportionmentMethod method) {
        return Apportionment.of(weights(numbers), BigInteger.valueOf(units), method);
    }

    @Property(tries = 300)
    void unitsAddUp(
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> numbers,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long units,
            @ForAll ApportionmentMethod method) {
        BigInteger sum = split(numbers, units, method).given().stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(BigInteger.valueOf(units), sum);
    }

    @Property(tries = 300)
    void hamiltonKeepsQuota(
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 1_000) Long> numbers,
            @ForAll @LongRange(min = 0, max = 1_000) long units) {
        assertTrue(split(numbers, units, ApportionmentMethod.LARGEST_REMAINDER).isWithinQuota());
    }

    /** D'Hondt never below the quota rounded down, Adams never above it rounded up. */
    @Property(tries = 300)
    void halfOfTheQuota(
            @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 1_000) Long> numbers,
            @ForAll @LongRange(min = 20, max = 1_000) long units) {
        Allotment jefferson = split(numbers, units, ApportionmentMethod.D_HONDT);
        Allotment adams = split(numbers, units, ApportionmentMethod.ADAMS);
        for (int i = 0; i <= numbers.size(); i++) {
            Rational quota = jefferson.quotas().get(i);
            assertTrue(quota.minus(whole(jefferson, i)).compareTo(Rational.ONE) < 0);
            assertTrue(whole(adams, i).minus(quota).compareTo(Rational.ONE) < 0);
        }
    }

    private static Rational whole(Allotment allotment, int at) {
        return Rational.of(allotment.given().get(at), BigInteger.ONE);
    }

    /** With one unit more one gets one more, and nobody less; ties included. */
    @Property(tries = 300)
    void divisorMethodsAreMonotone(
            @ForAll @Size(max = 8) List<@LongRange(min = 0, max = 12) Long> numbers,
            @ForAll @IntRange(min = 0, max = 60) int units,
            @ForAll ApportionmentMethod method) {
        if (method.keepsQuota()) {
            return;
        }
        List<BigInteger> now = split(numbers, units, method).given();
        List<BigInteger> next = split(numbers, units + 1L, method).given();
        int more = 0;
        for (int i = 0; i < now.size(); i++) {
            assertTrue(next.get(i).compareTo(now.get(i)) >= 0, now + " " + next);
            more += next.get(i).subtract(now.get(i)).intValueExact();
        }
        assertEquals(1, more);
    }

    /** One after the other from nothing, with double divisors told apart by whole numbers: another way than the one that starts near the end. */
    @Property(tries = 200)
    void handingOutOneByOneIsTheSame(
            @ForAll @Size(max = 6) List<@LongRange(min = 0, max = 30) Long> numbers,
            @ForAll @IntRange(min = 0, max = 40) int units,
            @ForAll ApportionmentMethod method) {
        if (method.keepsQuota()) {
            return;
        }
        List<Rational> weights = weights(numbers);
        long[] given = new long[weights.size()];
        for (int unit = 0; unit < units; unit++) {
            int best = -1;
            for (int i = 0; i < given.length; i++) {
                long weight = weights.get(i).numerator().longValueExact();
                if (weight > 0 && (best < 0 || isBefore(method, weight, given[i], weights.get(best), given[best]))) {
                    best = i;
                }
            }
            given[best]++;
        }
        List<BigInteger> expected =
                Arrays.stream(given).mapToObj(BigInteger::valueOf).toList();
        assertEquals(
                expected,
                Apportionment.of(weights, BigInteger.valueOf(units), method).given());
    }

    /** weight ÷ d(a) over other ÷ d(b), multiplied out in whole numbers. */
    private static boolean isBefore(ApportionmentMethod method, long weight, long a, Rational best, long b) {
        long other = best.numerator().longValueExact();
        long order = switch (method) {
            case D_HONDT -> weight * (b + 1) - other * (a + 1);
            case SAINTE_LAGUE -> weight * (2 * b + 1) - other * (2 * a + 1);
            case HILL -> weight * weight * b * (b + 1) - other * other * a * (a + 1);
            case DEAN -> weight * b * (b + 1) * (2 * a + 1) - other * a * (a + 1) * (2 * b + 1);
            default -> weight * b - other * a;
        };
        return order > 0 || (order == 0 && weight > other);
    }
}
