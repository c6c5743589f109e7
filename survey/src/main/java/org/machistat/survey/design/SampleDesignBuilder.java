package org.machistat.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/**
 * What a sample design is told before it is made (標本設計の指定). Each method gives back this builder.
 *
 * <p>Columns are named; strata, clusters and populations take one column per stage, the first stage first. Refusals count rows from 1.
 */
public final class SampleDesignBuilder {

    private final SurveyData data;
    private List<String> strata = List.of();
    private List<String> clusters = List.of();
    private List<String> populations = List.of();
    private String weights;
    private boolean nested;
    private LonelyUnit rule = LonelyUnit.FAIL;
    private String inclusion;
    private PairChances approximation;
    private double[][] joint;
    private PairVariance pairVariance = PairVariance.YATES_GRUNDY;

    SampleDesignBuilder(SurveyData data) {
        this.data = Objects.requireNonNull(data, "data");
    }

    /**
     * The strata (層).
     *
     * @param columns the column of each stage
     * @return this builder
     */
    public SampleDesignBuilder withStrata(String... columns) {
        strata = List.of(columns);
        return this;
    }

    /**
     * The clusters drawn at each stage (抽出単位・集落); without them every row is a unit.
     *
     * <ul>
     *   <li>Clusters of a later stage belong to their cluster of the stage before, whatever their names.
     *   <li>Clusters of the first stage must have their own names, unless {@link #nested}.
     * </ul>
     *
     * @param columns the column of each stage
     * @return this builder
     */
    public SampleDesignBuilder withClusters(String... columns) {
        clusters = List.of(columns);
        return this;
    }

    /**
     * How many units each stratum had to draw from (母集団の大きさ, for the finite population correction).
     *
     * @param columns the column of each stage, the same number N in every row of a stratum
     * @return this builder
     */
    public SampleDesignBuilder withPopulations(String... columns) {
        populations = List.of(columns);
        return this;
    }

    /**
     * What each row stands for (ウェイト); without them the populations make them, Π N ÷ n.
     *
     * @param column the column
     * @return this builder
     */
    public SampleDesignBuilder withWeights(String column) {
        weights = Objects.requireNonNull(column, "column");
        return this;
    }

    /**
     * The chance of each unit to be drawn, where they are not equal within a stratum (抽出確率); without weights they make them, 1 ÷ chance.
     *
     * <ul>
     *   <li>One stage only, without populations. A unit of chance 1 was certain and adds nothing to a variance.
     *   <li>Rules for single units are {@link LonelyUnit#FAIL} and {@link LonelyUnit#CERTAINTY}. Replicates count as drawn with replacement.
     * </ul>
     *
     * @param column the column of chances, above 0 and at most 1, one for all rows of a unit
     * @param pairs what stands in for the chances of pairs
     * @return this builder
     */
    public SampleDesignBuilder withInclusion(String column, PairChances pairs) {
        inclusion = Objects.requireNonNull(column, "column");
        approximation = Objects.requireNonNull(pairs, "pairs");
        joint = null;
        return this;
    }

    /**
     * The chance of each unit and of each pair of units to be drawn (同時抽出確率).
     *
     * @param column the column of chances, as above
     * @param pairs the chances of pairs, a symmetric matrix with one row per unit in the order in which the units first stand in the data;
     *     on its diagonal the chances of the units
     * @return this builder
     */
    public SampleDesignBuilder withInclusion(String column, double[][] pairs) {
        inclusion = Objects.requireNonNull(column, "column");
        approximation = null;
        joint = new double[pairs.length][];
        for (int i = 0; i < pairs.length; i++) {
            joint[i] = pairs[i].clone();
        }
        return this;
    }

    /**
     * How chances of pairs make a variance; {@link PairVariance#YATES_GRUNDY} unless told.
     *
     * @param newVariance the estimator
     * @return this builder
     */
    public SampleDesignBuilder withPairVariance(PairVariance newVariance) {
        pairVariance = Objects.requireNonNull(newVariance, "newVariance");
        return this;
    }

    /**
     * Clusters of the same name in different strata are different ones.
     *
     * @return this builder
     */
    public SampleDesignBuilder nested() {
        nested = true;
        return this;
    }

