package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.TableDraft;
import org.machistat.census.internal.ValueColumns;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.MarkLegend;

/** Reads the rows of a download by its layout. */
final class ScreenRows {

    private static final String NOTHING = "";

    private final ScreenLayout layout;
    private final ProblemList problems;
    private final ValueColumns values = new ValueColumns(EStatCsv.MOST_VALUES);
    private final RowClasses classes;
    private final Map<Integer, List<String>> headingLines = new LinkedHashMap<>();
    private final Map<String, String> above = new LinkedHashMap<>();

    /** For each column of figures the code on each axis that runs across. */
    private final Map<Integer, Map<String, String>> across = new LinkedHashMap<>();

    private String title = NOTHING;
    private boolean isBelowHeading;

    ScreenRows(ScreenLayout layout, ProblemList problems) {
        this.layout = layout;
        this.problems = problems;
        this.classes = new RowClasses(problems);
    }

    void read(CsvRows rows) {
        values.startPage(1, NOTHING);
        rows.problems().forEach(problem -> problems.add(1, problem));
        rows.forEach((line, cells) -> {
                    if (line < layout.firstLine()) {
                        above(line, cells);
                    } else {
                        startFigures();
                        row(line, cells);
                    }
                    return true;
                })
                .ifPresent(problem -> problems.add(1, problem));
    }

    private void above(int line, List<String> cells) {
        headingLines.put(line, List.copyOf(cells));
        String text = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        if (line == layout.titleLine()) {
            title = text;
        } else if (!text.isEmpty()) {
            above.put("line " + line, text);
        }
    }

    /** Names the axes: those down in the order of their columns, then those across. */
    private void startFigures() {
        if (isBelowHeading) {
            return;
        }
        isBelowHeading = true;
        layout.axesDown().forEach(axis -> classes.axis(axis, axis));
        layout.headings().keySet().forEach(axis -> classes.axis(axis, axis));
        layout.headings().forEach(this::readHeading);
    }

    private void readHeading(String axis, ScreenLayout.Heading heading) {
        String code = NOTHING;
        String name = NOTHING;
        for (Map.Entry<Integer, ColumnRole> entry : layout.columns().entrySet()) {
            if (entry.getValue() instanceof ColumnRole.Value) {
                int column = entry.getKey();
                String nextCode = headingCell(heading.codeLine(), column);
                String nextName = headingCell(heading.nameLine(), column);
                boolean isNew = !nextCode.isEmpty() || !nextName.isEmpty();
                name = isNew && !nextName.isEmpty() ? nextName : isNew && !nextCode.equals(code) ? nextCode : name;
                code = nextCode.isEmpty() ? isNew && heading.codeLine() == 0 ? nextName : code : nextCode;
                if (code.isEmpty()) {
                    problems.error(
                            1,
                            Place.cell(Math.max(heading.codeLine(), heading.nameLine()), column, axis),
                            NOTHING,
                            "軸「" + axis + "」の見出しが空で、この列の値を読んでいない",
                            "there is no heading for the axis '" + axis
                                    + "', so the figures of this column were not read");
                } else {
                    classes.add(axis, code, name.isEmpty() ? code : name, 0, 1, heading.nameLine());
                }
                across.computeIfAbsent(column, key -> new LinkedHashMap<>()).put(axis, code);
            }
        }
    }

    private String headingCell(int line, int column) {
        List<String> cells = headingLines.getOrDefault(line, List.of());
        return column <= cells.size() ? cells.get(column - 1).strip() : NOTHING;
    }

    private void row(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        boolean isShifted = isShifted(line, cells);
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Integer> levels = new LinkedHashMap<>();
        String unit = NOTHING;
        for (Map.Entry<Integer, ColumnRole> entry : layout.columns().entrySet()) {
            String cell = cell(cells, entry.getKey());
            if (entry.getValue() instanceof ColumnRole.Code role) {
                codes.put(role.axis(), cell);
            } else if (entry.getValue() instanceof ColumnRole.Name role) {
                names.put(role.axis(), cell);
            } else if (entry.getValue() instanceof ColumnRole.Level role) {
                levels.put(role.axis(), level(line, entry.getKey(), cell));
            } else if (entry.getValue() instanceof ColumnRole.UnitName) {
                unit = cell;
            }
        }
        for (String axis : layout.axesDown()) {
            String code = codes.getOrDefault(axis, names.getOrDefault(axis, NOTHING));
            codes.put(axis, code);
            classes.add(axis, code, names.getOrDefault(axis, code), levels.getOrDefault(axis, 0), 1, line);
        }
        figures(line, cells, codes, unit, isShifted);
    }

    private void figures(int line, List<String> cells, Map<String, String> down, String unit, boolean isShifted) {
        for (Map.Entry<Integer, ColumnRole> entry : layout.columns().entrySet()) {
            int column = entry.getKey();
            Map<String, String> sideways = across.getOrDefault(column, Map.of());
            if (entry.getValue() instanceof ColumnRole.Value && !sideways.containsValue(NOTHING)) {
                values.begin(line, column);
                down.forEach(this::code);
                sideways.forEach(this::code);
                values.unit(unit.toCharArray(), 0, unit.length());
                String cell = cell(cells, column);
                if (isShifted && !cell.isEmpty()) {
                    values.unexplained(cell);
                } else {
                    values.value(cell.toCharArray(), 0, cell.length());
                }
                if (layout.columns().get(column + 1) instanceof ColumnRole.Annotation
                        && !cell(cells, column + 1).isEmpty()) {
                    values.remark(cell(cells, column + 1));
                }
                values.end();
            }
        }
    }

    private void code(String axis, String code) {
        if (!code.isEmpty()) {
            values.code(values.axis(axis), code.toCharArray(), 0, code.length());
        }
    }

    private static String cell(List<String> cells, int column) {
        return column <= cells.size() ? cells.get(column - 1).strip() : NOTHING;
    }

    /** Whether a column without a role has text; the columns of figures are then not to be trusted. */
    private boolean isShifted(int line, List<String> cells) {
        boolean isShifted = false;
        for (int column = 1; column <= cells.size(); column++) {
            String cell = cell(cells, column);
            if (!cell.isEmpty() && !layout.columns().containsKey(column)) {
                problems.error(
                        1,
                        Place.cell(line, column, NOTHING),
                        cell,
                        "役割の指定がない列に「" + ProblemList.shorten(cell) + "」がある。列がずれたおそれがあるため、この行の数値は意味不明とした",
                        "there is '" + ProblemList.shorten(cell)
                                + "' in a column without a role; as columns may have shifted, the figures of this row are"
                                + " unexplained");
                isShifted = true;
            }
        }
        return isShifted;
    }

    private int level(int line, int column, String cell) {
        if (cell.matches("\\d{1,6}")) {
            return Integer.parseInt(cell);
        }
        if (!cell.isEmpty()) {
            problems.error(
                    1,
                    Place.cell(line, column, NOTHING),
                    cell,
                    "階層レベル「" + ProblemList.shorten(cell) + "」は整数でない。レベルがないものとして読んだ",
                    "the level '" + ProblemList.shorten(cell) + "' is no whole number; it was read as not given");
        }
        return 0;
    }

    EStatTable table(Source source, MarkLegend legend) {
        EStatInfo info = new EStatInfo(NOTHING, title.isEmpty() ? Map.of() : Map.of("TITLE", title));
        return new TableDraft(new ArrayList<>(classes.classes()), values, EStatCsv.MOST_CELLS, problems)
                .build(info, source, Label.same(title), legend, Map.of(), Map.of(), above);
    }
}
