package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.regional.StandardisedQuotients.Scale;
import org.machistat.core.table.Category;
import org.machistat.core.value.Refusal.Reason;

class StandardisedQuotientsTest {

    /** Quotients against 計 (8 of 16 in industry 1): 1/2, 1, 3/2 and 1; mean 1, deviation √(1/6) with n − 1. */
    private static final LocationQuotients QUOTIENTS =
            LocationQuotients.of(Regions.of("A 1 3", "B 2 2", "C 3 1", "D 2 2"), Reference.all());

    @Test
    void byHand() {
        StandardisedQuotients scores =
                QUOTIENTS.standardised("1", Scale.QUOTIENT).get();
        assertEquals(1, scores.mean(), 1e-15);
        assertEquals(Math.sqrt(1 / 6.0), scores.deviation(), 1e-15);
        assertEquals(Math.sqrt(1.5), scores.score("C").orElseThrow(), 1e-15);
        assertEquals(0, scores.score("B").orElseThrow(), 1e-15);
        assertEquals(List.of("C"), scores.above(1).stream().map(Category::id).toList());
        assertEquals("1 標準化特化係数（4地域）", scores.toString());
    }

    /** ln 1/2, 0, ln 3/2, 0; a place without the industry has none. */
    @Test
    void logarithms() {
        StandardisedQuotients scores =
                QUOTIENTS.standardised("1", Scale.LOGARITHM).get();
        assertEquals(Math.log(0.75) / 4, scores.mean(), 1e-15);
        LocationQuotients some = LocationQuotients.of(Regions.of("A 0 3", "B 2 2", "C 3 1", "D 1 2"), Reference.all());
        assertEquals(
                OptionalDouble.empty(),
                some.standardised("1", Scale.LOGARITHM).get().score("A"));
    }

    /** qnorm(0.95) of R is 1.644854. */
    @Test
    void limits() {
        StandardisedQuotients scores =
                QUOTIENTS.standardised("1", Scale.QUOTIENT).get();
        assertEquals(1.644854, scores.limit(0.05), 5e-7);
        double drawn = scores.limit(0.05, 500, 1);
        assertEquals(drawn, scores.limit(0.05, 500, 1));
        assertTrue(drawn > 0.5 && drawn <= Math.sqrt(1.5), () -> "limit " + drawn);
        assertEquals(
                "Probability must be above 0 and below 1, but was 1.0",
                assertThrows(IllegalArgumentException.class, () -> scores.limit(1))
                        .getMessage());
        assertEquals(
                "Draws must be 1 or more, but were 0",
                assertThrows(IllegalArgumentException.class, () -> scores.limit(0.1, 0, 1))
                        .getMessage());
    }

    /** Scores −√1.5, 0, √1.5 and 0: the tail beyond √1.5 is erfc(√0.75) ÷ 2, by Python. */
    @Test
    void asymptoticSignificance() {
        StandardisedQuotients scores =
                QUOTIENTS.standardised("1", Scale.QUOTIENT).get();
        assertEquals(0.11033568095992341, scores.significance("C").orElseThrow(), 1e-12);
        assertEquals(1 - 0.11033568095992341, scores.significance("A").orElseThrow(), 1e-12);
        assertEquals(0.5, scores.significance("B").orElseThrow(), 1e-12);
    }

    /**
     * All 256 samples of four of the four places written out by Python: 116 of the 1,024 places drawn lie √1.5 deviations of their sample or more
     * above its mean.
     */
    @Test
    void resampledSignificance() {
        StandardisedQuotients scores =
                QUOTIENTS.standardised("1", Scale.QUOTIENT).get();
        double drawn = scores.significance("C", 100_000, 7).orElseThrow();
        assertEquals(116 / 1024.0, drawn, 0.003);
        assertEquals(drawn, scores.significance("C", 100_000, 7).orElseThrow());
        assertEquals(
                "Draws must be 1 or more, but were 0",
                assertThrows(IllegalArgumentException.class, () -> scores.significance("C", 0, 1))
                        .getMessage());
        LocationQuotients some = LocationQuotients.of(Regions.of("A 0 3", "B 2 2", "C 3 1", "D 1 2"), Reference.all());
        StandardisedQuotients logarithms =
                some.standardised("1", Scale.LOGARITHM).get();
        assertEquals(OptionalDouble.empty(), logarithms.significance("A"));
        assertEquals(OptionalDouble.empty(), logarithms.significance("A", 10, 1));
        assertThrows(NoSuchElementException.class, () -> scores.significance("E"));
    }

    /** Equal quotients against a mean of thirds have logarithms of a last digit or so: that is no spread to standardise by. */
    @Test
    void lastDigitsAreNoSpread() {
        LocationQuotients alike = LocationQuotients.of(
                Regions.of("A 1 2", "B 2 4", "C 3 6", "D 7 14", "E 11 22"), Reference.meanOfOthers());
        for (Scale scale : Scale.values()) {
            assertEquals(
                    "1: all quotients are alike, so that they cannot be standardised",
                    alike.standardised("1", scale)
                            .refusal()
                            .orElseThrow()
                            .sentence()
                            .en());
        }
    }

    @Test
    void refuses() {
        assertEquals(
                "1: 2 places have a quotient, but 3 are needed to standardise",
                LocationQuotients.of(Regions.of("A 1 3", "B 2 2"), Reference.all())
                        .standardised("1", Scale.QUOTIENT)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                LocationQuotients.of(Regions.of("A 1 3", "B 2 6", "C 3 9"), Reference.all())
                        .standardised("1", Scale.QUOTIENT)
                        .refusal()
                        .orElseThrow()
                        .reason());
    }
}
