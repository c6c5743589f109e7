package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class TrendTest {

    private static TimeSeries series(int points, DoubleUnaryOperator curve) {
        TimeSeries.Builder series = TimeSeries.builder("population").unit(Unit.PERSONS);
        for (int i = 0; i < points; i++) {
            series.put(
                    ReferenceDate.parse((1950 + 5 * i) + "年"),
                    Figure.of(BigDecimal.valueOf(Math.round(curve.applyAsDouble(5 * i))), Unit.PERSONS));
        }
        return series.build();
    }

    // By hand: y = 1, 3, 2, 5 at 0, 5, 10, 15: ŷ = 1.1 + 0.22·t, SSE = 2.7, s² = 1.35; at t = 20: 5.5, and
    // t(0.975; 2) = 4.302652730, s·√(1 + 1/4 + (20 − 7.5)²/125) = 1.161895·√2.5.
    @Test
    void lineByHand() {
        TimeSeries four = TimeSeries.builder("y")
                .put("2000年", "1")
                .put("2005年", "3")
                .put("2010年", "2")
                .put("2015年", "5")
                .build();
        Trend trend = Trend.of(four, TrendCurve.LINEAR).get();
        assertEquals(2.7, trend.sumOfSquares(), 1e-12);
        assertEquals(Math.sqrt(1.35), trend.standardError(), 1e-12);
        assertEquals(1 - 2.7 / 8.75, trend.rSquared().get(), 1e-12);
        Trend.Point point = trend.at(2020, 0.95);
        assertEquals(5.5, point.value(), 1e-12);
        assertEquals(4.302652729911275 * Math.sqrt(1.35 * 2.5), point.upper() - point.value(), 1e-8);
        assertEquals(point.value() - point.lower(), point.upper() - point.value(), 1e-12);
    }

    @Test
    void curvesComeBack() {
        Trend exponential = Trend.of(series(10, t -> 200_000 * Math.exp(0.02 * t)), TrendCurve.EXPONENTIAL)
                .get();
        assertEquals(200_000 * Math.exp(0.02 * 60), exponential.at(2010, 0.95).value(), 10);
        Trend logistic = Trend.of(series(12, t -> 1_500_000 / (1 + 4 * Math.exp(-0.08 * t))), TrendCurve.LOGISTIC)
                .get();
        assertEquals(1_500_000, logistic.ceiling().get(), 20);
        Trend gompertz = Trend.of(series(12, t -> 900_000 * Math.exp(-2 * Math.exp(-0.05 * t))), TrendCurve.GOMPERTZ)
                .get();
        assertEquals(900_000, gompertz.ceiling().get(), 20);
        assertEquals(
                900_000 * Math.exp(-2 * Math.exp(-0.05 * 70)),
                gompertz.at(2020, 0.95).value(),
                10);
    }

    private static String refusal(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    @Test
    void refusals() {
        assertEquals(
                "a logistic trend needs at least 5 figures, but there are 4",
                refusal(Trend.of(series(4, t -> 5 + t), TrendCurve.LOGISTIC)));
        assertEquals(
                "no exponential trend can be fitted to a figure that is not above 0",
                refusal(Trend.of(series(5, t -> t), TrendCurve.EXPONENTIAL)));
        Answer<Trend> none = Trend.of(series(10, t -> 1000 * Math.exp(0.1 * t)), TrendCurve.LOGISTIC);
        assertEquals(Reason.NOT_ENOUGH_DATA, none.refusal().get().reason());
        assertEquals(
                "the ceiling K fitted to 'population' is above its bound, so the data show no ceiling",
                refusal(Trend.of(
                        series(12, t -> 1_500_000 / (1 + 4 * Math.exp(-0.08 * t))), TrendCurve.LOGISTIC, 1_490_000)));
        assertEquals(
                "Level must be above 0 and below 1, but was 95.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Trend.of(series(5, t -> t), TrendCurve.LINEAR)
                                        .get()
                                        .at(2030, 95))
                        .getMessage());
        Trend flat = Trend.of(series(5, t -> 7), TrendCurve.LINEAR).get();
        assertTrue(flat.rSquared().refusal().isPresent());
    }
}
