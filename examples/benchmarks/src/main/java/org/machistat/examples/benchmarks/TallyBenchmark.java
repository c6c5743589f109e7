package org.machistat.examples.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.SizeClasses;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.table.Axis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 5,300,000 single establishments in 1,741 municipalities × 99 industries: counts and persons. The floor is a plain loop over the same
 * arrays; the same by NumPy is in {@code side-by-side/tally.py}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TallyBenchmark {

    private static final int RECORDS = 5_300_000;
    private static final int PLACES = 1741;
    private static final int INDUSTRIES = 99;

    private static final byte[] CLASSES = classes();

    private final int[] areas = new int[RECORDS];
    private final int[] industries = new int[RECORDS];
    private final int[] employees = new int[RECORDS];
    private final TallyPlan plan = TallyPlan.of(axis("area", PLACES), axis("industry", INDUSTRIES));
    private final TallyPlan bySize = plan.withSizes(SizeClasses.ECONOMIC_CENSUS);
    private final EstablishmentTally one;
    private final EstablishmentTally other;

    /** Makes the records: the number of persons has a long tail. */
    public TallyBenchmark() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < RECORDS; i++) {
            areas[i] = random.nextInt(PLACES);
            industries[i] = random.nextInt(INDUSTRIES);
            employees[i] = (int) Math.min(20_000, 1 / Math.pow(1 - random.nextDouble(), 1 / 1.1));
        }
        one = EstablishmentTally.of(plan, areas, industries, employees);
        other = EstablishmentTally.of(plan, areas, industries, employees);
    }

    private static byte[] classes() {
        byte[] classes = new byte[301];
        for (int persons = 0; persons < classes.length; persons++) {
            classes[persons] = (byte) SizeClasses.ECONOMIC_CENSUS.indexOf(persons);
        }
        return classes;
    }

    private static Axis axis(String id, int size) {
        return Axis.of(id, IntStream.range(0, size).mapToObj(i -> id + i).toArray(String[]::new));
    }

    /** What the machine gives without a library: no checks, two arrays. */
    @Benchmark
    public long[][] floor() {
        long[] counts = new long[PLACES * INDUSTRIES];
        long[] sums = new long[PLACES * INDUSTRIES];
        for (int i = 0; i < RECORDS; i++) {
            int cell = areas[i] * INDUSTRIES + industries[i];
            counts[cell]++;
            sums[cell] += employees[i];
        }
        return new long[][] {counts, sums};
    }

    /** The same by size: the classes of small establishments from a table, counts and sums beside each other, no checks. */
    @Benchmark
    public long[] floorBySize() {
        int classes = SizeClasses.ECONOMIC_CENSUS.size();
        long[] cells = new long[2 * PLACES * INDUSTRIES * classes];
        for (int i = 0; i < RECORDS; i++) {
            int persons = employees[i];
            int size = persons < CLASSES.length ? CLASSES[persons] : classes - 1;
            int at = 2 * ((areas[i] * INDUSTRIES + industries[i]) * classes + size);
            cells[at]++;
            cells[at + 1] += persons;
        }
        return cells;
    }

    /** By area and industry. */
    @Benchmark
    public EstablishmentTally tally() {
        return EstablishmentTally.of(plan, areas, industries, employees);
    }

    /** By area, industry and ten sizes. */
    @Benchmark
    public EstablishmentTally tallyBySize() {
        return EstablishmentTally.of(bySize, areas, industries, employees);
    }

    /** Two tallies added. */
    @Benchmark
    public EstablishmentTally plus() {
        return one.plus(other);
    }
}
