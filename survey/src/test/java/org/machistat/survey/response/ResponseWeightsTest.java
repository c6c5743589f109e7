package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;

class ResponseWeightsTest {

    private static final ResponseTable SMALL = ResponseTable.of(
            List.of(StratumResponse.of(Category.of("A"), 20, 10), StratumResponse.of(Category.of("B"), 60, 10)),
            Source.UNSTATED);

    /** By hand: weights 2 and 6; (20+60)² ÷ (20²/10 + 60²/10) = 16; 20 ÷ 16 = 1.25. */
    @Test
    void twoStrata() {
        ResponseWeights weights = ResponseWeights.of(SMALL).get();
        assertEquals(Map.of("A", Rational.of(2), "B", Rational.of(6)), weights.weights());
        assertEquals(Rational.of(6), weights.weight("B"));
        assertEquals(Rational.of(16), weights.effectiveSize());
        assertEquals(Rational.of(5, 4), weights.designEffect());
        assertEquals("n 20、有効 16.0、deff 1.250", weights.toString());
        assertEquals(
                "No weight of stratum 'X', the strata with weights are [A, B]",
                assertThrows(IllegalArgumentException.class, () -> weights.weight("X"))
                        .getMessage());
        assertEquals("""
                effective sample size = 16
                  formula: (Σ n w)² ÷ Σ n w², w = units ÷ valid answers n
                  input: A valid answers 10 (source not stated)
                  input: A mailed 20 (source not stated)
                  input: B valid answers 10 (source not stated)
                  input: B mailed 60 (source not stated)
                  note: n = 20, deff = 1.250
                  note: within a stratum those who answer are taken to be like those who do not""", weights.explanation().text(Locale.ENGLISH));
    }

    /** By hand: 200 ÷ 10 and 300 ÷ 10. */
    @Test
    void weightsToTheFrame() {
        SamplingFrame frame = frame(new FrameStratum(Category.of("A"), 200), new FrameStratum(Category.of("B"), 300));
        assertEquals(
                Map.of("A", Rational.of(20), "B", Rational.of(30)),
                ResponseWeights.of(SMALL, frame).get().weights());
        refused(
                ResponseWeights.of(SMALL, frame(new FrameStratum(Category.of("A"), 200))),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "B: the stratum is not in the sampling frame");
        refused(
                ResponseWeights.of(
                        SMALL,
                        frame(
                                new FrameStratum(Category.of("A"), 200),
                                new FrameStratum(Category.of("B"), 300),
                                new FrameStratum(Category.of("C"), 1))),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "C: the stratum is not in the response table");
        refused(
                ResponseWeights.of(
                        SMALL, frame(new FrameStratum(Category.of("A"), 9), new FrameStratum(Category.of("B"), 300))),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "A: 10 valid answers are more than the 9 units");
    }

    private static SamplingFrame frame(FrameStratum... strata) {
        return SamplingFrame.of(List.of(strata), Source.UNSTATED);
    }

    /** Row C of the paper, none of 1, must be merged first; then, by Python's fractions, 759.255… of 828. */
    @Test
    void thePaper() {
        ResponseTable paper = ResponseTableTest.paper();
        refused(
                ResponseWeights.of(paper),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "C 鉱業、採石業、砂利採取業: no valid answer for 1 units (merged with a similar stratum there would be a weight)");
        ResponseWeights weights = ResponseWeights.of(paper.merged(List.of("A", "C"), Category.of("A・C")))
                .get();
        assertEquals(Rational.of(828), weights.size());
        assertEquals(Rational.parse("2420865389464497360/3188473751184377"), weights.effectiveSize());
        assertEquals("n 828、有効 759.3、deff 1.091", weights.toString());
        assertEquals(List.of("不明"), weights.leftOut().stream().map(Category::id).toList());
    }

    private static void refused(Answer<ResponseWeights> answer, Refusal.Reason reason, String sentence) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }
}
