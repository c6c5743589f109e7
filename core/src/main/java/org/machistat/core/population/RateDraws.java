package org.machistat.core.population;

import java.io.Serializable;
import java.util.random.RandomGenerator;

/**
 * How the assumptions of a projection are drawn (仮定値の抽出).
 *
 * <p>Draws of your own go to another machine with the projection: what they hold must be serializable, too.
 */
@FunctionalInterface
public interface RateDraws extends Serializable {

    /**
     * Draws one path of the assumptions. Each array has one place for each step, to be filled.
     *
     * @param draw the number of the draw, from 0, for draws of your own
     * @param random the random numbers of this draw: the same for the same seed and number
     * @param fertility what fertility is multiplied by; 1 leaves it as assumed
     * @param mortality what 1 − survival is multiplied by; 1 leaves it as assumed
     * @param migration what is added to the net moves for each person in a step; 0 leaves them as assumed
     */
    void draw(long draw, RandomGenerator random, double[] fertility, double[] mortality, double[] migration);

    /**
     * Draws that are normal around the assumptions and independent of each other from step to step.
     *
     * @param fertility the standard deviation of the factor of fertility, such as 0.05; a factor below 0 counts as 0
     * @param mortality the standard deviation of the factor of mortality; the same
     * @param migration the standard deviation of the addition to net moves for each person
     * @return the draws
     * @throws IllegalArgumentException if one is negative or no number
     */
    static RateDraws independent(double fertility, double mortality, double migration) {
        ProjectionInput.atLeastZero("Standard deviation of fertility", fertility);
        ProjectionInput.atLeastZero("Standard deviation of mortality", mortality);
        ProjectionInput.atLeastZero("Standard deviation of migration", migration);
        return (draw, random, births, deaths, moves) -> {
            for (int t = 0; t < births.length; t++) {
                births[t] = Math.max(0, 1 + fertility * random.nextGaussian());
                deaths[t] = Math.max(0, 1 + mortality * random.nextGaussian());
                moves[t] = migration * random.nextGaussian();
            }
        };
    }
}
