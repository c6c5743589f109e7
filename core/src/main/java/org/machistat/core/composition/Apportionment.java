package org.machistat.core.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Share;

/**
 * Splits whole units among weights so that they add up (按分).
 *
 * <pre>quota = units × weight ÷ sum of weights; the {@linkplain ApportionmentMethod method} says which way each quota is rounded</pre>
 *
 * <ul>
 *   <li>Ties (equal remainders, equal priorities): the larger weight comes first, then the one that stands first.
 *   <li>By largest remainders each result is less than one unit away from its quota; a divisor method may go farther, and the
 *       {@linkplain Allotment#isWithinQuota result} says so.
 *   <li>A weight of 0 gets nothing. Adams, Dean and Hill give each other weight one unit first; of too few units the larger weights get one.
 *   <li>All comparisons are exact; Hill's are made between squares.
 * </ul>
 *
 * <p>Source: Balinski and Young, Fair Representation (1982); the method of largest remainders is Hamilton's (1792).
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Splits by largest remainders (最大剰余法).
     *
     * @param weights the weights, none below 0, with a sum above 0
     * @param units the number of units to split, not below 0
     * @return the units of each weight, in the same order, which add to the units split
     * @throws IllegalArgumentException if a weight or the units are below 0, or all weights are 0
     */
    public static List<BigInteger> largestRemainder(List<Rational> weights, BigInteger units) {
        return of(weights, units, ApportionmentMethod.LARGEST_REMAINDER).given();
    }

    /**
     * Splits by a method.
     *
     * @param weights the weights, none below 0, with a sum above 0
     * @param units the number of units to split, not below 0
     * @param method the method
     * @return the units of each weight, and whether the method kept to the quotas
     * @throws IllegalArgumentException if a weight or the units are below 0, or all weights are 0
     */
    public static Allotment of(List<Rational> weights, BigInteger units, ApportionmentMethod method) {
        List<Label> names =
                weights.stream().map(weight -> Label.same(weight.toString())).toList();
        return of(weights, names, List.of(), units, method);
    }

    /**
     * Splits among the parts of a composition, such as seats by population.
     *
     * @param parts the parts
     * @param units the number of units to split, not below 0
     * @param method the method
     * @return the units of each part; or why a part is not known, or that all are 0
     * @throws IllegalArgumentException if the units are below 0
     */
    public static Answer<Allotment> of(Composition parts, long units, ApportionmentMethod method) {
        return parts.completeShares(Label.of("ため配分しない", ", so nothing is split"))
                .map(shares -> of(
                        shares.stream().map(Share::part).toList(),
                        parts.parts().stream()
                                .map(part -> part.category().name())
                                .toList(),
                        parts.parts().stream().map(Composition.Part::input).toList(),
                        BigInteger.valueOf(units),
                        method));
    }

    private static Allotment of(
            List<Rational> weights,
            List<Label> names,
            List<Input> inputs,
            BigInteger units,
            ApportionmentMethod method) {
        Objects.requireNonNull(method, "method");
        Rational sum = ControlledRounding.sum(weights);
        if (units.signum() < 0) {
            throw new IllegalArgumentException("Units to split must not be below 0, but were " + units);
        }
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).signum() < 0) {
                throw new IllegalArgumentException(
                        "Weights must not be below 0, but weight " + (i + 1) + " was " + weights.get(i));
            }
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "Apportionment needs a weight above 0, but there was none among " + weights.size());
        }
        Rational perWeight = Rational.of(units, BigInteger.ONE).dividedBy(sum);
        List<Rational> quotas =
                weights.stream().map(weight -> weight.times(perWeight)).toList();
        BigInteger[] given = new BigInteger[weights.size()];
        boolean tied = method == ApportionmentMethod.LARGEST_REMAINDER
                ? byRemainders(weights, quotas, units, given)
                : new Priorities(weights, method, given).split(quotas, units);
        return new Allotment(method, names, quotas, List.of(given), tied, inputs);
    }

    /** Whether equal remainders were told apart only by weight or place. */
    private static boolean byRemainders(
            List<Rational> weights, List<Rational> quotas, BigInteger units, BigInteger[] given) {
        List<Rational> remainders = new ArrayList<>();
        BigInteger left = units;
        for (int i = 0; i < given.length; i++) {
            given[i] = ControlledRounding.wholePart(quotas.get(i));
            remainders.add(quotas.get(i).minus(Rational.of(given[i], BigInteger.ONE)));
            left = left.subtract(given[i]);
        }
        List<Integer> order = IntStream.range(0, given.length)
                .boxed()
                .sorted(Comparator.<Integer, Rational>comparing(remainders::get)
                        .thenComparing(weights::get)
                        .reversed())
                .toList();
        int up = left.intValueExact();
        order.subList(0, up).forEach(at -> given[at] = given[at].add(BigInteger.ONE));
        return up > 0 && remainders.get(order.get(up - 1)).equals(remainders.get(order.get(up)));
    }

    /**
     * The divisor methods. They start near the end, from the priorities above what one unit costs on average: these are as many as the units but
     * for one or two for each weight, and the rest is added or taken back in the order of priority.
     */
    private static final class Priorities {

        private static final Comparator<Rational> FINITE_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

        private final List<Rational> weights;
        private final ApportionmentMethod method;
        private final BigInteger[] given;

        Priorities(List<Rational> weights, ApportionmentMethod method, BigInteger[] given) {
            this.weights = weights;
            this.method = method;
            this.given = given;
        }

        /** The priority of the unit behind the first so many; null is above all numbers. */
        private Rational priority(int at, BigInteger before) {
            Rational divisor = method.divisor(before);
            return divisor.signum() == 0
                    ? null
                    : method.comparable(weights.get(at)).dividedBy(divisor);
        }

        private boolean isBelow(BigInteger before, Rational quota) {
            return before.signum() >= 0 && method.divisor(before).compareTo(method.comparable(quota)) < 0;
        }

        private BigInteger start(Rational quota) {
            BigInteger whole = ControlledRounding.wholePart(quota);
            BigInteger less = whole.subtract(BigInteger.ONE);
            return isBelow(whole, quota)
                    ? whole.add(BigInteger.ONE)
                    : isBelow(less, quota) ? whole : less.max(BigInteger.ZERO);
        }

        private Rational next(int at) {
            return priority(at, given[at]);
        }

        private Rational last(int at) {
            return priority(at, given[at].subtract(BigInteger.ONE));
        }

        /** Asked for at each comparison, computed when the units of a weight change. */
        private Rational[] each(IntFunction<Rational> priority, IntPredicate which) {
            Rational[] all = new Rational[given.length];
            IntStream.range(0, given.length).filter(which).forEach(i -> all[i] = priority.apply(i));
            return all;
        }

        boolean split(List<Rational> quotas, BigInteger units) {
            BigInteger left = units;
            for (int i = 0; i < given.length; i++) {
                given[i] = start(quotas.get(i));
                left = left.subtract(given[i]);
            }
            if (left.signum() > 0) {
                move(left, this::next, i -> weights.get(i).signum() > 0, BigInteger.ONE);
            } else if (left.signum() < 0) {
                move(left, this::last, i -> given[i].signum() > 0, BigInteger.ONE.negate());
            }
            return isTied();
        }

        /** The lowest priority first, then the smaller weight, then what stands last. */
        private Comparator<Integer> order(IntFunction<Rational> priority) {
            return Comparator.<Integer, Rational>comparing(priority::apply, FINITE_FIRST)
                    .thenComparing(weights::get)
                    .thenComparing(Comparator.reverseOrder());
        }

        /** Gives or takes back so many units one after the other. */
        private void move(BigInteger units, IntFunction<Rational> priority, IntPredicate which, BigInteger unit) {
            Rational[] now = each(priority, which);
            Comparator<Integer> order = order(i -> now[i]);
            PriorityQueue<Integer> queue = new PriorityQueue<>(unit.signum() > 0 ? order.reversed() : order);
            IntStream.range(0, given.length).filter(which).forEach(queue::add);
            for (BigInteger left = units; left.signum() != 0; left = left.subtract(unit)) {
                int at = queue.remove();
                given[at] = given[at].add(unit);
                if (given[at].signum() > 0) {
                    now[at] = priority.apply(at);
                    queue.add(at);
                }
            }
        }

        private boolean isTied() {
            List<Integer> some = IntStream.range(0, given.length)
                    .filter(i -> given[i].signum() > 0)
                    .boxed()
                    .toList();
            if (some.isEmpty()) {
                return false;
            }
            Rational[] last = each(this::last, i -> given[i].signum() > 0);
            Rational lowest = last[some.stream().min(order(i -> last[i])).orElseThrow()];
            return IntStream.range(0, given.length)
                    .filter(i -> weights.get(i).signum() > 0)
                    .anyMatch(i -> Objects.equals(lowest, next(i)));
        }
    }
}
