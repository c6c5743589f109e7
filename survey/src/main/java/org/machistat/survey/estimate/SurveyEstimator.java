package org.machistat.survey.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.design.GroupSums;
import org.machistat.survey.design.SampleDesign;

/**
 * Estimates from a sample with errors by Taylor linearisation (標本からの推定).
 *
 * <pre>V(θ) = variance of Σ z, z = w y for a total, w (y − R x) ÷ Σ w x for a ratio (a mean has x = 1)</pre>
 *
 * <ul>
 *   <li>Rows outside a domain stay in the design with score 0, as they must.
 *   <li>A row without a value is refused, unless {@link #omittingMissing}: then it counts as outside the domain.
 *   <li>A domain that no row belongs to, or whose weights are 0, is refused; so is an estimate beyond double precision.
 *   <li>The design effect is against n rows drawn with replacement; R calls it {@code deff = "replace"}.
 *   <li>A quantile is the smallest value at which the weights reach the level; its error comes from the interval of the share below it
 *       (Woodruff).
 * </ul>
 *
 * <p>Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 5.5–5.8; Woodruff, R. S. (1952), Journal of the
 * American Statistical Association 47, 635–646.
 */
public final class SurveyEstimator {

    static final Label TAYLOR = Label.of("テイラー線形化", "Taylor linearisation");

    private final SampleDesign design;
    private final boolean omit;
    private volatile double[] weights; // copied when first needed row by row

    private SurveyEstimator(SampleDesign design, boolean omit) {
        this.design = design;
        this.omit = omit;
    }

    /**
     * An estimator of a sample.
     *
     * @param design the sample with its data
     * @return the estimator
     */
    public static SurveyEstimator of(SampleDesign design) {
        return new SurveyEstimator(design, false);
    }

    /**
     * The same estimator, leaving out rows whose value is missing.
     *
     * @return the estimator
     */
    public SurveyEstimator omittingMissing() {
        return new SurveyEstimator(design, true);
    }

    /**
     * The sample.
     *
     * @return the design
     */
    public SampleDesign design() {
        return design;
    }

