package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.regional.Portfolio.Quadrant;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class PortfolioTest {

    private static Portfolio of(String place) {
        return Portfolio.of(Regions.farhauer(1), Regions.farhauer(2), place, Reference.all())
                .get();
    }

    /**
     * By hand for A: industry 1 100/205 of A against 440/1265 (strong), 11.1% against 10% (rising); 2 40/205 against 210/1265 (strong), 100% against 40%; 3
     * 10/205 against 135/1265 (weak), 0% against −10% (rising); 4 55/205 against 480/1265 (weak), −8.3% against 20% (falling).
     */
    @Test
    void quadrants() {
        assertEquals(
                List.of(
                        Quadrant.STRONG_AND_RISING,
                        Quadrant.STRONG_AND_RISING,
                        Quadrant.WEAK_AND_RISING,
                        Quadrant.WEAK_AND_FALLING),
                of("A").entries().stream().map(Portfolio.Entry::quadrant).toList());
        assertEquals(Rational.of(1, 90), of("A").find("1").orElseThrow().lead());
        assertEquals(1, of("A").list(Quadrant.WEAK_AND_FALLING).size());
        assertEquals(Optional.empty(), of("A").find("5"));
        assertEquals("A", of("A").place().id());
        assertEquals(Reference.all(), of("A").reference());
        assertEquals(Comparability.COMPARABLE, of("A").comparability());
    }

    /**
     * C, industry 3: 85/845 against 135/1265 (weak), −22.7% against −10%; 4: 390/845 against 480/1265, 30% against 20%. Of B in the second table 9 of 14 against 29
     * of 69 (strong), and no growth where the others went from 19 to 29.
     */
    @Test
    void otherFields() {
        assertEquals(Quadrant.WEAK_AND_FALLING, of("C").find("3").orElseThrow().quadrant());
        assertEquals(Quadrant.STRONG_AND_RISING, of("C").find("4").orElseThrow().quadrant());
        Portfolio portfolio = Portfolio.of(
                        Regions.of("A 10 10", "B 5 9", "C 9 9"),
                        Regions.of("A 20 20", "B 5 9", "C 20 9"),
                        "B",
                        Reference.others())
                .get();
        assertEquals(
                Quadrant.STRONG_AND_FALLING, portfolio.find("2").orElseThrow().quadrant());
    }

    @Test
    void whatHasNoField() {
        Portfolio portfolio = Portfolio.of(
                        Regions.of("A 1 0", "B 2 3"), Regions.of("A 1 2 5", "B 2 3 4"), "A", Reference.all())
                .get();
        assertEquals(
                List.of("NOT_ENOUGH_DATA 3：前の表にない"),
                portfolio.unplaced().values().stream()
                        .filter(refusal -> refusal.reason() == Reason.NOT_ENOUGH_DATA)
                        .map(refusal ->
                                refusal.reason() + " " + refusal.sentence().ja())
                        .toList());
        assertEquals(2, portfolio.unplaced().size());
        assertEquals(1, portfolio.entries().size());
    }

    @Test
    void text() {
        assertEquals(
                List.of(
                        List.of("1", "1.40", "11.1%", "1.1", "強み・伸長"),
                        List.of("2", "1.18", "100.0%", "60.0", "強み・伸長"),
                        List.of("3", "0.46", "0.0%", "10.0", "弱み・伸長"),
                        List.of("4", "0.71", "-8.3%", "-28.3", "弱み・後退")),
                of("A").toText(Locale.JAPANESE).rows());
        assertEquals("LQ", of("A").toText(Locale.ENGLISH).header().get(0).get(1));
    }

    @Test
    void refuses() {
        Comparability bar = Comparability.bar(Aspect.SCOPE, "民営のみ", "private only");
        assertEquals(
                Reason.NOT_COMPARABLE,
                Portfolio.of(Regions.farhauer(1), Regions.farhauer(2), "A", Reference.all(), bar)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertThrows(
                IllegalArgumentException.class,
                () -> Portfolio.of(Regions.farhauer(1), Regions.farhauer(2), "A", Reference.meanOfOthers()));
    }
}
