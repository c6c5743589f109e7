package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.growth.Bounds.Kind;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class BoundsProperties {

    /** What was there before both figures were rounded lies within the bounds. */
    @Property(tries = 1_000)
    void holdsWhatTheUnroundedFiguresMake(
            @ForAll Kind kind,
            @ForAll @LongRange(min = 1, max = 1_000_000) long first,
            @ForAll @LongRange(min = 1, max = 1_000_000) long second,
            @ForAll @IntRange(min = 1, max = 997) int under,
            @ForAll @IntRange(max = 2) int decimals) {
        Rational a = Rational.of(kind == Kind.SHARE ? Math.min(first, second) : first, under);
        Rational b = Rational.of(second, under);
        Figure one = printed(a, decimals);
        Figure other = printed(b, decimals);
        Rational made = switch (kind) {
            case DIFFERENCE -> b.minus(a);
            case RATIO -> a.dividedBy(b);
            case GROWTH_RATE -> b.dividedBy(a).minus(Rational.ONE).times(100);
            case SHARE -> a.dividedBy(b).times(100);
            case INDEX -> b.dividedBy(a).times(100);
        };
        Bounds.of(kind, one, other).find().ifPresent(bounds -> {
            assertTrue(bounds.interval().contains(made), () -> made + " in " + bounds.interval());
            BigDecimal shown = Rounding.decimals(3).round(made);
            assertTrue(bounds.allows(Figure.of(shown, Unit.NONE)));
        });
        boolean known = one.amount().get().signum() > 0 && other.amount().get().signum() > 0;
        assertTrue(!known || Bounds.of(kind, one, other).isGiven());
    }

    private static Figure printed(Rational exact, int decimals) {
        return Figure.of(Rounding.decimals(decimals).round(exact), Unit.NONE);
    }
}
