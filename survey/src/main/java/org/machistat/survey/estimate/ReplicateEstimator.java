package org.machistat.survey.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.SampleDesign;

/**
 * Estimates from a sample with errors by replicate weights (反復法による推定).
 *
 * <pre>V(θ) = Σ scale × (θ of the replicate − mean of all replicates)²</pre>
 *
 * <ul>
 *   <li>Rows without a value and rows outside a domain are treated as by {@link SurveyEstimator}.
 *   <li>A replicate without an answer, such as one in which nobody of the domain is left, is refused; it is never left out in silence.
 *   <li>The jackknife says nothing of quantiles: refused. Balanced half samples and the bootstrap do.
 * </ul>
 *
 * <p>Source: Wolter, K. M. (2007), Introduction to Variance Estimation, 2nd ed., chapters 3–5.
 */
public final class ReplicateEstimator {

    private final Replicates replicates;
    private final SampleDesign design;
    private final boolean omit;
    private final double[] weights;

    private ReplicateEstimator(Replicates replicates, boolean omit) {
        this.replicates = replicates;
        this.design = replicates.design();
        this.omit = omit;
        this.weights = replicates.weights();
    }

    /**
     * An estimator by replicates.
     *
     * @param replicates the sample with its replicate weights
     * @return the estimator
     */
    public static ReplicateEstimator of(Replicates replicates) {
        return new ReplicateEstimator(Objects.requireNonNull(replicates, "replicates"), false);
    }

    /**
     * The same estimator, leaving out rows whose value is missing.
     *
     * @return the estimator
     */
    public ReplicateEstimator omittingMissing() {
        return new ReplicateEstimator(replicates, true);
    }

