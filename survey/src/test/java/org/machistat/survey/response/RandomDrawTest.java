package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;

class RandomDrawTest {

    private static SamplingFrame frame(long... units) {
        List<FrameStratum> strata = new ArrayList<>();
        for (int h = 0; h < units.length; h++) {
            strata.add(new FrameStratum(category(h), units[h]));
        }
        return SamplingFrame.of(strata, Source.of("名簿"));
    }

    private static ResponseTable table(long... mailed) {
        List<StratumResponse> strata = new ArrayList<>();
        for (int h = 0; h < mailed.length; h++) {
            strata.add(StratumResponse.of(category(h), mailed[h], 0));
        }
        strata.add(StratumResponse.withoutBase(Category.of("不明"), 1));
        return ResponseTable.of(strata, Source.UNSTATED);
    }

    private static Category category(int h) {
        return Category.of(String.valueOf((char) ('A' + h)));
    }

    private static final RandomDraw SMALL =
            table(4, 5, 3).randomDraw(frame(10, 20, 30)).get();

    // By hand: n = 12 of 60, expected 2, 4, 6: (4/2 + 1/4 + 9/6) · 59/48 = 3.75 · 59/48 = 4.609375; R: pchisq(4.609375,
    // 2, lower=FALSE).
    @Test
    void byHand() {
        assertEquals(Rational.parse("295/64"), SMALL.statistic());
        assertEquals(2, SMALL.degrees());
        assertEquals(0.09978998, SMALL.probability(), 1e-8);
        assertEquals(Rational.of(2), SMALL.smallestExpected());
        assertEquals("X² = 4.61（自由度 2、p = 0.10）", SMALL.toString());
        assertEquals("""
                random draw X² = 4.6094…
                  formula: (N−1)/(N−n) Σ (mailed − n N_h/N)² ÷ (n N_h/N)
                  input: A mailed 4 (source not stated)
                  input: A frame 10 (名簿)
                  input: B mailed 5 (source not stated)
                  input: B frame 20 (名簿)
                  input: C mailed 3 (source not stated)
                  input: C frame 30 (名簿)
                  note: 2 degrees of freedom, p = 0.0998
                  note: an expected count is below 5, so the probability is a rough one
                  note: 不明: left out, nothing mailed is known""", SMALL.explanation().text(Locale.ENGLISH));
    }

    /** R: all numbers of a ≤ 10, b ≤ 20, c ≤ 30 with sum 12 by choose(), the sum of those with X² not below the one met. */
    @Test
    void exactAndSimulated() {
        double exact = SMALL.exactProbability().get().doubleValue();
        assertEquals(0.10295976826271, exact, 1e-12);
        double simulated = SMALL.simulatedProbability(20_000, 1);
        // standard deviation √(0.103 · 0.897 ÷ 20000) = 0.00215
        assertEquals(exact, simulated, 4 * 0.00215);
        assertEquals(simulated, SMALL.simulatedProbability(20_000, 1));
    }

    /** With the factor (N−1)/(N−n) the mean of X² over all samples is the degrees of freedom: 2 of 2, 2, 3 by their 21 pairs. */
    @Test
    void theMeanOfTheStatisticIsTheDegreesOfFreedom() {
        Rational sum = Rational.ZERO;
        int[] stratumOf = {0, 0, 1, 1, 2, 2, 2};
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                long[] mailed = new long[3];
                mailed[stratumOf[i]]++;
                mailed[stratumOf[j]]++;
                sum = sum.plus(table(mailed).randomDraw(frame(2, 2, 3)).get().statistic());
            }
        }
        assertEquals(Rational.of(2), sum.dividedBy(Rational.of(21)));
    }

    @Test
    void aProportionalSampleHasNoDistance() {
        RandomDraw test = table(1, 2, 3).randomDraw(frame(10, 20, 30)).get();
        assertEquals(Rational.ZERO, test.statistic());
        assertEquals(1, test.probability());
        assertEquals(Rational.ONE, test.exactProbability().get());
    }

    @Test
    void tooManyWaysAreRefused() {
        RandomDraw test =
                table(400, 500, 300).randomDraw(frame(10_000, 20_000, 30_000)).get();
        assertEquals(
                "there are more than 200,000 ways, too many to go through (simulate instead)",
                test.exactProbability().refusal().orElseThrow().sentence().en());
        assertTrue(test.simulatedProbability(99, 1) > 0);
        assertEquals(
                "The number of draws must be from 1 to 10,000,000, but was 0",
                assertThrows(IllegalArgumentException.class, () -> test.simulatedProbability(0, 1))
                        .getMessage());
    }

    /** Two ways only, but numbers of samples of a billion digits: refused before any is made. */
    @Test
    void numbersOfSamplesThatAreTooLongAreRefused() {
        RandomDraw test = table(1_000_000_000_000L, 500_000_000)
                .randomDraw(frame(2_000_000_000_000L, 1_000_000_000))
                .get();
        assertTrue(test.exactProbability().refusal().isPresent());
        RandomDraw narrow = table(999_999_999_999L, 1)
                .randomDraw(frame(1_000_000_000_000L, 1))
                .get();
        // 1 of all units is left over: it lies in the stratum of one with chance 10^-12, and there X² is larger
        assertEquals(Rational.ONE, narrow.exactProbability().get());
    }

    @Test
    void refusals() {
        check(
                table(1, 2).randomDraw(frame(10, 20, 30)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "C: the stratum is not in the response table");
        check(
                table(1, 2, 3).randomDraw(frame(10, 20)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "C: the stratum is not in the sampling frame");
        check(
                table(11, 2).randomDraw(frame(10, 20)),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "A: 11 mailed are more than the 10 units");
        check(
                table(10, 20).randomDraw(frame(10, 20)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "with 2 strata and 30 mailed there is nothing left to chance");
        check(
                table(1, 0).randomDraw(frame(10, 0)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "with 1 strata and 1 mailed there is nothing left to chance");
        Figure hidden = Figure.of(Mark.SUPPRESSED, Unit.NONE);
        ResponseTable table = ResponseTable.of(
                List.of(new StratumResponse(category(0), hidden, hidden, hidden, hidden)), Source.UNSTATED);
        check(table.randomDraw(frame(10)), Refusal.Reason.SUPPRESSED, "A mailed: there is no number (suppressed)");
    }

    private static void check(Answer<RandomDraw> answer, Refusal.Reason reason, String sentence) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }
}
