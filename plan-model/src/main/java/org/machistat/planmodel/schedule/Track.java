package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One row of a schedule: the tasks of one plan (工程表の行).
 *
 * @param id what others call it
 * @param name its name
 * @param tasks its tasks in printed order
 * @serial exclude
 */
public record Track(String id, Label name, List<Task> tasks) implements Serializable {

    /**
     * Makes a track.
     *
     * @param id what others call it
     * @param name its name
     * @param tasks its tasks in printed order
     * @throws IllegalArgumentException if the id is blank
     */
    public Track {
        Objects.requireNonNull(name, "name");
        tasks = List.copyOf(tasks);
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a track must not be blank, but was '" + id + "'");
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return name.ja();
    }
}
