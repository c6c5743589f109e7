package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.value.Share;

class IntervalMethodTest {

    /** R: M <- k:(N-n+k); c(min(M[1-phyper(k-1,M,N-M,n) > .025]), max(M[phyper(k,M,N-M,n) > .025]))/N. */
    @ParameterizedTest
    @CsvSource({
        "0,10,50,0,0.26",
        "10,10,50,0.74,1",
        "3,12,40,0.1,0.525",
        "0,1,30,0,0.96666666666666667",
        "43,212,1000,0.157,0.256",
        "837,4918,42616,0.16040923596771164,0.18033133095550966",
        "5,9,10,0.5,0.6"
    })
    void exactForFinitePopulations(long k, long n, long population, double lower, double upper) {
        RateInterval interval = RateInterval.of(Share.of(k, n), IntervalMethod.HYPERGEOMETRIC, 0.95, population)
                .get();
        assertEquals(lower, interval.lower(), 1e-15);
        assertEquals(upper, interval.upper(), 1e-15);
    }

    /** Nothing is left to chance with n = N; 0 of n and n of n reach the end; more of the population known, less is open. */
    @ParameterizedTest
    @EnumSource
    void rightAtTheEnds(IntervalMethod method) {
        RateInterval all = RateInterval.of(Share.of(3, 12), method, 0.95, 12).get();
        assertEquals(0.25, all.lower());
        assertEquals(0.25, all.upper());
        if (method == IntervalMethod.LOGIT) {
            assertTrue(
                    RateInterval.of(Share.of(0, 12), method, 0.95, 40).refusal().isPresent());
            return;
        }
        double last = 1;
        for (long population : new long[] {1_000_000, 1000, 100, 20, 13, 12}) {
            RateInterval none =
                    RateInterval.of(Share.of(0, 12), method, 0.95, population).get();
            RateInterval every =
                    RateInterval.of(Share.of(12, 12), method, 0.95, population).get();
            assertEquals(0, none.lower());
            assertEquals(1, every.upper());
            assertEquals(none.upper(), 1 - every.lower(), 1e-12);
            assertTrue(none.upper() <= last, method + " " + population);
            last = none.upper();
        }
        assertEquals(0, last);
    }

    @Test
    void withoutPopulationTheExactIntervalIsThatOfClopperAndPearson() {
        RateInterval exact = RateInterval.of(Share.of(3, 12), IntervalMethod.HYPERGEOMETRIC, 0.95)
                .get();
        RateInterval other = RateInterval.of(Share.of(3, 12), IntervalMethod.CLOPPER_PEARSON, 0.95)
                .get();
        assertEquals(other.lower(), exact.lower());
        assertEquals(other.upper(), exact.upper());
    }

    @Test
    void hugePopulations() {
        assertEquals(
                "An exact interval needs a population of at most 10,000,000, but it was 10000001",
                assertThrows(
                                ArithmeticException.class,
                                () -> RateInterval.of(Share.of(3, 12), IntervalMethod.HYPERGEOMETRIC, 0.95, 10_000_001))
                        .getMessage());
    }
}
