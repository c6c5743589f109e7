package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Bounds.Kind;
import org.machistat.core.source.Comparability;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class BoundsTest {

    private static Bounds of(Kind kind, String first, String second) {
        return Bounds.of(kind, Figure.parse(first), Figure.parse(second)).get();
    }

    // By hand: 152.2 is [152.15, 152.25), 158.7 is [158.65, 158.75); 3.7% is [3.65, 3.75), 5.2% is [5.15, 5.25).
    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 152.2万人, 158.7万人, '(32/5, 33/5)', 13/2, 6.4万人超6.6万人未満",
        "DIFFERENCE, 3.7%, 5.2%, '(7/5, 8/5)', 3/2, 1.4ポイント超1.6ポイント未満",
        "DIFFERENCE, 5.2%, 3.7%, '(-8/5, -7/5)', -3/2, −1.6ポイント超−1.4ポイント未満",
        "RATIO, 3, 2, '(1, 7/3)', 3/2, 1倍超2.34倍未満",
        "GROWTH_RATE, 2, 3, '(0, 400/3)', 50, 0%超133.34%未満",
        "SHARE, 1, 2, '(20, 100)', 50, 20%超100%未満",
        "SHARE, 2, 2, '(60, 100]', 100, 60%超100%以下",
        "SHARE, -, 2, '[0, 0]', 0, ちょうど0%",
        "INDEX, 2, 3, '(100, 700/3)', 150, 100超233.34未満",
        "INDEX, 2, -3, '(-700/3, -100)', -150, −233.34超−100未満"
    })
    void holdsEveryValue(Kind kind, String first, String second, String interval, String value, String words) {
        Bounds bounds = of(kind, first, second);
        assertEquals(interval, bounds.interval().toString());
        assertEquals(Rational.parse(value), bounds.value());
        assertEquals(words, bounds.words().ja());
        assertTrue(bounds.interval().contains(bounds.value()));
    }

    @Test
    void endsBelongWhereTheRoundingPutsThem() {
        // Cut off: 2 is [2, 3), 5 is [5, 6); the difference is over 2 and under 4.
        Bounds cut = Bounds.of(Kind.DIFFERENCE, Input.of(2), Input.of(5), RoundingMode.DOWN)
                .get();
        assertEquals("(2, 4)", cut.interval().toString());
        Bounds counts = Bounds.of(Kind.GROWTH_RATE, Input.of(42_616), Input.of(41_028), RoundingMode.UNNECESSARY)
                .get();
        assertTrue(counts.interval().isPoint());
        assertEquals("exactly −3.73%", counts.words().en());
        assertEquals(
                "both figures are taken as exact",
                counts.explanation().notes().get(0).en());
        assertEquals(
                "[5/2, 7/2]",
                Bounds.of(Kind.DIFFERENCE, Figure.of(Mark.NIL, Unit.NONE), Figure.of(3))
                        .get()
                        .interval()
                        .toString()
                        .replace(')', ']'));
    }

    @Test
    void tellsWhetherAPrintedFigureCanBeRight() {
        Bounds difference = of(Kind.DIFFERENCE, "3.7%", "5.2%");
        assertTrue(difference.allows(Figure.of(new BigDecimal("1.5"), Unit.POINTS)));
        assertTrue(difference.allows(Figure.of(new BigDecimal("1.6"), Unit.NONE)));
        assertFalse(difference.allows(Figure.of(new BigDecimal("1.7"), Unit.POINTS)));
        assertThrows(UnitMismatchException.class, () -> difference.allows(Figure.of(1, Unit.YEN)));
    }

    @Test
    void refuses() {
        assertRefused(Reason.ZERO_BASE, Kind.INDEX, "0", "3");
        assertRefused(Reason.ZERO_BASE, Kind.RATIO, "3", "-");
        assertRefused(Reason.NOT_POSITIVE, Kind.GROWTH_RATE, "-2", "3");
        assertRefused(Reason.PARTS_DO_NOT_ADD, Kind.SHARE, "3", "2");
        assertRefused(Reason.SUPPRESSED, Kind.DIFFERENCE, "x", "2");
        Answer<Bounds> nearZero = Bounds.of(Kind.RATIO, Input.of(1), Input.of(1), RoundingMode.UP);
        ChangeTest.assertRefused(Reason.ZERO_BASE, nearZero);
        assertEquals(
                "the figure 1 may have been as near to 0 as one likes before it was rounded",
                nearZero.refusal().orElseThrow().sentence().en());
        assertThrows(
                UnitMismatchException.class,
                () -> Bounds.of(Kind.RATIO, Figure.of(1, Unit.YEN), Figure.of(1, Unit.PERSONS)));
    }

    private static void assertRefused(Reason reason, Kind kind, String first, String second) {
        ChangeTest.assertRefused(reason, Bounds.of(kind, Figure.parse(first), Figure.parse(second)));
    }

    @Test
    void changesKnowTheirBounds() {
        Change change = Change.of(Figure.parse("152.2万人"), Figure.parse("158.7万人"));
        assertEquals(change.differenceInterval().get(), change.bounds().get().interval());
        assertEquals(change.rateInterval().get(), change.rateBounds().get().interval());
        assertEquals("増減率 4.20%超4.34%未満", change.rateBounds().get().toString());
        Change barred = change.withComparability(Comparability.bar(Comparability.Aspect.SCOPE, "範囲", "scope"));
        ChangeTest.assertRefused(Reason.NOT_COMPARABLE, barred.bounds());
        assertTrue(barred.accepting().bounds().get().toString().contains("承知"));
    }

    @Test
    void convertsUnits() {
        Bounds bounds = of(Kind.DIFFERENCE, "1万人", "12千人");
        assertEquals("(-7/2, 15/2)", bounds.interval().toString());
        assertEquals(
                "rounded figures, so it lies between bounds: over −3.5 × 1,000 persons and under 7.5 × 1,000 persons",
                bounds.explanation().notes().get(0).en());
    }

    // By hand: (5 − 0) ÷ 2.5 = 200%, and 1 → 1 is 0.
    @Test
    void midpointRates() {
        assertEquals(Rational.of(200), Change.of(0, 5).midpointRate().get());
        assertEquals(Rational.of(-200), Change.of(5, 0).midpointRate().get());
        assertEquals(Rational.ZERO, Change.of(1, 1).midpointRate().get());
        ChangeTest.assertRefused(Reason.ZERO_BASE, Change.of(0, 0).midpointRate());
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, Change.of(-1, 3).midpointRate());
        ChangeTest.assertRefused(Reason.ZERO_BASE, Change.of(0, 5).rate());
    }

    // ln 2 = 0.693147…
    @Test
    void logarithmicRates() {
        assertEquals(
                new BigDecimal("69.315"),
                Change.of(1, 2).rate().get().logPercent(3).get());
        assertEquals(
                new BigDecimal("-69.3"),
                Change.of(2, 1).rate().get().logPercent(1).get());
        assertEquals(
                new BigDecimal("0.0"),
                Change.of(1, 1).rate().get().logPercent(1).get());
        ChangeTest.assertRefused(
                Reason.NOT_POSITIVE, Change.of(2, 0).rate().get().logPercent(1));
    }
}
