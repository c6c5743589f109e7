package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationMethodTest {

    // R 4.2.2, survey 4.1-1: 1 + cal.logit$Fm1(u, list(lower=0.3, upper=3.5)) and cal.logit$dF(u, list(lower=0.3,
    // upper=3.5))
    @ParameterizedTest
    @CsvSource({
        "-2, 0.32295642416208969, 0.04167631994764405",
        "0, 0.99999999999999989, 0.99999999999999978",
        "1, 2.3333926012365516, 1.3555262018248091",
    })
    void logit(double u, double factor, double slope) {
        CalibrationMethod logit = CalibrationMethod.logit(0.3, 3.5);
        assertEquals(factor, logit.factor(u), 1e-14);
        assertEquals(slope, logit.slope(u), 1e-13);
    }

    @Test
    void farFromTheMiddleTheyStayWithinTheirBounds() {
        CalibrationMethod logit = CalibrationMethod.logit(0.3, 3.5);
        assertEquals(0.3, logit.factor(-1e6), 1e-12);
        assertEquals(3.5, logit.factor(1e6), 1e-12);
        assertEquals(0, logit.slope(1e6), 1e-12);
        CalibrationMethod linear = CalibrationMethod.linear(0.5, 2);
        assertEquals(0.5, linear.factor(-3));
        assertEquals(2, linear.factor(1.5));
        assertEquals(0, linear.slope(1.5));
        assertEquals(1.25, linear.factor(0.25));
        assertEquals(2, CalibrationMethod.raking(0.5, 2).factor(5));
        assertEquals(0, CalibrationMethod.raking(0.5, 2).slope(5));
        assertEquals(Math.E, CalibrationMethod.RAKING.factor(1), 1e-15);
        assertEquals(-1, CalibrationMethod.LINEAR.factor(-2));
    }

    @Test
    void bounds() {
        String message =
                "Bounds of factors must be 0 or more and below 1, and above 1 and finite, but were 1.0 and 2.0";
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> CalibrationMethod.logit(1, 2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> CalibrationMethod.linear(-0.1, 2));
        assertThrows(IllegalArgumentException.class, () -> CalibrationMethod.raking(0.5, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> CalibrationMethod.raking(Double.NaN, 2));
    }

    @Test
    void inWords() {
        assertEquals("ロジット（0.3～3.5）", CalibrationMethod.logit(0.3, 3.5).toString());
        assertEquals("raking", CalibrationMethod.RAKING.label().en());
        assertEquals(CalibrationMethod.linear(0.5, 2), CalibrationMethod.linear(0.5, 2));
        assertNotEquals(CalibrationMethod.linear(0.5, 2), CalibrationMethod.raking(0.5, 2));
        assertEquals(Double.NEGATIVE_INFINITY, CalibrationMethod.LINEAR.lower());
        assertEquals(2, CalibrationMethod.linear(0.5, 2).upper());
    }
}
