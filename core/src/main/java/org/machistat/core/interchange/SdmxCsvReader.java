package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;

/** Reads one text twice: first its axes, then its figures, so that no row needs to be kept. */
final class SdmxCsvReader {

    private static final String DELETE = "D";
    private static final Set<String> ACTIONS = Set.of("", "I", "A", "M", "R");

    /** The first column, and the character behind it, which stands between all cells. */
    private static final Pattern FIRST = Pattern.compile("(\"?)STRUCTURE(?:\\[[^\\]\\r\\n]*])?\\1([;\\t|])");

    private static final char COMMA = ',';

    private final String text;
    private final TableReader.Limits limits;
    private final char separator;
    private final Problems problems = new Problems();
    private final List<String> structures = new ArrayList<>();
    private SdmxHeading heading;
    private int partial;

    private SdmxCsvReader(String text, TableReader.Limits limits) {
        this.text = text;
        this.limits = limits;
        Matcher first = FIRST.matcher(text);
        this.separator = first.lookingAt() ? first.group(2).charAt(0) : COMMA;
    }

    static Answer<Loaded<StatTable>> read(String text, TableReader.Limits limits) {
        if (text.length() > limits.characters()) {
            return tooLong(limits);
        }
        try {
            return Answer.of(new SdmxCsvReader(text.startsWith("\ufeff") ? text.substring(1) : text, limits).read());
        } catch (UnreadableException e) {
            return refuse(e);
        }
    }

    static Answer<Loaded<StatTable>> refuse(UnreadableException e) {
        return Answer.refuse(new Refusal(Refusal.Reason.NOT_READABLE, e.sentence()));
    }

    static Answer<Loaded<StatTable>> tooLong(TableReader.Limits limits) {
        return refuse(RowSplitter.tooMuch(Place.WHOLE, "字", "characters", limits.characters()));
    }

    private Loaded<StatTable> read() {
        heading = SdmxHeading.of(firstRow(), problems);
        List<SdmxAxis> axes = heading.axes();
        SdmxWhole whole = new SdmxWhole(heading, problems);
        int[] rows = new int[1];
        records(row -> {
            check(row);
            if (!isTaken(row)) {
                return;
            }
            if (isWhole(row)) {
                whole.add(row);
            } else if (isPartial(row)) {
                partial++;
            } else {
                rows[0]++;
                addStructure(heading.text(row, SdmxColumns.STRUCTURE_ID));
                axes.forEach(axis -> axis.add(row));
                if (rows[0] > limits.cells()) {
                    throw RowSplitter.tooMuch(place(row, 0), "セル", "cells", limits.cells());
                }
            }
        });
        if (rows[0] == 0) {
            throw new UnreadableException(Place.WHOLE, "観測値の行がない", "there is no row with an observation");
        }
        int size = size(axes);
        StatTable.Builder table = whole.start();
        axes.forEach(axis -> table.axis(whole.judged(axis.toAxis())));
        whole.putPoints(table, axes);
        SdmxFigures figures = new SdmxFigures(heading, separator != COMMA, problems);
        int[] filled = new int[1];
        records(row -> {
            if (isTaken(row) && !isPartial(row)) {
                int cell = 0;
                for (SdmxAxis axis : axes) {
                    cell = cell * axis.size() + axis.indexOf(row);
                }
                filled[0] += put(table, cell, figures.read(row), row) ? 1 : 0;
            }
        });
        reportMixture();
        if (filled[0] < size) {
            problems.note(
                    Place.WHOLE,
                    "",
                    (size - filled[0]) + "個のセルには行がないため空欄とした",
                    (size - filled[0]) + " cells of " + size + " have no row and were read as blank");
        }
        return new Loaded<>(table.fillBlank().build(), problems.toList());
    }

    /** Puts a figure unless there is one; whether there was none. */
    private boolean put(StatTable.Builder table, int cell, Figure figure, CsvRow row) {
        boolean isNew = !table.has(cell);
        if (isNew) {
            table.put(cell, figure);
        } else {
            problems.error(
                    place(row, 0),
                    "",
                    "同じ分類項目の行がもうある。最初の行を読んだ",
                    "there is a row for the same categories already; the first was read");
        }
        return isNew;
    }

