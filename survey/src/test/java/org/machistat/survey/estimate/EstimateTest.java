package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;

class EstimateTest {

    private static Estimate estimate(double value, double error, long degrees, boolean share) {
        return new Estimate(
                Label.of("割合", "share"),
                Label.same("Σ w y ÷ Σ w"),
                value,
                error,
                100,
                degrees,
                OptionalDouble.of(1.25),
                share,
                Label.of("テイラー線形化", "Taylor"),
                List.of(Label.of("注", "note")));
    }

    private static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    @Test
    void relativeErrorAndEffectiveSize() {
        Estimate half = estimate(0.5, 0.05, 99, true);
        assertEquals(0.1, half.relativeError().get(), 1e-15);
        assertEquals(80, half.effectiveSize().get());
        assertEquals(
                "share: the estimate is 0, so that there is no relative error",
                en(estimate(0, 0.05, 99, true).relativeError()));
        assertEquals("割合 0.5（標準誤差 0.05、n 100）", half.toString());
    }

    // Student's t of 99 degrees at 97.5 %: 1.98421695 (R: qt(.975, 99))
    @Test
    void intervals() {
        EstimateInterval interval = estimate(0.5, 0.05, 99, true).interval(0.95).get();
        assertEquals(0.5 - 1.984216951586 * 0.05, interval.lower(), 1e-10);
        assertEquals("0.400789–0.599211（95%、t分布）", interval.toString());
        assertEquals(0.5, estimate(0.5, 0, 0, true).interval(0.95).get().upper());
        assertEquals(
                "share: 0 degrees of freedom leave no interval",
                en(estimate(0.5, 0.1, 0, true).interval(0.95)));
        assertEquals(
                "share: the share is 1, of which the standard error says nothing",
                en(estimate(1, 0, 9, true).interval(0.95, ProportionInterval.WILSON)));
        assertEquals(
                "share: not a share, so that there is no Wilson interval",
                en(estimate(5, 1, 9, false).interval(0.95, ProportionInterval.WILSON)));
    }

    @Test
    void explained() {
        String text = estimate(0.5, 0.05, 99, true).explanation().text(Locale.ENGLISH);
        for (String part : List.of("share", "Σ w y ÷ Σ w", "standard error 0.05: Taylor", "n = 100", "note")) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }

    @Test
    void misuse() {
        assertEquals(
                "Value and error must be finite numbers, but were NaN and 1.0",
                assertThrows(IllegalArgumentException.class, () -> estimate(Double.NaN, 1, 1, false))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> estimate(1, -1, 1, false));
        assertEquals(
                "Confidence must be above 0 and below 1, but was 95.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> estimate(1, 1, 1, false).interval(95))
                        .getMessage());
    }
}
