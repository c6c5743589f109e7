package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.machistat.core.value.Refusal;
import org.machistat.survey.internal.Numbers;

/** The cells that the margins of a raking make together: raking works on them, whatever the number of rows. */
final class JointCells {

    private static final double SURPLUS = 1e-9;

    /** Pairs up to which a table is faster than a map. */
    private static final long TABLE = 1 << 22;

    private final List<Cells> margins;
    private final int[] cells;
    private final List<int[]> of;

    private JointCells(List<Cells> margins, int[] cells, List<int[]> of) {
        this.margins = List.copyOf(margins);
        this.cells = cells;
        this.of = of;
    }

    static JointCells of(List<Cells> margins) {
        int rows = margins.get(0).codes().of().length;
        int[] cells = new int[rows];
        int count = 1;
        for (Cells margin : margins) {
            int width = margin.codes().count();
            int[] codes = margin.codes().of();
            count = paired(cells, count, codes, width);
        }
        List<int[]> of = new ArrayList<>();
        for (Cells margin : margins) {
            int[] category = new int[count];
            for (int row = 0; row < rows; row++) {
                category[cells[row]] = margin.codes().of()[row];
            }
            of.add(category);
        }
        return new JointCells(margins, cells, of);
    }

    /** Numbers each pair that a row has, over the first of the two arrays; how many pairs there are. */
    private static int paired(int[] cells, int count, int[] codes, int width) {
        int found = 0;
        if ((long) count * width <= TABLE) {
            int[] seen = new int[count * width];
            for (int row = 0; row < cells.length; row++) {
                int pair = cells[row] * width + codes[row];
                if (seen[pair] == 0) {
                    seen[pair] = ++found;
                }
                cells[row] = seen[pair] - 1;
            }
            return found;
        }
        Map<Long, Integer> seen = new HashMap<>();
        for (int row = 0; row < cells.length; row++) {
            cells[row] = seen.computeIfAbsent((long) cells[row] * width + codes[row], added -> seen.size());
        }
        return seen.size();
    }

    List<Cells> margins() {
        return margins;
    }

    /** The joint cell of each row. */
    int[] cells() {
        return cells;
    }

    /** The category of a margin that each joint cell has. */
    int[] of(int margin) {
        return of.get(margin);
    }

    double[] sums(double[] weights) {
        double[] sums = new double[of.get(0).length];
        for (int row = 0; row < cells.length; row++) {
            sums[cells[row]] += weights[row];
        }
        return sums;
    }

    double[] marginOf(int margin, double[] sums) {
        double[] margins = new double[this.margins.get(margin).codes().count()];
        int[] category = of.get(margin);
        for (int cell = 0; cell < sums.length; cell++) {
            margins[category[cell]] += sums[cell];
        }
        return margins;
    }

    /** The largest relative distance of a sum from its known number. */
    double miss(double[] sums) {
        double miss = 0;
        for (int margin = 0; margin < margins.size(); margin++) {
            double[] met = marginOf(margin, sums);
            double[] known = margins.get(margin).numbers();
            for (int c = 0; c < met.length; c++) {
                miss = Math.max(miss, known[c] == 0 ? 0 : Math.abs(met[c] - known[c]) / known[c]);
            }
        }
        return miss;
    }

    /** Why raking found no end. */
    Refusal impossible(double[] base, double[] sums) {
        if (margins.size() == 2) {
            int[] open = IntStream.range(0, base.length)
                    .filter(cell -> base[cell] > 0)
                    .toArray();
            int[] from = Arrays.stream(open).map(cell -> of.get(0)[cell]).toArray();
            int[] to = Arrays.stream(open).map(cell -> of.get(1)[cell]).toArray();
            boolean[] blocked =
                    new Flow(margins.get(0).numbers(), margins.get(1).numbers(), from, to).blocked(SURPLUS);
            if (blocked.length > 0) {
                return zeros(blocked, from, to);
            }
        }
        int worstMargin = 0;
        int worst = 0;
        double most = -1;
        double met = 0;
        for (int margin = 0; margin < margins.size(); margin++) {
            double[] reached = marginOf(margin, sums);
            double[] known = margins.get(margin).numbers();
            for (int c = 0; c < known.length; c++) {
                double miss = known[c] == 0 ? 0 : Math.abs(reached[c] - known[c]) / known[c];
                if (miss > most) {
                    most = miss;
                    met = reached[c];
                    worst = c;
                    worstMargin = margin;
                }
            }
        }
        Cells margin = margins.get(worstMargin);
        String where = margin.codes().name() + "=" + margin.codes().cell(worst);
        String known = Numbers.shown(margin.numbers()[worst]);
        return Refusal.of(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "レイキングが収束しない（標本にない組合せと周辺総数が両立しないか、ほとんど両立しない）：" + where + "は" + known + "に対し" + Numbers.shown(met),
                "Raking does not converge (the combinations missing from the sample do not go with the margins, or"
                        + " hardly so): "
                        + where + " should be " + known + " but is " + Numbers.shown(met));
    }

    private Refusal zeros(boolean[] blocked, int[] from, int[] to) {
        Cells first = margins.get(0);
        Cells second = margins.get(1);
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        double wanted = 0;
        double room = 0;
        for (int c = 0; c < blocked.length; c++) {
            if (blocked[c]) {
                left.add(first.codes().cell(c));
                wanted += first.numbers()[c];
            }
        }
        boolean[] reached = new boolean[second.numbers().length];
        for (int cell = 0; cell < from.length; cell++) {
            reached[to[cell]] |= blocked[from[cell]];
        }
        for (int c = 0; c < reached.length; c++) {
            if (reached[c]) {
                right.add(second.codes().cell(c));
                room += second.numbers()[c];
            }
        }
        String one = CellCodes.cut(first.codes().name() + "=" + String.join("・", left), 120);
        String other = CellCodes.cut(second.codes().name() + "=" + String.join("・", right), 120);
        return Refusal.of(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "標本にない組合せのため周辺総数が両立しない：" + one + "（計 " + Numbers.shown(wanted) + "）の行は" + other + "（計 "
                        + Numbers.shown(room) + "）にしかない",
                "Combinations missing from the sample make the margins impossible: rows of " + one + " ("
                        + Numbers.shown(wanted) + " in all) are found only in " + other + " (" + Numbers.shown(room)
                        + " in all)");
    }
}
