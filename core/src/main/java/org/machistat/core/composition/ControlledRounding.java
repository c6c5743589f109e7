package org.machistat.core.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * Rounds a table to whole numbers so that it still adds up in every direction (加法性を保つ丸め).
 *
 * <p>Every cell and every sum of the result is that of the exact table rounded up or down; one that is whole already stays as it
 * is. Among such results the one with the least sum of distances from the exact cells is taken, the same one every time.
 *
 * <ul>
 *   <li>One- and two-way tables and trees always have a result.
 *   <li>A three-way table (ages × sexes × wards) may have none. The method tries layer by layer in each of the three
 *       directions; its result is checked in all margins. If no try succeeds and few cells are open, all roundings are tried, and a refusal
 *       with NOT_APPLICABLE says that there is none; with NOT_ENOUGH_DATA it says that none was found, which proves nothing. What all roundings
 *       are tried for need not be the nearest.
 *   <li>To another base, such as 5, 10 or 1,000, multiples of the base stay as they are, and no cell moves by the base or more.
 *   <li>Cells may be negative. Each without sign and rounded up, they must add up to at most {@link Long#MAX_VALUE}: beyond it
 *       {@link #line} and {@link #table} throw and {@link #cube} refuses, naming the first cell beyond.
 * </ul>
 *
 * <p>Source: Cox, A constructive procedure for unbiased controlled rounding, Journal of the American Statistical Association
 * 82 (1987); Causey, Cox and Ernst, Applications of transportation theory to statistical problems, same journal 80 (1985).
 */
public final class ControlledRounding {

    private static final int COST_BITS = 40;
    private static final Rational HALF = Rational.of(1, 2);
    private static final BigInteger LIMIT = BigInteger.valueOf(Long.MAX_VALUE);

    private ControlledRounding() {}

    /**
     * Rounds a list so that its sum is the exact sum rounded half up: the cells with the largest fractions go up.
     *
     * <p>Of equal fractions below one half the first go up; of equal fractions from one half on the first go down.
     *
     * @param cells the cells
     * @return one whole number for each cell
     * @throws IllegalArgumentException if there is no cell, or the cells are beyond the limit
     */
    public static long[] line(List<Rational> cells) {
        check(List.of(cells));
        requireLimit(List.of(cells));
        return spread(cells, floor(sum(cells).plus(HALF)));
    }

    /** Whole numbers with a sum that is that of the cells up or down. */
    static long[] spread(List<Rational> cells, long sum) {
        long[] whole = cells.stream().mapToLong(ControlledRounding::floor).toArray();
        long left = sum;
        List<Rational> fractions = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            left -= whole[i];
            fractions.add(cells.get(i).minus(Rational.of(whole[i])));
        }
        Comparator<Integer> largest = Comparator.<Integer, Rational>comparing(fractions::get)
                .reversed()
                .thenComparing(i -> fractions.get(i).compareTo(HALF) < 0 ? i : -i);
        IntStream.range(0, whole.length).boxed().sorted(largest).limit(left).forEach(i -> whole[i]++);
        return whole;
    }

    /**
     * Rounds a tree, such as divisions, their groups and the total, so that every node is the sum of those below it (階層の丸め).
     *
     * <p>Roots are rounded half up; then each node is spread over its children by largest remainders, with the ties of {@link #line}.
     *
     * @param cells the exact values of all nodes
     * @param parents for each node the position of the node above it, -1 for a root
     * @return one whole number for each node, less than one away from its exact value
     * @throws IllegalArgumentException if a node with children is not their sum, if positions are wrong or go round in a circle, or the cells
     *     are beyond the limit
     */
    public static long[] tree(List<Rational> cells, int... parents) {
        check(List.of(cells));
        requireLimit(List.of(cells));
        return TreeRounding.solve(cells, parents);
    }

    /**
     * Rounds a two-way table to multiples of a base, such as 10.
     *
     * @param rows the rows, all of one length
     * @param base the base, 1 or more
     * @return one multiple of the base for each cell
     * @throws IllegalArgumentException if the base is below 1, or for the rows as {@link #table(List)} does
     */
    public static long[][] table(List<List<Rational>> rows, long base) {
        requireBase(base);
        requireLimit(rows);
        long[][] whole = table(rows.stream().map(row -> divided(row, base)).toList());
        for (long[] row : whole) {
            multiply(row, base);
        }
        return whole;
    }

    /**
     * Rounds a three-way table to multiples of a base, such as 10.
     *
     * @param layers the layers, each of rows, all of one shape
     * @param base the base, 1 or more
     * @return one multiple of the base for each cell, or why there is none as {@link #cube(List)} says
     * @throws IllegalArgumentException if the base is below 1, or for the layers as {@link #cube(List)} does
     */
    public static Answer<long[][][]> cube(List<List<List<Rational>>> layers, long base) {
        requireBase(base);
        Answer<long[][][]> answer = cube(layers.stream()
                .map(rows -> rows.stream().map(row -> divided(row, base)).toList())
                .toList());
        for (long[][] rows : answer.find().orElseGet(() -> new long[0][][])) {
            for (long[] row : rows) {
                multiply(row, base);
            }
        }
        return answer;
    }

    private static void requireBase(long base) {
        if (base < 1) {
            throw new IllegalArgumentException("Base to round to must be 1 or more, but was " + base);
        }
    }

    private static List<Rational> divided(List<Rational> row, long base) {
        return row.stream().map(cell -> cell.dividedBy(Rational.of(base))).toList();
    }

    private static void multiply(long[] row, long base) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.multiplyExact(row[i], base);
        }
    }

    /**
     * Rounds a two-way table.
     *
     * @param rows the rows, all of one length
     * @return one whole number for each cell
     * @throws IllegalArgumentException if there is no cell, rows differ in length, or the cells are beyond the limit
     */
    public static long[][] table(List<List<Rational>> rows) {
        check(rows);
        requireLimit(rows);
        Rational total = sum(rows.stream().map(ControlledRounding::sum).toList());
        return RoundingFlow.solve(
                bounds(rows, false), bounds(rows, true), costs(rows), margins(rows, floor(total), ceiling(total)));
    }

    /**
     * Rounds a three-way table.
     *
     * @param layers the layers, each of rows, all of one shape
     * @return one whole number for each cell, or NOT_ENOUGH_DATA if no additive result was found, NOT_APPLICABLE if there is none or the
     *     cells are beyond the limit
     * @throws IllegalArgumentException if there is no cell, or layers or rows differ in shape
     */
    public static Answer<long[][][]> cube(List<List<List<Rational>>> layers) {
        check(layers.isEmpty() ? List.of() : layers.get(0));
        for (List<List<Rational>> layer : layers) {
            check(layer);
            if (!shape(layer).equals(shape(layers.get(0)))) {
                throw new IllegalArgumentException("Layers of a table to round must have one shape, but were "
                        + shape(layers.get(0)) + " and " + shape(layer));
            }
        }
        Optional<int[]> beyond = beyond(layers);
        if (beyond.isPresent()) {
            int[] at = beyond.get();
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "切り上げた絶対値の和が第" + at[0] + "層第" + at[1] + "行第" + at[2] + "列で " + LIMIT + " を超える",
                    "the cells, each without sign and rounded up, add up to more than " + LIMIT + " at cell " + at[2]
                            + " of row " + at[1] + " of layer " + at[0]);
        }
        List<List<List<Rational>>> cube = layers;
        for (int turn = 0; turn < 3; turn++) {
            long[][][] found = Peeling.solve(cube);
            if (found != null) {
                for (int back = turn; back < 3 && turn > 0; back++) {
                    found = turned(found);
                }
                return checked(layers, found);
            }
            cube = turned(cube);
        }
        List<long[][][]> searched = new ArrayList<>();
        CubeSearch.Outcome outcome = CubeSearch.solve(layers, searched);
        if (outcome == CubeSearch.Outcome.FOUND) {
            return checked(layers, searched.get(0));
        }
        if (outcome == CubeSearch.Outcome.NONE) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "すべての方向の和を保つ整数の表は存在しない（全探索で確認、" + layers.size() + " × " + shape(layers.get(0)) + "）",
                    "no whole table adds up in every direction, as trying all shows (" + layers.size() + " × "
                            + shape(layers.get(0)) + ")");
        }
        return Answer.refuse(
                Reason.NOT_ENOUGH_DATA,
                "すべての方向の和を保つ整数の表が見つからなかった（" + layers.size() + " × " + shape(layers.get(0)) + "）",
                "no whole table was found that adds up in every direction (" + layers.size() + " × "
                        + shape(layers.get(0)) + ")");
    }

    private static Answer<long[][][]> checked(List<List<List<Rational>>> layers, long[][][] found) {
        if (!adds(layers, found)) {
            throw new IllegalStateException("Controlled rounding gave a table that does not add up");
        }
        return Answer.of(found);
    }

    private static String shape(List<List<Rational>> rows) {
        return rows.size() + " × " + rows.get(0).size();
    }

    /** Turns axes 1, 2, 3 to 2, 3, 1; three turns are none. */
    private static List<List<List<Rational>>> turned(List<List<List<Rational>>> cube) {
        return IntStream.range(0, cube.get(0).size())
                .mapToObj(j -> IntStream.range(0, cube.get(0).get(0).size())
                        .mapToObj(k ->
                                cube.stream().map(layer -> layer.get(j).get(k)).toList())
                        .toList())
                .toList();
    }

    private static long[][][] turned(long[][][] cube) {
        long[][][] turned = new long[cube[0].length][cube[0][0].length][cube.length];
        for (int i = 0; i < cube.length; i++) {
            for (int j = 0; j < cube[0].length; j++) {
                for (int k = 0; k < cube[0][0].length; k++) {
                    turned[j][k][i] = cube[i][j][k];
                }
            }
        }
        return turned;
    }

    /** Whether each cell and each sum along one or two axes or all is the exact one rounded up or down. */
    private static boolean adds(List<List<List<Rational>>> exact, long[][][] whole) {
        int[] sizes = {whole.length, whole[0].length, whole[0][0].length};
        for (int kept = 0; kept < 8; kept++) {
            int[] steps = {(kept & 1) == 0 ? 0 : 1, (kept & 2) == 0 ? 0 : 1, (kept & 4) == 0 ? 0 : 1};
            Rational[] sums = new Rational[sizes[0] * sizes[1] * sizes[2]];
            long[] wholes = new long[sums.length];
            for (int i = 0; i < sizes[0]; i++) {
                for (int j = 0; j < sizes[1]; j++) {
                    for (int k = 0; k < sizes[2]; k++) {
                        int at = (i * steps[0] * sizes[1] + j * steps[1]) * sizes[2] + k * steps[2];
                        Rational cell = exact.get(i).get(j).get(k);
                        sums[at] = sums[at] == null ? cell : sums[at].plus(cell);
                        wholes[at] += whole[i][j][k];
                    }
                }
            }
            for (int at = 0; at < sums.length; at++) {
                if (sums[at] != null && (wholes[at] < floor(sums[at]) || wholes[at] > ceiling(sums[at]))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void check(List<List<Rational>> rows) {
        if (rows.isEmpty() || rows.get(0).isEmpty()) {
            throw new IllegalArgumentException("A table to round must have at least one cell, but had none");
        }
        for (List<Rational> row : rows) {
            if (row.size() != rows.get(0).size()) {
                throw new IllegalArgumentException("Rows of a table to round must have one length, but had "
                        + rows.get(0).size() + " and " + row.size() + " cells");
            }
        }
    }

    private static void requireLimit(List<List<Rational>> rows) {
        beyond(List.of(rows)).ifPresent(at -> {
            throw new IllegalArgumentException(
                    "Cells to round, each without sign and rounded up, must add up to at most " + LIMIT
                            + ", but were beyond it at cell " + at[2] + " of row " + at[1]);
        });
    }

    /**
     * Layer, row and cell, from 1, at which the sum of the cells without sign is no long; if there is none, every sum of cells,
     * whole or cut anywhere, is one.
     */
    private static Optional<int[]> beyond(List<List<List<Rational>>> layers) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < layers.size(); i++) {
            for (int j = 0; j < layers.get(i).size(); j++) {
                for (int k = 0; k < layers.get(i).get(j).size(); k++) {
                    Rational size = layers.get(i).get(j).get(k).abs();
                    sum = sum.add(wholePart(size.negate()).negate());
                    if (sum.compareTo(LIMIT) > 0) {
                        return Optional.of(new int[] {i + 1, j + 1, k + 1});
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Adds what has one denominator first, so that few sums have to be reduced. */
    static Rational sum(List<Rational> cells) {
        Map<BigInteger, BigInteger> numerators = new LinkedHashMap<>();
        for (Rational cell : cells) {
            numerators.merge(cell.denominator(), cell.numerator(), BigInteger::add);
        }
        Rational sum = Rational.ZERO;
        for (Map.Entry<BigInteger, BigInteger> entry : numerators.entrySet()) {
            sum = sum.plus(Rational.of(entry.getValue(), entry.getKey()));
        }
        return sum;
    }

    static BigInteger wholePart(Rational value) {
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static long floor(Rational value) {
        return wholePart(value).longValueExact();
    }

    static long ceiling(Rational value) {
        return -floor(value.negate());
    }

    static long[][] bounds(List<List<Rational>> rows, boolean upper) {
        return rows.stream()
                .map(row -> row.stream()
                        .mapToLong(cell -> upper ? ceiling(cell) : floor(cell))
                        .toArray())
                .toArray(long[][]::new);
    }

    /** What one unit above the whole part adds to the distance: 1 − 2 × fraction. */
    static long[][] costs(List<List<Rational>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .mapToLong(cell -> {
                            BigInteger twice =
                                    cell.numerator().mod(cell.denominator()).shiftLeft(1);
                            return cell.denominator()
                                    .subtract(twice)
                                    .shiftLeft(COST_BITS)
                                    .divide(cell.denominator())
                                    .longValueExact();
                        })
                        .toArray())
                .toArray(long[][]::new);
    }

    static List<Rational> columnSums(List<List<Rational>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .mapToObj(j -> sum(rows.stream().map(row -> row.get(j)).toList()))
                .toList();
    }

    private static long[][] margins(List<List<Rational>> rows, long least, long most) {
        List<Rational> sums =
                new ArrayList<>(rows.stream().map(ControlledRounding::sum).toList());
        sums.addAll(columnSums(rows));
        List<long[]> margins = new ArrayList<>();
        sums.forEach(sum -> margins.add(new long[] {floor(sum), ceiling(sum)}));
        margins.add(new long[] {least, most});
        return margins.toArray(long[][]::new);
    }
}
