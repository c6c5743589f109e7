package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

class HomotheticSplitTest {

    private static final HomotheticSplit ONE = new HomotheticSplit(Rational.of(1, 2), Rational.of(-3), Rational.of(7));

    @Test
    void sumsAndUnits() {
        assertEquals(ONE, ONE.plus(HomotheticSplit.NONE));
        assertEquals(new HomotheticSplit(Rational.ONE, Rational.of(-6), Rational.of(14)), ONE.plus(ONE));
        assertEquals(ONE.plus(ONE), ONE.times(Rational.of(2)));
    }

    @Test
    void nothingIsNull() {
        assertEquals(
                "allocation",
                assertThrows(NullPointerException.class, () -> new HomotheticSplit(Rational.ONE, null, Rational.ONE))
                        .getMessage());
    }
}
