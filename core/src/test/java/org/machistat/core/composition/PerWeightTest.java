package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The oracle sorts positions by cross products of big integers; that sort keeps ties as they stand. */
class PerWeightTest {

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static void check(long[] amounts, long[] weights) {
        Comparator<Integer> exact = (i, j) -> times(amounts[i], weights[j]).compareTo(times(amounts[j], weights[i]));
        int[] expected = IntStream.range(0, amounts.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(exact)
                .mapToInt(i -> i)
                .toArray();
        assertArrayEquals(expected, PerWeight.order(amounts, weights));
    }

    @Test
    void manyTiesAndZeros() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int size = random.nextInt(60);
            int most = 1 + random.nextInt(12);
            check(
                    random.longs(size, 0, most).toArray(),
                    random.longs(size, 0, most).toArray());
        }
    }

    // Ratios that are one double, or one but for the last bits that the position takes: only cross products tell them
    // apart.
    @Test
    void nearerThanDoublesTell() {
        Random random = new Random(5);
        long near = Long.MAX_VALUE / 4;
        check(
                random.longs(3_000, near, near + 1_000).toArray(),
                random.longs(3_000, near, near + 1_000).toArray());
        check(
                random.longs(3_000, 1L << 40, (1L << 40) + 50).toArray(),
                random.longs(3_000, 1, 3).toArray());
        check(
                random.longs(3_000, 0, Long.MAX_VALUE).toArray(),
                random.longs(3_000, 0, Long.MAX_VALUE).toArray());
    }
}
