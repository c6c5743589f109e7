package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What open contradictions cost at least: those that share no claim are paid for one by one (最小費用の下界).
 *
 * <p>They are picked twice, the small ones first and the large ones first; both bounds hold.
 */
final class LeastCost {

    private static final int MOST_LISTS = 4;

    private final Model model;
    private final List<BitSet> open = new ArrayList<>();
    private final List<Packing> packings = new ArrayList<>();
    private boolean impossible;

    /** Contradictions that share no claim, what the cheapest claim of each costs, and the sum of that. */
    private record Packing(List<BitSet> sets, List<Long> prices, long sum) {

        /** What is paid for the contradiction in which a claim stands, 0 for none. */
        long price(int claim) {
            for (int i = 0; i < sets.size(); i++) {
                if (sets.get(i).get(claim)) {
                    return prices.get(i);
                }
            }
            return 0;
        }
    }

    /**
     * The bound for contradictions.
     *
     * @param model the model
     * @param conflicts the contradictions, of which those count that are open
     * @param dropped the claims that are dropped
     * @param excluded the claims that are kept
     */
    LeastCost(Model model, List<Conflict> conflicts, BitSet dropped, BitSet excluded) {
        this.model = model;
        for (Conflict conflict : conflicts) {
            if (conflict.isOpen(dropped)) {
                BitSet claims = (BitSet) conflict.claims().clone();
                claims.andNot(excluded);
                impossible |= claims.isEmpty();
                open.add(claims);
            }
        }
        if (!impossible) {
            open.sort(Comparator.comparingInt(BitSet::cardinality));
            packings.add(packing());
            Collections.reverse(open);
            packings.add(packing());
        }
    }

    private Packing packing() {
        BitSet used = new BitSet();
        List<BitSet> sets = new ArrayList<>();
        List<Long> prices = new ArrayList<>();
        long sum = 0;
        for (BitSet claims : open) {
            if (!claims.intersects(used)) {
                used.or(claims);
                long price = Long.MAX_VALUE;
                for (int claim = claims.nextSetBit(0); claim >= 0; claim = claims.nextSetBit(claim + 1)) {
                    price = Math.min(price, model.claim(claim).weight());
                }
                sets.add(claims);
                prices.add(price);
                sum += price;
            }
        }
        return new Packing(sets, prices, sum);
    }

    /** Whether a contradiction has no claim left that could be dropped. */
    boolean isImpossible() {
        return impossible;
    }

    /** The bound. */
    long sum() {
        return packings.stream().mapToLong(Packing::sum).max().orElse(0);
    }

    /**
     * Excludes the claims that cost more than what is left, with all that would still be open beside them.
     *
     * @param excluded the claims that are kept, to which they are added
     * @param left what may be paid, not below the bound
     * @return what the cheapest of them would have cost; the greatest number if there is none
     */
    long exclude(BitSet excluded, long left) {
        BitSet all = new BitSet();
        open.forEach(all::or);
        long cheapest = Long.MAX_VALUE;
        for (int claim = all.nextSetBit(0); claim >= 0; claim = all.nextSetBit(claim + 1)) {
            for (Packing packing : packings) {
                long cost = packing.sum() - packing.price(claim) + model.claim(claim).weight();
                if (cost > left) {
                    excluded.set(claim);
                    cheapest = Math.min(cheapest, cost);
                }
            }
        }
        return cheapest;
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
            LeastCost rest = new LeastCost(model, conflicts, dropped, kept);
            least = rest.isImpossible() ? least : Math.min(least, cost + rest.sum());
        }
        return least;
    }
}
