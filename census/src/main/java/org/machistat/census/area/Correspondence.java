package org.machistat.census.area;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * The smallest set of places of one day that covers the same ground as a set of another day (対応する地域の組).
 *
 * <p>Whatever happened between the days, the sums over both sides can be compared, as far as boundaries go.
 *
 * @param from the places of the first day, in the order of their codes
 * @param to the places of the second day, in the order of their codes
 * @serial exclude
 */
public record Correspondence(List<AreaUnit> from, List<AreaUnit> to) implements Serializable {

    /** How many stand against how many. */
    public enum Kind {
        /** One place, which went on all the time (同じ地域). */
        SAME("同じ地域", "same place"),
        /** One for one, under another code, name or status (一対一). */
        ONE_TO_ONE("一対一", "one to one"),
        /** Several in one: figures can be added (多対一). */
        MANY_TO_ONE("多対一", "many to one"),
        /** One in several: figures cannot be parted (一対多). */
        ONE_TO_MANY("一対多", "one to many"),
        /** Several in several: figures cannot be parted (多対多). */
        MANY_TO_MANY("多対多", "many to many"),
        /** There is nothing on the second day (対応先なし). */
        NO_TARGET("対応先なし", "no place on the second day"),
        /** There is nothing on the first day (対応元なし). */
        NO_SOURCE("対応元なし", "no place on the first day");

        private final Label label;

        Kind(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The name of the kind.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * Makes a correspondence.
     *
     * @param from the places of the first day
     * @param to the places of the second day
     * @throws IllegalArgumentException if there is no place at all
     */
    public Correspondence {
        from = List.copyOf(from);
        to = List.copyOf(to);
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("A correspondence must have a place on one of its days, but had none");
        }
    }

    /**
     * How many stand against how many.
     *
     * @return the kind
     */
    public Kind kind() {
        if (to.isEmpty()) {
            return Kind.NO_TARGET;
        }
        if (from.isEmpty()) {
            return Kind.NO_SOURCE;
        }
        if (to.size() > 1) {
            return from.size() > 1 ? Kind.MANY_TO_MANY : Kind.ONE_TO_MANY;
        }
        if (from.size() > 1) {
            return Kind.MANY_TO_ONE;
        }
        return from.equals(to) ? Kind.SAME : Kind.ONE_TO_ONE;
    }

    /** Both sides with an arrow, and the kind. */
    @Override
    public String toString() {
        return names(from) + " → " + names(to) + "（" + kind().label() + "）";
    }

    private static String names(List<AreaUnit> units) {
        return units.isEmpty() ? "なし" : units.stream().map(AreaUnit::toString).collect(Collectors.joining("、"));
    }
}
