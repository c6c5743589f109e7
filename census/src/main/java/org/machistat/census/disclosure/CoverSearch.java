package org.machistat.census.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cheapest cells to withhold so that all requirements hold, by branch and cut (最小費用の二次秘匿).
 *
 * <p>Requirements that a choice misses give conditions that every safe choice meets; the cheapest choice that meets all conditions so far is
 * tried next, until one is safe. Source: Fischetti and Salazar, Management Science 47(7), 2001.
 */
final class CoverSearch {

    private static final int MOST_ROUNDS = 400;
    private static final int MOST_NODES = 200_000;

    private final Attack attack;
    private final List<Requirement> requirements;
    private final long[] prices;
    private final BitSet primary;
    private final List<Cut> cuts = new ArrayList<>();
    private BitSet best;
    private long bestPrice;
    private int nodes;

    CoverSearch(Attack attack, List<Requirement> requirements, long[] prices, BitSet primary) {
        this.attack = attack;
        this.requirements = requirements;
        this.prices = prices;
        this.primary = primary;
    }

    /**
     * Looks for a choice cheaper than a safe one.
     *
     * @param safe a safe choice
     * @return the cheapest safe choice, or empty if the search became too long
     */
    Optional<BitSet> below(BitSet safe) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            best = safe;
            bestPrice = price(safe);
            nodes = 0;
            if (!branch((BitSet) primary.clone(), new BitSet(), price(primary))) {
                return Optional.empty();
            }
            if (best.equals(safe) || !addCuts()) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private long price(BitSet cells) {
        return cells.stream().mapToLong(cell -> prices[cell]).sum();
    }

    /** Adds what the best choice misses; false if it misses nothing. */
    private boolean addCuts() {
        int before = cuts.size();
        for (Requirement requirement : requirements) {
            requirement.check(attack, best, new BitSet()).ifPresent(cuts::add);
        }
        return cuts.size() > before;
    }

    /** Meets the conditions one by one; false if that takes too long. */
    private boolean branch(BitSet chosen, BitSet excluded, long price) {
        if (++nodes > MOST_NODES) {
            return false;
        }
        int[] open = open(chosen, excluded, price);
        if (open == null) {
            return true;
        }
        if (open.length == 0) {
            best = (BitSet) chosen.clone();
            bestPrice = price;
            return true;
        }
        BitSet tried = (BitSet) excluded.clone();
        for (int cell : open) {
            chosen.set(cell);
            boolean whole = branch(chosen, tried, price + prices[cell]);
            chosen.clear(cell);
            if (!whole) {
                return false;
            }
            tried.set(cell);
        }
        return true;
    }

    /**
     * The cells of one condition that is not met, cheapest help first; empty if all are met, null if nothing cheaper than the best can come
     * of it: conditions without a cell in common cost at least the cheapest cell of each.
     */
    private int[] open(BitSet chosen, BitSet excluded, long price) {
        if (price >= bestPrice) {
            return null;
        }
        int[] fewest = {};
        BitSet counted = new BitSet();
        long bound = price;
        for (Cut cut : cuts) {
            long missing = cut.missing(chosen);
            if (missing > 0) {
                int[] left = IntStream.range(0, cut.size())
                        .filter(i -> !chosen.get(cut.cell(i)) && !excluded.get(cut.cell(i)))
                        .toArray();
                long reach = 0;
                long cheapest = Long.MAX_VALUE;
                boolean apart = true;
                for (int i : left) {
                    reach += Math.min(missing, cut.weight(i));
                    cheapest = Math.min(cheapest, prices[cut.cell(i)]);
                    apart &= !counted.get(cut.cell(i));
                }
                if (reach < missing) {
                    return null;
                }
                if (apart) {
                    IntStream.of(left).forEach(i -> counted.set(cut.cell(i)));
                    bound += cheapest;
                }
                if (fewest.length == 0 || left.length < fewest.length) {
                    fewest = byHelp(cut, left);
                }
            }
        }
        return bound >= bestPrice ? null : fewest;
    }

    private int[] byHelp(Cut cut, int[] places) {
        return IntStream.of(places)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> (double) prices[cut.cell(i)] / cut.weight(i))
                        .thenComparing(i -> cut.cell(i)))
                .mapToInt(i -> cut.cell(i))
                .toArray();
    }
}
