package org.machistat.examples.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.EstimateSet;
import org.machistat.survey.estimate.ReplicateEstimator;
import org.machistat.survey.estimate.Replicates;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.weighting.KnownTotals;
import org.machistat.survey.weighting.Raking;
import org.machistat.survey.weighting.Weighting;
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
 * A sample of 1,000,000 rows in 119 strata with finite populations: design, totals, domains, quantiles, raking; and 500 bootstrap replicates of one of
 * 100,000 rows. Each {@code floor…} is a plain loop over arrays. The same by R's survey package is in {@code side-by-side/survey.R}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurveyBenchmark {

    private static final int REPLICATES = 500;

    private final SurveySample sample = new SurveySample(1_000_000, 1);
    private final SurveySample small = new SurveySample(100_000, 2);
    private SampleDesign design;
    private SampleDesign smallDesign;
    private Raking raking;

    private static SampleDesign design(SurveySample of) {
        return SampleDesign.of(of.data)
                .withStrata("stratum")
                .withPopulations("N")
                .build()
                .get();
    }

    /** Both designs, and margins up to a tenth away from those of the sample. */
    @Setup
    public void prepare() {
        design = design(sample);
        smallDesign = design(small);
        Random random = new Random(3);
        raking = Raking.to(List.of(
                margin("industry", SurveySample.INDUSTRIES, SurveySample.WARDS, 1, random),
                margin("ward", SurveySample.WARDS, 1, SurveySample.INDUSTRIES, random)));
    }

    private KnownTotals margin(String name, int count, int width, int turns, Random random) {
        double[] totals = new double[count];
        double whole = 0;
        double moved = 0;
        for (int h = 0; h < SurveySample.STRATA; h++) {
            totals[turns == 1 ? h / width : h % count] += sample.size[h];
            whole += sample.size[h];
        }
        for (int c = 0; c < count; c++) {
            totals[c] *= 0.9 + 0.2 * random.nextDouble();
            moved += totals[c];
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int c = 0; c < count; c++) {
            numbers.put(name + (c + 1), totals[c] * whole / moved);
        }
        return KnownTotals.of(name, numbers, Source.UNSTATED);
    }

    /** Total and standard error from flat arrays in one pass. */
    @Benchmark
    public double[] floorTotal() {
        return sample.floorTotal();
    }

    /** Strata, populations and weights from the columns. */
    @Benchmark
    public SampleDesign design() {
        return design(sample);
    }

    /** Total and standard error. */
    @Benchmark
    public Estimate total() {
        return SurveyEstimator.of(design).estimate(Statistic.total("sales")).get();
    }

    /** Mean and standard error. */
    @Benchmark
    public Estimate mean() {
        return SurveyEstimator.of(design).estimate(Statistic.mean("sales")).get();
    }

    /** Totals by industry. */
    @Benchmark
    public Map<Category, Answer<Estimate>> totalsBy17() {
        return SurveyEstimator.of(design).by(Statistic.total("sales"), "industry");
    }

    /** Totals by industry and ward. */
    @Benchmark
    public Map<Category, Answer<Estimate>> totalsBy119() {
        return SurveyEstimator.of(design).by(Statistic.total("sales"), "stratum");
    }

    /** Quartiles with their errors. */
    @Benchmark
    public EstimateSet quantiles() {
        return SurveyEstimator.of(design)
                .estimate(List.of(
                        Statistic.quantile("sales", 0.25),
                        Statistic.quantile("sales", 0.5),
                        Statistic.quantile("sales", 0.75)))
                .get();
    }

    /** Weights raked to industries and wards, ready for variances. */
    @Benchmark
    public Weighting rake() {
        return raking.apply(design).get();
    }

    /** 500 totals of n − 1 draws in each stratum, nothing kept. */
    @Benchmark
    public double floorBootstrap() {
        return small.floorBootstrap(REPLICATES, 7);
    }

    /** The total with its error by Rao and Wu's bootstrap. */
    @Benchmark
    public Estimate bootstrap() {
        return ReplicateEstimator.of(
                        Replicates.bootstrap(smallDesign, REPLICATES, 7).get())
                .estimate(Statistic.total("sales"))
                .get();
    }
}
