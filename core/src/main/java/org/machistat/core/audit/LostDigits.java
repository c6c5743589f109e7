package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * Lines printed in a larger unit than the others, whose last digits are lost: 12 千人 among 12,345 人 (下位の桁を失った単位の誤り).
 *
 * <p>What the sums leave for the line must be what is printed, to the digit, in every cell; two cells at least must print
 * something. A line that is missing would be explained as well, whatever it left: both are then repairs of the same size.
 */
final class LostDigits {

    private static final int LEAST_CELLS = 2;
    private static final Rational HALF = Rational.of(1, 2);

    private final Grid grid;
    private final ModelMaker.Made made;
    private final Gains gains;

    LostDigits(Grid grid, ModelMaker.Made made, Gains gains) {
        this.grid = grid;
        this.made = made;
        this.gains = gains;
    }

    /**
     * The line with the digits that the sums give back.
     *
     * @param axis the axis
     * @param category the line
     * @param cells its levels, each with a printed figure
     */
    Optional<Moves.Move> move(int axis, int category, List<Integer> cells) {
        Map<Integer, Rational> values = new HashMap<>();
        int printed = 0;
        for (int cell : cells) {
            Optional<Rational> left = left(axis, cell);
            if (left.isEmpty()) {
                return Optional.empty();
            }
            values.put(cell, left.get());
            printed += grid.amount(cell).signum() != 0 ? 1 : 0;
        }
        for (Rational scale : printed < LEAST_CELLS ? List.<Rational>of() : Misprint.UNITS) {
            if (scale.compareTo(Rational.ONE) > 0
                    && cells.stream().allMatch(cell -> isPrintedOf(cell, values.get(cell), scale))) {
                return move(axis, category, values, scale);
            }
        }
        return Optional.empty();
    }

    /** What the first broken sum along the axis leaves for a part of it. */
    private Optional<Rational> left(int axis, int cell) {
        int variable = made.variables().of(cell);
        for (int constraint : made.model().touching(variable)) {
            Model.Constraint one = made.model().constraint(constraint);
            if (gains.isBroken(one.check())) {
                Check check = made.checks().get(one.check());
                boolean along = check.kind() == Check.Kind.SUM
                        && grid.index(check.cell(0), axis) != grid.index(cell, axis)
                        && grid.at(check.cell(0), axis, 0) == grid.at(cell, axis, 0);
                if (along) {
                    return Optional.of(made.model().start(variable).plus(gains.sum(constraint)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a value in the larger unit is rounded, or cut, to the printed figure. */
    private boolean isPrintedOf(int cell, Rational value, Rational scale) {
        Figure.Known known = (Figure.Known) grid.figure(cell);
        Rational digit =
                Rational.of(10).pow(known.unit().exponent() - known.decimals()).times(scale);
        Rational gap = value.minus(grid.amount(cell).times(scale)).dividedBy(digit);
        return gap.compareTo(HALF.negate()) >= 0
                && gap.compareTo(Rational.ONE) < 0
                && printed(cell, value).isPresent();
    }

    /** A value as it is printed beside the figure of a cell; empty if it has more digits. */
    private Optional<Figure> printed(int cell, Rational value) {
        Figure.Known known = (Figure.Known) grid.figure(cell);
        Rational inUnit = value.times(Rational.of(10).pow(-known.unit().exponent()));
        Figure figure = Figure.of(
                org.machistat.core.value.Rounding.decimals(known.decimals()).round(inUnit), known.unit());
        return ((Figure.Known) figure).exact().equals(inUnit) ? Optional.of(figure) : Optional.empty();
    }

    private Optional<Moves.Move> move(int axis, int category, Map<Integer, Rational> values, Rational scale) {
        Map<Integer, Rational> byVariable = new HashMap<>();
        List<Change.Correction> changes = new ArrayList<>();
        values.keySet().stream().sorted().forEach(cell -> {
            byVariable.put(made.variables().of(cell), values.get(cell));
            changes.add(new Change.Correction(
                    List.of(grid.ids(cell)),
                    grid.row(cell),
                    grid.column(cell),
                    grid.figure(cell),
                    Interval.point(values.get(cell)),
                    printed(cell, values.get(cell))));
        });
        int found = gains.of(byVariable, Gains.Rules.SUMS, LEAST_CELLS);
        if (found < LEAST_CELLS) {
            return Optional.empty();
        }
        boolean row = axis != grid.roleAxis();
        Label name = grid.axis(axis).categories().get(category).name();
        return Optional.of(new Moves.Move(
                new Change.Rearranged(
                        Finding.Kind.WRONG_UNIT,
                        grid.axis(axis).id(),
                        grid.axis(axis).categories().get(category).id(),
                        "×" + Figure.of(scale.numerator().longValueExact()).printed(),
                        row ? name : Label.EMPTY,
                        row ? Label.EMPTY : name,
                        changes),
                new LinkedHashSet<>(values.keySet()),
                found));
    }
}
