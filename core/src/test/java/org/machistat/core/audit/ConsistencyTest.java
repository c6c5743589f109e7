package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** What can be true once claims are dropped: 31 = 10 + 20 and 40 = 31 + 9, by hand. */
class ConsistencyTest {

    private static final BitSet NONE = new BitSet();

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    /** Variables 0 to 4: 31, 10, 20, 40, 9; the first sum is broken, the second holds. */
    private static Model model() {
        Model model = new Model();
        for (int value : new int[] {31, 10, 20, 40, 9}) {
            int variable = model.addVariable(Rational.of(value), Interval.above(Rational.ZERO, true), true);
            model.addLevel(variable, variable, Interval.point(Rational.of(value)), 1_000);
        }
        Interval zero = Interval.point(Rational.ZERO);
        model.add(new Model.Constraint(Equations.sum(0, new int[] {1, 2}, zero), -1, 0, false));
        model.add(new Model.Constraint(Equations.sum(3, new int[] {0, 4}, zero), -1, 1, false));
        return model;
    }

    @Test
    void aContradictionNamesItsClaims() {
        Consistency consistency = new Consistency(model());
        Conflict conflict = consistency.conflict(NONE, NONE).orElseThrow();
        assertEquals(bits(0, 1, 2), conflict.claims());
        assertEquals(NONE, conflict.conditions());
        assertFalse(consistency.isUndecided());
    }

    /** Without the total 31 the first sum wants 30, the second 31: 10 + 20 + 9 ≠ 40. */
    @Test
    void freedFiguresDrawOthersIn() {
        Consistency consistency = new Consistency(model());
        Conflict conflict = consistency.conflict(bits(0), NONE).orElseThrow();
        assertEquals(bits(1, 2, 3, 4), conflict.claims());
        assertEquals(Optional.empty(), consistency.conflict(bits(1), NONE));
        assertEquals(Optional.empty(), consistency.conflict(bits(0, 3), NONE));
    }

    @Test
    void whatTheOthersLeave() {
        Consistency consistency = new Consistency(model());
        assertEquals(
                "[11, 11]",
                consistency.range(Linear.of(1, Interval.ALL), bits(1)).toString());
        // both parts free, neither below 0
        assertEquals(
                "[0, 31]",
                consistency.range(Linear.of(1, Interval.ALL), bits(1, 2)).toString());
        assertEquals(
                "[39, 39]",
                consistency.range(Linear.of(3, Interval.ALL), bits(0, 3)).toString());
    }
}
