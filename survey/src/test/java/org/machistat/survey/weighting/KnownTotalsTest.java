package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;

class KnownTotalsTest {

    @Test
    void ofAFrame() {
        SamplingFrame frame = SamplingFrame.of(
                List.of(new FrameStratum(Category.of("p"), 4_078), new FrameStratum(Category.of("q"), 0)),
                Source.of("名簿"));
        KnownTotals known = KnownTotals.of("a", frame);
        assertEquals("a（2区分、計 4,078）", known.toString());
        assertEquals(Map.of(List.of("p"), 4078.0, List.of("q"), 0.0), known.cells());
        assertEquals(Source.of("名簿"), known.source());
    }

    @Test
    void mergedCellsAddUp() {
        KnownTotals merged = Known.both().merged("stype", Category.of("H+M"), List.of("H", "M"));
        assertEquals(600.0, merged.cells().get(List.of("H+M", "No")));
        assertEquals(1_173.0, merged.cells().get(List.of("H+M", "Yes")));
        assertEquals(4, merged.cells().size());
        assertEquals(6_194, merged.total());
    }

    @Test
    void asAColumn() {
        SurveyData data = Schools.data("p q p", "u u u", new double[3], new double[3]);
        assertEquals(
                NumberColumn.of("N", new double[] {5, 7, 5}),
                Known.numbers("a", "p", 5, "q", 7).column("N", data).get());
        assertEquals(
                "a: no number is known for 'q', which rows of the sample have",
                Schools.en(Known.numbers("a", "p", 5).column("N", data)));
    }

    @Test
    void sizeAndVariable() {
        KnownTotals size = KnownTotals.ofSize(12, Source.UNSTATED);
        assertEquals(List.of(), size.variables());
        assertEquals("総数（1区分、計 12）", size.toString());
        KnownTotals total = KnownTotals.ofVariable("x", -3, Source.UNSTATED);
        assertTrue(total.isVariable());
        assertEquals(-3, total.total());
    }

    @Test
    void misuse() {
        assertEquals(
                "Known totals of [a] must be finite and 0 or more, but [p] had -1.0",
                message(() -> Known.numbers("a", "p", -1)));
        assertEquals(
                "Known totals of [a] must be finite and 0 or more, but [p] had NaN",
                message(() -> Known.numbers("a", "p", Double.NaN)));
        assertEquals("Known totals of [a] must not all be 0", message(() -> Known.numbers("a", "p", 0)));
        assertEquals(
                "Known totals of [x] must be finite, but [x] had Infinity",
                message(() -> KnownTotals.ofVariable("x", Double.POSITIVE_INFINITY, Source.UNSTATED)));
        assertEquals(
                "Each cell must have one category for each of [a, b], but one had [p]",
                message(() -> KnownTotals.of(List.of("a", "b"), Map.of(List.of("p"), 1.0), Source.UNSTATED)));
        assertEquals(
                "No categories of 'b' to merge in totals of [a]",
                message(() -> Known.numbers("a", "p", 1).merged("b", Category.of("c"), List.of("p"))));
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void totalsBeyondDoublePrecision() {
        assertEquals(
                "Known totals of [a] must add to a finite number",
                message(() -> KnownTotals.of("a", Map.of("p", 1e308, "q", 1e308), Source.UNSTATED)));
    }
}
