package org.machistat.survey.weighting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.internal.Numbers;

/**
 * Weights, how they came about, and what their unequal size costs (ウェイトとその由来).
 *
 * <pre>design effect = n Σw² ÷ (Σw)², effective size = n ÷ design effect, over the n rows whose weight is not 0</pre>
 *
 * <ul>
 *   <li>The design effect is that of Kish: for a mean that has nothing to do with the weights.
 *   <li>Weights may fall below 0 by linear calibration; the explanation says how many did.
 * </ul>
 *
 * <p>Source: Kish, L. (1965), Survey Sampling, section 11.7.
 */
public final class Weighting implements Explained {

    private static final int MOST_INPUTS = 200;

    private final SampleDesign design;
    private final Label title;
    private final Label formula;
    private final List<Input> inputs;
    private final List<Label> notes;
    private final double[] factors;
    private final double sum;
    private final double squares;
    private final int rows;
    private final int negative;

    private Weighting(
            SampleDesign design, double[] before, Label title, Label formula, List<Input> inputs, List<Label> notes) {
        this.design = design;
        this.title = title;
        this.formula = formula;
        this.inputs = List.copyOf(inputs);
        this.notes = List.copyOf(notes);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double total = 0;
        double square = 0;
        int used = 0;
        int below = 0;
        for (int row = 0; row < before.length; row++) {
            double weight = design.weight(row);
            if (before[row] != 0) {
                least = Math.min(least, weight / before[row]);
                most = Math.max(most, weight / before[row]);
            }
            total += weight;
            square += weight * weight;
            used += weight != 0 ? 1 : 0;
            below += weight < 0 ? 1 : 0;
        }
        if (total == 0 || !Double.isFinite(square)) {
            throw new IllegalArgumentException(
                    "Weights must add to a number other than 0 and their squares to a finite one, but the sums were "
                            + total + " and " + square);
        }
        this.factors = new double[] {least, most};
        this.sum = total;
        this.squares = square;
        this.rows = used;
        this.negative = below;
    }

    static Weighting of(
            SampleDesign design, double[] before, Label title, Label formula, List<Input> inputs, List<Label> notes) {
        return new Weighting(design, before, title, formula, inputs, notes);
    }

    /**
     * The weights a design has.
     *
     * @param design the sample
     * @return its weights as they are (デザインウェイト)
     * @throws IllegalArgumentException if the weights add to 0, or their squares to no finite number
     */
    public static Weighting of(SampleDesign design) {
        return of(
                design,
                design.weights(),
                Label.of("デザインウェイト", "design weights"),
                Label.of("w = 1 ÷ 抽出率", "w = 1 ÷ the chance of selection"),
                List.of(),
                design.notes());
    }

    /** The figures of known totals, as inputs of an explanation. */
    static List<Input> inputs(List<KnownTotals> known) {
        List<Input> inputs = new ArrayList<>();
        for (KnownTotals totals : known) {
            totals.cells().forEach((cell, number) -> {
                if (inputs.size() < MOST_INPUTS) {
                    Label name = Label.of(
                            totals.name() + (totals.isVariable() || cell.isEmpty() ? "" : " " + CellCodes.shown(cell)),
                            totals.nameEn()
                                    + (totals.isVariable() || cell.isEmpty() ? "" : " " + CellCodes.shown(cell)));
                    inputs.add(new Input(name, Figure.of(decimal(number), Unit.NONE), totals.source()));
                }
            });
        }
        return inputs;
    }

    private static BigDecimal decimal(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? BigDecimal.valueOf((long) number)
                : BigDecimal.valueOf(number);
    }

    /**
     * The sample with these weights.
     *
     * @return the design, whose variances allow for how the weights were made
     */
    public SampleDesign design() {
        return design;
    }

    /**
     * The sum of the weights.
     *
     * @return Σ w
     */
    public double sum() {
        return sum;
    }

    /**
     * The rows that stand for something.
     *
     * @return the number n of rows whose weight is not 0
     */
    public int size() {
        return rows;
    }

    /**
     * The smallest factor by which a weight changed (調整係数の最小).
     *
     * @return new ÷ old weight, over the rows whose old weight is not 0
     */
    public double leastFactor() {
        return factors[0];
    }

    /**
     * The largest factor by which a weight changed (調整係数の最大).
     *
     * @return new ÷ old weight, over the rows whose old weight is not 0
     */
    public double mostFactor() {
        return factors[1];
    }

    /**
     * How much unequal weights raise the variance of a mean that does not depend on them (キッシュのデザイン効果).
     *
     * @return n Σw² ÷ (Σw)², 1 or more
     */
    public double designEffect() {
        return rows * squares / (sum * sum);
    }

    /**
     * The size of an equally weighted sample with the same variance (有効標本サイズ).
     *
     * @return (Σw)² ÷ Σw²
     */
    public double effectiveSize() {
        return sum * sum / squares;
    }

    @Override
    public Explanation explanation() {
        BigDecimal exact = new BigDecimal(sum);
        Explanation explanation = Explanation.of(title, formula)
                .withInputs(inputs)
                .withWorking("Σw = " + Numbers.shown(sum))
                .withNote(Label.of(
                        "調整係数 " + Numbers.shown(factors[0]) + "～" + Numbers.shown(factors[1]),
                        "factors from " + Numbers.shown(factors[0]) + " to " + Numbers.shown(factors[1])))
                .withNote(Label.of(
                        "n = " + rows + "、deff = " + Numbers.shown(designEffect()) + "、有効標本サイズ "
                                + Numbers.shown(effectiveSize()),
                        "n = " + rows + ", deff = " + Numbers.shown(designEffect()) + ", effective size "
                                + Numbers.shown(effectiveSize())));
        explanation = exact.stripTrailingZeros().scale() <= 0
                ? explanation.withValue(Rational.of(exact), Unit.NONE)
                : explanation.withEndlessValue(exact, Unit.NONE);
        if (negative > 0) {
            explanation = explanation.withNote(Label.of(
                    "負のウェイトが" + negative + "件ある（上下限つきの方法なら避けられる）",
                    negative + " weights are below 0 (a method with bounds avoids them)"));
        }
        for (Label note : notes) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weighting that
                && title.equals(that.title)
                && inputs.equals(that.inputs)
                && notes.equals(that.notes)
                && Arrays.equals(design.weights(), that.design.weights());
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, inputs, notes, sum, squares);
    }

    /** What was done, the sum, the number of rows and the design effect, as in "事後層化 Σw 6,194、n 200、deff 1.19". */
    @Override
    public String toString() {
        return title.ja() + " Σw " + Numbers.shown(sum) + "、n " + rows + "、deff " + Numbers.shown(designEffect());
    }
}
