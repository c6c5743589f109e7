package org.machistat.core.growth;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * The way from an earlier total to a later one, part by part (ウォーターフォール・要因分解図).
 *
 * <pre>
 * start + Σ changes of the parts + residual = end, exactly
 * contribution = change ÷ start × 100 (points), share of the change = change ÷ (end − start) × 100
 * </pre>
 *
 * <ul>
 *   <li>Parts without a number on either side have no step of their own: what they and figures that do not add leave over is
 *       one last step, the residual, and {@link #unknown} names them. There is none if nothing is left over.
 *   <li>Parts that did not move are steps of 0.
 *   <li>Contributions refuse as {@link Contribution#points} does; shares of a change of 0 are refused with
 *       TOTAL_HARDLY_CHANGED.
 * </ul>
 *
 * <p>Source: see {@link Contribution}.
 *
 * @serial exclude
 */
public final class Waterfall implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Label RESIDUAL = Label.of("残差", "Residual");

    /** In which order parts follow each other. */
    public enum Order {
        /** As they were given (記載順). */
        PRINTED,
        /** The largest change first, up or down (増減の大きい順). */
        SIZE,
        /** The largest increase first, the largest decrease last (増加から減少へ). */
        FALLING
    }

    /**
     * One step.
     *
     * @param name the part, or the residual
     * @param change by how much it moved the total
     * @param before the running total before it
     * @param after the running total after it
     * @serial exclude
     */
    public record Step(Label name, Quantity change, Quantity before, Quantity after) implements Serializable {
        /**
         * Makes a step.
         *
         * @param name the part, or the residual
         * @param change by how much it moved the total
         * @param before the running total before it
         * @param after the running total after it
         */
        public Step {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** The part, its change and the running total. */
        @Override
        public String toString() {
            return name + " " + Signs.words(change) + " → " + after;
        }
    }

    private final Contributions contributions;
    private final Order order;
    private final List<Step> steps;
    private final boolean hasResidual;

    private Waterfall(Contributions contributions, Order order, List<Step> steps, boolean hasResidual) {
        this.contributions = contributions;
        this.order = order;
        this.steps = List.copyOf(steps);
        this.hasResidual = hasResidual;
    }

    /**
     * The steps of contributions.
     *
     * @param contributions the contributions of the parts
     * @param order the order of the parts; equal ones stay as they were given
     * @return the steps, or why the change of the total is not known
     */
    public static Answer<Waterfall> of(Contributions contributions, Order order) {
        Objects.requireNonNull(order, "order");
        Change whole = contributions.whole();
        return whole.start()
                .flatMap(start ->
                        contributions.residual().map(residual -> make(contributions, order, start, residual.amount())));
    }

    private record Moved(Label name, Rational change) {}

    private static Waterfall make(Contributions contributions, Order order, Rational start, Rational residual) {
        Change whole = contributions.whole();
        List<Moved> moved = new ArrayList<>();
        for (Contributions.Part part : contributions.parts()) {
            delta(part, whole)
                    .find()
                    .ifPresent(delta -> moved.add(new Moved(part.category().name(), delta)));
        }
        switch (order) {
            case PRINTED -> {}
            case SIZE ->
                moved.sort(
                        Comparator.comparing((Moved one) -> one.change().abs()).reversed());
            case FALLING -> moved.sort(Comparator.comparing(Moved::change).reversed());
        }
        boolean hasResidual = residual.signum() != 0;
        if (hasResidual) {
            moved.add(new Moved(RESIDUAL, residual));
        }
        Unit unit = whole.to().unit();
        List<Step> steps = new ArrayList<>();
        Rational running = start;
        for (Moved one : moved) {
            Rational next = running.plus(one.change());
            steps.add(new Step(
                    one.name(),
                    new Quantity(one.change(), whole.unit()),
                    new Quantity(running, unit),
                    new Quantity(next, unit)));
            running = next;
        }
        return new Waterfall(contributions, order, steps, hasResidual);
    }

    private static Answer<Rational> delta(Contributions.Part part, Change whole) {
        return Contribution.delta(part.contribution().part(), whole.unit());
    }

    /**
     * The contributions shown.
     *
     * @return the contributions
     */
    public Contributions contributions() {
        return contributions;
    }

    /**
     * The order of the parts.
     *
     * @return the order
     */
    public Order order() {
        return order;
    }

    /**
     * The steps.
     *
     * @return the parts in order, then the residual if there is one
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Whether the last step is what the known parts leave over.
     *
     * @return true if so
     */
    public boolean hasResidual() {
        return hasResidual;
    }

    /**
     * The parts without a step, as they have no number on one side.
     *
     * @return their categories in order
     */
    public List<Category> unknown() {
        return contributions.parts().stream()
                .filter(part -> !delta(part, contributions.whole()).isGiven())
                .map(Contributions.Part::category)
                .toList();
    }

    /**
     * The earlier total.
     *
     * @return the total in the unit of the later one
     */
    public Quantity start() {
        return new Quantity(
                contributions.whole().start().get(), contributions.whole().to().unit());
    }

    /**
     * The later total.
     *
     * @return the total, where the last step arrives
     */
    public Quantity end() {
        return new Quantity(
                contributions.whole().end().get(), contributions.whole().to().unit());
    }

    /**
     * What a step did to the rate of change of the total (寄与度).
     *
     * @param step a step of this waterfall
     * @return the contribution in points, or why there is none
     */
    public Answer<PointDifference> points(Step step) {
        return Change.requirePositiveStart(start().amount())
                .map(base -> PointDifference.of(
                        step.change().amount().dividedBy(base).times(100)));
    }

    /**
     * The share of a step in the change of the total, signed (寄与率).
     *
     * @param step a step of this waterfall
     * @return the share in per cent, beyond 100 or below 0 where parts move in opposite ways; or why there is none
     */
    public Answer<Rational> percentOfChange(Step step) {
        return Contribution.refuseZero(end().amount().minus(start().amount()))
                .map(change -> step.change().amount().dividedBy(change).times(100));
    }

    /**
     * Whether the figures may be compared over time.
     *
     * @return what the contributions carry
     */
    public Comparability comparability() {
        return contributions.comparability();
    }

    /** From start to end in one line, with the residual and the parts behind it as notes. */
    @Override
    public Explanation explanation() {
        String sum = steps.stream()
                .map(step -> (step.change().amount().signum() < 0 ? " − " : " + ")
                        + printed(step.change().amount().abs()))
                .collect(Collectors.joining());
        Explanation explanation = Explanation.of(
                        Label.of("増減の内訳", "Way from the earlier to the later total"),
                        Label.of(
                                "前の総数 + Σ 内訳の増減 + 残差 = 後の総数",
                                "earlier total + sum of changes + residual = later total"))
                .withInputs(contributions.explanation().inputs())
                .withWorking(printed(start().amount()) + sum)
                .withValue(end().amount(), end().unit());
        for (Label note : notes()) {
            explanation = explanation.withNote(note);
        }
        return explanation.withComparability(comparability());
    }

    private List<Label> notes() {
        if (unknown().isEmpty()) {
            return List.of();
        }
        String ja = unknown().stream().map(category -> category.name().ja()).collect(Collectors.joining("、"));
        String en = unknown().stream().map(category -> category.name().en()).collect(Collectors.joining(", "));
        return List.of(Label.of(
                hasResidual ? "残差は増減のわからない内訳を含む：" + ja : "増減のわからない内訳：" + ja,
                (hasResidual
                                ? "the residual holds parts whose change is not known: "
                                : "parts whose change is not known: ")
                        + en));
    }

    private static String printed(Rational exact) {
        return Signs.minus(Amounts.decimal(exact, 0));
    }

    /**
     * The steps as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The steps as a table: start, each part with its change, running total, contribution and share of the change, end.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Label.of("前の総数", "Earlier total").in(locale), "", printed(start().amount()), "", ""));
        for (Step step : steps) {
            rows.add(List.of(
                    step.name().in(locale),
                    Signs.plain(Amounts.decimal(step.change().amount(), 0)),
                    printed(step.after().amount()),
                    points(step)
                            .fold(
                                    points -> Signs.plain(points.points(2)),
                                    refusal -> Cells.refused(refusal, locale, List.of())),
                    percentOfChange(step)
                            .fold(
                                    share -> Signs.plain(Rounding.decimals(1).round(share)),
                                    refusal -> Cells.refused(refusal, locale, List.of()))));
        }
        rows.add(List.of(Label.of("後の総数", "Later total").in(locale), "", printed(end().amount()), "", ""));
        List<String> header = Stream.of(
                        Label.of("区分", "Category"),
                        Label.of("増減", "Change"),
                        Label.of("累計", "Running total"),
                        Label.of("寄与度 (ポイント)", "Contribution (points)"),
                        Label.of("寄与率 (%)", "Share of the change (%)"))
                .map(label -> label.in(locale))
                .toList();
        List<Align> aligns = new ArrayList<>(Collections.nCopies(header.size(), Align.RIGHT));
        aligns.set(0, Align.LEFT);
        Change whole = contributions.whole();
        return TextTable.of(List.of(header), rows, aligns)
                .withFooter(Cells.footer(
                        locale,
                        Stream.of(whole.from().source(), whole.to().source())
                                .distinct()
                                .toList(),
                        Stream.concat(notes().stream(), comparability().notes().stream())
                                .toList()))
                .in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Waterfall that && contributions.equals(that.contributions) && order == that.order;
    }

    @Override
    public int hashCode() {
        return Objects.hash(contributions, order);
    }

    /** The first steps as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
