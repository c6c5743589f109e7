package org.machistat.census.reader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;

/**
 * Reads the CSV of e-Stat (e-StatのCSVの読み取り): what the interface answers, and what the portal's pages let download.
 *
 * <p>{@link #read(byte[])} takes getSimpleStatsData with its section lines ({@code sectionHeaderFlg=1}) or without (2).
 * {@link #readScreen} takes a download by the {@link ScreenLayout} that says what each column holds.
 *
 * <ul>
 *   <li>Bytes are UTF-8, with or without a byte order mark, UTF-16 with one, or else windows-31j, with a note; {@link #with(Charset)} states another.
 *   <li>The axes are the pairs of a code and a name, the categories those that the rows have, in their order. A code with two names
 *       keeps the first, with an error. In a download, an axis without a column of codes has its names as codes.
 *   <li>Symbols in place of numbers mean what the NOTE lines say in words, else what the legend of {@link #with(MarkLegend)} says; by default
 *       that says nothing for an answer of the interface, and is {@link MarkLegend#standard} for a download. A symbol that is not explained is an error and
 *       stays in the table as {@code UNEXPLAINED}.
 *   <li>STATUS, pages, repeated values and totals are treated as by {@code census.json.EStatJson}. Totals need levels, which only a download can have.
 *   <li>Without section lines nothing says how many values there are, so that a file cut between two rows looks whole: a note says so.
 *   <li>A row with fewer cells than the heading is an error and not read; one with more is an error and read, if only empty cells are too many.
 *       In a download, a row with text in a column that has no role is an error, and all its figures are unexplained, since a comma may have shifted them.
 *   <li>Where quotes do not pair, the rows before are read, with an error.
 *   <li>Of two columns of one name the first is read; the second is an error.
 *   <li>More than 500,000,000 bytes, 5,000,000 values, 10,000,000 cells or 10,000 problems are refused.
 * </ul>
 */
public final class EStatCsv {

    static final int MOST_VALUES = 5_000_000;
    static final int MOST_CELLS = 10_000_000;
    private static final int MOST_BYTES = 500_000_000;
    private static final int SHOWN = 3;
    private static final EStatCsv DEFAULTS = new EStatCsv(null, null, MOST_BYTES);

    private final MarkLegend legend;
    private final Charset charset;
    private final int mostBytes;

    private EStatCsv(MarkLegend legend, Charset charset, int mostBytes) {
        this.legend = legend;
        this.charset = charset;
        this.mostBytes = mostBytes;
    }

    /**
     * A reader that finds out the encoding.
     *
     * @return the reader
     */
    public static EStatCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader with a meaning for symbols that the text does not explain.
     *
     * @param newLegend what they mean
     * @return the reader
     */
    public EStatCsv with(MarkLegend newLegend) {
        return new EStatCsv(Objects.requireNonNull(newLegend, "newLegend"), charset, mostBytes);
    }

    /**
     * The same reader for one encoding.
     *
     * @param newCharset the encoding, which is then not guessed
     * @return the reader
     */
    public EStatCsv with(Charset newCharset) {
        return new EStatCsv(legend, Objects.requireNonNull(newCharset, "newCharset"), mostBytes);
    }

    /** The same reader for no more bytes than these, on all pages. */
    EStatCsv withMostBytes(int most) {
        return new EStatCsv(legend, charset, most);
    }

    /**
     * Reads an answer of the interface.
     *
     * @param csv the answer
     * @return the table with its problems, or why there is none
     */
    public Answer<Loaded<EStatTable>> read(byte[] csv) {
        return readPages(List.of(csv));
    }

    /**
     * Reads an answer of the interface.
     *
     * @param file the answer; a symbolic link is followed
     * @return the table with its problems, or why there is none
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<EStatTable>> read(Path file) throws IOException {
        return SourceFile.read(file, mostBytes)
                .map(this::read)
                .orElseGet(() -> Answer.refuse(SourceFile.tooLarge(mostBytes)));
    }

    /**
     * Reads the pages of one answer of the interface.
     *
     * @param pages the pages, with section lines, in any order
     * @return the table with its problems, or why there is none
     * @throws IllegalArgumentException if there is no page
     */
    public Answer<Loaded<EStatTable>> readPages(List<byte[]> pages) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one page, but there was none");
        }
        if (pages.stream().mapToLong(page -> page.length).sum() > mostBytes) {
            return Answer.refuse(SourceFile.tooLarge(mostBytes));
        }
        ProblemList problems = new ProblemList();
        ApiRows rows = new ApiRows(problems);
        List<CsvRows> decoded = new ArrayList<>();
        for (byte[] page : pages) {
            Answer<CsvRows> text = decode(page);
            if (!text.isGiven()) {
                return Answer.refuse(text.refusal().orElseThrow());
            }
            decoded.add(text.get());
        }
        return attempt(problems, () -> {
            for (int page = 1; page <= decoded.size(); page++) {
                rows.read(decoded.get(page - 1), page);
            }
            return rows.table(legend == null ? MarkLegend.none() : legend);
        });
    }

    /**
     * Reads a download from the portal's pages.
     *
     * @param csv the download
     * @param layout what each column holds
     * @param source where it comes from
     * @return the table with its problems, or why there is none
     */
    public Answer<Loaded<EStatTable>> readScreen(byte[] csv, ScreenLayout layout, Source source) {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(source, "source");
        if (csv.length > mostBytes) {
            return Answer.refuse(SourceFile.tooLarge(mostBytes));
        }
        ProblemList problems = new ProblemList();
        return decode(csv)
                .flatMap(text -> attempt(problems, () -> {
                    ScreenRows rows = new ScreenRows(layout, problems);
                    rows.read(text);
                    return rows.table(source, legend == null ? MarkLegend.standard() : legend);
                }));
    }

    private Answer<CsvRows> decode(byte[] bytes) {
        return charset == null ? CsvRows.decode(bytes) : CsvRows.decode(bytes, charset);
    }

    private interface Reading {
        EStatTable read();
    }

    private static Answer<Loaded<EStatTable>> attempt(ProblemList problems, Reading reading) {
        try {
            EStatTable table = reading.read();
            return Answer.of(new Loaded<>(table, problems.toList()));
        } catch (StoppedException e) {
            List<Problem> errors = problems.toList().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .limit(SHOWN)
                    .toList();
            Label sentence = Label.of(
                    e.sentence().ja()
                            + errors.stream()
                                    .map(one -> "；" + one.sentence().ja())
                                    .collect(Collectors.joining()),
                    e.sentence().en()
                            + errors.stream()
                                    .map(one -> "; " + one.sentence().en())
                                    .collect(Collectors.joining()));
            return Answer.refuse(new Refusal(e.reason(), sentence));
        }
    }
}
