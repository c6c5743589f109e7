package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What open contradictions cost at least: those that share no claim are paid for one by one (最小費用の下界).
 *
 * <p>They are picked in three orders, the small ones first, the large ones first, and first those that the first order left: of a
 * table with sums down and across these are the rows and the columns. Each bound holds. Not thread-safe.
 */
final class LeastCost {

    private static final int MOST_LISTS = 4;
    private static final int ORDERS = 3;

    private final Model model;
    private final int[][] marks;
    private int picks;

    LeastCost(Model model) {
        this.model = model;
        this.marks = new int[ORDERS][model.claims().size()];
    }

    /** A contradiction that is open. */
    static final class Open {

        private final int[] choices;
        private final int size;
        private final int list;

        private Open(int[] choices, int size, int list) {
            this.choices = choices;
            this.size = size;
            this.list = list;
        }

        /** The claims that could still be dropped, in rising order; not to be changed. */
        int[] choices() {
            return choices;
        }

        /** How many claims it has in all. */
        int size() {
            return size;
        }

        /** The first list of parts in it, for sums of one list seldom share a claim; -1 for none. */
        int list() {
            return list;
        }

        /** What is left when more claims are kept. */
        Open without(BitSet excluded) {
            int kept = 0;
            for (int claim : choices) {
                kept += excluded.get(claim) ? 0 : 1;
            }
            return kept == choices.length
                    ? this
                    : new Open(
                            Arrays.stream(choices)
                                    .filter(claim -> !excluded.get(claim))
                                    .toArray(),
                            size,
                            list);
        }
    }

    /** A contradiction, of which all claims could still be dropped. */
    Open open(Conflict conflict) {
        int[] claims = conflict.claims().stream().toArray();
        int list = -1;
        for (int i = 0; i < claims.length && list < 0; i++) {
            list = model.claim(claims[i]).kind() == Model.Kind.COMPLETE ? claims[i] : -1;
        }
        return new Open(claims, claims.length, list);
    }

    /**
     * The bound; and excludes the claims that cost more than what is left, with all that would still be open beside them.
     *
     * @param open every open contradiction, none without a choice
     * @param excluded the claims that are kept, to which more are added
     * @param left what may be paid
     */
    Bound bound(List<Open> open, BitSet excluded, long left) {
        int base = picks + 1;
        List<Long> prices = new ArrayList<>();
        List<Open> order = new ArrayList<>(open);
        order.sort(Comparator.comparingInt(Open::size).thenComparingInt(Open::list));
        long[] sums = new long[ORDERS];
        int[] ends = new int[ORDERS];
        sums[0] = pick(order, marks[0], prices);
        ends[0] = picks;
        List<Open> others = new ArrayList<>(order.size());
        List<Open> picked = new ArrayList<>();
        for (Open one : order) {
            (isPicked(one.choices(), marks[0], base) ? picked : others).add(one);
        }
        Collections.reverse(order);
        sums[1] = pick(order, marks[1], prices);
        ends[1] = picks;
        others.addAll(picked);
        sums[2] = pick(others, marks[2], prices);
        long sum = Math.max(sums[0], Math.max(sums[1], sums[2]));
        long tooDear = Long.MAX_VALUE;
        for (Open one : sum > left ? List.<Open>of() : open) {
            for (int claim : one.choices()) {
                long cost = 0;
                for (int i = 0; i < ORDERS; i++) {
                    int mark = marks[i][claim];
                    cost = Math.max(
                            cost, sums[i] - (mark <= (i == 0 ? base - 1 : ends[i - 1]) ? 0 : prices.get(mark - base)));
                }
                cost += model.claim(claim).weight();
                if (cost > left) {
                    excluded.set(claim);
                    tooDear = Math.min(tooDear, cost);
                }
            }
        }
        return new Bound(sum, tooDear);
    }

    /** Whether every claim of a contradiction bears the same mark: it was picked, or lies inside of one that was. */
    private static boolean isPicked(int[] claims, int[] marks, int base) {
        for (int claim : claims) {
            if (marks[claim] < base || marks[claim] != marks[claims[0]]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What was found.
     *
     * @param sum the bound
     * @param tooDear what the cheapest of the claims excluded would have cost; the greatest number if there is none
     */
    record Bound(long sum, long tooDear) {}

    /** Picks contradictions that share no claim, one after another, and marks their claims with the number of the pick. */
    private long pick(List<Open> open, int[] marks, List<Long> prices) {
        int base = picks;
        long sum = 0;
        for (Open one : open) {
            int[] claims = one.choices();
            boolean disjoint = true;
            for (int i = 0; i < claims.length && disjoint; i++) {
                disjoint = marks[claims[i]] <= base;
            }
            if (disjoint) {
                picks++;
                long price = Long.MAX_VALUE;
                for (int claim : claims) {
                    marks[claim] = picks;
                    price = Math.min(price, model.claim(claim).weight());
                }
                prices.add(price);
                sum += price;
            }
        }
        return sum;
    }

    /**
     * The bound for contradictions with nothing dropped. The lists of parts that may lack one are tried both ways, since no two
     * sums of one list are disjoint while it is open.
     */
    static long of(Model model, List<Conflict> conflicts) {
        int[] lists = conflicts.stream()
                .flatMapToInt(conflict -> conflict.claims().stream())
                .filter(claim -> model.claim(claim).kind() == Model.Kind.COMPLETE)
                .distinct()
                .limit(MOST_LISTS)
                .toArray();
        LeastCost costs = new LeastCost(model);
        long least = Long.MAX_VALUE;
        for (int choice = 0; choice < 1 << lists.length; choice++) {
            BitSet dropped = new BitSet();
            BitSet kept = new BitSet();
            long cost = 0;
            for (int i = 0; i < lists.length; i++) {
                boolean isDropped = ((choice >> i) & 1) == 1;
                (isDropped ? dropped : kept).set(lists[i]);
                cost += isDropped ? model.claim(lists[i]).weight() : 0;
            }
            List<Open> open = conflicts.stream()
                    .filter(conflict -> conflict.isOpen(dropped))
                    .map(conflict -> costs.open(conflict).without(kept))
                    .toList();
            if (open.stream().allMatch(one -> one.choices().length > 0)) {
                least = Math.min(
                        least,
                        cost + costs.bound(open, new BitSet(), Long.MAX_VALUE).sum());
            }
        }
        return least;
    }
}
