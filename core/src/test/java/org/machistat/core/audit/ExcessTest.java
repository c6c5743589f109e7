package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** 5 is not 6, by 1; with 6 in place of 5 it is. */
class ExcessTest {

    private final Model model = model();
    private final Excess excess =
            new Excess(Rational.ONE, Rational.ZERO, Map.of(0, Rational.ONE, 1, Rational.of(-1)), Map.of());

    private static Model model() {
        Model model = new Model();
        for (int value : new int[] {5, 6, 9}) {
            int variable = model.addVariable(Rational.of(value), Interval.ALL, true);
            model.addLevel(variable, variable, Interval.point(Rational.of(value)), 1);
        }
        model.addVariable(Rational.ZERO, Interval.ALL, false);
        return model;
    }

    @Test
    void withOtherFigures() {
        assertEquals(Optional.of(Rational.ONE), excess.with(model, any -> any));
        // 1 − (6 − 5)
        assertEquals(Optional.of(Rational.ZERO), excess.with(model, any -> any == 0 ? 1 : any));
        // 1 + (9 − 6)
        assertEquals(Optional.of(Rational.of(4)), excess.with(model, any -> any == 1 ? 2 : any));
    }

    @Test
    void noneWhereNothingIsPrinted() {
        assertEquals(Optional.empty(), excess.with(model, any -> any == 0 ? 3 : any));
        assertEquals(Optional.empty(), excess.with(model, any -> any == 0 ? -1 : any));
    }

    @Test
    void boundsMoveWithTheirFigures() {
        Excess bounds = new Excess(Rational.ONE, Rational.ONE, Map.of(), Map.of(0, Rational.of(2)));
        // 1 + 2 × (9 − 5)
        assertEquals(Optional.of(Rational.of(9)), bounds.with(model, any -> any == 0 ? 2 : any));
    }
}
