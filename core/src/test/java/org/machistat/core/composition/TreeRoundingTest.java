package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;

class TreeRoundingTest {

    private static List<Rational> cells(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Rational::parse).toList();
    }

    private static int[] parents(String text) {
        return text.isEmpty()
                ? new int[0]
                : Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    // By hand: roots half up, also below 0; then the largest fractions of the children go up, counted from the parent's
    // whole number. Of
    // equal fractions below one half the first go up, from one half on the first go down (see ControlledRounding.line).
    @ParameterizedTest
    @CsvSource({
        // Roots alone: 2.5 is 3, −2.5 is −2, each for itself.
        "5/2, -1, 3",
        "-5/2, -1, -2",
        "1/2 1/2 1/2, -1 -1 -1, 1 1 1",
        // 4.5 is 5: 1.7 + 1.4 + 1.4 is 2 + 2 + 1, since 3 are whole and 0.7 and the first 0.4 go up.
        "9/2 17/10 7/5 7/5, -1 0 0 0, 5 2 2 1",
        // 4.4 is 4: of 1.8 + 2.6 one goes up, 0.8 before 0.6.
        "22/5 9/5 13/5, -1 0 0, 4 2 2",
        // Children before their parent, the root in the middle; the same numbers.
        "9/5 22/5 13/5, 1 -1 1, 2 4 2",
        // 1.5 is 2: of three halves the first goes down. Its two quarters are then 0 + 0, those of the second 1 + 0,
        // the first up.
        "3/2 1/2 1/2 1/2 1/4 1/4 1/4 1/4, -1 0 0 0 1 1 2 2, 2 0 1 1 0 0 1 0",
        // Children may cancel: 0 is −0.5 + 0.5, floors −1 + 0, one goes up: of equal halves the last.
        "0 -1/2 1/2, -1 0 0, 0 -1 1",
        // One child takes all: a chain keeps the root's number.
        "5/3 5/3 5/3, -1 0 1, 2 2 2",
        "4/3 4/3 4/3, 1 2 -1, 1 1 1",
        // Whole trees stay.
        "6 1 2 3, -1 0 0 0, 6 1 2 3",
        "'', '', ''"
    })
    void byHand(String exact, String parents, String whole) {
        long[] expected = Arrays.stream(parents(whole)).asLongStream().toArray();
        assertArrayEquals(expected, TreeRounding.solve(cells(exact), parents(parents)));
    }

    /** The least distance of some cells from numbers up or down with a sum, by trying all. */
    private static Rational least(List<Rational> cells, long sum) {
        Rational best = null;
        for (int bits = 0; bits < 1 << cells.size(); bits++) {
            Rational distance = Rational.ZERO;
            long tried = 0;
            for (int i = 0; i < cells.size(); i++) {
                Rational cell = cells.get(i);
                long whole = Math.floorDiv(
                                cell.numerator().longValueExact(),
                                cell.denominator().longValueExact())
                        + (bits >> i & 1);
                tried += whole;
                distance = distance.plus(cell.minus(Rational.of(whole)).abs());
            }
            if (tried == sum && (best == null || distance.compareTo(best) < 0)) {
                best = distance;
            }
        }
        return best;
    }

    // Below every node no other way up or down that adds to its whole number is nearer; roots are Math.round, which is
    // half up.
    @Test
    void everyFamilyIsTheNearestOfAll() {
        Random random = new Random(1987);
        for (int round = 0; round < 300; round++) {
            int nodes = 1 + random.nextInt(14);
            int[] parents = new int[nodes];
            Rational[] exact = new Rational[nodes];
            Arrays.fill(exact, Rational.ZERO);
            for (int i = 0; i < nodes; i++) {
                parents[i] = random.nextInt(4) == 0 ? -1 : random.nextInt(i + 1) - 1;
            }
            for (int i = nodes - 1; i >= 0; i--) {
                int node = i;
                if (Arrays.stream(parents).noneMatch(parent -> parent == node)) {
                    exact[i] = Rational.of(random.nextInt(60) - 20, 1 + random.nextInt(7));
                }
                if (parents[i] >= 0) {
                    exact[parents[i]] = exact[parents[i]].plus(exact[i]);
                }
            }
            long[] whole = TreeRounding.solve(List.of(exact), parents);
            for (int i = 0; i < nodes; i++) {
                int node = i;
                int[] below = IntStream.range(0, nodes)
                        .filter(child -> parents[child] == node)
                        .toArray();
                List<Rational> parts =
                        Arrays.stream(below).mapToObj(child -> exact[child]).toList();
                Rational ours = Arrays.stream(below)
                        .mapToObj(child ->
                                exact[child].minus(Rational.of(whole[child])).abs())
                        .reduce(Rational.ZERO, Rational::plus);
                if (below.length > 0) {
                    assertEquals(
                            whole[i],
                            Arrays.stream(below)
                                    .mapToLong(child -> whole[child])
                                    .sum());
                    assertEquals(least(parts, whole[i]), ours, parts + " to " + whole[i]);
                }
                if (parents[i] < 0) {
                    assertEquals(Math.round(exact[i].doubleValue()), whole[i], exact[i] + " as a root");
                }
            }
        }
    }

    // 4 is 16/7 + 12/7, these are 9/7 + 1 and 5/7 + 1, and 9/7 is 8/7 + 1/7: in no family are two fractions equal that
    // are not 0.
    @Test
    void theOrderOfTheNodesDoesNotMatterWithoutTies() {
        List<Rational> exact = cells("4 16/7 12/7 9/7 1 5/7 1 8/7 1/7");
        int[] parents = {-1, 0, 0, 1, 1, 2, 2, 3, 3};
        long[] whole = TreeRounding.solve(exact, parents);
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, parents.length).boxed().toList());
            Collections.shuffle(order, random);
            int[] shuffled = order.stream()
                    .mapToInt(node -> parents[node] < 0 ? -1 : order.indexOf(parents[node]))
                    .toArray();
            long[] found = TreeRounding.solve(order.stream().map(exact::get).toList(), shuffled);
            assertTrue(IntStream.range(0, parents.length).allMatch(i -> found[i] == whole[order.get(i)]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, -1 0, 'Cells and parents must be as many, but were 1 and 2'",
        "1 1, -1, 'Cells and parents must be as many, but were 2 and 1'",
        "1 1, -1 -2, 'Parent of cell 2 must be from 0 to 1, or -1 for none, but was -2'",
        "1 1, 2 -1, 'Parent of cell 1 must be from 0 to 1, or -1 for none, but was 2'",
        "3 1 1, -1 0 0, 'Cell 1 must be the sum of its children, 2, but was 3'",
        "3 3/2 3/2 1, -1 0 0 2, 'Cell 3 must be the sum of its children, 1, but was 3/2'",
        "1, 0, 'Parents must lead to a cell without parent, but those of 1 cells go round in a circle'",
        "5 1 1 1, -1 2 3 1, 'Parents must lead to a cell without parent, but those of 3 cells go round in a circle'"
    })
    void refuses(String exact, String parents, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> TreeRounding.solve(cells(exact), parents(parents)))
                        .getMessage());
    }
}
