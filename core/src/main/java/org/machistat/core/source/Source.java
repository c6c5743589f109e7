package org.machistat.core.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * Where a figure comes from: document, table, place, publisher, date and release (出典).
 *
 * <ul>
 *   <li>Only the document is required; what is not known stays empty and is not cited.
 *   <li>{@link #UNSTATED} is the source of figures whose origin nobody stated.
 * </ul>
 *
 * @serial exclude
 */
public final class Source implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether a result may still be replaced by its publisher. */
    public enum Release {
        /** Not stated (明示なし). */
        UNSTATED("", ""),
        /** Preliminary, to be replaced by final results (速報). */
        PRELIMINARY("速報", "preliminary"),
        /** Final (確報). */
        FINAL("確報", "final");

        private final Label label;

        Release(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The name of the release.
         *
         * @return the name in Japanese and English, empty if not stated
         */
        public Label label() {
            return label;
        }
    }

    /** The source of figures whose origin was not stated (出典の明示なし). */
    public static final Source UNSTATED = of(Label.of("出典の明示なし", "source not stated"));

    private final Label document;
    private final Label table;
    private final Label place;
    private final Label publisher;
    private final LocalDate date;
    private final Release release;

    private Source(Label document, Label table, Label place, Label publisher, LocalDate date, Release release) {
        this.document = Objects.requireNonNull(document, "document");
        this.table = Objects.requireNonNull(table, "table");
        this.place = Objects.requireNonNull(place, "place");
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.date = date;
        this.release = Objects.requireNonNull(release, "release");
    }

    /**
     * A source of which the document is known.
     *
     * @param document the title of the document
     * @return the source
     */
    public static Source of(Label document) {
        return new Source(document, Label.EMPTY, Label.EMPTY, Label.EMPTY, null, Release.UNSTATED);
    }

    /**
     * A source of which the document is known, titled the same in both languages.
     *
     * @param document the title of the document
     * @return the source
     */
    public static Source of(String document) {
        return of(Label.same(document));
    }

    /**
     * The same source with the table's title.
     *
     * @param newTable the title of the table
     * @return the source
     */
    public Source withTable(Label newTable) {
        return new Source(document, newTable, place, publisher, date, release);
    }

    /**
     * The same source with the place in the document: a page, a line, a cell.
     *
     * @param newPlace the place in words
     * @return the source
     */
    public Source withPlace(Label newPlace) {
        return new Source(document, table, newPlace, publisher, date, release);
    }

    /**
     * The same source with its publisher.
     *
     * @param newPublisher who issued the document
     * @return the source
     */
    public Source withPublisher(Label newPublisher) {
        return new Source(document, table, place, newPublisher, date, release);
    }

    /**
     * The same source with its date of publication.
     *
     * @param newDate the date printed on the document
     * @return the source
     */
    public Source withDate(LocalDate newDate) {
        return new Source(document, table, place, publisher, Objects.requireNonNull(newDate, "newDate"), release);
    }

    /**
     * The same source with its release.
     *
     * @param newRelease preliminary or final
     * @return the source
     */
    public Source withRelease(Release newRelease) {
        return new Source(document, table, place, publisher, date, newRelease);
    }

    /**
     * The title of the document.
     *
     * @return the title
     */
    public Label document() {
        return document;
    }

    /**
     * The title of the table.
     *
     * @return the title, empty if not known
     */
    public Label table() {
        return table;
    }

    /**
     * The place in the document.
     *
     * @return the place in words, empty if not known
     */
    public Label place() {
        return place;
    }

    /**
     * Who issued the document.
     *
     * @return the publisher, empty if not known
     */
    public Label publisher() {
        return publisher;
    }

    /**
     * The date of publication.
     *
     * @return the date, or empty if not known
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /**
     * Whether the result is preliminary or final.
     *
     * @return the release
     */
    public Release release() {
        return release;
    }

    /**
     * The source as one line to print under a table or a chart.
     *
     * @return the citation in Japanese and English
     */
    public Label cite() {
        return Label.of(cite(false, "、"), cite(true, ", "));
    }

    private String cite(boolean english, String comma) {
        List<String> parts = new ArrayList<>();
        for (Label part : new Label[] {publisher, document, table, place, release.label()}) {
            String text = english ? part.en() : part.ja();
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        if (date != null) {
            parts.add(
                    english
                            ? date.getDayOfMonth() + " "
                                    + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                                    + date.getYear()
                            : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
        }
        return String.join(comma, parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source that
                && document.equals(that.document)
                && table.equals(that.table)
                && place.equals(that.place)
                && publisher.equals(that.publisher)
                && Objects.equals(date, that.date)
                && release == that.release;
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, table, place, publisher, date, release);
    }

    /** The citation in Japanese. */
    @Override
    public String toString() {
        return cite().ja();
    }
}
