package org.machistat.planmodel.tree;

import java.io.Serializable;

/**
 * How many nodes a plan says it has, to be held against how many it prints (記載件数).
 *
 * @param under where they are counted: a node's path, or the root for the whole plan
 * @param layer the layer of the nodes counted, from 1; below that of {@code under}
 * @param count how many there are said to be
 * @serial exclude
 */
public record DeclaredCount(PolicyPath under, int layer, int count) implements Serializable {

    /**
     * Makes a declared count.
     *
     * @param under where they are counted
     * @param layer the layer of the nodes counted
     * @param count how many there are said to be
     * @throws IllegalArgumentException if the layer is not below that of {@code under}, or the count is negative
     */
    public DeclaredCount {
        if (layer <= under.depth()) {
            throw new IllegalArgumentException("Layer counted under '" + under + "' must be " + (under.depth() + 1)
                    + " or more, but was " + layer);
        }
        if (count < 0) {
            throw new IllegalArgumentException("Declared count must not be negative, but was " + count);
        }
    }
}
