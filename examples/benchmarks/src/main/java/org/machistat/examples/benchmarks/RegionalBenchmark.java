package org.machistat.examples.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.machistat.core.regional.LocationQuotients;
import org.machistat.core.regional.ProportionalFitting;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.ShiftShares;
import org.machistat.core.regional.Specializations;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Unit;
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
 * 1,741 municipalities × 99 industries: location quotients, specialisation, shift-share, proportional fitting. The same by NumPy is in
 * {@code side-by-side/regional.py}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RegionalBenchmark {

    private static final int PLACES = 1741;
    private static final int INDUSTRIES = 99;

    private StatTable seed = table(new Random(1));
    private RegionalTable before = regional(seed);
    private RegionalTable hundred = regional(seed.select(
            "place", IntStream.range(0, 100).mapToObj(i -> "place" + i).toArray(String[]::new)));
    private RegionalTable after = regional(table(new Random(2)));
    private List<StatTable> margins = List.of();

    private static Axis axis(String id, int size) {
        return Axis.of(id, IntStream.range(0, size).mapToObj(i -> id + i).toArray(String[]::new));
    }

    private static StatTable table(Random random) {
        StatTable.Builder builder = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(axis("place", PLACES))
                .axis(axis("industry", INDUSTRIES));
        for (int cell = 0; cell < PLACES * INDUSTRIES; cell++) {
            builder.put(cell, 1 + (long) Math.exp(5 + 1.5 * random.nextGaussian()), 0, Unit.PERSONS);
        }
        return builder.build();
    }

    private static RegionalTable regional(StatTable table) {
        return RegionalTable.of(table, "place", "industry");
    }

    /** Margins of the later table for the pattern of the earlier. */
    @Setup
    public void makeMargins() {
        StatTable.Builder places = StatTable.builder("地域計").unit(Unit.PERSONS).axis(axis("place", PLACES));
        StatTable.Builder industries =
                StatTable.builder("産業計").unit(Unit.PERSONS).axis(axis("industry", INDUSTRIES));
        RegionalTable turned = after.transposed();
        for (int place = 0; place < PLACES; place++) {
            places.put(after.total("place" + place).get().figure(), "place" + place);
        }
        for (int industry = 0; industry < INDUSTRIES; industry++) {
            industries.put(turned.total("industry" + industry).get().figure(), "industry" + industry);
        }
        margins = List.of(places.build(), industries.build());
    }

    /** One pass over the table. */
    @Benchmark
    public LocationQuotients quotients() {
        return LocationQuotients.of(before, Reference.all());
    }

    /** Krugman, Herfindahl and entropy together. */
    @Benchmark
    public Specializations specialisation() {
        return Specializations.of(before, Reference.all());
    }

    /** Krugman, Hoover, Gini, Herfindahl and entropy of a hundred municipalities against the mean of the others, as REAT's spec. */
    @Benchmark
    public double specialisationOfHundred() {
        Specializations all = Specializations.of(hundred, Reference.meanOfOthers());
        return all.gini(99).orElse(0) + all.dissimilarity(99).orElse(0);
    }

    /** All effects of all municipalities, and the regional effect of each industry. */
    @Benchmark
    public ShiftShares shiftShare() {
        return ShiftShares.of(before, after, Reference.all()).get();
    }

    /** From the tables to a table that has both margins to a billionth of the total. */
    @Benchmark
    public ProportionalFitting fitting() {
        return ProportionalFitting.of(seed, margins).get();
    }
}
