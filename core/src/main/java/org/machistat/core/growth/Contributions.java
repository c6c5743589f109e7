package org.machistat.core.growth;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Ranks;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * What each part did to the change of their total (寄与度の一覧).
 *
 * <pre>Σ contributions of the parts + contribution of the residual = rate of change of the total, exactly</pre>
 *
 * <ul>
 *   <li>What the known parts leave over of the total's change is {@link #residual}: suppressed parts, parts not listed,
 *       figures that do not add.
 *   <li>A part without a number on either side refuses its own contribution.
 *   <li>Parts that move in opposite ways are said in the explanation: their rates run beyond 100% or below 0.
 * </ul>
 *
 * <p>Source: see {@link Contribution}.
 *
 * @serial exclude
 */
public final class Contributions implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * One part with its contribution.
     *
     * @param category the category of the part
     * @param contribution what it did to the total
     * @serial exclude
     */
    public record Part(Category category, Contribution contribution) implements Serializable {
        /**
         * Makes a part.
         *
         * @param category the category of the part
         * @param contribution what it did to the total
         */
        public Part {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(contribution, "contribution");
        }

        /** The change of the part in words. */
        @Override
        public String toString() {
            return category + " " + contribution.part();
        }
    }

    private final List<Part> parts;
    private final Change whole;

    private Contributions(List<Part> parts, Change whole) {
        this.parts = List.copyOf(parts);
        this.whole = whole;
    }

    /**
     * The contributions of parts to a total.
     *
     * @param parts the change of each part, in order; give a {@code LinkedHashMap} to keep it
     * @param whole the change of the total
     * @return the contributions
     * @throws IllegalArgumentException if there is no part
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Contributions of(Map<Category, Change> parts, Change whole) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Contributions must have at least one part, but had none");
        }
        Answer<Rational> absoluteSum = Answer.of(Rational.ZERO);
        for (Change part : parts.values()) {
            absoluteSum = absoluteSum.flatMap(
                    sum -> Contribution.delta(part, whole.unit()).map(delta -> sum.plus(delta.abs())));
        }
        List<Part> made = new ArrayList<>();
        for (Map.Entry<Category, Change> part : parts.entrySet()) {
            made.add(new Part(part.getKey(), Contribution.of(part.getValue(), whole, absoluteSum)));
        }
        return new Contributions(made, whole);
    }

    /**
     * The contributions between two compositions.
     *
     * <p>A category that stands on one side only counts as nil on the other if that side is complete, else as unknown.
     *
     * @param before the earlier composition
     * @param after the later composition
     * @return the contributions of all categories of both sides
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Contributions between(Composition before, Composition after) {
        return between(CompositionChange.between(before, after));
    }

    /**
     * The contributions to the change between two compositions, with what it says of comparing them.
     *
     * @param change the two compositions
     * @return the contributions of all categories of both sides
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Contributions between(CompositionChange change) {
        Composition before = change.before();
        Composition after = change.after();
        Map<Category, Change> parts = new LinkedHashMap<>();
        for (Category category : change.categories()) {
            parts.put(category, new Change(input(before, category), input(after, category), change.comparability()));
        }
        return of(parts, new Change(whole(before), whole(after), change.comparability()));
    }

    private static Input input(Composition side, Category category) {
        return side.find(category.id())
                .map(Composition.Part::input)
                .orElseGet(() -> Input.of(
                        category.name().ja(), Figure.of(side.isComplete() ? Mark.NIL : Mark.UNKNOWN, side.unit())));
    }

    /** A sum that is not known gets the mark of the part that hides it. */
    private static Input whole(Composition side) {
        return side.whole()
                .find()
                .orElseGet(() -> side.parts().stream()
                        .map(Composition.Part::input)
                        .filter(input -> !input.amount().isGiven())
                        .findFirst()
                        .orElseThrow());
    }

    /**
     * The contributions of the parts of a total between two places on an axis of a table.
     *
     * <p>The parts are the categories that the total is made of in the end, as in {@link Composition#of(StatTable, String)}.
     *
     * @param table a table with two axes: that of the parts and that of the dates
     * @param dateAxisId the axis of the dates
     * @param fromId the earlier date on it
     * @param toId the later date on it
     * @param totalId the total on the other axis
     * @return the contributions
     * @throws NoSuchElementException naming candidates, if there is no such axis or category
     * @throws IllegalArgumentException if the table has not two axes, or the category is not declared as a total
     */
    public static Contributions of(StatTable table, String dateAxisId, String fromId, String toId, String totalId) {
        return between(CompositionChange.of(table, dateAxisId, fromId, toId, totalId));
    }

    /**
     * The parts.
     *
     * @return the parts in order
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The change of the total.
     *
     * @return the change
     */
    public Change whole() {
        return whole;
    }

    /**
     * Whether the figures may be compared over time.
     *
     * @return what the changes of the total and of all parts carry
     */
    public Comparability comparability() {
        Comparability all = whole.comparability();
        for (Part part : parts) {
            all = all.and(part.contribution().comparability());
        }
        return all;
    }

    /**
     * The contribution of a category.
     *
     * @param id the id of the category
     * @return the contribution
     * @throws NoSuchElementException naming the categories, if there is none with this id
     */
    public Contribution get(String id) {
        return find(id).orElseThrow(() ->
                new NoSuchElementException("No category '" + id + "' in the contributions, there are "
                        + parts.stream().map(part -> part.category().id()).toList()));
    }

    /**
     * The contribution of a category, if there is one.
     *
     * @param id the id of the category
     * @return the contribution, or empty
     */
    public Optional<Contribution> find(String id) {
        Objects.requireNonNull(id, "id");
        return parts.stream()
                .filter(part -> part.category().id().equals(id))
                .findFirst()
                .map(Part::contribution);
    }

    /**
     * The contributions in percentage points.
     *
     * @return each category with its contribution, or why there is none, in order
     */
    public Map<Category, Answer<PointDifference>> points() {
        return parts.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Part::category, part -> part.contribution().points()));
    }

    /**
     * What the known parts leave over of the total's change.
     *
     * @return the change of the total less those of the known parts, in the unit of the total; or why that change is not known
     */
    public Answer<Quantity> residual() {
        return whole.delta().map(total -> {
            Rational left = total;
            for (Part part : parts) {
                left = left.minus(delta(part).find().orElse(Rational.ZERO));
            }
            return new Quantity(left, whole.unit());
        });
    }

    private Answer<Rational> delta(Part part) {
        return Contribution.delta(part.contribution().part(), whole.unit());
    }

    /**
     * What the known parts leave over of the total's rate of change.
     *
     * @return the residual's contribution in points, or why there is none
     */
    public Answer<PointDifference> residualPoints() {
        return residual()
                .flatMap(left -> whole.start()
                        .flatMap(Change::requirePositiveStart)
                        .map(base ->
                                PointDifference.of(left.amount().dividedBy(base).times(100))));
    }

    /**
     * The categories that grew most.
     *
     * @param count how many ranks to list, at least 1; ties at the end are all included
     * @return the parts that grew, from the largest increase; equal ones in their order
     * @throws IllegalArgumentException if the count is below 1
     */
    public List<Part> increases(int count) {
        return ranked(count, 1);
    }

    /**
     * The categories that shrank most.
     *
     * @param count how many ranks to list, at least 1; ties at the end are all included
     * @return the parts that shrank, from the largest decrease; equal ones in their order
     * @throws IllegalArgumentException if the count is below 1
     */
    public List<Part> decreases(int count) {
        return ranked(count, -1);
    }

    private List<Part> ranked(int count, int sign) {
        if (count < 1) {
            throw new IllegalArgumentException("Number of ranks must be 1 or more, but was " + count);
        }
        Map<Part, Rational> sizes = new LinkedHashMap<>();
        for (Part part : parts) {
            delta(part)
                    .find()
                    .map(delta -> delta.times(sign))
                    .filter(size -> size.signum() > 0)
                    .ifPresent(size -> sizes.put(part, size));
        }
        Ranks<Rational> ranks = Ranks.among(sizes.values());
        return sizes.entrySet().stream()
                .filter(entry -> ranks.of(entry.getValue()) <= count)
                .sorted(Map.Entry.<Part, Rational>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether some parts grew while others shrank.
     *
     * @return true if so
     */
    public boolean isMixed() {
        return !ranked(1, 1).isEmpty() && !ranked(1, -1).isEmpty();
    }

    /** What the known parts did together; refused as one of them is if none is known. */
    private Answer<Rational> knownSum() {
        List<Answer<Rational>> deltas = parts.stream().map(this::delta).toList();
        return deltas.stream().noneMatch(Answer::isGiven)
                ? deltas.get(0)
                : Answer.of(
                        deltas.stream().flatMap(delta -> delta.find().stream()).reduce(Rational.ZERO, Rational::plus));
    }

    /**
     * What the known parts contributed together, with the residual and the rate of change of the total as notes, and whether
     * parts moved in opposite ways.
     */
    @Override
    public Explanation explanation() {
        Explanation formula = Explanation.of(
                        Label.of("寄与度の合計", "Sum of contributions"),
                        Label.of("Σ 内訳の増減 ÷ 総数の前の値 × 100", "sum of the changes of the parts ÷ earlier total × 100"))
                .withInputs(Stream.concat(
                                parts.stream().map(part -> part.contribution().part()), Stream.of(whole))
                        .flatMap(change -> Stream.of(change.from(), change.to()))
                        .toList());
        Answer<Rational> base = whole.start().flatMap(Change::requirePositiveStart);
        Explanation explanation = base.flatMap(start -> knownSum()
                        .map(sum -> formula.withWorking(
                                        ContributionRate.inFormula(sum) + " ÷ " + whole.startInFormula() + " × 100")
                                .withValue(sum.dividedBy(start).times(100), Unit.POINTS)
                                .rounded(Rounding.decimals(2))))
                .find()
                .orElse(formula);
        for (Label note : notes(base)) {
            explanation = explanation.withNote(note);
        }
        return explanation.withComparability(comparability());
    }

    private Set<Label> notes(Answer<Rational> base) {
        Set<Label> notes = new LinkedHashSet<>();
        base.flatMap(start -> knownSum()).refusal().map(Refusal::sentence).ifPresent(notes::add);
        residual()
                .find()
                .filter(left -> left.amount().signum() != 0)
                .map(this::residualNote)
                .ifPresent(notes::add);
        notes.add(whole.rate()
                .fold(
                        rate -> Label.of("総数の増減率は", "rate of change of the total: ")
                                .plus(Label.same(Signs.words(rate.percent(2)) + "%"))
                                .plus(inBrackets(whole.difference().get())),
                        refusal -> refusal.sentence()));
        if (isMixed()) {
            notes.add(Label.of(
                    "増加と減少の内訳があるため寄与率は100%を超え、または負になり得る",
                    "parts moved in opposite ways, so contribution rates may exceed 100% or be negative"));
        }
        return notes;
    }

    private Label residualNote(Quantity left) {
        Label intro = Label.of("内訳の増減で説明できない残差は", "residual that the known parts leave: ");
        return residualPoints()
                .find()
                .map(points -> intro.plus(Label.same(Signs.words(points.points(2))))
                        .plus(Label.of("ポイント", " points"))
                        .plus(inBrackets(left)))
                .orElseGet(() -> intro.plus(Signs.words(left)));
    }

    private static Label inBrackets(Quantity quantity) {
        return Label.of("（", " (").plus(Signs.words(quantity)).plus(Label.of("）", ")"));
    }

    /**
     * The contributions as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The contributions as a table: category, both figures, difference, rate of change, contribution, contribution rate.
     *
     * <ul>
     *   <li>All figures are in the unit of the total.
     *   <li>What is refused because of a mark is printed as that mark, all else as 計算不能 (n/a).
     * </ul>
     *
     * @param locale Japanese, or any other for English
     * @return the table, with a last row for the total
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(row(part.category().name(), part.contribution(), locale)));
        residual()
                .find()
                .filter(left -> left.amount().signum() != 0)
                .ifPresent(left -> rows.add(List.of(
                        Label.of("残差", "Residual").in(locale),
                        "",
                        "",
                        Signs.plain(Amounts.decimal(left.amount(), 0)),
                        "",
                        cell(
                                residualPoints().map(points -> points.points(2)),
                                locale,
                                List.of(whole.from(), whole.to())),
                        "")));
        rows.add(row(Label.of("合計", "Total"), Contribution.of(whole, whole), locale));
        List<String> header = Stream.of(
                        Label.of("区分", "Category"),
                        Label.of("前", "Before"),
                        Label.of("後", "After"),
                        Label.of("増減", "Change"),
                        Label.of("増減率 (%)", "Rate (%)"),
                        Label.of("寄与度 (ポイント)", "Contribution (points)"),
                        Label.of("寄与率 (%)", "Contribution rate (%)"))
                .map(label -> label.in(locale))
                .toList();
        List<Align> aligns = new ArrayList<>(Collections.nCopies(header.size(), Align.RIGHT));
        aligns.set(0, Align.LEFT);
        return TextTable.of(List.of(header), rows, aligns)
                .withFooter(Cells.footer(
                        locale,
                        Stream.concat(
                                        Stream.of(whole),
                                        parts.stream()
                                                .map(part -> part.contribution().part()))
                                .flatMap(change -> Stream.of(
                                        change.from().source(), change.to().source()))
                                .distinct()
                                .toList(),
                        comparability().notes()))
                .in(locale);
    }

    private List<String> row(Label name, Contribution contribution, Locale locale) {
        Change part = contribution.part();
        Unit unit = whole.to().unit();
        List<Input> inputs = List.of(part.from(), part.to(), whole.from(), whole.to());
        return List.of(
                name.in(locale),
                Amounts.figureIn(unit, part.from()).printed(),
                Amounts.figureIn(unit, part.to()).printed(),
                cell(Contribution.delta(part, whole.unit()).map(delta -> Amounts.decimal(delta, 0)), locale, inputs),
                cell(part.rate().map(rate -> rate.percent(1)), locale, inputs),
                cell(contribution.points().map(points -> points.points(2)), locale, inputs),
                cell(contribution.rate().map(rate -> rate.percent(1)), locale, inputs));
    }

    private static String cell(Answer<BigDecimal> answer, Locale locale, List<Input> inputs) {
        return answer.fold(Signs::plain, refusal -> Cells.refused(refusal, locale, inputs));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contributions that && parts.equals(that.parts) && whole.equals(that.whole);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, whole);
    }

    /** The first parts as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
