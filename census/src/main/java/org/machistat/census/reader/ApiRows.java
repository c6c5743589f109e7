package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.internal.PageCheck;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.census.internal.TableDraft;
import org.machistat.census.internal.ValueColumns;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;

/** Reads the section lines and the values of getSimpleStatsData. */
final class ApiRows {

    private static final String CODE = "_code";
    private static final Set<String> WITH_CODE = Set.of("STAT_NAME", "GOV_ORG", "MAIN_CATEGORY", "SUB_CATEGORY");
    private static final int IGNORED = -1;
    private static final int VALUE = -2;
    private static final int UNIT = -3;
    private static final int ANNOTATION = -4;
    private static final int NAME = -5;

    private final ProblemList problems;
    private final ValueColumns values = new ValueColumns(EStatCsv.MOST_VALUES);
    private final RowClasses classes;
    private final PageCheck pages = new PageCheck();
    private final Map<String, String> symbols = new LinkedHashMap<>();
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private EStatInfo info = new EStatInfo("", Map.of());
    private boolean hasSections;

    private Map<String, List<String>> sections = new LinkedHashMap<>();
    private List<String> header = List.of();
    private int[] kinds = new int[0];
    private boolean isHeaderNext;
    private String firstCell = "";

    ApiRows(ProblemList problems) {
        this.problems = problems;
        this.classes = new RowClasses(problems);
    }

    void read(CsvRows rows, int page) {
        sections = new LinkedHashMap<>();
        header = List.of();
        isHeaderNext = false;
        firstCell = "";
        int before = values.size();
        values.startPage(page, "");
        rows.problems().forEach(problem -> problems.add(page, problem));
        rows.forEach((line, cells) -> {
                    if (!header.isEmpty()) {
                        value(page, line, cells);
                    } else if (isHeaderNext || isCode(cells.get(0))) {
                        header(page, line, cells);
                    } else {
                        section(page, line, cells);
                    }
                    return true;
                })
                .ifPresent(problem -> problems.add(page, problem));
        endPage(page, values.size() - before);
    }

    private void section(int page, int line, List<String> cells) {
        String name = cells.get(0).strip();
        firstCell = firstCell.isEmpty() ? name : firstCell;
        List<String> rest = cells.subList(1, cells.size());
        switch (name) {
            case "VALUE" -> isHeaderNext = true;
            case "NOTE" -> symbol(page, line, rest, symbols);
            case "ANNOTATION" -> symbol(page, line, rest, annotations);
            default -> sections.putIfAbsent(name, List.copyOf(rest));
        }
    }

    private void symbol(int page, int line, List<String> cells, Map<String, String> into) {
        String symbol = cells.isEmpty() ? "" : cells.get(0).strip();
        String text = cells.size() > 1 ? cells.get(1) : "";
        String old = symbol.isEmpty() ? text : into.putIfAbsent(symbol, text);
        if (old != null && !symbol.isEmpty() && !old.equals(text)) {
            problems.error(
                    page,
                    Place.line(line),
                    text,
                    "記号「" + ProblemList.shorten(symbol) + "」の説明が2つある。先の「" + ProblemList.shorten(old) + "」を採った",
                    "the symbol '" + ProblemList.shorten(symbol) + "' is explained twice; the first, '"
                            + ProblemList.shorten(old) + "', was kept");
        }
    }

    private void header(int page, int line, List<String> cells) {
        header = List.copyOf(cells);
        kinds = new int[cells.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(i);
            if (kinds[i] != NAME && kinds[i] != IGNORED && header.indexOf(cells.get(i)) < i) {
                kinds[i] = IGNORED;
                problems.error(
                        page,
                        Place.cell(line, i + 1, ProblemList.shorten(cells.get(i))),
                        cells.get(i),
                        "列「" + ProblemList.shorten(cells.get(i)) + "」が2つある。先の列を読んだ",
                        "there are two columns '" + ProblemList.shorten(cells.get(i)) + "'; the first was read");
            } else if (kinds[i] == IGNORED) {
                problems.note(
                        page,
                        Place.cell(line, i + 1, ProblemList.shorten(cells.get(i))),
                        cells.get(i),
                        "未知の列「" + ProblemList.shorten(cells.get(i)) + "」は読んでいない",
                        "the unknown column '" + ProblemList.shorten(cells.get(i)) + "' was not read");
            }
        }
        if (!header.contains("value")) {
            throw new StoppedException(Label.of(
                    "見出しに列「value」がない：" + ProblemList.shorten(String.join(",", cells)),
                    "There is no column 'value' in the heading: " + ProblemList.shorten(String.join(",", cells))));
        }
    }

    private int kind(int column) {
        String name = header.get(column);
        return switch (name) {
            case "value" -> VALUE;
            case "unit" -> UNIT;
            case "annotation" -> ANNOTATION;
            default -> isCode(name) ? axis(name, column) : nameOrIgnored(column);
        };
    }

    /** Such as area_code; _code alone names no axis. */
    private static boolean isCode(String name) {
        return name.endsWith(CODE)
                && !name.substring(0, name.length() - CODE.length()).isBlank();
    }

    private int axis(String name, int column) {
        String id = name.substring(0, name.length() - CODE.length());
        classes.axis(id, column + 1 < header.size() ? header.get(column + 1) : id);
        return values.axis(id);
    }

