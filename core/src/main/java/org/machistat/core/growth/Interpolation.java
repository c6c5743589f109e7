package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Irrational;
import org.machistat.core.internal.Power;
import org.machistat.core.internal.Signs;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * A value at a date between two dates with figures (補間).
 *
 * <pre>
 * τ = (date − earlier date) ÷ (later date − earlier date), in days; in months if the dates are months or years
 * LINEAR       x0 + (x1 − x0)·τ
 * EXPONENTIAL  x0·(x1/x0)^τ
 * POWER        (√x0 + (√x1 − √x0)·τ)²
 * </pre>
 *
 * <ul>
 *   <li>The printed value is exact for every rounding, also where the power is irrational.
 *   <li>A date outside the two, or the same date twice: NOT_ENOUGH_DATA; nothing is extrapolated.
 *   <li>EXPONENTIAL from or to a figure of 0 or below: NOT_POSITIVE, except from 0 to 0, which stays 0. POWER from or to a
 *       figure below 0: NOT_POSITIVE.
 *   <li>A mark in place of a number: its own reason. Dates of different precision refuse as
 *       {@link ReferenceDate#monthsTo} does.
 * </ul>
 *
 * <p>Source: Siegel and Swanson, The Methods and Materials of Demography (2004), chapter 11 and appendix C;
 * POWER is that of DemoTools' {@code interp} with its power of 2 (Riffe et al.).
 *
 * @serial exclude
 */
public final class Interpolation implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rounding MANY_DIGITS = Rounding.decimals(20).with(RoundingMode.DOWN);

    /** How the value moves between the two dates. */
    public enum Method {
        /** The same amount each day (線形補間). */
        LINEAR("線形補間", "linear", "x0 + (x1 − x0) × τ"),
        /** The same rate each day (指数補間・幾何補間). */
        EXPONENTIAL("指数補間", "exponential", "x0 × (x1 ÷ x0)^τ"),
        /** The square root moves by the same amount each day, between the other two (べき乗補間・2乗). */
        POWER("べき乗補間", "power of 2", "(√x0 + (√x1 − √x0) × τ)²");

        private final Label label;
        private final Label formula;

        Method(String ja, String en, String formula) {
            this.label = Label.of(ja, en);
            this.formula = Label.same(formula);
        }

        /**
         * The name of the method.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final Input from;
    private final Input to;
    private final ReferenceDate at;
    private final Method method;
    private final Rational position;
    private final Rational start;
    private final Rational end;
    private final Comparability comparability;

    private Interpolation(
            Input from,
            Input to,
            ReferenceDate at,
            Method method,
            Rational position,
            Rational start,
            Rational end,
            Comparability comparability) {
        this.from = from;
        this.to = to;
        this.at = at;
        this.method = method;
        this.position = position;
        this.start = start;
        this.end = end;
        this.comparability = comparability;
    }

    /**
     * The value of a series at a date between two of its dates.
     *
     * @param series the series
     * @param at the date asked for; at a date of the series it is the figure there
     * @param method how the value moves from the date before to the date after
     * @return the value; NOT_ENOUGH_DATA if the date is before the first or after the last; NOT_COMPARABLE if the two dates
     *     are not, unless the series has that accepted
     */
    public static Answer<Interpolation> of(TimeSeries series, ReferenceDate at, Method method) {
        Objects.requireNonNull(method, "method");
        List<ReferenceDate> dates = series.dates();
        int found = Collections.binarySearch(dates, at);
        if (found >= 0) {
            Input input = series.input(at);
            return Amounts.in(series.unit(), input)
                    .map(amount -> new Interpolation(
                            input, input, at, method, Rational.ZERO, amount, amount, Comparability.COMPARABLE));
        }
        int after = -found - 1;
        if (after == 0 || after == dates.size()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    at.label().ja() + "の前後に「" + series.name().ja() + "」の時点がない",
                    "'" + series.name().en() + "' has no dates around "
                            + at.label().en());
        }
        ReferenceDate from = dates.get(after - 1);
        ReferenceDate to = dates.get(after);
        Comparability comparability = series.comparisons().between(from, to);
        return comparability.guard(between(series.input(from), from, series.input(to), to, at, method, comparability));
    }

    /**
     * The value at a date between two figures that are comparable.
     *
     * @param from the earlier figure
     * @param fromDate its date
     * @param to the later figure
     * @param toDate its date
     * @param at the date asked for
     * @param method how the value moves
     * @return the value in the unit of the earlier figure, or why there is none
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<Interpolation> between(
            Input from, ReferenceDate fromDate, Input to, ReferenceDate toDate, ReferenceDate at, Method method) {
        return between(from, fromDate, to, toDate, at, method, Comparability.COMPARABLE);
    }

    private static Answer<Interpolation> between(
            Input first,
            ReferenceDate fromDate,
            Input last,
            ReferenceDate toDate,
            ReferenceDate at,
            Method method,
            Comparability comparability) {
        Objects.requireNonNull(method, "method");
        Input from = Amounts.withUnitOf(first, last);
        Input to = Amounts.withUnitOf(last, first);
        Amounts.requireConvertible(from.unit(), to.unit());
        return position(fromDate, toDate, at)
                .flatMap(position -> from.amount()
                        .flatMap(start -> Amounts.in(from.unit(), to).flatMap(end -> {
                            boolean bothZero = start.signum() == 0 && end.signum() == 0;
                            if (method == Method.EXPONENTIAL
                                    && !bothZero
                                    && (start.signum() <= 0 || end.signum() <= 0)) {
                                return Answer.refuse(
                                        Reason.NOT_POSITIVE,
                                        "0以下の値があるため指数補間ができない（" + from.inFormula() + "、" + to.inFormula() + "）",
                                        "no exponential interpolation is possible with a value not above 0 ("
                                                + from.inFormula() + ", " + to.inFormula() + ")");
                            }
                            if (method == Method.POWER && (start.signum() < 0 || end.signum() < 0)) {
                                return Answer.refuse(
                                        Reason.NOT_POSITIVE,
                                        "負の値があるためべき乗補間ができない（" + from.inFormula() + "、" + to.inFormula() + "）",
                                        "no interpolation of roots is possible with a value below 0 ("
                                                + from.inFormula() + ", " + to.inFormula() + ")");
                            }
                            return Answer.of(
                                    new Interpolation(from, to, at, method, position, start, end, comparability));
                        })));
    }

    /**
     * How far a date lies between two others.
     *
     * @param from the earlier date
     * @param to the later date
     * @param at the date asked for
     * @return from 0 at the earlier to 1 at the later date, or why there is none
     */
    public static Answer<Rational> position(ReferenceDate from, ReferenceDate to, ReferenceDate at) {
        boolean days = from.precision() == DatePrecision.DAY
                && to.precision() == DatePrecision.DAY
                && at.precision() == DatePrecision.DAY;
        Answer<Rational> whole = distance(from, to, days);
        Answer<Rational> part = distance(from, at, days);
        return whole.flatMap(w -> part.flatMap(p -> {
            if (w.signum() <= 0 || p.signum() < 0 || p.compareTo(w) > 0) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        at.label().ja() + "は" + from.label().ja() + "と"
                                + to.label().ja() + "の間にない",
                        at.label().en() + " does not lie between "
                                + from.label().en() + " and " + to.label().en());
            }
            return Answer.of(p.dividedBy(w));
        }));
    }

    private static Answer<Rational> distance(ReferenceDate from, ReferenceDate to, boolean days) {
        return days
                ? from.daysTo(to).map(Rational::of)
                : from.monthsTo(to).map(months -> Rational.of(months.longValue()));
    }

    /**
     * The date of the value.
     *
     * @return the date
     */
    public ReferenceDate date() {
        return at;
    }

    /**
     * How the value moves between the dates.
     *
     * @return the method
     */
    public Method method() {
        return method;
    }

    /**
     * How far the date lies between the two.
     *
     * @return τ, from 0 to 1
     */
    public Rational position() {
        return position;
    }

    /**
     * The unit of the value.
     *
     * @return that of the earlier figure
     */
    public Unit unit() {
        return from.unit();
    }

    /**
     * The value, if it is a ratio of whole numbers.
     *
     * @return the exact value, or empty if it is irrational
     */
    public Optional<Rational> exact() {
        if (method == Method.LINEAR || start.equals(end) || position.signum() == 0) {
            return Optional.of(start.plus(end.minus(start).times(position)));
        }
        if (method == Method.POWER) {
            return start.signum() == 0 || end.signum() == 0
                    ? Optional.of(squares())
                    : power().exact().map(root -> squares().plus(root.times(cross())));
        }
        return power().exact().map(start::times);
    }

    /** Squared out: x0·(1 − τ)² + x1·τ² + 2τ(1 − τ)·√(x0·x1), with one root only. */
    private Rational squares() {
        return start.times(rest().pow(2)).plus(end.times(position.pow(2)));
    }

    private Rational cross() {
        return position.times(rest()).times(2);
    }

    private Rational rest() {
        return Rational.ONE.minus(position);
    }

    private Power power() {
        return method == Method.POWER
                ? Power.of(start.times(end), Rational.of(1, 2))
                : Power.of(end.dividedBy(start), position);
    }

    private Irrational irrational() {
        return method == Method.POWER ? power().scaled(cross(), squares()) : power().scaled(start, Rational.ZERO);
    }

    /**
     * The value rounded half up.
     *
     * @param decimals the number of decimals
     * @return the number to print
     */
    public BigDecimal value(int decimals) {
        return value(Rounding.decimals(decimals));
    }

    /**
     * The value rounded.
     *
     * @param rounding how to round
     * @return the number to print
     */
    public BigDecimal value(Rounding rounding) {
        return exact().map(rounding::round).orElseGet(() -> irrational().round(rounding));
    }

    /**
     * Whether the two figures may be compared.
     *
     * @return what the series says of the two dates; comparable for two figures that were given
     */
    public Comparability comparability() {
        return comparability;
    }

    /** How the value came about, rounded to a whole number as {@link #toString} prints it. */
    @Override
    public Explanation explanation() {
        Rounding rounding = Rounding.decimals(0);
        String first = from.inFormula();
        String last = Amounts.inFormula(from.unit(), to);
        Explanation formula = Explanation.of(Label.of("補間値", "interpolated value"), method.formula)
                .withInputs(List.of(from, to))
                .withWorking(
                        switch (method) {
                            case LINEAR -> first + " + (" + last + " − " + first + ") × " + position;
                            case EXPONENTIAL -> first + " × (" + last + " ÷ " + first + ")^(" + position + ")";
                            case POWER -> "(√" + first + " + (√" + last + " − √" + first + ") × " + position + ")²";
                        });
        return exact().map(exact -> formula.withValue(exact, unit()))
                .orElseGet(() -> formula.withEndlessValue(irrational().round(MANY_DIGITS), unit()))
                .withRounded(value(rounding), rounding)
                .withNote(Label.of("時点：", "date: ").plus(at.label()))
                .withNote(Label.of("方法：", "method: ").plus(method.label()))
                .withComparability(comparability);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interpolation that
                && from.equals(that.from)
                && to.equals(that.to)
                && at.equals(that.at)
                && method == that.method
                && position.equals(that.position)
                && comparability.equals(that.comparability);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, at, method, position, comparability);
    }

    /** The date and the value rounded to a whole number, and that it was accepted if its figures are not comparable. */
    @Override
    public String toString() {
        return at.label().ja() + " " + Signs.minus(value(0)) + unit().label().ja()
                + comparability.suffix().ja();
    }
}
