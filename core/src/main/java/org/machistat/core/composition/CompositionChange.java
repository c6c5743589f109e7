package org.machistat.core.composition;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * How the shares of the parts moved between two compositions (構成比の変化).
 *
 * <pre>
 * point difference  = share after − share before, in percentage points
 * structural change = ½ · Σ |point difference|
 * </pre>
 *
 * <ul>
 *   <li>Structural change is 0 if no share moved and 100 if no category has a share on both sides.
 *   <li>A category that stands on one side only is named in {@link #appeared} or {@link #vanished}. Its missing share is 0 if
 *       that composition is complete; else it is not known, and the difference is refused with NOT_ENOUGH_DATA.
 *   <li>Compositions that must not be compared refuse with NOT_COMPARABLE, unless {@link #accepting} says otherwise.
 *   <li>A share that is refused refuses its difference, and structural change, with the same reason.
 *   <li>The point differences of two complete compositions add to exactly 0.
 * </ul>
 *
 * <p>Source: the index of dissimilarity of Duncan and Duncan, "A methodological analysis of segregation indexes", American
 * Sociological Review 20 (1955), applied to two dates; as an index of structural change Michaely (1962) and Stoikov (1966). Other measures are
 * {@link #measures}.
 *
 * @param before the earlier composition
 * @param after the later composition
 * @param comparability whether the two may be compared
 * @serial exclude
 */
public record CompositionChange(Composition before, Composition after, Comparability comparability)
        implements Explained, Serializable {

    private static final int SHOWN_TERMS = 20;

    /**
     * Makes a change of composition.
     *
     * @param before the earlier composition
     * @param after the later composition
     * @param comparability whether the two may be compared
     */
    public CompositionChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(comparability, "comparability");
    }

    /**
     * The change between two compositions, with what the tables they were read from say of comparing them.
     *
     * @param before the earlier composition
     * @param after the later composition
     * @return the change
     */
    public static CompositionChange between(Composition before, Composition after) {
        Comparability all = Comparability.COMPARABLE;
        for (Composition.Part part : before.parts()) {
            all = all.and(after.find(part.category().id())
                    .map(other -> part.input().comparability(other.input()))
                    .orElse(Comparability.COMPARABLE));
        }
        return new CompositionChange(before, after, all);
    }

    /**
     * The change of the parts of a total between two places on an axis of a table, with what the axis says of comparing them.
     *
     * @param table a table with two axes: that of the parts and that of the dates
     * @param dateAxisId the axis of the dates
     * @param fromId the earlier date on it
     * @param toId the later date on it
     * @param totalId the total on the other axis
     * @return the change
     * @throws NoSuchElementException naming candidates, if there is no such axis or category
     * @throws IllegalArgumentException if the table has not two axes, or the category is not declared as a total
     */
    public static CompositionChange of(StatTable table, String dateAxisId, String fromId, String toId, String totalId) {
        return between(
                        Composition.of(table.slice(dateAxisId, fromId), totalId),
                        Composition.of(table.slice(dateAxisId, toId), totalId))
                .withComparability(table.axis(dateAxisId).comparability(fromId, toId));
    }

    /**
     * The same change with what holds for comparing the compositions.
     *
     * @param newComparability whether the two may be compared
     * @return the change
     */
    public CompositionChange withComparability(Comparability newComparability) {
        return new CompositionChange(before, after, newComparability);
    }

    /**
     * The same change, computed even if the compositions are not comparable; every explanation then says so.
     *
     * @return the change with its comparability {@linkplain Comparability#accepted accepted}
     */
    public CompositionChange accepting() {
        return withComparability(comparability.accepted());
    }

    /**
     * The categories of both sides.
     *
     * @return those of the earlier composition, then those of the later one that are new
     */
    public List<Category> categories() {
        return Stream.concat(before.categories().stream(), appeared().stream()).toList();
    }

    /**
     * The categories that stand in the later composition only.
     *
     * @return the categories in order
     */
    public List<Category> appeared() {
        return only(after, before);
    }

    /**
     * The categories that stand in the earlier composition only.
     *
     * @return the categories in order
     */
    public List<Category> vanished() {
        return only(before, after);
    }

    private static List<Category> only(Composition here, Composition there) {
        return here.categories().stream()
                .filter(category -> there.find(category.id()).isEmpty())
                .toList();
    }

    /**
     * By how many points the share of a category moved.
     *
     * @param id the id of the category
     * @return the difference, or why there is none
     * @throws NoSuchElementException naming the categories, if there is none with this id on either side
     */
    public Answer<PointDifference> pointDifference(String id) {
        if (before.find(id).isEmpty() && after.find(id).isEmpty()) {
            throw new NoSuchElementException("No category '" + id + "' in either composition, there are "
                    + categories().stream().map(Category::id).toList());
        }
        return comparability.guard(percent(after, id)
                .flatMap(later -> percent(before, id).map(earlier -> PointDifference.of(later.minus(earlier)))));
    }

    static Answer<Rational> percent(Composition composition, String id) {
        if (composition.find(id).isPresent()) {
            return composition.share(id).map(Share::percent);
        }
        return composition.isComplete()
                ? Answer.of(Rational.ZERO)
                : Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "「" + id + "」が一方の内訳になく、その内訳は総数と一致しない",
                        "'" + id + "' is missing on one side, whose parts do not make up their whole");
    }

    /**
     * By how many points each share moved.
     *
     * @return each category of both sides with its difference, or why there is none
     */
    public Map<Category, Answer<PointDifference>> pointDifferences() {
        return categories().stream()
                .collect(ImmutableMap.toImmutableMap(category -> category, category -> pointDifference(category.id())));
    }

    /**
     * The part of the whole, in points, that would have to change its category to turn one composition into the other
     * (構成変化).
     *
     * @return half the sum of the absolute point differences, from 0 to 100; or why one of them is missing
     */
    public Answer<PointDifference> structuralChange() {
        Rational sum = Rational.ZERO;
        for (Answer<PointDifference> difference : pointDifferences().values()) {
            if (!difference.isGiven()) {
                return difference;
            }
            sum = sum.plus(difference.get().points().abs());
        }
        return Answer.of(PointDifference.of(sum.times(Rational.of(1, 2))));
    }

    /**
     * Other measures of structural change: Euclidean, Moore's angle, Lilien's (構造変化指標).
     *
     * @return the measures, or why a share is not known or not comparable
     */
    public Answer<StructuralChange> measures() {
        return StructuralChange.of(this);
    }

    /**
     * How the ranks of the categories moved (順位の変化).
     *
     * @param ties how equal shares are ranked
     * @return the ranks before and after, or why a share is not known or not comparable
     */
    public Answer<RankChange> rankChange(RankMethod ties) {
        return RankChange.of(this, ties);
    }

    /** Both sides' figures: parts, then the whole. */
    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        Stream.of(before, after).forEach(side -> {
            side.parts().forEach(part -> inputs.add(part.input()));
            side.whole().find().ifPresent(inputs::add);
        });
        return inputs;
    }

    /**
     * How the difference of one category came about.
     *
     * @param id the id of the category
     * @param rounding how to round the points
     * @return the explanation; with the reason as a note where there is no difference
     * @throws NoSuchElementException naming the categories, if there is none with this id on either side
     */
    public Explanation explanation(String id, Rounding rounding) {
        Answer<PointDifference> difference = pointDifference(id);
        Explanation formula = Explanation.of(
                        Label.of("構成比の差", "Difference of shares"),
                        Label.of("（後の構成比 − 前の構成比）× 100", "(later share − earlier share) × 100"))
                .withInputs(Stream.concat(before.inputsOfShare(id).stream(), after.inputsOfShare(id).stream())
                        .toList());
        return difference
                .fold(
                        known -> formula.withWorking(
                                        "(" + after.inFormula(id) + " − " + before.inFormula(id) + ") × 100")
                                .withValue(known.points(), Unit.POINTS)
                                .rounded(rounding),
                        refusal -> formula.withNote(refusal.sentence()))
                .withComparability(comparability);
    }

    /** How structural change came about, rounded to two decimals; the differences are shown to four. */
    @Override
    public Explanation explanation() {
        Explanation formula = Explanation.of(
                        Label.of("構成変化", "Structural change"),
                        Label.of("½ × Σ|後の構成比 − 前の構成比|", "½ × Σ|later share − earlier share|"))
                .withInputs(inputs());
        Explanation explanation = structuralChange()
                .fold(
                        change -> formula.withWorking(working(change))
                                .withValue(change.points(), Unit.POINTS)
                                .rounded(Rounding.decimals(2)),
                        refusal -> formula.withNote(refusal.sentence()))
                .withComparability(comparability);
        return appeared().isEmpty() && vanished().isEmpty()
                ? explanation
                : explanation.withNote(Label.of(
                        "後だけの項目：" + names(appeared()) + "、前だけの項目：" + names(vanished()),
                        "only later: " + names(appeared()) + "; only earlier: " + names(vanished())));
    }

    private String working(PointDifference change) {
        Collection<Answer<PointDifference>> differences = pointDifferences().values();
        return differences.size() > SHOWN_TERMS
                ? "½ × " + shown(change.points().times(2))
                : differences.stream()
                        .map(difference -> "|" + shown(difference.get().points()) + "|")
                        .collect(Collectors.joining(" + ", "½ × (", ")"));
    }

    /** To four decimals, with dots where there are more. */
    private static String shown(Rational points) {
        BigDecimal rounded = Rounding.decimals(4).round(points);
        return Rational.of(rounded).equals(points)
                ? Signs.minus(Amounts.decimal(points, 0))
                : Signs.minus(rounded) + "…";
    }

    /**
     * The change as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The change as a table: category, both shares in per cent, their difference in points, each to one decimal.
     *
     * <ul>
     *   <li>Each number is rounded by itself, so that a difference need not be that of the two percentages beside it.
     *   <li>A category that stands on one side only has a share of 0.0 on the other if that side is complete.
     *   <li>What is refused because of a mark is printed as that mark, all else as 計算不能 (n/a).
     * </ul>
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        pointDifferences().forEach((category, difference) -> {
            String id = category.id();
            List<Input> inputs = Stream.concat(before.inputsOfShare(id).stream(), after.inputsOfShare(id).stream())
                    .toList();
            rows.add(List.of(
                    category.name().in(locale),
                    cell(percent(before, id), before.inputsOfShare(id), locale),
                    cell(percent(after, id), after.inputsOfShare(id), locale),
                    difference.fold(
                            known -> Signs.plain(known.points(1)), refusal -> Cells.refused(refusal, locale, inputs))));
        });
        List<String> header = Stream.of(
                        Label.of("区分", "Category"),
                        Label.of("前 (%)", "Before (%)"),
                        Label.of("後 (%)", "After (%)"),
                        Label.of("差 (ポイント)", "Difference (points)"))
                .map(label -> label.in(locale))
                .toList();
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .withFooter(Cells.footer(locale, List.of(before.source(), after.source()), comparability.notes()))
                .in(locale);
    }

    private static String cell(Answer<Rational> percent, List<Input> inputs, Locale locale) {
        return percent.fold(
                known -> Rounding.decimals(1).round(known).toPlainString(),
                refusal -> Cells.refused(refusal, locale, inputs));
    }

    private static String names(List<Category> categories) {
        return categories.stream().map(Category::id).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Each category with its difference to one decimal, as in "製造業 -0.9ポイント". */
    @Override
    public String toString() {
        return pointDifferences().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
