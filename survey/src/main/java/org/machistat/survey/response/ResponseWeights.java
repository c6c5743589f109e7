package org.machistat.survey.response;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;

/**
 * How many units each valid answer stands for, by stratum, and what unequal weights cost (ウェイトバック、有効標本サイズ).
 *
 * <pre>weight = units N ÷ valid answers n of the stratum
 * design effect = Σn · Σ n w² ÷ (Σ n w)²; effective size = Σn ÷ design effect</pre>
 *
 * <ul>
 *   <li>N is the number of units in the frame, or the number mailed where no frame is given. All values are exact.
 *   <li>The weights assume that within a stratum those who answer are like those who do not.
 *   <li>A stratum with units but no valid answer: NOT_ENOUGH_DATA naming it; merge it with a similar one ({@link
 *       ResponseTable#merged}), which is for people to decide.
 *   <li>Answers without a base (不明) get no weight and are listed in {@link #leftOut}; Σ does not count them.
 *   <li>A number withheld or unknown: the reason of its mark.
 * </ul>
 *
 * <p>Source: Kish, L. (1965), Survey Sampling, section 11.7; Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 5A.9.
 *
 * @serial exclude
 */
public final class ResponseWeights implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /** A stratum with its valid answers and the units they stand for. */
    private record Cell(Category category, Rational valid, Rational units) implements Serializable {}

    private final LinkedHashMap<String, Cell> cells;
    private final List<Category> leftOut;
    private final List<Input> inputs;

    private ResponseWeights(Map<String, Cell> cells, List<Category> leftOut, List<Input> inputs) {
        this.cells = new LinkedHashMap<>(cells);
        this.leftOut = List.copyOf(leftOut);
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Weights that bring the valid answers up to the questionnaires mailed.
     *
     * @param table the response table
     * @return the weights, or why there are none
     */
    public static Answer<ResponseWeights> of(ResponseTable table) {
        return of(
                table,
                stratum -> Optional.of(new Input(
                        stratum.category().name().plus(Label.of(" 発送件数", " mailed")),
                        stratum.mailed(),
                        table.source())));
    }

    /**
     * Weights that bring the valid answers up to the units of the frame.
     *
     * @param table the response table
     * @param frame the frame that the strata were drawn from
     * @return the weights; NOT_ENOUGH_DATA if a stratum is in one of the two only
     */
    public static Answer<ResponseWeights> of(ResponseTable table, SamplingFrame frame) {
        for (FrameStratum stratum : frame.strata()) {
            boolean there = table.find(stratum.category().id())
                    .filter(StratumResponse::hasBase)
                    .isPresent();
            if (!there && stratum.units() > 0) {
                return missing(stratum.category(), "回収状況表", "the response table");
            }
        }
        return of(
                table,
                stratum -> frame.find(stratum.category().id())
                        .map(found -> new Input(
                                found.category().name().plus(Label.of(" 母集団", " frame")),
                                Figure.of(found.units()),
                                frame.source())));
    }

    private static <T> Answer<T> missing(Category category, String ja, String en) {
        return Answer.refuse(
                Refusal.Reason.NOT_ENOUGH_DATA,
                category.name().ja() + "：" + ja + "にこの層がない",
                category.name().en() + ": the stratum is not in " + en);
    }

    private interface Base {
        Optional<Input> of(StratumResponse stratum);
    }

    private static Answer<ResponseWeights> of(ResponseTable table, Base base) {
        LinkedHashMap<String, Cell> cells = new LinkedHashMap<>();
        List<Category> leftOut = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (StratumResponse stratum : table.strata()) {
            Category category = stratum.category();
            if (!stratum.hasBase()) {
                leftOut.add(category);
                continue;
            }
            Optional<Input> size = base.of(stratum);
            if (size.isEmpty()) {
                return missing(category, "抽出名簿", "the sampling frame");
            }
            Input count = new Input(
                    category.name().plus(Label.of(" 有効回答件数", " valid answers")), stratum.valid(), table.source());
            Answer<Cell> cell =
                    count.amount().flatMap(valid -> size.get().amount().flatMap(units -> cell(category, valid, units)));
            if (cell.refusal().isPresent()) {
                return Answer.refuse(cell.refusal().get());
            }
            inputs.add(count);
            inputs.add(size.get());
            if (cell.get().units().signum() > 0) {
                cells.put(category.id(), cell.get());
            }
        }
        return cells.isEmpty()
                ? Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA, "ウェイトを計算できる層がない", "there is no stratum to compute a weight of")
                : Answer.of(new ResponseWeights(cells, leftOut, inputs));
    }

    private static Answer<Cell> cell(Category category, Rational valid, Rational units) {
        if (valid.compareTo(units) > 0) {
            return Answer.refuse(
                    Refusal.Reason.PARTS_DO_NOT_ADD,
                    category.name().ja() + "：有効回答 " + valid + " が対象 " + units + " より多い",
                    category.name().en() + ": " + valid + " valid answers are more than the " + units + " units");
        }
        if (valid.signum() == 0 && units.signum() > 0) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    category.name().ja() + "：対象 " + units + " に対し有効回答がない（似た層と統合すれば計算できる）",
                    category.name().en() + ": no valid answer for " + units
                            + " units (merged with a similar stratum there would be a weight)");
        }
        return Answer.of(new Cell(category, valid, units));
    }

    /**
     * The weights of all strata.
     *
     * @return the exact weight by the id of the stratum, in order
     */
    public Map<String, Rational> weights() {
        Map<String, Rational> weights = new LinkedHashMap<>();
        cells.forEach((id, cell) -> weights.put(id, cell.units().dividedBy(cell.valid())));
        return Collections.unmodifiableMap(weights);
    }

    /**
     * The weight of a stratum.
     *
     * @param id the id of its category
     * @return the exact weight, 1 or more
     * @throws IllegalArgumentException if the stratum has no weight; the message names those that have
     */
    public Rational weight(String id) {
        Cell cell = cells.get(Objects.requireNonNull(id, "id"));
        if (cell == null) {
            throw new IllegalArgumentException(
                    "No weight of stratum '" + id + "', the strata with weights are " + List.copyOf(cells.keySet()));
        }
        return cell.units().dividedBy(cell.valid());
    }

    /**
     * The valid answers that have a weight.
     *
     * @return the number n
     */
    public Rational size() {
        return cells.values().stream().map(Cell::valid).reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * How much unequal weights raise the variance of a mean that does not depend on them (キッシュのデザイン効果).
     *
     * @return the exact factor, 1 or more
     */
    public Rational designEffect() {
        return size().dividedBy(effectiveSize());
    }

    /**
     * The size of an equally weighted sample with the same variance (有効標本サイズ).
     *
     * @return the exact number, at most {@link #size}
     */
    public Rational effectiveSize() {
        Rational units = Rational.ZERO;
        Rational squares = Rational.ZERO;
        for (Cell cell : cells.values()) {
            units = units.plus(cell.units());
            squares = squares.plus(cell.units().times(cell.units()).dividedBy(cell.valid()));
        }
        return units.times(units).dividedBy(squares);
    }

    /**
     * The strata whose answers get no weight.
     *
     * @return the strata without a base, in order
     */
    public List<Category> leftOut() {
        return leftOut;
    }

    /** How the effective size came about. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("有効標本サイズ", "effective sample size"),
                        Label.of(
                                "(Σ n w)² ÷ Σ n w²、w = 対象数 ÷ 有効回答件数 n",
                                "(Σ n w)² ÷ Σ n w², w = units ÷ valid answers n"))
                .withInputs(inputs)
                .withValue(effectiveSize(), Unit.NONE)
                .withNote(Label.same(
                        "n = " + size() + ", deff = " + Rounding.decimals(3).round(designEffect())))
                .withNote(Label.of(
                        "層内では回答者と無回答者に違いがないと仮定",
                        "within a stratum those who answer are taken to be like those who do not"));
        for (Category category : leftOut) {
            explanation = explanation.withNote(
                    category.name().plus(Label.of("：発送件数がなく対象外", ": left out, nothing mailed is known")));
        }
        return explanation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseWeights that
                && List.copyOf(cells.values()).equals(List.copyOf(that.cells.values()))
                && leftOut.equals(that.leftOut)
                && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cells, leftOut, inputs);
    }

    /** The sizes and the design effect, as in "n 828、有効 759.3、deff 1.091". */
    @Override
    public String toString() {
        return "n " + size() + "、有効 " + Rounding.decimals(1).round(effectiveSize()) + "、deff "
                + Rounding.decimals(3).round(designEffect());
    }
}
