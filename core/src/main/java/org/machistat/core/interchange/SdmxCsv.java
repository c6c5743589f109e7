package org.machistat.core.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;

/**
 * Writes a table as SDMX-CSV 2.1, one row for each figure, and reads it back (SDMX-CSVの読み書き).
 *
 * <p>The columns are STRUCTURE, STRUCTURE_ID, ACTION, one for each axis, OBS_VALUE, OBS_STATUS, CONF_STATUS, then MARK and
 * MARK_SYMBOL, UNIT_MEASURE and UNIT_MULT (the power of ten), DECIMALS. Title, source and notes are attributes of the whole
 * and stand in a row of their own, in which every axis is switched off ("~").
 *
 * <ul>
 *   <li>OBS_VALUE has the printed decimals; nil is 0; any other mark leaves it empty.
 *   <li>OBS_STATUS is only the code nearest to the marks: suppressed Q (CONF_STATUS C), not applicable M, low reliability U,
 *       unknown, blank and unexplained O, rounds to zero N, estimated E, imputed I, provisional P, all others A. MARK has
 *       the names of all {@link org.machistat.core.value.Mark marks} and MARK_SYMBOL the symbol as printed, so that
 *       nothing is lost.
 *   <li>Ids are written as they are, although SDMX allows only letters, digits, _, @, $ and - in codes.
 *   <li>Cells are quoted as in RFC 4180, lines end with CR LF. As in {@link TableWriter}, a text that a spreadsheet might take
 *       for a formula gets an apostrophe in front, which the reader takes away; numbers do not.
 * </ul>
 *
 * <p>What comes back: every figure with its marks, symbol, unit and decimals, axes and categories in order by their ids, title,
 * source, notes, and what the axes say of comparing their categories (COMPARISONS, another attribute of the whole: lines of CSV,
 * one for each reason, with a heading of their own); with names, also those of axes and categories in the language written.
 * Totals, units of categories (the figures have them) and names in the other language do not: write JSON-stat to keep them.
 *
 * <p>Read is also SDMX-CSV of others, version 2, with labels id, name or both:
 *
 * <ul>
 *   <li>Without MARK the marks are those of OBS_STATUS and CONF_STATUS. A missing row is a blank. Columns that are not among those above
 *       are reported and not kept; so are rows that name only some of the dimensions, and that rows are of several STRUCTURE_IDs.
 *   <li>Dimensions are the columns in front of OBS_VALUE; no structure is at hand that could tell them from attributes.
 *   <li>ACTION: rows of I (information), A (append), M (merge), R (replace) and without action are read alike, as there is nothing yet to
 *       add them to. Rows of D (delete) and of any other action are errors and not read.
 *   <li>The first column names the character between several values in one cell, STRUCTURE[;]: OBS_STATUS[] and CONF_STATUS[] may
 *       have several codes, and TITLE[en;fr], SOURCE[…], NOTE_1[…], UNIT_MEASURE[ja;en] several languages, of which Japanese and English are
 *       kept, or else the first.
 *   <li>What stands behind the first column stands between all cells: a comma, or a semicolon, tab or bar. Unless it is a comma, a
 *       comma in a number is its decimal point.
 * </ul>
 *
 * <p>Source: SDMX Technical Working Group, SDMX-CSV field guide 2.1 (sdmx-twg/sdmx-csv); CL_OBS_STATUS 2.2.
 */
public final class SdmxCsv {

    /** What stands for an axis or a category (コードと名称). */
    public enum Labels {
        /** The id (コード). */
        ID,
        /** The id, and the name in a column of its own (コードと名称を別の列に). */
        NAME,
        /** The id and the name in one cell: "E: 製造業" (コードと名称を1つのセルに). */
        BOTH
    }

    private static final Pattern STRUCTURE = Pattern.compile("[\\w.@$-]+:[\\w@$-]+\\([\\w.+~*-]+\\)");

    /** A row of SDMX-CSV has some hundred characters, and holds one figure. */
    private static final TableReader.Limits LIMITS = new TableReader.Limits(
            200_000_000,
            TableReader.Limits.DEFAULT.rows(),
            TableReader.Limits.DEFAULT.columns(),
            TableReader.Limits.DEFAULT.cells(),
            TableReader.Limits.DEFAULT.cellLength());

