package org.machistat.core.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.MarkLegend;

/**
 * Reads and writes tables as JSON-stat 2.0, with every mark (JSON-statの読み書き).
 *
 * <pre>{@code StatTable table = JsonStat.withDefaults().read(text).get().getComplete();}</pre>
 *
 * <p>Written is a dataset in one language, the same text for the same table: dimensions and categories in order with the
 * {@linkplain Axis#role roles} of the axes, numbers with their printed decimals, the declared totals as {@code child}, units of categories, {@code status} for every cell that
 * is not a plain number, and what JSON-stat has no place for below {@code extension.machistat}. What is read back equals
 * what was written.
 *
 * <ul>
 *   <li>Nil is the number 0 with the status "-"; every other mark is {@code null} with a status. {@code
 *       extension.status.label} says in words what each status means.
 *   <li>Read are datasets of versions 1 and 2, {@code value} and {@code status} as list or object, one status for all cells,
 *       {@code index} as list or object. Numbers are never doubles: 5.0 and 5.00 differ. Where {@code unit.decimals} says more
 *       decimals than the number has, zeros at the end are put back.
 *   <li>A status is read by the document's own legend if it has one of ours, else by the {@link MarkLegend}, else as SDMX and
 *       Eurostat use it: A normal; P provisional; E estimated; I imputed; U low reliability; N rounds to zero; R or r revised;
 *       Q, C or c suppressed; M, z or "." not applicable; O, L, H, ":" or ".." unknown; small letters as large ones, several
 *       together. A null without status is a blank. A status that says something else (B, D, F…) is reported as an error and, if
 *       there is no number, kept as {@link org.machistat.core.value.Mark#UNEXPLAINED}.
 *   <li>Roles become those of the axes. As JSON-stat has units only in a metric, an axis without role whose categories have units
 *       is written as metric, and {@code extension.machistat.hasRole} is false. A dimension in two roles keeps the first and
 *       is reported as an error.
 *   <li>{@code child} declares totals, except in a dimension with the role metric. JSON-stat itself does not say that children
 *       add up: check with the audit.
 *   <li>Notes of dimensions and categories become notes of the table. Coordinates, links and extensions of others are not
 *       kept; a note says so.
 *   <li>Half a surrogate pair, names of more than 1,000,000 and texts of more than 20,000,000 characters are not written; what
 *       is written can be read.
 *   <li>Text that is no JSON, bytes that are not in UTF-8 (or, as their zeros show, UTF-16 or UTF-32), text that has no dataset, or whose dimensions cannot be understood is refused as a whole. Sizes are
 *       checked before anything is made of them. Problems are located by JSON pointers.
 *   <li>Refused, too: more than 200,000,000 characters and 160 for each cell of the limit (in all 1,000,000,000 by default), 3,000,000
 *       items besides the cells, 10,000 datasets or problems, 1,000 levels.
 * </ul>
 *
 * <p>Source: JSON-stat Format 2.0 (json-stat.org/full); SDMX code list CL_OBS_STATUS 2.2; Eurostat observation flags.
 */
public final class JsonStat {

    private static final int DEFAULT_CELLS = 5_000_000;
    private static final JsonStat DEFAULTS = new JsonStat(Locale.JAPANESE, MarkLegend.standard(), DEFAULT_CELLS);

    private final Locale locale;
    private final MarkLegend legend;
    private final int mostCells;

    private JsonStat(Locale locale, MarkLegend legend, int mostCells) {
        this.locale = locale;
        this.legend = legend;
        this.mostCells = mostCells;
    }

    /**
     * A reader and writer in Japanese, with the usual symbols, for tables of at most 5,000,000 cells.
     *
     * @return the reader and writer
     */
    public static JsonStat withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with labels written in another language; the other language goes to the extension.
     *
     * @param newLocale Japanese, or any other for English
     * @return the reader and writer
     */
    public JsonStat in(Locale newLocale) {
        return new JsonStat(Objects.requireNonNull(newLocale, "newLocale"), legend, mostCells);
    }

    /**
     * The same for documents of a publisher with its own status codes.
     *
     * @param newLegend what the codes mean
     * @return the reader and writer
     */
    public JsonStat with(MarkLegend newLegend) {
        return new JsonStat(locale, Objects.requireNonNull(newLegend, "newLegend"), mostCells);
    }

