package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * breaks, and leave at most half of those it touches broken; {@link Exchanges} finds those that other errors hide. Tables with
 * more than 500 categories on an axis are not searched for exchanges along it.
 */
final class Moves {

    private static final int MOST_CATEGORIES = 500;
    private static final int MOST = 12;

    private final Grid grid;
    private final Interpretation interpretation;
    private final ModelMaker.Made made;
    private final Model model;
    private final Gains gains;

    /**
     * One candidate.
     *
     * @param change what it does
     * @param cells the cells it touches
     * @param gain how many rules it mends
     * @param exchange the rows it exchanges, if it was found by the contradictions that it undoes
     */
    record Move(Change.Rearranged change, Set<Integer> cells, int gain, Optional<Exchange> exchange) {

        Move(Change.Rearranged change, Set<Integer> cells, int gain) {
            this(change, cells, gain, Optional.empty());
        }

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

    Moves(Grid grid, Interpretation interpretation, ModelMaker.Made made, Gains gains) {
        this.grid = grid;
        this.interpretation = interpretation;
        this.made = made;
        this.model = made.model();
        this.gains = gains;
    }

    /** The candidates, those that mend most first. */
    List<Move> list() {
        List<Move> moves = new ArrayList<>();
        for (int axis = 0; axis < grid.axes(); axis++) {
            if (axis != grid.roleAxis()) {
                addOfRows(moves, axis);
            }
        }
        addExchangedCells(moves);
        for (int axis = 0; axis < grid.axes(); axis++) {
            new Displacements(grid, made, gains).addTo(moves, axis);
        }
        moves.sort(Comparator.comparingInt((Move move) -> -move.gain()));
        return List.copyOf(moves.subList(0, Math.min(MOST, moves.size())));
    }

    /** Rows of one axis: those that stand in a broken sum along it. */
    private void addOfRows(List<Move> moves, int axis) {
        Set<Integer> lines = new HashSet<>();
        Set<Integer> found = new TreeSet<>();
        int sums = 0;
        for (int number : gains.brokenChecks()) {
            Check check = made.checks().get(number);
            if (check.kind() == Check.Kind.SUM
                    && check.size() > 1
                    && grid.index(check.cell(0), axis) != grid.index(check.cell(1), axis)) {
                sums++;
                lines.add(grid.at(check.cell(0), axis, 0));
                for (int j = 0; j < check.size(); j++) {
                    found.add(grid.index(check.cell(j), axis));
                }
            }
        }
        int[] suspects = found.stream().mapToInt(Integer::intValue).toArray();
        if (suspects.length > MOST_CATEGORIES) {
            return;
        }
        List<List<Integer>> sides = Arrays.stream(suspects)
                .mapToObj(category -> sides(axis, category))
                .toList();
        for (int i = 0; i < suspects.length; i++) {
            if (isMostlyBroken(axis, suspects[i], lines)) {
                duplicate(axis, suspects[i]).ifPresent(moves::add);
            }
            for (int j = i + 1; j < suspects.length && sums >= 2; j++) {
                if (!sides.get(i).equals(sides.get(j))) {
                    exchange(axis, suspects[i], suspects[j]).ifPresent(moves::add);
                }
            }
        }
    }

    /**
     * On which side of each total of an axis a category stands. Two that stand on the same sides can change places without any
     * sum along the axis being the wiser, and all sums across go with them.
     */
    private List<Integer> sides(int axis, int category) {
        String id = grid.axis(axis).categories().get(category).id();
        List<Integer> sides = new ArrayList<>();
        for (Axis.Total total :
                interpretation.totals().getOrDefault(grid.axis(axis).id(), List.of())) {
            sides.add(total.id().equals(id) ? 1 : total.parts().contains(id) ? -1 : 0);
        }
        return sides;
    }

