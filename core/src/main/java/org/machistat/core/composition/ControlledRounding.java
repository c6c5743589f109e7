package org.machistat.core.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 *   <li>One- and two-way tables always have a result.
 *   <li>A three-way table (ages × sexes × wards) may have none. The method tries layer by layer in each of the three
 *       directions; its result is checked in all margins, and if no try succeeds, it refuses. A refusal does not prove that
 *       there is none.
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
        long[] whole = cells.stream().mapToLong(ControlledRounding::floor).toArray();
        Rational left = sum(cells).plus(HALF);
        List<Rational> fractions = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            left = left.minus(Rational.of(whole[i]));
            fractions.add(cells.get(i).minus(Rational.of(whole[i])));
        }
        Comparator<Integer> largest = Comparator.<Integer, Rational>comparing(fractions::get)
                .reversed()
                .thenComparing(i -> fractions.get(i).compareTo(HALF) < 0 ? i : -i);
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(largest)
                .limit(floor(left))
                .forEach(i -> whole[i]++);
        return whole;
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
     * @return one whole number for each cell, or NOT_ENOUGH_DATA if no additive result was found, NOT_APPLICABLE if the cells are
     *     beyond the limit
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
                if (!adds(layers, found)) {
                    throw new IllegalStateException("Controlled rounding gave a table that does not add up");
                }
                return Answer.of(found);
            }
            cube = turned(cube);
        }
        return Answer.refuse(
                Reason.NOT_ENOUGH_DATA,
                "すべての方向の和を保つ整数の表が見つからなかった（" + layers.size() + " × " + shape(layers.get(0)) + "）",
                "no whole table was found that adds up in every direction (" + layers.size() + " × "
                        + shape(layers.get(0)) + ")");
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

    static Rational sum(List<Rational> cells) {
        return cells.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static BigInteger wholePart(Rational value) {
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
