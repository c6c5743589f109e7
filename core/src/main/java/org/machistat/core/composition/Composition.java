package org.machistat.core.composition;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Ranks;
import org.machistat.core.internal.Signs;
import org.machistat.core.internal.Totals;
import org.machistat.core.source.Point;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * The parts of a whole and their shares (構成比).
 *
 * <pre>share = part ÷ whole</pre>
 *
 * <ul>
 *   <li>The whole is the given total, or the sum of the parts if none is given.
 *   <li>Shares of a complete composition add to exactly 1; their rounded percentages need not: see {@link #printedSum}.
 *   <li>A suppressed, unknown, not applicable or blank part refuses its own share with its reason. The others stand against a
 *       given total; without one the whole is not known, and every share is refused.
 *   <li>Parts that do not add to the given total are not made to: what they leave over is {@link #residual}. A part below 0
 *       or above the total refuses its share with PARTS_DO_NOT_ADD.
 *   <li>A whole of 0 refuses every share with ZERO_BASE.
 *   <li>Figures of one base in two units (千円, 百万円) are converted.
 * </ul>
 *
 * @serial exclude
 */
public final class Composition implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Label TOTAL = Label.of("合計", "Total");

    /**
     * One part: its category and its figure (内訳).
     *
     * @param category the category
     * @param input the figure with its name and source
     * @serial exclude
     */
    public record Part(Category category, Input input) implements Serializable {

        /**
         * Makes a part; a figure without a name gets that of the category.
         *
         * @param category the category
         * @param input the figure with its name and source
         */
        public Part {
            Objects.requireNonNull(category, "category");
            input = input.name().equals(Label.EMPTY) ? input.withName(category.name()) : input;
        }

        /**
         * A part without source.
         *
         * @param name the name of its category, which is also the id
         * @param figure its figure
         * @return the part
         */
        public static Part of(String name, Figure figure) {
            return new Part(Category.of(name), Input.of(name, figure));
        }

        /**
         * A part that is a whole number without unit and source.
         *
         * @param name the name of its category, which is also the id
         * @param count its number
         * @return the part
         */
        public static Part of(String name, long count) {
            return of(name, Figure.of(count));
        }
    }

    private final ImmutableMap<String, Part> parts;
    private final Answer<Input> whole;
    private final boolean totalGiven;
    private final Unit unit;
    private final boolean complete;
    private final Input base;
    private final List<Label> notes;

    private Composition(List<Part> parts, Optional<Input> total) {
        this(parts, total, List.of());
    }

    private Composition(List<Part> parts, Optional<Input> total, List<Label> notes) {
        this.notes = List.copyOf(notes);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Composition must have at least one part, but had none");
        }
        Map<String, Part> byId = new LinkedHashMap<>();
        for (Part part : parts) {
            if (byId.put(part.category().id(), part) != null) {
                throw new IllegalArgumentException("Composition must have each category once, but had '"
                        + part.category().id() + "' twice");
            }
        }
        this.parts = ImmutableMap.copyOf(byId);
        this.totalGiven = total.isPresent();
        this.unit = total.orElse(parts().get(0).input()).unit();
        parts().forEach(part -> Amounts.requireConvertible(part.input().unit(), unit));
        this.whole = total.map(Answer::of).orElseGet(() -> sum(TOTAL, parts(), unit));
        this.complete = addsUp(parts(), residual(parts(), whole, unit));
        this.base = whole.find().orElseGet(() -> firstHidden(parts()));
    }

    /**
     * Parts that make up the whole themselves.
     *
     * @param parts the parts in order
     * @return the composition
     * @throws IllegalArgumentException if there is no part or a category stands twice
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Composition of(List<Part> parts) {
        return new Composition(parts, Optional.empty());
    }

    /**
     * Parts of a given total.
     *
     * @param parts the parts in order
     * @param total the printed total, to which the parts need not add
     * @return the composition
     * @throws IllegalArgumentException if there is no part or a category stands twice
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Composition of(List<Part> parts, Input total) {
        return new Composition(parts, Optional.of(total));
    }

    /**
     * The parts of a total on the axis of a table.
     *
     * <p>The parts are the categories that the total is made of in the end: where one is a total itself, its own parts. Of
     * several ways in which a category is a total, the one declared first counts.
     *
     * @param table a table with one axis
     * @param totalId the category that is the total
     * @return the composition of the total
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if the table has more than one axis, or the category is not declared as a total
     */
    public static Composition of(StatTable table, String totalId) {
        if (table.axes().size() != 1) {
            throw new IllegalArgumentException("Composition needs a table with one axis, but this one has "
                    + table.axes().stream().map(Axis::id).toList() + "; use slice");
        }
        List<Part> parts = Totals.leaves(table.axes().get(0), totalId).stream()
                .map(category -> new Part(category, table.input(category.id())))
                .toList();
        return of(parts, table.input(totalId));
    }

    private static Answer<Input> sum(Label name, List<Part> parts, Unit unit) {
        Rational sum = Rational.ZERO;
        int decimals = 0;
        for (Part part : parts) {
            Answer<Rational> amount = Amounts.in(unit, part.input());
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            sum = sum.plus(amount.get());
            decimals = Math.max(decimals, part.input().figure() instanceof Figure.Known known ? known.decimals() : 0);
        }
        return Answer.of(new Input(
                name, Figure.of(Amounts.decimal(sum, decimals), unit), commonSource(parts), commonPoints(parts)));
    }

    private static Source commonSource(List<Part> parts) {
        Source first = parts.get(0).input().source();
        return parts.stream().allMatch(part -> part.input().source().equals(first)) ? first : Source.UNSTATED;
    }

    private static List<Point> commonPoints(List<Part> parts) {
        return parts.get(0).input().points().stream()
                .filter(point ->
                        parts.stream().allMatch(part -> part.input().points().contains(point)))
                .toList();
    }

    /**
     * The parts.
     *
     * @return the parts in order
     */
    public List<Part> parts() {
        return parts.values().asList();
    }

    /**
     * The categories of the parts.
     *
     * @return the categories in order
     */
    public List<Category> categories() {
        return parts().stream().map(Part::category).toList();
    }

    /**
     * The whole: the given total, or the sum of the parts.
     *
     * @return the whole, or why the sum is not known
     */
    public Answer<Input> whole() {
        return whole;
    }

    /**
     * Whether the whole was given, and not summed up.
     *
     * @return true if it was given
     */
    public boolean isTotalGiven() {
        return totalGiven;
    }

    /**
     * The unit in which the parts are added.
     *
     * @return the unit of the given total, or of the first part
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The part of a category.
     *
     * @param id the id of the category
     * @return the part
     * @throws NoSuchElementException naming the categories, if there is none with this id
     */
    public Part get(String id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("No category '" + id + "' in the composition, there are "
                                + categories().stream().map(Category::id).toList()));
    }

    /**
     * The part of a category, if there is one.
     *
     * @param id the id of the category
     * @return the part, or empty
     */
    public Optional<Part> find(String id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(parts.get(id));
    }

    /**
     * The share of a category.
     *
     * @param id the id of the category
     * @return the share, or why there is none
     * @throws NoSuchElementException naming the categories, if there is none with this id
     */
    public Answer<Share> share(String id) {
        return share(get(id));
    }

    private Answer<Share> share(Part part) {
        return Amounts.in(unit, part.input())
                .flatMap(amount -> whole.flatMap(total -> total.amount()
                        .flatMap(known -> Share.between(part.input().figure(), total.figure()))));
    }

    /**
     * The shares of all categories.
     *
     * @return each category with its share, or why there is none, in order
     */
    public Map<Category, Answer<Share>> shares() {
        return parts().stream().collect(ImmutableMap.toImmutableMap(Part::category, this::share));
    }

    /**
     * What the known parts leave over of the whole: suppressed parts, parts not listed, errors of print.
     *
     * @return the whole less the known parts, 0 if the whole is their sum; or why the whole is not known
     */
    public Answer<Quantity> residual() {
        return residual(parts(), whole, unit);
    }

    private static Answer<Quantity> residual(List<Part> parts, Answer<Input> whole, Unit unit) {
        return whole.flatMap(total -> total.amount().map(amount -> {
            Rational left = amount;
            for (Part part : parts) {
                left = left.minus(Amounts.in(unit, part.input()).find().orElse(Rational.ZERO));
            }
            return new Quantity(left, unit);
        }));
    }

    /**
     * Whether every part is known and the parts add exactly to the whole.
     *
     * @return true if nothing is missing and nothing is left over
     */
    public boolean isComplete() {
        return complete;
    }

    private static Input firstHidden(List<Part> parts) {
        return parts.stream()
                .map(Part::input)
                .filter(input -> !input.amount().isGiven())
                .findFirst()
                .orElseThrow();
    }

    private static boolean addsUp(List<Part> parts, Answer<Quantity> residual) {
        return parts.stream().allMatch(part -> part.input().amount().isGiven())
                && residual.find().filter(left -> left.amount().signum() == 0).isPresent();
    }

    /**
     * The categories with the largest shares.
     *
     * <ul>
     *   <li>Ties at the end are all included, so that there may be more than asked; each tie is marked.
     *   <li>Categories without a share are not ranked.
     * </ul>
     *
     * @param count how many ranks to list, at least 1
     * @return the categories from the largest share; equal shares in their order
     * @throws IllegalArgumentException if the count is below 1
     */
    public List<Ranked> top(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Number of ranks must be 1 or more, but was " + count);
        }
        Map<Category, Share> known = new LinkedHashMap<>();
        shares().forEach((category, share) -> share.find().ifPresent(given -> known.put(category, given)));
        Map<Category, Rational> fractions = new LinkedHashMap<>();
        known.forEach((category, share) -> fractions.put(category, share.fraction()));
        Ranks<Rational> ranks = Ranks.among(fractions.values());
        return known.entrySet().stream()
                .map(entry -> {
                    Rational fraction = fractions.get(entry.getKey());
                    return new Ranked(ranks.of(fraction), ranks.isTied(fraction), entry.getKey(), entry.getValue());
                })
                .filter(ranked -> ranked.rank() <= count)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .toList();
    }

    /**
     * The composition by groups of its categories, computed from their figures and never from percentages (統合).
     *
     * <ul>
     *   <li>A group with a part that has no number has none either: its figure gets the mark of the first such part.
     *   <li>A group of nil only is nil.
     *   <li>A given total stays. Categories in no group follow as they are.
     * </ul>
     *
     * @param groups each group with the ids of its categories, in order
     * @return the composition of the groups
     * @throws NoSuchElementException naming the categories, if an id is unknown
     * @throws IllegalArgumentException if a category stands in two groups or a group is empty
     */
    public Composition rollUp(Map<Category, ? extends Collection<String>> groups) {
        List<Part> rolled = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        groups.forEach((group, ids) -> {
            for (String id : ids) {
                if (!used.add(get(id).category().id())) {
                    throw new IllegalArgumentException("Category '" + id + "' must be in one group only");
                }
            }
            rolled.add(group(group, ids.stream().map(this::get).toList()));
        });
        parts().stream().filter(part -> !used.contains(part.category().id())).forEach(rolled::add);
        return new Composition(rolled, totalGiven ? whole.find() : Optional.empty(), notes);
    }

    private Part group(Category group, List<Part> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException(
                    "Group '" + group.id() + "' must have at least one category, but had none");
        }
        boolean allMarked =
                members.stream().noneMatch(part -> part.input().figure().isKnown());
        Optional<Part> open = members.stream()
                .filter(part -> allMarked || !part.input().amount().isGiven())
                .min(Comparator.comparing(part -> part.input().amount().isGiven()));
        Input input = open.map(part -> part.input()
                        .withName(group.name())
                        .withFigure(part.input().figure().withUnit(unit)))
                .orElseGet(() -> sum(group.name(), members, unit).get());
        return new Part(group, input);
    }

    /**
     * The same composition with something that a reader must know, such as the definition of its categories.
     *
     * @param note the note, behind those there are; it is in the explanation and below the table
     * @return the composition
     */
    public Composition withNote(Label note) {
        List<Label> more = new ArrayList<>(notes);
        more.add(Objects.requireNonNull(note, "note"));
        return new Composition(parts(), totalGiven ? whole.find() : Optional.empty(), more);
    }

    /**
     * What a reader must know.
     *
     * @return the notes in order
     */
    public List<Label> notes() {
        return notes;
    }

    /**
     * What the rounded percentages add to, which need not be 100 (四捨五入した構成比の合計).
     *
     * @param decimals the number of decimals
     * @return the sum, for example 99.9; or why a share is missing
     */
    public Answer<BigDecimal> printedSum(int decimals) {
        BigDecimal sum = Rounding.decimals(decimals).round(Rational.ZERO);
        for (Part part : parts()) {
            Answer<Share> share = share(part);
            if (!share.isGiven()) {
                return Answer.refuse(share.refusal().orElseThrow());
            }
            sum = sum.add(share.get().percent(decimals));
        }
        return Answer.of(sum);
    }

    /**
     * Percentages adjusted to add to exactly 100, by largest remainders (最大剰余法).
     *
     * <ul>
     *   <li>Only of a complete composition: a missing part refuses with its reason, a residual with PARTS_DO_NOT_ADD.
     *   <li>Equal remainders: the larger part, then the order of the categories.
     * </ul>
     *
     * @param decimals the number of decimals, not negative
     * @return the adjusted percentages, or why there are none
     * @throws IllegalArgumentException if the number of decimals is negative
     */
    public Answer<AdjustedShares> largestRemainder(int decimals) {
        return adjusted(decimals, ApportionmentMethod.LARGEST_REMAINDER);
    }

    /**
     * Percentages adjusted to add to exactly 100, by a method of one's own choice.
     *
     * <p>Refused like {@link #largestRemainder}.
     *
     * @param decimals the number of decimals, not negative
     * @param method the method; all but largest remainders may take a percentage a unit of the last decimal or more away
     * @return the adjusted percentages, or why there are none
     * @throws IllegalArgumentException if the number of decimals is negative
     */
    public Answer<AdjustedShares> adjusted(int decimals, ApportionmentMethod method) {
        List<Input> inputs = parts().stream().map(Part::input).toList();
        return completeShares(Label.of("ため合計100%に調整しない", ", so they are not made to add to 100%"))
                .map(shares -> AdjustedShares.of(categories(), shares, inputs, decimals, method));
    }

    /** The shares in order, all known and adding to 1; or why not, and what follows from it. */
    Answer<List<Share>> completeShares(Label consequence) {
        List<Share> shares = new ArrayList<>();
        for (Part part : parts()) {
            Answer<Share> share = share(part);
            if (!share.isGiven()) {
                return Answer.refuse(share.refusal().orElseThrow());
            }
            shares.add(share.get());
        }
        if (!isComplete()) {
            Label left = Signs.minus(residual().get());
            return Answer.refuse(
                    Reason.PARTS_DO_NOT_ADD,
                    "内訳と総数に" + left.ja() + "の差がある" + consequence.ja(),
                    "the parts leave " + left.en() + " of the total" + consequence.en());
        }
        return Answer.of(shares);
    }

    /** How the shares came about, with the residual and what the percentages to one decimal add to. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = new ArrayList<>(parts().stream().map(Part::input).toList());
        whole.find().ifPresent(inputs::add);
        Explanation explanation = formula().withInputs(inputs);
        for (Label note : notes) {
            explanation = explanation.withNote(note);
        }
        return withSum(explanation);
    }

    private Explanation withSum(Explanation explanation) {
        if (!isComplete()) {
            return residual()
                    .map(Signs::minus)
                    .map(left -> explanation.withNote(Label.of(
                            "総数と内訳の合計との差は" + left.ja(), "the known parts leave " + left.en() + " of the total")))
                    .find()
                    .orElse(explanation);
        }
        return printedSum(1)
                .find()
                .filter(sum -> sum.compareTo(BigDecimal.valueOf(100)) != 0)
                .map(BigDecimal::toPlainString)
                .map(sum -> Label.of(
                        "小数第1位までの構成比の合計は" + sum + "%（四捨五入による）",
                        "the percentages to one decimal add to " + sum + " by rounding"))
                .map(explanation::withNote)
                .orElse(explanation);
    }

    /**
     * How one share came about.
     *
     * @param id the id of the category
     * @param rounding how to round the percentage
     * @return the explanation; with the reason as a note where there is no share
     * @throws NoSuchElementException naming the categories, if there is none with this id
     */
    public Explanation explanation(String id, Rounding rounding) {
        Input part = get(id).input();
        return share(id)
                .fold(
                        share -> formula()
                                .withInputs(List.of(part, whole.get()))
                                .withWorking(quotient(part))
                                .withValue(share.percent(), Unit.PERCENT)
                                .rounded(rounding),
                        refusal -> formula().withInputs(List.of(part)).withNote(refusal.sentence()));
    }

    private String quotient(Input part) {
        return Amounts.inFormula(unit, part) + " ÷ " + Amounts.inFormula(unit, whole.get());
    }

    /** How the share of a category stands in a formula; 0 for one that this composition does not have. */
    String inFormula(String id) {
        return find(id).map(part -> quotient(part.input())).orElse("0");
    }

    private static Explanation formula() {
        return Explanation.of(Label.of("構成比", "Share"), Label.of("内訳 ÷ 総数", "part ÷ whole"));
    }

    /**
     * The composition as a table: category, figure, percentage to one decimal.
     *
     * @return the table in Japanese
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The composition as a table: category, figure in {@link #unit}, percentage to one decimal.
     *
     * <ul>
     *   <li>A share that is refused because of a mark is printed as that mark, any other as 計算不能 (n/a).
     *   <li>The last row is the total, if it is known.
     * </ul>
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : parts()) {
            rows.add(List.of(
                    part.category().name().in(locale),
                    Amounts.figureIn(unit, part.input()).printed(),
                    cell(share(part), inputsOfShare(part), locale)));
        }
        whole.find()
                .ifPresent(total -> rows.add(List.of(
                        TOTAL.in(locale),
                        total.figure().printed(),
                        cell(Share.between(total.figure(), total.figure()), List.of(total), locale))));
        List<String> header = List.of(
                Label.of("区分", "Category").in(locale),
                unit.label().map(name -> name.isEmpty() ? "" : "(" + name + ")").in(locale),
                Label.of("構成比 (%)", "Share (%)").in(locale));
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT))
                .withFooter(
                        notes.isEmpty() ? source().cite().in(locale) : Cells.footer(locale, List.of(source()), notes))
                .in(locale);
    }

    private static String cell(Answer<Share> share, List<Input> inputs, Locale locale) {
        return share.fold(known -> known.percent(1).toPlainString(), refusal -> Cells.refused(refusal, locale, inputs));
    }

    /** The figures that go into a share: the part, and the whole or the part that hides it. */
    private List<Input> inputsOfShare(Part part) {
        return Stream.of(part.input(), base).distinct().toList();
    }

    /** The figures that go into the share of a category; none for one that this composition does not have. */
    List<Input> inputsOfShare(String id) {
        return find(id).map(this::inputsOfShare).orElseGet(List::of);
    }

    /** The source that all parts have in common. */
    Source source() {
        return commonSource(parts());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition that
                && parts().equals(that.parts())
                && whole.equals(that.whole)
                && totalGiven == that.totalGiven
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts(), whole, totalGiven, notes);
    }

    /** The first categories as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
