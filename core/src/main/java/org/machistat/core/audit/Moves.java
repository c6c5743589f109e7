package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.machistat.core.internal.Linear;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * Whole figures that may stand in a wrong place: rows printed twice, rows or cells exchanged, and what {@link Displacements} adds
 * (配置の誤りの候補).
 *
 * <p>A row printed twice is a candidate if a sum it stands in is broken. An exchange must make at least two rules hold that print
 * breaks, and leave at most half of those it touches broken. Tables with more than 500 categories on an axis are not searched for exchanges along it.
 */
final class Moves {

    private static final int MOST_CATEGORIES = 500;
    private static final int MOST = 12;

    private final Grid grid;
    private final Interpretation interpretation;
    private final ModelMaker.Made made;
    private final Model model;
    private final boolean[] broken;

    /**
     * One candidate.
     *
     * @param change what it does
     * @param cells the cells it touches
     * @param gain how many rules it mends
     */
    record Move(Change.Rearranged change, Set<Integer> cells, int gain) {
        boolean meets(Move other) {
            return cells.stream().anyMatch(other.cells::contains);
        }

        Set<Integer> variables(ModelMaker.Made made) {
            Set<Integer> variables = new LinkedHashSet<>();
            for (int cell : cells) {
                if (made.variables().of(cell) >= 0) {
                    variables.add(made.variables().of(cell));
                }
            }
            return variables;
        }
    }

