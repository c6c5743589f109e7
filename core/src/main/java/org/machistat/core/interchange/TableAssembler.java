package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Makes a table of rows of texts. */
final class TableAssembler {

    private static final Label ITEMS = Label.of("項目", "item");
    private static final Label ROWS = Label.of("行", "row");
    private static final Pattern HTML = Pattern.compile("</?+[A-Za-z][^<>]{0,200}+>|&(?:amp|lt|gt|nbsp|#\\d{1,7});");

    private final ReadOptions options;
    private final Problems problems;
    private final CellReader cells;
    private final Headings headings;
    private final List<RawTable.Row> rows;

    private TableAssembler(RawTable raw, ReadOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
        this.cells = new CellReader(options.legend, problems);
        this.headings = Headings.of(raw, options, cells);
        this.rows = raw.rows().subList(headings.count(), raw.rows().size());
    }

    static Loaded<StatTable> assemble(RawTable raw, ReadOptions options, Problems problems) {
        StatTable table = new TableAssembler(raw, options, problems).table();
        return new Loaded<>(table, problems.toList());
    }

    private StatTable table() {
        List<Column> columns = columns();
        if ((long) columns.size() * rows.size() > options.limits.cells()) {
            throw RowSplitter.tooMuch(Place.WHOLE, "個のセル", "cells", options.limits.cells());
        }
        List<String> labels = labels();
        List<List<Figure>> figures = new ArrayList<>(rows.size());
        for (RawTable.Row row : rows) {
            figures.add(figures(row, columns));
        }
        StatTable.Builder builder = StatTable.builder(options.title)
                .axis(rowAxis(labels))
                .axis(columnAxis(columns, figures))
                .unit(options.unit)
                .source(options.source);
        for (int row = 0; row < labels.size(); row++) {
            builder.row(figures.get(row), labels.get(row));
        }
        return builder.build();
    }

    private Axis rowAxis(List<String> labels) {
        String corner = headings.corner();
        boolean named = !corner.isEmpty() && !corner.equals(ITEMS.ja());
        return Axis.of(
                named ? corner : ROWS.ja(),
                named ? Label.same(corner) : ROWS,
                labels.stream().map(Category::of).toList());
    }

    private static Axis columnAxis(List<Column> columns, List<List<Figure>> figures) {
        List<Category> categories = new ArrayList<>();
        for (Column column : columns) {
            Unit unit = column.unit().equals(Unit.NONE) ? printedUnit(figures, categories.size()) : column.unit();
            categories.add(Category.of(column.id()).withUnit(unit));
        }
        return Axis.of(ITEMS.ja(), ITEMS, categories);
    }

    /** The unit that every number of a column is printed with. */
    private static Unit printedUnit(List<List<Figure>> figures, int column) {
        Set<Unit> units = figures.stream()
                .map(row -> row.get(column))
                .filter(Figure::isKnown)
                .map(Figure::unit)
                .collect(Collectors.toSet());
        return units.size() == 1 ? units.iterator().next() : Unit.NONE;
    }

