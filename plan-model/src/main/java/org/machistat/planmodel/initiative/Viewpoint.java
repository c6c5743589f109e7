package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Limits;

/**
 * A way of looking at every measure of a programme, such as 連携の促進 (視点).
 *
 * <p>Viewpoints lie across the layers of a plan: they have no parent and no children, and an initiative may serve several.
 *
 * @param ordinal which viewpoint it is, from 1
 * @param title its title
 * @param statements what is said under it, in printed order
 * @serial exclude
 */
public record Viewpoint(int ordinal, Label title, List<Label> statements) implements Serializable {

    /**
     * Makes a viewpoint.
     *
     * @param ordinal which viewpoint it is
     * @param title its title
     * @param statements what is said under it
     * @throws IllegalArgumentException if the ordinal is not from 1 to 999,999,999
     */
    public Viewpoint {
        Objects.requireNonNull(title, "title");
        statements = List.copyOf(statements);
        if (ordinal < 1) {
            throw new IllegalArgumentException("Ordinal of a viewpoint must be 1 or more, but was " + ordinal);
        }
        Limits.checkOrdinal(ordinal, "viewpoint");
    }

    /** Ordinal and title. */
    @Override
    public String toString() {
        return ordinal + " " + title.ja();
    }
}
