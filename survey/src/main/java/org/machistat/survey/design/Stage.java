package org.machistat.survey.design;

/**
 * One stage of a sample in flat arrays: which unit each row belongs to, which stratum each unit, and how each stratum counts.
 *
 * @param unitOf the unit of each row, null where every row is a unit of its own
 * @param units the number of units
 * @param stratumOf the stratum of each unit
 * @param sampled the number n of units of each stratum
 * @param fraction the sampled fraction n ÷ N of each stratum, 0 where N is not known
 * @param parent the unit of the stage before that holds the stratum, 0 at the first stage
 * @param weight what the earlier stages leave of a variance within the stratum: the product of their fractions
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Stage(
        int[] unitOf, int units, int[] stratumOf, int[] sampled, double[] fraction, int[] parent, double[] weight) {

    int strata() {
        return sampled.length;
    }

    int unit(int row) {
        return unitOf == null ? row : unitOf[row];
    }

    /** Whether a stratum has one unit and is not known to have been taken whole. */
    boolean lonely(int stratum) {
        return sampled[stratum] == 1 && fraction[stratum] < 1;
    }

    /** The factor of the sum of squares of a stratum: weight (1−f) n ÷ (n−1), or by the rule for a single unit. */
    double factor(int stratum, LonelyUnit rule) {
        int n = sampled[stratum];
        double rest = weight[stratum] * (1 - fraction[stratum]);
        if (n == 1) {
            return rule == LonelyUnit.ADJUST ? rest : 0;
        }
        return rest * n / (n - 1);
    }
}
