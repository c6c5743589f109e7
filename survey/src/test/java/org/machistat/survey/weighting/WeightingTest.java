package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.survey.design.SampleDesign;

class WeightingTest {

    private static final SampleDesign DESIGN = Schools.design("p p q", "u v v", new double[3], new double[] {1, 2, 3});

    // By hand: n Σw² ÷ (Σw)² = 3·14 ÷ 36, (Σw)² ÷ Σw² = 36 ÷ 14.
    @Test
    void kish() {
        Weighting base = Weighting.of(DESIGN);
        assertEquals(42 / 36.0, base.designEffect(), 1e-15);
        assertEquals(36 / 14.0, base.effectiveSize(), 1e-15);
        assertEquals(6, base.sum());
        assertEquals(1, base.leastFactor());
        assertEquals("デザインウェイト Σw 6、n 3、deff 1.16667", base.toString());
    }

    @Test
    void explained() {
        Weighting made = PostStratification.to(KnownTotals.of("a", Map.of("p", 6.0, "q", 4.5), Source.of("国勢調査")))
                .apply(DESIGN)
                .get();
        List<String> notes =
                made.explanation().notes().stream().map(note -> note.en()).toList();
        assertEquals(List.of("factors from 1.5 to 2", "n = 3, deff = 1.09524, effective size 2.73913"), notes);
        String text = made.explanation().text(Locale.JAPANESE);
        assertTrue(text.contains("国勢調査") && text.contains("4.5"), text);
        assertEquals(
                made,
                PostStratification.to(KnownTotals.of("a", Map.of("p", 6.0, "q", 4.5), Source.of("国勢調査")))
                        .apply(DESIGN)
                        .get());
    }

    @Test
    void weightsThatAddToNothing() {
        for (double[] weights : List.of(new double[3], new double[] {1, -1, 0}, new double[] {1e200, 1, 1})) {
            SampleDesign none = DESIGN.reweighted(weights, Label.same("試算"));
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Weighting.of(none))
                    .getMessage()
                    .startsWith("Weights must add to a number other than 0 and their squares to a finite one"));
        }
    }
}
