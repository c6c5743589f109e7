package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One bar of a schedule: what is done in which months (工程).
 *
 * @param id what others call it
 * @param label what is printed
 * @param span the months
 * @param evidence whether the months are printed or inferred from the layout
 * @param step the step of planning it is, such as パブリックコメント: tasks of one step are compared across tracks; empty if none
 * @serial exclude
 */
public record Task(String id, Label label, MonthSpan span, Evidence evidence, String step) implements Serializable {

    /** How the months of a task are known. */
    public enum Evidence {
        /** The document states them (明記). */
        PRINTED(Label.of("明記", "printed")),
        /** They were read from a damaged or merged layout (推定). */
        INFERRED(Label.of("推定", "inferred"));

        private final Label label;

        Evidence(Label label) {
            this.label = label;
        }

        /**
         * The evidence in words.
         *
         * @return the word in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * Makes a task.
     *
     * @param id what others call it
     * @param label what is printed
     * @param span the months
     * @param evidence whether the months are printed or inferred
     * @param step the step of planning it is; empty if none
     * @throws IllegalArgumentException if the id is blank
     */
    public Task {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(step, "step");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a task must not be blank, but was '" + id + "'");
        }
    }

    /** Label and months. */
    @Override
    public String toString() {
        return label.ja() + " " + span;
    }
}
