package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/**
 * A heading or the title of a chart as a document prints it, with or without anything under it (見出し).
 *
 * @param title the heading
 * @param place where it stands
 * @param hasContent whether text, a table or a picture that is at hand follows it
 * @serial exclude
 */
public record Heading(Label title, Place place, boolean hasContent) implements Serializable {

    /**
     * Makes a heading.
     *
     * @param title the heading
     * @param place where it stands
     * @param hasContent whether anything follows it
     */
    public Heading {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(place, "place");
    }

    /** The heading in Japanese. */
    @Override
    public String toString() {
        return title.ja();
    }
}