    /**
     * Estimates a statistic.
     *
     * @param statistic what is asked
     * @return the estimate, or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Answer<Estimate> estimate(Statistic statistic) {
        return estimate(List.of(statistic)).map(set -> set.estimates().get(0));
    }

    /**
     * Estimates several statistics together, with their covariances; each replicate is made once for all of them.
     *
     * @param statistics what is asked, at least one
     * @return the estimates, or why one of them has none
     * @throws IllegalArgumentException if there is no statistic, or a column or category is not there
     */
    public Answer<EstimateSet> estimate(List<Statistic> statistics) {
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one statistic, but there was none");
        }
        List<Rows> rows = new ArrayList<>();
        double[] whole = new double[statistics.size()];
        boolean quantile = false;
        for (Statistic statistic : statistics) {
            boolean level = statistic.kind() == Statistic.Kind.QUANTILE;
            if (level && replicates.isJackknife()) {
                return Answer.refuse(
                        Refusal.Reason.NOT_APPLICABLE,
                        statistic.title().ja() + "：ジャックナイフ法では分位数の誤差を求められない",
                        statistic.title().en() + ": the jackknife says nothing of the error of a quantile");
            }
            quantile |= level;
            Answer<Rows> one = Rows.of(statistic, design.data(), omit);
            Answer<Double> value = one.flatMap(laidOut -> value(statistic, laidOut, weights));
            if (!value.isGiven()) {
                return Answer.refuse(value.refusal().orElseThrow());
            }
            whole[rows.size()] = value.get();
            rows.add(one.get());
        }
        if (replicates.size() == 0) {
            return Answer.of(made(statistics, rows, whole, new double[whole.length][whole.length]));
        }
        Answer<double[][]> values =
                replicates.isByUnit() && !quantile ? byUnit(statistics, rows) : byRow(statistics, rows);
        return values.map(all -> made(statistics, rows, whole, replicates.covariance(all, whole)));
    }

    private static Answer<Double> value(Statistic statistic, Rows rows, double[] weights) {
        if (statistic.kind() == Statistic.Kind.QUANTILE) {
            return WeightedQuantile.of(rows, weights, statistic.level()).value();
        }
        return rows.base(weights) == 0 ? zeroBase(statistic) : Answer.of(rows.value(weights));
    }

    private static <T> Answer<T> zeroBase(Statistic statistic) {
        return Answer.refuse(
                Refusal.Reason.ZERO_BASE,
                statistic.title().ja() + "：分母の推定値が0",
                statistic.title().en() + ": the estimated denominator is 0");
    }

    private static <T> Answer<T> inReplicate(int replicate, Refusal refusal) {
        return Answer.refuse(
                refusal.reason(),
                "反復" + replicate + "：" + refusal.sentence().ja(),
                "Replicate " + replicate + ": " + refusal.sentence().en());
    }

    private Answer<double[][]> byRow(List<Statistic> statistics, List<Rows> rows) {
        double[][] values = new double[replicates.size()][statistics.size()];
        for (int replicate = 0; replicate < values.length; replicate++) {
            Answer<double[]> own = replicates.weights(replicate);
            if (!own.isGiven()) {
                return Answer.refuse(own.refusal().orElseThrow());
            }
            for (int j = 0; j < statistics.size(); j++) {
                Answer<Double> value = value(statistics.get(j), rows.get(j), own.get());
                if (!value.isGiven()) {
                    return inReplicate(replicate, value.refusal().orElseThrow());
                }
                values[replicate][j] = value.get();
            }
        }
        return Answer.of(values);
    }

    /** From sums over units, so that a replicate costs as much as there are units, not rows. */
    private Answer<double[][]> byUnit(List<Statistic> statistics, List<Rows> rows) {
        List<double[]> totals = new ArrayList<>();
        for (Rows one : rows) {
            totals.add(totals(one.numerator()));
            if (!one.isTotal()) {
                totals.add(totals(one.denominator()));
            }
        }
        double[][] sums = replicates.sums(totals.toArray(double[][]::new));
        double[][] values = new double[sums.length][statistics.size()];
        for (int replicate = 0; replicate < sums.length; replicate++) {
            int at = 0;
            for (int j = 0; j < statistics.size(); j++) {
                double above = sums[replicate][at++];
                double below = rows.get(j).isTotal() ? 1 : sums[replicate][at++];
                if (below == 0) {
                    return inReplicate(
                            replicate, zeroBase(statistics.get(j)).refusal().orElseThrow());
                }
                values[replicate][j] = above / below;
            }
        }
        return Answer.of(values);
    }

    private double[] totals(double[] values) {
        double[] totals = new double[design.units()];
        for (int row = 0; row < values.length; row++) {
            totals[design.unit(row)] += weights[row] * values[row];
        }
        return totals;
    }

    private EstimateSet made(List<Statistic> statistics, List<Rows> rows, double[] whole, double[][] covariance) {
        List<Estimate> estimates = new ArrayList<>();
        for (int j = 0; j < whole.length; j++) {
            Statistic statistic = statistics.get(j);
            estimates.add(new Estimate(
                    statistic.title(),
                    statistic.kind().formula(),
                    whole[j],
                    Math.sqrt(covariance[j][j]),
                    rows.get(j).counts().cardinality(),
                    replicates.degreesOfFreedom(rows.get(j).counts()),
                    SurveyEstimator.designEffect(statistic, rows.get(j), weights, whole[j], covariance[j][j]),
                    statistic.kind() == Statistic.Kind.PROPORTION,
                    replicates.method(),
                    replicates.notes()));
        }
        return new EstimateSet(estimates, covariance);
    }

    /**
     * Estimates a statistic for every category of a variable.
     *
     * @param statistic what is asked
     * @param variable a column of categories; rows without one belong to none
     * @return for each category in order the estimate, or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Map<Category, Answer<Estimate>> by(Statistic statistic, String variable) {
        Map<Category, Answer<Estimate>> answers = new LinkedHashMap<>();
        for (Category category : design.data().categories(variable).categories()) {
            answers.put(category, estimate(statistic.within(variable, category.id())));
        }
        return Collections.unmodifiableMap(answers);
    }
}
