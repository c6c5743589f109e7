package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.question.Sheets;

class DomainDifferenceTest {

    private static SurveyEstimator estimator(String... sheet) {
        return SurveyEstimator.of(
                SampleDesign.of(Sheets.of(sheet)).withWeights("w").build().get());
    }

    // By hand: means 2 and 5 of 3 rows each; the scores are ±1/3 in both, their sum of squares 4/9 × 6/5 = 8/15, t = −3
    // ÷ √(8/15).
    @Test
    void twoGroups() {
        SignificanceTest test = DomainDifference.test(
                        estimator("y", "#1 2 3 4 5 6", "群", "a a a b b b", "w", "#1 1 1 1 1 1"),
                        Statistic.mean("y").within("群", "a"),
                        Statistic.mean("y").within("群", "b"))
                .get();
        assertEquals(-3 / Math.sqrt(8.0 / 15), test.statistic(), 1e-13);
        assertEquals(2, test.degrees());
        assertEquals("yの平均（群=a） と yの平均（群=b）", test.title().ja());
        assertEquals("差 -3、標準誤差 0.730297", test.notes().get(0).ja());
    }

    @Test
    void withoutErrorThereIsNoTest() {
        assertEquals(
                "NOT_ENOUGH_DATA（yの平均（群=a） と yの平均（群=b）：差の標準誤差または自由度（1）が0のため検定できない / mean of y (群=a) and mean of y"
                        + " (群=b): the difference has no error or no degrees of freedom (1)）",
                DomainDifference.test(
                                estimator("y", "#1 1 2 2", "群", "a a b b", "w", "#1 1 1 1"),
                                Statistic.mean("y").within("群", "a"),
                                Statistic.mean("y").within("群", "b"))
                        .refusal()
                        .orElseThrow()
                        .toString());
    }
}
