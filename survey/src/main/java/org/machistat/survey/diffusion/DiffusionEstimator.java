package org.machistat.survey.diffusion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

/**
 * Diffusion indices of a sample, with errors by its design (標本設計にもとづくDIの推定).
 *
 * <pre>DI = 100 Σ weight w ÷ Σ weight over those who chose an option, a weighted mean of what the options count</pre>
 *
 * <ul>
 *   <li>Rows without an answer, and those in a category that is said to be none (無回答, 不明), are left out of the base, not of the design; each
 *       estimate notes how many.
 *   <li>A category that is neither an option nor said to be none is misuse if a row has it.
 *   <li>Replicate weights: {@code ReplicateEstimator.of(Replicates.jackknife(di.design()).get()).omittingMissing().estimate(di.statistic())}.
 * </ul>
 *
 * <p>Source: as {@link SurveyEstimator}.
 */
public final class DiffusionEstimator {

    private final DiffusionScheme scheme;
    private final SampleDesign design;
    private final Statistic statistic;
    private final SurveyEstimator estimator;
    private final CategoryColumn answers;
    private final Set<Integer> none;

    private DiffusionEstimator(
            DiffusionScheme scheme,
            SampleDesign design,
            Statistic statistic,
            CategoryColumn answers,
            Set<Integer> none) {
        this.scheme = scheme;
        this.design = design;
        this.statistic = statistic;
        this.estimator = SurveyEstimator.of(design).omittingMissing();
        this.answers = answers;
        this.none = none;
    }

    /**
     * The index of a question.
     *
     * @param design the sample
     * @param scheme what each option counts
     * @param question a column of categories
     * @param options the ids of the options, in the order of the weights
     * @param unanswered the ids of categories that are no answer, such as 無回答
     * @return the estimator
     * @throws IllegalArgumentException if there is not one option per weight, a category is not there, is there twice, or rows have another one
     */
    public static DiffusionEstimator of(
            SampleDesign design,
            DiffusionScheme scheme,
            String question,
            List<String> options,
            List<String> unanswered) {
        if (options.size() != scheme.weights().size()) {
            throw new IllegalArgumentException("There must be one option for each of the "
                    + scheme.weights().size() + " weights of the scheme, but there were " + options);
        }
        CategoryColumn answers = design.data().categories(question);
        List<String> named = new ArrayList<>(options);
        named.addAll(unanswered);
        double[] scoreOf = new double[answers.categories().size()];
        Set<Integer> chosen = new HashSet<>();
        Set<Integer> none = new HashSet<>();
        for (int at = 0; at < named.size(); at++) {
            String id = named.get(at);
            int position = answers.findPosition(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No category '" + id + "' of '" + question + "', the categories are " + ids(answers)));
            boolean option = at < options.size();
            if (!(option ? chosen : none).add(position) || (!option && chosen.contains(position))) {
                throw new IllegalArgumentException(
                        "Options of '" + question + "' must be there once, but '" + id + "' was there twice");
            }
            scoreOf[position] = option ? scheme.weights().get(at).times(100).doubleValue() : 0;
        }
        double[] scores = new double[answers.rows()];
        BitSet gaps = new BitSet(scores.length);
        for (int row = 0; row < scores.length; row++) {
            int position = answers.position(row);
            if (position >= 0 && chosen.contains(position)) {
                scores[row] = scoreOf[position];
            } else if (position < 0 || none.contains(position)) {
                gaps.set(row);
            } else {
                throw new IllegalArgumentException("Category '"
                        + answers.categories().get(position).id() + "' of '" + question
                        + "' must be an option or said to be no answer, but row " + row + " has it");
            }
        }
        String name = question + " " + scheme.name().ja();
        SampleDesign scored = design.withData(design.data().with(NumberColumn.of(name, scores, gaps)));
        return new DiffusionEstimator(scheme, scored, Statistic.mean(name), answers, Set.copyOf(none));
    }

    private static List<String> ids(CategoryColumn column) {
        return column.categories().stream().map(Category::id).toList();
    }

    /**
     * The sample with one more column: what each row's answer counts.
     *
     * @return the design
     */
    public SampleDesign design() {
        return design;
    }

    /**
     * The index as a statistic of that column.
     *
     * @return its mean
     */
    public Statistic statistic() {
        return statistic;
    }

    /**
     * The index of all.
     *
     * @return the estimate, or why there is none: nobody answered, a stratum with a single unit
     */
    public Answer<Estimate> estimate() {
        BitSet all = new BitSet(answers.rows());
        all.set(0, answers.rows());
        return estimator.estimate(statistic).map(made -> told(made, Label.EMPTY, all));
    }

    /**
     * The index of each category of a variable.
     *
     * @param variable a column of categories
     * @return for each category in order the estimate, or why there is none
     * @throws IllegalArgumentException if the column is not there or holds numbers
     */
    public Map<Category, Answer<Estimate>> by(String variable) {
        CategoryColumn groups = design.data().categories(variable);
        List<BitSet> rows = new ArrayList<>();
        groups.categories().forEach(category -> rows.add(new BitSet()));
        for (int row = 0; row < groups.rows(); row++) {
            if (groups.position(row) >= 0) {
                rows.get(groups.position(row)).set(row);
            }
        }
        Map<Category, Answer<Estimate>> named = new LinkedHashMap<>();
        estimator.by(statistic, variable).forEach((category, answer) -> {
            BitSet own = rows.get(named.size());
            named.put(
                    category,
                    answer.map(made -> told(made, Label.same("（" + variable + "=" + category.id() + "）"), own)));
        });
        return Collections.unmodifiableMap(named);
    }

    /** The estimate under the name of the index, with a note of those left out. */
    private Estimate told(Estimate made, Label where, BitSet rows) {
        long out = rows.stream()
                .filter(row -> answers.isMissing(row) || none.contains(answers.position(row)))
                .count();
        List<Label> notes = new ArrayList<>(made.notes());
        if (out > 0) {
            notes.add(Label.of(
                    "無回答・不明の" + Figure.of(out).printed() + "行は分母に含まない",
                    Figure.of(out).printed() + " rows without an answer are not in the base"));
        }
        return new Estimate(
                Label.same(answers.name() + " ").plus(scheme.name()).plus(where),
                scheme.formula(),
                made.value(),
                made.standardError(),
                made.size(),
                made.degreesOfFreedom(),
                made.designEffect(),
                false,
                made.method(),
                notes);
    }

    /** Question and scheme, as in "業況: 短観方式DI（1, 0, −1）". */
    @Override
    public String toString() {
        return answers.name() + ": " + scheme;
    }
}
