package org.machistat.core.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * Figures of a line that stand one place beside their own, and lines in another unit (セルのずれと単位の誤りの候補).
 *
 * <p>Figures that moved come with one that fell out at the end, whose place is then unknown, or that came in at the other end.
 * At least three rules must be broken in the line. A line in another unit is brought back by exact division, rounded as it is
 * printed; {@link LostDigits} takes what a larger unit lost from the sums. Lines of more than 60 cells are not searched.
 */
final class Displacements {

    private static final int MOST_CELLS = 60;
    private static final int LEAST_BROKEN = 3;

    private final Grid grid;
    private final ModelMaker.Made made;
    private final Gains gains;

    Displacements(Grid grid, ModelMaker.Made made, Gains gains) {
        this.grid = grid;
        this.made = made;
        this.gains = gains;
    }

    void addTo(List<Moves.Move> moves, int axis) {
        if (grid.axis(axis).size() <= MOST_CELLS) {
            Map<Integer, Set<Integer>> lines = new TreeMap<>();
            forEachBroken((check, cell) -> lines.computeIfAbsent(grid.at(cell, axis, 0), key -> new TreeSet<>())
                    .add(check));
            lines.forEach((line, checks) -> {
                if (checks.size() >= LEAST_BROKEN) {
                    addShifts(moves, axis, line);
                }
            });
        }
        Map<Integer, Set<Integer>> categories = new TreeMap<>();
        forEachBroken((check, cell) -> categories
                .computeIfAbsent(grid.index(cell, axis), key -> new TreeSet<>())
                .add(check));
        categories.forEach((category, checks) -> {
            if (checks.size() >= 2) {
                addUnits(moves, axis, category);
            }
        });
    }

    private interface Use {
        void accept(int check, int cell);
    }

    private void forEachBroken(Use use) {
        for (int number : gains.brokenChecks()) {
            Check check = made.checks().get(number);
            for (int j = 0; j < check.size(); j++) {
                use.accept(number, check.cell(j));
            }
        }
    }

