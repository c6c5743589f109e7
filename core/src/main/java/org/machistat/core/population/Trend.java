package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.LeastSquares;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * A curve through a series by least squares, to carry it on (傾向線・トレンド推計).
 *
 * <pre>
 * LINEAR       a + b·t
 * EXPONENTIAL  a·e^(b·t)
 * LOGISTIC     K ÷ (1 + a·e^(−b·t))
 * GOMPERTZ     K·exp(−a·e^(−b·t))
 * </pre>
 *
 * <ul>
 *   <li>All curves are fitted to the figures themselves, not to their logarithms. t is in years from the first figure.
 *   <li>Double precision. {@link #at} gives the value with its prediction interval by Student's distribution; for the curves
 *       that are not linear it is the usual approximation at the parameters found.
 *   <li>Dates without a number are left out. Fewer figures than parameters and two, or a curve that does not settle:
 *       NOT_ENOUGH_DATA. A figure of 0 or below for a curve other than LINEAR: NOT_POSITIVE.
 *   <li>A ceiling K above the bound means that the data show no ceiling: NOT_ENOUGH_DATA. Without a stated bound it is ten times
 *       the largest figure.
 * </ul>
 *
 * <p>Source: Siegel and Swanson, The Methods and Materials of Demography (2004), chapter 21; Bates and Watts, Nonlinear
 * Regression Analysis and Its Applications (1988), section 2.3.
 *
 * @serial exclude
 */
public final class Trend implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final double CEILING = 10;
    private static final int SPARE = 2;

    /**
     * A value of the curve with the interval in which a new figure is expected.
     *
     * @param year the year with its decimals
     * @param value the value of the curve
     * @param lower the lower end of the prediction interval
     * @param upper the upper end of the prediction interval
     * @serial exclude
     */
    public record Point(double year, double value, double lower, double upper) implements Serializable {}

    private final TimeSeries series;
    private final TrendCurve curve;
    private final double firstYear;
    private final double span;
    private final double scale;
    private final int count;
    private final double[] parameters;
    private final double[][] inverse;
    private final double sse;
    private final double total;

    private Trend(TimeSeries series, TrendCurve curve, double[] frame, double[] y, LeastSquares.Fit fit) {
        this.series = series;
        this.curve = curve;
        this.firstYear = frame[0];
        this.span = frame[1];
        this.scale = frame[2];
        this.count = y.length;
        this.parameters = fit.parameters();
        this.inverse = fit.inverse();
        this.sse = fit.sse();
        double mean = Arrays.stream(y).average().orElse(0);
        this.total = Arrays.stream(y).map(one -> (one - mean) * (one - mean)).sum();
    }

    /**
     * The curve through a series, a ceiling being at most ten times the largest figure.
     *
     * @param series the series
     * @param curve the form of the curve
     * @return the trend, or why there is none
     */
    public static Answer<Trend> of(TimeSeries series, TrendCurve curve) {
        return fit(series, curve, Optional.empty());
    }

    /**
     * The curve through a series with a bound of the ceiling K.
     *
     * @param series the series
     * @param curve the form of the curve
     * @param mostK the largest ceiling to accept, in the unit of the series
     * @return the trend, or why there is none
     * @throws IllegalArgumentException if the bound is not above 0
     */
    public static Answer<Trend> of(TimeSeries series, TrendCurve curve, double mostK) {
        if (!(mostK > 0)) {
            throw new IllegalArgumentException("Bound of the ceiling must be above 0, but was " + mostK);
        }
        return fit(series, curve, Optional.of(mostK));
    }

    private static Answer<Trend> fit(TimeSeries series, TrendCurve curve, Optional<Double> mostK) {
        double[][] points = series.points().stream()
                .map(point -> Amounts.in(series.unit(), series.input(point.date()))
                        .map(amount -> new double[] {TrendCurve.year(point.date()), amount.doubleValue()}))
                .filter(Answer::isGiven)
                .map(Answer::get)
                .toArray(double[][]::new);
        int least = curve.parameterCount() + SPARE;
        if (points.length < least) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    curve.label().ja() + "には" + least + "時点以上の数値が必要だが、" + points.length + "時点である",
                    "a " + curve.label().en() + " trend needs at least " + least + " figures, but there are "
                            + points.length);
        }
        double smallest =
                Arrays.stream(points).mapToDouble(point -> point[1]).min().getAsDouble();
        double largest =
                Arrays.stream(points).mapToDouble(point -> point[1]).max().getAsDouble();
        if (curve != TrendCurve.LINEAR && smallest <= 0) {
            return Answer.refuse(
                    Reason.NOT_POSITIVE,
                    "0以下の値があるため" + curve.label().ja() + "を当てはめられない",
                    "no " + curve.label().en() + " trend can be fitted to a figure that is not above 0");
        }
        double[] frame = {
            points[0][0],
            points[points.length - 1][0] - points[0][0],
            Math.max(Math.abs(largest), Math.abs(smallest)) == 0 ? 1 : Math.max(Math.abs(largest), Math.abs(smallest))
        };
        double[] t = Arrays.stream(points)
                .mapToDouble(point -> (point[0] - frame[0]) / frame[1])
                .toArray();
        double[] y =
                Arrays.stream(points).mapToDouble(point -> point[1] / frame[2]).toArray();
        double bound = mostK.map(most -> most / frame[2]).orElse(CEILING);
        Optional<LeastSquares.Fit> fit = curve.fit(t, y, bound);
        if (fit.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    curve.label().ja() + "の係数が「" + series.name().ja() + "」から定まらない",
                    "'" + series.name().en() + "' does not fix the parameters of a "
                            + curve.label().en() + " trend");
        }
        if (curve.hasCeiling() && !(fit.get().parameters()[0] <= bound)) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + series.name().ja() + "」から求めた上限Kが許容範囲を超え、上限があるとはいえない",
                    "the ceiling K fitted to '" + series.name().en()
                            + "' is above its bound, so the data show no ceiling");
        }
        return Answer.of(new Trend(series, curve, frame, y, fit.get()));
    }

    /**
     * The form of the curve.
     *
     * @return the curve
     */
    public TrendCurve curve() {
        return curve;
    }

    /**
     * The series that was fitted.
     *
     * @return the series
     */
    public TimeSeries series() {
        return series;
    }

    /**
     * The number of figures that were fitted.
     *
     * @return the number
     */
    public int count() {
        return count;
    }

    /**
     * The sum of squared distances between figures and curve.
     *
     * @return the sum, in squared units of the series
     */
    public double sumOfSquares() {
        return sse * scale * scale;
    }

    /**
     * The standard deviation of the figures from the curve, with as many degrees of freedom as there are figures beyond the
     * parameters.
     *
     * @return the deviation in the unit of the series
     */
    public double standardError() {
        return scale * Math.sqrt(sse / freedom());
    }

    private double freedom() {
        return count - parameters.length;
    }

    /**
     * The part of the figures' variance that the curve accounts for (決定係数 R²).
     *
     * @return 1 less the squared distances from the curve over those from the mean; ZERO_BASE if all figures are the same
     */
    public Answer<Double> rSquared() {
        return total == 0
                ? Answer.refuse(
                        Reason.ZERO_BASE,
                        "すべての値が等しいため決定係数を計算できない",
                        "no R² can be computed, for all figures are the same")
                : Answer.of(1 - sse / total);
    }

    /**
     * The ceiling K of a logistic or Gompertz curve.
     *
     * @return the ceiling in the unit of the series, or empty for the other curves
     */
    public Optional<Double> ceiling() {
        return curve.hasCeiling() ? Optional.of(parameters[0] * scale) : Optional.empty();
    }

    /**
     * The value of the curve at a year.
     *
     * @param year the year with its decimals, such as 2030 or 2030.75 for 1 October 2030
     * @param level the probability of the prediction interval, above 0 and below 1, such as 0.95
     * @return the value and its interval, in the unit of the series
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Point at(double year, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be above 0 and below 1, but was " + level);
        }
        double t = (year - firstYear) / span;
        double[] slope = curve.gradient(parameters, t);
        double spread = 0;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                spread += slope[i] * inverse[i][j] * slope[j];
            }
        }
        double half = LeastSquares.student((1 + level) / 2, freedom()) * standardError() * Math.sqrt(1 + spread);
        double value = curve.value(parameters, t) * scale;
        return new Point(year, value, value - half, value + half);
    }

    @Override
    public Explanation explanation() {
        String error = String.format(Locale.ROOT, "%.6g", standardError());
        Explanation found = Explanation.of(curve.label(), curve.formula())
                .withInputs(series.dates().stream().map(series::input).toList())
                .withNote(
                        Label.of("最小二乗法、倍精度、" + count + "時点", "least squares, double precision, " + count + " figures"))
                .withNote(Label.of("残差の標準誤差：" + error, "standard error of the residuals: " + error));
        return ceiling()
                .map(k -> found.withEndlessValue(new BigDecimal(k), series.unit())
                        .withNote(Label.of("値は上限K", "the value is the ceiling K")))
                .orElse(found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trend that
                && series.equals(that.series)
                && curve == that.curve
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, curve, Arrays.hashCode(parameters));
    }

    /** The curve, the series and the standard error. */
    @Override
    public String toString() {
        return curve.label().ja() + " 「" + series.name().ja() + "」 s="
                + String.format(Locale.ROOT, "%.6g", standardError());
    }
}
