package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.survey.weighting.Schools.en;
import static org.machistat.survey.weighting.Schools.ja;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

class CalibrationTest {

    private static final SampleDesign DESIGN =
            Schools.design("p p q q", "u v u v", new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1});

    private static KnownTotals x(double total) {
        return KnownTotals.ofVariable("x", total, Source.UNSTATED);
    }

    // By hand: Σx = 10, Σx² = 30; the factor of a row is 1 + x (13 − 10) ÷ 30.
    @Test
    void ratioToOneTotal() {
        Weighting made = Calibration.to(List.of(x(13))).apply(DESIGN).get();
        assertArrayEquals(new double[] {1.1, 1.2, 1.3, 1.4}, made.design().weights(), 1e-12);
        assertEquals("較正（キャリブレーション）・線形", made.explanation().title().ja());
    }

    @Test
    void knownTotalsHaveNoError() {
        SampleDesign made = Calibration.to(List.of(KnownTotals.ofSize(8, Source.UNSTATED), x(23)))
                .withMethod(CalibrationMethod.RAKING)
                .apply(DESIGN)
                .get()
                .design();
        var estimate = SurveyEstimator.of(made).estimate(Statistic.total("x")).get();
        assertEquals(23, estimate.value(), 1e-9);
        assertEquals(0, estimate.standardError(), 1e-12);
    }

    @Test
    void negativeWeightsAreSaid() {
        Weighting made = Calibration.to(List.of(KnownTotals.ofSize(4, Source.UNSTATED), x(16)))
                .apply(DESIGN)
                .get();
        assertTrue(made.design().weight(0) < 0);
        assertTrue(made.explanation().notes().stream()
                .anyMatch(note -> note.en().equals("1 weights are below 0 (a method with bounds avoids them)")));
    }

    @Test
    void whatStandsAgainstIt() {
        Calibration bounded = Calibration.to(List.of(x(100))).withMethod(CalibrationMethod.linear(0.5, 2));
        assertEquals(
                "No weights by the linear (0.5 to 2.0) method give the known totals: x should be 100 but is 20",
                en(bounded.apply(DESIGN)));
        assertEquals("既知の総数を満たすウェイトが見つからない（線形（0.5～2.0））：xは100に対し20", ja(bounded.apply(DESIGN)));
        Calibration twice =
                Calibration.to(List.of(Known.numbers("a", "p", 3, "q", 3), KnownTotals.ofSize(7, Source.UNSTATED)));
        assertEquals("Margins do not agree: a adds up to 6, size to 7", en(twice.apply(DESIGN)));
        assertEquals("周辺総数の計が一致しない：aは6、総数は7", ja(twice.apply(DESIGN)));
        BitSet gaps = new BitSet();
        gaps.set(2);
        SampleDesign gap = DESIGN.withData(DESIGN.data().with(NumberColumn.of("x", new double[4], gaps)));
        assertEquals(
                "'x' has no value in row 3 (1 missing); weights need one in every row",
                en(Calibration.to(List.of(x(3))).apply(gap)));
        gaps.set(0, 4);
        SampleDesign none = DESIGN.withData(DESIGN.data().with(NumberColumn.of("x", new double[4], gaps)));
        assertEquals(
                "'x' has no value in any row; weights need one in every row",
                en(Calibration.to(List.of(x(3))).apply(none)));
        // no row has anything of x, but a total is known
        SampleDesign zero = DESIGN.withData(DESIGN.data().with(NumberColumn.of("x", new double[4])));
        assertEquals(
                "No weights by the linear method give the known totals: x should be 3 but is 0",
                en(Calibration.to(List.of(x(3))).apply(zero)));
    }

    // Columns that say the same thing twice change nothing.
    @Test
    void redundantTotals() {
        KnownTotals a = Known.numbers("a", "p", 3, "q", 5);
        double[] once = Calibration.to(List.of(a)).apply(DESIGN).get().design().weights();
        double[] more = Calibration.to(List.of(a, KnownTotals.ofSize(8, Source.UNSTATED), a))
                .apply(DESIGN)
                .get()
                .design()
                .weights();
        assertArrayEquals(new double[] {1.5, 1.5, 2.5, 2.5}, once, 1e-12);
        assertArrayEquals(once, more, 1e-12);
    }

    @Test
    void misuse() {
        assertEquals(
                "There must be at least one known total, but there was none",
                assertThrows(IllegalArgumentException.class, () -> Calibration.to(List.of()))
                        .getMessage());
    }

    @Test
    void inWords() {
        assertEquals(
                "較正（キャリブレーション）・線形：x（1区分、計 13）", Calibration.to(List.of(x(13))).toString());
    }

    /** Their products would be a matrix of 4,001 × 4,001: refused before it is made. */
    @Test
    void tooManyTotals() {
        int count = 4_001;
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int c = 0; c < count; c++) {
            numbers.put("c" + c, 2.0);
        }
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        SurveyData data = SurveyData.of(
                List.of(CategoryColumn.of("c", List.copyOf(numbers.keySet())), NumberColumn.of("w", ones)),
                Source.UNSTATED);
        SampleDesign design = SampleDesign.of(data).withWeights("w").build().get();
        KnownTotals known = KnownTotals.of("c", numbers, Source.UNSTATED);
        String sentence = "4,001 known totals are more than the limit of 4,000";
        assertEquals(sentence, en(Calibration.to(List.of(known)).apply(design)));
        assertEquals(
                "既知の総数が4,001個あり、上限の4,000個を超える",
                ja(Calibration.to(List.of(known)).apply(design)));
        assertEquals(
                sentence,
                en(Raking.to(List.of(known))
                        .withVariance(RakingVariance.WEIGHTED)
                        .apply(design)));
        assertEquals(2 * count, PostStratification.to(known).apply(design).get().sum());
    }

    /** A total a billion times too large: the weights lose the digits that the size needs. */
    @Test
    void aMissThatSixDigitsHide() {
        SurveyData data = SurveyData.of(
                List.of(NumberColumn.of("x", new double[] {1, 2, 3, 4}), NumberColumn.of("w", new double[] {1, 1, 2, 2
                })),
                Source.UNSTATED);
        SampleDesign design = SampleDesign.of(data).withWeights("w").build().get();
        Answer<Weighting> none = Calibration.to(List.of(KnownTotals.ofSize(10, Source.UNSTATED), x(1e9)))
                .apply(design);
        assertTrue(en(none).contains(" should be 10 but is 10 (off by "), en(none));
    }
}
