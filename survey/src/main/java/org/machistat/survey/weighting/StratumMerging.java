package org.machistat.survey.weighting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

/**
 * Which strata to merge so that each has enough answers: a proposal, for people to decide (層の統合案).
 *
 * <p>Again and again the stratum with the fewest answers below the least number is merged by the rule, until none is below it.
 *
 * <ul>
 *   <li>A stratum with no or a single answer has no weight or no variance; the least number is 2 or more as a rule.
 *   <li>Strata should be merged by what they have in common, not by what they answered: rules look at order and numbers only.
 *   <li>Not enough answers in all strata together: refused.
 * </ul>
 *
 * <p>Source: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 5A.12 (collapsed strata).
 *
 * @serial exclude
 */
public final class StratumMerging implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<MergedStratum> merges;
    private final List<Input> inputs;
    private final long least;
    private final MergeRule rule;
    private final int strata;

    private StratumMerging(List<MergedStratum> merges, List<Input> inputs, long least, MergeRule rule, int strata) {
        this.merges = List.copyOf(merges);
        this.inputs = List.copyOf(inputs);
        this.least = least;
        this.rule = rule;
        this.strata = strata;
    }

    /**
     * A proposal for the categories of a column, by the number of rows that have them.
     *
     * @param column the strata
     * @param least the least number of rows a stratum must have, 1 or more
     * @param rule what to merge with
     * @param source where the answers come from
     * @return the proposal, or why there is none: too few rows in all
     * @throws IllegalArgumentException if the least number is below 1
     */
    public static Answer<StratumMerging> of(CategoryColumn column, long least, MergeRule rule, Source source) {
        long[] counts = new long[column.categories().size()];
        for (int row = 0; row < column.rows(); row++) {
            if (column.position(row) >= 0) {
                counts[column.position(row)]++;
            }
        }
        return of(column.categories(), counts, least, rule, source);
    }

    /**
     * A proposal for the strata of a response table that have a base, by their valid answers.
     *
     * @param table the response table
     * @param least the least number of valid answers, 1 or more
     * @param rule what to merge with
     * @return the proposal, or why there is none: a number withheld or unknown, too few answers in all
     * @throws IllegalArgumentException if the least number is below 1
     */
    public static Answer<StratumMerging> of(ResponseTable table, long least, MergeRule rule) {
        List<StratumResponse> based =
                table.strata().stream().filter(StratumResponse::hasBase).toList();
        long[] counts = new long[based.size()];
        for (int h = 0; h < counts.length; h++) {
            StratumResponse stratum = based.get(h);
            Answer<Rational> valid = stratum.valid().amount();
            if (!valid.isGiven()) {
                return Answer.refuse(valid.refusal().orElseThrow());
            }
            counts[h] =
                    valid.get().numerator().divide(valid.get().denominator()).longValueExact();
        }
        return of(based.stream().map(StratumResponse::category).toList(), counts, least, rule, table.source());
    }

    /** Strata as they come together. */
    private static final class Group {
        final List<Integer> parts = new ArrayList<>();
        long answers;
        Label reason = Label.EMPTY;

        Group(int part, long answers) {
            parts.add(part);
            this.answers = answers;
        }

        Label name(List<Category> categories) {
            return Label.of(
                    String.join(
                            "・",
                            parts.stream()
                                    .map(p -> categories.get(p).name().ja())
                                    .toList()),
                    String.join(
                            " + ",
                            parts.stream()
                                    .map(p -> categories.get(p).name().en())
                                    .toList()));
        }
    }

    private static Answer<StratumMerging> of(
            List<Category> categories, long[] counts, long least, MergeRule rule, Source source) {
        Objects.requireNonNull(rule, "rule");
        if (least < 1) {
            throw new IllegalArgumentException("The least number of answers must be 1 or more, but was " + least);
        }
        List<Group> groups = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        long all = 0;
        for (int h = 0; h < counts.length; h++) {
            groups.add(new Group(h, counts[h]));
            inputs.add(new Input(
                    categories.get(h).name().plus(Label.of(" 回答", " answers")), Figure.of(counts[h]), source));
            all += counts[h];
        }
        if (all < least) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    "すべての層を統合しても回答は" + all + "件で、" + least + "件に満たない",
                    "All strata together have " + all + " answers, fewer than " + least);
        }
        for (Optional<Group> small = shortest(groups, least); small.isPresent(); small = shortest(groups, least)) {
            merge(groups, small.get(), categories, least, rule);
        }
        List<MergedStratum> merges = new ArrayList<>();
        for (Group group : groups) {
            if (group.parts.size() > 1) {
                List<Integer> parts = group.parts.stream().sorted().toList();
                merges.add(new MergedStratum(
                        Category.of(
                                String.join(
                                        "+",
                                        parts.stream()
                                                .map(p -> categories.get(p).id())
                                                .toList()),
                                group.name(categories)),
                        parts.stream().map(categories::get).toList(),
                        parts.stream().map(p -> counts[p]).toList(),
                        group.reason));
            }
        }
        return Answer.of(new StratumMerging(merges, inputs, least, rule, groups.size()));
    }

    private static Optional<Group> shortest(List<Group> groups, long least) {
        Group found = null;
        for (Group group : groups) {
            if (group.answers < least && (found == null || group.answers < found.answers)) {
                found = group;
            }
        }
        return Optional.ofNullable(found);
    }

    private static void merge(List<Group> groups, Group small, List<Category> categories, long least, MergeRule rule) {
        int at = groups.indexOf(small);
        Group partner = null;
        for (int other = 0; other < groups.size(); other++) {
            boolean beside = rule != MergeRule.NEXT_IN_ORDER || Math.abs(other - at) == 1;
            if (other != at && beside && (partner == null || groups.get(other).answers < partner.answers)) {
                partner = groups.get(other);
            }
        }
        Objects.requireNonNull(partner, "partner");
        Label step = Label.of(
                small.name(categories).ja() + "（" + small.answers + "件 < " + least + "件）を"
                        + partner.name(categories).ja() + "（" + partner.answers + "件）に",
                small.name(categories).en() + " (" + small.answers + " < " + least + ") into "
                        + partner.name(categories).en() + " (" + partner.answers + ")");
        Label before = then(small.reason, partner.reason);
        Group first = at < groups.indexOf(partner) ? small : partner;
        Group second = first == small ? partner : small;
        first.reason = then(before, step);
        first.parts.addAll(second.parts);
        first.answers += second.answers;
        groups.remove(second);
    }

    private static Label then(Label before, Label next) {
        return before.equals(Label.EMPTY) || next.equals(Label.EMPTY)
                ? before.plus(next)
                : before.plus(Label.of("、", ", ")).plus(next);
    }

    /**
     * The strata to be merged.
     *
     * @return the proposals in printed order; empty if every stratum has enough
     */
    public List<MergedStratum> merges() {
        return merges;
    }

    /**
     * The number of strata that would be left.
     *
     * @return the number, 1 or more
     */
    public int strata() {
        return strata;
    }

    /**
     * The answers with the strata merged.
     *
     * @param data the answers
     * @param variable the column that holds the strata
     * @return the data; populations of strata are made anew by {@link KnownTotals#column}
     * @throws IllegalArgumentException if there is no such column of categories, or a stratum is not in it
     */
    public SurveyData applied(SurveyData data, String variable) {
        CategoryColumn column = data.categories(variable);
        for (MergedStratum merge : merges) {
            column = column.merged(merge.target(), merge.ids());
        }
        return data.with(column);
    }

    /**
     * Known numbers with the strata merged.
     *
     * @param known numbers by the strata
     * @param variable the name under which they are known
     * @return the numbers
     * @throws IllegalArgumentException if they are not by that variable
     */
    public KnownTotals applied(KnownTotals known, String variable) {
        KnownTotals merged = known;
        for (MergedStratum merge : merges) {
            merged = merged.merged(variable, merge.target(), merge.ids());
        }
        return merged;
    }

    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("層の統合案", "proposal of strata to merge"),
                        Label.of(
                                        "回答が" + least + "件に満たない層を、少ない順に統合：",
                                        "strata with fewer than " + least + " answers are merged, fewest first: ")
                                .plus(rule.label()))
                .withInputs(inputs)
                .withValue(Rational.of(strata), Unit.NONE)
                .withNote(Label.of(
                        "統合するかどうかは内容の近さで決める",
                        "whether to merge is for people to decide, by what strata have in common"));
        for (MergedStratum merge : merges) {
            explanation = explanation.withNote(merge.reason());
        }
        return explanation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StratumMerging that
                && merges.equals(that.merges)
                && inputs.equals(that.inputs)
                && least == that.least
                && rule == that.rule;
    }

    @Override
    public int hashCode() {
        return Objects.hash(merges, inputs, least, rule);
    }

    /** The proposals, as in "鉱業（0）＋建設業（21）". */
    @Override
    public String toString() {
        return merges.isEmpty()
                ? "統合なし"
                : String.join("、", merges.stream().map(MergedStratum::toString).toList());
    }
}
