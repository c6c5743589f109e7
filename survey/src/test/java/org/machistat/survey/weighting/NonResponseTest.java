package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.survey.weighting.Schools.en;
import static org.machistat.survey.weighting.Schools.ja;

import org.junit.jupiter.api.Test;
import org.machistat.survey.design.SampleDesign;

class NonResponseTest {

    private static final SampleDesign DESIGN =
            Schools.design("p p p q q", "yes no no yes yes", new double[5], new double[] {2, 3, 5, 4, 4});

    // By hand: p has 10 and 2 of it answered, q 8 and all answered.
    @Test
    void byCell() {
        Weighting made = NonResponse.of("b", "yes").within("a").apply(DESIGN).get();
        assertArrayEquals(new double[] {10, 0, 0, 4, 4}, made.design().weights(), 1e-12);
        assertEquals(3, made.size());
        assertEquals(18, made.sum(), 1e-12);
        assertEquals("無回答調整（a別）", made.design().notes().get(0).ja());
        assertEquals(
                "non-response adjustment (by a)", made.explanation().title().en());
    }

    // By hand: 18 ÷ 10.
    @Test
    void overall() {
        Weighting made = NonResponse.of("b", "yes").apply(DESIGN).get();
        assertArrayEquals(new double[] {3.6, 0, 0, 7.2, 7.2}, made.design().weights(), 1e-12);
    }

    // An answer that is missing is no answer.
    @Test
    void gapsDidNotAnswer() {
        SampleDesign design = Schools.design("p p", "yes ", new double[2], new double[] {2, 3});
        assertArrayEquals(
                new double[] {5, 0},
                NonResponse.of("b", "yes")
                        .within("a")
                        .apply(design)
                        .get()
                        .design()
                        .weights(),
                1e-12);
    }

    @Test
    void nobodyAnswered() {
        SampleDesign design = Schools.design("p p q", "yes yes no", new double[3], new double[] {2, 3, 7});
        NonResponse adjustment = NonResponse.of("b", "yes").within("a");
        assertEquals(
                "Nobody answered in 'q', whose weights add up to 7 (merged with a similar cell there would be an answer)",
                en(adjustment.apply(design)));
        assertEquals("a：「q」に回答者がいない（ウェイトの計7。似た区分と統合すれば計算できる）", ja(adjustment.apply(design)));
        SampleDesign gap = Schools.design("p  q", "yes yes no", new double[3], new double[] {2, 3, 7});
        assertEquals("'a' has no value in row 2 (1 missing); weights need one in every row", en(adjustment.apply(gap)));
    }

    @Test
    void misuse() {
        assertEquals(
                "No category 'maybe' of 'b', the categories are [yes, no]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> NonResponse.of("b", "maybe").apply(DESIGN))
                        .getMessage());
        assertEquals("無回答調整（全体）", NonResponse.of("b", "yes").toString());
    }
}
