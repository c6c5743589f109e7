package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Objects;

/**
 * A task that has to be done before another, on its own track or across (工程の前後関係).
 *
 * <p>Months are coarse: the later one may begin in the month in which the earlier one ends, but not before it.
 *
 * @param before the id of the earlier task
 * @param after the id of the later task
 * @serial exclude
 */
public record Dependency(String before, String after) implements Serializable {

    /**
     * Makes a dependency.
     *
     * @param before the id of the earlier task
     * @param after the id of the later task
     */
    public Dependency {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** The earlier id, an arrow and the later id. */
    @Override
    public String toString() {
        return before + " → " + after;
    }
}
