package org.machistat.core.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest sets of claims to drop so that the others can all be true: all of them, exactly (最小修正集合).
 *
 * <p>Implicit hitting sets: every contradiction found is a set of claims of which one must go; the cheapest sets that hit all
 * contradictions known are tested, and a set that fails yields one more contradiction. The budget rises from a proven lower
 * bound, so that the first sets found are the cheapest. Contradictions that have no claim in common are solved apart.
 */
final class RepairSearch {

    /**
     * What the search found.
     *
     * @param groups parts that have nothing to do with each other, each with all its cheapest sets; a repair is one set of each
     * @param isComplete whether the sets are proven to be all the cheapest ones
     * @param isBeyond whether every repair costs more than the ceiling, so that none was looked for any longer
     */
    record Result(List<Group> groups, boolean isComplete, boolean isBeyond) {}

    /**
     * Contradictions that hang together.
     *
     * @param sets the cheapest sets of claims to drop; none if the search was given up before it found one
     * @param areAll whether there are no others as cheap
     * @param cost what each costs, or the proven least if there is none
     * @param conflicts the contradictions found
     */
    record Group(List<BitSet> sets, boolean areAll, long cost, List<Conflict> conflicts) {}

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_SETS = 10_000;
    private static final long LOOKS_A_STEP = 5_000;
    private static final BitSet NOTHING = new BitSet();

    private final Model model;
    private final Consistency consistency;
    private final int mostSteps;
    private final long ceiling;
    private final List<Conflict> known;
    private int steps;
    private long looks;
    private boolean stopped;
    private boolean beyond;

    RepairSearch(Model model, Consistency consistency, int mostSteps, long ceiling) {
        this(model, consistency, mostSteps, ceiling, List.of());
    }

    /** Goes on with the contradictions that an earlier search of the same model found. */
    RepairSearch(Model model, Consistency consistency, int mostSteps, long ceiling, List<Conflict> known) {
        this.model = model;
        this.consistency = consistency;
        this.mostSteps = mostSteps;
        this.ceiling = ceiling;
        this.known = List.copyOf(known);
    }

    /** How many sets were looked at. */
    int steps() {
        return steps;
    }

    Result search() {
        Deque<List<Conflict>> waiting = new ArrayDeque<>(grouped(known.isEmpty() ? firstConflicts() : known));
        List<Group> solved = new ArrayList<>();
        Optional<int[]> pair = Optional.empty();
        do {
            if (pair.isPresent()) {
                Group second = solved.remove(pair.get()[1]);
                Group first = solved.remove(pair.get()[0]);
                waiting.addFirst(joint(first, second));
            }
            while (!waiting.isEmpty()) {
                solve(waiting.removeFirst(), waiting, solved);
            }
            pair = meeting(solved);
        } while (pair.isPresent() && !beyond);
        boolean all = solved.stream().allMatch(Group::areAll) && !beyond && !consistency.isUndecided();
        return new Result(List.copyOf(solved), all, beyond);
    }

    private static List<Conflict> joint(Group first, Group second) {
        List<Conflict> joint = new ArrayList<>(first.conflicts());
        joint.addAll(second.conflicts());
        return joint;
    }

    /** Solves one group. What is too dear beside a group with which it turned out to share claims may cost less together. */
    private void solve(List<Conflict> group, Deque<List<Conflict>> waiting, List<Group> solved) {
        List<List<Conflict>> all = new ArrayList<>(waiting);
        solved.forEach(other -> all.add(other.conflicts()));
        all.add(group);
        boolean before = beyond;
        Group made = new Search(group, others(all, group)).run(cost(solved));
        BitSet claims = union(made.conflicts());
        Optional<Group> sharing = before || !beyond
                ? Optional.empty()
                : solved.stream()
                        .filter(other -> union(other.conflicts()).intersects(claims))
                        .findFirst();
        if (sharing.isPresent()) {
            beyond = false;
            solved.remove(sharing.get());
            waiting.addFirst(joint(sharing.get(), made));
        } else {
            solved.add(made);
        }
    }

    private static long cost(List<Group> groups) {
        return groups.stream().mapToLong(Group::cost).sum();
    }

    /** What the contradictions of print itself cost at least, which is quickly said. */
    long least() {
        return LeastCost.of(model, List.copyOf(printedConflicts()));
    }

    private Set<Conflict> printedConflicts() {
        Set<Conflict> conflicts = new LinkedHashSet<>();
        BitSet dropped = new BitSet();
        BitSet all = new BitSet();
        for (int constraint : consistency.broken()) {
            all.set(constraint);
        }
        for (int constraint : consistency.broken()) {
            all.clear(constraint);
            consistency.conflict(dropped, all).ifPresent(conflicts::add);
            all.set(constraint);
        }
        return conflicts;
    }

