package org.machistat.examples.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.ProjectionDistribution;
import org.machistat.core.population.StochasticProjection;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.data.SyntheticEstablishments;
import org.machistat.survey.estimate.Estimate;

/** Tally, estimates and projections on Spark and on one thread of this machine, with times and the sizes of what travels (実演と計測). */
final class Demo {

    private static final double TOLERANCE = 1e-9;
    private static final long DRAWS = 100;

    private final JavaSparkContext spark;
    private final PrintStream out;

    Demo(JavaSparkContext spark, PrintStream out) {
        this.spark = spark;
        this.out = out;
    }

    /** Whether every result is that of this machine. */
    boolean run(long records) {
        int cores = spark.defaultParallelism();
        out.printf(Locale.ROOT, "Spark %s, %d cores, %,d records%n", spark.version(), cores, records);
        boolean tallied = tally(records, 4 * cores);
        boolean estimated = estimates(records, 4 * cores);
        boolean equal = projections(4 * cores) && tallied && estimated;
        out.println(equal ? "すべて一致した / everything agrees" : "一致しないものがある / something differs");
        return equal;
    }

    /** Runs work on Spark and says what it took. */
    private <T> T onSpark(String what, long rows, Supplier<T> work) {
        Traffic traffic = new Traffic();
        spark.sc().addSparkListener(traffic);
        T made = timed(what, work);
        traffic.await();
        spark.sc().removeSparkListener(traffic);
        out.println("    " + traffic.words());
        if (rows > 0) {
            out.printf(Locale.ROOT, "    %.0f ns of computing for each row%n", 1e9 * traffic.cpuSeconds() / rows);
        }
        return made;
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "  %-34s %8.2f s%n", what, seconds);
        return made;
    }

    private boolean tally(long records, int partitions) {
        out.println("集計 / tally, 1,741 municipalities × 99 major groups");
        TallyPlan plan = SyntheticEstablishments.plan();
        // the second run is warm, as a long job is
        timed("first run", () -> RecordTally.ofSynthetic(spark, plan, records, partitions));
        RecordTally found =
                onSpark("on Spark", records, () -> RecordTally.ofSynthetic(spark, plan, records, partitions));
        out.printf(Locale.ROOT, "    accumulator %,d bytes%n", bytes(found));
        RecordTally here = timed("here, one thread", () -> RecordTally.ofSynthetic(plan, 0, records));
        return told(found.tally().equals(here.tally()));
    }

    private boolean estimates(long rows, int partitions) {
        out.println("推定 / estimates, 119 strata, five statistics");
        timed("first run", () -> SampleEstimate.ofSynthetic(spark, rows, partitions));
        SampleEstimate found = onSpark("on Spark", rows, () -> SampleEstimate.ofSynthetic(spark, rows, partitions));
        out.printf(Locale.ROOT, "    accumulator %,d bytes%n", bytes(found));
        SampleEstimate here = timed(
                "here, one thread",
                () -> SampleEstimate.ofRows(
                        SampleEstimate.plan(),
                        LongStream.range(0, rows)
                                .mapToObj(number -> SampleRow.synthetic(number, rows))
                                .iterator()));
        return told(areNear(
                found.estimates().get().estimates(), here.estimates().get().estimates()));
    }

    static boolean areNear(List<Estimate> some, List<Estimate> others) {
        boolean near = some.size() == others.size();
        for (int i = 0; near && i < some.size(); i++) {
            Estimate one = some.get(i);
            Estimate other = others.get(i);
            near = Math.abs(one.value() - other.value()) <= TOLERANCE * Math.abs(other.value())
                    && Math.abs(one.standardError() - other.standardError()) <= TOLERANCE * other.standardError()
                    && one.size() == other.size()
                    && one.degreesOfFreedom() == other.degreesOfFreedom();
        }
        return near;
    }

    private boolean projections(int partitions) {
        int count = Nationwide.areas().size();
        out.printf(Locale.ROOT, "推計 / projections, %,d municipalities × %d draws%n", count, DRAWS);
        List<ProjectionDraws.Municipality> municipalities =
                timed("made up", () -> SyntheticProjection.municipalities(count));
        out.printf(Locale.ROOT, "    a municipality %,d bytes%n", bytes(municipalities.get(0)));
        List<ProjectionDraws.Line> found = onSpark(
                "each by itself, on Spark",
                0,
                () -> ProjectionDraws.byMunicipality(spark, municipalities, Main.RATES, 1, DRAWS, Main.PARTS, 64)
                        .collect());
        List<ProjectionDraws.Line> here = timed(
                "here, one thread",
                () -> municipalities.stream()
                        .flatMap(one -> ProjectionDraws.lines(one, Main.RATES, 1, DRAWS, Main.PARTS).stream())
                        .toList());
        boolean equal = told(found.equals(here));
        StochasticProjection nation = StochasticProjection.of(
                SyntheticProjection.nation(count),
                Main.RATES,
                1,
                List.of(SyntheticProjection.NATION.ja()),
                List.of(AgeGroup.open(0)));
        ProjectionDistribution sum = onSpark(
                        "their sum, by draws, on Spark",
                        0,
                        () -> ProjectionDraws.byDraws(spark, nation, DRAWS, partitions))
                .get();
        out.printf(
                Locale.ROOT,
                "    the projection of all %,d bytes, a distribution %,d bytes%n",
                bytes(nation),
                bytes(sum));
        ProjectionDistribution alone =
                timed("here, one thread", () -> nation.run(0, DRAWS)).get();
        return told(sum.equals(alone)) && equal;
    }

    private boolean told(boolean equal) {
        out.println("  一致 / equal: " + equal);
        return equal;
    }

    /** The size of a value as it travels, before Spark compresses it. */
    static long bytes(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