    private static final SdmxCsv DEFAULTS = new SdmxCsv("MACHISTAT:TABLE(1.0.0)", Labels.ID, Locale.JAPANESE, LIMITS);

    private final String structure;
    private final Labels labels;
    private final Locale locale;
    private final TableReader.Limits limits;

    private SdmxCsv(String structure, Labels labels, Locale locale, TableReader.Limits limits) {
        this.structure = structure;
        this.labels = labels;
        this.locale = locale;
        this.limits = limits;
    }

    /**
     * Ids only, for the dataflow MACHISTAT:TABLE(1.0.0).
     *
     * @return the reader and writer
     */
    public static SdmxCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same for another dataflow.
     *
     * @param dataflow the dataflow, such as "ESTAT:NA_MAIN(1.6.0)"
     * @return the reader and writer
     * @throws IllegalArgumentException if the text is not of the form AGENCY:ID(VERSION)
     */
    public SdmxCsv withStructure(String dataflow) {
        if (!STRUCTURE.matcher(dataflow).matches()) {
            throw new IllegalArgumentException(
                    "Dataflow must be of the form AGENCY:ID(VERSION), but was '" + Excerpt.of(dataflow) + "'");
        }
        return new SdmxCsv(dataflow, labels, locale, limits);
    }

    /**
     * The same with or without names.
     *
     * @param newLabels what stands for an axis or a category
     * @return the reader and writer
     */
    public SdmxCsv with(Labels newLabels) {
        return new SdmxCsv(structure, Objects.requireNonNull(newLabels, "newLabels"), locale, limits);
    }

    /**
     * The same with other limits for reading: characters, columns and cells; without them 200,000,000, 10,000 and 5,000,000.
     *
     * @param newLimits the limits
     * @return the reader and writer
     */
    public SdmxCsv with(TableReader.Limits newLimits) {
        return new SdmxCsv(structure, labels, locale, Objects.requireNonNull(newLimits, "newLimits"));
    }

    /**
     * The same with names in another language.
     *
     * @param newLocale Japanese, or any other for English
     * @return the reader and writer
     */
    public SdmxCsv in(Locale newLocale) {
        return new SdmxCsv(structure, labels, Objects.requireNonNull(newLocale, "newLocale"), limits);
    }

    /**
     * Writes a table to a text.
     *
     * @param table the table
     * @return the text
     * @throws IllegalArgumentException if an axis has the name of another column, an id has ": " in it and stands in one cell
     *     with its name, or a text has half a surrogate pair, which no encoding has
     */
    public String write(StatTable table) {
        StringBuilder text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a table to any receiver of characters, row by row; neither flushes nor closes it.
     *
     * @param table the table
     * @param out the receiver
     * @throws IOException if the receiver throws it
     * @throws IllegalArgumentException as {@link #write(StatTable)} does; nothing is written then
     */
    public void write(StatTable table, Appendable out) throws IOException {
        new SdmxCsvWriter(table, structure, labels, locale).write(out);
    }

    /**
     * Reads a table.
     *
     * @param text the text
     * @return the table with its problems; or a refusal if the columns are not those of SDMX-CSV, quotes do not pair, or the
     *     table would be larger than the limits
     */
    public Answer<Loaded<StatTable>> read(String text) {
        return SdmxCsvReader.read(text, limits);
    }

    /**
     * Reads a table from a file in UTF-8.
     *
     * @param file the file; a symbolic link is followed
     * @return the table with its problems; or a refusal as for {@link #read(String)}, or if the file is not in UTF-8
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<StatTable>> read(Path file) throws IOException {
        int most = (int) Math.min(4L * limits.characters(), Integer.MAX_VALUE - 9);
        Optional<byte[]> bytes = SourceFile.read(file, most);
        if (bytes.isEmpty()) {
            return SdmxCsvReader.tooLong(limits);
        }
        try {
            return read(TextDecoder.decode(bytes.get(), StandardCharsets.UTF_8, new Problems()));
        } catch (UnreadableException e) {
            return SdmxCsvReader.refuse(e);
        }
    }
}
