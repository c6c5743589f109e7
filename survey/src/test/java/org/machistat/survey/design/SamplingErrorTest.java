package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

class SamplingErrorTest {

    private static final Rational HALF = Rational.of(50);

    // Textbook values of λ²p(1−p)/d² with λ = 1.96: 384.16 → 385; d = 3: 1067.1 → 1068; p = 10%, d = 3: 384.16 → 385.
    // With N = 1,000,
    // d = 5: 1000 · 0.9604 ÷ (999 · 0.0025 + 0.9604) = 277.7 → 278 (Krejcie and Morgan 1970 print 278), N = 10: 9.77 →
    // 10.
    @ParameterizedTest
    @CsvSource({
        "50,5,0,385",
        "50,3,0,1068",
        "10,3,0,385",
        "50,5,1000,278",
        "50,5,100,80",
        "50,5,10000,370",
        "50,5,10,10",
        "50,5,1,1"
    })
    void sizesOfTextbooks(int percent, int points, long population, long expected) {
        SamplingError error = SamplingError.withDefaults();
        for (SamplingError one : List.of(error, error.withMultiplier(Rational.of(196, 100)))) {
            SamplingError asked = population == 0 ? one : one.withPopulation(population);
            SampleSize size = asked.sizeForShare(Rational.of(percent), Rational.of(points))
                    .get();
            assertEquals(expected, size.answers());
        }
    }

    // By hand with k = 2, p = 50%, d = 5: exactly 400, which must not become 401; with d = 10: 100.
    @Test
    void aWholeSizeIsNotRaised() {
        SamplingError error = SamplingError.withDefaults().withMultiplier(Rational.of(2));
        assertEquals(400, error.sizeForShare(HALF, Rational.of(5)).get().answers());
        assertEquals(100, error.sizeForShare(HALF, Rational.of(10)).get().answers());
        // design effect 2: 800; response 17%: 800 ÷ 0.17 = 4705.9
        SampleSize size = error.withDesignEffect(Rational.of(2))
                .withResponse(Rational.of(17))
                .sizeForShare(HALF, Rational.of(5))
                .get();
        assertEquals("必要回答数 800、発送数 4,706", size.toString());
        assertEquals(4706, size.mailed().get());
    }

    // By hand: σ = 30, d = 2, k = 2: 900 · 4 ÷ 4 = 900; of N = 900: 900 · 900 · 4 ÷ (900 · 4 + 3600) = 450.
    @Test
    void sizesOfMeans() {
        SamplingError error = SamplingError.withDefaults().withMultiplier(Rational.of(2));
        assertEquals(900, error.sizeForMean(Rational.of(30), Rational.of(2)).answers());
        SampleSize size = error.withPopulation(900).sizeForMean(Rational.of(30), Rational.of(2));
        assertEquals(450, size.answers());
        // and back: 2 √(900 ÷ 450 · 450 ÷ 900) = 2
        assertEquals(
                Rational.of(4),
                error.withPopulation(900)
                        .marginOfMean(Rational.of(30), 450)
                        .get()
                        .squared());
    }

    // Tables of ±2 √(2 p (100−p) ÷ n) in reports of Osaka prefecture: n = 1,000, 50% → 4.5; the others by hand: 10%: 2
    // √(2 · 900 ÷ 1000) =
    // 2.683; n = 500, 30%: 2 √(2 · 2100 ÷ 500) = 5.797.
    @ParameterizedTest
    @CsvSource({"50,1000,4.5", "10,1000,2.7", "90,1000,2.7", "30,500,5.8"})
    void twoStageTables(int percent, long n, BigDecimal expected) {
        Margin margin =
                SamplingError.twoStage().marginOfShare(Rational.of(percent), n).get();
        assertEquals(expected, margin.rounded(1));
        assertEquals("±" + expected, margin.toString());
    }

    // By hand: k = 2, N = 101, n = 26: 4 · 75/100 · 2500/26 = 288.46…, √ = 16.98416; R: 2*sqrt(75/100*.25/26)*100
    @Test
    void finitePopulations() {
        SamplingError error =
                SamplingError.withDefaults().withMultiplier(Rational.of(2)).withPopulation(101);
        Margin margin = error.marginOfShare(HALF, 26).get();
        assertEquals(Rational.of(7500, 26), margin.squared());
        assertEquals(16.984155512168936, margin.value(), 1e-12);
        assertEquals(Rational.ZERO, error.marginOfShare(HALF, 101).get().squared());
        assertEquals(
                Rational.ZERO,
                error.withPopulation(1).marginOfShare(HALF, 1).get().squared());
        check(
                error.marginOfShare(HALF, 102).refusal().orElseThrow(),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "102 answers are more than the 101 units of the population");
        check(
                error.marginOfShare(HALF, 0).refusal().orElseThrow(),
                Refusal.Reason.ZERO_BASE,
                "with no answer there is no margin of error");
    }

