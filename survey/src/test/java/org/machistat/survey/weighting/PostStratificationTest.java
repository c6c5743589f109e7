package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.survey.weighting.Schools.en;
import static org.machistat.survey.weighting.Schools.ja;

import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

class PostStratificationTest {

    private static final SampleDesign DESIGN =
            Schools.design("p p p q", "u v u v", new double[] {1, 2, 6, 5}, new double[] {10, 10, 20, 5});

    // By hand: p has weights of 40 and should have 100, q has 5 and should have 20; 4 (2·25² + 50² + 20²) ÷ 120² =
    // 1.15278.
    @Test
    void weightsByHand() {
        Weighting made = PostStratification.to(Known.numbers("a", "p", 100, "q", 20))
                .apply(DESIGN)
                .get();
        assertArrayEquals(new double[] {25, 25, 50, 20}, made.design().weights(), 1e-12);
        assertEquals("事後層化 Σw 120、n 4、deff 1.15278", made.toString());
        assertEquals(
                "[事後層化：a]",
                made.design().notes().stream().map(n -> n.ja()).toList().toString());
    }

    // By hand: the distances from the weighted means are 1−3.75, 2−3.75, 6−3.75 (p) and 0 (q); the sum of w (y−ȳ) is 0,
    // so that
    // V = n/(n−1) Σ (w d)² = 4/3 (68.75² + 43.75² + 112.5² + 0).
    @Test
    void varianceByHand() {
        SampleDesign made = PostStratification.to(Known.numbers("a", "p", 100, "q", 20))
                .apply(DESIGN)
                .get()
                .design();
        double error =
                SurveyEstimator.of(made).estimate(Statistic.total("x")).get().standardError();
        assertEquals(Math.sqrt(4.0 / 3 * (68.75 * 68.75 + 43.75 * 43.75 + 112.5 * 112.5)), error, 1e-10);
    }

    @Test
    void whatStandsAgainstIt() {
        PostStratification missing = PostStratification.to(Known.numbers("a", "p", 100));
        assertEquals("a: no number is known for 'q', which rows of the sample have", en(missing.apply(DESIGN)));
        assertEquals("a：標本にある区分「q」の母集団総数がない", ja(missing.apply(DESIGN)));
        PostStratification empty = PostStratification.to(Known.numbers("a", "p", 100, "q", 20, "r", 1_500));
        assertEquals(
                "a: 'r' has 1,500 in the population but no weight in the sample (merged with a similar one there would be an answer)",
                en(empty.apply(DESIGN)));
        assertEquals("a：「r」は母集団に1,500あるが標本にない（似た区分と統合すれば計算できる）", ja(empty.apply(DESIGN)));
        PostStratification zero = PostStratification.to(Known.numbers("a", "p", 100, "q", 0));
        assertEquals("a: 'q' is 0 in the population, but rows with weights of 5 have it", en(zero.apply(DESIGN)));
        assertEquals("a：「q」の母集団総数は0だが、標本のウェイトの計は5", ja(zero.apply(DESIGN)));
        SampleDesign gap = Schools.design("p  p", "u u u", new double[3], new double[] {1, 1, 1});
        assertEquals("'a' has no value in row 2 (1 missing); weights need one in every row", en(missing.apply(gap)));
        SampleDesign none = Schools.design(" ", "u u", new double[2], new double[] {1, 1});
        assertEquals("'a' has no value in any row; weights need one in every row", en(missing.apply(none)));
        assertEquals("「a」の値がすべての行にない", ja(missing.apply(none)));
    }

    @Test
    void misuse() {
        assertEquals(
                "Numbers of elements by category must be given, but x（1区分、計 5） is the total of a variable; Calibration takes such totals",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PostStratification.to(KnownTotals.ofVariable("x", 5, Source.UNSTATED)))
                        .getMessage());
        assertEquals(
                "No column 'z', the columns are [a, b, x, w]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PostStratification.to(Known.numbers("z", "p", 1))
                                        .apply(DESIGN))
                        .getMessage());
    }

    @Test
    void inWords() {
        assertEquals(
                "事後層化：a（2区分、計 120）",
                PostStratification.to(Known.numbers("a", "p", 100, "q", 20)).toString());
    }
}
