package org.machistat.core.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * Reads a table as it is printed, saved or pasted: labels down, headings across, figures between (統計表の読み取り).
 *
 * <p>{@code TableReader.withDefaults().read(text)} finds out the format, the number of heading rows, the units and, for bytes,
 * the encoding; each of them can be stated instead. The table has two axes: the rows, named by what stands over the labels
 * (or 行), and the columns, named 項目.
 *
 * <ul>
 *   <li>Up to three lines of one text each above a heading that has a label are taken for title, unit and the like: not read,
 *       with a note, unless the number of heading rows is stated.
 *   <li>Lines below the table that are one text each and begin with 注, 備考, 出典, 資料, ※, Note or Source are not read either,
 *       with a note.
 *   <li>Heading rows are the first row and those below it that hold no figures and have no label; years and ages are no
 *       figures there. A row with a label is heading only if all its cells are words or written years (2014年) and it is the
 *       first with a label, or names every column where the row above leaves some open. Where such a row, or bare years
 *       without a label, were taken for heading, a note says so: {@link #withHeaderRows} states it.
 *   <li>A heading above the lowest row spans the empty cells behind it. The levels joined by a space are the id of the
 *       column: 事業所数 2014年.
 *   <li>The columns behind the first that hold words in every row are labels too, such as a name behind its code (and its codes between such); a note says
 *       so.
 *   <li>Where every label is a number, a note asks for {@link #withLabelColumns}; it is an error if one of them has a comma, a
 *       sign or decimals, or a year stands over them.
 *   <li>Two figures in one cell become two columns only if every cell of the column that is not empty holds exactly two,
 *       nothing stands over the column in the lowest of several heading rows, and that row names exactly two different
 *       years, which then name the columns; a note says so. Otherwise each such cell is an error.
 *   <li>A unit is that of the figure, else that stated for the column, else that in parentheses in its heading, else that
 *       with which every number of the column is printed, else that stated for the table. The last does not go to columns
 *       and rows of ratios (率, 割合, 比 in the name): a note says so, and the unit then stands with the figures alone.
 *   <li>A cell that is no figure is an error with its place, and stays in the table as {@link Mark#UNEXPLAINED} with its
 *       text; all other cells are read. So is a cell that begins with an apostrophe, which marks text.
 *   <li>Cells that a row lacks are {@link Mark#BLANK}, with a note; values behind the last heading are an error, and all
 *       figures of such a row are unexplained, since a comma may have shifted them.
 *   <li>A byte order mark at the start of a cell is taken away; other invisible characters stay in labels. Both are noted.
 *   <li>Empty rows, and columns at the end that are empty all the way down, are left out.
 *   <li>Labels keep their text, without white space around it. A name that is used already gets a number behind it, an
 *       empty one the number of its line or column, both with a note. The guard of {@link TableWriter} against formulas, an
 *       apostrophe, is taken away.
 *   <li>Which rows are totals is not guessed: declare it with {@link StatTable#withAxis}.
 *   <li>A text that makes no table (no heading, no row, an open quote, a control character, UTF-8 cut within a character, more than
 *       the {@link Limits}, more than 10,000 problems) is refused as a whole, with the place where reading stopped.
 * </ul>
 */
public final class TableReader {

    /**
     * How much a reader accepts; a text beyond is refused as a whole (読み取りの上限).
     *
     * @param characters the characters of the text
     * @param rows the rows that are not empty, headings included
     * @param columns the cells in one row
     * @param cells the figures of the table
     * @param cellLength the characters of one cell
     */
    public record Limits(int characters, int rows, int columns, int cells, int cellLength) {

        /** 50,000,000 characters, 200,000 rows, 10,000 columns, 5,000,000 figures, 10,000 characters in a cell. */
        public static final Limits DEFAULT = new Limits(50_000_000, 200_000, 10_000, 5_000_000, 10_000);

        /**
         * Makes limits.
         *
         * @param characters the characters of the text
         * @param rows the rows that are not empty
         * @param columns the cells in one row
         * @param cells the figures of the table
         * @param cellLength the characters of one cell
         * @throws IllegalArgumentException if a limit is not positive, or more than 500,000,000 characters are to be accepted
         */
        public Limits {
            if (Math.min(Math.min(characters, rows), Math.min(Math.min(columns, cells), cellLength)) < 1
                    || characters > 500_000_000) {
                throw new IllegalArgumentException(
                        "Limits must be positive and characters at most 500,000,000, but were " + characters + ", "
                                + rows + ", " + columns + ", " + cells + " and " + cellLength);
            }
        }
    }

    private static final TableReader DEFAULTS = new TableReader(new ReadOptions());

    private final ReadOptions options;

    private TableReader(ReadOptions options) {
        this.options = options;
    }

    /**
     * A reader that finds out everything by itself.
     *
     * @return the reader
     */
    public static TableReader withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for one format.
     *
     * @param format the format, which is then not guessed
     * @return the reader
     */
    public TableReader with(TableFormat format) {
        Objects.requireNonNull(format, "format");
        return new TableReader(options.with(change -> change.format = format));
    }

    /**
     * The same reader for bytes in one encoding.
     *
     * @param charset the encoding, which is then not guessed
     * @return the reader
     */
    public TableReader with(Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return new TableReader(options.with(change -> change.charset = charset));
    }

    /**
     * The same reader for another publisher's symbols.
     *
     * @param legend what the symbols mean
     * @return the reader
     */
    public TableReader with(MarkLegend legend) {
        Objects.requireNonNull(legend, "legend");
        return new TableReader(options.with(change -> change.legend = legend));
    }

    /**
     * The same reader with other limits.
     *
     * @param limits how much is accepted
     * @return the reader
     */
    public TableReader with(Limits limits) {
        Objects.requireNonNull(limits, "limits");
        return new TableReader(options.with(change -> change.limits = limits));
    }

    /**
     * The same reader with a title for the tables it reads.
     *
     * @param title the title
     * @return the reader
     */
    public TableReader withTitle(Label title) {
        Objects.requireNonNull(title, "title");
        return new TableReader(options.with(change -> change.title = title));
    }

    /**
     * The same reader with a source for the tables it reads.
     *
     * @param source where they come from
     * @return the reader
     */
    public TableReader withSource(Source source) {
        Objects.requireNonNull(source, "source");
        return new TableReader(options.with(change -> change.source = source));
    }

    /**
     * The same reader with a unit for figures that get none otherwise.
     *
     * @param unit the unit of the table
     * @return the reader
     */
    public TableReader withUnit(Unit unit) {
        Objects.requireNonNull(unit, "unit");
        return new TableReader(options.with(change -> change.unit = unit));
    }

    /**
     * The same reader with the unit of one column, which goes before that of its heading.
     *
     * @param column the id of the column; a column that is not there is an error in the result
     * @param unit its unit
     * @return the reader
     */
    public TableReader withUnit(String column, Unit unit) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(unit, "unit");
        return new TableReader(options.with(change -> change.units.put(column, unit)));
    }

    /**
     * The same reader for tables with a known number of heading rows.
     *
     * @param rows the number, empty rows not counted
     * @return the reader
     * @throws IllegalArgumentException if it is not positive
     */
    public TableReader withHeaderRows(int rows) {
        checkPositive("Number of heading rows", rows);
        return new TableReader(options.with(change -> change.headerRows = rows));
    }

    /**
     * The same reader for tables with several columns of labels, such as a code and a name, which are joined by a space; or
     * with none, whose rows are then named 行 with the number of their line.
     *
     * @param columns the number
     * @return the reader
     * @throws IllegalArgumentException if it is negative
     */
    public TableReader withLabelColumns(int columns) {
        checkNotNegative("Number of label columns", columns);
        return new TableReader(options.with(change -> {
            change.labelColumns = columns;
            change.labelColumnsStated = true;
        }));
    }

    /**
     * The same reader for texts in which the table begins further down.
     *
     * @param lines how many lines to leave out at the top
     * @return the reader
     * @throws IllegalArgumentException if it is negative
     */
    public TableReader withSkippedLines(int lines) {
        checkNotNegative("Number of skipped lines", lines);
        return new TableReader(options.with(change -> change.skippedLines = lines));
    }

    /**
     * The same reader for tables in which the cells of one column hold several figures, or do not.
     *
     * @param column the heading of the column; a column that is not there is an error in the result
     * @param names what to put behind the heading for each of the figures; without names the column is never split
     * @return the reader
     * @throws IllegalArgumentException if there is one name only, a blank name, or one name twice
     */
    public TableReader withSplit(String column, String... names) {
        Objects.requireNonNull(column, "column");
        List<String> parts = List.of(names);
        boolean blank = parts.stream().anyMatch(String::isBlank);
        if (parts.size() == 1 || blank || Set.copyOf(parts).size() < parts.size()) {
            throw new IllegalArgumentException(
                    "A column must be split into none or at least two different names, but was" + " split into "
                            + parts);
        }
        return new TableReader(options.with(change -> change.splits.put(column, parts)));
    }

    private static void checkNotNegative(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " must not be negative, but was " + number);
        }
    }

    private static void checkPositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, but was " + number);
        }
    }

    /**
     * Reads a table from a text.
     *
     * @param text the text
     * @return the table with its problems; or a refusal {@link Refusal.Reason#NOT_READABLE} that says where reading stopped
     *     and why
     */
    public Answer<Loaded<StatTable>> read(String text) {
        Objects.requireNonNull(text, "text");
        return attempt(problems -> text);
    }

    /**
     * Reads a table from the bytes of a text: UTF-8, UTF-16 with a byte order mark, or windows-31j.
     *
     * @param bytes the bytes
     * @return the table with its problems; or a refusal, as for {@link #read(String)}
     */
    public Answer<Loaded<StatTable>> read(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        if (bytes.length > 4L * options.limits.characters()) {
            return attempt(problems -> {
                throw tooLong();
            });
        }
        return attempt(problems -> TextDecoder.decode(bytes, options.charset, problems));
    }

    /**
     * Reads a table from characters, to their end or until there are too many; does not close the reader.
     *
     * @param reader the characters
     * @return the table with its problems; or a refusal, as for {@link #read(String)}
     * @throws IOException if the characters cannot be had
     */
    public Answer<Loaded<StatTable>> read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        int count = reader.read(buffer);
        while (count >= 0 && text.length() <= options.limits.characters()) {
            text.append(buffer, 0, count);
            count = reader.read(buffer);
        }
        return read(text.toString());
    }

    /**
     * Reads a table from a stream of bytes, to its end or until there are too many; does not close the stream.
     *
     * @param stream the bytes
     * @return the table with its problems; or a refusal, as for {@link #read(byte[])}
     * @throws IOException if the bytes cannot be had
     */
    public Answer<Loaded<StatTable>> read(InputStream stream) throws IOException {
        long most = 4L * options.limits.characters();
        return read(stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8)));
    }

    /**
     * Reads a table from a file.
     *
     * @param file the file; a symbolic link is followed
     * @return the table with its problems; or a refusal, as for {@link #read(byte[])}
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<StatTable>> read(Path file) throws IOException {
        try (InputStream stream = SourceFile.open(file)) {
            return read(stream);
        }
    }

    /** Where the text comes from. */
    private interface Origin {
        String text(Problems problems);
    }

    private Answer<Loaded<StatTable>> attempt(Origin origin) {
        Problems problems = new Problems();
        try {
            String text = check(origin.text(problems));
            RawTable all = RowSplitter.split(text, options, problems).withoutRemarks(problems);
            RawTable raw =
                    options.headerRows == ReadOptions.FOUND ? all.withoutTitles(options.labelColumns, problems) : all;
            return Answer.of(TableAssembler.assemble(raw, LabelColumns.found(raw, options, problems), problems));
        } catch (UnreadableException e) {
            return Answer.refuse(new Refusal(Refusal.Reason.NOT_READABLE, e.sentence()));
        }
    }

    private UnreadableException tooLong() {
        return RowSplitter.tooMuch(Place.WHOLE, "字", "characters", options.limits.characters());
    }

    private String check(String text) {
        if (text.length() > options.limits.characters()) {
            throw tooLong();
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                throw controlCharacter(text, at);
            }
        }
        return skip(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** Such characters stand in no table; the escape of ISO-2022-JP and the head of a zip file are among them. */
    private static UnreadableException controlCharacter(String text, int at) {
        char met = text.charAt(at);
        String code = String.format(Locale.ROOT, "U+%04X", (int) met);
        return new UnreadableException(
                Place.line(lineAt(text, at)),
                (met == 0 ? "NUL文字" : "制御文字（" + code + "）") + "がある。文字コードの違うテキストか、テキストでないファイル",
                "there is a " + (met == 0 ? "NUL character" : "control character " + code)
                        + ", as in a text of another encoding or a file that is no text");
    }

    private static int lineAt(String text, int at) {
        int line = 1;
        for (int next = lineEnd(text, 0); next <= at && next < text.length(); next = lineEnd(text, next)) {
            line++;
        }
        return line;
    }

    /** Empties the lines that are left out, so that the others keep their numbers. */
    private String skip(String text) {
        int start = 0;
        int lines = 0;
        while (lines < options.skippedLines && start < text.length()) {
            start = lineEnd(text, start);
            lines++;
        }
        return "\n".repeat(lines) + text.substring(start);
    }

    /** The index behind the line break that ends a line, or the end of the text. */
    private static int lineEnd(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return c == '\r' && text.startsWith("\n", at + 1) ? at + 2 : at + 1;
            }
        }
        return text.length();
    }
}
