package org.machistat.survey.response;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.machistat.core.value.Rational;

/**
 * All ways in which n questionnaires can fall on strata of known sizes, each with its number of samples.
 *
 * <p>Ways are counted before anything is multiplied, so that too many cost little. Σ m² ÷ N_h is compared in whole numbers, over the common
 * multiple of the sizes.
 */
final class DrawWays {

    private static final int MOST_WAYS = 200_000;

    /** The most multiplications × 64-bit words of a number of samples: what bounds time and memory. */
    private static final double MOST_WORDS = 8e6;

    private final long[] units;
    private final long[] behind;
    private final long[] from;
    private final BigInteger[][] samples;
    private final BigInteger[][] squares;
    private final BigInteger observed;
    private final long drawn;
    private BigInteger all = BigInteger.ZERO;
    private BigInteger extreme = BigInteger.ZERO;

    /** The ways, or empty if they are too many. */
    static Optional<DrawWays> of(long[] mailed, long[] units) {
        long drawn = Arrays.stream(mailed).sum();
        long[] behind = behind(units);
        int ways = count(units, behind, 0, drawn, 0);
        if (ways > MOST_WAYS) {
            return Optional.empty();
        }
        // C(N, n) has at most n log2(eN/n) bits, n the smaller of taken and left
        double fewer = Math.max(1, Math.min(drawn, behind[0] - drawn));
        double bits = fewer * (Math.log(Math.E * behind[0] / fewer) / Math.log(2)) + Long.SIZE;
        return (ways + fewer) * bits / Long.SIZE > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new DrawWays(mailed, units, behind, drawn));
    }

    private DrawWays(long[] mailed, long[] units, long[] behind, long drawn) {
        this.units = units;
        this.behind = behind;
        this.drawn = drawn;
        BigInteger multiple = BigInteger.ONE;
        for (long size : units) {
            BigInteger one = BigInteger.valueOf(size);
            multiple = multiple.divide(multiple.gcd(one)).multiply(one);
        }
        int strata = units.length;
        from = new long[strata];
        samples = new BigInteger[strata][];
        squares = new BigInteger[strata][];
        BigInteger met = BigInteger.ZERO;
        for (int h = 0; h < strata; h++) {
            // what a stratum can have at all: the rest must find room in the others
            long least = Math.max(0, drawn - (behind[0] - units[h]));
            int length = (int) (Math.min(units[h], drawn) - least) + 1;
            from[h] = least;
            samples[h] = new BigInteger[length];
            squares[h] = new BigInteger[length];
            BigInteger part = multiple.divide(BigInteger.valueOf(units[h]));
            BigInteger choices = choices(units[h], least);
            for (int i = 0; i < length; i++) {
                long m = least + i;
                samples[h][i] = choices;
                squares[h][i] = part.multiply(BigInteger.valueOf(m).pow(2));
                choices = choices.multiply(BigInteger.valueOf(units[h] - m)).divide(BigInteger.valueOf(m + 1));
            }
            met = met.add(squares[h][(int) (mailed[h] - least)]);
        }
        observed = met;
    }

    /** The units of a stratum and all after it. */
    private static long[] behind(long[] units) {
        long[] behind = new long[units.length + 1];
        for (int h = units.length - 1; h >= 0; h--) {
            behind[h] = behind[h + 1] + units[h];
        }
        return behind;
    }

    /** The number of ways, or some number above the most. */
    private static int count(long[] units, long[] behind, int h, long left, int before) {
        long least = Math.max(0, left - behind[h + 1]);
        long most = Math.min(units[h], left);
        if (h == units.length - 1) {
            return before + 1;
        }
        if (most - least > MOST_WAYS) {
            return MOST_WAYS + 1;
        }
        int number = before;
        for (long m = least; m <= most && number <= MOST_WAYS; m++) {
            number = count(units, behind, h + 1, left - m, number);
        }
        return number;
    }

    private static BigInteger choices(long of, long taken) {
        long fewer = Math.min(taken, of - taken);
        BigInteger product = BigInteger.ONE;
        for (long i = 1; i <= fewer; i++) {
            product = product.multiply(BigInteger.valueOf(of - fewer + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }

    /** The share of samples whose Σ m² ÷ N_h is not below the one met. */
    Rational probability() {
        all = BigInteger.ZERO;
        extreme = BigInteger.ZERO;
        add(0, drawn, BigInteger.ONE, BigInteger.ZERO);
        return Rational.of(extreme, all);
    }

    private void add(int h, long left, BigInteger number, BigInteger sum) {
        long least = Math.max(0, left - behind[h + 1]);
        long most = h == units.length - 1 ? least : Math.min(units[h], left);
        for (long m = least; m <= most; m++) {
            int at = (int) (m - from[h]);
            BigInteger ways = number.multiply(samples[h][at]);
            BigInteger square = sum.add(squares[h][at]);
            if (h < units.length - 1) {
                add(h + 1, left - m, ways, square);
            } else {
                all = all.add(ways);
                extreme = square.compareTo(observed) >= 0 ? extreme.add(ways) : extreme;
            }
        }
    }
}
