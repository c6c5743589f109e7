package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Share;

class RateIntervalTest {

    @Test
    void printsPerCent() {
        assertEquals("15.9–18.2%（95%、ウィルソン法）", interval(0.95, 0.159, 0.182).toString());
    }

    @Test
    void boundsMustBeInOrder() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> interval(0.95, 0.5, 0.4));
        assertEquals("Bounds must be fractions in order from 0 to 1, but were 0.5 and 0.4", e.getMessage());
        IllegalArgumentException nan =
                assertThrows(IllegalArgumentException.class, () -> interval(0.95, Double.NaN, 1));
        assertEquals("Bounds must be fractions in order from 0 to 1, but were NaN and 1.0", nan.getMessage());
    }

    @Test
    void confidenceMustBeAFraction() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> interval(95, 0.1, 0.2));
        assertEquals("Confidence must be above 0 and below 1, but was 95.0", e.getMessage());
    }

    private static RateInterval interval(double confidence, double lower, double upper) {
        return new RateInterval(
                IntervalMethod.WILSON, confidence, Share.of(837, 4918), RateInterval.LARGE, lower, upper);
    }
}
