package org.machistat.census.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * The attack on a table that is a network: sums are nodes, cells are edges, and what a cell can gain is a flow (最大流による推定).
 *
 * <p>Exact for whole numbers. Source: Cox, "Network models for complementary cell suppression", JASA 90 (1995); Ahuja, Magnanti and Orlin,
 * Network Flows, 1993, section 6.5 (maximum flow, minimum cut).
 *
 * <p>Not thread-safe.
 */
final class FlowAttack implements Attack {

    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final CellSystem system;
    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final int[][] incident;
    private final long[] flow;
    private final BitSet moved = new BitSet();
    private final int[] via;
    private final boolean[] reached;

    private FlowAttack(CellSystem system, int[] from, int[] to) {
        this.system = system;
        this.nodes = system.equations().length + 1;
        this.from = from;
        this.to = to;
        int[] degrees = new int[nodes];
        for (int cell = 0; cell < from.length; cell++) {
            if (from[cell] != to[cell]) {
                degrees[from[cell]]++;
                degrees[to[cell]]++;
            }
        }
        incident = IntStream.of(degrees).mapToObj(int[]::new).toArray(int[][]::new);
        for (int cell = 0; cell < from.length; cell++) {
            if (from[cell] != to[cell]) {
                incident[from[cell]][--degrees[from[cell]]] = cell;
                incident[to[cell]][--degrees[to[cell]]] = cell;
            }
        }
        flow = new long[from.length];
        via = new int[nodes];
        reached = new boolean[nodes];
    }

    /**
     * The network of a table, if it is one: each cell in at most two sums, and the sums can be given signs so that every cell enters one and
     * leaves the other. A cell in one sum runs to a node of its own that balances by itself.
     */
    static Optional<FlowAttack> of(CellSystem system) {
        int ground = system.equations().length;
        int[] flips = new int[ground];
        for (int start = 0; start < ground; start++) {
            if (flips[start] == 0) {
                flips[start] = 1;
                if (!spread(system, flips, start)) {
                    return Optional.empty();
                }
            }
        }
        int[] from = new int[system.size()];
        int[] to = new int[system.size()];
        for (int cell = 0; cell < from.length; cell++) {
            int[] in = system.equationsOf(cell);
            if (in.length > 2) {
                return Optional.empty();
            }
            from[cell] = ground;
            to[cell] = ground;
            for (int equation : in) {
                if (flips[equation] * system.sign(equation, cell) > 0) {
                    from[cell] = equation;
                } else {
                    to[cell] = equation;
                }
            }
        }
        return Optional.of(new FlowAttack(system, from, to));
    }

