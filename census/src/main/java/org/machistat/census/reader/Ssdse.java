package org.machistat.census.reader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * Reads the municipal files of the National Statistics Center's standardised data set (SSDSE-市区町村、SSDSE-A): population by sex and three
 * age groups, establishments and employees by division of industry.
 *
 * <p>A file has three heading rows (code, year, label) and a row for each municipality. What is in it the codes say, by
 * {@link SsdseColumns}; the year says which census.
 *
 * <ul>
 *   <li>Each wave of the economic census has its own scope: all establishments in 2014, private ones in 2016 and 2021. They are
 *       not comparable, and the table says so.
 *   <li>2014 has no columns for divisions B and C, but the sectors' totals: B is the primary sector less A, C the secondary less D and E. With the tertiary
 *       divisions this accounts for every establishment of every municipality of the edition 2018. Where A, D or E is printed as 0 and
 *       something is left, both are {@code UNKNOWN}.
 *   <li>In some municipalities of 2016 (60) and 2021 (13) the divisions sum to less than the total, mostly where none of them is 0; the
 *       publisher does not say why. The rest stays a residual. A division printed as 0 there may be nil or not shown, and is {@code UNKNOWN},
 *       never zero.
 *   <li>Divisions that sum to more than their total are an error; the figures stay as printed.
 *   <li>People of unknown age are the total less the three groups.
 *   <li>A code and a name that the directory does not know together are an error; the row is read.
 *   <li>A row with more or fewer cells than the heading, with a code that is none, or that is there before, is an error and not
 *       read. A cell that is no whole number, or negative, is an error and {@code UNEXPLAINED}.
 *   <li>Fewer municipalities than the directory has on its last day are a note: a selection is as good as a file that was cut.
 *   <li>Codes of other subjects are not read. An unknown code of these subjects, or a label that says something else than its code, refuses the file.
 *   <li>More than 50,000,000 bytes, 10,000 rows or 10,000 problems are refused.
 * </ul>
 *
 * <p>Municipalities are those of the edition, their figures those of the census: in the edition 2018, 富谷市 has the figures of 富谷町 of 2014. Sums over
 * municipalities are not the figures of the nation, which has areas of undecided boundaries.
 *
 * <p>Source: National Statistics Center, SSDSE (standardised data set for education), to be cited as "SSDSE, 統計センター".
 */
public final class Ssdse {

    /** Some fifty times what an edition has. */
    private static final int MOST_BYTES = 50_000_000;

    private static final Ssdse DEFAULTS = new Ssdse(SsdseColumns.standard(), null, null);

    private final SsdseColumns columns;
    private final AreaDirectory directory;
    private final Charset charset;

    private Ssdse(SsdseColumns columns, AreaDirectory directory, Charset charset) {
        this.columns = columns;
        this.directory = directory;
        this.charset = charset;
    }

    /**
     * A reader of the known editions that finds out the encoding (windows-31j or Unicode) and joins the official directory.
     *
     * @return the reader
     */
    public static Ssdse withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for other codes.
     *
     * @param newColumns what the codes stand for
     * @return the reader
     */
    public Ssdse with(SsdseColumns newColumns) {
        return new Ssdse(Objects.requireNonNull(newColumns, "newColumns"), directory, charset);
    }

    /**
     * The same reader with another directory.
     *
     * @param newDirectory the places
     * @return the reader
     */
    public Ssdse with(AreaDirectory newDirectory) {
        return new Ssdse(columns, Objects.requireNonNull(newDirectory, "newDirectory"), charset);
    }

    /**
     * The same reader for one encoding.
     *
     * @param newCharset the encoding, which is then not guessed
     * @return the reader
     */
    public Ssdse with(Charset newCharset) {
        return new Ssdse(columns, directory, Objects.requireNonNull(newCharset, "newCharset"));
    }

    /**
     * Reads a file.
     *
     * @param file the file; a symbolic link is followed
     * @return the tables with their problems, or why there are none
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<SsdseTables>> read(Path file) throws IOException {
        return SourceFile.read(file, MOST_BYTES)
                .map(this::read)
                .orElseGet(() -> Answer.refuse(SourceFile.tooLarge(MOST_BYTES)));
    }

    /**
     * Reads a file.
     *
     * @param csv its bytes
     * @return the tables with their problems, or why there are none
     */
    public Answer<Loaded<SsdseTables>> read(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            return Answer.refuse(SourceFile.tooLarge(MOST_BYTES));
        }
        Answer<CsvRows> decoded = charset == null ? CsvRows.decode(csv) : CsvRows.decode(csv, charset);
        return decoded.flatMap(this::read);
    }

    private Answer<Loaded<SsdseTables>> read(CsvRows text) {
        ProblemList problems = new ProblemList();
        text.problems().forEach(problem -> problems.add(1, problem));
        SsdseRows rows = new SsdseRows(columns, directory == null ? AreaDirectory.official() : directory, problems);
        try {
            text.forEach(rows::row).ifPresent(problem -> problems.add(1, problem));
            SsdseDraft draft = new SsdseDraft(rows.heading(), rows.places(), rows.figures(), problems);
            rows.checkNumber();
            SsdseTables tables = draft.tables(source(rows.heading().edition()));
            return Answer.of(new Loaded<>(tables, problems.toList()));
        } catch (StoppedException e) {
            return Answer.refuse(new Refusal(e.reason(), e.sentence()));
        }
    }

    private static Source source(String edition) {
        Source source = Source.of(Label.of("SSDSE-市区町村（SSDSE-A）", "SSDSE-A (municipalities)"))
                .withPublisher(Label.of("統計センター", "National Statistics Center"));
        return edition.isEmpty() ? source : source.withTable(Label.same(edition));
    }
}
