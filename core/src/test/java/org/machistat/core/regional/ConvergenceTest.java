package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class ConvergenceTest {

    private static Map<String, Change> changes(long... figures) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            changes.put("place " + i / 2, Change.of(figures[i], figures[i + 1]));
        }
        return changes;
    }

    /** All end at 16: ln(16 ÷ x) is a line of slope −1 on ln x; over 2 years −1/2, and they overshoot no further: 1 − 1 = 0. */
    @Test
    void allAlikeInTheEnd() {
        Convergence one = Convergence.beta(changes(1, 16, 2, 16, 4, 16, 8, 16), Rational.of(2))
                .get();
        assertEquals(-0.5, one.slope(), 1e-14);
        assertEquals(Math.log(16) / 2, one.intercept(), 1e-14);
        assertEquals(1, one.explainedVariance(), 1e-14);
        assertEquals(0, one.standardError(), 1e-7);
    }

    /** after = before^½ × 10: slope of the ten-year rate −1/20, so that half the distance is left after 10 years. */
    @Test
    void halfLife() {
        Convergence one = Convergence.beta(changes(100, 100, 400, 200, 900, 300, 1600, 400), Rational.of(10))
                .get();
        assertEquals(-0.05, one.slope(), 1e-14);
        assertEquals(Math.log(2) / 10, one.speed().get(), 1e-13);
        assertEquals(10, one.halfLife().get(), 1e-11);
    }

    /**
     * Four places off the line. R: y <- log(c(12, 18, 50, 70) / c(10, 20, 40, 80)) / 5; summary(lm(y ~ log(c(10, 20, 40, 80)))) by the textbook sums: see the loop.
     */
    @Test
    void offTheLine() {
        double[] before = {10, 20, 40, 80};
        double[] after = {12, 18, 50, 70};
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < 4; i++) {
            double x = Math.log(before[i]);
            double y = Math.log(after[i] / before[i]) / 5;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }
        double slope = (4 * sxy - sx * sy) / (4 * sxx - sx * sx);
        double r2 = Math.pow(4 * sxy - sx * sy, 2) / ((4 * sxx - sx * sx) * (4 * syy - sy * sy));
        Convergence one = Convergence.beta(changes(10, 12, 20, 18, 40, 50, 80, 70), Rational.of(5))
                .get();
        assertEquals(slope, one.slope(), 1e-14);
        assertEquals(r2, one.explainedVariance(), 1e-12);
        // t² = R² (n − 2) ÷ (1 − R²)
        assertEquals(slope * slope * (1 - r2) / (r2 * 2), Math.pow(one.standardError(), 2), 1e-14);
    }

    @Test
    void noSpeedWithoutConvergence() {
        Convergence apart =
                Convergence.beta(changes(1, 1, 2, 4, 4, 16), Rational.ONE).get();
        assertEquals(1, apart.slope(), 1e-14);
        assertEquals(
                "no speed of convergence, as places do not converge",
                apart.speed().refusal().orElseThrow().sentence().en());
        Convergence over =
                Convergence.beta(changes(1, 16, 2, 8, 4, 4), Rational.ONE).get();
        assertEquals(
                "期間内に行き過ぎる傾きのため収束速度がない",
                over.halfLife().refusal().orElseThrow().sentence().ja());
    }

    /** All trebled: growth does not depend on size, whatever the last digits of the logarithms say. */
    @Test
    void allAlikeInGrowth() {
        Convergence one = Convergence.beta(changes(10, 30, 7, 21, 1_234_567, 3_703_701, 99, 297), Rational.of(5))
                .get();
        assertEquals(0, one.slope());
        assertEquals(0, one.standardError());
        assertEquals(0, one.explainedVariance());
        assertEquals(Math.log(3) / 5, one.intercept(), 1e-15);
        assertEquals(Reason.NOT_APPLICABLE, one.speed().refusal().orElseThrow().reason());
    }

    /** 1,000,000 to 1,000,001: the logarithm of the ratio, not the difference of two logarithms, keeps the digits. */
    @Test
    void smallChanges() {
        Convergence one = Convergence.beta(
                        changes(1_000_000, 1_000_001, 2_000_000, 2_000_001, 4_000_000, 4_000_001), Rational.ONE)
                .get();
        double[] x = {Math.log(1e6), Math.log(2e6), Math.log(4e6)};
        double[] y = {Math.log1p(1e-6), Math.log1p(0.5e-6), Math.log1p(0.25e-6)};
        // equally spaced x: the slope is (last − first) ÷ the range
        assertEquals((y[2] - y[0]) / (x[2] - x[0]), one.slope(), 1e-16);
    }

    @Test
    void comparability() {
        Comparability bar = Comparability.bar(Aspect.SCOPE, "民営のみ", "private only");
        Map<String, Change> barred = changes(1, 16, 2, 16, 4, 16);
        barred.replaceAll((place, change) -> change.withComparability(bar));
        assertEquals(
                "not comparable: private only",
                Convergence.beta(barred, Rational.ONE)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        barred.replaceAll((place, change) -> change.accepting());
        Convergence accepted = Convergence.beta(barred, Rational.ONE).get();
        assertTrue(accepted.comparability().isAccepted());
        assertTrue(accepted.explanation().notes().stream()
                .anyMatch(note -> note.ja().equals("比較できないことを承知のうえで比較した")));
    }

    @Test
    void refuses() {
        assertEquals(
                "place 1: a figure that is not above 0 has no logarithm (0)",
                Convergence.beta(changes(1, 2, 0, 3, 4, 4), Rational.ONE)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "a regression of convergence needs 3 or more places of different size, but there were 2",
                Convergence.beta(changes(1, 2, 2, 3), Rational.ONE)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                Convergence.beta(changes(5, 2, 5, 3, 5, 4), Rational.ONE)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "Years must be above 0, but were 0",
                assertThrows(IllegalArgumentException.class, () -> Convergence.beta(changes(1, 2), Rational.ZERO))
                        .getMessage());
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9 has the mean 5 and the standard deviation 2, a common textbook example. */
    @Test
    void sigma() {
        List<Input> figures =
                List.of(2, 4, 4, 4, 5, 5, 7, 9).stream().map(Input::of).toList();
        assertEquals(0.4, Convergence.sigma(figures).get().doubleValue(), 1e-15);
        assertEquals("変動係数 0.4000", Convergence.sigma(figures).get().toString());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                Convergence.sigma(List.of(Input.of(1))).refusal().orElseThrow().reason());
        assertEquals(
                Reason.NOT_POSITIVE,
                Convergence.sigma(List.of(Input.of(0), Input.of(0)))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void explains() {
        Convergence one = Convergence.beta(changes(100, 100, 400, 200, 900, 300, 1600, 400), Rational.of(10))
                .get();
        assertEquals("β収束の傾き = −0.0500… → −0.0500（四捨五入）", one.toString());
        assertEquals(
                "speed 0.0693 a year, half-life 10.0000 years",
                one.explanation().notes().get(1).en());
    }
}