    /**
     * Estimates a statistic.
     *
     * @param statistic what is asked
     * @return the estimate, or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Answer<Estimate> estimate(Statistic statistic) {
        if (isOnePass(statistic)) {
            Answer<GroupSums> sums = design.sums(design.data().numbers(statistic.variable()));
            if (!sums.isGiven() || sums.get().weight(0) != 0) {
                return sums.flatMap(all -> made(statistic, all, 0));
            }
        }
        return estimate(List.of(statistic)).map(set -> set.estimates().get(0));
    }

    /**
     * Estimates several statistics together, with their covariances.
     *
     * @param statistics what is asked, at least one
     * @return the estimates, or why one of them has none
     * @throws IllegalArgumentException if there is no statistic, or a column or category is not there
     */
    public Answer<EstimateSet> estimate(List<Statistic> statistics) {
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one statistic, but there was none");
        }
        List<Linear> parts = new ArrayList<>();
        for (Statistic statistic : statistics) {
            Answer<Linear> part = linear(statistic);
            if (!part.isGiven()) {
                return Answer.refuse(part.refusal().orElseThrow());
            }
            parts.add(part.get());
        }
        Answer<double[][]> covariance =
                design.covariance(parts.stream().map(Linear::scores).toArray(double[][]::new));
        return covariance.flatMap(matrix -> {
            List<Estimate> estimates = new ArrayList<>();
            for (int j = 0; j < parts.size(); j++) {
                Linear part = parts.get(j);
                Answer<Estimate> one = made(part.statistic(), part, matrix[j][j]);
                if (!one.isGiven()) {
                    return Answer.refuse(one.refusal().orElseThrow());
                }
                estimates.add(one.get());
            }
            return Answer.of(new EstimateSet(estimates, matrix));
        });
    }

    /**
     * The interval of a quantile: the quantiles at both ends of an interval of the share below it (分位数の信頼区間, Woodruff).
     *
     * @param quantile a quantile
     * @param confidence the level, above 0 and below 1, such as 0.95
     * @param share how the interval of the share is made; {@link ProportionInterval#WALD} may reach beyond 0 or 100% and is then refused
     * @return the interval, or why there is none
     * @throws IllegalArgumentException if it is no quantile, the level is not above 0 and below 1, or a column or category is not there
     */
    public Answer<EstimateInterval> interval(Statistic quantile, double confidence, ProportionInterval share) {
        EstimateInterval.checkConfidence(confidence);
        Objects.requireNonNull(share, "share");
        if (quantile.kind() != Statistic.Kind.QUANTILE) {
            throw new IllegalArgumentException("Only a quantile has such an interval, but this was the "
                    + quantile.title().en() + "; an Estimate has its own");
        }
        return Rows.of(quantile, design.data(), omit)
                .flatMap(rows -> WeightedQuantile.of(rows, weights(), quantile.level())
                        .interval(this::errorOfShare, confidence, share));
    }

    /** A statistic with its value and what each row adds to it. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the class
    private record Linear(Statistic statistic, Rows rows, double value, double[] scores) {}

    private Answer<Linear> linear(Statistic statistic) {
        Answer<Rows> laidOut = Rows.of(statistic, design.data(), omit);
        return laidOut.flatMap(rows -> {
            if (statistic.kind() == Statistic.Kind.QUANTILE) {
                return WeightedQuantile.of(rows, weights(), statistic.level())
                        .linear(this::errorOfShare)
                        .map(quantile -> new Linear(statistic, rows, quantile.value(), quantile.scores()));
            }
            double base = rows.base(weights());
            if (base == 0) {
                return Answer.refuse(
                        Refusal.Reason.ZERO_BASE,
                        statistic.title().ja() + "：分母の推定値が0",
                        statistic.title().en() + ": the estimated denominator is 0");
            }
            double value = rows.value(weights());
            return Answer.of(new Linear(statistic, rows, value, rows.scores(weights(), value, base)));
        });
    }

    /** The standard error of a share and its degrees of freedom, from scores. */
    private Answer<double[]> errorOfShare(double[] scores, BitSet rows) {
        return design.covariance(scores)
                .map(matrix -> new double[] {Math.sqrt(matrix[0][0]), design.degreesOfFreedom(rows)});
    }

    private double[] weights() {
        double[] known = weights;
        if (known == null) {
            known = design.weights();
            weights = known;
        }
        return known;
    }

    /** Whether totals or means can come from one pass: no domain, no gap, weights that are even within strata. */
    private boolean isOnePass(Statistic statistic) {
        return (statistic.kind() == Statistic.Kind.TOTAL || statistic.kind() == Statistic.Kind.MEAN)
                && statistic.domains().isEmpty()
                && design.data().numbers(statistic.variable()).missing() == 0
                && design.isEven();
    }

    private Answer<Estimate> made(Statistic statistic, GroupSums sums, int group) {
        double base = sums.weight(group);
        double mean = base == 0 ? 0 : sums.total(group) / base;
        boolean total = statistic.kind() == Statistic.Kind.TOTAL;
        double variance = total ? sums.variance(group, 0) : sums.variance(group, mean) / (base * base);
        int n = sums.rowsOf(group);
        return made(
                statistic,
                total ? sums.total(group) : mean,
                variance,
                n,
                sums.degreesOfFreedom(group),
                designEffect(sums.spread(group, mean), base, n, variance, total ? base : 1));
    }

    private Answer<Estimate> made(Statistic statistic, Linear part, double variance) {
        BitSet counts = part.rows().counts();
        return made(
                statistic,
                part.value(),
                variance,
                counts.cardinality(),
                design.degreesOfFreedom(counts),
                designEffect(statistic, part.rows(), weights(), part.value(), variance));
    }

    private Answer<Estimate> made(
            Statistic statistic, double value, double variance, long size, long degrees, OptionalDouble effect) {
        if (!Double.isFinite(value) || !Double.isFinite(variance)) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    statistic.title().ja() + "：推定値または分散が倍精度で表せる範囲を超える",
                    statistic.title().en() + ": the estimate or its variance is beyond double precision");
        }
        return Answer.of(new Estimate(
                statistic.title(),
                statistic.kind().formula(),
                value,
                Math.sqrt(variance),
                size,
                degrees,
                effect,
                statistic.kind() == Statistic.Kind.PROPORTION,
                statistic.kind() == Statistic.Kind.QUANTILE ? Label.of("ウッドラフ法", "Woodruff") : TAYLOR,
                design.notes()));
    }

    /**
     * The variance against that of n rows drawn with replacement, V = (Σ w ÷ Σ w x)² Σ w (z − z̄)² ÷ Σ w ÷ (n − 1) with z = y − R x, or y and 1 for a
     * total; none for a quantile and where z has no spread.
     */
    static OptionalDouble designEffect(
            Statistic statistic, Rows rows, double[] weights, double value, double variance) {
        if (statistic.kind() == Statistic.Kind.QUANTILE) {
            return OptionalDouble.empty();
        }
        double[] y = rows.numerator();
        double[] x = rows.denominator();
        boolean total = rows.isTotal();
        BitSet counts = rows.counts();
        double base = 0;
        double below = 0;
        for (int row = counts.nextSetBit(0); row >= 0; row = counts.nextSetBit(row + 1)) {
            base += weights[row];
            below += total ? 0 : weights[row] * x[row];
        }
        double mean = total ? value / base : 0;
        double squares = 0;
        for (int row = counts.nextSetBit(0); row >= 0; row = counts.nextSetBit(row + 1)) {
            double distance = total ? y[row] - mean : y[row] - value * x[row];
            squares += weights[row] * distance * distance;
        }
        return designEffect(squares, base, counts.cardinality(), variance, total ? base : base / below);
    }

    private static OptionalDouble designEffect(double squares, double base, long n, double variance, double scale) {
        double simple = squares / base / (n - 1.0) * scale * scale;
        return n > 1 && simple > 0 && Double.isFinite(simple)
                ? OptionalDouble.of(variance / simple)
                : OptionalDouble.empty();
    }

    /**
     * Estimates a statistic for every category of a variable, in one pass over the rows (区分別の推定).
     *
     * @param statistic what is asked
     * @param variable a column of categories; rows without one belong to none
     * @return for each category in order the estimate, or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Map<Category, Answer<Estimate>> by(Statistic statistic, String variable) {
        Objects.requireNonNull(statistic, "statistic");
        CategoryColumn column = design.data().categories(variable);
        Map<Category, Answer<Estimate>> answers = new LinkedHashMap<>();
        Answer<GroupSums> sums = isOnePass(statistic)
                ? design.sums(design.data().numbers(statistic.variable()), column)
                : Answer.refuse(Refusal.Reason.NOT_APPLICABLE, "", "");
        if (sums.isGiven()) {
            for (int group = 0; group < sums.get().groups(); group++) {
                Category category = column.categories().get(group);
                Statistic own = statistic.within(variable, category.id());
                boolean given = sums.get().weight(group) != 0;
                answers.put(category, given ? made(own, sums.get(), group) : estimate(own));
            }
            return Collections.unmodifiableMap(answers);
        }
        Answer<Rows> laidOut = statistic.kind() == Statistic.Kind.QUANTILE
                ? Answer.refuse(Refusal.Reason.NOT_APPLICABLE, "", "")
                : Rows.of(statistic, design.data(), omit);
        if (!laidOut.isGiven()) {
            for (Category category : column.categories()) {
                answers.put(category, estimate(statistic.within(variable, category.id())));
            }
            return Collections.unmodifiableMap(answers);
        }
        Grouped grouped = grouped(laidOut.get(), column, weights());
        int groups = grouped.values.length;
        Answer<double[]> variances = design.variances(grouped.scores, grouped.groupOf, groups);
        int[] degrees = design.degreesOfFreedom(grouped.groupOf, groups);
        double[] squares = squares(grouped, laidOut.get(), weights());
        boolean total = laidOut.get().isTotal();
        for (int group = 0; group < groups; group++) {
            Category category = column.categories().get(group);
            Statistic own = statistic.within(variable, category.id());
            if (!grouped.given[group]) {
                answers.put(category, estimate(own));
                continue;
            }
            int at = group;
            double base = grouped.base[at];
            answers.put(
                    category,
                    variances.flatMap(all -> made(
                            own,
                            grouped.values[at],
                            all[at],
                            grouped.counts[at],
                            degrees[at],
                            designEffect(
                                    squares[at],
                                    base,
                                    grouped.counts[at],
                                    all[at],
                                    total ? base : base / grouped.below[at]))));
        }
        return Collections.unmodifiableMap(answers);
    }

    /** Σ w (z − z̄)² of each group, z = y − R x, or y for a total. */
    private static double[] squares(Grouped grouped, Rows rows, double[] weights) {
        int groups = grouped.values.length;
        double[] squares = new double[groups];
        double[] y = rows.numerator();
        if (rows.isTotal()) {
            double[] means = new double[groups];
            for (int group = 0; group < groups; group++) {
                means[group] = grouped.values[group] / grouped.base[group];
            }
            for (int row = 0; row < weights.length; row++) {
                int group = grouped.groupOf[row];
                if (group >= 0) {
                    double distance = y[row] - means[group];
                    squares[group] += weights[row] * distance * distance;
                }
            }
            return squares;
        }
        double[] x = rows.denominator();
        for (int row = 0; row < weights.length; row++) {
            int group = grouped.groupOf[row];
            if (group >= 0) {
                double distance = y[row] - grouped.values[group] * x[row];
                squares[group] += weights[row] * distance * distance;
            }
        }
        return squares;
    }

    /** Rows with the group each belongs to and the score within it. */
    private static final class Grouped {
        final double[] scores;
        final int[] groupOf;
        final double[] values;
        final double[] below;
        final double[] base;
        final boolean[] given;
        final int[] counts;

        Grouped(int length, int groups) {
            scores = new double[length];
            groupOf = new int[length];
            values = new double[groups];
            below = new double[groups];
            base = new double[groups];
            given = new boolean[groups];
            counts = new int[groups];
        }
    }

    private static Grouped grouped(Rows rows, CategoryColumn column, double[] weights) {
        int groups = column.categories().size();
        Grouped grouped = new Grouped(weights.length, groups);
        double[] above = new double[groups];
        double[] below = grouped.below;
        double[] y = rows.numerator();
        double[] x = rows.denominator();
        boolean total = rows.isTotal();
        boolean all = rows.counts().cardinality() == weights.length;
        for (int row = 0; row < weights.length; row++) {
            int group = all || rows.counts().get(row) ? column.position(row) : CategoryColumn.GAP;
            grouped.groupOf[row] = group;
            if (group >= 0) {
                double score = weights[row] * y[row];
                grouped.scores[row] = score;
                grouped.counts[group]++;
                grouped.base[group] += weights[row];
                above[group] += score;
                below[group] += total ? 0 : weights[row] * x[row];
            }
        }
        for (int group = 0; group < groups; group++) {
            grouped.given[group] = grouped.counts[group] > 0 && (total || below[group] != 0);
            grouped.values[group] = total || !grouped.given[group] ? above[group] : above[group] / below[group];
        }
        for (int row = 0; row < weights.length && !total; row++) {
            int group = grouped.groupOf[row];
            if (group >= 0) {
                grouped.scores[row] = weights[row] * (y[row] - grouped.values[group] * x[row]) / below[group];
            }
        }
        return grouped;
    }

    /** The sample, as in "200行、200単位、3層の推定". */
    @Override
    public String toString() {
        return design + "の推定" + (omit ? "（欠測を除く）" : "");
    }
}
