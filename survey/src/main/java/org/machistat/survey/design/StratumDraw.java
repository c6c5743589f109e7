package org.machistat.survey.design;

import java.util.Arrays;
import java.util.BitSet;
import org.machistat.survey.internal.SplitMix;

/**
 * What was drawn from one stratum: the rows in the order of the list, and their chances.
 *
 * @param units the number N of units of the stratum
 * @param rows the rows drawn
 * @param chances the chance of each
 * @param elimination what knows the chances of pairs, null for other methods
 * @param places where each row stands within the stratum
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record StratumDraw(int units, int[] rows, double[] chances, Elimination elimination, int[] places) {

    static StratumDraw of(SelectionMethod method, int[] rows, long[] sizes, int n, SplitMix random) {
        if (n == 0) {
            return new StratumDraw(rows.length, new int[0], new double[0], null, new int[0]);
        }
        Elimination elimination = method.isBySize() ? new Elimination(sizes, n) : null;
        BitSet in = switch (method) {
            case SIMPLE -> simple(rows.length, n, random);
            case SYSTEMATIC -> SampleSelection.systematic(rows.length, n, random.below(rows.length));
            case SIZE_SYSTEMATIC -> bySize(elimination, sizes, n, random);
            case SIZE_ELIMINATION -> elimination.draw(random);
        };
        int[] places = in.stream().toArray();
        return new StratumDraw(
                rows.length,
                Arrays.stream(places).map(place -> rows[place]).toArray(),
                Arrays.stream(places)
                        .mapToDouble(
                                place -> elimination == null ? (double) n / rows.length : elimination.chance(place))
                        .toArray(),
                method == SelectionMethod.SIZE_ELIMINATION ? elimination : null,
                places);
    }

    private static BitSet simple(int units, int n, SplitMix random) {
        BitSet in = new BitSet(units);
        int left = n;
        for (int unit = 0; unit < units && left > 0; unit++) {
            if (random.below(units - unit) < left) {
                in.set(unit);
                left--;
            }
        }
        return in;
    }

    /** Certain units first; the others at whole steps along the sums of n × size, from a random start. */
    private static BitSet bySize(Elimination chances, long[] sizes, int n, SplitMix random) {
        BitSet in = new BitSet(sizes.length);
        long rest = 0;
        for (int unit = 0; unit < sizes.length; unit++) {
            if (chances.chance(unit) >= 1) {
                in.set(unit);
            } else {
                rest += sizes[unit];
            }
        }
        long left = (long) n - in.cardinality();
        if (left == 0) {
            return in;
        }
        long point = random.below(rest);
        long end = 0;
        for (int unit = 0; unit < sizes.length; unit++) {
            if (chances.chance(unit) < 1) {
                end += left * sizes[unit];
                if (point < end) {
                    in.set(unit);
                    point += rest;
                }
            }
        }
        return in;
    }

    /** The chance of two of the rows together. */
    double together(int one, int other) {
        int n = rows.length;
        return elimination == null
                ? (double) n / units * (n - 1) / (units - 1)
                : elimination.pair(places[one], places[other]);
    }
}
