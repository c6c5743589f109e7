package org.machistat.examples.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.machistat.core.growth.Benchmarking;
import org.machistat.core.series.Aggregation;
import org.machistat.core.series.TimeSeries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Forty years of months benchmarked to yearly sums, exactly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DentonBenchmark {

    private static final int YEARS = 40;
    private static final int MONTHS = 12;
    private static final int FIRST = 1985;

    /** What is kept smooth. */
    @Param({"PROPORTIONAL", "ADDITIVE", "PROPORTIONAL_SECOND", "ADDITIVE_SECOND"})
    public Benchmarking.Method method;

    private final TimeSeries indicator = indicator(new Random(1));
    private final TimeSeries benchmarks = benchmarks(new Random(2));

    private static TimeSeries indicator(Random random) {
        TimeSeries.Builder builder = TimeSeries.builder("指標");
        for (int i = 0; i < YEARS * MONTHS; i++) {
            builder.put(
                    FIRST + i / MONTHS + "-" + (i % MONTHS < 9 ? "0" : "") + (i % MONTHS + 1),
                    90 + random.nextInt(20) + "." + random.nextInt(10));
        }
        return builder.build();
    }

    private static TimeSeries benchmarks(Random random) {
        TimeSeries.Builder builder = TimeSeries.builder("年次値");
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            builder.put(year + "年", String.valueOf(1_200_000 + random.nextInt(500_000)));
        }
        return builder.build();
    }

    /** All values as ratios of whole numbers. */
    @Benchmark
    public Benchmarking exact() {
        return Benchmarking.of(indicator, benchmarks, method, Aggregation.SUM).get();
    }
}
