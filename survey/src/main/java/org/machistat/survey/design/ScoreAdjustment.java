package org.machistat.survey.design;

/**
 * What calibrated weights take away from a variance: the part of the scores that the known totals explain (較正による残差化).
 *
 * @see SampleDesign#calibrated
 */
@FunctionalInterface
public interface ScoreAdjustment {

    /**
     * Replaces weighted scores by what the known totals leave of them.
     *
     * @param scores one weighted score per row, changed in place
     */
    void adjust(double[] scores);
}
