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

    /** 5 of 9,999,998 from 10,000,000: n (N−1) ÷ (N−n) is 5·10^13, at which a beta distribution has no digits left. */
    @Test
    void clopperAndPearsonNearACensus() {
        Share share = Share.of(5_000_000, 9_999_998);
        assertEquals(
                "A Clopper–Pearson interval needs n (N−1) ÷ (N−n) of at most 1,000,000,000, but n was 9999998 of 10000000;"
                        + " the exact hypergeometric method has no such limit",
                assertThrows(
                                ArithmeticException.class,
                                () -> RateInterval.of(share, IntervalMethod.CLOPPER_PEARSON, 0.95, 10_000_000))
                        .getMessage());
        RateInterval exact = RateInterval.of(share, IntervalMethod.HYPERGEOMETRIC, 0.95, 10_000_000)
                .get();
        // none, one or both of the two not asked
        assertEquals(0.5, exact.lower(), 1e-6);
        assertEquals(0.5000002, exact.upper(), 1e-6);
    }
}
