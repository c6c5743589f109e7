package org.machistat.survey.design;

import java.util.List;

/**
 * The variance of sums of scores under a design, stage by stage (多段抽出の分散).
 *
 * <pre>V = Σ stages Σ strata (Π f of earlier stages) (1−f) n/(n−1) Σ units (T − T̄)²</pre>
 *
 * <p>T is the sum of a unit's scores. Sums of squares are taken about the mean, in two passes, so that equal scores give exactly 0.
 *
 * <p>Source: Särndal, C.-E., Swensson, B. and Wretman, J. (1992), Model Assisted Survey Sampling, section 4.4; Lumley, T. (2004),
 * Journal of Statistical Software 9(8), section 2 (single units).
 */
final class DesignVariance {

    /** How many unit totals are held at once. */
    private static final int BLOCK = 1 << 22;

    private final List<Stage> stages;
    private final LonelyUnit rule;

    DesignVariance(List<Stage> stages, LonelyUnit rule) {
        this.stages = stages;
        this.rule = rule;
    }

    /** Variances and covariances of the sums of several scores. */
    double[][] covariance(double[][] scores) {
        int k = scores.length;
        double[][] sum = new double[k][k];
        for (Stage stage : stages) {
            double[][] totals = new double[k][];
            double[][] middle = new double[k][];
            for (int j = 0; j < k; j++) {
                totals[j] = totals(stage, scores[j]);
                middle[j] = means(stage, totals[j]);
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j <= i; j++) {
                    double[] squares = new double[stage.strata()];
                    products(stage, totals[i], middle[i], totals[j], middle[j], squares);
                    double part = gathered(stage, squares);
                    sum[i][j] += part;
                    if (i != j) {
                        sum[j][i] += part;
                    }
                }
            }
        }
        return sum;
    }

    /** The sum of scores of each unit. */
    static double[] totals(Stage stage, double[] scores) {
        if (stage.unitOf() == null) {
            return scores;
        }
        double[] totals = new double[stage.units()];
        int[] unitOf = stage.unitOf();
        for (int row = 0; row < scores.length; row++) {
            totals[unitOf[row]] += scores[row];
        }
        return totals;
    }

    /** The mean of the unit totals of each stratum; 0 where a single unit is to be measured from the middle of all. */
    private double[] means(Stage stage, double[] totals) {
        double[] means = new double[stage.strata()];
        int[] stratumOf = stage.stratumOf();
        for (int unit = 0; unit < totals.length; unit++) {
            means[stratumOf[unit]] += totals[unit];
        }
        for (int stratum = 0; stratum < means.length; stratum++) {
            means[stratum] = single(stage, stratum) ? 0 : means[stratum] / stage.sampled()[stratum];
        }
        return means;
    }

    private boolean single(Stage stage, int stratum) {
        return rule == LonelyUnit.ADJUST && stage.sampled()[stratum] == 1;
    }

    private static void products(
            Stage stage, double[] left, double[] leftMeans, double[] right, double[] rightMeans, double[] sums) {
        int[] stratumOf = stage.stratumOf();
        if (left == right) {
            for (int unit = 0; unit < left.length; unit++) {
                int stratum = stratumOf[unit];
                double distance = left[unit] - leftMeans[stratum];
                sums[stratum] += distance * distance;
            }
            return;
        }
        for (int unit = 0; unit < left.length; unit++) {
            int stratum = stratumOf[unit];
            sums[stratum] += (left[unit] - leftMeans[stratum]) * (right[unit] - rightMeans[stratum]);
        }
    }

    /** The strata's sums of squares with their factors. */
    double gathered(Stage stage, double[] squares) {
        if (rule != LonelyUnit.AVERAGE) {
            double sum = 0;
            for (int stratum = 0; stratum < squares.length; stratum++) {
                sum += stage.factor(stratum, rule) * squares[stratum];
            }
            return sum;
        }
        int parents = 1;
        for (int parent : stage.parent()) {
            parents = Math.max(parents, parent + 1);
        }
        double[] sums = new double[parents];
        int[] known = new int[parents];
        int[] lonely = new int[parents];
        for (int stratum = 0; stratum < squares.length; stratum++) {
            int parent = stage.parent()[stratum];
            if (stage.lonely(stratum)) {
                lonely[parent]++;
            } else {
                known[parent]++;
                sums[parent] += stage.factor(stratum, rule) * squares[stratum];
            }
        }
        double sum = 0;
        for (int parent = 0; parent < parents; parent++) {
            sum += known[parent] == 0 ? 0 : sums[parent] * (known[parent] + lonely[parent]) / known[parent];
        }
        return sum;
    }

    /**
     * The variance for each of several groups of rows that do not overlap, all in one go.
     *
     * @param scores the score of each row within its own group
     * @param groupOf the group of each row, below 0 for none
     * @param groups the number of groups
     */
    double[] byGroup(double[] scores, int[] groupOf, int groups) {
        double[] variances = new double[groups];
        for (Stage stage : stages) {
            if (stage.unitOf() == null) {
                rowsByGroup(stage, scores, groupOf, groups, variances);
            } else {
                int step = Math.max(1, BLOCK / Math.max(1, stage.units()));
                for (int from = 0; from < groups; from += step) {
                    unitsByGroup(stage, scores, groupOf, from, Math.min(groups, from + step), variances);
                }
            }
        }
        return variances;
    }

    /** Where each row is a unit: rows outside the group count as units of score 0. */
    private void rowsByGroup(Stage stage, double[] scores, int[] groupOf, int groups, double[] variances) {
        int strata = stage.strata();
        int[] stratumOf = stage.stratumOf();
        double[] means = new double[strata * groups];
        int[] counts = new int[strata * groups];
        for (int row = 0; row < scores.length; row++) {
            if (groupOf[row] >= 0) {
                int cell = stratumOf[row] * groups + groupOf[row];
                counts[cell]++;
                means[cell] += scores[row];
            }
        }
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] = counts[cell] == 0 ? 0 : means[cell] / counts[cell];
        }
        double[] squares = new double[strata * groups];
        for (int row = 0; row < scores.length; row++) {
            if (groupOf[row] >= 0) {
                int cell = stratumOf[row] * groups + groupOf[row];
                double distance = scores[row] - means[cell];
                squares[cell] += distance * distance;
            }
        }
        double[] one = new double[strata];
        for (int group = 0; group < groups; group++) {
            for (int stratum = 0; stratum < strata; stratum++) {
                int cell = stratum * groups + group;
                int n = stage.sampled()[stratum];
                double outside = single(stage, stratum) ? 1 : (double) (n - counts[cell]) / n;
                one[stratum] = squares[cell] + counts[cell] * means[cell] * means[cell] * outside;
            }
            variances[group] += gathered(stage, one);
        }
    }

    private void unitsByGroup(Stage stage, double[] scores, int[] groupOf, int from, int to, double[] variances) {
        int width = to - from;
        double[] totals = new double[stage.units() * width];
        int[] unitOf = stage.unitOf();
        for (int row = 0; row < scores.length; row++) {
            int group = groupOf[row] - from;
            if (group >= 0 && group < width) {
                totals[unitOf[row] * width + group] += scores[row];
            }
        }
        int[] stratumOf = stage.stratumOf();
        double[] means = new double[stage.strata() * width];
        for (int unit = 0; unit < stage.units(); unit++) {
            int base = stratumOf[unit] * width;
            for (int group = 0; group < width; group++) {
                means[base + group] += totals[unit * width + group];
            }
        }
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] = single(stage, cell / width) ? 0 : means[cell] / stage.sampled()[cell / width];
        }
        double[] squares = new double[means.length];
        for (int unit = 0; unit < stage.units(); unit++) {
            int base = stratumOf[unit] * width;
            for (int group = 0; group < width; group++) {
                double distance = totals[unit * width + group] - means[base + group];
                squares[base + group] += distance * distance;
            }
        }
        double[] one = new double[stage.strata()];
        for (int group = 0; group < width; group++) {
            for (int stratum = 0; stratum < one.length; stratum++) {
                one[stratum] = squares[stratum * width + group];
            }
            variances[from + group] += gathered(stage, one);
        }
    }
}
