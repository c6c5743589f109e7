package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

class SampleDesignTest {

    private static SampleDesign design(LonelyUnit rule, String strata, double... weights) {
        SurveyData data = SurveyData.of(
                List.of(CategoryColumn.of("h", Arrays.asList(strata.split(" ", -1))), NumberColumn.of("w", weights)),
                Source.UNSTATED);
        return SampleDesign.of(data)
                .withStrata("h")
                .withWeights("w")
                .withLonelyUnit(rule)
                .build()
                .get();
    }

    private static final SampleDesign DESIGN = design(LonelyUnit.FAIL, "p p q q q", 1, 2, 3, 4, 5);

    // By hand: p has 2 ÷ 1 ((1−2)² + (3−2)²) = 4; q has 3 ÷ 2 ((2−4)² + 0 + (6−4)²) = 12.
    @Test
    void varianceByHand() {
        double[] scores = {1, 3, 2, 4, 6};
        assertEquals(16, DESIGN.covariance(scores).get()[0][0], 1e-12);
        int[] groups = {0, 0, 1, 1, -1};
        // group 1: scores 2, 4, 0 of q: 3 ÷ 2 (0 + 4 + 4) = 12
        assertArrayEquals(
                new double[] {4, 12}, DESIGN.variances(scores, groups, 2).get(), 1e-12);
        double[][] two = DESIGN.covariance(scores, new double[] {1, 1, 0, 0, 3}).get();
        // q: 3 ÷ 2 ((−2)(−1) + 0·(−1) + 2·2) = 9; p: 0
        assertEquals(9, two[0][1], 1e-12);
        assertEquals(two[0][1], two[1][0]);
    }

    @Test
    void unitsAndStrata() {
        assertEquals("5行、5単位、2層", DESIGN.toString());
        assertEquals(3, DESIGN.degreesOfFreedom());
        BitSet rows = new BitSet();
        rows.set(2, 4);
        assertEquals(1, DESIGN.degreesOfFreedom(rows));
        assertEquals(3, DESIGN.sampled(DESIGN.stratum(4)));
        assertEquals(0, DESIGN.fraction(0));
        assertEquals(4, DESIGN.unit(4));
    }

    // By hand: scores of p are 1 and 3 (4), q has a single 5. Certain adds 0, distance from the middle 25, average as
    // much as p.
    @ParameterizedTest
    @CsvSource({"CERTAINTY, 4", "ADJUST, 29", "AVERAGE, 8"})
    void singleUnits(LonelyUnit rule, double variance) {
        SampleDesign design = design(rule, "p p q", 1, 1, 1);
        assertEquals(rule, design.lonelyUnit());
        assertEquals(variance, design.covariance(new double[] {1, 3, 5}).get()[0][0], 1e-12);
        assertEquals(
                variance,
                design.variances(new double[] {1, 3, 5}, new int[3], 1).get()[0],
                1e-12);
    }

    @Test
    void singleUnitsAreRefusedUnlessTold() {
        Answer<double[][]> none = design(LonelyUnit.FAIL, "p p q", 1, 1, 1).covariance(new double[3]);
        assertEquals(
                "1 strata of stage 1 have a single unit, so that there is no variance (merge strata, or name a rule for them)",
                none.refusal().orElseThrow().sentence().en());
        assertEquals(
                "第1段の層のうち1層は抽出単位が1つしかなく、分散を計算できない（層を統合するか、扱いを指定する）",
                none.refusal().orElseThrow().sentence().ja());
        assertEquals("distance from the grand mean", LonelyUnit.ADJUST.label().en());
    }

    @Test
    void adjustmentsFollowOneAnother() {
        double[] weights = DESIGN.weights();
        SampleDesign twice = DESIGN.calibrated(weights, scores -> scores[0] += 2, Label.same("first"))
                .calibrated(weights, scores -> scores[0] *= 10, Label.same("second"));
        assertEquals(List.of(Label.same("first"), Label.same("second")), twice.notes());
        double[] scores = {1, 3, 2, 4, 6};
        // by hand: the first score becomes 30: 2 ((30−16.5)² + (3−16.5)²) + 12
        assertEquals(2 * (2 * 13.5 * 13.5) + 12, twice.covariance(scores).get()[0][0], 1e-10);
        assertEquals(1, scores[0]);
        assertEquals(
                2 * (2 * 13.5 * 13.5),
                twice.variances(scores, new int[] {0, 0, -1, -1, -1}, 1).get()[0],
                1e-10);
    }

    @Test
    void misuse() {
        assertEquals(
                "There must be one weight for each of 5 rows, but there were 2",
                message(() -> DESIGN.reweighted(new double[2], Label.EMPTY)));
        assertEquals(
                "Weights must be finite, but row 1 had NaN",
                message(() -> DESIGN.reweighted(new double[] {1, Double.NaN, 1, 1, 1}, Label.EMPTY)));
        assertEquals(
                "There must be one score for each of 5 rows, but there were 1",
                message(() -> DESIGN.covariance(new double[1])));
        assertEquals(
                "Groups must be below 2, but one was 2",
                message(() -> DESIGN.variances(new double[5], new int[] {0, 1, 2, 0, 0}, 2)));
        SurveyData other = SurveyData.of(List.of(NumberColumn.of("x", new double[4])), Source.UNSTATED);
        assertEquals("Data must have the 5 rows of the design, but had 4", message(() -> DESIGN.withData(other)));
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }
}
