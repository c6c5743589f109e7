package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What open contradictions cost at least: those that share no claim are paid for one by one (最小費用の下界).
 *
 * <p>They are picked twice, the small ones first and the large ones first; both bounds hold. Not thread-safe.
 */
final class LeastCost {

    private static final int MOST_LISTS = 4;

    private final Model model;
    private final int[] firstPick;
    private final int[] secondPick;
    private int picks;

    LeastCost(Model model) {
        this.model = model;
        this.firstPick = new int[model.claims().size()];
        this.secondPick = new int[firstPick.length];
    }

    /**
     * The claims of a contradiction that could still be dropped.
     *
     * @param conflict the contradiction
     * @param excluded the claims that are kept
     */
    static int[] choices(Conflict conflict, BitSet excluded) {
        return conflict.claims().stream().filter(claim -> !excluded.get(claim)).toArray();
    }

    /**
     * The bound; and excludes the claims that cost more than what is left, with all that would still be open beside them.
     *
     * @param open the choices of every open contradiction, none without a choice
     * @param excluded the claims that are kept, to which more are added
     * @param left what may be paid
     */
    Bound bound(List<int[]> open, BitSet excluded, long left) {
        List<int[]> sorted = new ArrayList<>(open);
        sorted.sort(Comparator.comparingInt(claims -> claims.length));
        int base = picks + 1;
        List<Long> prices = new ArrayList<>();
        long small = pick(sorted, firstPick, prices);
        int middle = picks + 1;
        Collections.reverse(sorted);
        long large = pick(sorted, secondPick, prices);
        long sum = Math.max(small, large);
        long tooDear = Long.MAX_VALUE;
        if (sum > left) {
            return new Bound(sum, tooDear);
        }
        for (int[] claims : open) {
            for (int claim : claims) {
                long first = firstPick[claim] < base ? 0 : prices.get(firstPick[claim] - base);
                long second = secondPick[claim] < middle ? 0 : prices.get(secondPick[claim] - base);
                long cost = Math.max(small - first, large - second)
                        + model.claim(claim).weight();
                if (cost > left) {
                    excluded.set(claim);
                    tooDear = Math.min(tooDear, cost);
                }
            }
        }
        return new Bound(sum, tooDear);
    }

    /**
     * What was found.
     *
     * @param sum the bound
     * @param tooDear what the cheapest of the claims excluded would have cost; the greatest number if there is none
     */
    record Bound(long sum, long tooDear) {}

    /** Picks contradictions that share no claim, one after another, and marks their claims with the number of the pick. */
    private long pick(List<int[]> open, int[] marks, List<Long> prices) {
        int base = picks;
        long sum = 0;
        for (int[] claims : open) {
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
                boolean isDropped = (choice >> i & 1) == 1;
                (isDropped ? dropped : kept).set(lists[i]);
                cost += isDropped ? model.claim(lists[i]).weight() : 0;
            }
            List<int[]> open = conflicts.stream()
                    .filter(conflict -> conflict.isOpen(dropped))
                    .map(conflict -> choices(conflict, kept))
                    .toList();
            if (open.stream().allMatch(claims -> claims.length > 0)) {
                least = Math.min(least, cost + costs.bound(open, new BitSet(), Long.MAX_VALUE).sum());
            }
        }
        return least;
    }
}
