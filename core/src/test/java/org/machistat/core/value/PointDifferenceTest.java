package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PointDifferenceTest {

    @Test
    void printsItsSign() {
        assertEquals("+1.0ポイント", PointDifference.of(Rational.ONE).toString());
        assertEquals("-0.3ポイント", PointDifference.of(Rational.of(-1, 4)).toString());
        assertEquals("0.0ポイント", PointDifference.of(Rational.ZERO).toString());
        assertEquals(
                new BigDecimal("0.33"), PointDifference.of(Rational.of(1, 3)).points(2));
    }

    /** 21.6 stands for [21.55, 21.65), 21.4 for [21.35, 21.45): the difference lies between 0.1 and 0.3, both out. */
    @Test
    void differenceOfPrintedPercentages() {
        Figure.Known now = (Figure.Known) Figure.parse("21.6%");
        Figure.Known before = (Figure.Known) Figure.parse("21.4%");
        assertEquals("(1/10, 3/10)", PointDifference.between(now, before).toString());
    }
}