    private int nameOrIgnored(int column) {
        return column > 0 && isCode(header.get(column - 1)) ? NAME : IGNORED;
    }

    private void value(int page, int line, List<String> cells) {
        if (cells.size() != header.size()) {
            boolean lacks = cells.size() < header.size();
            problems.error(
                    page,
                    Place.line(line),
                    String.join(",", cells),
                    "セルが" + cells.size() + "個あり、見出しの" + header.size() + "個と違う" + (lacks ? "。この行は読んでいない" : ""),
                    "the row has " + cells.size() + " cells, but the heading has " + header.size()
                            + (lacks ? "; it was not read" : ""));
            if (lacks || cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
                return;
            }
        }
        values.begin(line, header.indexOf("value") + 1);
        for (int i = 0; i < kinds.length; i++) {
            String cell = cells.get(i);
            switch (kinds[i]) {
                case VALUE -> put(cell);
                case UNIT -> values.unit(cell.toCharArray(), 0, cell.length());
                case ANNOTATION -> {
                    if (!cell.isBlank()) {
                        values.remark(cell.strip());
                    }
                }
                case NAME, IGNORED -> {}
                default -> code(kinds[i], i, cells, page, line);
            }
        }
        values.end();
    }

    private void put(String cell) {
        values.value(cell.toCharArray(), 0, cell.length());
    }

    private void code(int axis, int column, List<String> cells, int page, int line) {
        String code = cells.get(column);
        String name = column + 1 < kinds.length && kinds[column + 1] == NAME ? cells.get(column + 1) : code;
        values.code(axis, code.toCharArray(), 0, code.length());
        String id = header.get(column);
        classes.add(id.substring(0, id.length() - CODE.length()), code, name, 0, page, line);
    }

    private String first(String section) {
        List<String> cells = sections.getOrDefault(section, List.of());
        return cells.isEmpty() ? "" : cells.get(0).strip();
    }

    private void endPage(int page, int count) {
        hasSections |= !sections.isEmpty();
        refuseStatus(first("STATUS"), first("ERROR_MSG"), count);
        if (header.isEmpty()) {
            String met = ProblemList.shorten(firstCell);
            problems.error(
                    page,
                    Place.WHOLE,
                    firstCell,
                    "area_codeのような列とvalueの見出しがない。本文は「" + met + "」で始まる",
                    "there is no heading with columns such as area_code, and value; the text begins with '" + met
                            + "'");
        }
        if (info.properties().isEmpty()) {
            info = new EStatInfo(first("TABLE_INF"), properties());
        }
        pages.add(new PageCheck.Page(
                page,
                first("TABLE_INF"),
                first("UPDATED_DATE"),
                number("TOTAL_NUMBER"),
                number("FROM_NUMBER"),
                number("TO_NUMBER"),
                number("NEXT_KEY"),
                count));
    }

    private long number(String section) {
        String text = first(section);
        boolean isNumber =
                !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : PageCheck.NOT_GIVEN;
    }

    private static void refuseStatus(String status, String message, int count) {
        String said = "STATUS " + ProblemList.shorten(status) + ": " + ProblemList.shorten(message);
        if (status.equals("1") && count == 0) {
            throw new StoppedException(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    Label.of("e-Statに条件に合うデータがない（" + said + "）", "e-Stat has no data for the request (" + said + ")"));
        }
        if (status.matches("[1-9]\\d\\d")) {
            boolean isNoTable = status.matches("10[1-5]");
            throw new StoppedException(
                    isNoTable ? Refusal.Reason.NOT_ENOUGH_DATA : Refusal.Reason.NOT_READABLE,
                    Label.of("e-Statがデータを返さなかった（" + said + "）", "e-Stat gave no data (" + said + ")"));
        }
    }

    /** The section lines under the names that they have in JSON. */
    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        sections.forEach((name, cells) -> {
            if (Set.of("STATUS", "ERROR_MSG", "DATE", "TOTAL_NUMBER", "FROM_NUMBER", "TO_NUMBER", "NEXT_KEY")
                    .contains(name)) {
                extras.putIfAbsent(name, cells.isEmpty() ? "" : cells.get(0));
            } else if (cells.size() == 2 && (WITH_CODE.contains(name) || name.equals("TITLE"))) {
                properties.put(name + (name.equals("TITLE") ? "/@no" : "/@code"), cells.get(0));
                properties.put(name, cells.get(1));
            } else if (!name.equals("TABLE_INF")) {
                for (int i = 0; i < cells.size(); i++) {
                    properties.put(cells.size() == 1 ? name : name + "/" + (i + 1), cells.get(i));
                }
            }
        });
        return properties;
    }

    EStatTable table(MarkLegend fallback) {
        if (hasSections) {
            pages.report(problems);
        } else {
            problems.note(
                    1,
                    Place.WHOLE,
                    "",
                    "件数（TOTAL_NUMBER）の行がないため、値がそろっているかを確かめられない",
                    "no line gives the number of values (TOTAL_NUMBER), so it cannot be told whether all are there");
        }
        return new TableDraft(new ArrayList<>(classes.classes()), values, EStatCsv.MOST_CELLS, problems)
                .build(info, fallback, symbols, annotations, extras);
    }
}
