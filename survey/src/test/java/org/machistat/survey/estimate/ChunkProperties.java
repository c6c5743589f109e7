package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.SampleDesign;

/** Laws of estimates: chunks, replicates and linearisation, census. */
class ChunkProperties {

    /** Some rows of a data set, with the categories of the whole. */
    static SurveyData rows(SurveyData data, IntPredicate wanted) {
        BitSet kept = new BitSet();
        IntStream.range(0, data.rows()).filter(wanted).forEach(kept::set);
        return data.keeping(kept);
    }

    private static CategoryColumn column(String name, int count, int[] positions) {
        return CategoryColumn.of(
                name,
                IntStream.range(0, count).mapToObj(c -> Category.of(name + c)).toList(),
                positions);
    }

    /** Strata of two, four or six units, each of one to four rows. */
    private static SurveyData sample(long seed, boolean census) {
        Random random = new Random(seed);
        int strata = 1 + random.nextInt(4);
        List<int[]> rows = new ArrayList<>();
        int units = 0;
        for (int h = 0; h < strata; h++) {
            int n = 2 + 2 * random.nextInt(3);
            for (int u = 0; u < n; u++, units++) {
                int size = 1 + random.nextInt(4);
                for (int row = 0; row < size; row++) {
                    rows.add(new int[] {h, units, n});
                }
            }
        }
        int length = rows.size();
        return SurveyData.of(
                List.of(
                        column("h", strata, rows.stream().mapToInt(r -> r[0]).toArray()),
                        column("u", units, rows.stream().mapToInt(r -> r[1]).toArray()),
                        column(
                                "c",
                                3,
                                IntStream.range(0, length)
                                        .map(r -> random.nextInt(3))
                                        .toArray()),
                        NumberColumn.of("x", random.doubles(length, -5, 50).toArray()),
                        NumberColumn.of("w", random.doubles(length, 1, 9).toArray()),
                        NumberColumn.of(
                                "N",
                                rows.stream()
                                        .mapToDouble(r -> census ? r[2] : r[2] + 10 * (1 + r[0]))
                                        .toArray())),
                Source.UNSTATED);
    }

    private static SampleDesign design(SurveyData data, boolean corrected) {
        var builder = SampleDesign.of(data).withStrata("h").withClusters("u").withWeights("w");
        return (corrected ? builder.withPopulations("N") : builder).build().get();
    }

