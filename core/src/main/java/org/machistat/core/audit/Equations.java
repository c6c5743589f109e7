package org.machistat.core.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** What a printed figure says about levels, as linear constraints (数値が主張する式). */
final class Equations {

    private static final Rational HUNDRED = Rational.of(100);
    private static final Interval POSITIVE = Interval.above(Rational.ZERO, false);

    private Equations() {}

    /** The true values of a printed figure, in ones of its unit. */
    static Interval range(Figure.Known figure, RoundingMode mode, boolean exactCounts) {
        int exponent = figure.unit().exponent();
        if (exactCounts && exponent <= 0 && figure.decimals() == 0) {
            return Interval.point(figure.exact().times(Rational.of(10).pow(exponent)));
        }
        Interval range = figure.interval(mode);
        return exponent == 0 ? range : range.times(Rational.of(10).pow(exponent));
    }

    /** to − from lies in the range. */
    static List<Linear> difference(int from, int to, Interval range) {
        return List.of(Linear.of(new int[] {to, from}, new Rational[] {Rational.ONE, Rational.of(-1)}, range));
    }

    /** (to − from) ÷ from × 100 lies in the range, and from is above 0. */
    static List<Linear> rate(int from, int to, Interval range) {
        return quotient(to, from, range.plus(Interval.point(HUNDRED)));
    }

    /** part ÷ whole × 100 lies in the range, and whole is above 0. */
    static List<Linear> quotient(int part, int whole, Interval range) {
        List<Linear> made = new ArrayList<>();
        made.add(Linear.of(whole, POSITIVE));
        range.lower()
                .ifPresent(low -> made.add(side(part, whole, low, Interval.above(Rational.ZERO, range.isLowerIn()))));
        range.upper()
                .ifPresent(high -> made.add(side(part, whole, high, Interval.below(Rational.ZERO, range.isUpperIn()))));
        return made;
    }

    private static Linear side(int part, int whole, Rational bound, Interval side) {
        return Linear.of(new int[] {part, whole}, new Rational[] {HUNDRED, bound.negate()}, side);
    }

    /** total − parts lies in the range. */
    static Linear sum(int total, int[] parts, Interval range) {
        int[] variables = new int[parts.length + 1];
        Rational[] factors = new Rational[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            variables[i] = parts[i];
            factors[i] = Rational.of(-1);
        }
        variables[parts.length] = total;
        factors[parts.length] = Rational.ONE;
        return Linear.of(variables, factors, range);
    }
}
