package org.machistat.core.population;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;

/**
 * The base and the assumptions of one city's projection, read from one table (基準人口と仮定値の表).
 *
 * <pre>
 * 男女,年齢,人口,生残率,純移動率,出生率
 * 男,出生,,0.997,0.01,
 * 男,0～4歳,31000,0.999,-0.012,
 * …
 * 男,90歳以上,4000,,-0.01,
 * 女,出生,,0.998,0.01,
 * …
 * 女,25～29歳,48000,0.999,0.02,0.0743
 * …
 * 総数,性比,,,,105
 * </pre>
 *
 * <p>Or, in place of rates by age of mother, {@code 総数,15～49歳 子ども女性比,,,,0.198}.
 *
 * <ul>
 *   <li>One heading row. The first two columns are sex and age, in either order; the others stand in any order and are found by
 *       name, words in parentheses aside: 人口 (population), 生残率 (survival), 純移動率 (net migration), 出生率 (fertility). A
 *       column of another name is not used, which a note says. CSV, TSV and Markdown alike, as {@link TableReader} reads them.
 *   <li>One row for each sex and age group, in any order, from 0 in one width, which is the step in years, to an open group. Sexes
 *       as {@link Sex#parse}, ages as {@link AgeGroup#parse}; full-width digits; counts in 人, 千人, 万人 or without unit, ratios as
 *       numbers or in %.
 *   <li>生残率, 純移動率: what becomes of the group's people within one step; in the row 出生 of those born within it. The last closed
 *       group and the open one share one survival ratio: one of the two may be blank. Without a column 純移動率 the population is
 *       closed; with it people move at the end of the step.
 *   <li>出生率: births a year for each woman, in the rows of 女; blank is 0 below 15 and from 50 on. The row 性比 gives the boys for
 *       each hundred girls, the row 子ども女性比 the children of the first group for each woman of the ages named (15–49 if none
 *       are); both hold one figure, under 出生率. With 子ども女性比 the rows 出生 may be left out.
 *   <li>A row 不詳 is kept apart; such a base is to be distributed before it is projected
 *       ({@link Population#withUnknownDistributed}). Rows of totals are compared with the sum, a difference is a note.
 *   <li>A nil counts as 0, but not as a survival ratio. Every other mark, a number out of its range, a row or figure that is missing,
 *       stands twice or has no place: an error that names the line, the column and what is accepted.
 *   <li>After an error nothing is passed off as whole: {@code rates} are refused by any, {@code base} by all but an assumption that
 *       is missing. A cell that cannot stand where it does may come of a comma without quotes, which puts the count in doubt.
 * </ul>
 *
 * @param base the population at the start, or why there is none
 * @param rates the assumptions of one step, or why there are none
 */
public record ProjectionTable(Answer<Population> base, Answer<ProjectionRates> rates) {

    /**
     * Makes a table of its parts.
     *
     * @param base the population at the start
     * @param rates the assumptions of one step
     */
    public ProjectionTable {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(rates, "rates");
    }

    /**
     * Reads a table from a text.
     *
     * @param name whose population it is, such as 川崎市
     * @param date the date of the base
     * @param text the text
     * @return base and assumptions with every problem; or a refusal NOT_READABLE if the text is no table of at most 2,000 rows, or
     *     has no column 人口 or 生残率
     */
    public static Answer<Loaded<ProjectionTable>> read(Label name, ReferenceDate date, String text) {
        Objects.requireNonNull(text, "text");
        return ProjectionTableReader.read(name, date, reader -> reader.read(text));
    }

    /**
     * Reads a table from the bytes of a text: UTF-8, UTF-16 with a byte order mark, or windows-31j.
     *
     * @param name whose population it is
     * @param date the date of the base
     * @param bytes the bytes
     * @return base and assumptions with every problem; or a refusal, as for a text
     */
    public static Answer<Loaded<ProjectionTable>> read(Label name, ReferenceDate date, byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return ProjectionTableReader.read(name, date, reader -> reader.read(bytes));
    }

    /**
     * Reads a table from a file.
     *
     * @param name whose population it is
     * @param date the date of the base
     * @param file the file
     * @return base and assumptions with every problem; or a refusal, as for bytes
     * @throws IOException if the file cannot be read
     */
    public static Answer<Loaded<ProjectionTable>> read(Label name, ReferenceDate date, Path file) throws IOException {
        try (InputStream stream = SourceFile.open(file)) {
            return read(name, date, stream.readNBytes(ProjectionTableReader.MOST_BYTES));
        }
    }

    /**
     * The projection with the same assumptions in every step, to be computed, adjusted or drawn.
     *
     * @param steps the number of steps, each as long as the age groups are wide
     * @return the projection, or why base or rates are refused
     * @throws IllegalArgumentException if there is no step
     */
    public Answer<CohortProjection> plan(int steps) {
        return base.flatMap(population ->
                rates.map(one -> CohortProjection.of(population, Collections.nCopies(Math.max(0, steps), one))));
    }

    /**
     * Projects with the same assumptions in every step.
     *
     * @param steps the number of steps, each as long as the age groups are wide
     * @return the projection, or why there is none, as {@link #plan} and {@link CohortProjection#project}
     * @throws IllegalArgumentException if there is no step
     */
    public Answer<Projection> project(int steps) {
        return plan(steps).flatMap(CohortProjection::project);
    }
}
