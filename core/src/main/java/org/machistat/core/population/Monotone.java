package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.value.Rational;

/** The monotone cubic Hermite curve through cumulated counts, in exact arithmetic. */
final class Monotone {

    private static final Rational THREE = Rational.of(3);

    private Monotone() {}

    /** The single years of groups of any widths. */
    static List<Rational> apply(List<Rational> groups, List<Integer> widths) {
        int size = groups.size();
        List<Rational> secants = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            secants.add(groups.get(i).dividedBy(Rational.of(widths.get(i))));
        }
        List<Rational> slopes = new ArrayList<>();
        for (int i = 0; i <= size; i++) {
            slopes.add(
                    size == 1
                            ? secants.get(0)
                            : i == 0
                                    ? end(widths.get(0), widths.get(1), secants.get(0), secants.get(1))
                                    : i == size
                                            ? end(
                                                    widths.get(size - 1),
                                                    widths.get(size - 2),
                                                    secants.get(size - 1),
                                                    secants.get(size - 2))
                                            : inner(
                                                    widths.get(i - 1),
                                                    widths.get(i),
                                                    secants.get(i - 1),
                                                    secants.get(i)));
        }
        List<Rational> singles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Rational before = Rational.ZERO;
            for (int year = 1; year <= widths.get(i); year++) {
                Rational at = hermite(Rational.of(year, widths.get(i)), widths.get(i), groups.get(i), slopes, i);
                singles.add(at.minus(before));
                before = at;
            }
        }
        return singles;
    }

    /** The weighted harmonic mean of the secants on both sides; 0 beside an empty group. */
    private static Rational inner(int before, int after, Rational left, Rational right) {
        if (left.signum() == 0 || right.signum() == 0) {
            return Rational.ZERO;
        }
        Rational w1 = Rational.of(2L * after + before);
        Rational w2 = Rational.of(after + 2L * before);
        return w1.plus(w2).dividedBy(w1.dividedBy(left).plus(w2.dividedBy(right)));
    }

    /** The three-point formula, held between 0 and three times the secant so that the curve stays monotone. */
    private static Rational end(int width, int next, Rational secant, Rational nextSecant) {
        Rational slope = secant.times(2L * width + next)
                .minus(nextSecant.times(width))
                .dividedBy(Rational.of((long) width + next));
        Rational most = secant.times(THREE);
        return slope.signum() < 0 ? Rational.ZERO : slope.compareTo(most) > 0 ? most : slope;
    }

    /** The rise of the curve from the start of group i to the part t of its width. */
    private static Rational hermite(Rational t, int width, Rational rise, List<Rational> slopes, int i) {
        Rational t2 = t.times(t);
        Rational t3 = t2.times(t);
        Rational value = rise.times(t2.times(THREE).minus(t3.times(2)));
        Rational start = slopes.get(i).times(t3.minus(t2.times(2)).plus(t));
        Rational finish = slopes.get(i + 1).times(t3.minus(t2));
        return value.plus(start.plus(finish).times(width));
    }
}
