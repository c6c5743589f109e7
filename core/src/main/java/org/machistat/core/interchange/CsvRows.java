package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * The rows of a CSV text, one after another, for readers of formats that are no plain table (CSVの行).
 *
 * <p>Cells are separated by commas and quoted where needed, as in RFC 4180; they come as they stand, with the spaces around
 * them. A byte order mark at the start is taken away. {@link TableReader} reads tables.
 *
 * <ul>
 *   <li>Bytes are read as UTF-8, as UTF-16 with a byte order mark, or else as windows-31j, with a note.
 *   <li>Where quotes do not pair, or a row has more than 100,000 cells or a cell more than 1,000,000 characters, reading stops
 *       behind the rows that were good.
 * </ul>
 */
public final class CsvRows {

    private static final int MOST_CELLS = 100_000;
    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_ROW = 16_000_000;

    /** Takes the rows (行の受け取り). */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes a row that is not empty.
         *
         * @param line its first line in the text, from 1
         * @param cells its cells, at least one
         * @return whether to go on
         */
        boolean row(int line, List<String> cells);
    }

    private final String text;
    private final List<Problem> problems;

    private CsvRows(String text, List<Problem> problems) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.problems = problems;
    }

    /**
     * The rows of a text.
     *
     * @param text the text
     * @return its rows
     */
    public static CsvRows of(String text) {
        return new CsvRows(text, List.of());
    }

    /**
     * The rows of a text of which the encoding is found out.
     *
     * @param bytes the text in UTF-8, UTF-16 with a byte order mark, or windows-31j
     * @return its rows, or {@link Refusal.Reason#NOT_READABLE} if it is in none of them
     */
    public static Answer<CsvRows> decode(byte[] bytes) {
        return decoded(bytes, null);
    }

    /**
     * The rows of a text in a known encoding.
     *
     * @param bytes the text
     * @param charset its encoding
     * @return its rows, or {@link Refusal.Reason#NOT_READABLE} if it is in another one
     */
    public static Answer<CsvRows> decode(byte[] bytes, Charset charset) {
        return decoded(bytes, Objects.requireNonNull(charset, "charset"));
    }

    private static Answer<CsvRows> decoded(byte[] bytes, Charset charset) {
        Problems problems = new Problems();
        try {
            String text = TextDecoder.decode(bytes, charset, problems);
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableException(
                        Place.WHOLE,
                        "NUL文字がある。文字コードの違うテキストか、テキストでないファイル",
                        "there is a NUL character, as in a text of another encoding or a file that is no text");
            }
            return Answer.of(new CsvRows(text, problems.toList()));
        } catch (UnreadableException e) {
            return Answer.refuse(new Refusal(Refusal.Reason.NOT_READABLE, e.sentence()));
        }
    }

    /**
     * What was noted in finding out the encoding.
     *
     * @return the notes
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Gives each row to a visitor, in order; empty lines are left out.
     *
     * @param visitor takes the rows
     * @return an error at the place behind which nothing could be read, or empty if all rows were given or the visitor
     *     wanted no more
     */
    public Optional<Problem> forEach(Visitor visitor) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_CELLS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .build();
        CsvReader<CsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(handler, text);
        int line = 0;
        try {
            for (CsvRecord row : records) {
                line = (int) row.getStartingLineNumber();
                if (!visitor.row(line, row.getFields())) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of(Problem.error(
                    Place.line(line + 1),
                    "",
                    Label.of(
                            "この行以降は読めない。引用符が閉じていないか、閉じた引用符の後に文字があるか、行が長すぎる",
                            "from this line on nothing could be read: a quote is not closed, text follows a closing"
                                    + " quote, or a row is too long")));
        }
    }
}
