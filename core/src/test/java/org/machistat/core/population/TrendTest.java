package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
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
        Trend.Point point = trend.at(2020, 0.95).get();
        assertEquals(5.5, point.value(), 1e-12);
        assertEquals(4.302652729911275 * Math.sqrt(1.35 * 2.5), point.upper() - point.value(), 1e-8);
        assertEquals(point.value() - point.lower(), point.upper() - point.value(), 1e-12);
    }

    @Test
    void curvesComeBack() {
        Trend exponential = Trend.of(series(10, t -> 200_000 * Math.exp(0.02 * t)), TrendCurve.EXPONENTIAL)
                .get();
        assertEquals(
                200_000 * Math.exp(0.02 * 60), exponential.at(2010, 0.95).get().value(), 10);
        Trend logistic = Trend.of(series(12, t -> 1_500_000 / (1 + 4 * Math.exp(-0.08 * t))), TrendCurve.LOGISTIC)
                .get();
        assertEquals(1_500_000, logistic.ceiling().get(), 20);
        Trend gompertz = Trend.of(series(12, t -> 900_000 * Math.exp(-2 * Math.exp(-0.05 * t))), TrendCurve.GOMPERTZ)
                .get();
        assertEquals(900_000, gompertz.ceiling().get(), 20);
        assertEquals(
                900_000 * Math.exp(-2 * Math.exp(-0.05 * 70)),
                gompertz.at(2020, 0.95).get().value(),
                10);
    }

    private static Refusal refusal(Answer<?> answer) {
        return answer.refusal().orElseThrow();
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void refusals() {
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "ロジスティック曲線には5時点以上の数値が必要だが、4時点である",
                        "a logistic trend needs at least 5 figures, but there are 4"),
                refusal(Trend.of(series(4, t -> 5 + t), TrendCurve.LOGISTIC)));
        assertEquals(
                Refusal.of(
                        Reason.NOT_POSITIVE,
                        "1950年の値 0人 が0以下のため指数曲線を当てはめられない",
                        "no exponential trend can be fitted, for the figure of 1950, 0 persons, is not above 0"),
                refusal(Trend.of(series(5, t -> t), TrendCurve.EXPONENTIAL)));
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "「population」から求めた上限K 1.50000e+06 が許容範囲 1.49000e+06 を超え、上限があるとはいえない",
                        "the ceiling K fitted to 'population', 1.50000e+06, is above its bound of 1.49000e+06, so the data"
                                + " show no ceiling"),
                refusal(Trend.of(
                        series(12, t -> 1_500_000 / (1 + 4 * Math.exp(-0.08 * t))), TrendCurve.LOGISTIC, 1_490_000)));
        Trend flat = Trend.of(series(5, t -> 7), TrendCurve.LINEAR).get();
        assertEquals(
                Refusal.of(
                        Reason.ZERO_BASE,
                        "すべての値が等しいため決定係数を計算できない",
                        "no R² can be computed, for all figures are the same"),
                refusal(flat.rSquared()));
    }

    /** Growth without bound has no ceiling, whichever of the two reasons the search ends with. */
    @Test
    void noCeiling() {
        Refusal none = refusal(Trend.of(series(10, t -> 1000 * Math.exp(0.1 * t)), TrendCurve.LOGISTIC));
        assertEquals(Reason.NOT_ENOUGH_DATA, none.reason());
    }

    @Test
    void misuse() {
        Trend line = Trend.of(series(5, t -> t), TrendCurve.LINEAR).get();
        assertEquals("Level must be above 0 and below 1, but was 95.0", message(() -> line.at(2030, 95)));
        assertEquals("Level must be above 0 and below 1, but was NaN", message(() -> line.at(2030, Double.NaN)));
        assertEquals("Year must be a finite number, but was NaN", message(() -> line.at(Double.NaN, 0.95)));
        assertEquals(
                "Year must be a finite number, but was -Infinity",
                message(() -> line.at(Double.NEGATIVE_INFINITY, 0.95)));
        for (double bound : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(
                    "Bound of the ceiling must be a finite number above 0, but was " + bound,
                    message(() -> Trend.of(series(9, t -> 1 + t), TrendCurve.LOGISTIC, bound)));
        }
    }

    private static TimeSeries printed(String... figures) {
        TimeSeries.Builder series = TimeSeries.builder("y");
        for (int i = 0; i < figures.length; i++) {
            series.put(ReferenceDate.parse((2000 + i) + "年"), Figure.of(new BigDecimal(figures[i]), Unit.NONE));
        }
        return series.build();
    }

    /** A square of 1E150 is the largest that a double holds with room for a sum; 1E-150 the smallest. */
    @ParameterizedTest
    @EnumSource(TrendCurve.class)
    void figuresThatDoublesCannotCarry(TrendCurve curve) {
        assertEquals(
                Refusal.of(
                        Reason.NOT_READABLE,
                        "2002年の値は大きさが 1E-150 から 1E150 までの範囲になく、倍精度で計算できない",
                        "the figure of 2002 is not between 1E-150 and 1E150 in size, so no trend can be computed in double"
                                + " precision"),
                refusal(Trend.of(printed("1", "2", "1E400", "3", "5", "6"), curve)));
        for (String one : new String[] {"1E300", "1E-300", "1.1E150", "9E-151"}) {
            assertEquals(
                    Reason.NOT_READABLE,
                    refusal(Trend.of(printed("1", "2", one, "3", "5", "6"), curve))
                            .reason());
        }
    }

    private static boolean isFinite(Trend trend) {
        Trend.Point point = trend.at(2010, 0.95).get();
        return Double.isFinite(point.value())
                && Double.isFinite(point.lower())
                && Double.isFinite(point.upper())
                && Double.isFinite(trend.sumOfSquares())
                && Double.isFinite(trend.standardError())
                && Double.isFinite(trend.rSquared().get())
                && trend.ceiling().map(Double::isFinite).orElse(true);
    }

    /** Whatever the spread of figures within the limits: a finite trend or a refusal. */
    @ParameterizedTest
    @EnumSource(TrendCurve.class)
    void widestSpread(TrendCurve curve) {
        for (String[] figures : new String[][] {
            {"1E-150", "1", "1E150", "1E75", "1E100", "1E-20"},
            {"1E150", "1E-150", "1E-150", "1E-150", "1E-150", "1E-150"},
            {"1E-150", "1E-150", "1E-150", "1E-150", "1E-150", "2E-150"},
            {"1E150", "9E149", "8E149", "8E149", "7E149", "7E149"}
        }) {
            Answer<Trend> answer = Trend.of(printed(figures), curve);
            boolean sound = answer.fold(TrendTest::isFinite, refusal -> refusal.reason() == Reason.NOT_ENOUGH_DATA);
            assertTrue(sound, figures[0]);
        }
    }

    @Test
    void yearsBeyondTheReachOfTheCurve() {
        Trend exponential = Trend.of(series(10, t -> 200_000 * Math.exp(0.02 * t)), TrendCurve.EXPONENTIAL)
                .get();
        assertEquals(
                Refusal.of(
                        Reason.NOT_APPLICABLE,
                        "1.0E9年の指数曲線の値は倍精度の範囲を超える",
                        "the exponential trend is beyond the range of double precision in the year 1.0E9"),
                refusal(exponential.at(1e9, 0.95)));
        Trend line = Trend.of(series(5, t -> t), TrendCurve.LINEAR).get();
        assertEquals(
                Reason.NOT_APPLICABLE, refusal(line.at(Double.MAX_VALUE, 0.95)).reason());
        Trend gompertz = Trend.of(series(12, t -> 900_000 * Math.exp(-2 * Math.exp(-0.05 * t))), TrendCurve.GOMPERTZ)
                .get();
        // By hand: long ago the curve is 0, in the far future its ceiling.
        assertEquals(0, gompertz.at(-1e6, 0.95).get().value());
        assertEquals(900_000, gompertz.at(1e6, 0.95).get().value(), 20);
    }

    // By hand, two degrees of freedom: t of a tail q is (1 − 2q) ÷ √(2q(1 − q)); the largest double below 1 leaves
    // q = 2^-54, so t = √(2^53) = 94,906,265.6.
    @Test
    void levelNearOne() {
        Trend trend = Trend.of(printed("1", "3", "2", "5"), TrendCurve.LINEAR).get();
        Trend.Point near = trend.at(2001.5, Math.nextDown(1.0)).get();
        double spread = Math.sqrt(1.35 * 1.25);
        assertEquals(94_906_265.62425156 * spread, near.upper() - near.value(), 1e-3);
        Trend.Point none = trend.at(2001.5, Double.MIN_VALUE).get();
        assertEquals(none.value(), none.upper());
    }

    private static final Comparability BAR = Comparability.bar(Comparability.Aspect.SCOPE, "対象が違う", "other scope");

    @Test
    void incomparableDatesAreRefused() {
        TimeSeries series = printed("1", "3", "2", "5");
        ReferenceDate first = ReferenceDate.parse("2000年");
        ReferenceDate last = ReferenceDate.parse("2003年");
        TimeSeries barred =
                series.withComparisons(Comparisons.<ReferenceDate>none().with(last, first, BAR));
        assertEquals(
                Refusal.of(Reason.NOT_COMPARABLE, "比較できない：対象が違う", "not comparable: other scope"),
                refusal(Trend.of(barred, TrendCurve.LINEAR)));
        TimeSeries accepted = barred.withComparisons(barred.comparisons().accepted());
        Trend trend = Trend.of(accepted, TrendCurve.LINEAR).get();
        assertTrue(trend.comparability().isAccepted());
        assertTrue(trend.explanation()
                .text(Locale.ENGLISH)
                .contains("note: compared although not comparable, as the caller accepted\n"
                        + "  note: not comparable: other scope"));
    }

    @Test
    void notesAreCarried() {
        TimeSeries series = printed("1", "3", "2", "5");
        TimeSeries noted = series.withComparisons(Comparisons.<ReferenceDate>none()
                .with(
                        ReferenceDate.parse("2000年"),
                        ReferenceDate.parse("2001年"),
                        Comparability.note(Comparability.Aspect.FRAME, "名簿が違う", "other frame")));
        Trend trend = Trend.of(noted, TrendCurve.LINEAR).get();
        assertEquals(
                "compare with care: other frame",
                trend.comparability().notes().get(0).en());
        assertTrue(trend.explanation().text(Locale.JAPANESE).contains("注：比較に注意：名簿が違う"));
    }

    /** A date without a number takes no part, so what holds for it does not matter. */
    @Test
    void gapsAreNotCompared() {
        TimeSeries series = TimeSeries.builder("y")
                .put("2000年", "1")
                .put("2001年", "x")
                .put("2002年", "3")
                .put("2003年", "2")
                .put("2004年", "5")
                .comparisons(Comparisons.<ReferenceDate>none()
                        .with(ReferenceDate.parse("2000年"), ReferenceDate.parse("2001年"), BAR))
                .build();
        Trend trend = Trend.of(series, TrendCurve.LINEAR).get();
        assertEquals(Comparability.COMPARABLE, trend.comparability());
        assertEquals(4, trend.count());
    }
}
