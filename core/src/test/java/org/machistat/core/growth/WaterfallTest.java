package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.growth.Waterfall.Order;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class WaterfallTest {

    /** By hand: 100 to 110 by −5, +20, ±0, and 5 less that no known part explains. */
    private static Contributions contributions(String hiddenAfter) {
        Map<Category, Change> parts = new LinkedHashMap<>();
        parts.put(Category.of("製造業"), Change.of(40, 35));
        parts.put(Category.of("医療"), Change.of(30, 50));
        parts.put(Category.of("農業"), Change.of(10, 10));
        parts.put(Category.of("鉱業"), Change.of(Figure.of(20), Figure.parse(hiddenAfter)));
        return Contributions.of(parts, Change.of(100, 110));
    }

    private static List<String> names(Waterfall waterfall) {
        return waterfall.steps().stream().map(step -> step.name().ja()).toList();
    }

    @Test
    void runsFromStartToEnd() {
        Waterfall waterfall = Waterfall.of(contributions("x"), Order.SIZE).get();
        assertEquals(List.of("医療", "製造業", "農業", "残差"), names(waterfall));
        assertEquals(
                List.of("120", "115", "115", "110"),
                waterfall.steps().stream()
                        .map(step -> step.after().amount().toString())
                        .toList());
        assertEquals(Quantity.of(100, Unit.NONE), waterfall.start());
        assertEquals(Quantity.of(110, Unit.NONE), waterfall.end());
        assertTrue(waterfall.hasResidual());
        assertEquals(List.of(Category.of("鉱業")), waterfall.unknown());
        Waterfall.Step first = waterfall.steps().get(0);
        assertEquals(
                PointDifference.of(Rational.of(20)), waterfall.points(first).get());
        assertEquals(Rational.of(200), waterfall.percentOfChange(first).get());
        assertEquals("医療 +20 → 120", first.toString());
    }

    @Test
    void ordersPartsAsAsked() {
        assertEquals(
                List.of("製造業", "医療", "農業", "残差"),
                names(Waterfall.of(contributions("x"), Order.PRINTED).get()));
        assertEquals(
                List.of("医療", "農業", "製造業", "残差"),
                names(Waterfall.of(contributions("x"), Order.FALLING).get()));
        Waterfall whole = Waterfall.of(contributions("15"), Order.PRINTED).get();
        assertEquals(List.of("製造業", "医療", "農業", "鉱業"), names(whole));
        assertFalse(whole.hasResidual());
        assertTrue(whole.unknown().isEmpty());
    }

    @Test
    void explainsAndShows() {
        Waterfall waterfall = Waterfall.of(contributions("x"), Order.SIZE).get();
        assertEquals(
                "増減の内訳 = 100 + 20 − 5 + 0 − 5 = 110", waterfall.explanation().toString());
        assertEquals(
                "the residual holds parts whose change is not known: 鉱業",
                waterfall.explanation().notes().get(0).en());
        String all = waterfall.toText().all();
        assertTrue(all.contains("医療"), all);
        assertTrue(all.contains("+20.00"), all);
        assertTrue(all.contains("+200.0"), all);
        assertTrue(all.contains("注：残差は増減のわからない内訳を含む：鉱業"), all);
        assertTrue(waterfall.toText(Locale.ENGLISH).all().contains("Running total"));
    }

    @Test
    void refusesOnlyWhatHasNoAnswer() {
        Map<Category, Change> parts = Map.of(Category.of("新"), Change.of(0, 5));
        Waterfall fromNothing = Waterfall.of(Contributions.of(parts, Change.of(0, 5)), Order.SIZE)
                .get();
        Waterfall.Step step = fromNothing.steps().get(0);
        ChangeTest.assertRefused(Reason.ZERO_BASE, fromNothing.points(step));
        assertEquals(Rational.of(100), fromNothing.percentOfChange(step).get());
        assertTrue(fromNothing.toText().all().contains("計算不能"));
        Waterfall still = Waterfall.of(
                        Contributions.of(Map.of(Category.of("a"), Change.of(1, 1)), Change.of(1, 1)), Order.SIZE)
                .get();
        ChangeTest.assertRefused(
                Reason.TOTAL_HARDLY_CHANGED, still.percentOfChange(still.steps().get(0)));
        ChangeTest.assertRefused(
                Reason.SUPPRESSED,
                Waterfall.of(Contributions.of(parts, Change.of(Figure.of(1), Figure.parse("x"))), Order.SIZE));
        Change barred = Change.of(1, 2).withComparability(Comparability.bar(Comparability.Aspect.SCOPE, "範囲", "scope"));
        ChangeTest.assertRefused(Reason.NOT_COMPARABLE, Waterfall.of(Contributions.of(parts, barred), Order.SIZE));
    }
}
