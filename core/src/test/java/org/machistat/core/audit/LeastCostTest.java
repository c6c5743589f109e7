package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contradictions cost at least. */
class LeastCostTest {

    /** Claims by their weights; the last ones are lists of parts. */
    private static Model model(int lists, long... weights) {
        Model model = new Model();
        for (int i = 0; i < weights.length; i++) {
            boolean isList = i >= weights.length - lists;
            model.addClaim(new Model.Claim(isList ? Model.Kind.COMPLETE : Model.Kind.LEVEL, i, -1, weights[i]));
        }
        return model;
    }

    private static List<Conflict> conflicts(String text) {
        return Stream.of(text.split(" "))
                .map(one -> new Conflict(
                        bits(Stream.of(one.split(",")).mapToInt(Integer::parseInt)), new BitSet(), Optional.empty()))
                .toList();
    }

    private static BitSet bits(IntStream set) {
        BitSet bits = new BitSet();
        set.forEach(bits::set);
        return bits;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one for each of those that share nothing
                "0,1 2,3 | 2",
                "0,1 1,2 | 1",
                // 0,1 and 2,3 share nothing, though the one in the middle meets both
                "1,2 0,1 2,3 | 2",
                // small ones first: three; the large one would have met all
                "0,1,2,3 0 1 2 | 3",
            })
    void thoseThatShareNothing(String conflicts, long expected) {
        assertEquals(expected, LeastCost.of(model(0, 1, 1, 1, 1), conflicts(conflicts)));
    }

    /** The cheapest claim of each: 2 of {2, 5} and 3 of {3, 4}. */
    @Test
    void theCheapestClaimOfEach() {
        assertEquals(5, LeastCost.of(model(0, 2, 5, 3, 4), conflicts("0,1 2,3")));
    }

    /** Three sums of one list, claim 3, which costs 2: the list is dropped, or one figure of each sum. */
    @Test
    void aListIsTriedBothWays() {
        assertEquals(2, LeastCost.of(model(1, 1, 1, 1, 2), conflicts("0,3 1,3 2,3")));
        assertEquals(3, LeastCost.of(model(1, 1, 1, 1, 9), conflicts("0,3 1,3 2,3")));
    }

    /**
     * Two rows {0, 1, 2} and {3, 4, 5} and two columns {0, 3} and {1, 4} for the price of two: whatever lies in one of them only
     * is too dear, since a row or a column would then still be open with one to spend on two.
     */
    @Test
    void whatIsTooDearIsExcluded() {
        LeastCost costs = new LeastCost(model(0, 1, 1, 1, 1, 1, 1));
        List<LeastCost.Open> open =
                conflicts("0,1,2 3,4,5 0,3 1,4").stream().map(costs::open).toList();
        BitSet excluded = new BitSet();
        LeastCost.Bound bound = costs.bound(open, excluded, 2);
        assertEquals(2, bound.sum());
        assertEquals(3, bound.tooDear());
        assertEquals("{2, 5}", excluded.toString());
        BitSet none = new BitSet();
        assertEquals(Long.MAX_VALUE, costs.bound(open, none, 3).tooDear());
        assertEquals("{}", none.toString());
    }

    @Test
    void whatIsKeptIsNoChoice() {
        LeastCost.Open open =
                new LeastCost(model(0, 1, 1, 1)).open(conflicts("0,1,2").get(0));
        BitSet kept = new BitSet();
        kept.set(1);
        assertEquals("[0, 2]", Arrays.toString(open.without(kept).choices()));
        assertEquals(3, open.without(kept).size());
    }
}
