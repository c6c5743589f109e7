package org.machistat.survey.design;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/**
 * How a sample was drawn, and what each of its rows stands for (標本設計).
 *
 * <p>Strata, clusters in stages, sizes of what was drawn from, weights: whatever an estimate needs to know about chance.
 *
 * <pre>SampleDesign design = SampleDesign.of(data).withStrata("業種").withWeights("ウェイト").build().get();</pre>
 *
 * <ul>
 *   <li>Without clusters, every row is a unit drawn by itself.
 *   <li>Without population sizes, the first stage counts as drawn with replacement, and later stages add nothing.
 *   <li>Unequal chances within a stratum are told by {@link SampleDesignBuilder#withInclusion}; their variances need one stage.
 *   <li>Groups within the survey are asked for by domain; a row is never taken out of its design.
 * </ul>
 *
 * <p>Immutable; one design serves any number of threads.
 */
public final class SampleDesign {

    /** What part of the sum of squares counts as 0. */
    private static final double NOISE = 1e-12;

    private final SurveyData data;
    private final double[] weights;
    private final List<Stage> stages;
    private final LonelyUnit rule;
    private final List<ScoreAdjustment> adjustments;
    private final List<Label> notes;
    private final UnequalChances chances;
    private volatile EvenWeights even; // made when first asked for
    private volatile boolean uneven;

    SampleDesign(
            SurveyData data,
            double[] weights,
            List<Stage> stages,
            LonelyUnit rule,
            List<ScoreAdjustment> adjustments,
            List<Label> notes,
            UnequalChances chances) {
        this.data = data;
        this.weights = weights;
        this.stages = List.copyOf(stages);
        this.rule = rule;
        this.adjustments = List.copyOf(adjustments);
        this.notes = List.copyOf(notes);
        this.chances = chances; // null where units of a stratum had equal chances
    }

    /**
     * Begins the design of a sample.
     *
     * @param data the answers, one row per element
     * @return a builder to be told strata, clusters, weights and sizes
     */
    public static SampleDesignBuilder of(SurveyData data) {
        return new SampleDesignBuilder(data);
    }

    /**
     * The answers.
     *
     * @return the data
     */
    public SurveyData data() {
        return data;
    }

    /**
     * The number of rows.
     *
     * @return the number, 1 or more
     */
    public int rows() {
        return weights.length;
    }

    /**
     * What a row stands for (ウェイト).
     *
     * @param row the row, from 0
     * @return the weight, 0 or more
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double weight(int row) {
        return weights[row];
    }

    /**
     * All weights.
     *
     * @return a new array, one weight per row
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The rule for strata with a single unit.
     *
     * @return the rule
     */
    public LonelyUnit lonelyUnit() {
        return rule;
    }

    /**
     * The number of units of the first stage (第1次抽出単位).
     *
     * @return the number, 1 or more
     */
    public int units() {
        return stages.get(0).units();
    }

    /**
     * The number of strata of the first stage.
     *
     * @return the number, 1 or more
     */
    public int strata() {
        return stages.get(0).strata();
    }

    /**
     * The unit of the first stage that a row belongs to.
     *
     * @param row the row, from 0
     * @return the unit, from 0
     */
    public int unit(int row) {
        return stages.get(0).unit(row);
    }

    /**
     * The stratum of a unit of the first stage.
     *
     * @param unit the unit, from 0
     * @return the stratum, from 0
     */
    public int stratum(int unit) {
        return stages.get(0).stratumOf()[unit];
    }

    /**
     * The number of units sampled from a stratum of the first stage.
     *
     * @param stratum the stratum, from 0
     * @return the number n, 1 or more
     */
    public int sampled(int stratum) {
        return stages.get(0).sampled()[stratum];
    }

    /**
     * The part of a stratum of the first stage that was sampled.
     *
     * @param stratum the stratum, from 0
     * @return n ÷ N, from 0 (N not known) to 1
     */
    public double fraction(int stratum) {
        return stages.get(0).fraction()[stratum];
    }

