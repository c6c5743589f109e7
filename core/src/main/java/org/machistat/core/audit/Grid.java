package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;

/** The cells of a table by their numbers: those along one axis, and their names (セル番号). */
final class Grid {

    private final StatTable table;
    private final int roleAxis;
    private final int[] strides;
    private final int[] sizes;
    private final int[][] lines;

    Grid(StatTable table, int roleAxis) {
        this.table = table;
        this.roleAxis = roleAxis;
        this.strides = new int[table.axes().size()];
        this.sizes = table.axes().stream().mapToInt(Axis::size).toArray();
        this.lines = new int[strides.length][];
        int stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[i];
        }
    }

    StatTable table() {
        return table;
    }

    int roleAxis() {
        return roleAxis;
    }

    Axis axis(int axis) {
        return table.axes().get(axis);
    }

    int axes() {
        return strides.length;
    }

    int index(int cell, int axis) {
        return cell / strides[axis] % sizes[axis];
    }

    /** The cell that differs only along one axis. */
    int at(int cell, int axis, int index) {
        return cell + (index - index(cell, axis)) * strides[axis];
    }

    /** The first cell of every line along an axis; not to be changed. */
    int[] lines(int axis) {
        if (lines[axis] == null) {
            int[] found = new int[table.size() / sizes[axis]];
            int block = strides[axis] * sizes[axis];
            for (int i = 0; i < found.length; i++) {
                found[i] = i / strides[axis] * block + i % strides[axis];
            }
            lines[axis] = found;
        }
        return lines[axis];
    }

    Figure figure(int cell) {
        return table.figureAt(cell);
    }

    /** The printed number in ones of its unit (persons for 千人); null for a mark other than nil. */
    Rational amount(int cell) {
        Figure figure = figure(cell);
        if (figure instanceof Figure.Known known) {
            Rational scaled = known.exact();
            int exponent = known.unit().exponent();
            return exponent == 0 ? scaled : scaled.times(Rational.of(10).pow(exponent));
        }
        return figure.findMark().equals(java.util.Optional.of(Mark.NIL)) ? Rational.ZERO : null;
    }

    Category role(int cell) {
        return axis(roleAxis).categories().get(index(cell, roleAxis));
    }

    Label column(int cell) {
        return role(cell).name();
    }

    /** The categories on all other axes. */
    List<Category> rowCategories(int cell) {
        List<Category> row = new ArrayList<>();
        for (int i = 0; i < strides.length; i++) {
            if (i != roleAxis) {
                row.add(axis(i).categories().get(index(cell, i)));
            }
        }
        return row;
    }

    Label row(int cell) {
        List<Category> row = rowCategories(cell);
        return Label.of(
                row.stream().map(one -> one.name().ja()).collect(Collectors.joining("・")),
                row.stream().map(one -> one.name().en()).collect(Collectors.joining(", ")));
    }

    String[] ids(int cell) {
        return IntStream.range(0, strides.length)
                .mapToObj(i -> axis(i).categories().get(index(cell, i)).id())
                .toArray(String[]::new);
    }
}
