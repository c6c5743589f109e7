package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Place;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/** An axis whose categories are met row by row. */
final class SdmxAxis {

    private final int column;
    private final SdmxCsv.Labels labels;

    /** Whether an empty name is one, as in what this library writes; others mean that there is none. */
    private final boolean hasEmptyNames;

    private final String id;
    private final Label label;
    private final List<Category> categories = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    SdmxAxis(int column, SdmxCsv.Labels labels, boolean hasEmptyNames, String heading, String name) {
        this.column = column;
        this.labels = labels;
        this.hasEmptyNames = hasEmptyNames;
        this.id = id(heading);
        this.label = label(heading, name);
    }

    private String id(String cell) {
        int colon = colon(cell);
        return colon < 0 ? cell : cell.substring(0, colon);
    }

    private Label label(String cell, String name) {
        return switch (labels) {
            case ID -> Label.same(cell);
            case NAME -> Label.same(name.isEmpty() && !hasEmptyNames ? cell : name);
            case BOTH -> Label.same(colon(cell) < 0 ? cell : cell.substring(colon(cell) + SdmxColumns.COLON.length()));
        };
    }

    private int colon(String cell) {
        return labels == SdmxCsv.Labels.BOTH ? cell.indexOf(SdmxColumns.COLON) : -1;
    }

    String id() {
        return id;
    }

    int size() {
        return categories.size();
    }

    private static String cell(CsvRow row, int at) {
        return at < row.size() ? Escapes.unguard(row.cell(at)) : "";
    }

    /** Whether a row has no category of this axis. */
    boolean isOpen(CsvRow row) {
        String cell = cell(row, column);
        return cell.isEmpty() || cell.equals(SdmxColumns.OFF);
    }

    /** Takes the category of a row, if it is new. */
    void add(CsvRow row) {
        String cell = cell(row, column);
        if (indexes.containsKey(cell)) {
            return;
        }
        if (id(cell).isBlank()) {
            throw new UnreadableException(
                    Place.cell((int) row.line(), column + 1, Excerpt.of(id)),
                    "次元のコードが空である",
                    "there is no code of this dimension");
        }
        indexes.put(cell, categories.size());
        categories.add(Category.of(id(cell), label(cell, cell(row, column + 1))));
    }

    int indexOf(CsvRow row) {
        return indexes.get(cell(row, column));
    }

    Axis toAxis() {
        try {
            return Axis.of(id, label, categories);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    Place.cell(1, column + 1, Excerpt.of(id)),
                    "同じコードに2つの名称がある",
                    "a code has two names (" + Excerpt.sentence(e.getMessage()) + ")");
        }
    }
}
