package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.source.Comparability;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class StructuralChangeTest {

    private static Composition of(long a, long b, long c) {
        return Composition.of(List.of(Part.of("a", a), Part.of("b", b), Part.of("c", c)));
    }

    private static final CompositionChange CHANGE = CompositionChange.between(of(50, 30, 20), of(80, 70, 50));

    /** From 0.5 0.3 0.2 to 0.4 0.35 0.25: exact by hand, the others from the definitions with 50 digits (Python, decimal). */
    @Test
    void definitions() {
        StructuralChange measures = CHANGE.measures().get();
        assertEquals(Rational.of(1, 10), measures.michaely().exact().orElseThrow());
        // √(0.01 + 0.0025 + 0.0025)
        assertEquals(0.1224744871391589, measures.euclidean().doubleValue(), 1e-16);
        assertEquals(11.347023151787257, measures.moore().doubleValue(), 1e-13);
        assertEquals(0.2016986121728366, measures.lilien().get().doubleValue(), 1e-15);
        assertEquals(0.20330542408528143, measures.modifiedLilien().get().doubleValue(), 1e-15);
        assertEquals(5, measures.measures().size());
        assertEquals(8, measures.explanation().inputs().size());
        assertEquals(
                "Moore's angle (degrees)            11.3470",
                measures.toText(Locale.ENGLISH)
                        .toString()
                        .lines()
                        .filter(line -> line.startsWith("Moore"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Small angles keep their digits: tan of one part in 10⁹ moved between two halves is 2 · 10⁻⁹. */
    @Test
    void hardlyMoved() {
        Composition before = Composition.of(List.of(Part.of("a", 500_000_000), Part.of("b", 500_000_000)));
        Composition after = Composition.of(List.of(Part.of("a", 500_000_001), Part.of("b", 499_999_999)));
        StructuralChange measures =
                CompositionChange.between(before, after).measures().get();
        assertEquals(1, measures.moore().doubleValue() / Math.toDegrees(2e-9), 1e-14);
        StructuralChange none =
                CompositionChange.between(before, before).measures().get();
        assertEquals(0, none.moore().doubleValue());
        assertEquals(0, none.lilien().get().doubleValue());
    }

    @Test
    void aPartOfZero() {
        StructuralChange measures =
                CompositionChange.between(of(1, 1, 0), of(1, 1, 2)).measures().get();
        assertEquals(
                "the share of c is 0 on one side and has no logarithm",
                measures.lilien().refusal().orElseThrow().sentence().en());
        assertEquals(3, measures.measures().size());
        // 0 on both sides: no growth and no weight.
        assertEquals(
                0,
                CompositionChange.between(of(1, 1, 0), of(2, 2, 0))
                        .measures()
                        .get()
                        .modifiedLilien()
                        .get()
                        .doubleValue());
    }

    @Test
    void comparability() {
        CompositionChange barred =
                CHANGE.withComparability(Comparability.bar(Comparability.Aspect.SCOPE, "範囲が違う", "another scope"));
        assertEquals(
                Reason.NOT_COMPARABLE, barred.measures().refusal().orElseThrow().reason());
        assertFalse(barred.accepting()
                .measures()
                .get()
                .moore()
                .explanation()
                .notes()
                .isEmpty());
        assertTrue(barred.accepting()
                .measures()
                .get()
                .toText(Locale.ENGLISH)
                .all()
                .contains("Note: not comparable: another scope"));
        Composition hidden = Composition.of(
                List.of(Part.of("a", 1), Part.of("b", Figure.of(Mark.SUPPRESSED, Unit.NONE)), Part.of("c", 1)));
        assertEquals(
                Reason.SUPPRESSED,
                CompositionChange.between(of(1, 1, 1), hidden)
                        .measures()
                        .refusal()
                        .orElseThrow()
                        .reason());
    }
}
