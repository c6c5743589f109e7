package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
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

    private SdmxHeading(int size, SdmxCsv.Labels labels) {
        this.size = size;
        this.labels = labels;
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
        SdmxHeading heading = new SdmxHeading(cells.size(), labels(cells));
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
            SdmxAxis axis = new SdmxAxis(at, labels, id, name);
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
            String id = id(cells.get(at));
            boolean isOurs = SdmxColumns.isTaken(id);
            if (isName && !isOurs) {
                isName = false;
                continue;
            }
            if (isOurs || SdmxWhole.isOf(id)) {
                columns.putIfAbsent(id, at);
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

    int size() {
        return size;
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
    String text(CsvRecord row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at);
    }
}
