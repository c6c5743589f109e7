package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Cells;
import org.machistat.core.series.Aggregation;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * A monthly or quarterly series that moves like an indicator and meets yearly figures (ベンチマーク).
 *
 * <pre>
 * PROPORTIONAL         min Σ (x(t)/p(t) − x(t−1)/p(t−1))²
 * ADDITIVE             min Σ ((x(t) − p(t)) − (x(t−1) − p(t−1)))²
 * PROPORTIONAL_SECOND  min Σ (Δ² x(t)/p(t))²
 * ADDITIVE_SECOND      min Σ (Δ² (x(t) − p(t)))²
 * subject to           Σ x(t) = A(y), or Σ x(t) ÷ k = A(y), or x(last t of y) = A(y)
 * </pre>
 *
 * <p>p is the indicator, x the result, A the benchmarks (年次値), k the periods of a year.
 *
 * <ul>
 *   <li>Everything is exact: the totals of x are the benchmarks to the last digit. {@link #rounded} keeps that in print. The
 *       exact values have more digits the longer the series; forty years of months take some tenths of a second at most.
 *   <li>Cholette's start: nothing ties the first period to the indicator, so that no transient arises.
 *   <li>Periods behind the last benchmark keep its last ratio (or difference); for a forecast ratio of the next year see
 *       {@link #withNextRatio}. So do periods before the first and in years without benchmark, between those around.
 *   <li>Proportional methods refuse an indicator of 0 or below with NOT_POSITIVE: its ratio says nothing. Additive ones take
 *       any, and may make figures below 0 of figures above.
 *   <li>A gap or mark in the indicator: its own reason; nothing is filled in. Benchmarks without a number leave their year free
 *       and are named in the explanation, as are those of years which the indicator does not touch.
 *   <li>A benchmark of a year of which the indicator has only a part: NOT_ENOUGH_DATA. Second differences need two benchmarks.
 *   <li>Neighbours in either series that must not be compared: NOT_COMPARABLE.
 *   <li>Benchmarks are calendar or fiscal years, or quarters named by their first month. The unit of the result is theirs; an
 *       additive indicator must have one that can be converted.
 * </ul>
 *
 * <p>Source: Denton, "Adjustment of monthly or quarterly series to annual totals", Journal of the American Statistical
 * Association 66 (1971); Cholette, "Adjusting sub-annual series to yearly benchmarks", Survey Methodology 10 (1984);
 * International Monetary Fund, Quarterly National Accounts Manual (2017), chapter 6; Marini and Di Fonzo, IMF Working Paper
 * 12/169 (2012), on extrapolation.
 *
 * @serial exclude
 */
public final class Benchmarking implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /** What is kept as smooth as the benchmarks allow. */
    public enum Method {
        /** First differences of the ratio to the indicator: the usual choice (比例型デントン法・1階差). */
        PROPORTIONAL(true, 1, "比例型デントン法（1階差）", "proportional Denton, first differences"),
        /** First differences of the distance to the indicator (加法型デントン法・1階差). */
        ADDITIVE(false, 1, "加法型デントン法（1階差）", "additive Denton, first differences"),
        /** Second differences of the ratio to the indicator (比例型デントン法・2階差). */
        PROPORTIONAL_SECOND(true, 2, "比例型デントン法（2階差）", "proportional Denton, second differences"),
        /** Second differences of the distance to the indicator (加法型デントン法・2階差). */
        ADDITIVE_SECOND(false, 2, "加法型デントン法（2階差）", "additive Denton, second differences");

        private final boolean proportional;
        private final int order;
        private final Label label;

        Method(boolean proportional, int order, String ja, String en) {
            this.proportional = proportional;
            this.order = order;
            this.label = Label.of(ja, en);
        }

        /**
         * The name of the method.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }

        boolean isProportional() {
            return proportional;
        }

        private Label formula() {
            String what = proportional ? "x/p" : "(x − p)";
            return Label.same("min Σ (Δ" + (order == 1 ? "" : "²") + " " + what + ")²");
        }
    }

    private final BenchmarkYears years;
    private final Method method;
    private final Rational nextRatio;
    private final List<Rational> values;

    private Benchmarking(BenchmarkYears years, Method method, Rational nextRatio, List<Rational> values) {
        this.years = years;
        this.method = method;
        this.nextRatio = nextRatio;
        this.values = List.copyOf(values);
    }

    /**
     * Brings an indicator to yearly sums by the proportional method.
     *
     * @param indicator the monthly or quarterly series
     * @param benchmarks the yearly sums
     * @return the benchmarked series, or why there is none
     */
    public static Answer<Benchmarking> of(TimeSeries indicator, TimeSeries benchmarks) {
        return of(indicator, benchmarks, Method.PROPORTIONAL, Aggregation.SUM);
    }

    /**
     * Brings an indicator to yearly figures.
     *
     * @param indicator the monthly or quarterly series
     * @param benchmarks the yearly figures
     * @param method what is kept as smooth as they allow
     * @param aggregation what a yearly figure is of its months or quarters
     * @return the benchmarked series, or why there is none
     * @throws UnitMismatchException if the method is additive and the units have nothing in common
     */
    public static Answer<Benchmarking> of(
            TimeSeries indicator, TimeSeries benchmarks, Method method, Aggregation aggregation) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(aggregation, "aggregation");
        return BenchmarkYears.of(indicator, benchmarks, method.proportional, aggregation)
                .flatMap(years -> solve(years, method, null));
    }

    /**
     * The same with a forecast of the ratio of the next year's benchmark to that of the indicator (BI比), which bends the
     * ratios of the last periods towards it: the enhanced extrapolation.
     *
     * <ul>
     *   <li>The next year is the one behind the last benchmark. Of its periods that the indicator has not, it is taken to have
     *       those of the year before, changed at the rate of the periods it has.
     * </ul>
     *
     * @param ratio yearly benchmark ÷ what the year makes of the indicator, above 0; the last such ratio is
     *     {@link #lastRatio}
     * @return the benchmarked series; NOT_ENOUGH_DATA if the indicator ends with the last benchmark; NOT_APPLICABLE if the
     *     method is additive
     * @throws IllegalArgumentException if the ratio is not above 0
     */
    public Answer<Benchmarking> withNextRatio(Rational ratio) {
        if (ratio.signum() <= 0) {
            throw new IllegalArgumentException("Ratio must be above 0, but was " + ratio);
        }
        return method.proportional
                ? solve(years, method, ratio)
                : Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        "加法型の方法には年次の比率による延長がない",
                        "an additive method has no extrapolation by a yearly ratio");
    }

    private static Answer<Benchmarking> solve(BenchmarkYears years, Method method, Rational nextRatio) {
        return years.comparability()
                .guard(
                        nextRatio == null
                                ? Answer.of(years.problem(method.order))
                                : years.problem(method.order, nextRatio))
                .flatMap(problem -> problem.solve()
                        .map(found -> Answer.of(new Benchmarking(years, method, nextRatio, years.values(found))))
                        .orElseGet(() -> Answer.refuse(
                                Reason.NOT_ENOUGH_DATA,
                                method.label.ja() + "には数値のある年次値が" + method.order + "つ以上必要",
                                "the method (" + method.label.en() + ") needs " + method.order
                                        + " or more benchmarks with a number")));
    }

    /**
     * The series whose movements were kept.
     *
     * @return the indicator
     */
    public TimeSeries indicator() {
        return years.indicator();
    }

    /**
     * The yearly figures that were met.
     *
     * @return the benchmarks
     */
    public TimeSeries benchmarks() {
        return years.benchmarks();
    }

    /**
     * What was kept smooth.
     *
     * @return the method
     */
    public Method method() {
        return method;
    }

    /**
     * What a benchmark is of its periods.
     *
     * @return sum, average or end
     */
    public Aggregation aggregation() {
        return years.aggregation();
    }

    /**
     * The unit of the values.
     *
     * @return that of the benchmarks
     */
    public Unit unit() {
        return benchmarks().unit();
    }

    /**
     * The dates.
     *
     * @return those of the indicator, in order
     */
    public List<ReferenceDate> dates() {
        return indicator().dates();
    }

    /**
     * The benchmarked value of a date.
     *
     * @param date the date
     * @return the exact value
     * @throws NoSuchElementException naming dates, if the indicator has no such date
     */
    public Rational value(ReferenceDate date) {
        return values.get(place(date));
    }

    /**
     * The benchmarked value of a date, rounded half up; rounded values may miss the yearly figure, unlike {@link #rounded}.
     *
     * @param date the date
     * @param decimals the number of decimals
     * @return the number to print
     * @throws NoSuchElementException naming dates, if the indicator has no such date
     */
    public BigDecimal value(ReferenceDate date, int decimals) {
        return Rounding.decimals(decimals).round(value(date));
    }

    private int place(ReferenceDate date) {
        indicator().get(date);
        return dates().indexOf(date);
    }

    /**
     * The benchmarked value over the indicator (BI比).
     *
     * @param date the date
     * @return the exact ratio; ZERO_BASE if the indicator is 0, as it may be for an additive method
     * @throws NoSuchElementException naming dates, if the indicator has no such date
     */
    public Answer<Rational> ratio(ReferenceDate date) {
        int place = place(date);
        Rational amount = years.amount(place);
        return amount.signum() == 0
                ? Answer.refuse(Reason.ZERO_BASE, "指標が0のため比率がない", "there is no ratio to an indicator of 0")
                : Answer.of(values.get(place).dividedBy(amount));
    }

    /**
     * The last benchmark over what its year makes of the indicator (年次BI比).
     *
     * @return the exact ratio; ZERO_BASE if the year makes 0
     */
    public Answer<Rational> lastRatio() {
        return years.lastRatio();
    }

    /**
     * Whether a date lies behind the last benchmark, so that its value is a forecast until the next one is known.
     *
     * @param date the date
     * @return true if so
     * @throws NoSuchElementException naming dates, if the indicator has no such date
     */
    public boolean isExtrapolated(ReferenceDate date) {
        return place(date) > years.lastPlace();
    }

    /**
     * The values rounded so that they still make the benchmarks exactly (largest remainders, ties to the earlier).
     *
     * <ul>
     *   <li>Each value is moved by less than one unit of the last decimal; periods in no benchmark are rounded half up.
     *   <li>A benchmark (times the number of periods, for averages) with more decimals than asked for: PARTS_DO_NOT_ADD.
     * </ul>
     *
     * @param decimals the number of decimals, from 0
     * @return the series, its figures marked as estimated and those behind the last benchmark as forecasts; or why it cannot be
     */
    public Answer<TimeSeries> rounded(int decimals) {
        return years.rounded(values, decimals)
                .map(rounded -> years.toSeries(
                        rounded, Label.of("（" + method.label.ja() + "）", " (" + method.label.en() + ")"), unit()));
    }

    /**
     * Whether the figures may be compared.
     *
     * @return what indicator and benchmarks say of all their neighbours
     */
    public Comparability comparability() {
        return years.comparability();
    }

    /** Method, figures used, years left free, forecasts. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = new ArrayList<>();
        benchmarks().dates().forEach(date -> inputs.add(benchmarks().input(date)));
        dates().forEach(date -> inputs.add(indicator().input(date)));
        Explanation explanation = Explanation.of(Label.of("ベンチマーク", "Benchmarking"), method.formula())
                .withInputs(inputs);
        for (Label note : notes()) {
            explanation = explanation.withNote(note);
        }
        return explanation.withComparability(comparability());
    }

    private List<Label> notes() {
        List<Label> notes = new ArrayList<>();
        notes.add(Label.of("方法：", "method: ")
                .plus(method.label)
                .plus(Label.of("、年次値は期間の", ", benchmarks are of their periods the "))
                .plus(aggregation().label()));
        notes.addAll(years.notes());
        List<ReferenceDate> ahead = dates().subList(years.lastPlace() + 1, values.size());
        if (!ahead.isEmpty()) {
            String how = nextRatio == null
                    ? ""
                    : nextRatio.toBigDecimal(MathContext.DECIMAL32).toPlainString();
            notes.add(Label.of(
                    ahead.get(0).label().ja() + "以降は最後の年次値の後の延長推計（"
                            + (nextRatio == null ? "最後の比率または差を据え置き" : "翌年の年次BI比の見込み" + how) + "）",
                    "from " + ahead.get(0).label().en() + " on extrapolated behind the last benchmark ("
                            + (nextRatio == null
                                    ? "its last ratio or difference is kept"
                                    : "forecast yearly ratio of " + how)
                            + ")"));
        }
        long below = values.stream().filter(value -> value.signum() < 0).count();
        if (below > 0) {
            notes.add(Label.of("0未満の推計値が" + below + "個ある", below + " values are below 0"));
        }
        return notes;
    }

    /**
     * The series as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The series as a table of date, indicator, ratio to four decimals, value to one decimal and change on the period before.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        List<ReferenceDate> dates = dates();
        String forecast = Label.of("（延長）", " (extrapolated)").in(locale);
        for (int place = 0; place < values.size(); place++) {
            Rational value = values.get(place);
            Rational before = place == 0 ? Rational.ZERO : values.get(place - 1);
            rows.add(List.of(
                    dates.get(place).label().in(locale) + (place > years.lastPlace() ? forecast : ""),
                    indicator().get(dates.get(place)).printed(),
                    ratio(dates.get(place))
                            .find()
                            .map(Rounding.decimals(4)::round)
                            .map(BigDecimal::toPlainString)
                            .orElse(""),
                    printed(value),
                    before.signum() > 0
                            ? printed(
                                    value.dividedBy(before).minus(Rational.ONE).times(100))
                            : ""));
        }
        List<String> header = List.of(
                Label.of("時点", "Date").in(locale),
                indicator().name().in(locale),
                Label.of("BI比", "BI ratio").in(locale),
                benchmarks().name().in(locale),
                Label.of("前期比 (%)", "Change (%)").in(locale));
        List<Align> aligns = new ArrayList<>(Collections.nCopies(header.size(), Align.RIGHT));
        aligns.set(0, Align.LEFT);
        List<Label> remarks = new ArrayList<>(notes());
        remarks.addAll(comparability().notes());
        return TextTable.of(List.of(header), rows, aligns)
                .withFooter(Cells.footer(
                        locale, List.of(indicator().source(), benchmarks().source()), remarks))
                .in(locale);
    }

    private static String printed(Rational value) {
        return Figure.of(Rounding.decimals(1).round(value), Unit.NONE).printed();
    }

    /** The forecast ratio of the next year, if one was given. */
    Optional<Rational> nextRatio() {
        return Optional.ofNullable(nextRatio);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Benchmarking that
                && years.equals(that.years)
                && method == that.method
                && Objects.equals(nextRatio, that.nextRatio);
    }

    @Override
    public int hashCode() {
        return Objects.hash(years, method, nextRatio);
    }

    /** The first dates as a table, and the sources. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
