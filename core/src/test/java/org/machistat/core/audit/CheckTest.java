package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** Kinds of rules by the role of a column, and whether they hold. */
class CheckTest {

    @Test
    void kinds() {
        assertEquals(Check.Kind.DIFFERENCE, Check.Kind.of(new Role.Difference("a", "b")));
        assertEquals(Check.Kind.RATE, Check.Kind.of(new Role.Rate("a", "b")));
        assertEquals(Check.Kind.SHARE, Check.Kind.of(new Role.Share("a")));
        assertEquals(Check.Kind.RATIO, Check.Kind.of(new Role.Ratio("a", "b")));
        for (Check.Kind kind : Check.Kind.values()) {
            assertEquals(kind.name(), Rule.Kind.valueOf(kind.name()).name());
        }
    }

    @Test
    void holdsAsPrinted() {
        Model model = new Model();
        model.addVariable(Rational.of(30), Interval.ALL, true);
        model.addVariable(Rational.of(10), Interval.ALL, true);
        Linear difference =
                Equations.difference(1, 0, Interval.point(Rational.of(20))).get(0);
        assertTrue(new Check(Check.Kind.DIFFERENCE, new int[] {2, 1, 0}, List.of(difference), -1).holds(model));
        Linear other = difference.with(Interval.point(Rational.of(21)));
        assertFalse(new Check(Check.Kind.DIFFERENCE, new int[] {2, 1, 0}, List.of(difference, other), -1).holds(model));
    }
}
