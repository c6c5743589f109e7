package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.planmodel.schedule.Task.Evidence;

/**
 * A task that has to be done before another, on its own track or across (工程の前後関係).
 *
 * <p>Months are coarse: the later one may begin in the month in which the earlier one ends, but not before it.
 *
 * @param before the id of the earlier task
 * @param after the id of the later task
 * @param evidence whether the document says so or it was inferred
 * @param note why the one waits for the other; empty if nothing is to be said
 * @serial exclude
 */
public record Dependency(String before, String after, Evidence evidence, Label note) implements Serializable {

    /**
     * Makes a dependency.
     *
     * @param before the id of the earlier task
     * @param after the id of the later task
     * @param evidence whether the document says so
     * @param note why the one waits for the other
     */
    public Dependency {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(note, "note");
    }

    /**
     * A dependency that the document states.
     *
     * @param before the id of the earlier task
     * @param after the id of the later task
     */
    public Dependency(String before, String after) {
        this(before, after, Evidence.PRINTED, Label.EMPTY);
    }

    /** The earlier id, an arrow and the later id. */
    @Override
    public String toString() {
        return before + " → " + after;
    }
}
