package org.machistat.census.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;

/**
 * The cells of a table and the sums between them (セルと加法関係).
 *
 * <p>Of sums that follow from one another only those needed are kept, so that a cell of a table with two axes is in two at most if only one
 * of the axes has totals of totals.
 */
final class CellSystem {

    private final StatTable table;
    private final long[] values;
    private final BitSet unknown;
    private final BitSet zero;
    private final int[][] equations;
    private final int[][] ofCell;

    private CellSystem(StatTable table, long[] values, BitSet unknown, int[][] equations) {
        this.table = table;
        this.values = values;
        this.unknown = unknown;
        this.equations = equations;
        zero = new BitSet();
        IntStream.range(0, values.length)
                .filter(cell -> values[cell] == 0 && !unknown.get(cell))
                .forEach(zero::set);
        List<List<Integer>> found = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            found.add(new ArrayList<>(2));
        }
        for (int e = 0; e < equations.length; e++) {
            for (int cell : equations[e]) {
                found.get(cell).add(e);
            }
        }
        ofCell = found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Reads a table; suppressed cells are unknown where that is allowed.
     *
     * @return the system, or why the table cannot be used: other figures than whole numbers from 0, no totals, sums that do not hold
     */
    static Answer<CellSystem> of(StatTable table, boolean withSuppressed) {
        long[] values = new long[table.size()];
        BitSet unknown = new BitSet();
        for (int cell = 0; cell < values.length; cell++) {
            Figure figure = table.figureAt(cell);
            if (figure instanceof Figure.Known known
                    && known.exact().signum() >= 0
                    && known.exact().denominator().equals(BigInteger.ONE)
                    && known.exact().numerator().bitLength() < 61) {
                values[cell] = known.exact().numerator().longValueExact();
            } else if (withSuppressed && figure.findMark().equals(Optional.of(Mark.SUPPRESSED))) {
                unknown.set(cell);
            } else if (!figure.findMark().equals(Optional.of(Mark.NIL))) {
                return Answer.refuse(Refusal.of(
                        figure.findMark().flatMap(Mark::reason).orElse(Refusal.Reason.NOT_APPLICABLE),
                        "秘匿処理には0以上の整数が要るが、" + place(table, cell).ja() + "は" + figure.printed(),
                        "disclosure control needs whole numbers from 0, but "
                                + place(table, cell).en() + " is " + figure.printed()));
            }
        }
        int[][] equations = equations(table.axes());
        if (equations.length == 0) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA, "総数（内訳の合計）を宣言した軸がない", "no axis of the table has a declared total");
        }
        for (int[] equation : equations) {
            Optional<Refusal> broken = broken(table, values, unknown, equation);
            if (broken.isPresent()) {
                return Answer.refuse(broken.get());
            }
        }
        return Answer.of(new CellSystem(table, values, unknown, equations));
    }

    private static Optional<Refusal> broken(StatTable table, long[] values, BitSet unknown, int[] equation) {
        boolean open = false;
        long parts = 0;
        for (int i = 1; i < equation.length; i++) {
            open |= unknown.get(equation[i]);
            parts = Math.addExact(parts, values[equation[i]]);
        }
        boolean totalKnown = !unknown.get(equation[0]);
        if (totalKnown && (open ? parts > values[equation[0]] : parts != values[equation[0]])) {
            Label total = place(table, equation[0]);
            return Optional.of(Refusal.of(
                    Refusal.Reason.PARTS_DO_NOT_ADD,
                    total.ja() + "は" + values[equation[0]] + "だが、内訳の合計は" + parts,
                    total.en() + " is " + values[equation[0]] + ", but its parts sum to " + parts));
        }
        return Optional.empty();
    }

    /** Each sum as the total and its parts. */
    private static int[][] equations(List<Axis> axes) {
        List<Integer> order = IntStream.range(0, axes.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer k) -> -axes.get(k).totals().size()))
                .toList();
        int[] steps = new int[axes.size()];
        int size = 1;
        for (int k = axes.size() - 1; k >= 0; k--) {
            steps[k] = size;
            size *= axes.get(k).size();
        }
        List<int[]> equations = new ArrayList<>();
        for (int at = 0; at < order.size(); at++) {
            int k = order.get(at);
            for (Axis.Total total : axes.get(k).totals()) {
                int[] members = members(axes.get(k), total);
                for (int base : bases(axes, steps, k, order.subList(0, at))) {
                    equations.add(Arrays.stream(members)
                            .map(member -> base + member * steps[k])
                            .toArray());
                }
            }
        }
        return equations.toArray(int[][]::new);
    }

    /** The places of a total and its parts. */
    private static int[] members(Axis axis, Axis.Total total) {
        return IntStream.concat(
                        IntStream.of(axis.indexOf(total.id())),
                        total.parts().stream().mapToInt(axis::indexOf))
                .toArray();
    }

    /** The cells at place 0 of an axis, with no totals on the axes before it: sums at totals follow from those of their parts. */
    private static int[] bases(List<Axis> axes, int[] steps, int own, List<Integer> before) {
        int[] bases = {0};
        for (int k = 0; k < axes.size(); k++) {
            if (k != own) {
                Axis axis = axes.get(k);
                Set<String> left = before.contains(k)
                        ? axis.leaves().stream().map(Category::id).collect(Collectors.toSet())
                        : axis.categories().stream().map(Category::id).collect(Collectors.toCollection(HashSet::new));
                int step = steps[k];
                int[] places = IntStream.range(0, axis.size())
                        .filter(i -> left.contains(axis.categories().get(i).id()))
                        .toArray();
                bases = Arrays.stream(bases)
                        .flatMap(base -> Arrays.stream(places).map(place -> base + place * step))
                        .toArray();
            }
        }
        return bases;
    }

    static Label place(StatTable table, int cell) {
        Label label = Label.of("", "");
        for (Category category : categories(table, cell)) {
            label = label.ja().isEmpty()
                    ? category.name()
                    : label.plus(Label.of("・", ", ")).plus(category.name());
        }
        return label;
    }

    static List<Category> categories(StatTable table, int cell) {
        Category[] found = new Category[table.axes().size()];
        int rest = cell;
        for (int k = found.length - 1; k >= 0; k--) {
            Axis axis = table.axes().get(k);
            found[k] = axis.categories().get(rest % axis.size());
            rest /= axis.size();
        }
        return List.of(found);
    }

    StatTable table() {
        return table;
    }

    int size() {
        return values.length;
    }

    long value(int cell) {
        return values[cell];
    }

    /** Cells that were suppressed already. */
    BitSet unknown() {
        return (BitSet) unknown.clone();
    }

    /** Whether a cell may be withheld to protect others: nobody is hidden behind a zero. */
    boolean isEligible(int cell) {
        return !zero.get(cell) && ofCell[cell].length > 0;
    }

    int[][] equations() {
        return equations;
    }

    /** The numbers of the sums in which a cell stands. */
    int[] equationsOf(int cell) {
        return ofCell[cell];
    }

    /** All sums in which a cell stands, each as the total and its parts; also those that follow from others. */
    List<int[]> sumsWith(int cell) {
        List<int[]> found = new ArrayList<>();
        int step = 1;
        for (int k = table.axes().size() - 1; k >= 0; k--) {
            Axis axis = table.axes().get(k);
            int own = cell / step % axis.size();
            int base = cell - own * step;
            for (Axis.Total total : axis.totals()) {
                int[] members = members(axis, total);
                if (IntStream.of(members).anyMatch(member -> member == own)) {
                    int unit = step;
                    found.add(IntStream.of(members)
                            .map(member -> base + member * unit)
                            .toArray());
                }
            }
            step *= axis.size();
        }
        return found;
    }

    /** −1 for the total of a sum, 1 for its parts. */
    int sign(int equation, int cell) {
        return equations[equation][0] == cell ? -1 : 1;
    }
}