    /**
     * What a stratum with a single unit adds to a variance; {@link LonelyUnit#FAIL} unless told.
     *
     * @param newRule the rule
     * @return this builder
     */
    public SampleDesignBuilder withLonelyUnit(LonelyUnit newRule) {
        rule = Objects.requireNonNull(newRule, "newRule");
        return this;
    }

    /**
     * Makes the design.
     *
     * @return the design, or what in the data stands against it: a missing stratum or weight, a negative weight, more units sampled than
     *     there are, a cluster in two strata
     * @throws IllegalArgumentException if a column is not there or of the wrong kind, or populations and stages do not fit together
     */
    public Answer<SampleDesign> build() {
        int stageCount = Math.max(1, clusters.size());
        if (strata.size() > stageCount || populations.size() > stageCount) {
            throw new IllegalArgumentException(
                    "A design of " + stageCount + " stages must have at most as many columns of "
                            + "strata and populations, but had " + strata.size() + " and " + populations.size());
        }
        if (inclusion != null && (stageCount > 1 || !populations.isEmpty())) {
            throw new IllegalArgumentException("Unequal chances need one stage without populations, but there were "
                    + stageCount + " stages and " + populations.size() + " populations");
        }
        if (inclusion != null && rule != LonelyUnit.FAIL && rule != LonelyUnit.CERTAINTY) {
            throw new IllegalArgumentException(
                    "With unequal chances the rule for single units must be FAIL or CERTAINTY, but was " + rule);
        }
        if (data.rows() == 0) {
            return refuse("データに行がない", "The data have no rows");
        }
        List<String> named = new ArrayList<>(strata);
        named.addAll(clusters);
        named.addAll(populations);
        for (String name : named) {
            Column column = data.get(name);
            if (column.missing() > 0) {
                return refuse(
                        "「" + name + "」の値が" + firstGap(column) + "行目にない（欠測" + column.missing() + "件）",
                        "'" + name + "' has no value in row " + firstGap(column) + " (" + column.missing()
                                + " missing); a design needs it in every row");
            }
        }
        List<Stage> stages = new ArrayList<>();
        Codes parents = new Codes(new int[data.rows()], 1);
        double[] parentWeight = {1};
        double[] made = new double[data.rows()];
        Arrays.fill(made, 1);
        for (int s = 0; s < stageCount; s++) {
            Codes stratum = s < strata.size() ? parents.with(Codes.of(data.get(strata.get(s)))) : parents;
            Codes unit = s < clusters.size() ? Codes.of(data.get(clusters.get(s))) : null;
            if (unit != null && (s > 0 || nested)) {
                unit = stratum.with(unit);
            }
            Answer<Stage> stage = stage(s, parents, parentWeight, stratum, unit);
            if (!stage.isGiven()) {
                return Answer.refuse(stage.refusal().orElseThrow());
            }
            Stage one = stage.get();
            stages.add(one);
            if (s >= populations.size()) {
                break;
            }
            parentWeight = new double[one.units()];
            for (int u = 0; u < one.units(); u++) {
                int h = one.stratumOf()[u];
                parentWeight[u] = one.weight()[h] * one.fraction()[h];
            }
            for (int row = 0; row < made.length; row++) {
                made[row] /= one.fraction()[one.stratumOf()[one.unit(row)]];
            }
            parents = unit == null ? parents : unit;
        }
        if (inclusion == null) {
            return weights(made)
                    .map(weight -> new SampleDesign(data, weight, stages, rule, List.of(), List.of(), null));
        }
        Stage units = stages.get(0);
        return InclusionReader.chances(data.numbers(inclusion), units)
                .flatMap(chances -> InclusionReader.joint(joint, chances, units))
                .flatMap(chances -> {
                    for (int row = 0; row < made.length; row++) {
                        made[row] = 1 / chances[units.unit(row)];
                    }
                    UnequalChances unequal = new UnequalChances(
                            chances, units.stratumOf(), units.strata(), approximation, joint, pairVariance);
                    return weights(made)
                            .map(weight -> new SampleDesign(data, weight, stages, rule, List.of(), List.of(), unequal));
                });
    }

    /** The first row without a value, from 1 as in all sentences. */
    private static int firstGap(Column column) {
        int row = 0;
        while (!column.isMissing(row)) {
            row++;
        }
        return row + 1;
    }

