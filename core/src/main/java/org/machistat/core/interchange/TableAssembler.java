package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
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
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");
    private static final Pattern PLAIN = Pattern.compile("[\\d０-９]++");
    private static final Pattern HTML = Pattern.compile("</?+[A-Za-z][^<>]{0,200}+>|&(?:amp|lt|gt|nbsp|#\\d{1,7});");

    private final ReadOptions options;
    private final Problems problems;
    private final CellReader cells;
    private final Headings headings;
    private final List<RawTable.Row> rows;
    private final Set<String> splitNames = new HashSet<>();

    private TableAssembler(RawTable raw, ReadOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
        this.cells = new CellReader(options.legend, problems);
        this.headings = Headings.of(raw, options, cells, problems);
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
        checkLabels();
        Set<Integer> doubtful = columnsOfTwo(columns);
        List<List<Figure>> figures = new ArrayList<>(rows.size());
        for (RawTable.Row row : rows) {
            figures.add(figures(row, columns, doubtful));
        }
        Axis across = columnAxis(columns, figures);
        boolean ratios = new Ratios(options.unit, problems).keepApart(labels, rows, columns, across, headings, figures);
        StatTable.Builder builder = StatTable.builder(options.title)
                .axis(rowAxis(labels))
                .axis(across)
                .unit(ratios ? Unit.NONE : options.unit)
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
            noteRemains(name, headings.place(cell, name));
            List<String> parts = parts(cell, name, years, names);
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

    /** The caller's words on columns that are not there. */
    private void checkNames(List<Column> columns, List<String> names) {
        Set<String> ids = new HashSet<>(names);
        columns.forEach(column -> ids.add(column.id()));
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
    private List<String> parts(int cell, String name, List<String> years, List<String> names) {
        List<String> stated = options.splits.get(name);
        if (stated != null) {
            return isFree(stated, cell, name, names) ? stated : List.of();
        }
        if (!mayBeYears(cell, years) || !isTwoThroughout(cell) || !isFree(years, cell, name, names)) {
            return List.of();
        }
        problems.note(
                headings.place(cell, name),
                name,
                "1つのセルに2つの数値があるため、" + years.get(0) + "と" + years.get(1) + "の2列に分けた",
                "two figures in each cell were split into columns for " + years.get(0) + " and " + years.get(1));
        return years;
    }

    private boolean mayBeYears(int cell, List<String> years) {
        return headings.isOpenBelow(cell) && years.size() == 2;
    }

    /** Whether no other column has, or will get, a name that this one would get by a split. */
    private boolean isFree(List<String> parts, int cell, String name, List<String> names) {
        for (String part : parts) {
            String id = name + " " + part;
            if (names.contains(id) || !splitNames.add(id)) {
                problems.error(
                        headings.place(cell, name),
                        name,
                        "列を分けると「" + id + "」が他の列と同じ名前になるため、分けていない",
                        "the column was not split, since '" + id + "' would be the name of two columns");
                return false;
            }
        }
        return true;
    }

    /** The cells of columns in which two figures in one cell are met or called for. */
    private Set<Integer> columnsOfTwo(List<Column> columns) {
        List<String> years = headings.years();
        return columns.stream()
                .filter(Column::isWhole)
                .map(Column::cell)
                .filter(cell -> mayBeYears(cell, years)
                        || rows.stream().map(row -> row.cell(cell)).anyMatch(cells::isSeveral))
                .collect(Collectors.toSet());
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
        noteRemains(headings.corner(), headings.place(0, ""));
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
                noteUnlabelled(label, place);
            }
            noteRemains(label, place);
            labels.add(unique.add(label, place));
        }
        return labels;
    }

    private void noteUnlabelled(String name, Place place) {
        if (options.labelColumns > 0) {
            problems.note(
                    place, "", "ラベルがないため「" + name + "」と名付けた", "there is no label; the row was named '" + name + "'");
        }
    }

    /** Where every label is a number, they may be figures of a table without labels. */
    private void checkLabels() {
        if (options.labelColumnsStated
                || options.labelColumns > 1
                || !rows.stream().allMatch(row -> cells.isNumber(row.cell(0)))) {
            return;
        }
        boolean surely = CellReader.isYear(headings.corner())
                || rows.stream().anyMatch(row -> !PLAIN.matcher(row.cell(0)).matches());
        Problem.Severity severity = surely ? Problem.Severity.ERROR : Problem.Severity.NOTE;
        problems.add(new Problem(
                severity,
                Place.cell(rows.get(0).line(), 1, headings.corner()),
                rows.get(0).cell(0),
                Label.of(
                        "行のラベルがすべて数値である。ラベルの列がない表ならば withLabelColumns(0)、あるならば withLabelColumns(1) を指定すること",
                        "every row label is a number; state withLabelColumns(0) if the table has no labels, or"
                                + " withLabelColumns(1) if it has")));
    }

    private void noteRemains(String text, Place place) {
        Matcher invisible = FORMAT.matcher(text);
        if (invisible.find()) {
            String code = String.format(Locale.ROOT, "U+%04X", invisible.group().codePointAt(0));
            problems.note(
                    place,
                    text,
                    "目に見えない文字（" + code + "）が名前にある",
                    "there is an invisible character (" + code + ") in the name");
        }
        if (HTML.matcher(text).find()) {
            problems.note(place, text, "HTMLのタグまたは文字参照が残っている", "there are remains of HTML in the name");
        }
    }

    private List<Figure> figures(RawTable.Row row, List<Column> columns, Set<Integer> doubtful) {
        int missing = headings.width() - row.cells().size();
        if (missing > 0) {
            problems.note(
                    Place.line(row.line()),
                    "",
                    "見出しより" + missing + "セル少ないため、空欄とした",
                    missing + " cells fewer than the heading; they were taken as blank");
        }
        if (!row.isBlankFrom(headings.width())) {
            List<String> surplus =
                    row.cells().subList(headings.width(), row.cells().size());
            problems.error(
                    Place.cell(row.line(), headings.width() + 1, ""),
                    String.join(" ", surplus),
                    "見出しの" + headings.width() + "列より後に値がある：" + surplus + "。この行の数値は読んでいない。桁区切りのカンマは引用符で囲む必要がある",
                    "values behind the " + headings.width() + " columns of the heading: " + surplus
                            + "; no figure of the row was read; a comma between thousands must stand in quotes");
            return columns.stream().map(column -> asMet(row, column)).toList();
        }
        List<Figure> figures = new ArrayList<>(columns.size());
        for (Column column : columns) {
            if (doubtful.contains(column.cell())) {
                noteDoubt(row, column);
            }
            figures.add(figure(row, column));
        }
        return figures;
    }

    private static Figure asMet(RawTable.Row row, Column column) {
        String text = row.cell(column.cell());
        return text.isEmpty() ? Figure.of(Mark.BLANK, column.unit()) : CellReader.unexplained(text, column.unit());
    }

    private void noteDoubt(RawTable.Row row, Column column) {
        String text = row.cell(column.cell());
        if (cells.isDoubtful(text)) {
            problems.note(
                    Place.cell(row.line(), column.cell() + 1, column.id()),
                    text,
                    "「" + text + "」を1つの数値として読んだ。複数の数値かもしれない",
                    "'" + text + "' was read as one figure, but may be several");
        }
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
                "「" + text + "」には" + column.parts() + "個の数値が必要",
                "expected " + column.parts() + " figures in one cell, but met '" + text + "'");
        return CellReader.unexplained(text, column.unit());
    }
}