    private List<Column> columns() {
        List<String> names = headings.names(problems);
        List<String> years = headings.years();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int cell = headings.width() - names.size() + i;
            noteHtml(name, headings.place(cell, name));
            List<String> parts = parts(cell, name, years);
            if (parts.isEmpty()) {
                columns.add(new Column(cell, Column.WHOLE, 1, name, unit(name, name)));
            }
            for (String part : parts) {
                String id = name + " " + part;
                columns.add(new Column(cell, parts.indexOf(part), parts.size(), id, unit(id, name)));
            }
        }
        checkNames(columns, names);
        return columns;
    }

    private Unit unit(String id, String name) {
        return Optional.ofNullable(options.units.getOrDefault(id, options.units.get(name)))
                .or(() -> HeadingUnit.find(name))
                .orElse(Unit.NONE);
    }

    /** The caller's words on columns that are not there, and split columns that get the name of another. */
    private void checkNames(List<Column> columns, List<String> names) {
        Set<String> ids = new HashSet<>(names);
        int known = ids.size();
        long parts = columns.stream().filter(column -> !column.isWhole()).count();
        columns.forEach(column -> ids.add(column.id()));
        if (ids.size() - known < parts) {
            throw new UnreadableException(
                    Place.WHOLE, "分けた列の名前が他の列と同じになる", "a split column would get the name of another column");
        }
        List<String> stated = new ArrayList<>(options.units.keySet());
        stated.addAll(options.splits.keySet());
        for (String one : stated) {
            if (!ids.contains(one)) {
                List<String> first = names.stream().limit(10).toList();
                problems.error(
                        Place.WHOLE,
                        one,
                        "指定された列「" + one + "」がない。あるのは「" + String.join("」「", first) + "」",
                        "there is no column '" + one + "' as stated, only '" + String.join("', '", first) + "'");
            }
        }
    }

    /** The names of the figures in each cell of a column; none if each cell holds one figure. */
    private List<String> parts(int cell, String name, List<String> years) {
        List<String> stated = options.splits.get(name);
        if (stated != null) {
            return stated;
        }
        if (!headings.isOpenBelow(cell) || years.size() != 2 || !isTwoThroughout(cell)) {
            return List.of();
        }
        problems.note(
                headings.place(cell, name),
                name,
                "1つのセルに2つの数値があるため、" + years.get(0) + "と" + years.get(1) + "の2列に分けた",
                "two figures in each cell were split into columns for " + years.get(0) + " and " + years.get(1));
        return years;
    }

    private boolean isTwoThroughout(int cell) {
        List<String> texts = rows.stream()
                .map(row -> row.cell(cell))
                .filter(text -> !text.isEmpty())
                .toList();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> CellReader.pieces(text).size() == 2 && cells.isSeveral(text));
    }

    private List<String> labels() {
        UniqueNames unique = new UniqueNames(problems);
        List<String> labels = new ArrayList<>(rows.size());
        for (RawTable.Row row : rows) {
            Place place = Place.cell(row.line(), 1, headings.corner());
            String label = row.cells().stream()
                    .limit(options.labelColumns)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" "));
            if (label.isEmpty()) {
                label = ROWS.ja() + row.line();
                problems.note(
                        place,
                        "",
                        "ラベルがないため「" + label + "」と名付けた",
                        "there is no label; the row was named '" + label + "'");
            }
            noteHtml(label, place);
            labels.add(unique.add(label, place));
        }
        return labels;
    }

    private void noteHtml(String text, Place place) {
        if (HTML.matcher(text).find()) {
            problems.note(place, text, "HTMLのタグまたは文字参照が残っている", "there are remains of HTML in the name");
        }
    }

    private List<Figure> figures(RawTable.Row row, List<Column> columns) {
        int missing = headings.width() - row.cells().size();
        if (missing > 0) {
            problems.note(
                    Place.line(row.line()),
                    "",
                    "見出しより%dセル少ないため、空欄とした".formatted(missing),
                    "%d cells fewer than the heading; they were taken as blank".formatted(missing));
        }
        if (!row.isBlankFrom(headings.width())) {
            List<String> surplus =
                    row.cells().subList(headings.width(), row.cells().size());
            problems.error(
                    Place.cell(row.line(), headings.width() + 1, ""),
                    String.join(" ", surplus),
                    "見出しの%d列より後に値がある：%s".formatted(headings.width(), surplus),
                    "values behind the %d columns of the heading: %s".formatted(headings.width(), surplus));
        }
        List<Figure> figures = new ArrayList<>(columns.size());
        for (Column column : columns) {
            figures.add(figure(row, column));
        }
        return figures;
    }

    private Figure figure(RawTable.Row row, Column column) {
        String text = row.cell(column.cell());
        Place place = Place.cell(row.line(), column.cell() + 1, column.id());
        if (text.isEmpty()) {
            return Figure.of(Mark.BLANK, column.unit());
        }
        if (column.isWhole()) {
            return cells.read(text, column.unit(), place);
        }
        List<String> pieces = CellReader.pieces(text);
        if (pieces.size() == column.parts()) {
            return cells.read(pieces.get(column.part()), column.unit(), place);
        }
        problems.error(
                place,
                text,
                "「%s」には%d個の数値が必要".formatted(text, column.parts()),
                "expected %d figures in one cell, but met '%s'".formatted(column.parts(), text));
        return new Figure.Marked(Mark.UNEXPLAINED, text, column.unit(), Set.of());
    }
}