    private Answer<Stage> stage(int s, Codes parents, double[] parentWeight, Codes stratum, Codes unit) {
        int rows = data.rows();
        int units = unit == null ? rows : unit.count();
        int[] stratumOf = new int[units];
        Arrays.fill(stratumOf, -1);
        int[] sampled = new int[stratum.count()];
        int[] parent = new int[stratum.count()];
        double[] weight = new double[stratum.count()];
        for (int row = 0; row < rows; row++) {
            int u = unit == null ? row : unit.of()[row];
            int h = stratum.of()[row];
            if (stratumOf[u] < 0) {
                stratumOf[u] = h;
                sampled[h]++;
                parent[h] = parents.of()[row];
                weight[h] = parentWeight[parent[h]];
            } else if (stratumOf[u] != h) {
                String cluster = value(clusters.get(s), row);
                return refuse(
                        "抽出単位「" + cluster + "」が2つの層にまたがる（" + (row + 1) + "行目は「" + value(strata.get(s), row) + "」）",
                        "Unit '" + cluster + "' is in two strata (row " + (row + 1) + " is in '"
                                + value(strata.get(s), row)
                                + "'); a unit belongs to one, or its name must be told apart by nested()");
            }
        }
        double[] fraction = new double[stratum.count()];
        if (s < populations.size()) {
            NumberColumn sizes = data.numbers(populations.get(s));
            double[] size = new double[stratum.count()];
            for (int row = 0; row < rows; row++) {
                int h = stratum.of()[row];
                double own = sizes.value(row);
                if (size[h] == 0) {
                    size[h] = own;
                }
                if (size[h] != own) {
                    return refuse(
                            "母集団の大きさ「" + sizes.name() + "」が同じ層の中で違う（" + (row + 1) + "行目は" + plain(own) + "、ほかに"
                                    + plain(size[h]) + "）",
                            "Population '" + sizes.name() + "' must be the same throughout a stratum, but row "
                                    + (row + 1) + " had " + plain(own) + " and another " + plain(size[h]));
                }
                if (own < sampled[h]) {
                    return refuse(
                            "母集団の大きさ「" + sizes.name() + "」" + plain(own) + "が抽出数" + sampled[h] + "より小さい（" + (row + 1)
                                    + "行目）",
                            "Population '" + sizes.name() + "' must not be below the " + sampled[h]
                                    + " units sampled, but row " + (row + 1) + " had " + plain(own));
                }
            }
            for (int h = 0; h < fraction.length; h++) {
                fraction[h] = sampled[h] / size[h];
            }
        }
        return Answer.of(
                new Stage(unit == null ? null : unit.of(), units, stratumOf, sampled, fraction, parent, weight));
    }

    private String value(String name, int row) {
        Column column = data.get(name);
        return column instanceof CategoryColumn categories
                ? categories.categories().get(categories.position(row)).id()
                : plain(((NumberColumn) column).value(row));
    }

    private Answer<double[]> weights(double[] made) {
        if (weights == null) {
            return inclusion != null || populations.size() == Math.max(1, clusters.size())
                    ? Answer.of(made)
                    : refuse(
                            "ウェイトも、すべての段の母集団の大きさも指定されていない",
                            "Neither weights nor the population sizes of every stage are given");
        }
        NumberColumn column = data.numbers(weights);
        double[] own = new double[column.rows()];
        boolean any = false;
        for (int row = 0; row < own.length; row++) {
            if (column.isMissing(row)) {
                return refuse(
                        "ウェイト「" + weights + "」が" + (row + 1) + "行目にない（欠測" + column.missing() + "件）",
                        "Weight '" + weights + "' is missing in row " + (row + 1) + " (" + column.missing()
                                + " missing); every row needs one, 0 if it stands for nothing");
            }
            own[row] = column.value(row);
            if (own[row] < 0) {
                return refuse(
                        "ウェイト「" + weights + "」は0以上でなければならないが、" + (row + 1) + "行目は" + plain(own[row]),
                        "Weight '" + weights + "' must be 0 or more, but row " + (row + 1) + " had " + plain(own[row]));
            }
            any |= own[row] > 0;
        }
        return any
                ? Answer.of(own)
                : refuse("ウェイト「" + weights + "」がすべて0", "Weight '" + weights + "' is 0 in every row");
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, ja, en);
    }
}
