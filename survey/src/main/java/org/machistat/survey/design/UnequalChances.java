package org.machistat.survey.design;

import java.util.Arrays;
import java.util.Optional;
import org.machistat.core.value.Refusal;

/**
 * The variance of a sample drawn in one stage with unequal chances (不等確率抽出の分散).
 *
 * <p>Units that were certain add nothing and count nowhere; between strata nothing is shared.
 *
 * @see PairChances
 * @see PairVariance
 */
final class UnequalChances {

    private final double[] chances;
    private final int[] stratumOf;
    private final PairChances approximation;
    private final double[][] joint;
    private final PairVariance variance;
    /** The units of each stratum that were not certain, and the mean of their chances. */
    private final int[] open;

    private final double[] mean;

    UnequalChances(
            double[] chances,
            int[] stratumOf,
            int strata,
            PairChances approximation,
            double[][] joint,
            PairVariance variance) {
        this.chances = chances;
        this.stratumOf = stratumOf;
        this.approximation = approximation;
        this.joint = joint;
        this.variance = variance;
        this.open = new int[strata];
        this.mean = new double[strata];
        for (int unit = 0; unit < chances.length; unit++) {
            if (chances[unit] < 1) {
                open[stratumOf[unit]]++;
                mean[stratumOf[unit]] += chances[unit];
            }
        }
        for (int h = 0; h < strata; h++) {
            mean[h] /= Math.max(1, open[h]);
        }
    }

    /** Strata with one unit that was not certain have no variance. */
    Optional<Refusal> lonely() {
        long lonely = Arrays.stream(open).filter(units -> units == 1).count();
        return lonely == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        lonely + "層は確率1でない抽出単位が1つしかなく、分散を計算できない（層を統合するか、扱いを指定する）",
                        lonely + " strata have a single unit that was not certain, so that there is no variance "
                                + "(merge strata, or name a rule for them)"));
    }

    double covariance(double[] x, double[] y) {
        return joint == null && approximation == PairChances.BREWER ? brewer(x, y) : pairs(x, y);
    }

    private double brewer(double[] x, double[] y) {
        double[] xMean = new double[open.length];
        double[] yMean = new double[open.length];
        for (int unit = 0; unit < x.length; unit++) {
            if (chances[unit] < 1) {
                xMean[stratumOf[unit]] += x[unit];
                yMean[stratumOf[unit]] += y[unit];
            }
        }
        double sum = 0;
        for (int unit = 0; unit < x.length; unit++) {
            int h = stratumOf[unit];
            if (chances[unit] < 1 && open[h] > 1) {
                sum += (1 - chances[unit])
                        * open[h]
                        / (open[h] - 1)
                        * (x[unit] - xMean[h] / open[h])
                        * (y[unit] - yMean[h] / open[h]);
            }
        }
        return sum;
    }

    private double pairs(double[] x, double[] y) {
        boolean differences = variance == PairVariance.YATES_GRUNDY;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (!differences && chances[i] < 1) {
                sum += (1 - chances[i]) * x[i] * y[i];
            }
            for (int j = 0; j < i; j++) {
                double d = difference(i, j);
                if (d != 0) {
                    sum += differences ? -d * (x[i] - x[j]) * (y[i] - y[j]) : d * (x[i] * y[j] + x[j] * y[i]);
                }
            }
        }
        return sum;
    }

    /** D_ij of two units; 0 if one was certain or they are of two strata. */
    private double difference(int i, int j) {
        int h = stratumOf[i];
        if (h != stratumOf[j] || chances[i] >= 1 || chances[j] >= 1) {
            return 0;
        }
        if (joint != null) {
            return (joint[i][j] - chances[i] * chances[j]) / joint[i][j];
        }
        double sum = chances[i] + chances[j];
        double base = approximation == PairChances.OVERTON ? open[h] - sum / 2 : open[h] - sum + mean[h];
        return open[h] == 1 ? 0 : 1 - base / (open[h] - 1);
    }
}
