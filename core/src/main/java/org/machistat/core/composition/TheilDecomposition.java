package org.machistat.core.composition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Divergence;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;

/**
 * How much of Theil's index lies within groups and how much between them (タイル指数の要因分解).
 *
 * <pre>
 * T = Σ S T_g + Σ S ln(S ÷ P)
 * L = Σ P L_g + Σ P ln(P ÷ S)
 * S, P: shares of a group in the amount and the weight, T_g, L_g: the index inside it
 * </pre>
 *
 * <ul>
 *   <li>Within and between add to the index of all parts, but for the last of about 15 digits.
 *   <li>Every part is in exactly one group. A group of one part has nothing within.
 *   <li>Parts are refused as by {@link Inequality}; L also if a part is 0, with NOT_POSITIVE.
 * </ul>
 *
 * <p>Source: Shorrocks, A. F., The class of additively decomposable inequality measures, Econometrica 48 (1980).
 *
 * @serial exclude
 */
public final class TheilDecomposition implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 4;

    /** Which of Theil's indices. */
    public enum Index {
        /** Σ s ln(s ÷ p), groups weighted by their share in the amount (タイル指数 T). */
        T(Label.of("タイル指数 T", "Theil's T"), Label.same("Σ S T_g + Σ S ln(S ÷ P)")),
        /** Σ p ln(p ÷ s), groups weighted by their share in the weight (平均対数偏差). */
        L(Label.of("平均対数偏差（タイル指数 L）", "Mean log deviation (Theil's L)"), Label.same("Σ P L_g + Σ P ln(P ÷ S)"));

        private final Label label;
        private final Label formula;

        Index(Label label, Label formula) {
            this.label = label;
            this.formula = formula;
        }

        private double of(long[] amounts, long[] weights) {
            long total = Arrays.stream(amounts).sum();
            long weightTotal = Arrays.stream(weights).sum();
            return this == T
                    ? Divergence.theilT(amounts, weights, 0, amounts.length, total, weightTotal)
                    : Divergence.theilL(amounts, weights, 0, amounts.length, total, weightTotal);
        }
    }

    /**
     * A group.
     *
     * @param group the group
     * @param weightShare its share in the weight, P
     * @param amountShare its share in the amount, S
     * @param inside the index inside it; 0 for a group without an amount
     * @param contribution what it adds to the part within groups: S T_g or P L_g
     * @serial exclude
     */
    public record Part(
            Category group, Rational weightShare, Rational amountShare, Coefficient inside, Coefficient contribution)
            implements Serializable {}

    private final Index index;
    private final List<Part> parts;
    private final double all;
    private final double within;
    private final double between;
    private final List<Input> inputs;

    private TheilDecomposition(
            Index index, List<Part> parts, double all, double within, double between, List<Input> inputs) {
        this.index = index;
        this.parts = parts;
        this.all = all;
        this.within = within;
        this.between = between;
        this.inputs = inputs;
    }

    /**
     * The decomposition where every part counts alike.
     *
     * @param composition the parts
     * @param groups each group with the ids of its categories
     * @param index which index
     * @return the decomposition, or why there is none
     * @throws IllegalArgumentException if a category is in no group or in two, or a group is empty
     * @throws java.util.NoSuchElementException naming the categories, if an id is unknown
     */
    public static Answer<TheilDecomposition> of(
            Composition composition, Map<Category, ? extends Collection<String>> groups, Index index) {
        int[] groupOf = groupOf(composition, groups);
        return Sizes.of(composition).flatMap(sizes -> {
            long[] ones = new long[sizes.count()];
            Arrays.fill(ones, 1);
            return of(sizes.amounts, ones, groupOf, List.copyOf(groups.keySet()), index, sizes.inputs);
        });
    }

    /**
     * The decomposition of amounts per weight.
     *
     * @param amounts the amounts
     * @param weights the weights of the same categories
     * @param groups each group with the ids of its categories
     * @param index which index
     * @return the decomposition, or why there is none
     * @throws IllegalArgumentException if a category is in no group or in two, a group is empty, or the categories of both sides differ
     * @throws java.util.NoSuchElementException naming the categories, if an id is unknown
     */
    public static Answer<TheilDecomposition> of(
            Composition amounts, Composition weights, Map<Category, ? extends Collection<String>> groups, Index index) {
        int[] groupOf = groupOf(amounts, groups);
        return Sizes.of(amounts)
                .flatMap(left -> Sizes.matching(amounts, weights)
                        .flatMap(right -> Inequality.of(left, right)
                                .flatMap(possible -> of(
                                        left.amounts,
                                        right.amounts,
                                        groupOf,
                                        List.copyOf(groups.keySet()),
                                        index,
                                        Stream.concat(left.inputs.stream(), right.inputs.stream())
                                                .toList()))));
    }

    private static int[] groupOf(Composition composition, Map<Category, ? extends Collection<String>> groups) {
        Map<String, Integer> found = new HashMap<>();
        int number = 0;
        for (Map.Entry<Category, ? extends Collection<String>> group : groups.entrySet()) {
            if (group.getValue().isEmpty()) {
                throw new IllegalArgumentException(
                        "Group '" + group.getKey().id() + "' must have at least one category, but had none");
            }
            for (String id : group.getValue()) {
                if (found.put(composition.get(id).category().id(), number) != null) {
                    throw new IllegalArgumentException("Category '" + id + "' must be in one group only");
                }
            }
            number++;
        }
        return composition.categories().stream()
                .mapToInt(category -> Objects.requireNonNullElseGet(found.get(category.id()), () -> {
                    throw new IllegalArgumentException(
                            "Category '" + category.id() + "' must be in a group, but was in none");
                }))
                .toArray();
    }

    private static Answer<TheilDecomposition> of(
            long[] amounts, long[] weights, int[] groupOf, List<Category> groups, Index index, List<Input> inputs) {
        int[] used =
                IntStream.range(0, amounts.length).filter(i -> weights[i] > 0).toArray();
        if (index == Index.L && Arrays.stream(used).anyMatch(i -> amounts[i] == 0)) {
            return Answer.refuse(Reason.NOT_POSITIVE, "0の項目があるため対数を取れない", "a part is 0 and has no logarithm");
        }
        long[] groupAmounts = new long[groups.size()];
        long[] groupWeights = new long[groups.size()];
        for (int i : used) {
            groupAmounts[groupOf[i]] += amounts[i];
            groupWeights[groupOf[i]] += weights[i];
        }
        long total = Arrays.stream(groupAmounts).sum();
        long weightTotal = Arrays.stream(groupWeights).sum();
        List<Part> parts = new ArrayList<>();
        double within = 0;
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            int[] members = Arrays.stream(used).filter(i -> groupOf[i] == group).toArray();
            double inside = groupAmounts[g] == 0 ? 0 : index.of(picked(amounts, members), picked(weights, members));
            Rational amountShare = Rational.of(groupAmounts[g], total);
            Rational weightShare = Rational.of(groupWeights[g], weightTotal);
            double part = (index == Index.T ? amountShare : weightShare).doubleValue() * inside;
            within += part;
            parts.add(new Part(
                    groups.get(g),
                    weightShare,
                    amountShare,
                    coefficient(index, Label.of("（群内）", " (inside)"), inside),
                    coefficient(index, Label.of("（群の寄与）", " (contribution)"), part)));
        }
        int[] present = IntStream.range(0, groups.size())
                .filter(g -> groupWeights[g] > 0)
                .toArray();
        return Answer.of(new TheilDecomposition(
                index,
                List.copyOf(parts),
                index.of(picked(amounts, used), picked(weights, used)),
                within,
                index.of(picked(groupAmounts, present), picked(groupWeights, present)),
                inputs));
    }

    private static long[] picked(long[] values, int[] at) {
        return Arrays.stream(at).mapToLong(i -> values[i]).toArray();
    }

    private static Coefficient coefficient(Index index, Label what, double value) {
        return Coefficient.of(index.label.plus(what), index.formula, value);
    }

    /**
     * Which index was decomposed.
     *
     * @return the index
     */
    public Index index() {
        return index;
    }

    /**
     * The index of all parts.
     *
     * @return the index
     */
    public Coefficient total() {
        return coefficient(index, Label.EMPTY, all).withInputs(inputs);
    }

    /**
     * The part within groups (群内).
     *
     * @return the sum of the groups' contributions
     */
    public Coefficient within() {
        return coefficient(index, Label.of("（群内）", " (within groups)"), within);
    }

    /**
     * The part between groups (群間).
     *
     * @return the index of the groups as if each were equal inside
     */
    public Coefficient between() {
        return coefficient(index, Label.of("（群間）", " (between groups)"), between);
    }

    /**
     * What part of the index lies between groups.
     *
     * @return between ÷ total; refused with ZERO_BASE if all parts are equal
     */
    public Answer<Coefficient> betweenShare() {
        return all == 0
                ? Answer.refuse(Reason.ZERO_BASE, "全体の不平等度が0", "there is no inequality to divide")
                : Answer.of(Coefficient.of(
                        Label.of("群間の割合", "Share between groups"),
                        Label.of("群間 ÷ 全体", "between ÷ total"),
                        between / all));
    }

    /**
     * The groups.
     *
     * @return one part for each group, in order
     */
    public List<Part> parts() {
        return parts;
    }

    @Override
    public Explanation explanation() {
        return total().withNote(Label.of(
                        "群内 " + within().rounded(DECIMALS) + "、群間 " + between().rounded(DECIMALS),
                        "within groups " + within().rounded(DECIMALS) + ", between "
                                + between().rounded(DECIMALS)))
                .explanation();
    }

    /**
     * The groups as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The groups as a table: shares in per cent to one decimal, index and contribution to four; within, between and total at the end.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(List.of(
                    part.group().name().in(locale),
                    percent(part.weightShare()),
                    percent(part.amountShare()),
                    part.inside().rounded(DECIMALS).toPlainString(),
                    part.contribution().rounded(DECIMALS).toPlainString()));
        }
        rows.add(sum(Label.of("群内", "Within"), within().rounded(DECIMALS).toPlainString(), locale));
        rows.add(sum(Label.of("群間", "Between"), between().rounded(DECIMALS).toPlainString(), locale));
        rows.add(sum(Label.of("全体", "All"), total().rounded(DECIMALS).toPlainString(), locale));
        List<String> header = Stream.of(
                        Label.of("群", "Group"),
                        Label.of("重みの構成比 (%)", "Share of weight (%)"),
                        Label.of("値の構成比 (%)", "Share of amount (%)"),
                        Label.of("群内の指数", "Index inside"),
                        Label.of("寄与", "Contribution"))
                .map(label -> label.in(locale))
                .toList();
        return TextTable.of(
                        List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .withFooter(index.label.in(locale))
                .in(locale);
    }

    private static List<String> sum(Label name, String value, Locale locale) {
        return List.of(name.in(locale), "", "", "", value);
    }

    private static String percent(Rational share) {
        return Rounding.decimals(1).round(share.times(100)).toPlainString();
    }

    /** The table in Japanese. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
