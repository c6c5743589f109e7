package org.machistat.core.population;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/** Puts people of unknown age into the ages (年齢不詳の按分). */
final class UnknownAge {

    private UnknownAge() {}

    static Answer<long[][]> distribute(Population population, long[][] counts, long[] unknown) {
        long[][] spread = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            long known = Arrays.stream(counts[row]).sum();
            if (unknown[row] > 0 && known == 0) {
                return noBase(population, unknown[row]);
            }
            spread[row] = counts[row].clone();
            if (unknown[row] > 0) {
                List<Rational> weights =
                        Arrays.stream(counts[row]).mapToObj(Rational::of).toList();
                List<BigInteger> given =
                        Apportionment.largestRemainder(weights, BigInteger.valueOf(known + unknown[row]));
                for (int i = 0; i < spread[row].length; i++) {
                    spread[row][i] = given.get(i).longValueExact();
                }
            }
        }
        return Answer.of(spread);
    }

    static Answer<Rational> quota(Population population, long[] counts, long unknown, int at) {
        long known = Arrays.stream(counts).sum();
        if (known == 0 && unknown > 0) {
            return noBase(population, unknown);
        }
        return Answer.of(
                known == 0
                        ? Rational.ZERO
                        : Rational.of(counts[at])
                                .times(Rational.of(known + unknown).dividedBy(Rational.of(known))));
    }

    private static <T> Answer<T> noBase(Population population, long unknown) {
        return Answer.refuse(
                Reason.ZERO_BASE,
                "年齢不詳" + unknown + "人を按分する年齢別人口がない（" + population.ages() + "）",
                "there is nobody of known age to distribute " + unknown + " people of unknown age by ("
                        + population.ages() + ")");
    }
}
