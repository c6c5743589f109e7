package org.machistat.survey.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.SamplingError;
import org.machistat.survey.response.IntervalMethod;

class PrintedShareTest {

    private static final PrintedShare SHARE = PrintedShare.of("14.6%", 837);

    /** R: 122/837 is the only count; Wilson's formula, binom.test, and phyper as in IntervalMethodTest; with N: 837 (N−1)/(N−837) for n. */
    @ParameterizedTest
    @CsvSource({
        "WILSON,0,0.123471643958612,0.171282445793694",
        "WILSON,42616,0.123675679741933,0.171015197163307",
        "CLOPPER_PEARSON,0,0.122536832195505,0.171506061151562",
        "HYPERGEOMETRIC,42616,0.122770790313497,0.171250234653651"
    })
    void intervals(IntervalMethod method, long population, double lower, double upper) {
        PrintedShare share = population == 0 ? SHARE : SHARE.withPopulation(population);
        PrintedInterval interval = share.interval(method, 0.95).get();
        assertEquals(lower, interval.lower(), 1e-12);
        assertEquals(upper, interval.upper(), 1e-12);
        assertEquals(Optional.of(122L), share.count().get().unique());
    }

    /** 14.6% of 5,000 is 728 to 732: the bounds of Wilson's intervals of 728 and of 732, by R. */
    @Test
    void roundingAndSamplingTogether() {
        PrintedInterval interval = PrintedShare.of("14.6", 5000)
                .interval(IntervalMethod.WILSON, 0.95)
                .get();
        assertEquals(0.136095743106344, interval.lower(), 1e-12);
        assertEquals(0.156469986332065, interval.upper(), 1e-12);
        assertEquals("13.6–15.6%（95%、ウィルソン法）", interval.toString());
        assertEquals("""
                interval of a printed share = 13.6–15.6%
                  formula: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)
                  input: 14.6 14.6 (source not stated)
                  input: base n 5,000 (source not stated)
                  note: Wilson
                  note: count recovered: 728–732
                  note: joins the intervals, as if of a simple random sample, of all values that are printed so""", interval.explanation().text(Locale.ENGLISH));
    }

    /** R: Wilson's formula with n = 837/1.5 at 14.55% and at 14.65%. */
    @Test
    void weightedShares() {
        PrintedShare weighted = SHARE.withDesignEffect(Rational.of(3, 2));
        PrintedInterval interval =
                weighted.interval(IntervalMethod.WILSON, 0.95).get();
        assertEquals(0.11866718243329, interval.lower(), 1e-12);
        assertEquals(0.17825565002676, interval.upper(), 1e-12);
        assertTrue(interval.explanation().text(Locale.JAPANESE).contains("ウェイト付き：n の代わりに n ÷ デザイン効果 3/2"));
        PrintedInterval census = weighted.withPopulation(837)
                .interval(IntervalMethod.WILSON, 0.95)
                .get();
        assertEquals(0.1455, census.lower(), 1e-15);
        assertEquals(0.1465, census.upper(), 1e-15);
        check(
                weighted.interval(IntervalMethod.HYPERGEOMETRIC, 0.95),
                Refusal.Reason.NOT_APPLICABLE,
                "there is no exact interval of a weighted share");
        check(weighted.count(), Refusal.Reason.NOT_APPLICABLE, "14.6%: there is no count behind a weighted share");
    }

    /** 21 ÷ 212 = 9.9%, 22 ÷ 212 = 10.4%: the paper's 10.3% for stratum L cannot be. */
    @Test
    void anImpossiblePercentage() {
        PrintedShare printed = PrintedShare.of("10.3%", 212);
        String sentence = "10.3%: no count of 212 is printed as 10.3% (21/212 = 9.9%, 22/212 = 10.4%)";
        check(printed.count(), Refusal.Reason.PARTS_DO_NOT_ADD, sentence);
        check(printed.interval(IntervalMethod.WILSON, 0.95), Refusal.Reason.PARTS_DO_NOT_ADD, sentence);
        check(printed.margin(SamplingError.withDefaults()), Refusal.Reason.PARTS_DO_NOT_ADD, sentence);
        // cut off instead of rounded 22 ÷ 212 = 10.37…% is printed so
        assertEquals(
                Optional.of(22L),
                printed.withRounding(RoundingMode.DOWN).count().get().unique());
    }

    /** R: qnorm(.975) * sqrt(41779/42615 * 14.6 * 85.4 / 837) = 2.3686; with 0.05 for 0.0, which is 0 of 837: none. */
    @Test
    void margins() {
        SamplingError error = SamplingError.withDefaults();
        assertEquals(2.368582, SHARE.withPopulation(42_616).margin(error).get().value(), 1e-6);
        assertEquals("±2.4", SHARE.margin(error).get().toString());
        assertEquals(
                Rational.of(2),
                SHARE.withDesignEffect(Rational.of(2))
                        .margin(error)
                        .get()
                        .squared()
                        .dividedBy(SHARE.margin(error).get().squared()));
        assertEquals(
                Refusal.Reason.NOT_POSITIVE,
                PrintedShare.of("0.0", 837)
                        .margin(error)
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void nilAndMarks() {
        PrintedInterval nil =
                PrintedShare.of("0.0", 12).interval(IntervalMethod.WILSON, 0.95).get();
        assertEquals(0, nil.lower());
        check(PrintedShare.of("x", 12).count(), Refusal.Reason.SUPPRESSED, "x: there is no number (suppressed)");
    }

    @Test
    void misuse() {
        message("Base must be from 1 to 10000000, but was 0", () -> PrintedShare.of("1.0", 0));
        message("A population must have the 837 units that answered, but had 836", () -> SHARE.withPopulation(836));
        message("The design effect must be above 0, but was 0", () -> SHARE.withDesignEffect(Rational.ZERO));
    }

    private static void message(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    static void check(Answer<?> answer, Refusal.Reason reason, String sentence) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }
}
