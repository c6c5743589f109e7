package org.machistat.census.disclosure;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a cell is made of (セルへの寄与).
 *
 * @param units how many establishments or persons contribute
 * @param total the sum of what they contribute
 * @param top the largest contributions, if they are known
 * @serial exclude
 */
public record Contributions(long units, long total, Optional<Top> top) implements Serializable {

    /**
     * The two largest contributions.
     *
     * @param largest the largest; 0 if nobody contributes
     * @param second the second largest; 0 if fewer than two contribute
     * @serial exclude
     */
    public record Top(long largest, long second) implements Serializable {

        /**
         * Makes a pair.
         *
         * @param largest the largest
         * @param second the second largest
         * @throws IllegalArgumentException if they are below 0 or the second is larger
         */
        public Top {
            if (second < 0 || largest < second) {
                throw new IllegalArgumentException(
                        "Largest contributions must fall to 0 or more, but were " + largest + " and " + second);
            }
        }
    }

    /**
     * Makes contributions.
     *
     * @param units how many contribute
     * @param total the sum
     * @param top the largest, if known
     * @throws IllegalArgumentException if a number is below 0, or the largest two are more than the total
     */
    public Contributions {
        if (units < 0 || total < 0) {
            throw new IllegalArgumentException(
                    "Contributors and their total must be 0 or more, but were " + units + " and " + total);
        }
        if (top.isPresent() && top.get().largest() + top.get().second() > total) {
            throw new IllegalArgumentException("Largest contributions must not exceed the total " + total
                    + ", but were " + top.get().largest() + " and " + top.get().second());
        }
    }

    /**
     * Contributions whose largest are not known.
     *
     * @param units how many contribute
     * @param total the sum
     * @return the contributions
     */
    public static Contributions of(long units, long total) {
        return new Contributions(units, total, Optional.empty());
    }

    /**
     * Contributions with the two largest.
     *
     * @param units how many contribute
     * @param total the sum
     * @param largest the largest
     * @param second the second largest
     * @return the contributions
     */
    public static Contributions of(long units, long total, long largest, long second) {
        return new Contributions(units, total, Optional.of(new Top(largest, second)));
    }
}
