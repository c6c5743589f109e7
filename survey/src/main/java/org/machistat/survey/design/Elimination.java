package org.machistat.survey.design;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.machistat.survey.internal.SplitMix;

/**
 * A sample of fixed size with chances in proportion to sizes, by putting out one unit after another (ティレの消去法).
 *
 * <pre>chance of k in a sample of i: π(k|i) = min(1, a(i) x); from i+1 to i units k goes out with r(k|i) = 1 − π(k|i) ÷ π(k|i+1)
 * chance of k and l together: Π over i from N−1 to n of (1 − r(k|i) − r(l|i))</pre>
 *
 * <p>Source: Tillé, Y. (1996), Biometrika 83, 238–241.
 */
final class Elimination {

    private final long[] sizes;
    private final int n;
    /** a(i) at i − n, endless at N. */
    private final double[] scale;
    /** The chances of two units that are certain in no sample of i or fewer to come from i down to n together, at i − n. */
    private final double[] together;

    /** Sizes above 0 whose sum times their number is a long; n from 1 to their number. */
    Elimination(long[] sizes, int n) {
        this.sizes = sizes;
        this.n = n;
        this.scale = scales(sizes, n);
        this.together = new double[scale.length];
        together[0] = 1;
        for (int i = 1; i < together.length; i++) {
            together[i] = together[i - 1] * (2 * scale[i - 1] / scale[i] - 1);
        }
    }

    private static double[] scales(long[] sizes, int n) {
        int units = sizes.length;
        long[] rising = sizes.clone();
        Arrays.sort(rising);
        long rest = Arrays.stream(sizes).sum();
        int certain = 0;
        double[] scale = new double[units - n + 1];
        for (int i = n; i < units; i++) {
            // the greatest of those not certain would have a chance of 1 or more
            while (rising[units - 1 - certain] * (i - certain) >= rest) {
                rest -= rising[units - 1 - certain];
                certain++;
            }
            scale[i - n] = (double) (i - certain) / rest;
        }
        scale[units - n] = Double.POSITIVE_INFINITY;
        return scale;
    }

    /** The chance of a unit to be in the sample; exactly 1 if it is certain. */
    double chance(int unit) {
        return chance(unit, n);
    }

    private double chance(int unit, int i) {
        return Math.min(1, scale[i - n] * sizes[unit]);
    }

    /** The chance of two different units to be in the sample together. */
    double pair(int one, int other) {
        double product = 1;
        for (int i = sizes.length - 1; i >= n; i--) {
            if (chance(one, i + 1) < 1 && chance(other, i + 1) < 1) {
                return product * together[i + 1 - n];
            }
            product *= chance(one, i) / chance(one, i + 1) + chance(other, i) / chance(other, i + 1) - 1;
        }
        return product;
    }

    /** Draws a sample. */
    BitSet draw(SplitMix random) {
        int units = sizes.length;
        BitSet in = new BitSet(units);
        in.set(0, units);
        int[] order = largestFirst();
        int[] held = order.clone();
        int certain = units;
        for (int i = units - 1; i >= n; i--) {
            // those certain so far stand first, and none of them has gone out
            while (certain > 0 && chance(held[certain - 1], i + 1) < 1) {
                certain--;
            }
            double u = random.unit();
            int out = -1;
            for (int at = 0; at < certain && out < 0; at++) {
                u -= 1 - chance(held[at], i);
                out = u < 0 ? at : -1;
            }
            if (out < 0) {
                // all others are equally likely; if there are none the numbers did not quite add up to 1
                out = certain == i + 1 ? certain - 1 : certain + (int) random.below(i + 1 - certain);
            }
            in.clear(held[out]);
            System.arraycopy(held, out + 1, held, out, i - out);
            certain = Math.min(certain, i);
        }
        return in;
    }

    private int[] largestFirst() {
        return IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer unit) -> -sizes[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
