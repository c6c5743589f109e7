package org.machistat.survey.estimate;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What is added up over chunks of a survey, and by which columns (分割集計の指定).
 *
 * @param stratum the column of categories that holds the strata
 * @param unit the column of categories that holds the first-stage units; empty where every row is a unit
 * @param weights the column of weights
 * @param population the column that holds the size of each row's stratum; empty for none
 * @param statistics what is asked, at least one, no quantiles
 * @param omittingMissing whether rows without a value are left out
 * @serial exclude
 */
public record ChunkPlan(
        String stratum,
        String unit,
        String weights,
        String population,
        List<Statistic> statistics,
        boolean omittingMissing)
        implements Serializable {

    /**
     * Makes a plan.
     *
     * @param stratum the column of the strata
     * @param unit the column of the units, or empty
     * @param weights the column of weights
     * @param population the column of sizes, or empty
     * @param statistics what is asked
     * @param omittingMissing whether rows without a value are left out
     * @throws IllegalArgumentException if there is no statistic, or a quantile among them
     */
    public ChunkPlan {
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(population, "population");
        statistics = List.copyOf(statistics);
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one statistic, but there was none");
        }
        for (Statistic statistic : statistics) {
            if (statistic.kind() == Statistic.Kind.QUANTILE) {
                throw new IllegalArgumentException("Chunks add up totals, means, shares and ratios, but not "
                        + statistic.title().en());
            }
        }
    }
}
