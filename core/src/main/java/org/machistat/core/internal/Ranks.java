package org.machistat.core.internal;

import java.util.List;

/** Competition ranking: 1, 2, 2, 4 (順位). */
public final class Ranks {

    private Ranks() {}

    /**
     * The rank of a value among others: 1 and the number of larger ones.
     *
     * @param value the value
     * @param all all values, itself among them
     * @param <T> their type
     * @return the rank, from 1
     */
    public static <T extends Comparable<T>> int of(T value, List<T> all) {
        return 1
                + (int) all.stream().filter(other -> other.compareTo(value) > 0).count();
    }

    /**
     * Whether a value shares its rank with another.
     *
     * @param value the value
     * @param all all values, itself among them
     * @param <T> their type
     * @return true if it stands there more than once
     */
    public static <T extends Comparable<T>> boolean isTied(T value, List<T> all) {
        return all.stream().filter(other -> other.compareTo(value) == 0).count() > 1;
    }
}
