package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Intervals;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * A series in per cent of its figure at a base date (指数).
 *
 * <pre>
 * index at t       = 100 × x(t) ÷ x(base)
 * another base b'  = 100 × index at t ÷ index at b'
 * link at date o   : later series × x(o) ÷ y(o), x the earlier and y the later series
 * </pre>
 *
 * <ul>
 *   <li>It has the dates of its series, gaps included: a date without a number refuses its index with the reason. Nothing is
 *       interpolated.
 *   <li>A date that must not be compared with the base refuses its index with NOT_COMPARABLE, unless {@link #accepting} says
 *       otherwise.
 *   <li>The base date must be in the series (else NOT_ENOUGH_DATA) with a figure above 0 (else ZERO_BASE or NOT_POSITIVE).
 *   <li>Indices are exact, whatever the number of rebasings. If the figures were rounded in print, such as printed indices that
 *       are brought to another base, {@link #interval} has every value they can stand for.
 *   <li>A linked index keeps the growth of the earlier series up to the overlap and that of the later one from there.
 * </ul>
 *
 * <p>Source: International Monetary Fund, Quarterly National Accounts Manual (2017), chapter 8, on rebasing and linking.
 *
 * @serial exclude
 */
public final class IndexSeries implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);

    private final Label name;
    private final ReferenceDate base;
    private final TreeMap<ReferenceDate, Level> levels;
    private final Comparisons<ReferenceDate> comparisons;

    private IndexSeries(
            Label name,
            ReferenceDate base,
            NavigableMap<ReferenceDate, Level> levels,
            Comparisons<ReferenceDate> comparisons) {
        this.name = name;
        this.base = base;
        this.levels = new TreeMap<>(levels);
        this.comparisons = comparisons;
    }

    /** A figure in the unit of its series, and what links it to the series before. */
    private record Level(Input input, Unit unit, Rational factor, Interval factorInterval) implements Serializable {

        Level(Input input, Unit unit) {
            this(input, unit, Rational.ONE, Interval.point(Rational.ONE));
        }

        Answer<Rational> amount() {
            return Amounts.in(unit, input).map(amount -> amount.times(factor));
        }

        /** Intervals can be divided, not multiplied: x·f is x ÷ (1 ÷ f). */
        Answer<Interval> interval() {
            Interval inverse = Intervals.divide(Interval.point(Rational.ONE), factorInterval);
            return Amounts.intervalIn(unit, input).map(interval -> Intervals.divide(interval, inverse));
        }

        Level times(Rational more, Interval moreInterval) {
            Interval inverse = Intervals.divide(Interval.point(Rational.ONE), moreInterval);
            return new Level(input, unit, factor.times(more), Intervals.divide(factorInterval, inverse));
        }

        String inFormula() {
            return Amounts.inFormula(unit, input) + (isLinked() ? " × " + factor : "");
        }

        String asDivisor() {
            return isLinked() ? "(" + inFormula() + ")" : inFormula();
        }

        private boolean isLinked() {
            return !factor.equals(Rational.ONE);
        }
    }

    /**
     * The index of a series.
     *
     * @param series the series
     * @param base the date whose figure is 100
     * @return the index, or why there is none
     */
    public static Answer<IndexSeries> of(TimeSeries series, ReferenceDate base) {
        TreeMap<ReferenceDate, Level> levels = new TreeMap<>();
        series.dates().forEach(date -> levels.put(date, new Level(series.input(date), series.unit())));
        return based(series.name(), base, levels, series.comparisons());
    }

    private static Answer<IndexSeries> based(
            Label name,
            ReferenceDate base,
            NavigableMap<ReferenceDate, Level> levels,
            Comparisons<ReferenceDate> comparisons) {
        return positive(name, base, levels).map(level -> new IndexSeries(name, base, levels, comparisons));
    }

    private static Answer<Rational> positive(
            Label name, ReferenceDate date, NavigableMap<ReferenceDate, Level> levels) {
        Level level = levels.get(Objects.requireNonNull(date, "date"));
        if (level == null) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + name.ja() + "」に" + date.label().ja() + "の値がない",
                    "'" + name.en() + "' has no figure at " + date.label().en());
        }
        return level.amount().flatMap(amount -> amount.signum() > 0 ? Answer.of(amount) : noBase(name, date, amount));
    }

    private static Answer<Rational> noBase(Label name, ReferenceDate date, Rational amount) {
        boolean isZero = amount.signum() == 0;
        return Answer.refuse(
                isZero ? Reason.ZERO_BASE : Reason.NOT_POSITIVE,
                "「" + name.ja() + "」の" + date.label().ja() + "の値が" + (isZero ? "0" : "負") + "のため、それを基準とする指数を計算できない",
                "'" + name.en() + "' is " + (isZero ? "0" : "below 0") + " at "
                        + date.label().en() + ", so no index can be based on it");
    }

    /**
     * What the series shows.
     *
     * @return the name
     */
    public Label name() {
        return name;
    }

    /**
     * The date whose figure is 100.
     *
     * @return the base date (基準時)
     */
    public ReferenceDate base() {
        return base;
    }

    /**
     * The dates.
     *
     * @return the dates in order, those without a number included
     */
    public List<ReferenceDate> dates() {
        return List.copyOf(levels.keySet());
    }

    /**
     * The index at a date.
     *
     * @param date the date
     * @return the exact index, or why there is none
     */
    public Answer<Rational> index(ReferenceDate date) {
        Level level = levels.get(Objects.requireNonNull(date, "date"));
        return level == null
                ? positive(name, date, levels)
                : comparability(date)
                        .guard(level.amount()
                                .map(amount -> amount.times(HUNDRED).dividedBy(baseAmount())));
    }

    /**
     * Whether the figure of a date may be compared with that of the base date.
     *
     * @param date the date
     * @return what was stated of the two dates; of a linked index, through the overlap
     */
    public Comparability comparability(ReferenceDate date) {
        return comparisons.between(base, date);
    }

    /**
     * The same index, computed even at dates that are not comparable with its base; every explanation then says so.
     *
     * @return the index with its judgements {@linkplain Comparisons#accepted accepted}
     */
    public IndexSeries accepting() {
        return new IndexSeries(name, base, levels, comparisons.accepted());
    }

    private Rational baseAmount() {
        return get(base).amount().get();
    }

    private Level get(ReferenceDate date) {
        return Objects.requireNonNull(levels.get(date));
    }

    /**
     * The index at a date, rounded half up.
     *
     * @param date the date
     * @param decimals the number of decimals
     * @return the index to print, or why there is none
     */
    public Answer<BigDecimal> index(ReferenceDate date, int decimals) {
        return index(date).map(Rounding.decimals(decimals)::round);
    }

    /**
     * Every index that a date can have if all figures were rounded half up to their printed decimals.
     *
     * <ul>
     *   <li>At the base date it is exactly 100.
     *   <li>Of a linked index the interval holds every such value, but may be wider than they need.
     * </ul>
     *
     * @param date the date
     * @return the interval, or why there is none
     */
    public Answer<Interval> interval(ReferenceDate date) {
        if (date.equals(base)) {
            return Answer.of(Interval.point(HUNDRED));
        }
        return index(date)
                .flatMap(index -> get(base)
                        .interval()
                        .flatMap(start -> get(date)
                                .interval()
                                .map(now -> Intervals.divide(now, start).times(HUNDRED))));
    }

    /**
     * The same index with another base.
     *
     * @param newBase the date whose index becomes 100
     * @return the index, or why there is none
     */
    public Answer<IndexSeries> rebase(ReferenceDate newBase) {
        return based(name, newBase, levels, comparisons);
    }

    /**
     * This index continued by that of a later series that overlaps with it at one date.
     *
     * @param later the later index; its own base does not matter
     * @param overlap a date at which both have a figure
     * @return the index with this one's dates up to the overlap, the later one's after it, and this one's name and base; or why
     *     there is none
     * @throws IllegalArgumentException if the base of this index is after the overlap
     */
    public Answer<IndexSeries> link(IndexSeries later, ReferenceDate overlap) {
        if (base.compareTo(overlap) > 0) {
            throw new IllegalArgumentException(
                    "Base of the earlier index must not be after the overlap " + overlap + ", but was " + base);
        }
        return positive(name, overlap, levels)
                .flatMap(here -> positive(later.name, overlap, later.levels).map(there -> {
                    Interval interval = Intervals.divide(
                            get(overlap).interval().get(),
                            later.get(overlap).interval().get());
                    TreeMap<ReferenceDate, Level> linked = new TreeMap<>(levels.headMap(overlap, true));
                    later.levels
                            .tailMap(overlap, false)
                            .forEach((date, level) -> linked.put(date, level.times(here.dividedBy(there), interval)));
                    return new IndexSeries(
                            name,
                            base,
                            linked,
                            Comparisons.among(
                                    List.copyOf(linked.keySet()), (one, other) -> linked(later, overlap, one, other)));
                }));
    }

    /** Dates before and after the overlap are compared through it, where both series have a figure. */
    private Comparability linked(IndexSeries later, ReferenceDate overlap, ReferenceDate one, ReferenceDate other) {
        if (other.compareTo(overlap) <= 0) {
            return comparisons.between(one, other);
        }
        return one.compareTo(overlap) >= 0
                ? later.comparisons.between(one, other)
                : comparisons.between(one, overlap).and(later.comparisons.between(overlap, other));
    }

    /** What the index is; {@link #explanation(ReferenceDate, Rounding)} has one date. */
    @Override
    public Explanation explanation() {
        Explanation explanation = formula()
                .withInputs(levels.values().stream().map(Level::input).toList())
                .withNote(Label.of(base.label().ja() + "＝100", base.label().en() + " = 100"));
        for (Label note : notes()) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    /** What must be known to compare dates with the base. */
    List<Label> notes() {
        Comparisons<ReferenceDate> withBase = Comparisons.none();
        for (ReferenceDate date : levels.keySet()) {
            if (!date.equals(base)) {
                withBase = withBase.with(base, date, comparability(date));
            }
        }
        return withBase.notes(ReferenceDate::label);
    }

    private static Explanation formula() {
        return Explanation.of(
                Label.of("指数", "Index"), Label.of("100 × その時点の値 ÷ 基準時の値", "100 × figure ÷ figure at the base date"));
    }

    /**
     * How the index of a date came about.
     *
     * @param date the date
     * @param rounding how to round
     * @return the explanation
     * @throws NoSuchElementException if there is no index at the date, with the reason
     */
    public Explanation explanation(ReferenceDate date, Rounding rounding) {
        Rational index = index(date).get();
        Level now = get(date);
        Level start = get(base);
        return formula()
                .withInputs(List.of(now.input(), start.input()))
                .withWorking("100 × " + now.inFormula() + " ÷ " + start.asDivisor())
                .withValue(index, Unit.NONE)
                .rounded(rounding)
                .withComparability(comparability(date));
    }

    /**
     * The index as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The index as a table of date and index to one decimal; where there is none, the mark that hides it.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<ReferenceDate, Level> entry : levels.entrySet()) {
            rows.add(List.of(entry.getKey().label().in(locale), printed(entry.getKey(), locale)));
        }
        List<String> header = List.of(
                Label.of("時点", "Date").in(locale),
                name.in(locale)
                        + Label.of(
                                        "（" + base.label().ja() + "＝100）",
                                        " (" + base.label().en() + " = 100)")
                                .in(locale));
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT))
                .withFooter(Cells.footer(locale, sources(), notes()))
                .in(locale);
    }

    /** The index of a date to one decimal, or what stands in its place; nothing at a date that the series has not. */
    String printed(ReferenceDate date, Locale locale) {
        return levels.containsKey(date)
                ? index(date, 1)
                        .fold(
                                BigDecimal::toPlainString,
                                refusal -> Cells.refused(
                                        refusal, locale, List.of(get(date).input())))
                : "";
    }

    /** Where the figures come from, each source once. */
    List<Source> sources() {
        return levels.values().stream()
                .map(level -> level.input().source())
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexSeries that
                && name.equals(that.name)
                && base.equals(that.base)
                && levels.equals(that.levels)
                && comparisons.equals(that.comparisons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, base, levels, comparisons);
    }

    /** The first dates as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
