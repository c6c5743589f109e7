package org.machistat.survey.response;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * Whether answers are still coming in, and the day they were counted (集計の状況).
 *
 * <p>An interim count can only grow: its rates are least values, and intervals around them say nothing about those who answer later.
 *
 * @serial exclude
 */
public final class CountStatus implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing is said of it. */
    public static final CountStatus NOT_STATED = new CountStatus(false, false, null);

    private final boolean stated;
    private final boolean interim;
    private final LocalDate asOf;

    private CountStatus(boolean stated, boolean interim, LocalDate asOf) {
        this.stated = stated;
        this.interim = interim;
        this.asOf = asOf;
    }

    /**
     * A count to which answers may be added (途中集計).
     *
     * @param asOf the day it was made
     * @return the status
     */
    public static CountStatus interim(LocalDate asOf) {
        return new CountStatus(true, true, Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * A count to which nothing is added any more (最終集計).
     *
     * @param asOf the day it was closed
     * @return the status
     */
    public static CountStatus complete(LocalDate asOf) {
        return new CountStatus(true, false, Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * Whether anything is said of it.
     *
     * @return false for {@link #NOT_STATED}
     */
    public boolean isStated() {
        return stated;
    }

    /**
     * Whether answers may still be added.
     *
     * @return true for an interim count
     */
    public boolean isInterim() {
        return interim;
    }

    /**
     * The day of the count.
     *
     * @return the day, or empty if nothing is stated
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * The status in words.
     *
     * @return a remark in Japanese and English
     */
    public Label label() {
        if (!stated) {
            return Label.of("集計の状況は示されていない", "status of the count not stated");
        }
        String ja = asOf.getYear() + "年" + asOf.getMonthValue() + "月" + asOf.getDayOfMonth() + "日現在";
        return interim
                ? Label.of(ja + "の途中集計で、今後増えることがある", "interim count as of " + asOf + ", which may still grow")
                : Label.of(ja + "の最終集計", "final count as of " + asOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountStatus that
                && stated == that.stated
                && interim == that.interim
                && Objects.equals(asOf, that.asOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stated, interim, asOf);
    }

    /** The remark in Japanese. */
    @Override
    public String toString() {
        return label().ja();
    }
}
