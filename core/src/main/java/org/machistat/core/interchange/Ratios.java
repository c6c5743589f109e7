package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** Keeps the unit of a table from columns and rows of ratios. */
final class Ratios {

    private static final Pattern RATIO = Pattern.compile("率|割合|比(?!較)");

    private final Unit unit;
    private final Problems problems;

    Ratios(Unit unit, Problems problems) {
        this.unit = unit;
        this.problems = problems;
    }

    /**
     * Where there are ratios without a unit, gives the unit of the table to all other figures that have none, so that the
     * table itself needs none; says whether it did.
     */
    boolean keepApart(
            List<String> labels,
            List<RawTable.Row> rows,
            List<Column> columns,
            Axis across,
            Headings headings,
            List<List<Figure>> figures) {
        if (unit.equals(Unit.NONE)) {
            return false;
        }
        List<Category> categories = across.categories();
        boolean found = false;
        boolean[] isRatioRow = new boolean[labels.size()];
        for (int row = 0; row < isRatioRow.length; row++) {
            isRatioRow[row] = isRatio(labels.get(row)) && isOpen(figures.get(row), categories);
            if (isRatioRow[row]) {
                found = true;
                note(Place.cell(rows.get(row).line(), 1, headings.corner()), labels.get(row));
            }
        }
        boolean[] isRatioColumn = new boolean[columns.size()];
        for (int column = 0; column < isRatioColumn.length; column++) {
            String id = columns.get(column).id();
            isRatioColumn[column] = isRatio(id) && isOpen(figures, categories.get(column), column);
            if (isRatioColumn[column]) {
                found = true;
                note(headings.place(columns.get(column).cell(), id), id);
            }
        }
        if (found) {
            for (int row = 0; row < isRatioRow.length; row++) {
                if (!isRatioRow[row]) {
                    figures.set(row, withUnit(figures.get(row), categories, isRatioColumn));
                }
            }
        }
        return found;
    }

    private static boolean isRatio(String name) {
        return RATIO.matcher(name).find();
    }

    private static boolean isOpen(List<Figure> figures, List<Category> columns) {
        for (int column = 0; column < figures.size(); column++) {
            if (isOpen(figures.get(column), columns.get(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(List<List<Figure>> figures, Category column, int at) {
        return figures.stream().anyMatch(row -> isOpen(row.get(at), column));
    }

    private static boolean isOpen(Figure figure, Category column) {
        return figure.isKnown()
                && figure.unit().equals(Unit.NONE)
                && column.unit().equals(Unit.NONE);
    }

    private List<Figure> withUnit(List<Figure> figures, List<Category> columns, boolean[] isRatioColumn) {
        List<Figure> changed = new ArrayList<>(figures.size());
        for (int column = 0; column < figures.size(); column++) {
            Figure figure = figures.get(column);
            boolean gets = !isRatioColumn[column]
                    && columns.get(column).unit().equals(Unit.NONE)
                    && figure.unit().equals(Unit.NONE);
            changed.add(gets ? figure.withUnit(unit) : figure);
        }
        return changed;
    }

    private void note(Place place, String name) {
        problems.note(
                place,
                name,
                "比率と見られるため、表の単位「" + unit + "」を付けていない",
                "the unit '" + unit + "' of the table was not applied, since the name tells a ratio");
    }
}
