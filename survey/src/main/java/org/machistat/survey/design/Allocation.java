package org.machistat.survey.design;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * How many units are drawn from each stratum (標本配分).
 *
 * <ul>
 *   <li>The numbers are whole and add up to the sample exactly; none is above the units of its stratum.
 *   <li>{@link #quota} is what the rule gives before it is made whole; each number is less than one away from it.
 *   <li>An empty stratum gets 0.
 * </ul>
 *
 * @see AllocationRule
 * @serial exclude
 */
public final class Allocation implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final SamplingFrame frame;
    private final Label rule;
    private final Label formula;
    private final long minimum;
    private final List<Rational> quotas;
    private final long[] sizes;

    Allocation(SamplingFrame frame, Label rule, Label formula, long minimum, List<Rational> quotas, long[] sizes) {
        this.frame = frame;
        this.rule = rule;
        this.formula = formula;
        this.minimum = minimum;
        this.quotas = List.copyOf(quotas);
        this.sizes = sizes.clone();
    }

    /**
     * The frame.
     *
     * @return the strata and their sizes
     */
    public SamplingFrame frame() {
        return frame;
    }

    /**
     * The numbers of all strata.
     *
     * @return the number by the id of the stratum, in order
     */
    public Map<String, Long> sizes() {
        Map<String, Long> byId = new LinkedHashMap<>();
        for (int h = 0; h < sizes.length; h++) {
            byId.put(id(h), sizes[h]);
        }
        return Collections.unmodifiableMap(byId);
    }

    /**
     * The number of a stratum.
     *
     * @param id the id of its category
     * @return the number, 0 or more
     * @throws IllegalArgumentException if there is no such stratum; the message names the strata
     */
    public long size(String id) {
        return sizes[position(id)];
    }

    /**
     * The number of a stratum before it is made whole.
     *
     * @param id the id of its category
     * @return the exact number (to 40 digits where the rule takes square roots)
     * @throws IllegalArgumentException if there is no such stratum; the message names the strata
     */
    public Rational quota(String id) {
        return quotas.get(position(id));
    }

    private int position(String id) {
        return frame.strata().indexOf(frame.get(id));
    }

    private String id(int h) {
        return frame.strata().get(h).category().id();
    }

    /**
     * The size of the sample.
     *
     * @return the sum of the numbers
     */
    public long total() {
        return Arrays.stream(sizes).sum();
    }

    /**
     * The strata that are taken whole (全数調査となる層).
     *
     * @return the strata with as many drawn as there are units, without empty ones, in order
     */
    public List<Category> whole() {
        List<Category> whole = new ArrayList<>();
        for (int h = 0; h < sizes.length; h++) {
            FrameStratum stratum = frame.strata().get(h);
            if (stratum.units() > 0 && sizes[h] == stratum.units()) {
                whole.add(stratum.category());
            }
        }
        return whole;
    }

    /** The rule, the strata and the numbers. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = new ArrayList<>();
        for (FrameStratum stratum : frame.strata()) {
            inputs.add(new Input(
                    stratum.category().name().plus(Label.of(" 母集団", " frame")),
                    Figure.of(stratum.units()),
                    frame.source()));
        }
        List<String> parts = new ArrayList<>();
        for (int h = 0; h < sizes.length; h++) {
            parts.add(id(h) + " " + Rounding.decimals(2).round(quotas.get(h)) + "→" + sizes[h]);
        }
        Explanation explanation = Explanation.of(
                        Label.of("標本配分（", "allocation (").plus(rule).plus(Label.of("）", ")")), formula)
                .withInputs(inputs)
                .withWorking(String.join(", ", parts))
                .withNote(Label.of("整数化は最大剰余法", "made whole by largest remainders"));
        if (minimum > 0) {
            explanation =
                    explanation.withNote(Label.of("各層の最小は " + minimum, "at least " + minimum + " in every stratum"));
        }
        for (Category category : whole()) {
            explanation = explanation.withNote(category.name().plus(Label.of("：全数を調査", ": taken whole")));
        }
        return explanation;
    }

    /**
     * The allocation as text: units, quota, number and sampled share of each stratum, and the total.
     *
     * @return the table
     */
    public TextTable toText() {
        List<List<String>> rows = new ArrayList<>();
        for (int h = 0; h < sizes.length; h++) {
            FrameStratum stratum = frame.strata().get(h);
            rows.add(row(
                    stratum.category().name().ja(),
                    stratum.units(),
                    Rounding.decimals(1).round(quotas.get(h)).toPlainString(),
                    sizes[h]));
        }
        rows.add(row("合計", frame.total(), "", total()));
        return TextTable.of(
                        List.of(List.of("層", "母集団", "配分", "標本", "抽出率")),
                        rows,
                        List.of(
                                TextTable.Align.LEFT,
                                TextTable.Align.RIGHT,
                                TextTable.Align.RIGHT,
                                TextTable.Align.RIGHT,
                                TextTable.Align.RIGHT))
                .withCaption(rule.ja())
                .withFooter(frame.source().cite().ja());
    }

    private static List<String> row(String name, long units, String quota, long size) {
        return List.of(
                name,
                Figure.of(units).printed(),
                quota,
                Figure.of(size).printed(),
                units == 0
                        ? "－"
                        : Figure.of(Share.of(size, units).percent(1), Unit.NONE).printed() + "%");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation that
                && frame.equals(that.frame)
                && rule.equals(that.rule)
                && minimum == that.minimum
                && quotas.equals(that.quotas)
                && Arrays.equals(sizes, that.sizes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(frame, rule, minimum, quotas);
    }

    /** The rule, strata and total, as in "比例配分：17層、4,918". */
    @Override
    public String toString() {
        return rule.ja() + "：" + sizes.length + "層、" + Figure.of(total()).printed();
    }
}