    /**
     * The same with another limit for the cells of a document, all its datasets together; what is beyond is refused.
     *
     * @param newMost the most cells, from 1 to 100,000,000
     * @return the reader and writer
     * @throws IllegalArgumentException if the limit is out of range
     */
    public JsonStat withMostCells(int newMost) {
        if (newMost < 1 || newMost > 100_000_000) {
            throw new IllegalArgumentException("Most cells must be from 1 to 100,000,000, but were " + newMost);
        }
        return new JsonStat(locale, legend, newMost);
    }

    /**
     * Writes a table as a dataset.
     *
     * @param table the table
     * @return the JSON text
     * @throws IllegalArgumentException if a text could not be read again
     */
    public String write(StatTable table) {
        StringWriter text = new StringWriter();
        try {
            JsonStatWriter.write(table, locale, JsonStatReader.FACTORY.createGenerator(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a table as a dataset in UTF-8, cell by cell; flushes the stream and does not close it.
     *
     * @param table the table
     * @param out the stream
     * @throws IOException if the stream throws it
     * @throws IllegalArgumentException as {@link #write(StatTable)} does; what stands before is written
     */
    public void write(StatTable table, OutputStream out) throws IOException {
        JsonStatWriter.write(table, locale, JsonStatReader.FACTORY.createGenerator(out));
    }

    /**
     * Reads the one dataset of a text.
     *
     * @param text the JSON text
     * @return the table with its problems; or a refusal if the text is no JSON, has no dataset or more than one, or has one
     *     whose cells cannot be told
     */
    public Answer<Loaded<StatTable>> read(String text) {
        return JsonStatReader.ofMemory(() -> read(new StringReader(text)));
    }

    /**
     * Reads the one dataset of bytes in UTF-8, UTF-16 or UTF-32.
     *
     * @param bytes the bytes
     * @return the table with its problems; or a refusal as for {@link #read(String)}
     */
    public Answer<Loaded<StatTable>> read(byte[] bytes) {
        return JsonStatReader.ofMemory(() -> read(new ByteArrayInputStream(bytes)));
    }

    /**
     * Reads the one dataset of any characters; does not close them.
     *
     * @param text the characters
     * @return the table with its problems; or a refusal as for {@link #read(String)}
     * @throws IOException if the characters cannot be had
     */
    public Answer<Loaded<StatTable>> read(Reader text) throws IOException {
        return reader().one(text);
    }

    /**
     * Reads the one dataset of a stream of bytes; does not close it.
     *
     * @param bytes the bytes
     * @return the table with its problems; or a refusal as for {@link #read(String)}
     * @throws IOException if the bytes cannot be had
     */
    public Answer<Loaded<StatTable>> read(InputStream bytes) throws IOException {
        return reader().one(JsonStatBytes.reader(bytes));
    }

    /**
     * Reads the one dataset of a file.
     *
     * @param file the file; a symbolic link is followed
     * @return the table with its problems; or a refusal as for {@link #read(String)}
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<StatTable>> read(Path file) throws IOException {
        try (InputStream bytes = SourceFile.open(file)) {
            return read(bytes);
        }
    }

    /**
     * Reads every dataset of a text: a dataset, a bundle of version 1, or the datasets that stand in a collection.
     *
     * <ul>
     *   <li>A table without label has the name of its dataset in the bundle as title.
     *   <li>What a collection only refers to is reported as an error, and so is a dataset whose cells cannot be told.
     * </ul>
     *
     * @param text the JSON text
     * @return the tables in order with their problems; or a refusal if there is none that can be read
     */
    public Answer<Loaded<List<StatTable>>> readAll(String text) {
        return JsonStatReader.ofMemory(() -> reader().all(new StringReader(text)));
    }

    /**
     * Reads every dataset of a stream of bytes, as {@link #readAll(String)} does; does not close it.
     *
     * @param bytes the bytes
     * @return the tables in order with their problems; or a refusal if there is none that can be read
     * @throws IOException if the bytes cannot be had
     */
    public Answer<Loaded<List<StatTable>>> readAll(InputStream bytes) throws IOException {
        return reader().all(JsonStatBytes.reader(bytes));
    }

    /**
     * Reads a response of the class dimension: a classification.
     *
     * @param text the JSON text
     * @param axisId the id of the axis, which such a response does not tell
     * @return the axis with its problems; or a refusal if the text is no JSON or no dimension
     * @throws IllegalArgumentException if the id is blank
     */
    public Answer<Loaded<Axis>> readAxis(String text, String axisId) {
        if (axisId.isBlank()) {
            Axis.of(axisId, Label.EMPTY, List.of());
        }
        return JsonStatReader.ofMemory(() -> reader().axis(new StringReader(text), axisId));
    }

    private JsonStatReader reader() {
        return new JsonStatReader(legend, mostCells);
    }
}
