package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.CubeSearch.Outcome;
import org.machistat.core.value.Rational;

/** The oracle here tries all 2ⁿ roundings and adds up every margin in whole numbers, cutting nothing short. */
class CubeSearchTest {

    /** A cube of numerators over one denominator. */
    private static List<List<List<Rational>>> cube(long[][][] numerators, long parts) {
        return Arrays.stream(numerators)
                .map(layer -> Arrays.stream(layer)
                        .map(row -> Arrays.stream(row)
                                .mapToObj(cell -> Rational.of(cell, parts))
                                .toList())
                        .toList())
                .toList();
    }

    private static List<List<List<Rational>>> line(String cells) {
        return List.of(
                List.of(Arrays.stream(cells.split(" ")).map(Rational::parse).toList()));
    }

    /** Whether a whole table differs from the exact one by less than 1 in every cell and in every sum along one, two or three axes. */
    private static boolean adds(long[][][] numerators, long parts, long[][][] whole) {
        int[] sizes = {whole.length, whole[0].length, whole[0][0].length};
        for (int kept = 0; kept < 8; kept++) {
            long[][][] off = new long[sizes[0]][sizes[1]][sizes[2]];
            for (int i = 0; i < sizes[0]; i++) {
                for (int j = 0; j < sizes[1]; j++) {
                    for (int k = 0; k < sizes[2]; k++) {
                        off[(kept & 1) * i][(kept >> 1 & 1) * j][(kept >> 2) * k] +=
                                parts * whole[i][j][k] - numerators[i][j][k];
                    }
                }
            }
            if (Arrays.stream(off)
                    .flatMap(Arrays::stream)
                    .flatMapToLong(Arrays::stream)
                    .anyMatch(one -> Math.abs(one) >= parts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean exists(long[][][] numerators, long parts) {
        int rows = numerators[0].length;
        int columns = numerators[0][0].length;
        int cells = numerators.length * rows * columns;
        for (int bits = 0; bits < 1 << cells; bits++) {
            long[][][] whole = new long[numerators.length][rows][columns];
            for (int cell = 0; cell < cells; cell++) {
                long exact = numerators[cell / columns / rows][cell / columns % rows][cell % columns];
                whole[cell / columns / rows][cell / columns % rows][cell % columns] =
                        Math.floorDiv(exact, parts) + (bits >> cell & 1);
            }
            if (adds(numerators, parts, whole)) {
                return true;
            }
        }
        return false;
    }

    private static long[][][] random(Random random, int... sizes) {
        long[][][] numerators = new long[sizes[0]][sizes[1]][sizes[2]];
        for (long[][] layer : numerators) {
            for (long[] row : layer) {
                Arrays.setAll(row, k -> random.nextInt(9) - 4);
            }
        }
        return numerators;
    }

    // Layers, rows and columns of 2 and of 3, cells below and above 0, in halves (which have no rounding most often),
    // thirds
    // and quarters.
    @Test
    void findsOneExactlyIfTryingAllDoes() {
        Random random = new Random(1987);
        int[][] sizes = {{2, 2, 2}, {3, 2, 2}, {2, 3, 2}, {2, 2, 3}, {1, 3, 3}, {1, 1, 7}};
        int none = 0;
        for (int round = 0; round < 600; round++) {
            int parts = 2 + round / 6 % 3;
            long[][][] numerators = random(random, sizes[round % sizes.length]);
            List<long[][][]> found = new ArrayList<>();
            Outcome outcome = CubeSearch.solve(cube(numerators, parts), found);
            boolean exists = exists(numerators, parts);
            String where = Arrays.deepToString(numerators) + " / " + parts;
            assertEquals(exists ? Outcome.FOUND : Outcome.NONE, outcome, where);
            assertEquals(exists ? 1 : 0, found.size(), where);
            assertTrue(!exists || adds(numerators, parts, found.get(0)), where);
            none += exists ? 0 : 1;
        }
        assertTrue(none >= 10, "tables without rounding: " + none);
    }

    // By hand. From one half on a cell is tried up first, else down first; what is left over falls to the last cells: 4
    // × 0.4 = 1.6
    // needs at least one up, 4 × 0.6 = 2.4 takes at most three up. −3/2 lies between −2 and −1, −1/3 between −1 and 0.
    @ParameterizedTest
    @CsvSource({
        "1/2, 1",
        "1/3, 0",
        "5/2, 3",
        "-3/2, -1",
        "-1/3, 0",
        "-2/3, -1",
        "7, 7",
        "0, 0",
        "2/5 2/5 2/5 2/5, 0 0 0 1",
        "3/5 3/5 3/5 3/5, 1 1 1 0",
        "1/2 1/2, 1 0",
        "-1/2 1/2, 0 0",
        "1/4 3/4 5, 0 1 5"
    })
    void takesTheNearerFirst(String exact, String whole) {
        List<long[][][]> found = new ArrayList<>();
        assertEquals(Outcome.FOUND, CubeSearch.solve(line(exact), found));
        assertArrayEquals(
                Arrays.stream(whole.split(" ")).mapToLong(Long::parseLong).toArray(), found.get(0)[0][0]);
    }

    // By hand, of cells 0.9 only: two layers of 2 × 2 add up to 7.2, so 7 or 8 go up, and all lines to 1.8, so none may
    // lose both.
    @Test
    void triesUpFirstAsFarAsAllMarginsAllow() {
        long[][][] nines = {{{9, 9}, {9, 9}}, {{9, 9}, {9, 9}}};
        List<long[][][]> found = new ArrayList<>();
        assertEquals(Outcome.FOUND, CubeSearch.solve(cube(nines, 10), found));
        assertArrayEquals(new long[][][] {{{1, 1}, {1, 1}}, {{1, 1}, {1, 1}}}, found.get(0));
    }

    /**
     * Some halves on the diagonal, free but for the total, and behind them four that cannot be rounded: of cells (0,0,0), (0,1,1), (1,0,1) and
     * (1,1,0) any two lie in one plane, which adds up
     * to 1.
     */
    private static List<List<List<Rational>>> diagonal(int free) {
        long[][][] numerators = new long[free + 2][free + 2][free + 2];
        for (int i = 0; i < free; i++) {
            numerators[i][i][i] = 1;
        }
        numerators[free][free][free] = 1;
        numerators[free][free + 1][free + 1] = 1;
        numerators[free + 1][free][free + 1] = 1;
        numerators[free + 1][free + 1][free] = 1;
        return cube(numerators, 2);
    }

    // Of each two of the four exactly one is 1, which cannot be for three of them. Before them C(6, 3) = 20 choices are
    // soon tried, of
    // C(20, 10) = 184,756 each takes two steps at least in the four: more than the 200,000 that are allowed.
    @ParameterizedTest
    @CsvSource({"0, NONE", "6, NONE", "20, UNDECIDED"})
    void saysWhetherAllWereTried(int free, Outcome outcome) {
        List<long[][][]> found = new ArrayList<>();
        assertEquals(outcome, CubeSearch.solve(diagonal(free), found));
        assertTrue(found.isEmpty());
    }

    // A line of halves: the first half of them goes up. Whole cells do not count.
    @ParameterizedTest
    @CsvSource({"100, 0, FOUND", "100, 50, FOUND", "101, 0, UNDECIDED", "0, 300, FOUND"})
    void takesUpToAHundredOpenCells(int open, int whole, Outcome outcome) {
        long[] row = IntStream.range(0, open + whole)
                .mapToLong(i -> i < open ? 1 : 8)
                .toArray();
        List<long[][][]> found = new ArrayList<>();
        assertEquals(outcome, CubeSearch.solve(cube(new long[][][] {{row}}, 2), found));
        if (outcome == Outcome.FOUND) {
            assertArrayEquals(
                    IntStream.range(0, open + whole)
                            .mapToLong(i -> i >= open ? 4 : i < open / 2 ? 1 : 0)
                            .toArray(),
                    found.get(0)[0][0]);
        }
    }
}
