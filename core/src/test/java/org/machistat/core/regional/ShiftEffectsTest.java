package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

class ShiftEffectsTest {

    @Test
    void sums() {
        ShiftEffects one = new ShiftEffects(Rational.of(27), Rational.ONE, Rational.of(-3));
        assertEquals(Rational.of(25), one.change());
        assertEquals(Rational.of(-2), one.netShift());
        assertEquals(one, one.plus(ShiftEffects.NONE));
        assertEquals(Rational.of(50), one.plus(one).change());
    }

    @Test
    void splitsAdd() {
        HomotheticSplit split = new HomotheticSplit(Rational.ONE, Rational.of(2), Rational.of(3));
        assertEquals(new HomotheticSplit(Rational.of(2), Rational.of(4), Rational.of(6)), split.plus(split));
        assertEquals(split, split.plus(HomotheticSplit.NONE));
    }

    @Test
    void factorsMultiply() {
        assertEquals(Rational.of(3, 5), new ShiftFactors(Rational.of(6, 5), Rational.of(1, 2)).regional());
    }
}
