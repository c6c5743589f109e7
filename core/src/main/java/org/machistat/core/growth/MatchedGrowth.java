package org.machistat.core.growth;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.machistat.core.composition.Composition;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * Growth of a sum over the categories or areas that have a number on both sides (対象範囲をそろえた増減).
 *
 * <pre>rate = (Σ later − Σ earlier) ÷ Σ earlier, over the categories known on both sides</pre>
 *
 * <ul>
 *   <li>What is missing, suppressed or unknown on one side is left out on the other too; {@link #leftOut} names each with the
 *       reason. So official rates leave out 島原市 and 深江町 on both sides, which the census of 1991 skipped.
 *   <li>{@link #coverage} tells how much of what is known on a side the rate covers.
 *   <li>Nil is a number: 0.
 *   <li>Categories are matched by their id, and must not overlap: no total among its parts.
 *   <li>No category on both sides: NOT_ENOUGH_DATA. Figures that must not be compared refuse the rate as {@link Change} does.
 * </ul>
 *
 * <p>Source: Statistics Bureau of Japan, notes on the use of the Establishment and Enterprise Census 2006.
 *
 * @serial exclude
 */
public final class MatchedGrowth implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A category that is not in the sums, although one side may have it.
     *
     * @param category the category
     * @param reason why it is left out
     * @serial exclude
     */
    public record LeftOut(Category category, Label reason) implements Serializable {
        /**
         * Makes a category left out.
         *
         * @param category the category
         * @param reason why it is left out
         */
        public LeftOut {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(reason, "reason");
        }

        /** The category and the reason. */
        @Override
        public String toString() {
            return category + "（" + reason + "）";
        }
    }

    private final LinkedHashMap<Category, Change> matched;
    private final List<LeftOut> leftOut;
    private final Change change;
    private final Rational knownBefore;
    private final Rational knownAfter;

    private MatchedGrowth(
            Map<Category, Change> matched,
            List<LeftOut> leftOut,
            Change change,
            Rational knownBefore,
            Rational knownAfter) {
        this.matched = new LinkedHashMap<>(matched);
        this.leftOut = List.copyOf(leftOut);
        this.change = change;
        this.knownBefore = knownBefore;
        this.knownAfter = knownAfter;
    }

    /**
     * The growth over what two sides have in common.
     *
     * @param before the earlier figures by category, in order; give a {@code LinkedHashMap} to keep it
     * @param after the later figures by category
     * @return the growth, or why nothing is in common
     * @throws UnitMismatchException if units have nothing in common
     */
    public static Answer<MatchedGrowth> of(Map<Category, Input> before, Map<Category, Input> after) {
        return of(before, after, List.of(), Comparability.COMPARABLE);
    }

    /**
     * The growth over what two compositions have in common.
     *
     * @param before the earlier composition
     * @param after the later composition
     * @return the growth over the parts, whatever totals were given; or why nothing is in common
     * @throws UnitMismatchException if units have nothing in common
     */
    public static Answer<MatchedGrowth> between(Composition before, Composition after) {
        return of(inputs(before), inputs(after));
    }

    private static Map<Category, Input> inputs(Composition composition) {
        Map<Category, Input> inputs = new LinkedHashMap<>();
        composition.parts().forEach(part -> inputs.put(part.category(), part.input()));
        return inputs;
    }

    /**
     * The growth over the categories of a table that have a number at both of two dates.
     *
     * @param table a table with two axes: that of the categories and that of the dates
     * @param dateAxisId the axis of the dates
     * @param fromId the earlier date on it
     * @param toId the later date on it
     * @param without ids of categories to leave out though they have numbers
     * @return the growth over all categories that are no total, with what the axis of dates says of comparing; or why nothing is
     *     in common
     * @throws NoSuchElementException naming candidates, if there is no such axis or category
     * @throws IllegalArgumentException if the table has not two axes
     */
    public static Answer<MatchedGrowth> of(
            StatTable table, String dateAxisId, String fromId, String toId, Collection<String> without) {
        StatTable before = table.slice(dateAxisId, fromId);
        StatTable after = table.slice(dateAxisId, toId);
        if (before.axes().size() != 1) {
            throw new IllegalArgumentException("Matched growth needs a table with two axes, but this one has "
                    + table.axes().stream().map(Axis::id).toList());
        }
        Axis axis = before.axes().get(0);
        without.forEach(axis::get);
        Map<Category, Input> earlier = new LinkedHashMap<>();
        Map<Category, Input> later = new LinkedHashMap<>();
        for (Category category : axis.leaves()) {
            earlier.put(category, before.input(category.id()));
            later.put(category, after.input(category.id()));
        }
        return of(earlier, later, without, table.axis(dateAxisId).comparability(fromId, toId));
    }

    private static Answer<MatchedGrowth> of(
            Map<Category, Input> before, Map<Category, Input> after, Collection<String> without, Comparability stated) {
        Map<String, Input> later = byId(after);
        Set<String> earlierIds = byId(before).keySet();
        Map<Category, Change> matched = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Map.Entry<Category, Input> entry : before.entrySet()) {
            Category category = entry.getKey();
            Input now = later.get(category.id());
            if (without.contains(category.id())) {
                leftOut.add(new LeftOut(category, Label.of("指定により除外", "left out as asked")));
            } else if (now == null) {
                leftOut.add(new LeftOut(category, Label.of("後の側にない", "not on the later side")));
            } else if (!entry.getValue().amount().isGiven()) {
                leftOut.add(
                        new LeftOut(category, Label.of("前の側：", "earlier side: ").plus(why(entry.getValue()))));
            } else if (!now.amount().isGiven()) {
                leftOut.add(
                        new LeftOut(category, Label.of("後の側：", "later side: ").plus(why(now))));
            } else {
                matched.put(category, Change.of(entry.getValue(), now));
            }
        }
        for (Category category : after.keySet()) {
            if (!earlierIds.contains(category.id())) {
                leftOut.add(new LeftOut(category, Label.of("前の側にない", "not on the earlier side")));
            }
        }
        if (matched.isEmpty()) {
            return Answer.refuse(Reason.NOT_ENOUGH_DATA, "前後の両方に数値のある区分がない", "no category has a number on both sides");
        }
        Comparability all = stated;
        for (Change one : matched.values()) {
            all = all.and(one.comparability());
        }
        Unit unit = matched.values().iterator().next().to().unit();
        Label name =
                Label.of("前後の両方にある" + matched.size() + "区分の合計", "sum of " + matched.size() + " matched categories");
        Change change = new Change(
                sum(name, unit, matched.values(), Change::from), sum(name, unit, matched.values(), Change::to), all);
        return Answer.of(new MatchedGrowth(matched, leftOut, change, known(unit, before), known(unit, after)));
    }

    private static Map<String, Input> byId(Map<Category, Input> some) {
        Map<String, Input> byId = new LinkedHashMap<>();
        some.forEach((category, input) -> byId.put(category.id(), input));
        return byId;
    }

    private static Label why(Input input) {
        return input.figure().amount().refusal().orElseThrow().sentence();
    }

    private static Input sum(Label name, Unit unit, Collection<Change> some, Function<Change, Input> side) {
        Rational sum = Rational.ZERO;
        int decimals = 0;
        Set<Source> sources = new LinkedHashSet<>();
        for (Change one : some) {
            Input input = side.apply(one);
            Amounts.requireConvertible(input.unit(), unit);
            sum = sum.plus(Amounts.in(unit, input).get());
            decimals = Math.max(decimals, input.figure() instanceof Figure.Known known ? known.decimals() : 0);
            sources.add(input.source());
        }
        Source source = sources.size() == 1 ? sources.iterator().next() : Source.UNSTATED;
        return new Input(name, Figure.of(Amounts.decimal(sum, decimals), unit), source);
    }

    private static Rational known(Unit unit, Map<Category, Input> side) {
        Rational sum = Rational.ZERO;
        for (Input input : side.values()) {
            sum = sum.plus(Amounts.in(unit, input).find().orElse(Rational.ZERO));
        }
        return sum;
    }

    /**
     * The categories in the sums.
     *
     * @return the categories in order
     */
    public List<Category> matched() {
        return List.copyOf(matched.keySet());
    }

    /**
     * The categories that are in neither sum.
     *
     * @return each with the reason: those of the earlier side in order, then those of the later side only
     */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * The change of the sum over the matched categories.
     *
     * @return the change
     */
    public Change change() {
        return change;
    }

    /**
     * The rate of change over the matched categories.
     *
     * @return the rate, or why there is none
     */
    public Answer<GrowthRate> rate() {
        return change.rate();
    }

    /**
     * What the matched categories did to their sum.
     *
     * @return the contributions; their residual is 0
     */
    public Contributions contributions() {
        Map<Category, Change> parts = new LinkedHashMap<>();
        matched.forEach((category, one) -> parts.put(category, one.withComparability(change.comparability())));
        return Contributions.of(parts, change);
    }

    /**
     * How much of the known earlier and later figures the matched categories make (カバー率).
     *
     * @return the share of the earlier side, then that of the later; each refused if the known sum is 0 or figures are below 0
     */
    public List<Answer<Share>> coverage() {
        return List.of(coverage(change.from(), knownBefore), coverage(change.to(), knownAfter));
    }

    private static Answer<Share> coverage(Input sum, Rational known) {
        Rational part = sum.amount().get();
        if (known.signum() == 0) {
            return Answer.refuse(Reason.ZERO_BASE, "既知の値の合計が0", "the sum of known figures is 0");
        }
        return part.signum() < 0 || known.compareTo(part) < 0
                ? Answer.refuse(Reason.NOT_POSITIVE, "負の値があるためカバー率がない", "there is no coverage with figures below 0")
                : Answer.of(Share.of(part, known));
    }

    /**
     * Whether the matched figures may be compared over time.
     *
     * @return what the figures and their table say
     */
    public Comparability comparability() {
        return change.comparability();
    }

    /**
     * The same growth, computed even if the figures are not comparable; every explanation then says so.
     *
     * @return the growth with its comparability {@linkplain Comparability#accepted accepted}
     */
    public MatchedGrowth accepting() {
        return new MatchedGrowth(matched, leftOut, change.accepting(), knownBefore, knownAfter);
    }

    /** How the rate came about, with what was left out on both sides. */
    @Override
    public Explanation explanation() {
        Explanation explanation = rate().fold(GrowthRate::explanation, refusal -> change.explanation());
        for (Label note : notes()) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    private List<Label> notes() {
        List<Label> notes = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            notes.add(Label.of(
                    "前後の両方から除いた区分：" + leftOut.stream().map(LeftOut::toString).collect(Collectors.joining("、")),
                    "left out on both sides: "
                            + leftOut.stream()
                                    .map(one -> one.category().name().en() + " ("
                                            + one.reason().en() + ")")
                                    .collect(Collectors.joining(", "))));
        }
        return notes;
    }

    /**
     * The matched categories as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The matched categories as a table of both figures, difference and rate, with their sum last.
     *
     * @param locale Japanese, or any other for English
     * @return the table, its footer with what was left out
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        matched.forEach((category, one) ->
                rows.add(row(category.name(), one.withComparability(change.comparability()), locale)));
        rows.add(row(Label.of("合計（対象をそろえたもの）", "Sum (matched)"), change, locale));
        List<String> header = List.of(
                Label.of("区分", "Category").in(locale),
                Label.of("前", "Before").in(locale),
                Label.of("後", "After").in(locale),
                Label.of("増減", "Change").in(locale),
                Label.of("増減率 (%)", "Rate (%)").in(locale));
        List<Label> remarks = new ArrayList<>(notes());
        remarks.addAll(comparability().notes());
        return TextTable.of(
                        List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .withFooter(Cells.footer(
                        locale, List.of(change.from().source(), change.to().source()), remarks))
                .in(locale);
    }

    private static List<String> row(Label name, Change one, Locale locale) {
        List<Input> inputs = List.of(one.from(), one.to());
        Unit unit = one.to().unit();
        return List.of(
                name.in(locale),
                Amounts.figureIn(unit, one.from()).printed(),
                one.to().figure().printed(),
                one.difference()
                        .fold(
                                difference -> Signs.plain(Amounts.decimal(difference.amount(), 0)),
                                refusal -> Cells.refused(refusal, locale, inputs)),
                one.rate()
                        .fold(rate -> Signs.plain(rate.percent(1)), refusal -> Cells.refused(refusal, locale, inputs)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatchedGrowth that
                && matched.equals(that.matched)
                && leftOut.equals(that.leftOut)
                && change.equals(that.change)
                && knownBefore.equals(that.knownBefore)
                && knownAfter.equals(that.knownAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(matched, leftOut, change, knownBefore, knownAfter);
    }

    /** The change over the matched categories in words, and how many were left out. */
    @Override
    public String toString() {
        return change.words().ja() + (leftOut.isEmpty() ? "" : "（" + leftOut.size() + "区分を前後とも除く）");
    }
}