    private int size(List<SdmxAxis> axes) {
        long size = 1;
        for (SdmxAxis axis : axes) {
            size *= axis.size();
            if (size > limits.cells()) {
                throw RowSplitter.tooMuch(Place.WHOLE, "セル", "cells", limits.cells());
            }
        }
        return (int) size;
    }

    /** Whether a row speaks of the whole table. */
    private boolean isWhole(CsvRow row) {
        return isPartial(row) && heading.axes().stream().allMatch(axis -> axis.isOpen(row));
    }

    /** Whether a row has attributes of a part of the table, or of the whole, and no observation. */
    private boolean isPartial(CsvRow row) {
        return heading.text(row, SdmxColumns.VALUE).isEmpty()
                && heading.text(row, SdmxColumns.MARK).isEmpty()
                && heading.axes().stream().anyMatch(axis -> axis.isOpen(row));
    }

    private boolean isTaken(CsvRow row) {
        return ACTIONS.contains(heading.text(row, SdmxColumns.ACTION));
    }

    private void reportMixture() {
        if (partial > 0) {
            problems.note(
                    Place.WHOLE,
                    "",
                    "次元の一部だけを示す" + partial + "行は表に置き場がないため保持しない",
                    partial + " rows that name only some of the dimensions have no place in a table and were not kept");
        }
        if (structures.size() > 1) {
            String shown = Excerpt.of(structures.get(0)) + ", " + Excerpt.of(structures.get(1));
            problems.note(
                    Place.WHOLE,
                    shown,
                    "STRUCTURE_IDの異なる行を1つの表として読んだ：" + shown,
                    "rows of several STRUCTURE_IDs were read as one table: " + shown);
        }
    }

    /** Keeps the first structure, and the first other one. */
    private void addStructure(String id) {
        if (structures.isEmpty()
                || (structures.size() == 1 && !structures.get(0).equals(id))) {
            structures.add(id);
        }
    }

    private void check(CsvRow row) {
        if (row.size() != heading.size()) {
            problems.error(
                    place(row, 0),
                    "",
                    "見出しの" + heading.size() + "列に対して" + row.size() + "列ある",
                    "there are " + row.size() + " cells below a heading of " + heading.size());
        }
        String action = heading.text(row, SdmxColumns.ACTION);
        if (action.equals(DELETE)) {
            problems.error(place(row, 0), DELETE, "削除の行は読んでいない", "a row that deletes was not read");
        } else if (!ACTIONS.contains(action)) {
            String met = Excerpt.of(action);
            problems.error(
                    Place.cell((int) row.line(), heading.place(SdmxColumns.ACTION), SdmxColumns.ACTION),
                    met,
                    "ACTIONはI、A、M、R、Dのいずれかのはずだが、「" + met + "」がある。この行は読んでいない",
                    "expected I, A, M, R or D, but met '" + met + "'; the row was not read");
        }
    }

    static Place place(CsvRow row, int column) {
        return Place.cell((int) row.line(), column, "");
    }

    private List<String> firstRow() {
        List<List<String>> first = new ArrayList<>();
        try (CsvReader<CsvRow> reader = reader()) {
            reader.stream().limit(1).forEach(row -> first.add(row.cells()));
        } catch (CsvParseException e) {
            throw CsvRowHandler.reason(e, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (first.isEmpty()) {
            throw new UnreadableException(Place.WHOLE, "テキストが空である", "the text is empty");
        }
        return first.get(0);
    }

    private void records(Consumer<CsvRow> each) {
        long line = 0;
        boolean isHeading = true;
        try (CsvReader<CsvRow> reader = reader()) {
            for (CsvRow row : reader) {
                line = row.line();
                if (!isHeading) {
                    each.accept(row);
                }
                isHeading = false;
            }
        } catch (CsvParseException e) {
            throw CsvRowHandler.reason(e, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader<CsvRow> reader() {
        return CsvRowHandler.rows(text, separator, limits.columns(), Integer.MAX_VALUE);
    }
}
