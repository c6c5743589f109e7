package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;

class InequalityProperties {

    private static final double NEAR = 1e-12;

    private static long[] numbers(List<Long> values) {
        return LongStream.concat(values.stream().mapToLong(value -> value), LongStream.of(1_000_000))
                .toArray();
    }

    private static Inequality of(long... numbers) {
        return Inequality.of(numbers).get();
    }

    private static Rational exact(Coefficient coefficient) {
        return coefficient.exact().orElseThrow();
    }

    /** From a richer to a poorer part, not past the middle: never more unequal. */
    @Property(tries = 300)
    void transferPrinciple(
            @ForAll @Size(min = 1, max = 15) List<@LongRange(min = 1, max = 1_000_000) Long> values,
            @ForAll @IntRange(min = 0, max = 14) int at,
            @ForAll @LongRange(min = 1, max = 500_000) long amount) {
        long[] before = numbers(values);
        int poorer = at % values.size();
        int richer = before.length - 1;
        long[] after = before.clone();
        long moved = Math.min(amount, (before[richer] - before[poorer]) / 2);
        after[poorer] += moved;
        after[richer] -= moved;
        assertTrue(of(after).gini().compareTo(of(before).gini()) <= 0);
        assertTrue(of(after).hoover().compareTo(of(before).hoover()) <= 0);
        assertTrue(notMore(of(after).theilT(), of(before).theilT()));
        assertTrue(notMore(of(after).theilL().get(), of(before).theilL().get()));
        assertTrue(notMore(of(after).atkinson(2), of(before).atkinson(2)));
        if (moved > 0) {
            assertTrue(of(after).gini().compareTo(of(before).gini()) < 0);
        }
    }

    private static boolean notMore(Coefficient after, Coefficient before) {
        return after.doubleValue() <= before.doubleValue() * (1 + NEAR);
    }

    private static void assertSame(Inequality one, Inequality other) {
        assertEquals(exact(one.gini()), exact(other.gini()));
        assertEquals(exact(one.hoover()), exact(other.hoover()));
        assertEquals(one.theilT().doubleValue(), other.theilT().doubleValue(), NEAR);
        assertEquals(one.atkinson(0.5).doubleValue(), other.atkinson(0.5).doubleValue(), NEAR);
        assertEquals(
                one.coefficientOfVariation().doubleValue(),
                other.coefficientOfVariation().doubleValue(),
                NEAR);
    }

    @Property(tries = 200)
    void scaleAndReplicationChangeNothing(
            @ForAll @Size(max = 15) List<@LongRange(min = 0, max = 1_000_000) Long> values,
            @ForAll @LongRange(min = 1, max = 1_000) long factor) {
        long[] numbers = numbers(values);
        assertSame(of(numbers), of(Arrays.stream(numbers).map(x -> x * factor).toArray()));
        assertSame(
                of(numbers),
                of(LongStream.concat(Arrays.stream(numbers), Arrays.stream(numbers))
                        .toArray()));
        long[] twos = new long[numbers.length];
        Arrays.fill(twos, 2);
        assertSame(of(numbers), Inequality.of(numbers, twos).get());
    }

    /** A part of weight w is w parts that have its amount between them. */
    @Property(tries = 200)
    void weightsAreRepetitions(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 1_000) Long> values,
            @ForAll @Size(8) List<@IntRange(min = 1, max = 5) Integer> weights) {
        long[] amounts = new long[values.size() + 1];
        long[] counts = new long[values.size() + 1];
        LongStream.Builder repeated = LongStream.builder();
        for (int i = 0; i < amounts.length; i++) {
            long each = i < values.size() ? values.get(i) : 5;
            counts[i] = i < values.size() ? weights.get(i) : 1;
            amounts[i] = each * counts[i];
            IntStream.range(0, (int) counts[i]).forEach(k -> repeated.add(each));
        }
        assertSame(
                of(repeated.build().toArray()), Inequality.of(amounts, counts).get());
    }

    /** The Gini coefficient is half the mean absolute difference over the mean. */
    @Property(tries = 200)
    void giniIsTheMeanDifference(@ForAll @Size(max = 15) List<@LongRange(min = 0, max = 1_000_000) Long> values) {
        long[] numbers = numbers(values);
        long differences = 0;
        for (long one : numbers) {
            for (long other : numbers) {
                differences += Math.abs(one - other);
            }
        }
        assertEquals(
                Rational.of(
                        differences,
                        2L * numbers.length * Arrays.stream(numbers).sum()),
                exact(of(numbers).gini()));
    }

    @Property(tries = 200)
    void herfindahlIsBetweenEvenAndOne(@ForAll @Size(max = 15) List<@LongRange(min = 0, max = 1_000_000) Long> values) {
        long[] numbers = numbers(values);
        Concentration concentration = Concentration.of(numbers).get();
        Rational index = exact(concentration.herfindahl());
        assertTrue(index.compareTo(Rational.of(1, numbers.length)) >= 0 && index.compareTo(Rational.ONE) <= 0);
        // Rosenbluth's index is 1 ÷ (n (1 − Gini)); the squared variation is n × HHI − 1.
        Rational gini = exact(concentration.inequality().gini());
        assertEquals(
                Rational.ONE.dividedBy(Rational.ONE.minus(gini).times(numbers.length)),
                exact(concentration.rosenbluth()));
        double variation = concentration.inequality().coefficientOfVariation().doubleValue();
        assertEquals(index.times(numbers.length).doubleValue() - 1, variation * variation, 1e-9);
        // Theil's T is what entropy lacks of its greatest value.
        assertEquals(
                Math.log(numbers.length) - concentration.entropy().doubleValue(),
                concentration.inequality().theilT().doubleValue(),
                NEAR);
    }

    @Property(tries = 200)
    void decompositionAddsUp(
            @ForAll @Size(8) List<@LongRange(min = 1, max = 1_000_000) Long> values,
            @ForAll @Size(8) List<@LongRange(min = 1, max = 1_000) Long> weights,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 2) Integer> groupOf,
            @ForAll TheilDecomposition.Index index) {
        Map<Category, List<String>> groups = new LinkedHashMap<>();
        for (int g = 0; g < 3; g++) {
            int group = g;
            List<String> ids = IntStream.range(0, 8)
                    .filter(i -> groupOf.get(i) == group)
                    .mapToObj(i -> "c" + i)
                    .toList();
            if (!ids.isEmpty()) {
                groups.put(Category.of("g" + g), ids);
            }
        }
        Composition amounts = composition(values);
        Composition people = composition(weights);
        for (TheilDecomposition decomposition : List.of(
                TheilDecomposition.of(amounts, groups, index).get(),
                TheilDecomposition.of(amounts, people, groups, index).get())) {
            double total = decomposition.total().doubleValue();
            double parts = decomposition.within().doubleValue()
                    + decomposition.between().doubleValue();
            assertEquals(total, parts, NEAR * Math.max(1, total));
        }
    }

    private static Composition composition(List<Long> values) {
        return Composition.of(IntStream.range(0, values.size())
                .mapToObj(i -> Part.of("c" + i, values.get(i)))
                .toList());
    }
}
