package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** What printed figures say of levels, worked out by hand. */
class EquationsTest {

    private static Interval range(String figure, RoundingMode mode, boolean exact) {
        return Equations.range((Figure.Known) Figure.parse(figure), mode, exact);
    }

    @Test
    void rangesOfPrintedFigures() {
        assertEquals("[12, 12]", range("12", RoundingMode.HALF_UP, true).toString());
        assertEquals("[23/2, 25/2)", range("12", RoundingMode.HALF_UP, false).toString());
        assertEquals("[12, 13)", range("12", RoundingMode.DOWN, false).toString());
        assertEquals("[11500, 12500)", range("12千人", RoundingMode.HALF_UP, true).toString());
        assertEquals("[123/10, 62/5)", range("12.3", RoundingMode.DOWN, true).toString());
    }

    private static boolean holds(List<Linear> linears, long first, long second) {
        return linears.stream()
                .allMatch(linear -> linear.holds(variable -> Rational.of(variable == 0 ? first : second)));
    }

    /** 713 → 683 is −30 and −4.2% (−4.2076…%). */
    @Test
    void differenceRateAndQuotient() {
        assertTrue(holds(Equations.difference(0, 1, Interval.point(Rational.of(-30))), 713, 683));
        assertFalse(holds(Equations.difference(0, 1, Interval.point(Rational.of(30))), 713, 683));
        Interval printed = range("-4.2%", RoundingMode.HALF_UP, true);
        assertTrue(holds(Equations.rate(0, 1, printed), 713, 683));
        assertFalse(holds(Equations.rate(0, 1, printed), 713, 684));
        assertFalse(holds(Equations.rate(0, 1, printed), 0, 0));
        // 36 ÷ 177 = 20.34%
        Interval share = range("20.3%", RoundingMode.HALF_UP, true);
        assertTrue(holds(Equations.quotient(1, 0, share), 177, 36));
        assertFalse(holds(Equations.quotient(1, 0, share), 177, 37));
    }

    @Test
    void sums() {
        Linear sum = Equations.sum(0, new int[] {1}, Interval.point(Rational.ZERO));
        assertTrue(holds(List.of(sum), 5, 5));
        assertFalse(holds(List.of(sum), 5, 6));
        assertEquals(
                1,
                Equations.sum(0, new int[] {1}, Interval.ALL)
                        .with(Interval.ALL)
                        .factor(0)
                        .signum());
    }
}
