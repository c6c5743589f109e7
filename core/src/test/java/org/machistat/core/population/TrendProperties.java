package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

class TrendProperties {

    private static TimeSeries series(List<BigDecimal> values) {
        TimeSeries.Builder series = TimeSeries.builder("y");
        for (int i = 0; i < values.size(); i++) {
            series.put(ReferenceDate.parse((1950 + i) + "年"), Figure.of(values.get(i), Unit.NONE));
        }
        return series.build();
    }

    private static TimeSeries series(int points, DoubleUnaryOperator curve) {
        return series(IntStream.range(0, points)
                .mapToObj(i -> new BigDecimal(curve.applyAsDouble(i)))
                .toList());
    }

    private static void comesBack(TrendCurve form, DoubleUnaryOperator curve, double digits) {
        Trend trend = Trend.of(series(12, curve), form).get();
        double size = curve.applyAsDouble(0) + curve.applyAsDouble(11);
        for (int year = 0; year < 15; year++) {
            double expected = curve.applyAsDouble(year);
            Trend.Point point = trend.at(1950 + year, 0.9).get();
            assertEquals(expected, point.value(), digits * (size + expected));
            assertTrue(point.lower() <= point.value() && point.value() <= point.upper());
        }
        assertTrue(trend.standardError() < digits * size);
    }

    @Property
    void anExactLineComesBack(
            @ForAll @IntRange(min = 1, max = 1_000_000) int start, @ForAll @IntRange(min = 0, max = 10_000) int step) {
        comesBack(TrendCurve.LINEAR, t -> start + step * t, 1e-12);
    }

    @Property
    void anExactExponentialComesBack(
            @ForAll @DoubleRange(min = 1, max = 1e7) double start,
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double rate) {
        comesBack(TrendCurve.EXPONENTIAL, t -> start * Math.exp(rate * t), 1e-9);
    }

    /** Ceilings within ten times the largest figure, seen from both sides of the turning point. */
    @Property(tries = 100)
    void anExactLogisticComesBack(
            @ForAll @DoubleRange(min = 1, max = 1e7) double ceiling,
            @ForAll @DoubleRange(min = 1, max = 4) double a,
            @ForAll @DoubleRange(min = 0.2, max = 0.6) double b) {
        comesBack(TrendCurve.LOGISTIC, t -> ceiling / (1 + a * Math.exp(-b * t)), 1e-7);
    }

    @Property(tries = 100)
    void anExactGompertzComesBack(
            @ForAll @DoubleRange(min = 1, max = 1e7) double ceiling,
            @ForAll @DoubleRange(min = 1, max = 4) double a,
            @ForAll @DoubleRange(min = 0.2, max = 0.6) double b) {
        comesBack(TrendCurve.GOMPERTZ, t -> ceiling * Math.exp(-a * Math.exp(-b * t)), 1e-7);
    }

    /** A thousand times the figures are a thousand times the trend, its error and its interval. */
    @Property
    void scaleIsKept(
            @ForAll @Size(min = 4, max = 15) List<@LongRange(min = 1000, max = 2000) Long> values,
            @ForAll @IntRange(min = -20, max = 20) int power) {
        List<BigDecimal> own = values.stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> scaled =
                own.stream().map(value -> value.scaleByPowerOfTen(power)).toList();
        double factor = Math.pow(10, power);
        for (TrendCurve curve : List.of(TrendCurve.LINEAR, TrendCurve.EXPONENTIAL)) {
            Trend one = Trend.of(series(own), curve).get();
            Trend other = Trend.of(series(scaled), curve).get();
            Trend.Point point = one.at(1970, 0.95).get();
            Trend.Point many = other.at(1970, 0.95).get();
            assertEquals(1, many.value() / (factor * point.value()), 1e-9);
            assertEquals(point.upper() - point.lower(), (many.upper() - many.lower()) / factor, 1e-6);
            assertEquals(one.standardError(), other.standardError() / factor, 1e-6);
        }
    }

    /** The line's residuals add up to nothing and do not lean; R² lies between 0 and 1. */
    @Property
    void normalEquationsHold(
            @ForAll @Size(min = 4, max = 15) List<@BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal> values) {
        Trend trend = Trend.of(series(values), TrendCurve.LINEAR).get();
        double sum = 0;
        double lean = 0;
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            double residual =
                    values.get(i).doubleValue() - trend.at(1950 + i, 0.5).get().value();
            sum += residual;
            lean += i * residual;
            squares += residual * residual;
        }
        assertEquals(0, sum, 1e-8);
        assertEquals(0, lean, 1e-7);
        assertEquals(squares, trend.sumOfSquares(), 1e-6);
        Answer<Double> explained = trend.rSquared();
        assertTrue(!explained.isGiven() || (explained.get() >= -1e-9 && explained.get() <= 1));
    }

    /** The higher the level, the wider the interval, up to the largest level there is. */
    @Property
    void intervalsWiden(
            @ForAll @Size(min = 4, max = 8) List<@LongRange(min = 1, max = 1000) Long> values,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double level) {
        Trend trend = Trend.of(series(values.stream().map(BigDecimal::valueOf).toList()), TrendCurve.LINEAR)
                .get();
        double narrow = trend.at(1960, level).get().upper();
        assertTrue(trend.at(1960, (1 + level) / 2).get().upper() >= narrow);
        double most = trend.at(1960, Math.nextDown(1.0)).get().upper();
        assertTrue(Double.isFinite(most) && most >= narrow);
    }
}
