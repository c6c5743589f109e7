package org.machistat.core.internal;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Ranks with ties: competition ranking 1, 2, 2, 4, dense ranking 1, 2, 2, 3 and mean ranks 1, 2.5, 2.5, 4 (順位).
 *
 * @param <T> the type of the values
 */
public final class Ranks<T extends Comparable<T>> {

    /** The values in their order, each with the number of those that are not below it. */
    private final NavigableMap<T, Integer> notBelow;
    /** The values in their order, each with the number of different ones that are not below it. */
    private final Map<T, Integer> dense;

    private Ranks(NavigableMap<T, Integer> notBelow, Map<T, Integer> dense) {
        this.notBelow = notBelow;
        this.dense = dense;
    }

    /**
     * The ranks among some values.
     *
     * @param values the values
     * @param <T> their type
     * @return the ranks, the largest value first
     */
    public static <T extends Comparable<T>> Ranks<T> among(Collection<T> values) {
        TreeMap<T, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        TreeMap<T, Integer> dense = new TreeMap<>();
        int soFar = 0;
        for (var entry : counts.descendingMap().entrySet()) {
            soFar += entry.getValue();
            entry.setValue(soFar);
            dense.put(entry.getKey(), dense.size() + 1);
        }
        return new Ranks<>(counts, dense);
    }

    /**
     * The rank of a value: 1 and the number of larger ones.
     *
     * @param value one of the values
     * @return the rank, from 1
     */
    public int of(T value) {
        var larger = notBelow.higherEntry(value);
        return larger == null ? 1 : 1 + larger.getValue();
    }

    /**
     * The dense rank of a value: 1 and the number of different larger ones.
     *
     * @param value one of the values
     * @return the rank, from 1
     */
    public int dense(T value) {
        return dense.get(value);
    }

    /**
     * Twice the mean of the places that the values equal to this one take up.
     *
     * @param value one of the values
     * @return the doubled rank, from 2
     */
    public int twiceMean(T value) {
        return of(value) + notBelow.get(value);
    }

    /**
     * Whether a value shares its rank with another.
     *
     * @param value one of the values
     * @return true if it stands there more than once
     */
    public boolean isTied(T value) {
        return notBelow.get(value) > of(value);
    }
}
