package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;

/** Carries out a repair (訂正後の表). */
final class RepairedTable {

    private RepairedTable() {}

    static StatTable of(StatTable printed, Interpretation interpretation, Repair repair) {
        StatTable table = printed;
        for (Axis axis : printed.axes()) {
            List<Axis.Total> totals = interpretation.totals().getOrDefault(axis.id(), List.of());
            if (axis.totals().isEmpty() && !totals.isEmpty()) {
                table = table.withAxis(axis.withTotals(totals));
            }
        }
        for (Change change : repair.changes()) {
            if (change instanceof Change.Rearranged rearranged) {
                for (Change.Correction cell : rearranged.cells()) {
                    table = with(table, cell);
                }
            }
        }
        for (Change change : repair.changes()) {
            if (change instanceof Change.Correction correction) {
                table = with(table, correction);
            }
        }
        for (Change change : repair.changes()) {
            if (change instanceof Change.Rearranged one && one.kind() == Finding.Kind.DUPLICATED_ROW) {
                table = without(table, one.axis(), one.first());
            }
        }
        for (Change change : repair.changes()) {
            if (change instanceof Change.MissingRow missing) {
                table = with(table, missing);
            }
        }
        return table;
    }

    private static StatTable with(StatTable table, Change.Correction correction) {
        Figure figure = correction.value().orElseThrow();
        return table.withFigure(
                figure.isKnown() ? figure.withQualifier(Mark.IMPUTED) : figure,
                correction.cell().toArray(String[]::new));
    }

    private static StatTable without(StatTable table, String axisId, String category) {
        StatTable.Builder builder =
                StatTable.builder(table.title()).unit(table.unit()).source(table.source());
        table.notes().forEach(builder::note);
        int at = 0;
        for (int i = 0; i < table.axes().size(); i++) {
            Axis axis = table.axes().get(i);
            boolean shorter = axis.id().equals(axisId);
            at = shorter ? i : at;
            builder.axis(shorter ? shorter(axis, category) : axis);
        }
        Grid grid = new Grid(table, at);
        for (int cell = 0; cell < table.size(); cell++) {
            if (!grid.role(cell).id().equals(category)) {
                builder.put(table.figureAt(cell), grid.ids(cell));
            }
        }
        return builder.build();
    }

    private static Axis shorter(Axis axis, String gone) {
        List<Axis.Total> totals = axis.totals().stream()
                .filter(total -> !total.id().equals(gone))
                .map(total -> new Axis.Total(
                        total.id(),
                        total.parts().stream()
                                .filter(part -> !part.equals(gone))
                                .toList()))
                .toList();
        return Axis.of(
                        axis.id(),
                        axis.label(),
                        axis.categories().stream()
                                .filter(one -> !one.id().equals(gone))
                                .toList())
                .withTotals(totals);
    }

    private static StatTable with(StatTable table, Change.MissingRow missing) {
        StatTable.Builder builder =
                StatTable.builder(table.title()).unit(table.unit()).source(table.source());
        table.notes().forEach(builder::note);
        String id = unused(table.axis(missing.axis()), missing.row().ja());
        int at = 0;
        for (int i = 0; i < table.axes().size(); i++) {
            Axis axis = table.axes().get(i);
            boolean lacks = axis.id().equals(missing.axis());
            at = lacks ? i : at;
            builder.axis(lacks ? longer(axis, missing, id) : axis);
        }
        put(table, builder, at, id, missing);
        return builder.fillBlank().build();
    }

    private static String unused(Axis axis, String name) {
        String id = name;
        for (int i = 2; axis.find(id).isPresent(); i++) {
            id = name + " " + i;
        }
        return id;
    }

    private static Axis longer(Axis axis, Change.MissingRow missing, String id) {
        List<Category> categories = new ArrayList<>();
        for (Category category : axis.categories()) {
            categories.add(category);
            if (category.id().equals(missing.behind())) {
                categories.add(Category.of(
                        id, Label.of(missing.row().ja(), missing.row().en())));
            }
        }
        List<Axis.Total> totals = axis.totals().stream()
                .map(total -> {
                    List<String> parts = new ArrayList<>(total.parts());
                    if (total.id().equals(missing.total()) && parts.contains(missing.behind())) {
                        parts.add(parts.indexOf(missing.behind()) + 1, id);
                    }
                    return new Axis.Total(total.id(), parts);
                })
                .toList();
        return Axis.of(axis.id(), axis.label(), categories).withTotals(totals).withComparisons(axis.comparisons());
    }

    private static void put(
            StatTable table, StatTable.Builder builder, int axis, String id, Change.MissingRow missing) {
        Grid grid = new Grid(table, axis);
        Map<String, Figure> values = new LinkedHashMap<>(missing.values());
        for (int cell = 0; cell < table.size(); cell++) {
            builder.put(table.figureAt(cell), grid.ids(cell));
        }
        for (int line : grid.lines(axis)) {
            String[] ids = grid.ids(line);
            Figure figure = values.get(key(grid, line, axis));
            if (figure != null) {
                ids[axis] = id;
                builder.put(figure.withQualifier(Mark.IMPUTED), ids);
            }
        }
    }

    /** The ids of a cell on all axes but one, joined by a space. */
    static String key(Grid grid, int cell, int axis) {
        String[] ids = grid.ids(cell);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            if (i != axis) {
                others.add(ids[i]);
            }
        }
        return String.join(" ", others);
    }
}
