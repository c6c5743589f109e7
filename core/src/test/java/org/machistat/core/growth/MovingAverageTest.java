package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class MovingAverageTest {

    private static final TimeSeries SERIES = BenchmarkingTest.monthly("系列", "2015-01", 1, "3", "9", "6", "12", "0");

    private static List<String> values(ComputedSeries series) {
        return series.points().stream()
                .map(point -> point.value().fold(Rational::toString, refusal -> "?"))
                .toList();
    }

    // By hand.
    @Test
    void centredTrailingAndWeighted() {
        assertEquals(
                List.of("?", "6", "9", "6", "?"),
                values(MovingAverage.centred(SERIES, 3).get()));
        assertEquals(
                List.of("?", "27/4", "33/4", "15/2", "?"),
                values(MovingAverage.centred(SERIES, 2).get()));
        assertEquals(
                List.of("?", "?", "6", "9", "6"),
                values(MovingAverage.trailing(SERIES, 3).get()));
        assertEquals(
                List.of("?", "27/4", "33/4", "15/2", "?"),
                values(MovingAverage.weighted(SERIES, Rational.of(1), Rational.of(2), Rational.of(1))
                        .get()));
    }

    // By hand: 12 months of 1 and one more of 25: half weight at both ends, (½ + 11 + 12½) ÷ 12 = 2.
    @Test
    void twoByTwelve() {
        String[] months = new String[13];
        Arrays.fill(months, "1");
        months[12] = "25";
        ComputedSeries result = MovingAverage.centred(BenchmarkingTest.monthly("月次", "2015-01", 1, months), 12)
                .get();
        assertEquals(
                Rational.of(2), result.value(ReferenceDate.parse("2015-07")).get());
        assertEquals(12, result.refused().size());
        assertEquals("月次（2×12項中心化移動平均）", result.name().ja());
    }

    @Test
    void aGapWithinTheWindowIsSaid() {
        TimeSeries gap = TimeSeries.builder("系列")
                .put("2015-01", "3")
                .put("2015-02", "9")
                .put("2015-04", "x")
                .put("2015-05", "1")
                .put("2015-06", "1")
                .build();
        ComputedSeries result = MovingAverage.trailing(gap, 2).get();
        assertEquals(List.of("?", "6", "?", "?", "?", "1"), values(result));
        assertEquals(
                "「系列」に2015年3月の値がない",
                result.refused().get(ReferenceDate.parse("2015-03")).sentence().ja());
        assertEquals(
                Reason.SUPPRESSED,
                result.refused().get(ReferenceDate.parse("2015-05")).reason());
    }

    @Test
    void windowsOverWhatMustNotBeComparedAreRefused() {
        TimeSeries changed = SERIES.withComparisons(Comparisons.<ReferenceDate>none()
                .with(
                        ReferenceDate.parse("2015-02"),
                        ReferenceDate.parse("2015-03"),
                        Comparability.bar(Comparability.Aspect.SCOPE, "範囲", "scope")));
        assertEquals(
                List.of("?", "6", "?", "9", "6"),
                values(MovingAverage.trailing(changed, 2).get()));
        ComputedSeries accepted = MovingAverage.trailing(
                        changed.withComparisons(changed.comparisons().accepted()), 2)
                .get();
        assertEquals(List.of("?", "6", "15/2", "9", "6"), values(accepted));
        assertTrue(accepted.explanation().notes().stream()
                .anyMatch(note -> note.en().contains("caller accepted")));
    }

    @Test
    void refusesMisuse() {
        assertEquals(
                "Moving average must have 2 or more terms, but had 1",
                assertThrows(IllegalArgumentException.class, () -> MovingAverage.centred(SERIES, 1))
                        .getMessage());
        assertEquals(
                "Weights of a centred average must be of an odd number, but were 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MovingAverage.weighted(SERIES, Rational.ONE, Rational.ONE))
                        .getMessage());
        assertEquals(
                "Weights must not have the sum 0, but were [1, 0, -1]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MovingAverage.weighted(SERIES, Rational.ONE, Rational.ZERO, Rational.of(-1)))
                        .getMessage());
    }
}
