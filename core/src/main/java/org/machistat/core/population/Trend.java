package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.LeastSquares;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
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
 *   <li>Dates without a number are left out. Dates that must not be compared: NOT_COMPARABLE; what a reader must know of
 *       comparing the dates is in {@link #comparability} and in the explanation.
 *   <li>Fewer figures than parameters and two, or a curve that does not settle: NOT_ENOUGH_DATA. A figure of 0 or below for a
 *       curve other than LINEAR: NOT_POSITIVE. A figure other than 0 not between 1E-150 and 1E150 in size, whose square no
 *       double holds: NOT_READABLE.
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
    private static final Rational LEAST = Rational.of(10).pow(-150);
    private static final Rational MOST = Rational.of(10).pow(150);

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

    /** A date of the series with its number in the unit of the series. */
    private record Observed(ReferenceDate date, Rational amount) {}

    private final TimeSeries series;
    private final Comparability comparability;
    private final TrendCurve curve;
    private final double firstYear;
    private final double span;
    private final double scale;
    private final int count;
    private final double[] parameters;
    private final double[][] inverse;
    private final double sse;
    private final double total;

    private Trend(
            TimeSeries series,
            Comparability comparability,
            TrendCurve curve,
            double[] frame,
            double[] y,
            LeastSquares.Fit fit) {
        this.series = series;
        this.comparability = comparability;
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
     * @throws IllegalArgumentException if the bound is not a finite number above 0
     */
    public static Answer<Trend> of(TimeSeries series, TrendCurve curve, double mostK) {
        if (!(mostK > 0 && Double.isFinite(mostK))) {
            throw new IllegalArgumentException(
                    "Bound of the ceiling must be a finite number above 0, but was " + mostK);
        }
        return fit(series, curve, Optional.of(mostK));
    }

    private static String article(TrendCurve curve) {
        return curve == TrendCurve.EXPONENTIAL ? "an " : "a ";
    }

    private static Answer<Trend> fit(TimeSeries series, TrendCurve curve, Optional<Double> mostK) {
        List<Observed> observed = series.dates().stream()
                .flatMap(date -> Amounts.in(series.unit(), series.input(date)).find().stream()
                        .map(amount -> new Observed(date, amount)))
                .toList();
        return unfit(series, curve, observed)
                .map(Answer::<Trend>refuse)
                .orElseGet(() -> fit(series, curve, observed, mostK));
    }

    private static Optional<Refusal> unfit(TimeSeries series, TrendCurve curve, List<Observed> observed) {
        int least = curve.parameterCount() + SPARE;
        if (observed.size() < least) {
            return Optional.of(Refusal.of(
                    Reason.NOT_ENOUGH_DATA,
                    curve.label().ja() + "には" + least + "時点以上の数値が必要だが、" + observed.size() + "時点である",
                    article(curve) + curve.label().en() + " trend needs at least " + least + " figures, but there are "
                            + observed.size()));
        }
        for (Observed one : observed) {
            Rational size = one.amount().abs();
            Label date = one.date().label();
            if (size.signum() > 0 && (size.compareTo(LEAST) < 0 || size.compareTo(MOST) > 0)) {
                return Optional.of(Refusal.of(
                        Reason.NOT_READABLE,
                        date.ja() + "の値は大きさが 1E-150 から 1E150 までの範囲になく、倍精度で計算できない",
                        "the figure of " + date.en() + " is not between 1E-150 and 1E150 in size, so no trend can be"
                                + " computed in double precision"));
            }
            if (curve != TrendCurve.LINEAR && one.amount().signum() <= 0) {
                Figure figure = series.get(one.date());
                return Optional.of(Refusal.of(
                        Reason.NOT_POSITIVE,
                        date.ja() + "の値 " + figure + " が0以下のため" + curve.label().ja() + "を当てはめられない",
                        "no " + curve.label().en() + " trend can be fitted, for the figure of " + date.en() + ", "
                                + figure.label().en() + ", is not above 0"));
            }
        }
        return comparability(series, observed).refusal();
    }

    /** What is stated of any two of the dates. */
    private static Comparability comparability(TimeSeries series, List<Observed> observed) {
        Set<ReferenceDate> dates = observed.stream().map(Observed::date).collect(Collectors.toSet());
        return series.comparisons().only(dates::contains).pairs().stream()
                .map(Comparisons.Pair::comparability)
                .reduce(Comparability.COMPARABLE, Comparability::and);
    }

    private static Answer<Trend> fit(
            TimeSeries series, TrendCurve curve, List<Observed> observed, Optional<Double> mostK) {
        Rational largest = observed.stream()
                .map(one -> one.amount().abs())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Rational scale = largest.signum() == 0 ? Rational.ONE : largest;
        double first = TrendCurve.year(observed.get(0).date());
        double span = TrendCurve.year(observed.get(observed.size() - 1).date()) - first;
        double[] frame = {first, span, scale.doubleValue()};
        double[] t = observed.stream()
                .mapToDouble(one -> (TrendCurve.year(one.date()) - first) / span)
                .toArray();
        double[] y = observed.stream()
                .mapToDouble(one -> one.amount().dividedBy(scale).doubleValue())
                .toArray();
        double bound = mostK.map(most -> most / frame[2]).orElse(CEILING);
        Optional<LeastSquares.Fit> fit = curve.fit(t, y, bound);
        if (fit.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    curve.label().ja() + "の係数が「" + series.name().ja() + "」から定まらない",
                    "'" + series.name().en() + "' does not fix the parameters of " + article(curve)
                            + curve.label().en() + " trend");
        }
        if (curve.hasCeiling() && !(fit.get().parameters()[0] <= bound)) {
            String met = digits(fit.get().parameters()[0] * frame[2]);
            String most = digits(mostK.orElse(CEILING * frame[2]));
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + series.name().ja() + "」から求めた上限K " + met + " が許容範囲 " + most + " を超え、上限があるとはいえない",
                    "the ceiling K fitted to '" + series.name().en() + "', " + met + ", is above its bound of " + most
                            + ", so the data show no ceiling");
        }
        return Answer.of(new Trend(series, comparability(series, observed), curve, frame, y, fit.get()));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
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
     * Whether the figures may be compared.
     *
     * @return what the series states of any two of the dates that were fitted
     */
    public Comparability comparability() {
        return comparability;
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
     * @return the value and its interval, in the unit of the series; NOT_APPLICABLE where they are too large for a double
     * @throws IllegalArgumentException if the year is not finite, or the level not between 0 and 1
     */
    public Answer<Point> at(double year, double level) {
        if (!Double.isFinite(year)) {
            throw new IllegalArgumentException("Year must be a finite number, but was " + year);
        }
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
        double half = LeastSquares.student(level, freedom()) * standardError() * Math.sqrt(1 + Math.max(0, spread));
        double value = curve.value(parameters, t) * scale;
        return Double.isFinite(value - half) && Double.isFinite(value + half)
                ? Answer.of(new Point(year, value, value - half, value + half))
                : Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        year + "年の" + curve.label().ja() + "の値は倍精度の範囲を超える",
                        "the " + curve.label().en() + " trend is beyond the range of double precision in the year "
                                + year);
    }

    @Override
    public Explanation explanation() {
        String error = digits(standardError());
        Explanation found = Explanation.of(curve.label(), curve.formula())
                .withInputs(series.dates().stream().map(series::input).toList())
                .withNote(
                        Label.of("最小二乗法、倍精度、" + count + "時点", "least squares, double precision, " + count + " figures"))
                .withNote(Label.of("残差の標準誤差：" + error, "standard error of the residuals: " + error))
                .withComparability(comparability);
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
        return curve.label().ja() + " 「" + series.name().ja() + "」 s=" + digits(standardError());
    }
}