    /** √(2.25) = 1.5 rounds up to 2, √(2.2499…) down to 1: the tie is seen on the exact square. */
    @Test
    void marginsRoundHalfUpOnTheExactSquare() {
        Margin tie = new Margin(
                Rational.parse("9/4"),
                org.machistat.core.value.Unit.POINTS,
                List.of(),
                org.machistat.core.text.Label.EMPTY);
        Margin below = new Margin(
                Rational.parse("2249999999999999999999999999999/1000000000000000000000000000000"),
                org.machistat.core.value.Unit.POINTS,
                List.of(),
                org.machistat.core.text.Label.EMPTY);
        assertEquals(new BigDecimal("2"), tie.rounded(0));
        assertEquals(new BigDecimal("1"), below.rounded(0));
        assertEquals(new BigDecimal("1.50"), tie.rounded(2));
    }

    @Test
    void certainSharesAndTooMuchMail() {
        SamplingError error = SamplingError.withDefaults().withPopulation(1000).withResponse(Rational.of(20));
        for (int percent : new int[] {0, 100}) {
            check(
                    error.sizeForShare(Rational.of(percent), Rational.of(5))
                            .refusal()
                            .orElseThrow(),
                    Refusal.Reason.NOT_POSITIVE,
                    "for a share of " + percent
                            + "% the formula gives 0 whatever n is (use an interval such as Wilson's, or expect 50%)");
            assertTrue(error.marginOfShare(Rational.of(percent), 5).refusal().isPresent());
        }
        SampleSize size = error.sizeForShare(HALF, Rational.of(5)).get();
        check(
                size.mailed().refusal().orElseThrow(),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "with a response of 20% 1390 must be asked, but the population has only 1000");
        assertEquals("""
                answers needed = 277.7335…
                  formula: n = N A ÷ ((N−1) d² + A), A = k² D p (1−p); N = ∞: A ÷ d²
                  input: share expected p 50% (source not stated)
                  input: margin wanted d 5 points (source not stated)
                  input: population N 1,000 (source not stated)
                  input: design effect D 1 (source not stated)
                  note: 95% confidence
                  note: rounded up to 278
                  note: expected response 20%: with a response of 20% 1390 must be asked, but the population has only 1000""", size.explanation().text(Locale.ENGLISH));
    }

    // 2 √(p(100−p)/n): n = 100: 6.0, 8.0, 9.2, 9.8, 10.0; n = 400: half of it; by hand.
    @Test
    void tables() {
        MarginTable table = SamplingError.withDefaults()
                .withMultiplier(Rational.of(2))
                .withPopulation(300)
                .table(List.of(Rational.of(10), HALF), List.of(75L, 300L, 400L));
        // n = 75 of 300: √(225/299) = 0.86747: 2 √(900/75) · 0.86747 = 6.01; 2 √(2500/75) · 0.86747 = 10.02
        assertEquals("""

                  n  10%・90%    50%
                ---  --------  -----
                 75      ±6.0  ±10.0
                300      ±0.0   ±0.0
                400        －     －
                3行×3列
                標本誤差（ポイント）、k = 2、母集団300""", table.toString());
        assertEquals("±6.0", table.margin(Rational.of(90), 75).get().toString());
        assertEquals(
                5, SamplingError.withDefaults().table(List.of(100L)).percents().size());
    }

    @Test
    void misuse() {
        SamplingError error = SamplingError.withDefaults();
        message("Confidence must be above 0 and at most 0.999999, but was 95.0", () -> error.withConfidence(95));
        message("A population must have 1 unit or more, but had 0", () -> error.withPopulation(0));
        message("The multiplier must be above 0, but was 0", () -> error.withMultiplier(Rational.ZERO));
        message("The design effect must be above 0, but was -1", () -> error.withDesignEffect(Rational.of(-1)));
        message(
                "The expected response rate must be above 0% and at most 100%, but was 101%",
                () -> error.withResponse(Rational.of(101)));
        message(
                "A share must be from 0% to 100%, but was 101%",
                () -> error.sizeForShare(Rational.of(101), Rational.ONE));
        message("The margin in points must be above 0, but was 0", () -> error.sizeForShare(HALF, Rational.ZERO));
        message("The number of answers must be 0 or more, but was -1", () -> error.marginOfShare(HALF, -1));
        message(
                "A table of margins must have shares above 0% and below 100%, but had 0%",
                () -> error.table(List.of(Rational.ZERO), List.of(1L)));
        message(
                "A table of margins must have at least one share and one number of answers, but had 5 and 0",
                () -> error.table(List.of()));
        message(
                "A table of margins must have numbers of answers of 1 or more, but had 0",
                () -> error.table(List.of(0L)));
    }

    private static void message(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void check(Refusal refusal, Refusal.Reason reason, String sentence) {
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }
}