    /** The cells of a line that hold levels. */
    private int[] levels(int axis, int line) {
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < grid.axis(axis).size(); i++) {
            int cell = grid.at(line, axis, i);
            if (made.variables().of(cell) >= 0) {
                cells.add(cell);
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addShifts(List<Moves.Move> moves, int axis, int line) {
        int[] cells = levels(axis, line);
        int[] doubted = new int[cells.length + 1];
        for (int i = 0; i < cells.length; i++) {
            doubted[i + 1] = doubted[i] + (isDoubted(cells[i]) ? 1 : 0);
        }
        Hopes hopes = new Hopes(cells);
        Optional<Moves.Move> best = Optional.empty();
        for (int from = 0; from < cells.length; from++) {
            for (int to = from + 2; to < cells.length; to++) {
                if (doubted[to + 1] - doubted[from] <= to - from) {
                    continue;
                }
                for (int step : new int[] {-1, 1}) {
                    Optional<Moves.Move> move = hopes.most(from, to, step) < LEAST_BROKEN
                            ? Optional.empty()
                            : shift(axis, cells, from, to, step);
                    if (move.isPresent()
                            && (best.isEmpty() || move.get().gain() > best.get().gain())) {
                        best = move;
                    }
                }
            }
        }
        best.ifPresent(moves::add);
    }

    /** Whether a cell stands in a broken rule, as each that is shifted does. */
    private boolean isDoubted(int cell) {
        return gains.brokenAt(made.variables().of(cell)) > 0;
    }

    /** The broken rules in which a cell stands. */
    private Set<Integer> brokenAt(int cell) {
        Set<Integer> checks = new LinkedHashSet<>();
        for (int constraint : made.model().touching(made.variables().of(cell))) {
            int check = made.model().constraint(constraint).check();
            if (gains.isBroken(check)) {
                checks.add(check);
            }
        }
        return checks;
    }

    /** How many rules a shift within a line could mend at most, before it is tried. */
    private final class Hopes {

        private final int[] any;
        private final int[][] mended = new int[2][];
        private final int shared;

        /** Rules with several cells of the line may always be mended, those with one only by the figure beside it. */
        Hopes(int[] cells) {
            List<Set<Integer>> checks = new ArrayList<>();
            Map<Integer, Integer> uses = new HashMap<>();
            for (int cell : cells) {
                checks.add(brokenAt(cell));
                checks.get(checks.size() - 1).forEach(check -> uses.merge(check, 1, Integer::sum));
            }
            shared = (int) uses.values().stream().filter(count -> count > 1).count();
            any = new int[cells.length + 1];
            mended[0] = new int[cells.length + 1];
            mended[1] = new int[cells.length + 1];
            for (int i = 0; i < cells.length; i++) {
                for (int check : checks.get(i)) {
                    if (uses.get(check) == 1) {
                        any[i + 1]++;
                        mended[0][i + 1] += isMended(check, cells, i, i + 1) ? 1 : 0;
                        mended[1][i + 1] += isMended(check, cells, i, i - 1) ? 1 : 0;
                    }
                }
            }
            for (int i = 1; i <= cells.length; i++) {
                mended[0][i] += mended[0][i - 1];
                mended[1][i] += mended[1][i - 1];
            }
        }

        int most(int from, int to, int step) {
            int[] sums = mended[step < 0 ? 0 : 1];
            return shared + sums[to + 1] - sums[from] + any[(step > 0 ? from : to) + 1];
        }

        private boolean isMended(int check, int[] cells, int at, int source) {
            if (source < 0 || source >= cells.length) {
                return false;
            }
            Rational amount = grid.amount(cells[source]);
            return amount == null || gains.holdsWith(check, made.variables().of(cells[at]), amount);
        }
    }

    /** Puts each figure from one place to another one place on; the one at the end goes to the beginning, or is lost. */
    private Optional<Moves.Move> shift(int axis, int[] cells, int from, int to, int step) {
        Map<Integer, Rational> values = new HashMap<>();
        Map<Integer, Figure> figures = new LinkedHashMap<>();
        Set<Integer> touched = new LinkedHashSet<>();
        int length = to - from + 1;
        int end = step > 0 ? from : to;
        for (int i = from; i <= to; i++) {
            if (i != end) {
                put(cells[i], cells[i - step], false, values, figures);
            }
        }
        int loose = cells[step > 0 ? to : from];
        put(cells[end], loose, !fits(cells[end], grid.amount(loose), values), values, figures);
        for (int i = from; i <= to; i++) {
            touched.add(cells[i]);
        }
        int found = figures.size() < length - 1 ? 0 : gains.of(values, Gains.Rules.ALL, LEAST_BROKEN);
        if (found < LEAST_BROKEN) {
            return Optional.empty();
        }
        List<Change.Correction> changes = new ArrayList<>();
        figures.forEach((cell, figure) ->
                changes.add(change(cell, figure, values.get(made.variables().of(cell)))));
        Axis of = grid.axis(axis);
        String first = of.categories().get(grid.index(cells[from], axis)).id();
        String last = of.categories().get(grid.index(cells[to], axis)).id();
        boolean across = axis == grid.roleAxis();
        return Optional.of(new Moves.Move(
                new Change.Rearranged(
                        Finding.Kind.SHIFTED_CELLS,
                        of.id(),
                        first,
                        last,
                        across ? grid.row(cells[from]) : grid.column(cells[from]),
                        Label.EMPTY,
                        changes),
                touched,
                found));
    }

    /** Puts the figure of one cell into another, or nothing if it is lost. */
    private void put(int cell, int source, boolean lost, Map<Integer, Rational> values, Map<Integer, Figure> figures) {
        Rational amount = lost ? null : grid.amount(source);
        if (amount == null || !amount.equals(grid.amount(cell))) {
            values.put(made.variables().of(cell), amount);
            figures.put(cell, lost ? Figure.of(Mark.BLANK, grid.figure(cell).unit()) : grid.figure(source));
        }
    }

    /** Whether the figure at the end makes a sum hold at the beginning, so that it went round and was not lost. */
    private boolean fits(int cell, Rational amount, Map<Integer, Rational> others) {
        if (amount == null || others.containsValue(null)) {
            return amount == null;
        }
        Map<Integer, Rational> values = new HashMap<>(others);
        values.put(made.variables().of(cell), amount);
        for (int constraint : made.model().touching(made.variables().of(cell))) {
            Model.Constraint one = made.model().constraint(constraint);
            if (gains.isBroken(one.check())
                    && !one.onlyWhenDropped()
                    && one.linear()
                            .holds(any -> values.getOrDefault(any, made.model().start(any)))) {
                return true;
            }
        }
        return false;
    }

    private Change.Correction change(int cell, Figure figure, Rational amount) {
        return new Change.Correction(
                List.of(grid.ids(cell)),
                grid.row(cell),
                grid.column(cell),
                grid.figure(cell),
                amount == null ? Interval.ALL : Interval.point(amount),
                Optional.of(figure));
    }

    private void addUnits(List<Moves.Move> moves, int axis, int category) {
        List<Integer> cells = new ArrayList<>();
        for (int line : grid.lines(axis)) {
            int cell = grid.at(line, axis, category);
            if (made.variables().of(cell) >= 0 && grid.figure(cell).isKnown()) {
                cells.add(cell);
            }
        }
        if (!cells.stream().allMatch(this::isDoubted)) {
            return;
        }
        Fits fits = new Fits(cells);
        Optional<Moves.Move> best = Optional.empty();
        for (Rational scale : cells.size() < 2 ? List.<Rational>of() : Misprint.UNITS) {
            Optional<Moves.Move> move = fits.most(scale) < 2 ? Optional.empty() : scaled(axis, category, cells, scale);
            if (move.isPresent()
                    && (best.isEmpty() || move.get().gain() > best.get().gain())) {
                best = move;
            }
        }
        best.or(() -> cells.size() < 2
                        ? Optional.empty()
                        : new LostDigits(grid, made, gains).move(axis, category, cells))
                .ifPresent(moves::add);
    }

    /** How many broken rules may hold in another unit at most, before it is tried. */
    private final class Fits {

        private final Map<Integer, Integer> single = new LinkedHashMap<>();
        private int always;

        /**
         * Rules with one of the cells hold only if it then fits, those with several may always, those with no other cell only if
         * one of them keeps its value, which is then 0.
         */
        Fits(List<Integer> cells) {
            Map<Integer, List<Integer>> inside = new LinkedHashMap<>();
            boolean hasZero = false;
            for (int cell : cells) {
                hasZero |= made.model().start(made.variables().of(cell)).signum() == 0;
                for (int check : brokenAt(cell)) {
                    inside.computeIfAbsent(check, key -> new ArrayList<>()).add(cell);
                }
            }
            for (Map.Entry<Integer, List<Integer>> one : inside.entrySet()) {
                if (one.getValue().size() == 1) {
                    single.put(one.getKey(), one.getValue().get(0));
                } else {
                    boolean hasOthers = one.getValue().size()
                            < gains.variables(one.getKey()).size();
                    always += hasOthers || hasZero ? 1 : 0;
                }
            }
        }

        int most(Rational scale) {
            int most = always;
            for (Map.Entry<Integer, Integer> one : single.entrySet()) {
                int cell = one.getValue();
                most += gains.holdsWith(one.getKey(), made.variables().of(cell), scaled(cell, scale)) ? 1 : 0;
            }
            return most;
        }
    }

    private Rational scaled(int cell, Rational scale) {
        Figure.Known known = (Figure.Known) grid.figure(cell);
        BigDecimal printed =
                Rounding.decimals(known.decimals()).round(known.exact().times(scale));
        return Rational.of(printed).times(Rational.of(10).pow(known.unit().exponent()));
    }

    private Optional<Moves.Move> scaled(int axis, int category, List<Integer> cells, Rational scale) {
        Map<Integer, Rational> values = new HashMap<>();
        List<Change.Correction> changes = new ArrayList<>();
        for (int cell : cells) {
            Figure.Known known = (Figure.Known) grid.figure(cell);
            Figure figure = Figure.of(
                    Rounding.decimals(known.decimals()).round(known.exact().times(scale)), known.unit());
            Rational amount = ((Figure.Known) figure)
                    .exact()
                    .times(Rational.of(10).pow(known.unit().exponent()));
            if (known.exact().signum() != 0 && ((Figure.Known) figure).exact().signum() == 0) {
                return Optional.empty();
            }
            if (!amount.equals(grid.amount(cell))) {
                values.put(made.variables().of(cell), amount);
                changes.add(change(cell, figure, amount));
            }
        }
        int found = changes.size() < 2 ? 0 : gains.of(values, Gains.Rules.WITH_OTHERS, 2);
        if (found < 2) {
            return Optional.empty();
        }
        Axis of = grid.axis(axis);
        boolean larger = scale.compareTo(Rational.ONE) > 0;
        Rational factor = larger ? scale : Rational.ONE.dividedBy(scale);
        String by = (larger ? "×" : "÷")
                + Figure.of(factor.numerator().longValueExact()).printed();
        boolean row = axis != grid.roleAxis();
        Label name = of.categories().get(category).name();
        return Optional.of(new Moves.Move(
                new Change.Rearranged(
                        Finding.Kind.WRONG_UNIT,
                        of.id(),
                        of.categories().get(category).id(),
                        by,
                        row ? name : Label.EMPTY,
                        row ? Label.EMPTY : name,
                        changes),
                new LinkedHashSet<>(cells),
                found));
    }
}
