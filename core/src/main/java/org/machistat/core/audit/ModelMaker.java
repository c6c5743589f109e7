package org.machistat.core.audit;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.internal.Linear;
import org.machistat.core.table.Axis;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;

/** Makes the claims and constraints of a table from its interpretation (主張の作成). */
final class ModelMaker {

    private static final Interval NOT_NEGATIVE = Interval.above(Rational.ZERO, true);
    private static final Interval A_ROW = Interval.above(Rational.ONE, true);
    private static final Interval ANY_ROW = Interval.above(Rational.ZERO, false);

    /** With more, that a sum ties together, a true table would be given up; their values may then lie between whole numbers. */
    private static final int MOST_HIDDEN = 16;

    private final Grid grid;
    private final Interpretation interpretation;
    private final Weights weights;
    private final Model model = new Model();
    private final List<Check> checks = new ArrayList<>();
    private final int[] variables;
    private final boolean exact;
    private final boolean signed;

    /** What a claim costs, by its cell. */
    interface Weights {
        long of(int cell);
    }

    /**
     * A model with the rules it was made from.
     *
     * @param model the model
     * @param checks the rules, by their number
     * @param variables the variable of each cell, -1 for none
     * @param totals the list of parts that a claim of the kind COMPLETE is about
     */
    record Made(Model model, List<Check> checks, Variables variables, Map<Integer, Whole> totals) {}

    /** The variable of each cell, -1 for none. */
    interface Variables {
        int of(int cell);
    }

    /**
     * A total of an axis.
     *
     * @param axis the axis
     * @param total the total
     */
    record Whole(int axis, Axis.Total total) {}

    private final Map<Integer, Whole> wholes = new LinkedHashMap<>();

    private ModelMaker(Grid grid, Interpretation interpretation, Weights weights) {
        this.grid = grid;
        this.interpretation = interpretation;
        this.weights = weights;
        this.variables = new int[grid.table().size()];
        Arrays.fill(variables, -1);
        this.exact = !interpretation.roundedLevels();
        boolean negative = false;
        for (int cell = 0; cell < variables.length && !negative; cell++) {
            Rational amount = role(cell) instanceof Role.Level ? grid.amount(cell) : null;
            negative = amount != null && amount.signum() < 0;
        }
        this.signed = negative;
    }

    static Made make(Grid grid, Interpretation interpretation, Weights weights) {
        ModelMaker maker = new ModelMaker(grid, interpretation, weights);
        maker.addLevels();
        maker.addTotals();
        maker.addParts();
        maker.addDerived();
        return new Made(maker.model, maker.checks, cell -> maker.variables[cell], maker.wholes);
    }

    private Role role(int cell) {
        return interpretation.roles().get(grid.role(cell).id());
    }

    private void addLevels() {
        boolean counts = hidesCounts();
        for (int cell = 0; cell < variables.length; cell++) {
            if (role(cell) instanceof Role.Level) {
                addLevel(cell, counts);
            }
        }
    }

    /** Whether what is not printed is a count, as all is that is printed, and little enough to try whole numbers for it. */
    private boolean hidesCounts() {
        int[] levels = IntStream.range(0, variables.length)
                .filter(cell -> role(cell) instanceof Role.Level)
                .toArray();
        long hidden = IntStream.of(levels).filter(this::isHidden).count();
        return hidden > 0
                && hidden <= MOST_HIDDEN
                && IntStream.of(levels)
                        .allMatch(cell -> isHidden(cell) || (level(cell).isPoint() && isWhole(grid.amount(cell))));
    }

    private boolean isHidden(int cell) {
        return grid.amount(cell) == null;
    }

    private static boolean isWhole(Rational amount) {
        return amount.denominator().equals(BigInteger.ONE);
    }

