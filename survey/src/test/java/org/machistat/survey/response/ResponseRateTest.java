package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class ResponseRateTest {

    /** Lines 160-178 of the paper, those that a reader with a pocket calculator confirms. */
    @ParameterizedTest
    @CsvSource({"3,12,25.0", "0,1,0.0", "89,468,19.0", "132,455,29.0", "1,11,9.1", "9,20,45.0", "837,4918,17.0"})
    void printedRates(long returned, long mailed, BigDecimal percent) {
        assertEquals(percent, ResponseRate.of(returned, mailed).get().share().percent(1));
    }

    @Test
    void refusals() {
        assertEquals(Refusal.Reason.ZERO_BASE, reason(Input.of(0), Input.of(0)));
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, reason(Input.of(2), Input.of(1)));
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, reason(Input.of(-1), Input.of(1)));
        Input unknownBase = Input.of("不明 発送件数", Figure.of(Mark.BLANK, Unit.NONE));
        Refusal refusal = ResponseRate.of(Input.of(9), unknownBase).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_APPLICABLE, refusal.reason());
        assertEquals("不明 発送件数：値がない（空欄）", refusal.sentence().ja());
    }

    @Test
    void onlyCountsHaveARate() {
        for (String bad : new String[] {"1.5", "5%", "3ポイント"}) {
            Input figure = Input.of(Figure.parse(bad));
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> ResponseRate.of(figure, Input.of(10)));
            assertEquals("Answers and questionnaires mailed must be whole counts, but met " + bad, e.getMessage());
        }
    }

    @Test
    void countsBeyondThePrecisionHaveNoInterval() {
        ResponseRate rate = ResponseRate.of(0, Long.MAX_VALUE).get();
        ArithmeticException e =
                assertThrows(ArithmeticException.class, () -> rate.interval(IntervalMethod.CLOPPER_PEARSON, 0.95));
        assertEquals(
                "An interval needs a base of at most 1,000,000,000, but it was 9223372036854775807", e.getMessage());
    }

    /** At large n both agree with the normal approximation p ± z √(p(1−p)/n) to 1e-7. */
    @Test
    void largeCounts() {
        ResponseRate rate = ResponseRate.of(300_000_000, 1_000_000_000).get();
        double reach = 1.959963984540054 * Math.sqrt(0.3 * 0.7 / 1e9);
        for (IntervalMethod method : IntervalMethod.values()) {
            assertEquals(0.3 - reach, rate.interval(method, 0.95).get().lower(), 1e-7);
            assertEquals(0.3 + reach, rate.interval(method, 0.95).get().upper(), 1e-7);
        }
    }

    private static Refusal.Reason reason(Input returned, Input mailed) {
        return ResponseRate.of(returned, mailed).refusal().orElseThrow().reason();
    }

    /**
     * Wilson for 81 of 263: 0.25525–0.36628 (Newcombe 1998, Statistics in Medicine 17, table I, method 3: 0.2553, 0.3662); 1 of 29:
     * 0.0061, 0.1718; 15 of 148: 0.0624, 0.1605; 0 of 20: 0, 0.1611. Clopper–Pearson, method 5: 0.2527, 0.3676; 0.0009, 0.1776;
     * 0.0578, 0.1617; 0, 0.1684.
     */
    @ParameterizedTest
    @CsvSource({
        "WILSON,81,263,0.2553,0.3662",
        "WILSON,15,148,0.0624,0.1605",
        "WILSON,0,20,0,0.1611",
        "WILSON,1,29,0.0061,0.1718",
        "CLOPPER_PEARSON,81,263,0.2527,0.3676",
        "CLOPPER_PEARSON,15,148,0.0578,0.1617",
        "CLOPPER_PEARSON,0,20,0,0.1684",
        "CLOPPER_PEARSON,1,29,0.0009,0.1776"
    })
    void intervalsOfNewcombe(IntervalMethod method, long k, long n, double lower, double upper) {
        RateInterval interval =
                ResponseRate.of(k, n).get().interval(method, 0.95).get();
        assertEquals(lower, interval.lower(), 0.00005);
        assertEquals(upper, interval.upper(), 0.00005);
    }

    /** Row C of the paper, 0 of 1: 1 - 0.025 = 0.975 by the closed form 1 - (α/2)^(1/n). */
    @Test
    void noneAndAll() {
        RateInterval none = ResponseRate.of(0, 1)
                .get()
                .interval(IntervalMethod.CLOPPER_PEARSON, 0.95)
                .get();
        assertEquals(0, none.lower());
        assertEquals(0.975, none.upper(), 1e-12);
        RateInterval all = ResponseRate.of(4, 4)
                .get()
                .interval(IntervalMethod.CLOPPER_PEARSON, 0.95)
                .get();
        assertEquals(Math.pow(0.025, 0.25), all.lower(), 1e-12);
        assertEquals(1, all.upper());
        assertEquals(
                1,
                ResponseRate.of(4, 4)
                        .get()
                        .interval(IntervalMethod.WILSON, 0.95)
                        .get()
                        .upper());
    }

    @Test
    void badConfidence() {
        ResponseRate rate = ResponseRate.of(1, 2).get();
        for (double bad : new double[] {0, 1, 95, Math.nextDown(1.0), Double.NaN}) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> rate.interval(IntervalMethod.WILSON, bad));
            assertEquals("Confidence must be above 0 and at most 0.999999, but was " + bad, e.getMessage());
        }
    }

    @Test
    void explainsItself() {
        ResponseRate rate = ResponseRate.of(837, 4918).get();
        assertEquals("17.0% (837 / 4,918)", rate.toString());
        assertEquals(
                "回答率 = 837 ÷ 4,918 = 17.0191…% → 17.0%（四捨五入）",
                rate.explanation().rounded(Rounding.decimals(1)).toString());
        assertTrue(rate.interval(IntervalMethod.WILSON, 0.95).get().toString().endsWith("%（95%、ウィルソン法）"));
    }

    /** logit: log(81/182) ± z √(263/(81·182)) turned back; by hand in 30 digits of Python's mpmath. */
    @Test
    void logit() {
        RateInterval interval = ResponseRate.of(81, 263)
                .get()
                .interval(IntervalMethod.LOGIT, 0.95)
                .get();
        assertEquals(0.255147511406811, interval.lower(), 1e-12);
        assertEquals(0.366381773030362, interval.upper(), 1e-12);
    }

    @Test
    void noneAndAllHaveNoLogit() {
        for (long k : new long[] {0, 5}) {
            Refusal refusal = ResponseRate.of(k, 5)
                    .get()
                    .interval(IntervalMethod.LOGIT, 0.95)
                    .refusal()
                    .orElseThrow();
            assertEquals(Refusal.Reason.NOT_POSITIVE, refusal.reason());
            assertEquals(
                    k == 0
                            ? "a rate of 0% or 100% (0.0% (0 / 5)) has no logit"
                            : "a rate of 0% or 100% (100.0% (5 / 5)) has no logit",
                    refusal.sentence().en());
        }
    }

    /** n* = 263·(1000−1)/(1000−263); Wilson with k* = 81/263·n*, by hand in 30 digits of Python's mpmath. */
    @Test
    void finitePopulation() {
        ResponseRate rate = ResponseRate.of(81, 263).get();
        RateInterval interval = rate.interval(IntervalMethod.WILSON, 0.95, 1000).get();
        assertEquals(0.262321050392834, interval.lower(), 1e-12);
        assertEquals(0.357742582828981, interval.upper(), 1e-12);
        assertEquals(1000, interval.population().findValue().orElseThrow().intValue());
        RateInterval census = rate.interval(IntervalMethod.LOGIT, 0.95, 263).get();
        assertEquals(81 / 263.0, census.lower());
        assertEquals(81 / 263.0, census.upper());
        Refusal refusal =
                rate.interval(IntervalMethod.WILSON, 0.95, 262).refusal().orElseThrow();
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, refusal.reason());
        assertEquals(
                "the base 263 is greater than the population 262",
                refusal.sentence().en());
    }

    @Test
    void theIntervalExplainsItself() {
        RateInterval interval = ResponseRate.of(81, 263)
                .get()
                .interval(IntervalMethod.WILSON, 0.95, 1000)
                .get();
        assertEquals("""
                confidence interval (95%, Wilson) = 26.2–35.8%
                  formula: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)
                  input: count k 81 (source not stated)
                  input: base n 263 (source not stated)
                  input: population N 1,000 (source not stated)
                  note: as if the base were a simple random sample
                  note: finite population: n (N−1) ÷ (N−n) in place of n""", interval.explanation().text(Locale.ENGLISH));
    }
}