    /**
     * Whether sums are broken in at least half of the lines in which a row has a figure other than 0: to leave it out breaks the
     * others, each of which costs as much as a figure corrected in place.
     */
    private boolean isMostlyBroken(int axis, int category, Set<Integer> lines) {
        int differing = 0;
        int inBroken = 0;
        for (int line : grid.lines(axis)) {
            int variable = made.variables().of(grid.at(line, axis, category));
            if (variable >= 0 && model.start(variable).signum() != 0) {
                differing++;
                inBroken += lines.contains(line) ? 1 : 0;
            }
        }
        return 2 * inBroken >= differing;
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
                            Math.max(1, gains.of(zero, Gains.Rules.SUMS, 1))));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two rows say the same everywhere, at least in two places, or have the same name and differ in at most one. */
    private boolean isTwin(int axis, int one, int other) {
        int same = 0;
        int differing = 0;
        int[] lines = grid.lines(axis);
        for (int i = 0; i < lines.length && 4 * differing <= lines.length; i++) {
            Figure first = grid.figure(grid.at(lines[i], axis, one));
            boolean equal = isPrintedAlike(first, grid.figure(grid.at(lines[i], axis, other)));
            same += equal && first.isKnown() ? 1 : 0;
            differing += equal ? 0 : 1;
        }
        return same >= 2 && differing <= same / 3;
    }

    private static boolean isPrintedAlike(Figure one, Figure other) {
        boolean differ = one instanceof Figure.Known first
                && other instanceof Figure.Known second
                && first.value().compareTo(second.value()) != 0;
        return !differ && (one.equals(other) || one.printed().equals(other.printed()));
    }

    private Optional<Move> exchange(int axis, int one, int other) {
        Map<Integer, Rational> values = new HashMap<>();
        Set<Integer> cells = new LinkedHashSet<>();
        for (int line : grid.lines(axis)) {
            swap(grid.at(line, axis, one), grid.at(line, axis, other), values, cells);
        }
        int gain = gains.of(values, Gains.Rules.SUMS, 2);
        return gain < 2 ? Optional.empty() : Optional.of(new Move(exchanged(axis, one, other, cells), cells, gain));
    }

    /** The move of two rows that undoes a contradiction. */
    Move exchanged(Exchange pair) {
        Set<Integer> cells = new LinkedHashSet<>();
        for (int line : grid.lines(pair.axis())) {
            cells.add(grid.at(line, pair.axis(), pair.one()));
            cells.add(grid.at(line, pair.axis(), pair.other()));
        }
        return new Move(exchanged(pair.axis(), pair.one(), pair.other(), cells), cells, 1, Optional.of(pair));
    }

    private Change.Rearranged exchanged(int axis, int one, int other, Set<Integer> cells) {
        Axis of = grid.axis(axis);
        Label name = of.categories().get(one).name();
        Label second = of.categories().get(other).name();
        return new Change.Rearranged(
                Finding.Kind.SWAPPED_ROWS,
                of.id(),
                of.categories().get(one).id(),
                of.categories().get(other).id(),
                Label.of(name.ja() + " / " + second.ja(), name.en() + " / " + second.en()),
                Label.EMPTY,
                corrections(axis, one, other, cells));
    }

    private void addExchangedCells(List<Move> moves) {
        int axis = grid.roleAxis();
        Axis of = grid.axis(axis);
        Set<Integer> lines = new TreeSet<>();
        for (int number : gains.brokenChecks()) {
            Check check = made.checks().get(number);
            for (int j = 0; j < check.size(); j++) {
                lines.add(grid.at(check.cell(j), axis, 0));
            }
        }
        if (of.size() > 60 || lines.size() > MOST_CATEGORIES) {
            return;
        }
        for (int line : lines) {
            int[] doubts = new int[of.size()];
            for (int i = 0; i < doubts.length; i++) {
                doubts[i] = gains.brokenAt(made.variables().of(grid.at(line, axis, i)));
            }
            for (int i = 0; i < doubts.length; i++) {
                for (int j = i + 1; j < doubts.length; j++) {
                    if (doubts[i] + doubts[j] >= 2) {
                        exchangedCells(line, i, j).ifPresent(moves::add);
                    }
                }
            }
        }
    }

    private Optional<Move> exchangedCells(int line, int i, int j) {
        int axis = grid.roleAxis();
        Axis of = grid.axis(axis);
        Map<Integer, Rational> values = new HashMap<>();
        Set<Integer> cells = new LinkedHashSet<>();
        swap(grid.at(line, axis, i), grid.at(line, axis, j), values, cells);
        int gain = values.size() < 2 ? 0 : gains.of(values, Gains.Rules.ALL, 2);
        if (gain < 2) {
            return Optional.empty();
        }
        Label first = of.categories().get(i).name();
        Label second = of.categories().get(j).name();
        return Optional.of(new Move(
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
}