    Moves(Grid grid, Interpretation interpretation, ModelMaker.Made made) {
        this.grid = grid;
        this.interpretation = interpretation;
        this.made = made;
        this.model = made.model();
        this.broken = new boolean[made.checks().size()];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = !made.checks().get(i).holds(model);
        }
    }

    /** The candidates, those that mend most first. */
    List<Move> list() {
        List<Move> moves = new ArrayList<>();
        for (int axis = 0; axis < grid.axes(); axis++) {
            int[] suspects = suspects(axis);
            if (suspects.length <= MOST_CATEGORIES && axis != grid.roleAxis()) {
                for (int i = 0; i < suspects.length; i++) {
                    duplicate(axis, suspects[i]).ifPresent(moves::add);
                    for (int j = i + 1; j < suspects.length; j++) {
                        exchange(axis, suspects[i], suspects[j]).ifPresent(moves::add);
                    }
                }
            }
        }
        addExchangedCells(moves);
        for (int axis = 0; axis < grid.axes(); axis++) {
            new Displacements(grid, made, broken, this::gain).addTo(moves, axis);
        }
        moves.sort(Comparator.comparingInt((Move move) -> -move.gain()));
        return List.copyOf(moves.subList(0, Math.min(MOST, moves.size())));
    }

    /** The categories of an axis that stand in a broken sum along it. */
    private int[] suspects(int axis) {
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < broken.length; i++) {
            Check check = made.checks().get(i);
            if (broken[i] && check.kind() == Check.Kind.SUM) {
                boolean along = check.size() > 1 && grid.index(check.cell(0), axis) != grid.index(check.cell(1), axis);
                for (int j = 0; along && j < check.size(); j++) {
                    found.add(grid.index(check.cell(j), axis));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Optional<Move> duplicate(int axis, int gone) {
        Axis of = grid.axis(axis);
        String id = of.categories().get(gone).id();
        List<Axis.Total> totals = interpretation.totals().getOrDefault(of.id(), List.of());
        if (totals.stream().anyMatch(total -> total.id().equals(id))) {
            return Optional.empty();
        }
        for (Axis.Total total : totals) {
            int at = total.parts().indexOf(id);
            for (int other = 0; other < at; other++) {
                int twin = of.indexOf(total.parts().get(other));
                if (isTwin(axis, gone, twin)) {
                    Map<Integer, Rational> zero = new HashMap<>();
                    Set<Integer> cells = new LinkedHashSet<>();
                    for (int line : grid.lines(axis)) {
                        int cell = grid.at(line, axis, gone);
                        cells.add(cell);
                        if (made.variables().of(cell) >= 0) {
                            zero.put(made.variables().of(cell), Rational.ZERO);
                        }
                    }
                    return Optional.of(new Move(
                            new Change.Rearranged(
                                    Finding.Kind.DUPLICATED_ROW,
                                    of.id(),
                                    id,
                                    of.categories().get(twin).id(),
                                    of.categories().get(gone).name(),
                                    Label.EMPTY,
                                    List.of()),
                            cells,
                            Math.max(1, gain(zero, Rules.SUMS, 1))));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two rows say the same everywhere, at least in two places, or have the same name and differ in at most one. */
    private boolean isTwin(int axis, int one, int other) {
        int same = 0;
        int differing = 0;
        for (int line : grid.lines(axis)) {
            Figure first = grid.figure(grid.at(line, axis, one));
            Figure second = grid.figure(grid.at(line, axis, other));
            boolean equal = first.printed().equals(second.printed());
            same += equal && first.isKnown() ? 1 : 0;
            differing += equal ? 0 : 1;
        }
        return same >= 2 && differing <= same / 3;
    }

    private Optional<Move> exchange(int axis, int one, int other) {
        Map<Integer, Rational> values = new HashMap<>();
        Set<Integer> cells = new LinkedHashSet<>();
        for (int line : grid.lines(axis)) {
            swap(grid.at(line, axis, one), grid.at(line, axis, other), values, cells);
        }
        int gain = gain(values, Rules.SUMS, 2);
        if (gain < 2) {
            return Optional.empty();
        }
        Axis of = grid.axis(axis);
        Label name = of.categories().get(one).name();
        Label second = of.categories().get(other).name();
        return Optional.of(new Move(
                new Change.Rearranged(
                        Finding.Kind.SWAPPED_ROWS,
                        of.id(),
                        of.categories().get(one).id(),
                        of.categories().get(other).id(),
                        Label.of(name.ja() + " / " + second.ja(), name.en() + " / " + second.en()),
                        Label.EMPTY,
                        corrections(axis, one, other, cells)),
                cells,
                gain));
    }

    private void addExchangedCells(List<Move> moves) {
        int axis = grid.roleAxis();
        Axis of = grid.axis(axis);
        Set<Integer> lines = new TreeSet<>();
        for (int i = 0; i < broken.length; i++) {
            if (broken[i]) {
                Check check = made.checks().get(i);
                for (int j = 0; j < check.size(); j++) {
                    lines.add(grid.at(check.cell(j), axis, 0));
                }
            }
        }
        if (of.size() > 60 || lines.size() > MOST_CATEGORIES) {
            return;
        }
        for (int line : lines) {
            for (int i = 0; i < of.size(); i++) {
                for (int j = i + 1; j < of.size(); j++) {
                    Map<Integer, Rational> values = new HashMap<>();
                    Set<Integer> cells = new LinkedHashSet<>();
                    swap(grid.at(line, axis, i), grid.at(line, axis, j), values, cells);
                    int gain = values.size() < 2 ? 0 : gain(values, Rules.ALL, 2);
                    if (gain >= 2) {
                        Label first = of.categories().get(i).name();
                        Label second = of.categories().get(j).name();
                        moves.add(new Move(
                                new Change.Rearranged(
                                        Finding.Kind.SWAPPED_CELLS,
                                        of.id(),
                                        of.categories().get(i).id(),
                                        of.categories().get(j).id(),
                                        grid.row(line),
                                        Label.of(first.ja() + " / " + second.ja(), first.en() + " / " + second.en()),
                                        corrections(axis, i, j, cells)),
                                cells,
                                gain));
                    }
                }
            }
        }
    }

    private static boolean counts(Check check, Map<Integer, Rational> values, Rules rules) {
        return switch (rules) {
            case ALL -> true;
            case SUMS -> check.kind() == Check.Kind.SUM;
            case WITH_OTHERS ->
                check.linears().stream()
                        .anyMatch(linear -> IntStream.range(0, linear.size())
                                .anyMatch(i -> !values.containsKey(linear.variable(i))));
        };
    }

    /** Whether a value is null, for a cell that a shift leaves without a figure. */
    private static boolean hasUnknown(Linear linear, Map<Integer, Rational> values) {
        for (int i = 0; i < linear.size(); i++) {
            if (values.containsKey(linear.variable(i)) && values.get(linear.variable(i)) == null) {
                return true;
            }
        }
        return false;
    }

    private void swap(int one, int other, Map<Integer, Rational> values, Set<Integer> cells) {
        cells.add(one);
        cells.add(other);
        int a = made.variables().of(one);
        int b = made.variables().of(other);
        if (a >= 0 && b >= 0 && !model.start(a).equals(model.start(b))) {
            values.put(a, model.start(b));
            values.put(b, model.start(a));
        }
    }

    private List<Change.Correction> corrections(int axis, int one, int other, Set<Integer> cells) {
        List<Change.Correction> made = new ArrayList<>();
        for (int cell : cells) {
            int from = grid.at(cell, axis, grid.index(cell, axis) == one ? other : one);
            Figure figure = grid.figure(from);
            if (!figure.equals(grid.figure(cell))) {
                Rational amount = grid.amount(from);
                made.add(new Change.Correction(
                        List.of(grid.ids(cell)),
                        grid.row(cell),
                        grid.column(cell),
                        grid.figure(cell),
                        amount == null ? Interval.ALL : Interval.point(amount),
                        Optional.of(figure)));
            }
        }
        return made;
    }

    /** Which rules are counted. */
    enum Rules {
        ALL,
        SUMS,
        /** Those that also touch a cell that keeps its value: figures scaled together prove nothing of each other. */
        WITH_OTHERS
    }

    /** How many rules more hold with other values. */
    interface Gain {
        int of(Map<Integer, Rational> values, Rules rules, int least);
    }

    /** How many rules more hold with other values; 0 if fewer than asked for, or if more than half of those touched stay broken. */
    private int gain(Map<Integer, Rational> values, Rules rules, int least) {
        Set<Integer> touched = new LinkedHashSet<>();
        for (int variable : values.keySet()) {
            for (int constraint : model.touching(variable)) {
                int check = model.constraint(constraint).check();
                if (check >= 0 && counts(made.checks().get(check), values, rules)) {
                    touched.add(check);
                }
            }
        }
        int before = 0;
        for (int check : touched) {
            before += broken[check] ? 1 : 0;
        }
        if (before < least) {
            return 0;
        }
        int after = 0;
        for (int check : touched) {
            boolean open = made.checks().get(check).linears().stream().anyMatch(linear -> hasUnknown(linear, values));
            boolean holds = open
                    || made.checks().get(check).linears().stream()
                            .allMatch(linear -> linear.holds(any -> values.getOrDefault(any, model.start(any))));
            after += holds ? 0 : 1;
        }
        return before - after < least || 2 * after > before ? 0 : before - after;
    }
}
