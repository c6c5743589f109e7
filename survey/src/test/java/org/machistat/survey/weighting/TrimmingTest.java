package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.survey.weighting.Schools.en;
import static org.machistat.survey.weighting.Schools.ja;

import org.junit.jupiter.api.Test;
import org.machistat.survey.design.SampleDesign;

class TrimmingTest {

    private static final SampleDesign DESIGN =
            Schools.design("p p p p p", "u u u u u", new double[5], new double[] {1, 5, 10, 24, 0});

    private static double[] weights(Trimming trimming) {
        return trimming.apply(DESIGN).get().design().weights();
    }

    // By hand: 24 is cut by 14, 1 is raised by 1, which leaves 13 for the two others; a weight of 0 gets nothing.
    @Test
    void byHand() {
        assertArrayEquals(new double[] {2, 11.5, 16.5, 10, 0}, weights(Trimming.between(2, 10)), 1e-12);
        assertArrayEquals(
                new double[] {2, 5 + 13 / 3.0, 10 + 26 / 3.0, 10, 0},
                weights(Trimming.between(2, 10).proportionally()),
                1e-12);
    }

    // By hand: 4 cut off 24 makes 2.33…, 6.33…, 11.33…, and none is outside.
    @Test
    void strictlyUntilNoneIsOutside() {
        assertArrayEquals(
                new double[] {1 + 4 / 3.0, 5 + 4 / 3.0, 10 + 4 / 3.0, 20, 0},
                weights(Trimming.between(0, 20).strictly()),
                1e-12);
        // 10.1 makes room of 40.4 for 40: the three others end at 10.1, 10.1 and 9.7
        assertArrayEquals(
                new double[] {9.7, 10.1, 10.1, 10.1, 0},
                weights(Trimming.between(0, 10.1).strictly()),
                1e-9);
    }

    @Test
    void noRoom() {
        assertEquals(
                "Weights of 4 rows that add up to 40 cannot all be within 0–9",
                en(Trimming.between(0, 9).strictly().apply(DESIGN)));
        assertEquals(
                "4行のウェイトの計40を11–∞に収められない",
                ja(Trimming.between(11, Double.POSITIVE_INFINITY).strictly().apply(DESIGN)));
    }

    @Test
    void toldInTheDesign() {
        Weighting made = Trimming.between(2, 10).apply(DESIGN).get();
        assertEquals("trimming 2–10 (2 weights)", made.design().notes().get(0).en());
        assertEquals("トリミング 2–10", Trimming.between(2, 10).toString());
    }

    @Test
    void misuse() {
        assertEquals(
                "Bounds of weights must be 0 or more and in order, but were 3.0 and 2.0",
                assertThrows(IllegalArgumentException.class, () -> Trimming.between(3, 2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Trimming.between(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> Trimming.between(0, Double.NaN));
    }
}
