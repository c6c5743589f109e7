package org.machistat.census.estat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/**
 * What e-Stat says about one table: its TABLE_INF, with every property kept (統計表情報).
 *
 * <p>A property is named by its path: {@code STATISTICS_NAME}, {@code TITLE}, {@code TITLE/@no}, {@code TITLE_SPEC/TABLE_NAME}.
 * The text of an element that also has attributes stands under the name of the element. Properties that this class does not
 * know are kept like the others.
 *
 * @param id the id of the table (統計表ID), such as 0003215840; empty if the answer gives none
 * @param properties the text of each property by its path, in the order of the answer, {@code @id} left out
 */
public record EStatInfo(String id, Map<String, String> properties) {

    private static final Label PORTAL =
            Label.of("政府統計の総合窓口（e-Stat）", "e-Stat, Portal Site of Official Statistics of Japan");

    /**
     * Makes the information on a table.
     *
     * @param id the id of the table
     * @param properties the text of each property by its path
     */
    public EStatInfo {
        Objects.requireNonNull(id, "id");
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        properties.forEach((path, text) -> {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(text, "text");
        });
    }

    /**
     * A property.
     *
     * @param path its path, such as {@code TITLE/@no}
     * @return its text, or empty if the answer does not give it
     */
    public Optional<String> find(String path) {
        return Optional.ofNullable(properties.get(Objects.requireNonNull(path, "path")));
    }

    private String text(String path) {
        return properties.getOrDefault(path, "").strip();
    }

    /**
     * The name of the survey (政府統計名), such as 人口推計.
     *
     * @return the name, empty if not given
     */
    public String surveyName() {
        return text("STAT_NAME");
    }

    /**
     * The code of the survey (政府統計コード), eight digits.
     *
     * @return the code, empty if not given
     */
    public String surveyCode() {
        return text("STAT_NAME/@code");
    }

    /**
     * The organisation that made the survey (作成機関名).
     *
     * @return the name, empty if not given
     */
    public String publisher() {
        return text("GOV_ORG");
    }

    /**
     * The survey with its edition (提供統計名), such as 人口推計 平成29年10月1日現在人口推計.
     *
     * @return the name, empty if not given
     */
    public String statisticsName() {
        return text("STATISTICS_NAME");
    }

    /**
     * The title of the table (統計表題名).
     *
     * @return the title, empty if not given
     */
    public String title() {
        return text("TITLE");
    }

    /**
     * The number of the table within its edition (統計表番号).
     *
     * @return the number, empty if not given
     */
    public String tableNumber() {
        return text("TITLE/@no");
    }

    /**
     * The date of the survey as e-Stat writes it (調査年月): 201710, a range 201001-201012, or 0.
     *
     * @return the text, empty if not given
     */
    public String surveyDate() {
        return text("SURVEY_DATE");
    }

    /**
     * The day on which the table was published (公開日).
     *
     * @return the day, or empty if not given as a date
     */
    public Optional<LocalDate> openDate() {
        return date("OPEN_DATE");
    }

    /**
     * The day on which e-Stat last changed the table (最終更新日).
     *
     * @return the day, or empty if not given as a date
     */
    public Optional<LocalDate> updatedDate() {
        return date("UPDATED_DATE");
    }

    private Optional<LocalDate> date(String path) {
        try {
            return Optional.of(LocalDate.parse(text(path)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The table as the source of its figures.
     *
     * <p>The document is the survey with its edition, the place is the portal with the id. The release is preliminary or final
     * if exactly one of 速報 and 確報 stands in the names.
     *
     * @return the source; {@link Source#UNSTATED} if the answer says nothing
     */
    public Source source() {
        String document = statisticsName().isEmpty() ? surveyName() : statisticsName();
        if (document.isEmpty() && title().isEmpty() && id.isEmpty()) {
            return Source.UNSTATED;
        }
        List<String> table = new ArrayList<>();
        if (!tableNumber().isEmpty()) {
            table.add(tableNumber());
        }
        table.add(title());
        Source source = Source.of(document.isEmpty() ? PORTAL : Label.same(document))
                .withTable(Label.same(String.join(" ", table).strip()))
                .withPublisher(Label.same(publisher()))
                .withPlace(
                        id.isEmpty() ? PORTAL : Label.of(PORTAL.ja() + " 統計表ID " + id, PORTAL.en() + ", table " + id))
                .withRelease(release(document + title()));
        return openDate().map(source::withDate).orElse(source);
    }

    private static Source.Release release(String names) {
        boolean preliminary = names.contains("速報");
        if (preliminary == names.contains("確報")) {
            return Source.Release.UNSTATED;
        }
        return preliminary ? Source.Release.PRELIMINARY : Source.Release.FINAL;
    }

    /** The id and the title. */
    @Override
    public String toString() {
        return (id + " " + statisticsName() + " " + title()).strip();
    }
}
