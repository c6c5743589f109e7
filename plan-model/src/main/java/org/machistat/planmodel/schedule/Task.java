package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Attributes;

/**
 * One bar of a schedule: what is done in which months (工程).
 *
 * @param id what others call it
 * @param label what is printed
 * @param span the months
 * @param evidence whether the months are printed or inferred from the layout
 * @param step the step of planning it is, such as パブリックコメント: tasks of one step are compared across tracks; empty if none
 * @param note where or why the months are read so, such as the column they are printed in; empty if nothing is to be said
 * @param attributes further values by key, in order, which the library does not read
 * @serial exclude
 */
public record Task(
        String id,
        Label label,
        MonthSpan span,
        Evidence evidence,
        String step,
        Label note,
        Map<String, String> attributes)
        implements Serializable {

    /** How the months of a task or session, or a dependency, are known. */
    public enum Evidence {
        /** The document states them (明記). */
        PRINTED(Label.of("明記", "printed")),
        /** They were read from a damaged or merged layout, or follow from something else (推定). */
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
     * @param note where or why the months are read so; empty if nothing is to be said
     * @param attributes further values by key
     * @throws IllegalArgumentException if the id is blank or a key of an attribute is
     */
    public Task {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(note, "note");
        attributes = Attributes.copy(attributes, "task '" + id + "'");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a task must not be blank, but was '" + id + "'");
        }
    }

    /**
     * Makes a task without a note.
     *
     * @param id what others call it
     * @param label what is printed
     * @param span the months
     * @param evidence whether the months are printed or inferred
     * @param step the step of planning it is; empty if none
     * @throws IllegalArgumentException if the id is blank
     */
    public Task(String id, Label label, MonthSpan span, Evidence evidence, String step) {
        this(id, label, span, evidence, step, Label.EMPTY, Map.of());
    }

    /**
     * The same task with a note.
     *
     * @param newNote where or why the months are read so
     * @return the task
     */
    public Task withNote(Label newNote) {
        return new Task(id, label, span, evidence, step, newNote, attributes);
    }

    /**
     * The same task with one more attribute.
     *
     * @param key its key; a value there already is replaced
     * @param value its value
     * @return the task
     * @throws IllegalArgumentException if the key is blank
     */
    public Task withAttribute(String key, String value) {
        return new Task(id, label, span, evidence, step, note, Attributes.with(attributes, key, value));
    }

    /** Label and months. */
    @Override
    public String toString() {
        return label.ja() + " " + span;
    }
}
