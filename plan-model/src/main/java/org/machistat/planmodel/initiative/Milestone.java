package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.internal.Attributes;

/**
 * A dated step of an initiative, such as the opening of a building (節目・マイルストーン).
 *
 * @param label what happens
 * @param date when, as announced
 * @param status whether it has happened
 * @param attributes further values by key, in order, which the library does not read
 * @serial exclude
 */
public record Milestone(Label label, ApproximateDate date, Status status, Map<String, String> attributes)
        implements Serializable {

    /** Whether a milestone has been reached. */
    public enum Status {
        /** Announced (予定). */
        PLANNED(Label.of("予定", "planned")),
        /** Reached (実施済み). */
        DONE(Label.of("実施済み", "done"));

        private final Label label;

        Status(Label label) {
            this.label = label;
        }

        /**
         * The status in words.
         *
         * @return the word in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * Makes a milestone.
     *
     * @param label what happens
     * @param date when, as announced
     * @param status whether it has happened
     * @param attributes further values by key
     * @throws IllegalArgumentException if a key is blank
     */
    public Milestone {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(status, "status");
        attributes = Attributes.copy(attributes, "milestone '" + label.ja() + "'");
    }

    /**
     * Makes a milestone without attributes.
     *
     * @param label what happens
     * @param date when, as announced
     * @param status whether it has happened
     */
    public Milestone(Label label, ApproximateDate date, Status status) {
        this(label, date, status, Map.of());
    }

    /**
     * How the milestone lies to a period.
     *
     * @param period the period, such as that of a programme
     * @return certainly within, possibly within or outside
     */
    public PeriodFit fit(FiscalYearRange period) {
        return PeriodFit.of(date, period);
    }

    /**
     * Whether the milestone is planned and every day it may mean is past.
     *
     * @param today the day of asking
     * @return true if it is; false where the date has no latest day
     */
    public boolean isOverdueOn(LocalDate today) {
        return status == Status.PLANNED
                && date.latest().filter(last -> last.isBefore(today)).isPresent();
    }

    /** Label, date and status. */
    @Override
    public String toString() {
        return label.ja() + "（" + date + "、" + status.label().ja() + "）";
    }
}
