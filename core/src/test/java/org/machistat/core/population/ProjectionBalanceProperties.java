package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

/** Laws of regions that move to each other or are adjusted to each other: drawn with both kinds of moves, totals and rounding. */
class ProjectionBalanceProperties {

    private static final AgeGroups AGES = AgeGroups.fiveYears(20);
    private static final int N = AGES.size();
    private static final ReferenceDate DATE = ReferenceDate.parse("2020年");
    private static final List<String> WARDS = List.of("A", "B", "C");
    private static final int STEPS = 2;

    private static double[] row(Random random, int size, double least, double most) {
        return random.doubles(size, least, most).toArray();
    }

    private static long[] counts(Random random, int least, int most) {
        long[] counts = new long[N];
        Arrays.setAll(counts, i -> least + random.nextInt(most));
        return counts;
    }

    private static Population ward(Random random, String name) {
        return Population.of(DATE, AGES, counts(random, 0, 300), counts(random, 0, 300))
                .withName(Label.same(name));
    }

    private static SurvivalRatios survival(Random random, boolean all) {
        List<Rational> ratios = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            ratios.add(all ? Rational.ONE : Rational.of(700 + random.nextInt(301), 1000));
        }
        return SurvivalRatios.of(AGES, ratios);
    }

    private static Fertility fertility(Random random) {
        return random.nextBoolean()
                ? Fertility.childWoman(AgeGroup.of(10, 19), random.nextDouble(), 90 + 20 * random.nextDouble())
                : Fertility.ofRates(
                        AGES, new double[] {0, 0, .1 * random.nextDouble(), .2 * random.nextDouble(), 0}, 105);
    }

    /** Shares of a pool by region, sex and age that make 1 over the regions. */
    private static double[][][] shares(Random random) {
        double[][][] shares = new double[WARDS.size()][2][N + 1];
        for (int s = 0; s < 2; s++) {
            for (int i = 0; i <= N; i++) {
                double[] parts = row(random, WARDS.size(), 0, 1);
                double sum = Arrays.stream(parts).sum();
                for (int r = 0; r < parts.length; r++) {
                    shares[r][s][i] = parts[r] / sum;
                }
            }
        }
        return shares;
    }

    /** One step of all wards: a pool, or rates to each ward, one way to move at one time. */
    private static List<Migration> moves(Random random) {
        MigrationTiming timing = List.of(MigrationTiming.values()).get(random.nextInt(3));
        boolean pool = random.nextBoolean();
        double[][][] shares = shares(random);
        List<Migration> moves = new ArrayList<>();
        for (int r = 0; r < WARDS.size(); r++) {
            if (pool) {
                moves.add(Migration.pool(
                        AGES,
                        timing,
                        row(random, N + 1, 0, .4),
                        row(random, N + 1, 0, .4),
                        shares[r][0],
                        shares[r][1]));
                continue;
            }
            double[][][] rates = new double[2][WARDS.size()][];
            for (double[][] sex : rates) {
                Arrays.setAll(sex, to -> row(random, N + 1, 0, .2));
            }
            moves.add(Migration.toRegions(AGES, timing, rates[0], rates[1]));
        }
        return moves;
    }

    private static CohortProjection plan(Random random, boolean closed) {
        List<List<ProjectionRates>> rates = new ArrayList<>();
        WARDS.forEach(ward -> rates.add(new ArrayList<>()));
        for (int t = 0; t < STEPS; t++) {
            List<Migration> moves = moves(random);
            for (int r = 0; r < WARDS.size(); r++) {
                rates.get(r)
                        .add(ProjectionRates.of(
                                survival(random, closed),
                                survival(random, closed),
                                closed ? Fertility.NONE : fertility(random),
                                moves.get(r)));
            }
        }
        List<Population> bases = WARDS.stream().map(ward -> ward(random, ward)).toList();
        return CohortProjection.ofRegions(bases, rates);
    }

    /** start + births − deaths + net moves (or what stands for them) + adjustment + rounding = end, for each cohort, sex and ward. */
    private static void assertBalanced(Projection projection, List<String> names) {
        for (String name : names) {
            List<Population> all = projection.populations(name);
            for (int t = 1; t <= STEPS; t++) {
                ProjectionStep step = projection.step(name, projection.dates().get(t));
                for (Sex sex : Sex.values()) {
                    long[] before = all.get(t - 1).counts(sex);
                    long[] after = all.get(t).counts(sex);
                    List<CohortChange> cohorts = step.cohorts().stream()
                            .filter(one -> one.sex() == sex)
                            .toList();
                    for (int j = 0; j < N; j++) {
                        CohortChange one = cohorts.get(j);
                        long start = (j == 0 ? 0 : before[j - 1]) + (j == N - 1 ? before[j] : 0);
                        assertEquals(start, one.start(), one::toString);
                        assertEquals(after[j], one.end(), one::toString);
                        long causes = one.causes().values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
                        assertEquals(after[j], start + causes, one::toString);
                        // start, end, births, deaths, moves, adjustment: each less than one person off, in each ward
                        long wards = name.length();
                        assertTrue(Math.abs(one.causes().get(ChangeCause.ROUNDING)) <= 7 * wards, one::toString);
                    }
                }
                assertEquals(all.get(t).total(), step.end());
                long causes =
                        Arrays.stream(ChangeCause.values()).mapToLong(step::sum).sum();
                assertEquals(step.end(), step.start() + causes);
            }
        }
    }

    @Property(tries = 200)
    void movesBetweenRegionsBalance(@ForAll long seed, @ForAll boolean controlled) {
        CohortProjection plan = plan(new Random(seed), false)
                .withWhole(Label.same("ABC"), WARDS)
                .with(controlled ? WholePersons.CONTROLLED : WholePersons.EACH_CELL);
        assertBalanced(plan.project().get(), List.of("A", "B", "C", "ABC"));
    }

    @Property(tries = 200)
    void adjustmentToTotalsBalancesAndIsMet(@ForAll long seed, @ForAll boolean controlled) {
        Random random = new Random(seed);
        CohortProjection free = plan(random, false);
        List<Population> totals = new ArrayList<>();
        for (int t = 1; t <= STEPS; t++) {
            totals.add(Population.of(
                    ReferenceDate.parse((2020 + 5 * t) + "年"), AGES, counts(random, 1, 2000), counts(random, 1, 2000)));
        }
        var answer = free.withControl(Label.same("ABC"), WARDS, totals)
                .with(controlled ? WholePersons.CONTROLLED : WholePersons.EACH_CELL)
                .project();
        if (!answer.isGiven()) {
            // nobody in any ward at an age of which the total has some: said, and not divided by
            assertTrue(answer.toString().startsWith("ZERO_BASE（ABCの"), answer::toString);
            return;
        }
        Projection projection = answer.get();
        assertBalanced(projection, List.of("A", "B", "C", "ABC"));
        for (int t = 1; t <= STEPS; t++) {
            for (Sex sex : Sex.values()) {
                for (AgeGroup group : AGES.list()) {
                    long total = totals.get(t - 1).count(sex, group);
                    ReferenceDate date = projection.dates().get(t);
                    assertEquals((double) total, projection.value("ABC", date, sex, group), 1e-9 * (1 + total));
                    if (controlled) {
                        assertEquals(total, projection.population("ABC", date).count(sex, group));
                    }
                }
            }
        }
    }

    /** One number for all ages and sexes: met, balanced, and each cell its free number times one factor. */
    @Property(tries = 100)
    void oneNumberIsMet(@ForAll long seed, @ForAll boolean controlled) {
        Random random = new Random(seed);
        CohortProjection plan = plan(random, false);
        List<Population> totals = new ArrayList<>();
        for (int t = 1; t <= STEPS; t++) {
            totals.add(Population.ofBothSexes(
                    ReferenceDate.parse((2020 + 5 * t) + "年"),
                    AgeGroups.of(AgeGroup.open(0)),
                    new long[] {random.nextInt(20_000)}));
        }
        Projection projection = plan.withControl(Label.same("ABC"), WARDS, totals)
                .with(controlled ? WholePersons.CONTROLLED : WholePersons.EACH_CELL)
                .project()
                .get();
        assertBalanced(projection, List.of("A", "B", "C", "ABC"));
        ReferenceDate first = projection.dates().get(1);
        double total = (double) totals.get(0).total();
        Projection free = plan.withWhole(Label.same("ABC"), WARDS).project().get();
        double sum = 0;
        double freeSum = 0;
        for (Sex sex : Sex.values()) {
            for (AgeGroup group : AGES.list()) {
                sum += projection.value("ABC", first, sex, group);
                freeSum += free.value("ABC", first, sex, group);
            }
        }
        assertEquals(total, sum, 1e-9 * (1 + total));
        for (AgeGroup group : AGES.list()) {
            double expected = free.value("B", first, Sex.FEMALE, group) * total / freeSum;
            assertEquals(expected, projection.value("B", first, Sex.FEMALE, group), 1e-9 * (1 + expected));
        }
        if (controlled) {
            for (int t = 1; t <= STEPS; t++) {
                assertEquals(
                        totals.get(t - 1).total(),
                        projection.population("ABC", projection.dates().get(t)).total());
            }
        }
    }

    /** Who leaves one ward comes to another: where all live and nobody is born, nobody is gained or lost. */
    @Property(tries = 100)
    void whoLeavesArrives(@ForAll long seed) {
        Projection projection = plan(new Random(seed), true)
                .withWhole(Label.same("ABC"), WARDS)
                .project()
                .get();
        long people = projection.populations("ABC").get(0).total();
        for (ReferenceDate date : projection.dates()) {
            double sum = 0;
            for (Sex sex : Sex.values()) {
                for (AgeGroup group : AGES.list()) {
                    sum += projection.value("ABC", date, sex, group);
                }
            }
            assertEquals((double) people, sum, 1e-9 * (1 + people));
        }
    }

    /** Whole persons of wards make the city in every age and sex, and each of these is its exact sum rounded up or down. */
    @Property(tries = 100)
    void wardsMakeTheCityInEveryAgeAndSex(@ForAll long seed) {
        Projection projection = plan(new Random(seed), false)
                .withWhole(Label.same("ABC"), WARDS)
                .with(WholePersons.CONTROLLED)
                .project()
                .get();
        for (ReferenceDate date : projection.dates()) {
            Population city = projection.population("ABC", date);
            long all = 0;
            double exactAll = 0;
            for (Sex sex : Sex.values()) {
                double exactSex = 0;
                for (AgeGroup group : AGES.list()) {
                    long sum = WARDS.stream()
                            .mapToLong(ward -> projection.population(ward, date).count(sex, group))
                            .sum();
                    double exact = projection.value("ABC", date, sex, group);
                    assertEquals(sum, city.count(sex, group));
                    assertWithin(exact, sum);
                    exactSex += exact;
                }
                long sum = WARDS.stream()
                        .mapToLong(ward -> projection.population(ward, date).total(sex))
                        .sum();
                assertEquals(sum, city.total(sex));
                assertWithin(exactSex, sum);
                all += sum;
                exactAll += exactSex;
            }
            assertEquals(all, city.total());
            assertWithin(exactAll, all);
            for (String ward : WARDS) {
                double exact = 0;
                for (Sex sex : Sex.values()) {
                    for (AgeGroup group : AGES.list()) {
                        exact += projection.value(ward, date, sex, group);
                    }
                }
                assertWithin(exact, projection.population(ward, date).total());
            }
        }
    }

    /** Rounded up or down: less than one person off but for the noise of doubles. */
    private static void assertWithin(double exact, long whole) {
        assertTrue(Math.abs(exact - whole) < 1 + 1e-6, () -> exact + " became " + whole);
    }

    /**
     * Five steps of one year against one of five, on one life table without moves.
     *
     * <p>Of a cohort aged y now, p(y) live five years on, by five ratios of one year. One step of five years takes for all ages of
     * a group the mean of p(y) weighted by the stationary population L(y): it is L⁵(x+5) ÷ L⁵(x), and for the open group T(x+5) ÷ T(x), as
     * both projections keep the stationary population as it is. Two means of the same p(y) differ by no more than the p(y)
     * do, so for a group of P people
     *
     * <pre>|one step − five steps| ≤ P × (max p(y) − min p(y))</pre>
     *
     * <p>Births: with one rate F(g) for all ages of a group both ways take F(g) times women at some of the dates, so that all births are
     * between 5·Σ F(g)·min W(g) and 5·Σ F(g)·max W(g) over all dates of both ways. Those of year k live with s(k) = L(5−k) ÷ l(0), the one
     * step takes the mean of s(k), so
     *
     * <pre>|one step − five steps| ≤ 5·Σ F(g)·(max W(g) − min W(g))·max s + 5·Σ F(g)·max W(g)·(max s − min s)</pre>
     */
    @Property(tries = 200)
    void fiveStepsOfOneYearAreNearOneOfFive(@ForAll long seed) {
        Random random = new Random(seed);
        int open = 20;
        AgeGroups single = AgeGroups.singleYears(open);
        double[] dying = row(random, open + 1, 0, .1 * random.nextDouble());
        dying[open] = 1;
        LifeTable table = LifeTable.fromProbabilities(
                        single, dying, LifeTableRules.of(Sex.FEMALE).withOpenExpectancy(1 + 5 * random.nextDouble()))
                .get();
        SurvivalRatios yearly = table.stationary().survival().get();
        SurvivalRatios five = table.stationary().regroup(AGES).get().survival().get();
        long[] people = new long[open + 1];
        Arrays.setAll(people, i -> random.nextInt(1000));
        double[] groupRates = {0, 0, .2 * random.nextDouble(), .2 * random.nextDouble(), 0};
        double[] rates = new double[open + 1];
        Arrays.setAll(rates, i -> groupRates[i / 5]);
        Population base = Population.of(DATE, single, people, people);
        Projection slow = CohortProjection.of(
                        base,
                        Collections.nCopies(
                                5,
                                ProjectionRates.of(
                                        yearly, yearly, Fertility.ofRates(single, rates, 100), Migration.NONE)))
                .project()
                .get();
        Projection fast = CohortProjection.of(
                        base.regroup(AGES).get(),
                        List.of(ProjectionRates.of(
                                five, five, Fertility.ofRates(AGES, groupRates, 100), Migration.NONE)))
                .project()
                .get();
        ReferenceDate end = fast.dates().get(1);
        double[] ratio = yearly.values();
        for (int g = 1; g < N; g++) {
            double least = 1;
            double most = 0;
            long all = 0;
            for (int y = 5 * (g - 1); y < (g == N - 1 ? open + 1 : 5 * g); y++) {
                double alive = 1;
                for (int k = 0; k < 5; k++) {
                    alive *= ratio[Math.min(y + k, open) + 1];
                }
                least = Math.min(least, alive);
                most = Math.max(most, alive);
                all += people[y];
            }
            double bound = all * (most - least);
            double difference = fast.value("", end, Sex.FEMALE, AGES.get(g)) - sum(slow, end, AGES.get(g));
            assertTrue(
                    Math.abs(difference) <= bound + 1e-9 * (1 + all),
                    AGES.get(g) + ": " + difference + ", bound " + bound);
        }
        double[] l = table.yearsLived();
        double born = Math.max(l[0], l[4]) / table.rules().radix();
        double spread = (l[0] - l[4]) / table.rules().radix();
        double bound = 0;
        for (int g = 2; g < 4; g++) {
            double least = fast.value("", end, Sex.FEMALE, AGES.get(g));
            double most = least;
            for (ReferenceDate date : slow.dates()) {
                double women = sum(slow, date, AGES.get(g));
                least = Math.min(least, women);
                most = Math.max(most, women);
            }
            bound += 5 * groupRates[g] * ((most - least) * born + most * spread) / 2;
        }
        double difference = fast.value("", end, Sex.FEMALE, AGES.get(0)) - sum(slow, end, AGES.get(0));
        assertTrue(Math.abs(difference) <= bound + 1e-6, "children: " + difference + ", bound " + bound);
    }

    private static double sum(Projection projection, ReferenceDate date, AgeGroup group) {
        return projection.ages().list().stream()
                .filter(one -> group.from() <= one.from() && one.end() <= group.end())
                .mapToDouble(one -> projection.value("", date, Sex.FEMALE, one))
                .sum();
    }
}
