package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** All cheapest sets, whatever they weigh, and the bounds of the search. */
class RepairSearchTest {

    private static final BitSet NONE = new BitSet();

    /** Sums of two figures each that must be 0: chain of broken constraints x0 = x1, x1 = x2 … by their printed values. */
    private static Model chain(long[] values, long... weights) {
        Model model = new Model();
        for (int i = 0; i < values.length; i++) {
            int variable = model.addVariable(Rational.of(values[i]), Interval.ALL, true);
            model.addLevel(variable, i, Interval.point(Rational.of(values[i])), weights[i]);
        }
        for (int i = 1; i < values.length; i++) {
            Linear equal = Equations.sum(i - 1, new int[] {i}, Interval.point(Rational.ZERO));
            model.add(new Model.Constraint(equal, -1, i - 1, false));
        }
        return model;
    }

    private static RepairSearch.Result search(Model model, int steps, long ceiling) {
        return new RepairSearch(model, new Consistency(model), steps, ceiling).search();
    }

    private static String sets(RepairSearch.Result result) {
        return result.groups().stream()
                .map(group ->
                        group.sets().stream().map(BitSet::toString).sorted().collect(Collectors.joining(" ")) + ": "
                                + group.cost())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 5 = 5 = 5
                "5,5,5 | 1,1,1 | ''",
                // 5 = 6: either
                "5,6 | 1,1 | {0} {1}: 1",
                // the cheaper of the two
                "5,6 | 3,2 | {1}: 2",
                // 5 = 6 = 5: the one in the middle, at the price of one
                "5,6,5 | 1,1,1 | {1}: 1",
                // … unless it is dearer than both others
                "5,6,5 | 1,3,1 | {0, 2}: 2",
                // 5 = 6 = 7: any two
                "5,6,7 | 1,1,1 | {0, 1} {0, 2} {1, 2}: 2",
            })
    void cheapestSets(String values, String weights, String expected) {
        Model model = chain(numbers(values), numbers(weights));
        RepairSearch.Result result = search(model, 1_000, Long.MAX_VALUE);
        assertEquals(expected, sets(result));
        assertTrue(result.isComplete());
        assertFalse(result.isBeyond());
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void boundsAreKeptAndSaid() {
        long[] ones = {1, 1, 1, 1, 1};
        Model model = chain(new long[] {5, 6, 7, 8, 9}, ones);
        RepairSearch.Result stopped = search(model, 1, Long.MAX_VALUE);
        assertFalse(stopped.isComplete());
        assertTrue(stopped.groups().stream().allMatch(group -> group.sets().isEmpty()));
        RepairSearch.Result beyond = search(model, 1_000, 3);
        assertTrue(beyond.isBeyond());
        RepairSearch.Result enough = search(model, 1_000, 4);
        assertFalse(enough.isBeyond());
        assertEquals(4, enough.groups().get(0).cost());
        assertEquals(5, enough.groups().get(0).sets().size());
    }

    /** What was found before the limit of steps is as cheap as any, and is kept; only that there is no other is not known. */
    @Test
    void setsFoundBeforeTheLimitAreKept() {
        Model model = chain(new long[] {5, 6, 7, 8, 9}, 1, 1, 1, 1, 1);
        List<String> all = search(model, 1_000, Long.MAX_VALUE).groups().get(0).sets().stream()
                .map(BitSet::toString)
                .toList();
        assertEquals(5, all.size());
        int kept = 0;
        for (int steps = 1; steps < 40; steps++) {
            RepairSearch.Group group =
                    search(model, steps, Long.MAX_VALUE).groups().get(0);
            for (BitSet set : group.sets()) {
                assertTrue(all.contains(set.toString()), set::toString);
            }
            assertTrue(group.areAll() ? group.sets().size() == 5 : group.sets().size() <= 5);
            kept += !group.areAll() && !group.sets().isEmpty() ? 1 : 0;
        }
        assertTrue(kept > 0);
    }

    /** A sum of 20,000 figures that lacks 1: 10,000 of the 20,001 sets are wanted, and it is said that they are not all. */
    @Test
    void noMoreSetsThanWanted() {
        Model model = new Model();
        for (int i = 0; i <= 20_000; i++) {
            Rational value = Rational.of(i == 20_000 ? 20_001 : 1);
            model.addLevel(model.addVariable(value, Interval.ALL, true), i, Interval.point(value), 1);
        }
        int[] parts = IntStream.range(0, 20_000).toArray();
        model.add(new Model.Constraint(Equations.sum(20_000, parts, Interval.point(Rational.ZERO)), -1, 0, false));
        RepairSearch.Result result = search(model, 20_000, Long.MAX_VALUE);
        assertEquals(1, result.groups().size());
        assertEquals(10_000, result.groups().get(0).sets().size());
        assertEquals(1, result.groups().get(0).cost());
        assertFalse(result.groups().get(0).areAll());
        assertFalse(result.isComplete());
    }

    /** Two contradictions that share nothing are two groups: 2 × 2 repairs, found as 2 + 2. */
    @Test
    void whatHasNothingInCommonIsSolvedApart() {
        Model model = new Model();
        for (int i = 0; i < 4; i++) {
            int variable = model.addVariable(Rational.of(i), Interval.ALL, true);
            model.addLevel(variable, i, Interval.point(Rational.of(i)), 1);
        }
        for (int i = 0; i < 4; i += 2) {
            Linear equal = Equations.sum(i, new int[] {i + 1}, Interval.point(Rational.ZERO));
            model.add(new Model.Constraint(equal, -1, i / 2, false));
        }
        assertEquals("{0} {1}: 1; {2} {3}: 1", sets(search(model, 1_000, Long.MAX_VALUE)));
        assertEquals(Optional.empty(), new Consistency(model).conflict(bits(0, 2), NONE));
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }
}