    private void addLevel(int cell, boolean hidesCounts) {
        Rational amount = grid.amount(cell);
        Interval always = signed ? Interval.ALL : NOT_NEGATIVE;
        if (amount == null) {
            variables[cell] = model.addVariable(Rational.ZERO, always, hidesCounts);
            return;
        }
        Interval range = level(cell);
        variables[cell] = model.addVariable(amount, always, range.isPoint());
        model.addLevel(variables[cell], cell, range.intersect(always).orElse(range), weights.of(cell));
    }

    private Interval level(int cell) {
        return grid.figure(cell) instanceof Figure.Known known ? range(known) : Interval.point(Rational.ZERO);
    }

    private Interval range(Figure.Known known) {
        RoundingMode mode = interpretation.rounding();
        return Equations.range(known, mode, exact);
    }

    private void addTotals() {
        for (int axis = 0; axis < grid.axes(); axis++) {
            for (Axis.Total total :
                    interpretation.totals().getOrDefault(grid.axis(axis).id(), List.of())) {
                addTotal(axis, total);
            }
        }
    }

    private void addTotal(int axis, Axis.Total total) {
        int whole = grid.axis(axis).indexOf(total.id());
        int[] parts = total.parts().stream()
                .mapToInt(part -> grid.axis(axis).indexOf(part))
                .toArray();
        int owner = -1;
        for (int line : grid.lines(axis)) {
            int first = grid.at(line, axis, whole);
            int[] cells = new int[parts.length + 1];
            cells[0] = first;
            boolean levels = variables[first] >= 0;
            for (int i = 0; i < parts.length; i++) {
                cells[i + 1] = grid.at(line, axis, parts[i]);
                levels &= variables[cells[i + 1]] >= 0;
            }
            if (levels && Arrays.stream(cells).anyMatch(cell -> grid.amount(cell) != null)) {
                if (owner < 0) {
                    owner = model.addClaim(new Model.Claim(Model.Kind.COMPLETE, first, -1, weights.of(-1)));
                    wholes.put(owner, new Whole(axis, total));
                }
                addSum(cells, owner);
            }
        }
    }

    /** A part is no more than its whole, whatever else is dropped; not said of levels that may be negative. */
    private void addParts() {
        for (int axis = 0; axis < grid.axes() && !signed; axis++) {
            for (Axis.Total one :
                    interpretation.ofWhich().getOrDefault(grid.axis(axis).id(), List.of())) {
                int whole = grid.axis(axis).indexOf(one.id());
                int part = grid.axis(axis).indexOf(one.parts().get(0));
                for (int line : grid.lines(axis)) {
                    int[] cells = {grid.at(line, axis, whole), grid.at(line, axis, part)};
                    if (Arrays.stream(cells).allMatch(cell -> variables[cell] >= 0 && grid.amount(cell) != null)) {
                        int[] parts = {variables[cells[1]]};
                        addCheck(
                                Check.Kind.OF_WHICH,
                                cells,
                                List.of(Equations.sum(variables[cells[0]], parts, NOT_NEGATIVE)),
                                -1);
                    }
                }
            }
        }
    }

    private void addSum(int[] cells, int owner) {
        int[] parts = Arrays.stream(cells).skip(1).map(cell -> variables[cell]).toArray();
        Linear sum = Equations.sum(variables[cells[0]], parts, Interval.point(Rational.ZERO));
        boolean whole = Arrays.stream(cells).allMatch(cell -> model.isWhole(variables[cell]));
        boolean known = Arrays.stream(cells).allMatch(cell -> grid.amount(cell) != null);
        Interval rest = whole && known ? A_ROW : known ? ANY_ROW : NOT_NEGATIVE;
        addCheck(Check.Kind.SUM, cells, List.of(sum), owner);
        model.add(new Model.Constraint(sum.with(rest), owner, -1, true));
    }

    private void addCheck(Check.Kind kind, int[] cells, List<Linear> linears, int owner) {
        int number = checks.size();
        checks.add(new Check(kind, cells, linears, owner));
        linears.forEach(linear -> model.add(new Model.Constraint(linear, owner, number, false)));
    }