    /** In any order and cut anywhere, through clusters too, chunks give what the whole gives. */
    @Property(tries = 150)
    void chunksAddUpToTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int chunks) {
        SurveyData data = sample(seed, false);
        List<Statistic> statistics = List.of(
                Statistic.total("x"),
                Statistic.proportion("c", "c1"),
                Statistic.count().within("c", "c2"));
        List<Statistic> asked = statistics.stream()
                .filter(s -> SurveyEstimator.of(design(data, true)).estimate(s).isGiven())
                .toList();
        ChunkPlan plan = new ChunkPlan("h", "u", "w", "N", asked, false);
        Random random = new Random(~seed);
        int[] chunkOf = random.ints(data.rows(), 0, chunks).toArray();
        ChunkTotals sum =
                ChunkTotals.of(plan, rows(data, row -> chunkOf[row] == 0)).get();
        for (int c = 1; c < chunks; c++) {
            int chunk = c;
            ChunkTotals next = ChunkTotals.of(plan, rows(data, row -> chunkOf[row] == chunk))
                    .get();
            sum = (random.nextBoolean() ? sum.plus(next) : next.plus(sum)).get();
        }
        List<Estimate> met = sum.estimate(LonelyUnit.FAIL).get().estimates();
        List<Estimate> whole =
                SurveyEstimator.of(design(data, true)).estimate(asked).get().estimates();
        for (int j = 0; j < asked.size(); j++) {
            double scale = Math.abs(whole.get(j).value()) + whole.get(j).standardError();
            assertEquals(whole.get(j).value(), met.get(j).value(), 1e-12 * scale);
            assertEquals(whole.get(j).standardError(), met.get(j).standardError(), 1e-8 * scale);
            assertEquals(whole.get(j).degreesOfFreedom(), met.get(j).degreesOfFreedom());
        }
    }

    /** So they do where rows are units, for means, ratios and domains with their covariances, under every rule for single units. */
    @Property(tries = 150)
    void chunksOfStratifiedRowsAddUpToTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int chunks) {
        Random random = new Random(seed);
        int n = 8 + random.nextInt(40);
        int[] strata = random.ints(n, 0, 4).toArray();
        // one more stratum that has a single unit
        strata[n - 1] = 4;
        int[] sizes = new int[5];
        IntStream.of(strata).forEach(h -> sizes[h]++);
        SurveyData data = SurveyData.of(
                List.of(
                        column("h", 5, strata),
                        column("c", 3, random.ints(n, 0, 3).toArray()),
                        NumberColumn.of("x", random.doubles(n, -5, 50).toArray()),
                        NumberColumn.of("y", random.doubles(n, 1, 9).toArray()),
                        NumberColumn.of("w", random.doubles(n, 1, 9).toArray()),
                        NumberColumn.of(
                                "N",
                                IntStream.of(strata)
                                        .mapToDouble(h -> sizes[h] + 7.0 * (h + 1))
                                        .toArray())),
                Source.UNSTATED);
        for (LonelyUnit rule : List.of(LonelyUnit.CERTAINTY, LonelyUnit.ADJUST, LonelyUnit.AVERAGE)) {
            SurveyEstimator estimator = SurveyEstimator.of(SampleDesign.of(data)
                    .withStrata("h")
                    .withWeights("w")
                    .withPopulations("N")
                    .withLonelyUnit(rule)
                    .build()
                    .get());
            List<Statistic> asked = List.of(
                            Statistic.mean("x"),
                            Statistic.ratio("x", "y"),
                            Statistic.mean("y").within("c", "c0"),
                            Statistic.total("x").within("c", "c1"))
                    .stream()
                    .filter(statistic -> estimator.estimate(statistic).isGiven())
                    .toList();
            int[] chunkOf = random.ints(n, 0, chunks).toArray();
            ChunkPlan plan = new ChunkPlan("h", "", "w", "N", asked, false);
            ChunkTotals sum =
                    ChunkTotals.of(plan, rows(data, row -> chunkOf[row] == 0)).get();
            for (int c = 1; c < chunks; c++) {
                int chunk = c;
                sum = ChunkTotals.of(plan, rows(data, row -> chunkOf[row] == chunk))
                        .get()
                        .plus(sum)
                        .get();
            }
            EstimateSet met = sum.estimate(rule).get();
            EstimateSet whole = estimator.estimate(asked).get();
            for (int i = 0; i < asked.size(); i++) {
                double scale = Math.abs(whole.estimates().get(i).value())
                        + whole.estimates().get(i).standardError();
                assertEquals(
                        whole.estimates().get(i).value(), met.estimates().get(i).value(), 1e-12 * scale);
                for (int j = 0; j < asked.size(); j++) {
                    double product = Math.sqrt(whole.covariance(i, i) * whole.covariance(j, j));
                    assertEquals(whole.covariance(i, j), met.covariance(i, j), 1e-9 * product + 1e-12);
                }
            }
        }
    }

    /** Totals of the categories of a variable add to the total, and each is what the domain gives by itself. */
    @Property(tries = 150)
    void domainsAddUp(@ForAll long seed) {
        SurveyEstimator estimator = SurveyEstimator.of(design(sample(seed, false), true));
        Estimate total = estimator.estimate(Statistic.total("x")).get();
        double scale = total.standardError() + 1e3;
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            for (Statistic statistic : List.of(Statistic.mean("x"), Statistic.total("x"))) {
                Answer<Estimate> grouped = estimator.by(statistic, "c").get(Category.of("c" + c));
                Answer<Estimate> alone = estimator.estimate(statistic.within("c", "c" + c));
                assertEquals(alone.isGiven(), grouped.isGiven());
                if (alone.isGiven()) {
                    assertEquals(alone.get().value(), grouped.get().value(), 1e-12 * scale);
                    assertEquals(alone.get().standardError(), grouped.get().standardError(), 1e-10 * scale);
                    assertEquals(alone.get().size(), grouped.get().size());
                    assertEquals(alone.get().degreesOfFreedom(), grouped.get().degreesOfFreedom());
                    assertEquals(
                            alone.get().designEffect().orElse(-1),
                            grouped.get().designEffect().orElse(-1),
                            1e-9 * (1 + grouped.get().designEffect().orElse(-1)));
                    sum += statistic.kind() == Statistic.Kind.TOTAL
                            ? grouped.get().value()
                            : 0;
                }
            }
        }
        assertEquals(total.value(), sum, 1e-12 * scale);
    }

    /** The jackknife of a total is its linearised variance, with its finite population correction. */
    @Property(tries = 150)
    void jackknifeOfATotalIsItsLinearisedVariance(@ForAll long seed) {
        SampleDesign design = design(sample(seed, false), true);
        for (Statistic statistic : List.of(Statistic.total("x"), Statistic.count("c", "c1"))) {
            Estimate linear = SurveyEstimator.of(design).estimate(statistic).get();
            Estimate jackknife = ReplicateEstimator.of(
                            Replicates.jackknife(design).get())
                    .estimate(statistic)
                    .get();
            double scale = Math.abs(linear.value()) + linear.standardError();
            assertEquals(linear.value(), jackknife.value(), 1e-12 * scale);
            assertEquals(linear.standardError(), jackknife.standardError(), 1e-7 * scale);
        }
    }

    /** So are balanced halves and Fay's, where strata have two units. */
    @Property(tries = 100)
    void balancedHalvesOfATotalAreItsLinearisedVariance(@ForAll long seed, @ForAll @IntRange(max = 3) int tenths) {
        SurveyData data = sample(seed, false);
        // pairs of successive units are strata of their own
        int[] units = IntStream.range(0, data.rows())
                .map(row -> data.categories("u").position(row))
                .toArray();
        int[] pairs = IntStream.of(units).map(unit -> unit / 2).toArray();
        SampleDesign design =
                design(data.with(column("h", IntStream.of(pairs).max().orElseThrow() + 1, pairs)), false);
        Estimate linear =
                SurveyEstimator.of(design).estimate(Statistic.total("x")).get();
        Estimate halves = ReplicateEstimator.of(
                        Replicates.fay(design, tenths / 10.0).get())
                .estimate(Statistic.total("x"))
                .get();
        assertEquals(linear.standardError(), halves.standardError(), 1e-9 * (1 + linear.standardError()));
    }

    /** Who takes everyone has no error, by any way that knows the population. */
    @Property(tries = 100)
    void aCensusHasNoError(@ForAll long seed) {
        SampleDesign design = design(sample(seed, true), true);
        Statistic mean = Statistic.mean("x");
        assertEquals(0, SurveyEstimator.of(design).estimate(mean).get().standardError());
        assertEquals(
                0,
                ReplicateEstimator.of(Replicates.jackknife(design).get())
                        .estimate(mean)
                        .get()
                        .standardError());
        double copies = ReplicateEstimator.of(
                        Replicates.bootstrapOfCopies(design, 20, seed).get())
                .estimate(mean)
                .get()
                .standardError();
        assertTrue(copies < 1e-12, () -> "copies " + copies);
    }
}
