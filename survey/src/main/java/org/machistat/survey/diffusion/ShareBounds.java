package org.machistat.survey.diffusion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * Every index that shares may have of which only rounded percentages are known, and which make 100 together.
 *
 * <p>The least Σ w s with lower ≤ s ≤ upper and Σ s = 100: all start at their lower bounds, and what is left to 100 goes to the smallest weights
 * first (a continuous knapsack). Shares of equal weight count as one, so that the bound is reached in one way only and it is known whether it is in.
 */
final class ShareBounds {

    private static final Rational HUNDRED = Rational.of(100);

    /** What the shares of one weight may be together. */
    private static final class Group {
        Rational lower = Rational.ZERO;
        Rational upper = Rational.ZERO;
        boolean lowerIn = true;
        boolean upperIn = true;
    }

    private ShareBounds() {}

    /** The interval of the index, or empty if no shares printed so make 100. */
    static Optional<Interval> of(List<Rational> weights, List<BigDecimal> printed) {
        TreeMap<Rational, Group> groups = new TreeMap<>();
        for (int option = 0; option < printed.size(); option++) {
            BigDecimal share = printed.get(option);
            Interval own = Rounding.decimals(share.scale()).interval(share);
            Rational lower = own.lower().orElseThrow();
            Rational upper = own.upper().orElseThrow();
            Group group = groups.computeIfAbsent(weights.get(option), added -> new Group());
            boolean below = lower.signum() < 0;
            boolean above = upper.compareTo(HUNDRED) > 0;
            group.lower = group.lower.plus(below ? Rational.ZERO : lower);
            group.lowerIn &= below || own.isLowerIn();
            group.upper = group.upper.plus(above ? HUNDRED : upper);
            group.upperIn &= above || own.isUpperIn();
        }
        Group whole = new Group();
        for (Group group : groups.values()) {
            whole.lower = whole.lower.plus(group.lower);
            whole.lowerIn &= group.lowerIn;
            whole.upper = whole.upper.plus(group.upper);
            whole.upperIn &= group.upperIn;
        }
        int low = whole.lower.compareTo(HUNDRED);
        int high = whole.upper.compareTo(HUNDRED);
        if (low > 0 || high < 0 || (low == 0 && !whole.lowerIn) || (high == 0 && !whole.upperIn)) {
            return Optional.empty();
        }
        Rational left = HUNDRED.minus(whole.lower);
        List<Map.Entry<Rational, Group>> rising = new ArrayList<>(groups.entrySet());
        List<Map.Entry<Rational, Group>> falling =
                new ArrayList<>(groups.descendingMap().entrySet());
        Bound least = filled(rising, left);
        Bound most = filled(falling, left);
        return Optional.of(
                least.value.equals(most.value)
                        ? Interval.point(least.value)
                        : Interval.of(least.value, least.in, most.value, most.in));
    }

    private record Bound(Rational value, boolean in) {}

    private static Bound filled(List<Map.Entry<Rational, Group>> order, Rational left) {
        Rational value = Rational.ZERO;
        boolean in = true;
        Rational rest = left;
        for (Map.Entry<Rational, Group> entry : order) {
            Group group = entry.getValue();
            Rational room = group.upper.minus(group.lower);
            Rational added = rest.compareTo(room) < 0 ? rest : room;
            rest = rest.minus(added);
            value = value.plus(entry.getKey().times(group.lower.plus(added)));
            in &= added.signum() > 0 || group.lowerIn;
            in &= !added.equals(room) || room.signum() == 0 || group.upperIn;
        }
        return new Bound(value, in);
    }
}