    private static boolean spread(CellSystem system, int[] flips, int start) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int equation = open.poll();
            for (int cell : system.equations()[equation]) {
                for (int other : system.equationsOf(cell)) {
                    if (other != equation) {
                        int wanted = -flips[equation] * system.sign(equation, cell) * system.sign(other, cell);
                        if (flips[other] == 0) {
                            flips[other] = wanted;
                            open.add(other);
                        } else if (flips[other] != wanted) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** How much more can go through a cell in a direction. */
    private long room(int cell, boolean forward) {
        return forward ? ENDLESS - flow[cell] : system.value(cell) + flow[cell];
    }

    /** Sends a flow around a cell: what it gains must come back through others. Answers with how much was sent. */
    private long send(BitSet hidden, int cell, int known, boolean up, long need) {
        clear();
        int source = up ? to[cell] : from[cell];
        int target = up ? from[cell] : to[cell];
        long sent = 0;
        while (sent < need && search(hidden, cell, known, source, target)) {
            sent += push(source, target, need - sent);
        }
        return sent;
    }

    private void clear() {
        moved.stream().forEach(cell -> flow[cell] = 0);
        moved.clear();
    }

    /** The shortest path of withheld cells with room. */
    private boolean search(BitSet hidden, int without, int known, int source, int target) {
        Arrays.fill(reached, false);
        reached[source] = true;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(source);
        while (!open.isEmpty() && !reached[target]) {
            int node = open.poll();
            for (int cell : incident[node]) {
                boolean forward = from[cell] == node;
                int next = forward ? to[cell] : from[cell];
                if (!reached[next] && cell != without && cell != known && hidden.get(cell) && room(cell, forward) > 0) {
                    reached[next] = true;
                    via[next] = cell;
                    open.add(next);
                }
            }
        }
        return reached[target];
    }

    private long push(int source, int target, long most) {
        long amount = most;
        for (int node = target; node != source; ) {
            int cell = via[node];
            boolean forward = to[cell] == node;
            amount = Math.min(amount, room(cell, forward));
            node = forward ? from[cell] : to[cell];
        }
        for (int node = target; node != source; ) {
            int cell = via[node];
            boolean forward = to[cell] == node;
            moved.set(cell);
            flow[cell] += forward ? amount : -amount;
            node = forward ? from[cell] : to[cell];
        }
        return amount;
    }

    @Override
    public Optional<Cut> check(BitSet hidden, int cell, int known, boolean up, long need) {
        long sent = send(hidden, cell, known, up, need);
        return sent >= need ? Optional.empty() : Optional.of(cut(cell, known, need));
    }

    /** The cells that lead out of what was reached: with those withheld, the flow through them must make the need. */
    private Cut cut(int without, int known, long need) {
        int[] cells = new int[16];
        long[] weights = new long[16];
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            if (reached[node]) {
                for (int cell : incident[node]) {
                    boolean forward = from[cell] == node;
                    boolean leaves = !reached[forward ? to[cell] : from[cell]];
                    if (leaves && cell != without && cell != known && system.isEligible(cell)) {
                        if (count == cells.length) {
                            cells = Arrays.copyOf(cells, 2 * count);
                            weights = Arrays.copyOf(weights, 2 * count);
                        }
                        cells[count] = cell;
                        weights[count++] = Math.min(need, forward ? need : system.value(cell));
                    }
                }
            }
        }
        return new Cut(Arrays.copyOf(cells, count), Arrays.copyOf(weights, count), need);
    }

    @Override
    public Interval interval(BitSet hidden, int cell) {
        long value = system.value(cell);
        long up = send(hidden, cell, -1, true, ENDLESS);
        long down = Math.min(value, send(hidden, cell, -1, false, value));
        Interval below = Interval.above(Rational.of(value - down), true);
        return up >= ENDLESS / 2
                ? below
                : below.intersect(Interval.below(Rational.of(value + up), true)).orElseThrow();
    }

    @Override
    public BitSet used() {
        return (BitSet) moved.clone();
    }

    /** One cheapest path after another. */
    @Override
    public boolean cover(BitSet hidden, int cell, int known, boolean up, long need, long[] prices) {
        long sent = send(hidden, cell, known, up, need);
        int source = up ? to[cell] : from[cell];
        int target = up ? from[cell] : to[cell];
        while (sent < need) {
            long rest = need - sent;
            if (!cheapest(hidden, cell, known, source, target, rest, prices)
                    && !cheapest(hidden, cell, known, source, target, 1, prices)) {
                return false;
            }
            for (int node = target; node != source; ) {
                int on = via[node];
                hidden.set(on);
                node = to[on] == node ? from[on] : to[on];
            }
            sent += push(source, target, rest);
        }
        return true;
    }

    /** The cheapest path with some room, where withheld cells cost nothing (Dijkstra). */
    private boolean cheapest(BitSet hidden, int without, int known, int source, int target, long room, long[] prices) {
        long[] distance = new long[nodes];
        Arrays.fill(distance, Long.MAX_VALUE);
        distance[source] = 0;
        PriorityQueue<long[]> open = new PriorityQueue<>(
                (one, other) -> one[0] == other[0] ? Long.compare(one[1], other[1]) : Long.compare(one[0], other[0]));
        open.add(new long[] {0, source});
        while (!open.isEmpty()) {
            long[] next = open.poll();
            int node = (int) next[1];
            if (node == target) {
                return true;
            }
            if (next[0] == distance[node]) {
                for (int cell : incident[node]) {
                    boolean forward = from[cell] == node;
                    int other = forward ? to[cell] : from[cell];
                    boolean usable = cell != without && cell != known && (hidden.get(cell) || system.isEligible(cell));
                    long reach = next[0] + (hidden.get(cell) ? 0 : prices[cell]);
                    if (usable && room(cell, forward) >= room && reach < distance[other]) {
                        distance[other] = reach;
                        via[other] = cell;
                        open.add(new long[] {reach, other});
                    }
                }
            }
        }
        return false;
    }
}
