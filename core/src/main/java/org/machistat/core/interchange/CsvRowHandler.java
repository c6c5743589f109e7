package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.machistat.core.source.Place;

/** Makes the rows of a CSV text and stops at the first cell that is one too many or too long, before it is kept. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private final int mostColumns;
    private final int longestCell;
    private List<String> cells = new ArrayList<>();

    private CsvRowHandler(int mostColumns, int longestCell) {
        this.mostColumns = mostColumns;
        this.longestCell = longestCell;
    }

    /**
     * The rows of a text that are not empty. Where reading them throws a {@link CsvParseException}, {@link #reason} tells why.
     */
    static CsvReader<CsvRow> rows(String text, char separator, int mostColumns, int longestCell) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Integer.MAX_VALUE)
                .build(new CsvRowHandler(mostColumns, longestCell), text);
    }

    /** Too many columns or characters in a cell, at their place; or else a quote, behind the last line that was read. */
    static UnreadableException reason(CsvParseException e, long lastLine) {
        return e.getCause() instanceof UnreadableException tooMuch
                ? tooMuch
                : new UnreadableException(
                        Place.line((int) lastLine + 1),
                        "この行以降で引用符が閉じていないか、閉じた引用符の後に文字がある",
                        "from this line on a quote is not closed, or text follows a closing quote");
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(Math.max(1, cells.size()));
    }

    @Override
    protected void handleField(int at, char[] buffer, int offset, int length, boolean quoted) {
        if (at >= mostColumns) {
            throw RowSplitter.tooMuch(Place.line(line()), "列", "columns in a row", mostColumns);
        }
        if (length > longestCell) {
            throw RowSplitter.tooMuch(Place.cell(line(), at + 1, ""), "字のセル", "characters in a cell", longestCell);
        }
        cells.add(new String(buffer, offset, length));
    }

    private int line() {
        return (int) getStartingLineNumber();
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(getStartingLineNumber(), Collections.unmodifiableList(cells));
    }
}
