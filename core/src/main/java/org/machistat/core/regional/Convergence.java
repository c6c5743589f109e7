package org.machistat.core.regional;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.LeastSquares;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * Whether places grow more alike (収束分析).
 *
 * <pre>
 * β convergence: ln(after ÷ before) ÷ years = intercept + slope × ln(before), over the places; below 0, small places catch up
 * speed       = −ln(1 + slope × years) ÷ years, half-life = ln 2 ÷ speed
 * σ convergence: the spread of the places falls from date to date; see {@link #sigma}
 * </pre>
 *
 * <ul>
 *   <li>A place with a figure that is not known or not above 0 is refused with its reason, not left out silently.
 *   <li>Places that all grew by the same rate have a slope of exactly 0: they do not converge.
 *   <li>Changes that must not be compared refuse with NOT_COMPARABLE unless that is accepted; notes stand in the explanation.
 *   <li>Fewer than three places, or places all of one size at first, refuse with NOT_ENOUGH_DATA.
 * </ul>
 *
 * <p>Source: Barro, R. J. and Sala-i-Martin, X. (2004), Economic Growth, 2nd edition, chapter 11.
 *
 * @serial exclude
 */
public final class Convergence implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FEWEST = 3;

    private final List<Input> inputs;
    private final Comparability comparability;
    private final double years;
    private final double intercept;
    private final double slope;
    private final double standardError;
    private final double explained;

    private Convergence(List<Input> inputs, Comparability comparability, double years, Regression regression) {
        this.inputs = inputs;
        this.comparability = comparability;
        this.years = years;
        this.intercept = regression.intercept();
        this.slope = regression.slope();
        this.standardError = regression.standardError();
        this.explained = regression.explained();
    }

    /**
     * Whether small places catch up (β収束).
     *
     * @param changes the changes of the places, of one measure between the same dates, each by a name of its own
     * @param years the years between the dates, above 0
     * @return the regression by least squares, or why there is none
     * @throws IllegalArgumentException if the years are not above 0
     */
    public static Answer<Convergence> beta(Map<String, Change> changes, Rational years) {
        if (years.signum() <= 0) {
            throw new IllegalArgumentException("Years must be above 0, but were " + years);
        }
        double time = years.doubleValue();
        List<Input> inputs = new ArrayList<>();
        Comparability comparability = Comparability.COMPARABLE;
        double[][] design = new double[changes.size()][];
        double[] y = new double[changes.size()];
        Set<Rational> multiples = new HashSet<>();
        int row = 0;
        for (Map.Entry<String, Change> entry : changes.entrySet()) {
            Change change = entry.getValue();
            Answer<Rational> before = change.comparability().guard(positive(entry.getKey(), change.from()));
            Answer<Rational> after = positive(entry.getKey(), change.to());
            if (!before.isGiven() || !after.isGiven()) {
                return Answer.refuse(
                        (before.isGiven() ? after : before).refusal().orElseThrow());
            }
            Rational multiple = after.get()
                    .times(Amounts.factor(change.to().unit(), change.from().unit()))
                    .dividedBy(before.get());
            multiples.add(multiple);
            design[row] = new double[] {1, Math.log(before.get().doubleValue())};
            y[row] = Math.log(multiple.doubleValue()) / time;
            inputs.add(change.from());
            inputs.add(change.to());
            comparability = comparability.and(change.comparability());
            row++;
        }
        Answer<Regression> fit = fit(design, y, multiples.size() == 1);
        List<Input> copy = List.copyOf(inputs);
        Comparability all = comparability;
        return fit.map(found -> new Convergence(copy, all, time, found));
    }

    private static Answer<Rational> positive(String place, Input input) {
        return input.amount()
                .flatMap(amount -> amount.signum() > 0
                        ? Answer.of(amount)
                        : Answer.refuse(
                                Reason.NOT_POSITIVE,
                                place + "：0より大きくない値には対数がない（" + input.figure().printed() + "）",
                                place + ": a figure that is not above 0 has no logarithm ("
                                        + input.figure().printed() + ")"));
    }

    private record Regression(double intercept, double slope, double standardError, double explained) {}

    /** Places that all grew alike have a slope of 0; what least squares would make of the last digits means nothing. */
    private static Answer<Regression> fit(double[][] design, double[] y, boolean alike) {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double total = 0;
        for (double value : y) {
            total += (value - mean) * (value - mean);
        }
        boolean differ = y.length >= FEWEST && spread(design) > 0;
        Optional<LeastSquares.Fit> fit = differ ? LeastSquares.linear(design, y) : Optional.empty();
        if (fit.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "収束の回帰には、前の値の異なる3以上の地域が必要（" + y.length + "地域）",
                    "a regression of convergence needs 3 or more places of different size, but there were " + y.length);
        }
        if (alike) {
            return Answer.of(new Regression(y[0], 0, 0, 0));
        }
        LeastSquares.Fit found = fit.get();
        double error = Math.sqrt(found.sse() / (y.length - 2) * found.inverse()[1][1]);
        return Answer.of(new Regression(
                found.parameters()[0], found.parameters()[1], error, Math.max(0, 1 - found.sse() / total)));
    }

    private static double spread(double[][] design) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double[] row : design) {
            least = Math.min(least, row[1]);
            most = Math.max(most, row[1]);
        }
        return most - least;
    }

    /**
     * How far places differ at one date (σ収束): the coefficient of variation, standard deviation ÷ mean.
     *
     * <p>Places converge if it falls from one date to the next. The deviation is that of all places (divided by n).
     *
     * @param figures the figures of the places at one date, in one unit
     * @return the coefficient, or why there is none: a figure that is not known, fewer than two places, or a mean that is not above 0
     */
    public static Answer<Coefficient> sigma(List<Input> figures) {
        Rational sum = Rational.ZERO;
        Rational squares = Rational.ZERO;
        for (Input input : figures) {
            Amounts.requireConvertible(input.unit(), figures.get(0).unit());
            Answer<Rational> amount = Amounts.in(figures.get(0).unit(), input);
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            sum = sum.plus(amount.get());
            squares = squares.plus(amount.get().times(amount.get()));
        }
        if (figures.size() < 2) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "ばらつきを求めるには2以上の地域が必要（" + figures.size() + "地域）",
                    "a spread needs 2 or more places, but there were " + figures.size());
        }
        if (sum.signum() <= 0) {
            return Answer.refuse(
                    Reason.NOT_POSITIVE,
                    "平均が0より大きくないため変動係数がない",
                    "no coefficient of variation of a mean that is not above 0");
        }
        // n Σx² ÷ (Σx)² − 1 is the squared coefficient, exactly
        Rational square =
                squares.times(figures.size()).dividedBy(sum.times(sum)).minus(Rational.ONE);
        return Answer.of(Coefficient.of(
                        Label.of("変動係数", "Coefficient of variation"),
                        Label.of("標準偏差 ÷ 平均", "standard deviation ÷ mean"),
                        Math.sqrt(square.doubleValue()))
                .withInputs(figures)
                .withNote(Label.of("標準偏差は n で割ったもの", "standard deviation divided by n")));
    }

    /**
     * The slope of growth on size.
     *
     * @return the slope: below 0, small places grew faster
     */
    public double slope() {
        return slope;
    }

    /**
     * The intercept of the regression.
     *
     * @return the intercept
     */
    public double intercept() {
        return intercept;
    }

    /**
     * The standard error of the slope.
     *
     * @return the error, with n − 2 degrees of freedom; 0 or more
     */
    public double standardError() {
        return standardError;
    }

    /**
     * What part of the variance of growth size explains (決定係数).
     *
     * @return R squared, from 0 to 1
     */
    public double explainedVariance() {
        return explained;
    }

    /**
     * The speed of convergence (収束速度): what part of the distance closes in a year.
     *
     * @return the speed by year, above 0; or NOT_APPLICABLE if places do not converge, or overshoot within the interval
     */
    public Answer<Double> speed() {
        double left = 1 + slope * years;
        return slope < 0 && left > 0
                ? Answer.of(-Math.log(left) / years)
                : Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        slope >= 0 ? "収束していないため収束速度がない" : "期間内に行き過ぎる傾きのため収束速度がない",
                        slope >= 0
                                ? "no speed of convergence, as places do not converge"
                                : "no speed of convergence, as the slope overshoots within the interval");
    }

    /**
     * In how many years half of the distance closes (半減期).
     *
     * @return the years, above 0; or NOT_APPLICABLE as for {@link #speed}
     */
    public Answer<Double> halfLife() {
        return speed().map(speed -> Math.log(2) / speed);
    }

    /**
     * Whether the two dates may be compared.
     *
     * @return what all changes carry
     */
    public Comparability comparability() {
        return comparability;
    }

    /** How the slope came about, to four decimals. */
    @Override
    public Explanation explanation() {
        BigDecimal digits = new BigDecimal(slope);
        Rounding rounding = Rounding.decimals(4);
        Explanation explanation = Explanation.of(
                        Label.of("β収束の傾き", "Slope of β convergence"),
                        Label.of("ln(後 ÷ 前) ÷ 年数 を ln(前) に回帰した傾き", "slope of ln(after ÷ before) ÷ years on ln(before)"))
                .withInputs(inputs)
                .withEndlessValue(digits, Unit.NONE)
                .withRounded(rounding.round(Rational.of(digits)), rounding)
                .withNote(Label.of(
                        inputs.size() / 2 + "地域、標準誤差 " + shown(standardError) + "、決定係数 " + shown(explained),
                        inputs.size() / 2 + " places, standard error " + shown(standardError) + ", R² "
                                + shown(explained)));
        Explanation withSpeed = speed().fold(
                        speed -> explanation.withNote(Label.of(
                                "収束速度 年" + shown(speed) + "、半減期 " + shown(Math.log(2) / speed) + "年",
                                "speed " + shown(speed) + " a year, half-life " + shown(Math.log(2) / speed)
                                        + " years")),
                        refusal -> explanation.withNote(refusal.sentence()));
        return withSpeed.withComparability(comparability);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** The explanation in one Japanese line. */
    @Override
    public String toString() {
        return explanation().toString();
    }
}
