package org.machistat.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * Projections of 1,741 municipalities × 2 sexes × 21 groups × 10 steps, 1,000 draws of one city, and 100 draws of 1,741
 * municipalities by single ages over 50 years. The same by a plain loop in C is in {@code src/main/c/projection.c}, by NumPy in
 * {@code side-by-side/projection.py}.
 */
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

    private List<Population> bases = List.of();
    private List<List<ProjectionRates>> rates = List.of();
    private CohortProjection all = plan(1, AGES, STEPS);
    private StochasticProjection city = draws(all);
    private double[][] people = new double[1][1];
    private double[][] ratios = new double[1][1];

    /** Makes seeded populations and ratios, and the same for the plain loop. */
    @Setup
    public void makeAssumptions() {
        bases = bases(new Random(5), REGIONS, AGES, 9000);
        rates = rates(new Random(6), REGIONS, AGES, STEPS);
        all = CohortProjection.ofRegions(bases, rates);
        city = draws(plan(1, AGES, STEPS));
        Random random = new Random(5);
        int cells = 2 * AGES.size();
        people = new double[STEPS + 1][REGIONS * cells];
        people[0] = random.doubles(REGIONS * cells, 10, 9000).toArray();
        ratios = new double[STEPS][];
        for (int t = 0; t < STEPS; t++) {
            ratios[t] = random.doubles(REGIONS * cells, .8, 1.1).toArray();
        }
    }

    static CohortProjection plan(int regions, AgeGroups ages, int steps) {
        return CohortProjection.ofRegions(
                bases(new Random(5), regions, ages, 9000), rates(new Random(6), regions, ages, steps));
    }

    private static List<Population> bases(Random random, int regions, AgeGroups ages, int most) {
        List<Population> made = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            made.add(Population.of(
                            ReferenceDate.parse("2020年"),
                            ages,
                            random.longs(ages.size(), 10, most).toArray(),
                            random.longs(ages.size(), 10, most).toArray())
                    .withName(Label.same("R" + r)));
        }
        return Collections.unmodifiableList(made);
    }

    private static List<List<ProjectionRates>> rates(Random random, int regions, AgeGroups ages, int steps) {
        List<List<ProjectionRates>> made = new ArrayList<>();
        double least = ages.size() > 50 ? .95 : .8;
        double most = ages.size() > 50 ? 1.03 : 1.1;
        for (int r = 0; r < regions; r++) {
            List<ProjectionRates> own = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                own.add(ProjectionRates.ofChange(
                        ages,
                        random.doubles(ages.size() + 1, least, most).toArray(),
                        random.doubles(ages.size() + 1, least, most).toArray(),
                        Fertility.childWoman(AgeGroup.of(15, 49), .2, 105)));
            }
            made.add(Collections.unmodifiableList(own));
        }
        return Collections.unmodifiableList(made);
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
     * The same with a plan made anew each time, whose ratios are first laid out behind each other.
     *
     * @return the projection
     */
    @Benchmark
    public Projection municipalitiesOfNewPlan() {
        return CohortProjection.ofRegions(bases, rates).project().get();
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

    /** All municipalities by single ages, made only for the benchmark that needs them. */
    @State(Scope.Benchmark)
    public static class SingleAges {

        private static final int YEARS = 50;

        private StochasticProjection country = draws(plan(1, AGES, STEPS));

        /** Makes the plan with the country as the sum of all. */
        @Setup
        public void makeAssumptions() {
            CohortProjection plan = plan(REGIONS, AgeGroups.singleYears(100), YEARS);
            List<String> parts =
                    IntStream.range(0, REGIONS).mapToObj(r -> "R" + r).toList();
            country = StochasticProjection.of(
                    plan.withWhole(Label.same("全国"), parts),
                    RateDraws.independent(.05, .03, .01),
                    1,
                    List.of("全国"),
                    List.of(AgeGroup.open(0)));
        }
    }

    /**
     * A hundred draws of all municipalities by single ages over 50 years, half of them on each of two threads.
     *
     * @param state the plan
     * @return the distribution of the whole country
     */
    @Benchmark
    public ProjectionDistribution singleAges(SingleAges state) {
        return IntStream.range(0, 2)
                .parallel()
                .mapToObj(half -> state.country.run(50L * half, 50L * half + 50).get())
                .reduce(ProjectionDistribution::plus)
                .orElseThrow();
    }
}
