package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableWriter;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/**
 * Writes what a machine must know of a table's CSV: metadata by W3C's "CSV on the Web", in JSON-LD (CSVのメタデータ).
 *
 * <pre>{@code String metadata = Csvw.withDefaults().write(table, "table.csv");   // beside it, as table.csv-metadata.json}</pre>
 *
 * <ul>
 *   <li>Described is the CSV that the {@link TableWriter} writes: a column for each axis but the last, then one for each category of the
 *       last. {@code titles} are the headings as written, in Japanese and English; {@code name} is the id, with percent signs where a
 *       name of CSVW has no such character, and a number behind it if it stands twice.
 *   <li>{@code datatype} is integer or decimal where every number of the column can be read as one, with a pattern for grouped
 *       thousands and for percent (3.7% is 0.037 then); string where a letter stands beside a number ("1234p").
 *   <li>{@code null} lists the symbols in place of numbers. CSVW cannot say what they mean, and nil ("-") counts as 0: the
 *       notes name each symbol with its meaning. JSON-stat and SDMX-CSV keep the marks themselves.
 *   <li>{@code primaryKey} are the label columns, unless a label stands twice on its axis or is blank.
 *   <li>Title, source, publisher and date are {@code dc:title}, {@code dc:source}, {@code dc:publisher} and {@code dc:issued}; units
 *       are {@code schema:unitText} of their columns; terms of use are {@code dc:rights} and {@code dc:license}.
 * </ul>
 *
 * <p>Source: W3C, Metadata Vocabulary for Tabular Data, Recommendation 17 December 2015; Model for Tabular Data and Metadata on the
 * Web, section 6.4 (formats).
 */
public final class Csvw {

    private static final Csvw DEFAULTS = new Csvw(TableWriter.withDefaults(), Label.EMPTY, Optional.empty());

    private final TableWriter writer;
    private final Label rights;
    private final Optional<URI> license;

    private Csvw(TableWriter writer, Label rights, Optional<URI> license) {
        this.writer = writer;
        this.rights = rights;
        this.license = license;
    }

    /**
     * Metadata of the CSV of {@link TableWriter#withDefaults}, without terms of use.
     *
     * @return the writer of metadata
     */
    public static Csvw withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same for the CSV of another writer.
     *
     * @param newWriter what writes the CSV
     * @return the writer of metadata
     * @throws IllegalArgumentException if it writes another format than CSV
     */
    public Csvw with(TableWriter newWriter) {
        if (newWriter.format() != TableFormat.CSV) {
            throw new IllegalArgumentException(
                    "CSV on the Web describes CSV, but the writer writes " + newWriter.format());
        }
        return new Csvw(newWriter, rights, license);
    }

    /**
     * The same with terms of use in words.
     *
     * @param newRights the terms
     * @return the writer of metadata
     */
    public Csvw withRights(Label newRights) {
        return new Csvw(writer, Objects.requireNonNull(newRights, "newRights"), license);
    }

    /**
     * The same with a licence by its address.
     *
     * @param newLicense the address, such as https://creativecommons.org/licenses/by/4.0/
     * @return the writer of metadata
     * @throws IllegalArgumentException if the address is not absolute
     */
    public Csvw withLicense(URI newLicense) {
        if (!newLicense.isAbsolute()) {
            throw new IllegalArgumentException(
                    "Address of a licence must be absolute, but was '" + Excerpt.of(newLicense.toString()) + "'");
        }
        return new Csvw(writer, rights, Optional.of(newLicense));
    }

    /**
     * Writes the metadata of a table.
     *
     * @param table the table
     * @param url where the CSV is, seen from the metadata, such as "table.csv"
     * @return the metadata
     * @throws IllegalArgumentException if the url is none (spaces and others as %20), or as {@link TableWriter#write(StatTable)} does
     */
    public String write(StatTable table, String url) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonStatGenerator(JsonStatReader.FACTORY.createGenerator(text))) {
            new CsvwWriter(table, writer, out).write(checked(url), rights, license);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String checked(String url) {
        try {
            String ascii = new URI(url).toASCIIString();
            if (!ascii.isEmpty()) {
                return ascii;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "Url of a CSV must be a URL such as 'table.csv', but was '" + Excerpt.of(url) + "'", e);
        }
        throw new IllegalArgumentException("Url of a CSV must be a URL such as 'table.csv', but was empty");
    }
}
