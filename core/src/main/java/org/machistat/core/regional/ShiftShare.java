package org.machistat.core.regional;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * Why a place grew otherwise than others: the whole, the mix of industries, or the place itself (シフト・シェア分析).
 *
 * <p>For an industry with e before and e' after in the place, E and E' in the reference, T and T' the totals of the reference:
 *
 * <pre>
 * national = e × (T' ÷ T − 1)
 * mix      = e × (E' ÷ E − T' ÷ T)
 * regional = e' − e × E' ÷ E
 * Σ national + Σ mix + Σ regional + residual = change of the place's total, exactly
 * </pre>
 *
 * <ul>
 *   <li>An industry that the place had none of (e = 0) is given in the absolute form: all of it is regional. Nothing is divided by e.
 *   <li>An industry that the reference had none of while the place had some refuses with ZERO_BASE.
 *   <li>An industry suppressed, unknown, or in one of the tables only is not guessed: it refuses its own part, and what it did to the total is in
 *       the {@link #residual}.
 *   <li>The split of Esteban-Marquillas is {@link #homothetic}, the product form of Gerfin {@link #factors}; steps over several dates are
 *       {@link DynamicShiftShare}; all places at once {@link ShiftShares}.
 *   <li>Tables that must not be compared refuse with NOT_COMPARABLE unless that is accepted; notes stand in the explanation.
 * </ul>
 *
 * <p>Source: Dunn, E. S. (1960), A statistical and analytical technique for regional analysis, Papers of the Regional Science Association 6.
 *
 * @serial exclude
 */
public final class ShiftShare implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What one industry did.
     *
     * @param industry the industry
     * @param effects its effects, or why it has none
     * @param homothetic the split of its regional effect, or why there is none: ZERO_BASE if the place or the reference had none of it
     * @serial exclude
     */
    public record Part(Category industry, Answer<ShiftEffects> effects, Answer<HomotheticSplit> homothetic)
            implements Serializable {
        /**
         * Makes a part.
         *
         * @param industry the industry
         * @param effects its effects
         * @param homothetic the split of its regional effect
         */
        public Part {
            Objects.requireNonNull(industry, "industry");
            Objects.requireNonNull(effects, "effects");
            Objects.requireNonNull(homothetic, "homothetic");
        }

        /** The industry and its effects, or why it has none, in Japanese. */
        @Override
        public String toString() {
            return industry.name().ja() + "："
                    + effects.fold(
                            ShiftEffects::toString,
                            refusal -> refusal.sentence().ja());
        }
    }

    private final Category place;
    private final Reference reference;
    private final Label referenceName;
    private final Comparability comparability;
    private final int decimals;
    private final List<Part> parts;
    private final List<Category> onlyOnce;
    private final List<Answer<Rational>> onlyOnceChanges;
    private final Answer<Input> before;
    private final Answer<Input> after;
    private final Input referenceBefore;
    private final Input referenceAfter;
    private final ShiftEffects effects;
    private final HomotheticSplit homothetic;

    ShiftShare(ShiftShareParts made, Input referenceBefore, Input referenceAfter) {
        this.place = made.place();
        this.reference = made.reference();
        this.referenceName = made.referenceName();
        this.comparability = made.comparability();
        this.decimals = made.decimals();
        this.referenceBefore = referenceBefore;
        this.referenceAfter = referenceAfter;
        this.before = made.before();
        this.after = made.after();
        this.onlyOnce = made.onlyOnce();
        this.onlyOnceChanges = onlyOnce.stream().map(made::onlyOnceChange).toList();
        this.parts = made.parts(
                referenceBefore.amount().get(), referenceAfter.amount().get());
        this.effects = parts.stream()
                .flatMap(part -> part.effects().find().stream())
                .reduce(ShiftEffects.NONE, ShiftEffects::plus);
        this.homothetic = parts.stream().map(ShiftShare::splitOf).reduce(HomotheticSplit.NONE, HomotheticSplit::plus);
    }

    private static HomotheticSplit splitOf(Part part) {
        return part.homothetic()
                .fold(
                        split -> split,
                        refusal -> new HomotheticSplit(
                                Rational.ZERO,
                                Rational.ZERO,
                                part.effects()
                                        .map(ShiftEffects::regional)
                                        .find()
                                        .orElse(Rational.ZERO)));
    }

    /**
     * Why the figures of a place changed.
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param place the id of the place, in both tables
     * @param reference what it is compared with: all, the others, or one place
     * @return the analysis, or why there is none: tables that must not be compared, or a total of the reference that is not known or not above 0
     * @throws NoSuchElementException naming candidates, if there is no such place
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     */
    public static Answer<ShiftShare> of(RegionalTable before, RegionalTable after, String place, Reference reference) {
        return of(before, after, place, reference, before.comparability(after));
    }

    /**
     * Why the figures of a place changed, with what holds for comparing the two dates.
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param place the id of the place, in both tables
     * @param reference what it is compared with: all, the others, or one place
     * @param comparability such as {@code before.comparability(after).accepted()}
     * @return the analysis, or why there is none: tables that must not be compared, or a total of the reference that is not known or not above 0
     * @throws NoSuchElementException naming candidates, if there is no such place
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     */
    public static Answer<ShiftShare> of(
            RegionalTable before, RegionalTable after, String place, Reference reference, Comparability comparability) {
        requireTotals(reference);
        Amounts.requireConvertible(before.unit(), after.unit());
        ShiftShareParts made = new ShiftShareParts(before, after, place, reference, comparability);
        return comparability.guard(made.referenceBefore()
                .flatMap(ShiftShare::requirePositive)
                .flatMap(from -> made.referenceAfter().map(to -> new ShiftShare(made, from, to))));
    }

    static void requireTotals(Reference reference) {
        if (reference.kind() == Reference.Kind.MEAN_OF_OTHERS) {
            throw new IllegalArgumentException(
                    "Reference of a shift-share must have totals that grow, but was the mean of the others' shares");
        }
    }

    private static Answer<Input> requirePositive(Input total) {
        return total.amount()
                .flatMap(amount -> amount.signum() > 0
                        ? Answer.of(total)
                        : Answer.refuse(
                                amount.signum() == 0 ? Refusal.Reason.ZERO_BASE : Refusal.Reason.NOT_POSITIVE,
                                "比較対象の前の総数が0より大きくないためシフト・シェア分析ができない（"
                                        + total.figure().printed() + "）",
                                "no shift-share can be made from an earlier total of the reference that is not above 0 ("
                                        + total.figure().printed() + ")"));
    }

    /**
     * The place.
     *
     * @return the place
     */
    public Category place() {
        return place;
    }

    /**
     * What it was compared with.
     *
     * @return the reference
     */
    public Reference reference() {
        return reference;
    }

    /**
     * Whether the two dates may be compared.
     *
     * @return what the tables carry
     */
    public Comparability comparability() {
        return comparability;
    }

    /**
     * What each industry did.
     *
     * @return the parts, in the order of the earlier table, without industries that stand in one of the tables only
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * What one industry did.
     *
     * @param industry the id of an industry
     * @return the part
     * @throws NoSuchElementException naming the industries, if both tables have no such one
     */
    public Part part(String industry) {
        return parts.stream()
                .filter(part -> part.industry().id().equals(industry))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("No industry '" + industry + "' in both tables, there are "
                                + parts.stream()
                                        .limit(20)
                                        .map(part -> part.industry().id())
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * Industries of one of the tables only, which are in the residual; the explanation says with how much.
     *
     * @return the industries
     */
    public List<Category> onlyOnce() {
        return onlyOnce;
    }

    /**
     * What all industries with effects did together.
     *
     * @return the sums
     */
    public ShiftEffects effects() {
        return effects;
    }

    /**
     * The change of the place's total.
     *
     * @return later less earlier total in the unit of the earlier table, or why it is not known
     */
    public Answer<Rational> change() {
        return before.flatMap(Input::amount)
                .flatMap(from -> after.flatMap(Input::amount)
                        .map(to -> to.times(factor()).minus(from)));
    }

    private Rational factor() {
        return Amounts.factor(referenceAfter.unit(), referenceBefore.unit());
    }

    /**
     * What the effects leave over of the change (残差): suppressed industries, industries of one date only, figures that do not add.
     *
     * @return the change less all effects, 0 if every industry is known at both dates; or why the change is not known
     */
    public Answer<Rational> residual() {
        return change().map(change -> change.minus(effects.change()));
    }

    /**
     * The regional effects of all industries, split (エステバン＝マルキージャス法).
     *
     * @return the sums; industries that cannot be split are in {@link HomotheticSplit#undivided}
     */
    public HomotheticSplit homothetic() {
        return homothetic;
    }

    /**
     * Growth as a product of factors (ガーフィン法).
     *
     * @return the factors, or why there are none: an industry is not known or not in both tables, or the place had nothing or was expected to have nothing
     */
    public Answer<ShiftFactors> factors() {
        for (Part part : parts) {
            if (!part.effects().isGiven()) {
                return Answer.refuse(part.effects().refusal().orElseThrow());
            }
        }
        return residual()
                .flatMap(rest -> rest.signum() != 0
                        ? Answer.refuse(
                                Refusal.Reason.PARTS_DO_NOT_ADD,
                                "産業別の増減の合計が総数の増減と" + Signs.words(decimal(rest)) + "だけ異なるため乗法分解ができない",
                                "no factors, as the changes of the industries leave " + Signs.words(decimal(rest))
                                        + " of the total's change")
                        : factors(before.get().amount().get()));
    }

    private Answer<ShiftFactors> factors(Rational start) {
        Rational expected = start.plus(effects.national()).plus(effects.mix());
        if (start.signum() <= 0 || expected.signum() <= 0) {
            return Answer.refuse(
                    Refusal.Reason.ZERO_BASE,
                    "前の総数または期待値が0のため乗法分解ができない",
                    "no factors from an earlier or expected total of 0");
        }
        Rational growth = referenceAfter
                .amount()
                .get()
                .times(factor())
                .dividedBy(referenceBefore.amount().get());
        if (growth.signum() <= 0) {
            return Answer.refuse(
                    Refusal.Reason.ZERO_BASE,
                    "比較対象の後の総数が0のため乗法分解ができない",
                    "no factors, as the later total of the reference is 0");
        }
        return Answer.of(new ShiftFactors(
                expected.dividedBy(start).dividedBy(growth),
                start.plus(change().get()).dividedBy(expected)));
    }

    private BigDecimal decimal(Rational value) {
        return Rounding.decimals(decimals).round(value);
    }

    /** How the change came about, in the digits of the figures. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = Stream.concat(
                        Stream.of(before, after).flatMap(answer -> answer.find().stream()),
                        Stream.of(referenceBefore, referenceAfter))
                .toList();
        Explanation base = Explanation.of(
                        Label.of("シフト・シェア分析による増減", "Change by shift-share"),
                        Label.of("全国成長要因 + 産業構造要因 + 地域特殊要因 + 残差", "national + industry mix + regional + residual"))
                .withInputs(inputs)
                .withWorking(working(Rational.ONE));
        Explanation explanation = change().fold(
                        change -> base.withValue(change, referenceBefore.unit()),
                        refusal -> base.withNote(refusal.sentence()));
        for (Label note : notes()) {
            explanation = explanation.withNote(note);
        }
        return explanation.withComparability(comparability);
    }

    /** The unit of the effects. */
    Unit unit() {
        return referenceBefore.unit();
    }

    Label referenceName() {
        return referenceName;
    }

    /** The effects and the residual as a sum, in a unit of another size. */
    String working(Rational scale) {
        int digits = decimals + scale.denominator().toString().length() - 1;
        List<Rational> terms = new ArrayList<>(List.of(effects.national(), effects.mix(), effects.regional()));
        residual().find().filter(rest -> rest.signum() != 0).ifPresent(terms::add);
        return terms.stream()
                .map(term -> Rounding.decimals(digits).round(term.times(scale)))
                .map(term -> term.signum() < 0 ? "(" + Signs.minus(term) + ")" : Signs.minus(term))
                .collect(Collectors.joining(" + "));
    }

    private List<Label> notes() {
        List<Label> notes = new ArrayList<>();
        notes.add(Label.of("比較対象：", "reference: ").plus(referenceName));
        parts.stream()
                .filter(part -> !part.effects().isGiven())
                .forEach(part -> notes.add(Label.of("残差に含む：", "in the residual: ")
                        .plus(part.industry().name())
                        .plus(Label.of("（", " ("))
                        .plus(part.effects().refusal().orElseThrow().sentence())
                        .plus(Label.of("）", ")"))));
        for (int i = 0; i < onlyOnce.size(); i++) {
            Label size = onlyOnceChanges
                    .get(i)
                    .map(change -> Signs.words(decimal(change)))
                    .fold(
                            words -> Label.of("（" + words + "）", " (" + words + ")"),
                            refusal ->
                                    Label.of("（", " (").plus(refusal.sentence()).plus(Label.of("）", ")")));
            notes.add(Label.of("残差に含む（片方の表にのみある）：", "in the residual (in one table only): ")
                    .plus(onlyOnce.get(i).name())
                    .plus(size));
        }
        return notes;
    }

    /**
     * The effects as a table: a row for each industry, and at the end the residual, if there is one, and the sums.
     *
     * <p>Each is rounded half up to one decimal more than the figures have; the exact ones are {@link #parts}.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(part.effects()
                    .map(one -> row(part.industry().name(), one, locale))
                    .find()
                    .orElseGet(() -> List.of(part.industry().name().in(locale), "", "", "", "")));
        }
        residual()
                .find()
                .filter(rest -> rest.signum() != 0)
                .ifPresent(rest -> rows.add(List.of(Label.of("残差", "Residual").in(locale), "", "", "", signed(rest))));
        List<String> sums = new ArrayList<>(row(Label.of("計", "Total"), effects, locale));
        change().find().ifPresent(change -> sums.set(sums.size() - 1, signed(change)));
        rows.add(sums);
        List<String> header = Stream.of(
                        Label.of("産業", "Industry"),
                        Label.of("全国成長要因", "National"),
                        Label.of("産業構造要因", "Industry mix"),
                        Label.of("地域特殊要因", "Regional"),
                        Label.of("増減", "Change"))
                .map(label -> label.in(locale))
                .toList();
        Label unit = unit().label();
        List<Label> notes = notes();
        notes.addAll(comparability.notes());
        return TextTable.of(
                        List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .withCaption(place.name().in(locale)
                        + (unit.ja().isEmpty()
                                ? ""
                                : Label.of("（", " (")
                                        .plus(unit)
                                        .plus(Label.of("）", ")"))
                                        .in(locale)))
                .withFooter(notes.stream().map(note -> note.in(locale)).collect(Collectors.joining(" / ")))
                .in(locale);
    }

    private List<String> row(Label name, ShiftEffects one, Locale locale) {
        return List.of(
                name.in(locale),
                signed(one.national()),
                signed(one.mix()),
                signed(one.regional()),
                signed(one.change()));
    }

    private String signed(Rational amount) {
        return Signs.plain(Rounding.decimals(decimals + 1).round(amount));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShiftShare that
                && place.equals(that.place)
                && reference.equals(that.reference)
                && comparability.equals(that.comparability)
                && parts.equals(that.parts)
                && onlyOnce.equals(that.onlyOnce)
                && before.equals(that.before)
                && after.equals(that.after)
                && referenceBefore.equals(that.referenceBefore)
                && referenceAfter.equals(that.referenceAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, reference, parts, before, after);
    }

    /** The place and its change in parts, as in "A：シフト・シェア分析による増減 = 27 + 1 + (−3) = 25人". */
    @Override
    public String toString() {
        return place.name().ja() + "：" + explanation();
    }
}
