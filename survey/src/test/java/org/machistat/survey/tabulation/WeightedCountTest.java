package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

class WeightedCountTest {

    @Test
    void addsBothNumbers() {
        WeightedCount sum = new WeightedCount(2, Rational.of(7, 2)).plus(new WeightedCount(1, Rational.of(1, 4)));
        assertEquals(new WeightedCount(3, Rational.of(15, 4)), sum);
        assertEquals("3（加重 3.8）", sum.toString());
    }

    @Test
    void refusesLessThanNobody() {
        assertEquals(
                "A number of respondents must not be negative, but was -1",
                assertThrows(IllegalArgumentException.class, () -> new WeightedCount(-1, Rational.ZERO))
                        .getMessage());
    }
}
