package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.machistat.core.internal.Amounts;
import org.machistat.core.series.Aggregation;
import org.machistat.core.series.Periods;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/** Which periods of an indicator make which benchmark (指標と年次値の対応). */
final class BenchmarkYears implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    private final TimeSeries indicator;
    private final TimeSeries benchmarks;
    private final Aggregation aggregation;
    private final boolean proportional;
    private final Comparability comparability;
    private final int perYear;
    private final Rational[] amounts;
    private final List<Year> years;
    private final List<Label> notes;

    /** A benchmark, the first of its places and its number. */
    private record Year(ReferenceDate date, int from, Rational value) implements Serializable {}

    private BenchmarkYears(
            TimeSeries indicator,
            TimeSeries benchmarks,
            Aggregation aggregation,
            boolean proportional,
            Comparability comparability,
            int perYear,
            Rational[] amounts,
            List<Year> years,
            List<Label> notes) {
        this.indicator = indicator;
        this.benchmarks = benchmarks;
        this.aggregation = aggregation;
        this.proportional = proportional;
        this.comparability = comparability;
        this.perYear = perYear;
        this.amounts = amounts;
        this.years = List.copyOf(years);
        this.notes = List.copyOf(notes);
    }

    static Answer<BenchmarkYears> of(
            TimeSeries indicator, TimeSeries benchmarks, boolean proportional, Aggregation aggregation) {
        if (!proportional) {
            Amounts.requireConvertible(indicator.unit(), benchmarks.unit());
        }
        return Periods.of(indicator)
                .flatMap(periods -> length(benchmarks)
                        .flatMap(months -> months % periods.step() != 0 || months == periods.step()
                                ? Answer.refuse(
                                        Reason.NOT_APPLICABLE,
                                        "指標（" + periods.step() + "か月間隔）がベンチマークの期間（" + months + "か月）を細分していない",
                                        "the indicator, at steps of " + periods.step()
                                                + " months, does not divide the benchmarks' period of "
                                                + months + " months")
                                : of(
                                        indicator,
                                        benchmarks,
                                        proportional,
                                        aggregation,
                                        periods,
                                        months / periods.step())));
    }

    private static Label late(int months) {
        return Label.of(
                "指標の期は年次値の期間の初めより" + months + "か月遅れて始まる。期を途中の月で呼ぶのでなければ、期間が合っていない",
                "the indicator's periods begin " + months + (months == 1 ? " month" : " months")
                        + " after the benchmarks': unless they are named by a month within them, they are of another time");
    }

    /** The months of which a benchmark tells: 12 for years, the step of the series for quarters. */
    private static Answer<Integer> length(TimeSeries benchmarks) {
        boolean isYears = benchmarks.dates().stream()
                .allMatch(date ->
                        date.precision() == DatePrecision.YEAR || date.precision() == DatePrecision.FISCAL_YEAR);
        return isYears ? Answer.of(MONTHS) : Periods.of(benchmarks).map(Periods::step);
    }

    private static Answer<BenchmarkYears> of(
            TimeSeries indicator,
            TimeSeries benchmarks,
            boolean proportional,
            Aggregation aggregation,
            Periods periods,
            int perYear) {
        Answer<Rational[]> amounts = amounts(indicator, benchmarks, proportional, periods);
        if (!amounts.isGiven()) {
            return amounts.map(all -> null);
        }
        List<Year> years = new ArrayList<>();
        List<Label> notes = new ArrayList<>();
        for (ReferenceDate date : benchmarks.dates()) {
            int start = MONTHS * date.firstDay().getYear() + date.firstDay().getMonthValue() - 1;
            int from = Math.floorDiv(start - periods.month(0) + periods.step() - 1, periods.step());
            Answer<Rational> value = Amounts.in(benchmarks.unit(), benchmarks.input(date));
            int late = periods.month(0) + from * periods.step() - start;
            boolean outside = from + perYear <= 0 || from >= periods.size();
            if (late != 0 && !outside && !notes.contains(late(late))) {
                notes.add(late(late));
            }
            if (outside) {
                notes.add(date.label()
                        .plus(Label.of(
                                "の年次値は指標の期間外のため用いない", ": benchmark not used, the indicator has none of its periods")));
            } else if (!value.isGiven()) {
                notes.add(Label.of("年次値なし、この年は前後から補う：", "no benchmark, its periods follow those around: ")
                        .plus(value.refusal().orElseThrow().sentence()));
            } else if (from < 0 || from + perYear > periods.size()) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        date.label().ja() + "の年次値に対し、指標に" + date.label().ja() + "の一部の期しかない",
                        "the indicator has only a part of the periods of "
                                + date.label().en() + ", for which there is a benchmark");
            } else {
                years.add(new Year(date, from, value.get()));
            }
        }
        if (years.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + benchmarks.name().ja() + "」に指標の期間の年次値がない",
                    "'" + benchmarks.name().en() + "' has no benchmark for the periods of the indicator");
        }
        Comparability all = periods.comparability(0, periods.size() - 1);
        for (int i = 1; i < years.size(); i++) {
            all = all.and(benchmarks
                    .comparisons()
                    .between(years.get(i - 1).date(), years.get(i).date()));
        }
        return Answer.of(new BenchmarkYears(
                indicator, benchmarks, aggregation, proportional, all, perYear, amounts.get(), years, notes));
    }

    private static Answer<Rational[]> amounts(
            TimeSeries indicator, TimeSeries benchmarks, boolean proportional, Periods periods) {
        Rational[] amounts = new Rational[periods.size()];
        Rational factor = proportional ? Rational.ONE : Amounts.factor(indicator.unit(), benchmarks.unit());
        for (int place = 0; place < amounts.length; place++) {
            Answer<Rational> amount = periods.amount(place);
            if (!amount.isGiven()) {
                return amount.map(all -> null);
            }
            if (proportional && amount.get().signum() <= 0) {
                Label when = periods.date(place).label();
                return Answer.refuse(
                        Reason.NOT_POSITIVE,
                        "指標の" + when.ja() + "の値が0以下のため比例型では計算できない（加法型を用いる）",
                        "the indicator is not above 0 at " + when.en()
                                + ", so no proportional method applies; an additive one does");
            }
            amounts[place] = amount.get().times(factor);
        }
        return Answer.of(amounts);
    }

    TimeSeries indicator() {
        return indicator;
    }

    TimeSeries benchmarks() {
        return benchmarks;
    }

    Aggregation aggregation() {
        return aggregation;
    }

    Comparability comparability() {
        return comparability;
    }

    List<Label> notes() {
        return notes;
    }

    Rational amount(int place) {
        return amounts[place];
    }

    /** The last place that a benchmark tells of. */
    int lastPlace() {
        return years.get(years.size() - 1).from() + perYear - 1;
    }

    Answer<Rational> lastRatio() {
        Year last = years.get(years.size() - 1);
        Rational made = made(amounts, last.from());
        return made.signum() == 0
                ? Answer.refuse(
                        Reason.ZERO_BASE,
                        "指標の年次値が0のため比率がない",
                        "there is no ratio to a year of the indicator that makes 0")
                : Answer.of(last.value().dividedBy(made));
    }

    /** What the places of a year make of some numbers. */
    private Rational made(Rational[] some, int from) {
        Rational sum = Rational.ZERO;
        for (int place = from; place < from + perYear; place++) {
            sum = sum.plus(some[place].times(weight(place - from)));
        }
        return sum;
    }

    private Rational weight(int placeInYear) {
        return switch (aggregation) {
            case SUM -> Rational.ONE;
            case AVERAGE -> Rational.of(1, perYear);
            case END -> placeInYear == perYear - 1 ? Rational.ONE : Rational.ZERO;
        };
    }

    Movement problem(int order) {
        return problem(order, amounts, years);
    }

    /** The problem with one more year, completed as far as the indicator lacks it. */
    Answer<Movement> problem(int order, Rational nextRatio) {
        int from = lastPlace() + 1;
        int known = Math.min(perYear, amounts.length - from);
        if (known <= 0) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "指標が最後の年次値の後に続かないため延長する期がない",
                    "the indicator ends with the last benchmark, so there is nothing to extrapolate");
        }
        Rational[] longer = Arrays.copyOf(amounts, Math.max(amounts.length, from + perYear));
        Rational now = Rational.ZERO;
        Rational before = Rational.ZERO;
        for (int i = 0; i < known; i++) {
            now = now.plus(amounts[from + i]);
            before = before.plus(amounts[from + i - perYear]);
        }
        for (int i = known; i < perYear; i++) {
            longer[from + i] = amounts[from + i - perYear].times(now).dividedBy(before);
        }
        List<Year> more = new ArrayList<>(years);
        Year last = years.get(years.size() - 1);
        more.add(new Year(last.date(), from, made(longer, from).times(nextRatio)));
        return Answer.of(problem(order, longer, more));
    }

    private Movement problem(int order, Rational[] all, List<Year> given) {
        Rational[] weights = new Rational[all.length];
        int[] sums = new int[all.length];
        Rational[] values = new Rational[given.size()];
        Arrays.fill(weights, Rational.ZERO);
        Arrays.fill(sums, -1);
        for (int i = 0; i < values.length; i++) {
            Year year = given.get(i);
            for (int place = year.from(); place < year.from() + perYear; place++) {
                Rational weight = weight(place - year.from());
                if (weight.signum() != 0) {
                    sums[place] = i;
                    weights[place] = proportional ? weight.times(all[place]) : weight;
                }
            }
            values[i] = proportional ? year.value() : year.value().minus(made(all, year.from()));
        }
        return new Movement(order, weights, sums, values);
    }

    /** The values of the places of the indicator from ratios or differences. */
    List<Rational> values(Rational[] found) {
        return IntStream.range(0, amounts.length)
                .mapToObj(
                        place -> proportional ? found[place].times(amounts[place]) : found[place].plus(amounts[place]))
                .toList();
    }

    Answer<List<BigDecimal>> rounded(List<Rational> values, int decimals) {
        Rational unit = Rational.of(10).pow(-decimals);
        Rounding rounding = Rounding.decimals(decimals);
        List<BigDecimal> rounded =
                new ArrayList<>(values.stream().map(rounding::round).toList());
        for (Year year : years) {
            Rational total = aggregation == Aggregation.AVERAGE ? year.value().times(perYear) : year.value();
            if (!total.dividedBy(unit).denominator().equals(BigInteger.ONE)) {
                return Answer.refuse(
                        Reason.PARTS_DO_NOT_ADD,
                        year.date().label().ja() + "の年次値は小数" + decimals + "桁の値の合計にならない",
                        "the benchmark of " + year.date().label().en() + " is no sum of figures with " + decimals
                                + " decimals");
            }
            if (aggregation != Aggregation.END) {
                spread(values, rounded, year.from(), total, unit, decimals);
            }
        }
        return Answer.of(List.copyOf(rounded));
    }

    /** Rounds the places of a year down, then as many as it takes up, from the largest remainder. */
    private void spread(
            List<Rational> values, List<BigDecimal> rounded, int from, Rational total, Rational unit, int decimals) {
        Rounding down = Rounding.decimals(decimals).with(RoundingMode.FLOOR);
        Rational left = total;
        Rational[] remainders = new Rational[perYear];
        for (int i = 0; i < perYear; i++) {
            Rational value = values.get(from + i);
            rounded.set(from + i, down.round(value));
            remainders[i] = value.minus(Rational.of(rounded.get(from + i)));
            left = left.minus(Rational.of(rounded.get(from + i)));
        }
        int ups = left.dividedBy(unit).numerator().intValueExact();
        IntStream.range(0, perYear)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(ups)
                .forEach(i -> rounded.set(from + i, rounded.get(from + i).add(BigDecimal.ONE.movePointLeft(decimals))));
    }

    TimeSeries toSeries(List<BigDecimal> rounded, Label what, Unit unit) {
        List<ReferenceDate> dates = indicator.dates();
        TimeSeries.Builder builder = TimeSeries.builder(benchmarks.name().plus(what))
                .unit(unit)
                .source(benchmarks.source())
                .comparisons(indicator.comparisons());
        for (int place = 0; place < rounded.size(); place++) {
            builder.put(dates.get(place), Figure.of(rounded.get(place), unit).withQualifier(Mark.ESTIMATED));
        }
        if (lastPlace() + 1 < dates.size()) {
            builder.forecastFrom(dates.get(lastPlace() + 1));
        }
        indicator
                .forecastFrom()
                .filter(date -> lastPlace() + 1 >= dates.size() || date.compareTo(dates.get(lastPlace() + 1)) < 0)
                .ifPresent(builder::forecastFrom);
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkYears that
                && indicator.equals(that.indicator)
                && benchmarks.equals(that.benchmarks)
                && aggregation == that.aggregation
                && proportional == that.proportional;
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, benchmarks, aggregation, proportional);
    }
}
