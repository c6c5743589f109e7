package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;

/** Reads one text twice: first its axes, then its figures, so that no row needs to be kept. */
final class SdmxCsvReader {

    private static final String DELETE = "D";

    private final String text;
    private final TableReader.Limits limits;
    private final Problems problems = new Problems();
    private SdmxHeading heading;

    private SdmxCsvReader(String text, TableReader.Limits limits) {
        this.text = text;
        this.limits = limits;
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
            if (isWhole(row)) {
                whole.add(row);
            } else if (!isDeleted(row)) {
                rows[0]++;
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
        SdmxFigures figures = new SdmxFigures(heading, problems);
        int[] filled = new int[1];
        records(row -> {
            if (!isWhole(row) && !isDeleted(row)) {
                int cell = 0;
                for (SdmxAxis axis : axes) {
                    cell = cell * axis.size() + axis.indexOf(row);
                }
                filled[0] += put(table, cell, figures.read(row), row) ? 1 : 0;
            }
        });
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
    private boolean put(StatTable.Builder table, int cell, Figure figure, CsvRecord row) {
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

    private boolean isWhole(CsvRecord row) {
        return heading.axes().stream().allMatch(axis -> axis.isOff(row))
                && heading.text(row, SdmxColumns.VALUE).isEmpty()
                && heading.text(row, SdmxColumns.MARK).isEmpty();
    }

    private boolean isDeleted(CsvRecord row) {
        return heading.text(row, SdmxColumns.ACTION).equals(DELETE);
    }

    private void check(CsvRecord row) {
        if (row.getFieldCount() != heading.size()) {
            problems.error(
                    place(row, 0),
                    "",
                    "見出しの" + heading.size() + "列に対して" + row.getFieldCount() + "列ある",
                    "there are " + row.getFieldCount() + " cells below a heading of " + heading.size());
        }
        if (isDeleted(row)) {
            problems.error(place(row, 0), DELETE, "削除の行は読んでいない", "a row that deletes was not read");
        }
    }

    static Place place(CsvRecord row, int column) {
        return Place.cell((int) row.getStartingLineNumber(), column, "");
    }

    private List<String> firstRow() {
        List<List<String>> first = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader()) {
            reader.stream().limit(1).forEach(row -> first.add(row.getFields()));
        } catch (CsvParseException e) {
            throw quotes(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (first.isEmpty()) {
            throw new UnreadableException(Place.WHOLE, "テキストが空である", "the text is empty");
        }
        return first.get(0);
    }

    private void records(Consumer<CsvRecord> each) {
        long line = 0;
        boolean isHeading = true;
        try (CsvReader<CsvRecord> reader = reader()) {
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                if (!isHeading) {
                    each.accept(row);
                }
                isHeading = false;
            }
        } catch (CsvParseException e) {
            throw quotes(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableException quotes(long line) {
        return new UnreadableException(
                Place.line((int) line + 1),
                "この行以降で引用符が閉じていないか、閉じた引用符の後に文字がある",
                "from this line on a quote is not closed, or text follows a closing quote");
    }

    private CsvReader<CsvRecord> reader() {
        int most = Math.max(text.length(), 1) + 1;
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(most)
                .maxRecordSize(most)
                .build();
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Integer.MAX_VALUE)
                .build(handler, text);
    }
}
