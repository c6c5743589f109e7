package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/**
 * A chart or table that a document announces, with what is known of it where its data are not there (データのない図表).
 *
 * <p>Its unit is {@link Unit#NONE} and its number of respondents empty where they are not stated.
 *
 * @serial exclude
 */
public final class FigureStub implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What there is of a figure. */
    public enum Status {
        /** Its title or heading only (見出しのみ). */
        HEADING_ONLY(Label.of("見出しのみ", "heading only")),
        /** A picture, from which no number can be read (画像のみ). */
        IMAGE_ONLY(Label.of("画像のみ", "image only")),
        /** Its data, held elsewhere (データあり). */
        WITH_DATA(Label.of("データあり", "with data"));

        private final Label label;

        Status(Label label) {
            this.label = label;
        }

        /**
         * The status in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final Label title;
    private final Unit unit;
    private final Long base;
    private final Label baseDefinition;
    private final boolean multipleAnswers;
    private final Status status;
    private final Source source;

    private FigureStub(
            Label title,
            Unit unit,
            Long base,
            Label baseDefinition,
            boolean multipleAnswers,
            Status status,
            Source source) {
        this.title = Objects.requireNonNull(title, "title");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.base = base;
        this.baseDefinition = Objects.requireNonNull(baseDefinition, "baseDefinition");
        this.multipleAnswers = multipleAnswers;
        this.status = Objects.requireNonNull(status, "status");
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * A figure of which the title is known.
     *
     * @param title its title
     * @param status what there is of it
     * @return the stub, without unit, base and source, single answers
     */
    public static FigureStub of(Label title, Status status) {
        return new FigureStub(title, Unit.NONE, null, Label.EMPTY, false, status, Source.UNSTATED);
    }

    /**
     * The same stub with its unit.
     *
     * @param newUnit the unit
     * @return the stub
     */
    public FigureStub withUnit(Unit newUnit) {
        return new FigureStub(title, newUnit, base, baseDefinition, multipleAnswers, status, source);
    }

    /**
     * The same stub with its number of respondents.
     *
     * @param n the number, not negative
     * @return the stub
     * @throws IllegalArgumentException if the number is negative
     */
    public FigureStub withBase(long n) {
        if (n < 0) {
            throw new IllegalArgumentException("Number of respondents must not be negative, but was " + n);
        }
        return new FigureStub(title, unit, n, baseDefinition, multipleAnswers, status, source);
    }

    /**
     * The same stub with who the respondents are.
     *
     * @param definition whom the base counts, such as 導入予定の企業のみ
     * @return the stub
     */
    public FigureStub withBaseDefinition(Label definition) {
        return new FigureStub(title, unit, base, definition, multipleAnswers, status, source);
    }

    /**
     * The same stub as one of a question that takes several answers (複数回答).
     *
     * @return the stub
     */
    public FigureStub withMultipleAnswers() {
        return new FigureStub(title, unit, base, baseDefinition, true, status, source);
    }

    /**
     * The same stub with its source.
     *
     * @param newSource where it is announced
     * @return the stub
     */
    public FigureStub withSource(Source newSource) {
        return new FigureStub(title, unit, base, baseDefinition, multipleAnswers, status, newSource);
    }

    /**
     * Its title.
     *
     * @return the title
     */
    public Label title() {
        return title;
    }

    /**
     * The unit of its numbers.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The number of respondents.
     *
     * @return the number, or empty if not stated
     */
    public Optional<Long> base() {
        return Optional.ofNullable(base);
    }

    /**
     * Who the respondents are.
     *
     * @return whom the base counts; empty if all were asked or nothing is stated
     */
    public Label baseDefinition() {
        return baseDefinition;
    }

    /**
     * Whether the shares may add up to more than 100 %.
     *
     * @return true if several answers could be given
     */
    public boolean hasMultipleAnswers() {
        return multipleAnswers;
    }

    /**
     * What there is of it.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Where it is announced.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureStub that
                && title.equals(that.title)
                && unit.equals(that.unit)
                && Objects.equals(base, that.base)
                && baseDefinition.equals(that.baseDefinition)
                && multipleAnswers == that.multipleAnswers
                && status == that.status
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, unit, base, baseDefinition, multipleAnswers, status, source);
    }

    /** Title, base and status. */
    @Override
    public String toString() {
        return title.ja() + "（" + (base == null ? "" : "n=" + base + "、")
                + (baseDefinition.equals(Label.EMPTY) ? "" : baseDefinition.ja() + "、")
                + (multipleAnswers ? "複数回答、" : "")
                + status.label().ja() + "）";
    }
}
