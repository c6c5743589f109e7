package org.machistat.examples.kawasaki;

import java.util.Optional;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/**
 * A printed figure beside what it should be.
 *
 * @param column the column it stands in
 * @param printed the text as printed
 * @param figure the printed figure, or empty where words such as 約4割 stand
 * @param recomputed what the other printed figures say, or empty if the figure follows from nothing
 */
record CheckedCell(Label column, String printed, Optional<Figure> figure, Optional<Recomputed> recomputed) {

    /**
     * What a figure should be.
     *
     * @param figure the value, rounded as the printed one
     * @param agrees whether the printed figure is that value within its rounding
     * @param explanation how it was computed
     */
    record Recomputed(Figure figure, boolean agrees, Explanation explanation) {}

    /** The recomputed value written as the printed one: with its unit if that has one. */
    Optional<String> recomputedText() {
        return recomputed
                .map(Recomputed::figure)
                .map(value -> printed.endsWith(value.unit().toString()) ? value.toString() : value.printed());
    }

    /** Whether the figure follows from others and is not what they say. */
    boolean disagrees() {
        return recomputed.isPresent() && !recomputed.get().agrees();
    }
}
