package org.machistat.core.growth;

import com.google.common.collect.Ordering;
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
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
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
 * link at o1 … on   : later series × Σx(o) ÷ Σy(o), or × the mean of x(o) ÷ y(o)
 * chain            : 100 × link(1) ÷ 100 × … × link(t) ÷ 100, a link being the figure where the period before is 100
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
 *   <li>A linked index keeps the growth of the earlier series up to the overlap and that of the later one from there. Of
 *       several overlapping dates, the earlier series is kept up to the last one, and the step from there rests on the mean of
 *       all: it is the growth of the later series only if their ratio never changed.
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
    private final List<Label> links;

    private IndexSeries(
            Label name,
            ReferenceDate base,
            NavigableMap<ReferenceDate, Level> levels,
            Comparisons<ReferenceDate> comparisons,
            List<Label> links) {
        this.name = name;
        this.base = base;
        this.levels = new TreeMap<>(levels);
        this.comparisons = comparisons;
        this.links = List.copyOf(links);
    }

    /** How the level of a later series is brought to that of an earlier one (接続係数). */
    public enum LinkMethod {
        /** The sum of the earlier figures over that of the later ones (重複期間の平均の比). */
        RATIO_OF_SUMS(Label.of("重複期間の平均の比", "ratio of the means over the overlap")),
        /** The mean of the ratios date by date (重複期間の比の平均). */
        MEAN_OF_RATIOS(Label.of("重複期間の比の平均", "mean of the ratios over the overlap"));

        private final Label label;

        LinkMethod(Label label) {
            this.label = label;
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

    /**
     * The index of a series.
     *
     * @param series the series
     * @param base the date whose figure is 100
     * @return the index, or why there is none
     */
    public static Answer<IndexSeries> of(TimeSeries series, ReferenceDate base) {
        return based(series.name(), base, Level.of(series), series.comparisons(), List.of());
    }

    /**
     * The index of a chain of links from each period to the next (連鎖指数).
     *
     * <ul>
     *   <li>A link is the figure where the period before is 100: 102.5 for +2.5%. Give the growth rates of official tables plus
     *       100. It leads from the date before it in the series, so none may be left out.
     *   <li>A link that is not known hides its own date and all after it; each refuses with that reason.
     *   <li>A link of 0 or below ends the chain: its own date has the product, all after it refuse with NOT_APPLICABLE.
     * </ul>
     *
     * @param links the links, each at the date it leads to, without unit or in per cent
     * @param base the date before the first link, which becomes 100
     * @return the index
     * @throws IllegalArgumentException if the base is not before the first link
     */
    public static IndexSeries chain(TimeSeries links, ReferenceDate base) {
        List<ReferenceDate> dates = links.dates();
        if (!dates.isEmpty() && base.compareTo(dates.get(0)) >= 0) {
            throw new IllegalArgumentException(
                    "Base of a chain must be before its first link " + dates.get(0) + ", but was " + base);
        }
        return new IndexSeries(
                links.name(),
                base,
                Level.chain(links, base),
                links.comparisons(),
                List.of(Label.of("前の期を100とする指数の連鎖", "chain of links, the period before being 100")));
    }

    private static Answer<IndexSeries> based(
            Label name,
            ReferenceDate base,
            NavigableMap<ReferenceDate, Level> levels,
            Comparisons<ReferenceDate> comparisons,
            List<Label> links) {
        return positive(name, base, levels).map(level -> new IndexSeries(name, base, levels, comparisons, links));
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
        return new IndexSeries(name, base, levels, comparisons.accepted(), links);
    }

    private Rational baseAmount() {
        return amount(base);
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
        return based(name, newBase, levels, comparisons, links);
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
        return link(later, List.of(overlap), LinkMethod.RATIO_OF_SUMS);
    }

    /**
     * This index continued by that of a later series that overlaps with it at several dates, such as the months of a year
     * (接続指数).
     *
     * @param later the later index; its own base does not matter
     * @param overlaps the dates at which both have a figure above 0, in order
     * @param method how their ratios make one factor; the same for one date
     * @return the index with this one's dates up to the last overlap, the later one's after it, and this one's name and base;
     *     or why there is none
     * @throws IllegalArgumentException if there is no overlap, they are not in order, or the base of this index is after the
     *     last one
     */
    public Answer<IndexSeries> link(IndexSeries later, List<ReferenceDate> overlaps, LinkMethod method) {
        Objects.requireNonNull(method, "method");
        if (overlaps.isEmpty() || !Ordering.natural().isStrictlyOrdered(overlaps)) {
            throw new IllegalArgumentException("Overlaps must be one or more dates in order, but were " + overlaps);
        }
        ReferenceDate last = overlaps.get(overlaps.size() - 1);
        if (base.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "Base of the earlier index must not be after the overlap " + last + ", but was " + base);
        }
        for (ReferenceDate date : overlaps) {
            Answer<Rational> both =
                    positive(name, date, levels).flatMap(here -> positive(later.name, date, later.levels));
            if (!both.isGiven()) {
                return both.map(any -> null);
            }
        }
        Level.Link link = Level.link(levels, later.levels, overlaps, method);
        TreeMap<ReferenceDate, Level> linked = new TreeMap<>(levels.headMap(last, true));
        later.levels.tailMap(last, false).forEach((date, level) -> linked.put(date, level.times(link)));
        List<Label> both = new ArrayList<>(links);
        both.add(linkNote(later, overlaps, method));
        return Answer.of(new IndexSeries(
                name,
                base,
                linked,
                Comparisons.among(List.copyOf(linked.keySet()), (one, other) -> linked(later, last, one, other)),
                both));
    }

    private static Label linkNote(IndexSeries later, List<ReferenceDate> overlaps, LinkMethod method) {
        Label first = overlaps.get(0).label();
        Label last = overlaps.get(overlaps.size() - 1).label();
        boolean one = overlaps.size() == 1;
        return Label.of(
                last.ja() + "の後は「" + later.name.ja() + "」を"
                        + (one ? last.ja() + "の比" : first.ja() + "から" + last.ja() + "までの" + method.label.ja()) + "で接続",
                "after " + last.en() + " '" + later.name.en() + "', linked by the "
                        + (one
                                ? "ratio at " + last.en()
                                : method.label.en() + " from " + first.en() + " to " + last.en()));
    }

    private Rational amount(ReferenceDate date) {
        return get(date).amount().get();
    }

    /**
     * How the index was linked or chained.
     *
     * @return what was done, in order; nothing for the index of one series
     */
    public List<Label> links() {
        return links;
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
        return Stream.concat(links.stream(), withBase.notes(ReferenceDate::label).stream())
                .toList();
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
                && comparisons.equals(that.comparisons)
                && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, base, levels, comparisons, links);
    }

    /** The first dates as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
