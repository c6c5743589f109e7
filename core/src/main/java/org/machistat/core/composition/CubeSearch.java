package org.machistat.core.composition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.machistat.core.value.Rational;

/**
 * Tries all roundings of a small three-way table, each cell up or down, leaving a branch as soon as a margin cannot be met (全探索): it decides
 * whether there is one, where layer by layer none was found.
 */
final class CubeSearch {

    /** What came of it. */
    enum Outcome {
        FOUND,
        NONE,
        UNDECIDED
    }

    private static final int MOST_CELLS = 100;
    private static final int MOST_STEPS = 200_000;
    private static final Rational HALF = Rational.of(1, 2);

    private final long[][][] whole;
    /** Cells that are not whole: three positions each. */
    private final int[][] open;
    /** The margins of each open cell. */
    private final int[][] margins;
    /** How many cells of each margin go up, at least and at most, and how many are open. */
    private final long[] least;

    private final long[] most;
    private final int[] left;
    private final boolean[] upFirst;
    private int steps;

    private CubeSearch(List<List<List<Rational>>> cube) {
        int[] sizes = {cube.size(), cube.get(0).size(), cube.get(0).get(0).size()};
        int cells = sizes[0] * sizes[1] * sizes[2];
        whole = new long[sizes[0]][sizes[1]][sizes[2]];
        Rational[] sums = new Rational[8 * cells];
        long[] floors = new long[8 * cells];
        open = IntStream.range(0, cells)
                .mapToObj(at -> new int[] {at / sizes[2] / sizes[1], at / sizes[2] % sizes[1], at % sizes[2]})
                .filter(at -> {
                    Rational cell = cell(cube, at);
                    long floor = ControlledRounding.floor(cell);
                    whole[at[0]][at[1]][at[2]] = floor;
                    for (int margin : marginsOf(at, sizes)) {
                        sums[margin] = sums[margin] == null ? cell : sums[margin].plus(cell);
                        floors[margin] += floor;
                    }
                    return floor < ControlledRounding.ceiling(cell);
                })
                .toArray(int[][]::new);
        margins = Arrays.stream(open).map(at -> marginsOf(at, sizes)).toArray(int[][]::new);
        least = new long[sums.length];
        most = new long[sums.length];
        left = new int[sums.length];
        for (int margin = 0; margin < sums.length; margin++) {
            if (sums[margin] != null) {
                least[margin] = ControlledRounding.floor(sums[margin]) - floors[margin];
                most[margin] = ControlledRounding.ceiling(sums[margin]) - floors[margin];
            }
        }
        upFirst = new boolean[open.length];
        for (int i = 0; i < open.length; i++) {
            Rational cell = cell(cube, open[i]);
            upFirst[i] = cell.minus(Rational.of(ControlledRounding.floor(cell))).compareTo(HALF) >= 0;
            for (int margin : margins[i]) {
                left[margin]++;
            }
        }
    }

    private static Rational cell(List<List<List<Rational>>> cube, int[] at) {
        return cube.get(at[0]).get(at[1]).get(at[2]);
    }

    /** Lines, planes and the total: each set of axes kept, but all three. */
    private static int[] marginsOf(int[] at, int[] sizes) {
        int[] found = new int[7];
        for (int kept = 0; kept < found.length; kept++) {
            int first = (kept & 1) == 0 ? 0 : at[0];
            int second = (kept & 2) == 0 ? 0 : at[1];
            int third = (kept & 4) == 0 ? 0 : at[2];
            found[kept] = ((kept * sizes[0] + first) * sizes[1] + second) * sizes[2] + third;
        }
        return found;
    }

    /** Fills the table if there is one. */
    static Outcome solve(List<List<List<Rational>>> cube, List<long[][][]> found) {
        CubeSearch search = new CubeSearch(cube);
        if (search.open.length > MOST_CELLS) {
            return Outcome.UNDECIDED;
        }
        if (search.fill(0)) {
            found.add(search.whole);
            return Outcome.FOUND;
        }
        return search.steps > MOST_STEPS ? Outcome.UNDECIDED : Outcome.NONE;
    }

    private boolean fill(int i) {
        if (i == open.length) {
            return true;
        }
        return tried(i, upFirst[i]) || tried(i, !upFirst[i]);
    }

    private boolean tried(int i, boolean up) {
        steps++;
        if (steps > MOST_STEPS) {
            return false;
        }
        boolean good = true;
        for (int margin : margins[i]) {
            left[margin]--;
            least[margin] -= up ? 1 : 0;
            most[margin] -= up ? 1 : 0;
            good &= most[margin] >= 0 && least[margin] <= left[margin];
        }
        if (up) {
            whole[open[i][0]][open[i][1]][open[i][2]]++;
        }
        if (good && fill(i + 1)) {
            return true;
        }
        for (int margin : margins[i]) {
            left[margin]++;
            least[margin] += up ? 1 : 0;
            most[margin] += up ? 1 : 0;
        }
        if (up) {
            whole[open[i][0]][open[i][1]][open[i][2]]--;
        }
        return false;
    }
}
