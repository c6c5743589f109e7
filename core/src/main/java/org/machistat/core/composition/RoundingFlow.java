package org.machistat.core.composition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Whole numbers for the cells of a two-way table, each cell, row, column and the total between bounds of its own, at the least
 * cost: a minimum-cost flow from rows to columns.
 *
 * <p>It starts with every cell at its cheaper bound, so that no cost in the residual network is negative, and then repairs the
 * margins along shortest paths (Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.7).
 */
final class RoundingFlow {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final Comparator<Reached> NEAREST =
            Comparator.comparingLong(Reached::distance).thenComparingInt(Reached::node);

    private final int rows;
    private final int columns;
    private final long[][] low;
    private final long[][] high;
    private final long[][] cost;
    private final long[][] flow;
    /** Bounds of each row, then of each column, then of the total; and their flows. */
    private final long[][] margins;

    private final long[] marginFlow;
    private final long[] excess;
    private final long[] potential;
    private final int source;
    private final int sink;

    /** A node and the length of a path to it; a shorter one may have been found since. */
    private record Reached(long distance, int node) {}

    /** The cost is that of each unit above the lower bound; margins are pairs of bounds: rows, columns, total. */
    private RoundingFlow(long[][] low, long[][] high, long[][] cost, long[][] margins) {
        this.rows = low.length;
        this.columns = low[0].length;
        this.low = low;
        this.high = high;
        this.cost = cost;
        this.margins = margins;
        this.flow = new long[rows][columns];
        this.marginFlow = new long[rows + columns + 1];
        this.source = rows + columns;
        this.sink = source + 1;
        this.excess = new long[sink + 1];
        this.potential = new long[sink + 1];
    }

    /** The cells, or null if there are none within the bounds. */
    static long[][] solve(long[][] low, long[][] high, long[][] cost, long[][] margins) {
        RoundingFlow solver = new RoundingFlow(low, high, cost, margins);
        return solver.start() && solver.repair() ? solver.flow : null;
    }

    private boolean start() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (low[i][j] > high[i][j]) {
                    return false;
                }
                flow[i][j] = cost[i][j] <= 0 ? high[i][j] : low[i][j];
                excess[i] -= flow[i][j];
                excess[rows + j] += flow[i][j];
            }
        }
        long[] sums = new long[rows + columns + 1];
        for (int i = 0; i < rows; i++) {
            sums[i] = -excess[i];
            sums[source] += sums[i];
        }
        for (int j = 0; j < columns; j++) {
            sums[rows + j] = excess[rows + j];
        }
        for (int k = 0; k <= source; k++) {
            if (margins[k][0] > margins[k][1]) {
                return false;
            }
            marginFlow[k] = Math.max(margins[k][0], Math.min(margins[k][1], sums[k]));
            excess[tail(k)] -= marginFlow[k];
            excess[head(k)] += marginFlow[k];
        }
        return true;
    }

    private int tail(int k) {
        return k < rows ? source : k < source ? k : sink;
    }

    private int head(int k) {
        return k < rows ? k : k < source ? sink : source;
    }

    private boolean repair() {
        for (int node = 0; node <= sink; node++) {
            while (excess[node] > 0) {
                if (!push(node)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The cost of one more unit from one node to another, FAR if there is no room. */
    private long residual(int from, int to) {
        if (from < rows && to >= rows && to < source) {
            return flow[from][to - rows] < high[from][to - rows] ? cost[from][to - rows] : FAR;
        }
        if (to < rows && from >= rows && from < source) {
            return flow[to][from - rows] > low[to][from - rows] ? -cost[to][from - rows] : FAR;
        }
        int margin = margin(from, to);
        if (margin < 0) {
            return FAR;
        }
        boolean forward = tail(margin) == from;
        return (forward ? marginFlow[margin] < margins[margin][1] : marginFlow[margin] > margins[margin][0]) ? 0 : FAR;
    }

    private int margin(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (low == source) {
            return source;
        }
        boolean row = low < rows && high == source;
        boolean column = low >= rows && low < source && high == sink;
        return row || column ? low : -1;
    }

    private boolean push(int start) {
        int size = sink + 1;
        long[] distance = new long[size];
        int[] before = new int[size];
        boolean[] done = new boolean[size];
        Arrays.fill(distance, FAR);
        distance[start] = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>(NEAREST);
        queue.add(new Reached(0, start));
        int end = -1;
        while (end < 0) {
            Reached nearest = queue.poll();
            if (nearest == null) {
                return false;
            }
            int next = nearest.node();
            if (!done[next]) {
                done[next] = true;
                if (excess[next] < 0) {
                    end = next;
                } else {
                    relax(next, distance, before, done, queue);
                }
            }
        }
        for (int node = 0; node < size; node++) {
            potential[node] += Math.min(distance[node], distance[end]);
        }
        for (int node = end; node != start; node = before[node]) {
            move(before[node], node);
        }
        excess[start]--;
        excess[end]++;
        return true;
    }

    /** The nodes that a node has an edge to: rows have edges to columns and the source, columns to rows and the sink. */
    private void relax(int from, long[] distance, int[] before, boolean[] done, Queue<Reached> queue) {
        boolean toColumns = from < rows || from == sink;
        int last = toColumns ? source : rows;
        for (int to = toColumns ? rows : 0; to < last; to++) {
            relax(from, to, distance, before, done, queue);
        }
        relax(from, from < rows || from == sink ? source : sink, distance, before, done, queue);
    }

    private void relax(int from, int to, long[] distance, int[] before, boolean[] done, Queue<Reached> queue) {
        if (!done[to]) {
            long step = residual(from, to);
            if (step < FAR) {
                long reached = distance[from] + step + potential[from] - potential[to];
                if (reached < distance[to]) {
                    distance[to] = reached;
                    before[to] = from;
                    queue.add(new Reached(reached, to));
                }
            }
        }
    }

    private void move(int from, int to) {
        if (from < rows && to >= rows && to < source) {
            flow[from][to - rows]++;
        } else if (to < rows && from >= rows && from < source) {
            flow[to][from - rows]--;
        } else {
            int margin = margin(from, to);
            marginFlow[margin] += tail(margin) == from ? 1 : -1;
        }
    }
}
