package org.machistat.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.CohortProjection;
import org.machistat.core.population.ProjectionDistribution;
import org.machistat.core.population.RateDraws;
import org.machistat.core.population.StochasticProjection;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;

/**
 * Projections drawn many times on Spark (確率的将来推計の分散計算).
 *
 * <ul>
 *   <li>Each draw has random numbers of its own from the seed and its number: the result is that of one machine, however draws and municipalities are cut, and
 *       a draw has the same factors in all municipalities.
 *   <li>{@link #byMunicipality}: municipalities that do not depend on each other. Only quantiles come back, so that memory is that of one municipality.
 *   <li>{@link #byDraws}: any plan, as with moves between its regions or adjusted parts. Each machine holds it, and the distribution of the names asked for.
 * </ul>
 */
public final class ProjectionDraws {

    /**
     * A municipality that does not depend on others.
     *
     * @param name its name in the plan
     * @param plan the projection of this one region
     * @serial exclude
     */
    public record Municipality(String name, CohortProjection plan) implements Serializable {}

    /**
     * What the draws gave for one municipality at one date, or why there is nothing.
     *
     * @param name the municipality
     * @param date the date in words; empty if there is no projection
     * @param quantiles for each part that was asked for, between which two numbers the quantile lies
     * @param refusal why there is no projection; empty if there is one
     * @serial exclude
     */
    public record Line(String name, String date, List<Between> quantiles, String refusal) implements Serializable {

        /**
         * Makes a line.
         *
         * @param name the municipality
         * @param date the date
         * @param quantiles the quantiles
         * @param refusal why there are none
         */
        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(date, "date");
            quantiles = List.copyOf(quantiles);
            Objects.requireNonNull(refusal, "refusal");
        }

        /**
         * The line as text: name, date, and each quantile, exact or from–to, separated by commas.
         *
         * @return the text
         */
        public String csv() {
            StringBuilder text = new StringBuilder(name + "," + date);
            for (Between one : quantiles) {
                text.append(',').append(one.lowest());
                if (one.highest() > one.lowest()) {
                    text.append('–').append(one.highest());
                }
            }
            return refusal.isEmpty() ? text.toString() : text.append(refusal).toString();
        }
    }

    /**
     * Two numbers of people between which a quantile lies; the same if it is exact.
     *
     * @param lowest the least it can be
     * @param highest the most it can be
     * @serial exclude
     */
    public record Between(long lowest, long highest) implements Serializable {}

    private ProjectionDraws() {}

    /**
     * Draws municipalities that do not depend on each other.
     *
     * @param spark the context
     * @param municipalities the municipalities
     * @param draws how assumptions vary
     * @param seed the seed
     * @param count how many draws
     * @param parts the quantiles that are asked for, as 0.1, 0.5 and 0.9
     * @param partitions into how many parts the municipalities are cut
     * @return lines in the order of municipalities and dates
     */
    public static JavaRDD<Line> byMunicipality(
            JavaSparkContext spark,
            List<Municipality> municipalities,
            RateDraws draws,
            long seed,
            long count,
            List<Double> parts,
            int partitions) {
        List<Double> asked = List.copyOf(parts);
        return spark.parallelize(municipalities, partitions)
                .flatMap(one -> lines(one, draws, seed, count, asked).iterator());
    }

    /** The lines of one municipality, in this thread. */
    static List<Line> lines(Municipality one, RateDraws draws, long seed, long count, List<Double> parts) {
        String name = one.name();
        AgeGroup all = AgeGroup.open(0);
        Answer<ProjectionDistribution> run = StochasticProjection.of(
                        one.plan(), draws, seed, List.of(name), List.of(all))
                .run(0, count);
        return run.fold(
                distribution -> {
                    List<Line> lines = new ArrayList<>();
                    for (ReferenceDate date : distribution.dates()) {
                        List<Between> quantiles = new ArrayList<>();
                        for (double part : parts) {
                            ProjectionDistribution.Bounds bounds = distribution.quantile(name, all, date, part);
                            quantiles.add(new Between(bounds.lowest(), bounds.highest()));
                        }
                        lines.add(new Line(name, date.toString(), quantiles, ""));
                    }
                    return lines;
                },
                refusal ->
                        List.of(new Line(name, "", List.of(), refusal.sentence().en())));
    }

    /**
     * Runs draws of a plan in ranges.
     *
     * @param spark the context
     * @param projection the projection
     * @param count how many draws
     * @param partitions into how many ranges they are cut; at most one for each draw
     * @return the distribution of all draws, or why there is none
     * @throws IllegalArgumentException if there is no draw or no range
     */
    public static Answer<ProjectionDistribution> byDraws(
            JavaSparkContext spark, StochasticProjection projection, long count, int partitions) {
        if (count < 1 || partitions < 1) {
            throw new IllegalArgumentException(
                    "Draws and partitions must be 1 or more, but were " + count + " and " + partitions);
        }
        int ranges = (int) Math.min(count, partitions);
        Broadcast<StochasticProjection> shared = spark.broadcast(projection);
        List<Long> numbers = LongStream.range(0, ranges).boxed().toList();
        List<Answer<ProjectionDistribution>> found = spark.parallelize(numbers, ranges)
                .map(range -> shared.value().run(count * range / ranges, count * (range + 1) / ranges))
                .collect();
        // only neighbours can be added: in order of the ranges
        return found.stream()
                .reduce((one, next) -> one.flatMap(sum -> next.map(sum::plus)))
                .orElseThrow();
    }
}
