package org.machistat.survey.design;

import java.util.Optional;

/**
 * Weights that are the same throughout each stratum, and the strata of the rows in as few bytes as they need.
 *
 * @param ofStratum the weight of each stratum
 * @param narrow the stratum of each row in a byte, null if there are more than 256
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record EvenWeights(double[] ofStratum, byte[] narrow) {

    private static final int BYTES = 256;

    /** The weights by stratum, or empty if a stratum has different ones. */
    static Optional<EvenWeights> of(Stage stage, double[] weights) {
        int[] stratumOf = stage.stratumOf();
        double[] ofStratum = new double[stage.strata()];
        boolean[] seen = new boolean[ofStratum.length];
        byte[] narrow = ofStratum.length <= BYTES ? new byte[weights.length] : null;
        for (int row = 0; row < weights.length; row++) {
            int stratum = stratumOf[row];
            if (!seen[stratum]) {
                seen[stratum] = true;
                ofStratum[stratum] = weights[row];
            } else if (ofStratum[stratum] != weights[row]) {
                return Optional.empty();
            }
            if (narrow != null) {
                narrow[row] = (byte) stratum;
            }
        }
        return Optional.of(new EvenWeights(ofStratum, narrow));
    }
}
