package org.machistat.core.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.machistat.core.value.Rational;

/**
 * Splits whole units among weights so that they add up (按分).
 *
 * <pre>quota = units × weight ÷ sum of weights; each gets the whole part, the units left go to the largest remainders</pre>
 *
 * <ul>
 *   <li>Equal remainders: the larger weight comes first, then the one that stands first.
 *   <li>Each result is less than one unit away from its quota.
 *   <li>A weight of 0 gets nothing.
 * </ul>
 *
 * <p>Source: the method of largest remainders (Hamilton 1792), in Balinski and Young, Fair Representation (1982).
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
        Rational sum = weights.stream().reduce(Rational.ZERO, Rational::plus);
        if (units.signum() < 0 || sum.signum() == 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException(
                    "Apportionment needs units and weights not below 0 and a weight above 0, " + "but were " + units
                            + " units and weights " + weights);
        }
        Rational perWeight = Rational.of(units, BigInteger.ONE).dividedBy(sum);
        List<BigInteger> given = new ArrayList<>();
        List<Rational> remainders = new ArrayList<>();
        BigInteger left = units;
        for (Rational weight : weights) {
            Rational quota = weight.times(perWeight);
            BigInteger[] parts = quota.numerator().divideAndRemainder(quota.denominator());
            given.add(parts[0]);
            remainders.add(Rational.of(parts[1], quota.denominator()));
            left = left.subtract(parts[0]);
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, Rational>comparing(remainders::get)
                        .thenComparing(weights::get)
                        .reversed())
                .limit(left.intValueExact())
                .forEach(at -> given.set(at, given.get(at).add(BigInteger.ONE)));
        return List.copyOf(given);
    }
}