    /**
     * Degrees of freedom of a variance: units less strata of the first stage (自由度).
     *
     * @return the number, 0 or more
     */
    public int degreesOfFreedom() {
        return units() - strata();
    }

    /**
     * Degrees of freedom within some of the rows: units less strata of the first stage that have one of them.
     *
     * @param rows the rows of the domain
     * @return the number, 0 or more
     */
    public int degreesOfFreedom(BitSet rows) {
        Stage first = stages.get(0);
        if (rows.cardinality() == rows()) {
            return degreesOfFreedom();
        }
        BitSet units = new BitSet(first.units());
        BitSet strata = new BitSet(first.strata());
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            units.set(first.unit(row));
            strata.set(first.stratumOf()[first.unit(row)]);
        }
        return units.cardinality() - strata.cardinality();
    }

    /**
     * Degrees of freedom within each of several groups of rows that do not overlap.
     *
     * @param groupOf the group of each row, below 0 for none
     * @param groups the number of groups
     * @return one number per group, 0 or more
     * @throws IllegalArgumentException if there is not one group per row
     */
    public int[] degreesOfFreedom(int[] groupOf, int groups) {
        checkLength(groupOf.length);
        Stage first = stages.get(0);
        int[] degrees = new int[groups];
        int[] stratumOf = first.stratumOf();
        int[] unitOf = first.unitOf();
        int width = first.strata();
        if (unitOf == null && (long) width * groups < Integer.MAX_VALUE) {
            boolean[] seen = new boolean[width * groups];
            for (int row = 0; row < groupOf.length; row++) {
                int group = groupOf[row];
                if (group >= 0) {
                    degrees[group]++;
                    seen[group * width + stratumOf[row]] = true;
                }
            }
            for (int cell = 0; cell < seen.length; cell++) {
                degrees[cell / width] -= seen[cell] ? 1 : 0;
            }
            return degrees;
        }
        BitSet strata = new BitSet(width);
        BitSet units = new BitSet(first.units());
        for (int group = 0; group < groups; group++) {
            strata.clear();
            units.clear();
            for (int row = 0; row < groupOf.length; row++) {
                if (groupOf[row] == group) {
                    units.set(first.unit(row));
                    strata.set(stratumOf[first.unit(row)]);
                }
            }
            degrees[group] = units.cardinality() - strata.cardinality();
        }
        return degrees;
    }

    /**
     * Whether {@link #sums} can be had: one stage, each row a unit, the same weight throughout each stratum, nothing calibrated.
     *
     * @return whether the weights are even within strata
     */
    public boolean isEven() {
        return isPlain() && stages.size() == 1 && stages.get(0).unitOf() == null && even().isPresent();
    }

    private Optional<EvenWeights> even() {
        EvenWeights known = even;
        if (known == null && !uneven) {
            known = EvenWeights.of(stages.get(0), weights).orElse(null);
            uneven = known == null;
            even = known;
        }
        return Optional.ofNullable(known);
    }

    /**
     * What one pass over a variable tells of all rows as one group.
     *
     * @param values a column without gaps
     * @return the sums, or why there are none, as below
     * @throws IllegalArgumentException if the column has not as many rows, or a value is missing
     */
    public Answer<GroupSums> sums(NumberColumn values) {
        return sums(values, Optional.empty());
    }

    /**
     * What one pass over a variable tells of each group of rows.
     *
     * @param values a column without gaps
     * @param groups the group of each row; rows with a gap belong to none
     * @return the sums, or why there are none: a stratum with a single unit; weights that are not even, or more than a million cells of
     *     strata and groups (NOT_APPLICABLE)
     * @throws IllegalArgumentException if a column has not as many rows, or a value is missing
     */
    public Answer<GroupSums> sums(NumberColumn values, CategoryColumn groups) {
        return sums(values, Optional.of(groups));
    }

    private Answer<GroupSums> sums(NumberColumn values, Optional<CategoryColumn> groups) {
        checkLength(values.rows());
        if (values.missing() > 0) {
            throw new IllegalArgumentException(
                    "Every row must have a value, but " + values.missing() + " of '" + values.name() + "' have none");
        }
        groups.ifPresent(column -> checkLength(column.rows()));
        int count = groups.map(column -> column.categories().size()).orElse(1);
        Optional<Refusal> lonely = lonelyRefusal();
        if (lonely.isPresent()) {
            return Answer.refuse(lonely.get());
        }
        if (!isEven() || (long) count * strata() > GroupSums.MOST_CELLS) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    "層内のウェイトが一定の1段抽出でないため、1回の集計では求められない",
                    "not in one pass: weights differ within strata, or there are stages or too many cells");
        }
        return Answer.of(GroupSums.of(stages.get(0), rule, even().orElseThrow(), values, groups.orElse(null)));
    }

    /**
     * What was done to the weights, for explanations.
     *
     * @return the notes in the order of the steps
     */
    public List<Label> notes() {
        return notes;
    }

    /**
     * The same sample with weights brought to known totals.
     *
     * @param newWeights the weight of each row, finite
     * @param adjustment what the known totals take away from a variance
     * @param note what was done, in words
     * @return the design
     * @throws IllegalArgumentException if there is not one finite weight per row
     */
    public SampleDesign calibrated(double[] newWeights, ScoreAdjustment adjustment, Label note) {
        Objects.requireNonNull(adjustment, "adjustment");
        SampleDesign reweighted = reweighted(newWeights, note);
        return new SampleDesign(
                data, reweighted.weights, stages, rule, append(adjustments, adjustment), reweighted.notes, chances);
    }

    /**
     * The same sample with other weights that chance did not make, such as trimmed ones.
     *
     * @param newWeights the weight of each row, finite
     * @param note what was done, in words
     * @return the design
     * @throws IllegalArgumentException if there is not one finite weight per row
     */
    public SampleDesign reweighted(double[] newWeights, Label note) {
        Objects.requireNonNull(note, "note");
        if (newWeights.length != weights.length) {
            throw new IllegalArgumentException("There must be one weight for each of " + weights.length
                    + " rows, but there were " + newWeights.length);
        }
        double[] copy = newWeights.clone();
        for (int row = 0; row < copy.length; row++) {
            if (!Double.isFinite(copy[row])) {
                throw new IllegalArgumentException("Weights must be finite, but row " + row + " had " + copy[row]);
            }
        }
        return new SampleDesign(data, copy, stages, rule, adjustments, append(notes, note), chances);
    }

    /**
     * The same sample with more or other columns of answers.
     *
     * @param newData the answers, as many rows in the same order
     * @return the design
     * @throws IllegalArgumentException if the rows are not as many
     */
    public SampleDesign withData(SurveyData newData) {
        if (newData.rows() != rows()) {
            throw new IllegalArgumentException(
                    "Data must have the " + rows() + " rows of the design, but had " + newData.rows());
        }
        return new SampleDesign(newData, weights, stages, rule, adjustments, notes, chances);
    }

    private static <T> List<T> append(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /**
     * The variances and covariances of sums of scores.
     *
     * <p>For a total the score of a row is weight × value; for another statistic weight × what the row adds to it to first order.
     *
     * @param scores one array per statistic, one weighted score per row
     * @return the symmetric matrix, or why there is none: a stratum with a single unit, or an estimate below 0, which chances of pairs
     *     can make
     * @throws IllegalArgumentException if an array has not one score per row
     */
    public Answer<double[][]> covariance(double[]... scores) {
        for (double[] one : scores) {
            checkLength(one.length);
        }
        Optional<Refusal> lonely = lonelyRefusal();
        if (lonely.isPresent()) {
            return Answer.refuse(lonely.get());
        }
        double[][] adjusted = scores;
        if (!adjustments.isEmpty()) {
            adjusted = new double[scores.length][];
            for (int j = 0; j < scores.length; j++) {
                adjusted[j] = scores[j].clone();
                for (ScoreAdjustment adjustment : adjustments) {
                    adjustment.adjust(adjusted[j]);
                }
            }
        }
        if (chances == null) {
            return Answer.of(new DesignVariance(stages, rule).covariance(adjusted));
        }
        int k = adjusted.length;
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            double[] left = DesignVariance.totals(stages.get(0), adjusted[i]);
            for (int j = 0; j <= i; j++) {
                double[] right = DesignVariance.totals(stages.get(0), adjusted[j]);
                covariance[i][j] = chances.covariance(left, right);
                covariance[j][i] = covariance[i][j];
            }
            // what is in proportion to the chances has no variance but for the last digits
            double noise = NOISE * Arrays.stream(left).map(x -> x * x).sum();
            if (covariance[i][i] < 0 && covariance[i][i] >= -noise) {
                covariance[i][i] = 0;
            }
            if (covariance[i][i] < 0) {
                return Answer.refuse(
                        Refusal.Reason.NOT_POSITIVE,
                        "分散の推定値が負になった（" + covariance[i][i] + "）。ブリュワー法なら負にならない",
                        "the estimate of the variance is below 0 (" + covariance[i][i] + "); Brewer's never is");
            }
        }
        return Answer.of(covariance);
    }

    /**
     * The variance of the sum of scores in each of several groups of rows that do not overlap.
     *
     * @param scores the weighted score of each row within its own group
     * @param groupOf the group of each row, below 0 for none
     * @param groups the number of groups
     * @return one variance per group, or why there is none
     * @throws IllegalArgumentException if there is not one score and group per row, or a group is not below their number
     */
    public Answer<double[]> variances(double[] scores, int[] groupOf, int groups) {
        checkLength(scores.length);
        checkLength(groupOf.length);
        for (int group : groupOf) {
            if (group >= groups) {
                throw new IllegalArgumentException("Groups must be below " + groups + ", but one was " + group);
            }
        }
        Optional<Refusal> lonely = lonelyRefusal();
        if (lonely.isPresent()) {
            return Answer.refuse(lonely.get());
        }
        if (isPlain()) {
            return Answer.of(new DesignVariance(stages, rule).byGroup(scores, groupOf, groups));
        }
        double[] variances = new double[groups];
        double[] own = new double[scores.length];
        for (int group = 0; group < groups; group++) {
            for (int row = 0; row < own.length; row++) {
                own[row] = groupOf[row] == group ? scores[row] : 0;
            }
            Answer<double[][]> one = covariance(own);
            if (!one.isGiven()) {
                return Answer.refuse(one.refusal().orElseThrow());
            }
            variances[group] = one.get()[0][0];
        }
        return Answer.of(variances);
    }

    /** Whether variances are those of the stages alone, with scores as they come. */
    private boolean isPlain() {
        return adjustments.isEmpty() && chances == null;
    }

    private void checkLength(int length) {
        if (length != weights.length) {
            throw new IllegalArgumentException(
                    "There must be one score for each of " + weights.length + " rows, but there were " + length);
        }
    }

    private Optional<Refusal> lonelyRefusal() {
        if (rule != LonelyUnit.FAIL) {
            return Optional.empty();
        }
        if (chances != null) {
            return chances.lonely();
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            int lonely = 0;
            for (int stratum = 0; stratum < stages.get(stage).strata(); stratum++) {
                if (stages.get(stage).lonely(stratum) && stages.get(stage).weight()[stratum] > 0) {
                    lonely++;
                }
            }
            if (lonely > 0) {
                return Optional.of(Refusal.of(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "第" + (stage + 1) + "段の層のうち" + lonely + "層は抽出単位が1つしかなく、分散を計算できない（層を統合するか、扱いを指定する）",
                        lonely + " strata of stage " + (stage + 1)
                                + " have a single unit, so that there is no variance (merge strata, or name a"
                                + " rule for them)"));
            }
        }
        return Optional.empty();
    }

    /** Rows, units and strata, as in "200行、200単位、3層". */
    @Override
    public String toString() {
        return rows() + "行、" + units() + "単位、" + strata() + "層";
    }
}
