package org.machistat.core.regional;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/**
 * A shift-share in steps from date to date (動学的シフト・シェア分析).
 *
 * <pre>effect = Σ over the steps of the effect in each step</pre>
 *
 * <p>A long interval in one step weighs the industries as they stood at its start; in steps the weights follow. The original takes years; where
 * censuses are the dates the steps run from wave to wave, however far apart they are, and the explanation says so.
 *
 * <ul>
 *   <li>The effects and the residuals of the steps add to the whole change, exactly; all are in the unit of the first table.
 *   <li>A step that must not be compared refuses the whole.
 * </ul>
 *
 * <p>Source: Barff, R. A. and Knight, P. L. (1988), Dynamic shift-share analysis, Growth and Change 19(2).
 *
 * @serial exclude
 */
public final class DynamicShiftShare implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<ShiftShare> steps;
    private final ShiftEffects effects;

    private DynamicShiftShare(List<ShiftShare> steps) {
        this.steps = steps;
        this.effects = steps.stream()
                .map(step -> step.effects().times(factor(step)))
                .reduce(ShiftEffects.NONE, ShiftEffects::plus);
    }

    /** From the unit of a step to that of the first. */
    private Rational factor(ShiftShare step) {
        return Amounts.factor(step.unit(), steps.get(0).unit());
    }

    /**
     * The analysis in steps from each table to the next.
     *
     * @param tables the figures in the order of their dates, two or more
     * @param place the id of the place
     * @param reference what it is compared with
     * @return the analysis, or why a step has none
     * @throws IllegalArgumentException if there are fewer than two tables, or the reference is a mean of shares
     * @throws java.util.NoSuchElementException naming candidates, if a table has no such place
     */
    public static Answer<DynamicShiftShare> of(List<RegionalTable> tables, String place, Reference reference) {
        if (tables.size() < 2) {
            throw new IllegalArgumentException("Tables must be two or more, but were " + tables.size());
        }
        List<ShiftShare> steps = new ArrayList<>();
        for (int i = 1; i < tables.size(); i++) {
            Answer<ShiftShare> step = ShiftShare.of(tables.get(i - 1), tables.get(i), place, reference);
            if (!step.isGiven()) {
                return Answer.refuse(step.refusal().orElseThrow());
            }
            steps.add(step.get());
        }
        return Answer.of(new DynamicShiftShare(List.copyOf(steps)));
    }

    /**
     * The analysis of steps made one by one, such as with a comparability that was accepted.
     *
     * @param steps the steps in the order of their dates, each beginning where the one before it ends
     * @return the analysis
     * @throws IllegalArgumentException if there is no step, or two are not of one place and reference
     * @throws org.machistat.core.value.UnitMismatchException if the units of two steps have nothing in common
     */
    public static DynamicShiftShare of(List<ShiftShare> steps) {
        List<ShiftShare> copy = List.copyOf(steps);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("Steps must be one or more, but there was none");
        }
        for (ShiftShare step : copy) {
            ShiftShare first = copy.get(0);
            Amounts.requireConvertible(first.unit(), step.unit());
            if (!step.place().id().equals(first.place().id())
                    || !step.reference().equals(first.reference())) {
                throw new IllegalArgumentException("Steps must be of one place and reference, but were of '"
                        + first.place().id() + "' (" + first.reference() + ") and '"
                        + step.place().id() + "' ("
                        + step.reference() + ")");
            }
        }
        return new DynamicShiftShare(copy);
    }

    /**
     * The steps.
     *
     * @return the analyses in the order of their dates
     */
    public List<ShiftShare> steps() {
        return steps;
    }

    /**
     * The effects of all steps.
     *
     * @return the sums
     */
    public ShiftEffects effects() {
        return effects;
    }

    /**
     * The effects of one industry over all steps.
     *
     * @param industry the id of an industry
     * @return the sums, or why a step has none
     * @throws java.util.NoSuchElementException naming the industries, if a step has no such one
     */
    public Answer<ShiftEffects> effects(String industry) {
        Answer<ShiftEffects> sum = Answer.of(ShiftEffects.NONE);
        for (ShiftShare step : steps) {
            Answer<ShiftEffects> next = step.part(industry).effects();
            sum = sum.flatMap(before -> next.map(effect -> before.plus(effect.times(factor(step)))));
        }
        return sum;
    }

    /**
     * The regional effects of all steps, split (エステバン＝マルキージャス法).
     *
     * @return the sums; industries that cannot be split in a step are in {@link HomotheticSplit#undivided}
     */
    public HomotheticSplit homothetic() {
        return steps.stream()
                .map(step -> step.homothetic().times(factor(step)))
                .reduce(HomotheticSplit.NONE, HomotheticSplit::plus);
    }

    /**
     * The change over all steps.
     *
     * @return the sum, or why a step has none
     */
    public Answer<Rational> change() {
        return sum(ShiftShare::change);
    }

    /**
     * What the effects leave over of the change.
     *
     * @return the sum of the residuals, or why a step has none
     */
    public Answer<Rational> residual() {
        return sum(ShiftShare::residual);
    }

    private Answer<Rational> sum(Function<ShiftShare, Answer<Rational>> amount) {
        return steps.stream()
                .map(step -> amount.apply(step).map(value -> value.times(factor(step))))
                .reduce(Answer.of(Rational.ZERO), (sum, next) -> sum.flatMap(before -> next.map(before::plus)));
    }

    /**
     * Whether the dates may be compared.
     *
     * @return what all steps carry
     */
    public Comparability comparability() {
        return steps.stream().map(ShiftShare::comparability).reduce(Comparability.COMPARABLE, Comparability::and);
    }

    /** How the change came about: the effects of each step in a note. */
    @Override
    public Explanation explanation() {
        Map<Label, Input> inputs = new LinkedHashMap<>();
        for (ShiftShare step : steps) {
            step.explanation().inputs().forEach(input -> inputs.putIfAbsent(input.line(), input));
        }
        Explanation explanation = Explanation.of(
                        Label.of("動学的シフト・シェア分析による増減", "Change by dynamic shift-share"),
                        Label.of("各期間の全国成長要因・産業構造要因・地域特殊要因・残差の合計", "sum of the effects and residuals of the steps"))
                .withInputs(List.copyOf(inputs.values()))
                .withWorking(steps.stream()
                        .map(step -> "(" + step.working(factor(step)) + ")")
                        .collect(Collectors.joining(" + ")));
        Explanation base = explanation;
        explanation = change().fold(
                        change -> base.withValue(change, steps.get(0).unit()),
                        refusal -> base.withNote(refusal.sentence()));
        return explanation
                .withNote(Label.of(
                        steps.size() + "期間に分けて計算した。期間は調査と調査の間であり、等間隔とは限らない",
                        "computed in " + steps.size() + " steps from date to date, which need not be evenly spaced"))
                .withNote(Label.of("比較対象：", "reference: ").plus(steps.get(0).referenceName()))
                .withComparability(comparability());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DynamicShiftShare that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps);
    }

    /** The place and its change in parts. */
    @Override
    public String toString() {
        return steps.get(0).place().name().ja() + "：" + explanation();
    }
}
