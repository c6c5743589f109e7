package org.machistat.core.regional;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * What a place is compared with (比較対象).
 *
 * <p>Two programs that leave this unsaid give two different "Krugman indices" of one place; here it is part of every question and of every
 * result.
 *
 * @param kind what is compared with
 * @param place the place that is compared with, empty unless it is one
 * @serial exclude
 */
public record Reference(Kind kind, String place) implements Serializable {

    /** What a place may be compared with (比較対象の種類). */
    public enum Kind {
        /** All places together, itself among them: the nation (全体). */
        ALL(Label.of("全体（自地域を含む）", "all places, itself included")),
        /** All places together without itself (自地域を除く全体). */
        OTHERS(Label.of("自地域を除く全体", "all other places together")),
        /** The unweighted mean of the shares of the other places (他地域の単純平均). */
        MEAN_OF_OTHERS(Label.of("他地域の構成比の単純平均", "unweighted mean of the shares of the other places")),
        /** One place or total of the table, such as 全国 or another city (特定の地域). */
        PLACE(Label.of("特定の地域", "one place"));

        private final Label label;

        Kind(Label label) {
            this.label = label;
        }
    }

    /**
     * Makes a reference; the static methods are the easier way.
     *
     * @param kind what is compared with
     * @param place the id of the place, empty unless the kind is PLACE
     * @throws IllegalArgumentException if the kind is PLACE and none is named, or another and one is
     */
    public Reference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        if ((kind == Kind.PLACE) == place.isEmpty()) {
            throw new IllegalArgumentException(
                    "A place must be named if, and only if, one is compared with, but was '" + place + "' for " + kind);
        }
    }

    /**
     * All places together, itself among them.
     *
     * @return the reference
     */
    public static Reference all() {
        return new Reference(Kind.ALL, "");
    }

    /**
     * All places together without itself.
     *
     * @return the reference
     */
    public static Reference others() {
        return new Reference(Kind.OTHERS, "");
    }

    /**
     * The unweighted mean of the shares of all other places.
     *
     * @return the reference
     */
    public static Reference meanOfOthers() {
        return new Reference(Kind.MEAN_OF_OTHERS, "");
    }

    /**
     * One place of the table, such as 全国 or another city.
     *
     * @param id its id on the axis of places
     * @return the reference
     */
    public static Reference place(String id) {
        return new Reference(Kind.PLACE, id);
    }

    /**
     * The reference in words.
     *
     * @return for example 自地域を除く全体
     */
    public Label label() {
        return kind == Kind.PLACE ? Label.same(place) : kind.label;
    }

    /** The reference in Japanese. */
    @Override
    public String toString() {
        return label().ja();
    }
}
