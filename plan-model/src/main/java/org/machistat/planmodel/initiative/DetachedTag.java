package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.source.Place;

/**
 * Tags printed where no initiative stands, as when a heading has drifted away from its text (取組のないタグ見出し).
 *
 * @param tags the tags
 * @param place where they stand
 * @serial exclude
 */
public record DetachedTag(List<Tag> tags, Place place) implements Serializable {

    /**
     * Makes a heading of tags.
     *
     * @param tags the tags
     * @param place where they stand
     * @throws IllegalArgumentException if there is no tag
     */
    public DetachedTag {
        tags = List.copyOf(tags);
        Objects.requireNonNull(place, "place");
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("Tag heading must have at least one tag, but had none");
        }
    }

    /** The tags as printed. */
    @Override
    public String toString() {
        return Tag.print(tags);
    }
}
