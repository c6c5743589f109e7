package org.machistat.survey.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/**
 * Shares of a number in proportion to weights within bounds (上下限つきの比例配分): λ w, raised to the least and cut at the most, with the
 * one λ at which they add up.
 */
final class Quotas {

    private Quotas() {}

    /** The exact quotas; refused if weights of 0 stand in the way. */
    static Answer<List<Rational>> of(List<Rational> weights, long[] least, long[] most, long n) {
        // the sum grows with λ and bends only where a quota leaves its least or reaches its most
        TreeSet<Rational> bends = new TreeSet<>();
        bends.add(Rational.ZERO);
        for (int h = 0; h < least.length; h++) {
            if (weights.get(h).signum() > 0) {
                bends.add(Rational.of(least[h]).dividedBy(weights.get(h)));
                bends.add(Rational.of(most[h]).dividedBy(weights.get(h)));
            }
        }
        Rational wanted = Rational.of(n);
        Rational from = bends.first();
        for (Rational bend : bends) {
            if (sum(weights, least, most, bend).compareTo(wanted) >= 0) {
                return Answer.of(at(weights, least, most, between(weights, least, most, from, bend, wanted)));
            }
            from = bend;
        }
        return Answer.refuse(
                Refusal.Reason.NOT_ENOUGH_DATA,
                "ばらつきのある層をすべて調査しても " + sum(weights, least, most, from) + " にしかならず、残りの層は重みが 0 のため配分できない",
                "with every stratum of a weight above 0 taken whole there are " + sum(weights, least, most, from)
                        + ", and the other strata have weight 0");
    }

    /** On a straight piece of the sum, where it reaches the number wanted. */
    private static Rational between(
            List<Rational> weights, long[] least, long[] most, Rational from, Rational to, Rational wanted) {
        Rational low = sum(weights, least, most, from);
        Rational high = sum(weights, least, most, to);
        return low.compareTo(high) >= 0
                ? to
                : from.plus(to.minus(from).times(wanted.minus(low).dividedBy(high.minus(low))));
    }

    private static List<Rational> at(List<Rational> weights, long[] least, long[] most, Rational lambda) {
        List<Rational> quotas = new ArrayList<>();
        for (int h = 0; h < least.length; h++) {
            Rational free = weights.get(h).times(lambda);
            Rational low = Rational.of(least[h]);
            Rational high = Rational.of(most[h]);
            quotas.add(free.compareTo(low) < 0 ? low : free.compareTo(high) > 0 ? high : free);
        }
        return quotas;
    }

    private static Rational sum(List<Rational> weights, long[] least, long[] most, Rational lambda) {
        return at(weights, least, most, lambda).stream().reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * Whole numbers that add up to n, each the quota rounded down or up; whole quotas stay. Equal remainders: by weight, then by order.
     */
    static long[] whole(List<Rational> quotas, List<Rational> weights, long n) {
        long[] whole = new long[quotas.size()];
        List<Integer> open = new ArrayList<>();
        List<Rational> openQuotas = new ArrayList<>();
        long left = n;
        for (int h = 0; h < whole.length; h++) {
            if (quotas.get(h).denominator().equals(BigInteger.ONE)) {
                whole[h] = quotas.get(h).numerator().longValueExact();
                left -= whole[h];
            } else {
                open.add(h);
                openQuotas.add(weights.get(h));
            }
        }
        if (!open.isEmpty()) {
            List<BigInteger> parts = Apportionment.largestRemainder(openQuotas, BigInteger.valueOf(left));
            for (int i = 0; i < open.size(); i++) {
                whole[open.get(i)] = parts.get(i).longValueExact();
            }
        }
        return whole;
    }
}
