package org.machistat.examples.benchmarks;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.machistat.core.composition.Allotment;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.composition.ApportionmentMethod;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.ControlledRounding;
import org.machistat.core.composition.Inequality;
import org.machistat.core.value.Rational;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Concentration and inequality of 100,000 values with a long tail, apportionment of a house, rounding of a two-way table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompositionBenchmark {

    private static final int VALUES = 100_000;
    private static final int PLACES = 1_741;
    private static final int INDUSTRIES = 99;
    private static final BigInteger SEATS = BigInteger.valueOf(435);

    private final long[] values = values(new Random(1), VALUES);
    private final long[] people = values(new Random(2), VALUES);
    private final long[][] rows = IntStream.range(0, PLACES)
            .mapToObj(place -> values(new Random(place), INDUSTRIES))
            .toArray(long[][]::new);
    private final List<Rational> weights =
            Arrays.stream(values, 0, 50).mapToObj(Rational::of).toList();
    private final List<List<Rational>> table = IntStream.range(0, 47)
            .mapToObj(row -> Arrays.stream(values, row * 20, row * 20 + 20)
                    .mapToObj(value -> Rational.of(value, 7))
                    .toList())
            .toList();

    private static long[] values(Random random, int size) {
        long[] made = new long[size];
        Arrays.setAll(made, i -> 1 + (long) Math.exp(5 + 1.5 * random.nextGaussian()));
        return made;
    }

    /** Copied, sorted, summed up exactly. */
    @Benchmark
    public Coefficient gini() {
        return Inequality.of(values).get().gini();
    }

    /** The same by weight: sorted by exact ratios. */
    @Benchmark
    public Coefficient weightedGini() {
        return Inequality.of(values, people).get().gini();
    }

    /** All of Theil's logarithms, near equality too. */
    @Benchmark
    public Coefficient theil() {
        return Inequality.of(values).get().theilT();
    }

    /** Exact index and entropy of every row. */
    @Benchmark
    public double concentrationOfAllPlaces() {
        double sum = 0;
        for (long[] row : rows) {
            Concentration concentration = Concentration.of(row).get();
            sum += concentration.herfindahl().doubleValue()
                    + concentration.entropy().doubleValue();
        }
        return sum;
    }

    /** 435 seats among 50. */
    @Benchmark
    public Allotment house() {
        return Apportionment.of(weights, SEATS, ApportionmentMethod.HILL);
    }

    /** 47 × 20 cells of sevenths. */
    @Benchmark
    public long[][] rounding() {
        return ControlledRounding.table(table);
    }
}