    /** Contradictions of print itself, then others until none is left beside those found. */
    private List<Conflict> firstConflicts() {
        Set<Conflict> conflicts = printedConflicts();
        BitSet dropped = new BitSet();
        conflicts.forEach(conflict -> drop(dropped, conflict));
        Optional<Conflict> next = consistency.conflict(dropped, NOTHING);
        while (next.isPresent()) {
            conflicts.add(next.get());
            if (!drop(dropped, next.get())) {
                break;
            }
            next = consistency.conflict(dropped, NOTHING);
        }
        return List.copyOf(conflicts);
    }

    /** Drops what was printed; the lists of parts stay complete, since a missing row makes conditions of its own. */
    private boolean drop(BitSet dropped, Conflict conflict) {
        int before = dropped.cardinality();
        conflict.claims().stream()
                .filter(claim -> model.claim(claim).kind() != Model.Kind.COMPLETE)
                .forEach(dropped::set);
        return dropped.cardinality() > before;
    }

    private static BitSet union(List<Conflict> conflicts) {
        BitSet all = new BitSet();
        for (Conflict conflict : conflicts) {
            all.or(conflict.claims());
            all.or(conflict.conditions());
        }
        return all;
    }

    private static List<List<Conflict>> grouped(List<Conflict> conflicts) {
        List<List<Conflict>> groups = new ArrayList<>();
        List<BitSet> claims = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            BitSet own = union(List.of(conflict));
            List<Conflict> group = new ArrayList<>(List.of(conflict));
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (claims.get(i).intersects(own)) {
                    own.or(claims.remove(i));
                    group.addAll(groups.remove(i));
                }
            }
            groups.add(group);
            claims.add(own);
        }
        return groups;
    }

    /** The constraints that contradict print and belong to other groups. */
    private BitSet others(List<List<Conflict>> groups, List<Conflict> group) {
        BitSet own = union(group);
        BitSet foreign = new BitSet();
        groups.stream().filter(other -> other != group).forEach(other -> foreign.or(union(other)));
        BitSet ignored = new BitSet();
        for (int constraint : consistency.broken()) {
            BitSet claims = claimsIn(constraint);
            if (claims.intersects(foreign) && !claims.intersects(own)) {
                ignored.set(constraint);
            }
        }
        return ignored;
    }

    private BitSet claimsIn(int constraint) {
        BitSet claims = new BitSet();
        Model.Constraint one = model.constraint(constraint);
        if (one.owner() >= 0) {
            claims.set(one.owner());
        }
        for (int i = 0; i < one.linear().size(); i++) {
            int claim = model.levelClaim(one.linear().variable(i));
            if (claim >= 0) {
                claims.set(claim);
            }
        }
        return claims;
    }

    /** Two groups that share a claim, or a constraint over variables that both may free. */
    private Optional<int[]> meeting(List<Group> groups) {
        List<BitSet> claims =
                groups.stream().map(group -> union(group.conflicts())).toList();
        List<BitSet> reach = groups.stream().map(this::reach).toList();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (claims.get(i).intersects(claims.get(j)) || reach.get(i).intersects(reach.get(j))) {
                    return Optional.of(new int[] {i, j});
                }
            }
        }
        if (groups.size() > 1 && !beyond) {
            BitSet all = new BitSet();
            groups.forEach(group -> group.sets().stream().limit(1).forEach(all::or));
            if (consistency.conflict(all, NOTHING).isPresent()) {
                return Optional.of(new int[] {0, 1});
            }
        }
        return Optional.empty();
    }

    private BitSet reach(Group group) {
        BitSet constraints = new BitSet();
        for (BitSet set : group.sets()) {
            set.stream().forEach(claim -> {
                int variable = model.claim(claim).variable();
                if (variable >= 0) {
                    for (int constraint : model.touching(variable)) {
                        constraints.set(constraint);
                    }
                }
                for (int constraint : model.liftedBy(claim)) {
                    constraints.set(constraint);
                }
            });
        }
        return constraints;
    }

    /** The search of one group. */
    private final class Search {

        private final List<Conflict> conflicts;
        private final BitSet ignored;
        private final LeastCost costs = new LeastCost(model);
        private final BitSet learned = new BitSet();
        private final List<BitSet> found = new ArrayList<>();
        private long budget;
        private long next;

        Search(List<Conflict> conflicts, BitSet ignored) {
            this.conflicts = new ArrayList<>(conflicts);
            this.ignored = ignored;
        }

        /** Searches unless a cost that other groups have already makes it too dear. */
        Group run(long paid) {
            next = 0;
            while (found.isEmpty() && !stopped && !beyond && next < Long.MAX_VALUE) {
                budget = next;
                next = Long.MAX_VALUE;
                beyond = budget > ceiling - paid;
                if (!beyond) {
                    new Node(new BitSet(), new BitSet(), 0).descend();
                }
            }
            return new Group(List.copyOf(found), !stopped && !isFull(), budget, List.copyOf(conflicts));
        }

        /** Whether there may be more sets than are wanted. */
        private boolean isFull() {
            return found.size() >= MOST_SETS;
        }

        /** What print contradicts if a list lacks a part: each sum then has something left over for it. */
        private void learn(int list) {
            int[] lifted = learned.get(list) ? new int[0] : model.liftedBy(list);
            int most = conflicts.size() + MOST_AT_ONCE;
            learned.set(list);
            for (int i = 0; i < lifted.length && conflicts.size() < most; i++) {
                consistency.conflictIn(lifted[i]).ifPresent(conflicts::add);
            }
        }

        /** Some claims dropped and others kept for good, with what is then still open. */
        private final class Node {

            private final BitSet dropped;
            private final BitSet excluded;
            private final long cost;
            private List<LeastCost.Open> open = new ArrayList<>();
            private int read;

            Node(BitSet dropped, BitSet excluded, long cost) {
                this.dropped = dropped;
                this.excluded = excluded;
                this.cost = cost;
            }

            /** Behind another node, where a claim is dropped that closes contradictions and opens none. */
            Node(Node above, BitSet excluded, int claim) {
                this(
                        (BitSet) above.dropped.clone(),
                        excluded,
                        above.cost + model.claim(claim).weight());
                dropped.set(claim);
                read = above.read;
                for (LeastCost.Open one : above.open) {
                    if (Arrays.binarySearch(one.choices(), claim) < 0) {
                        open.add(one);
                    }
                }
            }

            /** Reads the contradictions found since; false if one has no claim left that could be dropped. */
            private boolean isPossible() {
                for (; read < conflicts.size(); read++) {
                    if (conflicts.get(read).isOpen(dropped)) {
                        open.add(costs.open(conflicts.get(read)));
                    }
                }
                List<LeastCost.Open> left = new ArrayList<>(open.size());
                for (LeastCost.Open one : open) {
                    looks += one.choices().length;
                    left.add(one.without(excluded));
                    if (left.get(left.size() - 1).choices().length == 0) {
                        return false;
                    }
                }
                open = left;
                return true;
            }

            /** Whether what is open can still be paid for; if not, says how much it takes. */
            private boolean isPayable() {
                if (!isPossible()) {
                    return false;
                }
                LeastCost.Bound bound = costs.bound(open, excluded, budget - cost);
                boolean tooDear = cost + bound.sum() > budget;
                if (tooDear || bound.tooDear() < Long.MAX_VALUE) {
                    next = Math.min(next, cost + (tooDear ? bound.sum() : bound.tooDear()));
                }
                return !tooDear && (bound.tooDear() == Long.MAX_VALUE || isPayable());
            }

            /** Looks for a contradiction around the claim that was dropped last. */
            void look(int claim) {
                if (isPayable()) {
                    consistency.conflictAt(claim, dropped, ignored).ifPresent(conflicts::add);
                }
            }

            void descend() {
                stopped |= ++steps > mostSteps || looks > mostSteps * LOOKS_A_STEP;
                while (!stopped && !isFull() && isPayable()) {
                    if (!open.isEmpty()) {
                        branch();
                        return;
                    }
                    Optional<Conflict> conflict = consistency.conflict(dropped, ignored);
                    if (conflict.isEmpty()) {
                        found.add(dropped);
                        return;
                    }
                    conflicts.add(conflict.get());
                }
            }

            private void branch() {
                int list = openList();
                if (list >= 0) {
                    branchList(list);
                    return;
                }
                int[] fewest = open.get(0).choices();
                for (LeastCost.Open one : open) {
                    fewest = one.choices().length < fewest.length ? one.choices() : fewest;
                }
                for (int i = 0; i < fewest.length && !stopped && !isFull(); i++) {
                    // what was learned below may settle this node, too
                    if (read < conflicts.size() && !isPayable()) {
                        return;
                    }
                    if (!excluded.get(fewest[i])) {
                        Node below = new Node(this, (BitSet) excluded.clone(), fewest[i]);
                        below.look(fewest[i]);
                        below.descend();
                        excluded.set(fewest[i]);
                    }
                }
            }

            /** A list of parts that may lack one, in a contradiction still open; -1 for none. */
            private int openList() {
                for (LeastCost.Open one : open) {
                    for (int claim : one.choices()) {
                        if (model.claim(claim).kind() == Model.Kind.COMPLETE) {
                            return claim;
                        }
                    }
                }
                return -1;
            }

            /**
             * Settles first whether a list of parts is complete: it stands in every contradiction of its sums, so that while it
             * is open no two of them count as disjoint.
             */
            private void branchList(int list) {
                BitSet without = (BitSet) excluded.clone();
                without.set(list);
                new Node((BitSet) dropped.clone(), without, cost).descend();
                if (!stopped && !isFull()) {
                    learn(list);
                    BitSet more = (BitSet) dropped.clone();
                    more.set(list);
                    new Node(
                                    more,
                                    (BitSet) excluded.clone(),
                                    cost + model.claim(list).weight())
                            .descend();
                }
            }
        }
    }
}
