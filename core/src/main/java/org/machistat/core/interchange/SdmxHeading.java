package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Place;

/** Which column of an SDMX-CSV text says what. */
final class SdmxHeading {

    private final int size;
    private final SdmxCsv.Labels labels;
    private final List<SdmxAxis> axes = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** What stands in brackets behind the names of columns of several values or languages. */
    private final Map<String, String> brackets = new HashMap<>();

    private final SubFields subFields;

    private SdmxHeading(int size, SdmxCsv.Labels labels, SubFields subFields) {
        this.size = size;
        this.labels = labels;
        this.subFields = subFields;
    }

    /** Axes stand between the columns that say what structure and action it is and the value. */
    static SdmxHeading of(List<String> cells, Problems problems) {
        String first = cells.get(0);
        if (!first.equals(SdmxColumns.STRUCTURE) && !first.startsWith(SdmxColumns.STRUCTURE + "[")) {
            String met = Excerpt.of(first);
            throw new UnreadableException(
                    Place.cell(1, 1, ""),
                    "SDMX-CSV 2の見出しはSTRUCTUREで始まるが、「" + met + "」がある",
                    "the heading of SDMX-CSV 2 begins with STRUCTURE, but met '" + met + "'");
        }
        SdmxHeading heading = new SdmxHeading(cells.size(), labels(cells), SubFields.of(first));
        int start = heading.readStart(cells);
        int value = heading.readAxes(cells, start);
        heading.readComponents(cells, value, problems);
        return heading;
    }

    private static SdmxCsv.Labels labels(List<String> cells) {
        if (cells.contains(SdmxColumns.STRUCTURE_NAME)) {
            return SdmxCsv.Labels.NAME;
        }
        boolean both = !cells.contains(SdmxColumns.VALUE)
                && cells.stream().anyMatch(cell -> cell.startsWith(SdmxColumns.VALUE + SdmxColumns.COLON));
        return both ? SdmxCsv.Labels.BOTH : SdmxCsv.Labels.ID;
    }

    private int readStart(List<String> cells) {
        int at = 1;
        while (at < cells.size() && SdmxColumns.BEFORE_AXES.contains(cells.get(at))) {
            columns.put(cells.get(at), at);
            at++;
        }
        return at;
    }

    private int readAxes(List<String> cells, int start) {
        int step = labels == SdmxCsv.Labels.NAME ? 2 : 1;
        int at = start;
        while (at < size && !id(cells.get(at)).equals(SdmxColumns.VALUE)) {
            String id = Escapes.unguard(cells.get(at));
            String name = step == 2 && at + 1 < size ? Escapes.unguard(cells.get(at + 1)) : "";
            SdmxAxis axis = new SdmxAxis(at, labels, cells.contains(SdmxColumns.MARK), id, name);
            if (SdmxColumns.BEFORE_AXES.contains(axis.id())) {
                throw new UnreadableException(
                        Place.cell(1, at + 1, ""),
                        "「" + axis.id() + "」の列は次元の列より前に必要",
                        "the column " + axis.id() + " must stand before those of the dimensions");
            }
            if (axis.id().isBlank()
                    || axes.stream().anyMatch(other -> other.id().equals(axis.id()))) {
                throw new UnreadableException(
                        Place.cell(1, at + 1, ""),
                        "次元の名前が空か、2度使われている",
                        "a dimension has no name, or one that is used already");
            }
            axes.add(axis);
            at += step;
        }
        if (axes.isEmpty() || at >= size) {
            throw new UnreadableException(
                    Place.line(1),
                    "見出しに次元の列とOBS_VALUEが必要",
                    "expected columns of dimensions and then OBS_VALUE in the heading");
        }
        return at;
    }

    private void readComponents(List<String> cells, int value, Problems problems) {
        List<String> strangers = new ArrayList<>();
        boolean isName = false;
        for (int at = value; at < size; at++) {
            String written = id(cells.get(at));
            String id = SdmxColumns.isTaken(withoutBracket(written)) ? withoutBracket(written) : written;
            boolean isOurs = SdmxColumns.isTaken(id);
            if (isName && !isOurs) {
                isName = false;
                continue;
            }
            if (isOurs || SdmxWhole.isOf(id)) {
                if (columns.putIfAbsent(id, at) != null) {
                    problems.error(
                            Place.cell(1, at + 1, id),
                            "",
                            "同じ名前の列がもうある。最初の列を読んだ",
                            "there is a column of this name already; the first was read");
                } else if (!id.equals(written)) {
                    brackets.put(id, written.substring(id.length()));
                }
            } else {
                strangers.add(id);
            }
            isName = isOurs && labels == SdmxCsv.Labels.NAME;
        }
        if (!strangers.isEmpty()) {
            String shown = Excerpt.of(String.join(", ", strangers));
            problems.note(
                    Place.line(1),
                    shown,
                    strangers.size() + "列は表に置き場がないため保持しない：" + shown,
                    strangers.size() + " columns have no place in a table and were not kept: " + shown);
        }
    }

    private String id(String cell) {
        int colon = labels == SdmxCsv.Labels.BOTH ? cell.indexOf(SdmxColumns.COLON) : -1;
        return colon < 0 ? cell : cell.substring(0, colon);
    }

    private static String withoutBracket(String id) {
        int bracket = id.endsWith("]") ? id.indexOf('[') : -1;
        return bracket < 0 ? id : id.substring(0, bracket);
    }

    int size() {
        return size;
    }

    SubFields subFields() {
        return subFields;
    }

    List<SdmxAxis> axes() {
        return axes;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The columns in order. */
    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The place of a column in a row, from 1. */
    int place(String column) {
        return columns.get(column) + 1;
    }

    /** The text in a column; nothing where there is no such column or the row is too short. */
    String text(CsvRow row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.cell(at);
    }

    /** The code in a column of a code list: without the name that stands in one cell with it. */
    String code(CsvRow row, String column) {
        String text = text(row, column);
        return labels == SdmxCsv.Labels.BOTH ? code(text) : text;
    }

    private static String code(String text) {
        int colon = text.indexOf(SdmxColumns.COLON);
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** The codes in a column of a code list that may have several. */
    List<String> codes(CsvRow row, String column) {
        if (!brackets.containsKey(column)) {
            String one = code(row, column);
            return one.isEmpty() ? List.of() : List.of(one);
        }
        return subFields.split(text(row, column)).stream()
                .map(text -> labels == SdmxCsv.Labels.BOTH ? code(text) : text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether a column has one text in several languages. */
    boolean hasLanguages(String column) {
        return brackets.getOrDefault(column, "[]").length() > 2;
    }
}
