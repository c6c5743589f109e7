package org.machistat.survey.weighting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Whether two margins can be met by numbers in given cells only: the largest flow from one margin to the other.
 *
 * <p>Source: Ford, L. R. and Fulkerson, D. R. (1956), Canadian Journal of Mathematics 8, 399–404, shortest paths first (Edmonds and Karp 1972).
 */
final class Flow {

    private final double[] left;
    private final double[] right;
    private final int[] from;
    private final int[] to;
    private final double[] flow;
    private final List<List<Integer>> ofLeft = new ArrayList<>();
    private final List<List<Integer>> ofRight = new ArrayList<>();

    Flow(double[] left, double[] right, int[] from, int[] to) {
        this.left = left.clone();
        this.right = right.clone();
        this.from = from;
        this.to = to;
        flow = new double[from.length];
        Arrays.stream(left).forEach(one -> ofLeft.add(new ArrayList<>()));
        Arrays.stream(right).forEach(one -> ofRight.add(new ArrayList<>()));
        for (int cell = 0; cell < from.length; cell++) {
            ofLeft.get(from[cell]).add(cell);
            ofRight.get(to[cell]).add(cell);
        }
    }

    /**
     * The categories of the first margin that together ask for more than the second margin has for them.
     *
     * @param surplus the part of the whole that may be left over
     * @return one mark per category of the first margin; empty if the margins can be met
     */
    boolean[] blocked(double surplus) {
        double tolerance = surplus * Arrays.stream(left).sum();
        int[] before = new int[left.length + right.length];
        while (true) {
            int end = search(before, tolerance);
            if (end < 0) {
                boolean[] reached = new boolean[left.length];
                boolean any = false;
                for (int c = 0; c < left.length; c++) {
                    reached[c] = before[c] != -2;
                    any |= reached[c];
                }
                return any ? reached : new boolean[0];
            }
            push(before, end);
        }
    }

    /** A path from a category with something left to one with room, cells named backwards; −1 if there is none. */
    private int search(int[] before, double tolerance) {
        Arrays.fill(before, -2);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int c = 0; c < left.length; c++) {
            if (left[c] > tolerance) {
                before[c] = -1;
                queue.add(c);
            }
        }
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (at < left.length) {
                for (int cell : ofLeft.get(at)) {
                    int next = left.length + to[cell];
                    if (before[next] == -2) {
                        before[next] = cell;
                        if (right[to[cell]] > tolerance) {
                            return next;
                        }
                        queue.add(next);
                    }
                }
            } else {
                for (int cell : ofRight.get(at - left.length)) {
                    if (flow[cell] > tolerance && before[from[cell]] == -2) {
                        before[from[cell]] = cell;
                        queue.add(from[cell]);
                    }
                }
            }
        }
        return -1;
    }

    private void push(int[] before, int end) {
        double least = right[end - left.length];
        int at = end;
        while (before[at] >= 0) {
            int cell = before[at];
            if (at >= left.length) {
                at = from[cell];
            } else {
                least = Math.min(least, flow[cell]);
                at = left.length + to[cell];
            }
        }
        least = Math.min(least, left[at]);
        left[at] -= least;
        right[end - left.length] -= least;
        at = end;
        while (before[at] >= 0) {
            int cell = before[at];
            if (at >= left.length) {
                flow[cell] += least;
                at = from[cell];
            } else {
                flow[cell] -= least;
                at = left.length + to[cell];
            }
        }
    }
}
