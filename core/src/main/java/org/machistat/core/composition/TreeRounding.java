package org.machistat.core.composition;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.value.Rational;

/** Rounds a tree from the root down: what a node got is spread over its children by largest remainders. */
final class TreeRounding {

    private TreeRounding() {}

    static long[] solve(List<Rational> cells, int... parents) {
        if (parents.length != cells.size()) {
            throw new IllegalArgumentException(
                    "Cells and parents must be as many, but were " + cells.size() + " and " + parents.length);
        }
        List<List<Integer>> children = new ArrayList<>();
        cells.forEach(cell -> children.add(new ArrayList<>()));
        List<Integer> ordered = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] < -1 || parents[i] >= parents.length) {
                throw new IllegalArgumentException("Parent of cell " + (i + 1) + " must be from 0 to "
                        + (parents.length - 1) + ", or -1 for none, but was " + parents[i]);
            }
            (parents[i] < 0 ? ordered : children.get(parents[i])).add(i);
        }
        long[] whole = new long[parents.length];
        for (int root : ordered) {
            whole[root] = ControlledRounding.line(List.of(cells.get(root)))[0];
        }
        for (int done = 0; done < ordered.size(); done++) {
            int node = ordered.get(done);
            List<Integer> below = children.get(node);
            if (!below.isEmpty()) {
                spread(cells, node, below, whole);
                ordered.addAll(below);
            }
        }
        if (ordered.size() < parents.length) {
            throw new IllegalArgumentException("Parents must lead to a cell without parent, but those of "
                    + (parents.length - ordered.size()) + " cells go round in a circle");
        }
        return whole;
    }

    private static void spread(List<Rational> cells, int node, List<Integer> below, long[] whole) {
        List<Rational> parts = below.stream().map(cells::get).toList();
        Rational sum = ControlledRounding.sum(parts);
        if (!sum.equals(cells.get(node))) {
            throw new IllegalArgumentException(
                    "Cell " + (node + 1) + " must be the sum of its children, " + sum + ", but was " + cells.get(node));
        }
        long[] rounded = ControlledRounding.spread(parts, whole[node]);
        for (int i = 0; i < rounded.length; i++) {
            whole[below.get(i)] = rounded[i];
        }
    }
}
