package org.machistat.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.CohortProjection;
import org.machistat.core.population.Fertility;
import org.machistat.core.population.Population;
import org.machistat.core.population.Projection;
import org.machistat.core.population.ProjectionDistribution;
import org.machistat.core.population.ProjectionRates;
import org.machistat.core.population.RateDraws;
import org.machistat.core.population.StochasticProjection;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Projections of 1,741 municipalities × 2 sexes × 21 groups × 10 steps, and 1,000 draws of one city. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProjectionBenchmark {

    private static final int REGIONS = 1741;
    private static final int STEPS = 10;
    private static final int DRAWS = 1000;
    private static final AgeGroups AGES = AgeGroups.fiveYears(100);

    private CohortProjection all = plan(1);
    private StochasticProjection city = draws(all);
    private double[][] people = new double[1][1];
    private double[][] ratios = new double[1][1];

    /** Makes seeded populations and ratios, and the same for the plain loop. */
    @Setup
    public void makeAssumptions() {
        all = plan(REGIONS);
        city = draws(plan(1));
        Random random = new Random(5);
        int cells = 2 * AGES.size();
        people = new double[STEPS + 1][REGIONS * cells];
        people[0] = random.doubles(REGIONS * cells, 10, 9000).toArray();
        ratios = new double[STEPS][];
        for (int t = 0; t < STEPS; t++) {
            ratios[t] = random.doubles(REGIONS * cells, .8, 1.1).toArray();
        }
    }

    private static CohortProjection plan(int regions) {
        Random random = new Random(5);
        List<Population> bases = new ArrayList<>();
        List<List<ProjectionRates>> rates = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            bases.add(Population.of(
                            ReferenceDate.parse("2020年"),
                            AGES,
                            random.longs(AGES.size(), 10, 9000).toArray(),
                            random.longs(AGES.size(), 10, 9000).toArray())
                    .withName(Label.same("R" + r)));
            List<ProjectionRates> steps = new ArrayList<>();
            for (int t = 0; t < STEPS; t++) {
                steps.add(ProjectionRates.ofChange(
                        AGES,
                        random.doubles(AGES.size() + 1, .8, 1.1).toArray(),
                        random.doubles(AGES.size() + 1, .8, 1.1).toArray(),
                        Fertility.childWoman(AgeGroup.of(15, 49), .2, 105)));
            }
            rates.add(Collections.unmodifiableList(steps));
        }
        return CohortProjection.ofRegions(bases, rates);
    }

    private static StochasticProjection draws(CohortProjection plan) {
        return StochasticProjection.of(
                plan, RateDraws.independent(.05, .03, .01), 1, List.of("R0"), List.of(AgeGroup.open(0)));
    }

    /**
     * The plain loop over primitive arrays: ageing and children, nothing checked.
     *
     * @return the cells of the last step
     */
    @Benchmark
    public double[] plainLoop() {
        int n = AGES.size();
        for (int t = 0; t < STEPS; t++) {
            double[] from = people[t];
            double[] to = new double[from.length];
            double[] ratio = ratios[t];
            for (int r = 0; r < 2 * REGIONS; r++) {
                int at = r * n;
                for (int k = 0; k < n - 1; k++) {
                    to[at + k + 1] = from[at + k] * ratio[at + k];
                }
                to[at + n - 1] += from[at + n - 1] * ratio[at + n - 1];
            }
            for (int r = 0; r < REGIONS; r++) {
                int women = (2 * r + 1) * n;
                double sum = 0;
                for (int k = 3; k < 10; k++) {
                    sum += to[women + k];
                }
                to[women - n] = sum * .2 * 105 / 205;
                to[women] = sum * .2 * 100 / 205;
            }
            people[t + 1] = to;
        }
        return people[STEPS];
    }

    /**
     * The library, from the base populations to the result that answers every question.
     *
     * @return the projection
     */
    @Benchmark
    public Projection municipalities() {
        return all.project().get();
    }

    /**
     * A thousand draws with random numbers, a histogram for each date and the peaks.
     *
     * @return the distribution
     */
    @Benchmark
    public ProjectionDistribution thousandDraws() {
        return city.run(0, DRAWS).get();
    }
}
