package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.composition.ControlledRounding;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/** Whole persons that add up over ages, sexes and regions; where no such cube is found, over regions and over sex by age. */
final class ProjectionRounding {

    /** Cells are put on a grid of this part of a person, so that the noise of double arithmetic is no remainder. */
    private static final long GRID = 1L << 20;

    private ProjectionRounding() {}

    static long[][] round(double[][] states, List<ProjectionWhole> wholes, int cells, int regions) {
        List<Integer> leaves = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            int region = r;
            if (wholes.stream().noneMatch(one -> one.region() == region)) {
                leaves.add(r);
            }
        }
        long[][] all = new long[states.length][];
        for (int t = 0; t < states.length; t++) {
            all[t] = round(states[t], leaves, wholes, cells);
            for (int i = wholes.size() - 1; i >= 0; i--) {
                sum(wholes.get(i), all[t], cells);
            }
        }
        return all;
    }

    private static void sum(ProjectionWhole whole, long[] counts, int cells) {
        if (whole.region() == ProjectionWhole.NO_REGION) {
            return;
        }
        for (int i = 0; i < cells; i++) {
            long sum = 0;
            for (int part : whole.parts()) {
                sum += counts[part * cells + i];
            }
            counts[whole.region() * cells + i] = sum;
        }
    }

    private static long[] round(double[] state, List<Integer> leaves, List<ProjectionWhole> wholes, int cells) {
        long[][] units = new long[leaves.size()][cells];
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < cells; j++) {
                units[i][j] = Math.round(state[leaves.get(i) * cells + j] * GRID);
            }
        }
        for (int j = 0; j < cells; j++) {
            settle(units, j);
        }
        for (ProjectionWhole whole : wholes) {
            for (int b = 0; b < (whole.isGiven() ? whole.targets(cells) : 0); b++) {
                if (whole.block(b).length > 1) {
                    settle(units, leaves, whole, whole.block(b));
                }
            }
        }
        List<List<List<Rational>>> cube = new ArrayList<>();
        List<List<Rational>> table = new ArrayList<>();
        for (long[] row : units) {
            List<Rational> cellsOfRow = new ArrayList<>();
            for (long unit : row) {
                cellsOfRow.add(Rational.of(unit, GRID));
            }
            table.add(cellsOfRow);
            cube.add(List.of(cellsOfRow.subList(0, cells / 2), cellsOfRow.subList(cells / 2, cells)));
        }
        Answer<long[][][]> found = ControlledRounding.cube(cube);
        long[][] flat = found.isGiven() ? new long[0][] : ControlledRounding.table(table);
        long[] counts = new long[state.length];
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < cells; j++) {
                counts[leaves.get(i) * cells + j] =
                        found.isGiven() ? found.get()[i][2 * j / cells][j % (cells / 2)] : flat[i][j];
            }
        }
        return counts;
    }

    /** Where the regions of a sex and age make whole persons but for the grid, takes the difference from the largest. */
    private static void settle(long[][] units, int j) {
        long sum = 0;
        int largest = 0;
        for (int i = 0; i < units.length; i++) {
            sum += units[i][j];
            largest = units[i][j] > units[largest][j] ? i : largest;
        }
        long off = Math.floorMod(sum + GRID / 2, GRID) - GRID / 2;
        if (Math.abs(off) <= units.length) {
            units[largest][j] -= off;
        }
    }

    /** The same for the ages and sexes that were adjusted to one number: takes it from those who are least whole persons anyway. */
    private static void settle(long[][] units, List<Integer> leaves, ProjectionWhole whole, int[] block) {
        long sum = 0;
        int row = 0;
        int cell = 0;
        long farthest = 0;
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; whole.holds(leaves.get(i)) && j < block.length; j++) {
                long unit = units[i][block[j]];
                sum += unit;
                if (part(unit) > farthest) {
                    farthest = part(unit);
                    row = i;
                    cell = block[j];
                }
            }
        }
        long off = Math.floorMod(sum + GRID / 2, GRID) - GRID / 2;
        if (farthest > 0 && Math.abs(off) <= (long) units.length * block.length) {
            units[row][cell] -= off;
        }
    }

    /** How far a number is from whole persons. */
    private static long part(long unit) {
        long rest = Math.floorMod(unit, GRID);
        return Math.min(rest, GRID - rest);
    }
}
