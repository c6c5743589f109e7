package org.machistat.core.composition;

import java.util.List;
import java.util.stream.IntStream;
import org.machistat.core.value.Rational;

/**
 * Three-way controlled rounding layer by layer: the sum of all layers is rounded first, then each layer is taken off what is
 * left, so that it and the rest both stay within their bounds.
 */
final class Peeling {

    private Peeling() {}

    /** The whole table, or null if a layer could not be taken off. */
    static long[][][] solve(List<List<List<Rational>>> cube) {
        int layers = cube.size();
        int rows = cube.get(0).size();
        List<List<Rational>> rest = total(cube);
        long[][] left = ControlledRounding.table(rest);
        long[][][] whole = new long[layers][][];
        for (int layer = 0; layer < layers; layer++) {
            if (layer == layers - 1) {
                whole[layer] = left;
                return whole;
            }
            List<List<Rational>> part = cube.get(layer);
            List<List<Rational>> after = total(cube.subList(layer + 1, layers));
            long[][] taken = take(part, after, left);
            if (taken == null) {
                return null;
            }
            whole[layer] = taken;
            long[][] next = new long[rows][];
            for (int i = 0; i < rows; i++) {
                int row = i;
                long[] before = left[i];
                next[i] = IntStream.range(0, before.length)
                        .mapToLong(j -> before[j] - taken[row][j])
                        .toArray();
            }
            left = next;
        }
        return whole;
    }

    private static List<List<Rational>> total(List<List<List<Rational>>> cube) {
        return IntStream.range(0, cube.get(0).size())
                .mapToObj(i -> IntStream.range(0, cube.get(0).get(0).size())
                        .mapToObj(j -> ControlledRounding.sum(
                                cube.stream().map(layer -> layer.get(i).get(j)).toList()))
                        .toList())
                .toList();
    }

    private static long[][] take(List<List<Rational>> part, List<List<Rational>> after, long[][] left) {
        int rows = part.size();
        int columns = part.get(0).size();
        long[][] low = new long[rows][columns];
        long[][] high = new long[rows][columns];
        long[][] cost = ControlledRounding.costs(part);
        long[] sums = new long[rows + columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long[] bounds = bounds(part.get(i).get(j), after.get(i).get(j), left[i][j]);
                low[i][j] = bounds[0];
                high[i][j] = bounds[1];
                sums[i] += left[i][j];
                sums[rows + j] += left[i][j];
                sums[rows + columns] += left[i][j];
            }
        }
        long[][] margins = new long[sums.length][];
        List<Rational> partColumns = ControlledRounding.columnSums(part);
        List<Rational> afterColumns = ControlledRounding.columnSums(after);
        for (int i = 0; i < rows; i++) {
            margins[i] = bounds(ControlledRounding.sum(part.get(i)), ControlledRounding.sum(after.get(i)), sums[i]);
        }
        for (int j = 0; j < columns; j++) {
            margins[rows + j] = bounds(partColumns.get(j), afterColumns.get(j), sums[rows + j]);
        }
        margins[rows + columns] =
                bounds(ControlledRounding.sum(partColumns), ControlledRounding.sum(afterColumns), sums[rows + columns]);
        return RoundingFlow.solve(low, high, cost, margins);
    }

    /** Between which whole numbers a part lies if it is its exact value up or down, and what is left of the sum is too. */
    private static long[] bounds(Rational part, Rational after, long sum) {
        return new long[] {
            Math.max(ControlledRounding.floor(part), sum - ControlledRounding.ceiling(after)),
            Math.min(ControlledRounding.ceiling(part), sum - ControlledRounding.floor(after))
        };
    }
}