    private void addDerived() {
        for (int cell = 0; cell < variables.length; cell++) {
            if (variables[cell] < 0 && grid.figure(cell) instanceof Figure.Known known) {
                addDerived(cell, known);
            }
        }
    }

    private void addDerived(int cell, Figure.Known known) {
        Optional<int[]> operands = operands(grid, interpretation, role(cell), cell);
        if (operands.isEmpty()) {
            return;
        }
        int from = operands.get()[0];
        int to = operands.get()[1];
        boolean difference = role(cell) instanceof Role.Difference;
        if (!difference && !hasBase(grid.amount(from), grid.amount(to), known)) {
            return;
        }
        if (variables[from] < 0 || variables[to] < 0) {
            return;
        }
        Interval range = difference ? range(known) : known.interval(interpretation.rounding());
        int claim = model.addClaim(new Model.Claim(Model.Kind.DERIVED, cell, -1, weights.of(cell)));
        int a = variables[from];
        int b = variables[to];
        List<Linear> linears = difference
                ? Equations.difference(a, b, range)
                : role(cell) instanceof Role.Rate ? Equations.rate(a, b, range) : Equations.quotient(b, a, range);
        addCheck(Check.Kind.of(role(cell)), new int[] {cell, from, to}, linears, claim);
    }

    /** Whether a rate or share can be checked: on nothing only that of something, which cannot be. */
    private static boolean hasBase(Rational base, Rational other, Figure.Known derived) {
        return base == null
                || base.signum() > 0
                || (base.signum() == 0
                        && other != null
                        && other.signum() > 0
                        && derived.exact().signum() != 0);
    }

    /** The cells of base and numerator: from and to, or whole and part; empty if the role has none here. */
    static Optional<int[]> operands(Grid grid, Interpretation interpretation, Role role, int cell) {
        if (role instanceof Role.Difference difference) {
            return Optional.of(along(grid, cell, difference.from(), difference.to()));
        }
        if (role instanceof Role.Rate rate) {
            return Optional.of(along(grid, cell, rate.from(), rate.to()));
        }
        if (role instanceof Role.Ratio ratio) {
            return Optional.of(along(grid, cell, ratio.whole(), ratio.part()));
        }
        if (role instanceof Role.Share share) {
            int part = along(grid, cell, share.level(), share.level())[0];
            return root(grid, interpretation, part).map(whole -> new int[] {whole, part});
        }
        return Optional.empty();
    }

    private static int[] along(Grid grid, int cell, String from, String to) {
        Axis axis = grid.axis(grid.roleAxis());
        return new int[] {
            grid.at(cell, grid.roleAxis(), axis.indexOf(from)), grid.at(cell, grid.roleAxis(), axis.indexOf(to))
        };
    }

    /** The cell of the total of all: on the first other axis that has totals. */
    private static Optional<Integer> root(Grid grid, Interpretation interpretation, int cell) {
        for (int axis = 0; axis < grid.axes(); axis++) {
            List<Axis.Total> totals =
                    interpretation.totals().getOrDefault(grid.axis(axis).id(), List.of());
            if (axis != grid.roleAxis() && !totals.isEmpty()) {
                String root =
                        grid.axis(axis).categories().get(grid.index(cell, axis)).id();
                for (int depth = 0; depth <= totals.size(); depth++) {
                    String below = root;
                    root = totals.stream()
                            .filter(total -> total.parts().contains(below))
                            .map(Axis.Total::id)
                            .findFirst()
                            .orElse(below);
                }
                String found = root;
                boolean isTotal = totals.stream().anyMatch(total -> total.id().equals(found));
                return isTotal ? Optional.of(grid.at(cell, axis, grid.axis(axis).indexOf(found))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a cell shows that nothing can be said of it. */
    static boolean isMark(Figure figure) {
        return figure.findMark().filter(mark -> mark != Mark.NIL).isPresent();
    }
}
