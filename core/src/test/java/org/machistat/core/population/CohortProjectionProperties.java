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
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

class CohortProjectionProperties {

    private static final AgeGroups AGES = AgeGroups.fiveYears(30);
    private static final int N = AGES.size();
    private static final ReferenceDate DATE = ReferenceDate.parse("2020年");

    private static Population population(Random random, String name, int most) {
        long[][] counts = new long[2][N];
        for (long[] row : counts) {
            Arrays.setAll(row, i -> 1 + random.nextInt(most));
        }
        return Population.of(DATE, AGES, counts[0], counts[1]).withName(Label.same(name));
    }

    private static SurvivalRatios survival(Random random) {
        List<Rational> ratios = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            ratios.add(Rational.of(700 + random.nextInt(300), 1000));
        }
        return SurvivalRatios.of(AGES, ratios);
    }

    private static double[] row(Random random, int size, double least, double most) {
        return random.doubles(size, least, most).toArray();
    }

    private static Fertility fertility(Random random) {
        if (random.nextBoolean()) {
            return Fertility.childWoman(AgeGroup.of(15, 29), random.nextDouble(), 90 + 20 * random.nextDouble());
        }
        double[] rates = row(random, N, 0, 0.1);
        rates[0] = 0;
        rates[N - 1] = 0;
        return Fertility.ofRates(AGES, rates, 105);
    }

    private static Migration migration(Random random) {
        MigrationTiming timing = List.of(MigrationTiming.values()).get(random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> Migration.NONE;
            case 1 -> Migration.netRates(AGES, timing, row(random, N + 1, -.2, .2), row(random, N + 1, -.2, .2));
            case 2 ->
                Migration.inAndOut(
                        AGES,
                        timing,
                        row(random, N + 1, 0, .2),
                        row(random, N + 1, 0, .2),
                        row(random, N + 1, 0, .2),
                        row(random, N + 1, 0, .2));
            default -> Migration.netNumbers(AGES, timing, row(random, N, 0, 30), row(random, N, 0, 30));
        };
    }

    private static ProjectionRates rates(Random random) {
        return ProjectionRates.of(survival(random), survival(random), fertility(random), migration(random));
    }

    @Property(tries = 200)
    void balancesToTheUnit(@ForAll long seed, @ForAll boolean controlled) {
        Random random = new Random(seed);
        List<Population> bases = List.of(population(random, "A", 500), population(random, "B", 500));
        List<List<ProjectionRates>> rates =
                List.of(List.of(rates(random), rates(random)), List.of(rates(random), rates(random)));
        Projection projection = CohortProjection.ofRegions(bases, rates)
                .withWhole(Label.same("AB"), List.of("A", "B"))
                .with(controlled ? WholePersons.CONTROLLED : WholePersons.EACH_CELL)
                .project()
                .get();
        for (String name : List.of("A", "B", "AB")) {
            for (ReferenceDate end : projection.dates().subList(1, 3)) {
                ProjectionStep step = projection.step(name, end);
                long causes =
                        Arrays.stream(ChangeCause.values()).mapToLong(step::sum).sum();
                assertEquals(projection.population(name, end).total(), step.start() + causes, name);
                // start, births, deaths, moves and end are each less than one person off in a cohort of each region
                step.cohorts()
                        .forEach(one ->
                                assertTrue(Math.abs(one.causes().get(ChangeCause.ROUNDING)) <= 2 * 6, one::toString));
                Population sum = projection.population("A", end).plus(projection.population("B", end));
                assertEquals(sum.total(), projection.population("AB", end).total());
            }
        }
    }

    @Property(tries = 100)
    void closedWithoutBirthsOnlyShrinks(@ForAll long seed) {
        Random random = new Random(seed);
        ProjectionRates rates =
                ProjectionRates.of(survival(random), survival(random), Fertility.NONE, migration(random));
        Projection projection = CohortProjection.of(population(random, "A", 900), Collections.nCopies(5, rates))
                .closed()
                .project()
                .get();
        List<Population> all = projection.populations("A");
        for (int t = 1; t < all.size(); t++) {
            // each cell may be rounded up by half a person
            assertTrue(all.get(t).total() <= all.get(t - 1).total() + N, all::toString);
        }
    }

    @Property(tries = 100)
    void isLinearInTheBase(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int times) {
        Random random = new Random(seed);
        Population base = population(random, "A", 900);
        Population more = Population.of(
                        DATE,
                        AGES,
                        Arrays.stream(base.counts(Sex.MALE)).map(x -> x * times).toArray(),
                        Arrays.stream(base.counts(Sex.FEMALE))
                                .map(x -> x * times)
                                .toArray())
                .withName(Label.same("A"));
        double[] net = row(random, N + 1, -.2, .2);
        List<ProjectionRates> rates = Collections.nCopies(
                4,
                ProjectionRates.of(
                        survival(random),
                        survival(random),
                        fertility(random),
                        Migration.netRates(AGES, MigrationTiming.HALF_AND_HALF, net, net)));
        Projection one = CohortProjection.of(base, rates).project().get();
        Projection many = CohortProjection.of(more, rates).project().get();
        for (ReferenceDate date : one.dates()) {
            for (AgeGroup group : AGES.list()) {
                double expected = times * one.value("A", date, Sex.FEMALE, group);
                assertEquals(expected, many.value("A", date, Sex.FEMALE, group), 1e-9 * (1 + expected));
            }
        }
    }

    @Property(tries = 100)
    void regionSplitInTwoIsTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        Population a = population(random, "A", 900);
        Population b = population(random, "B", 900);
        double[] net = row(random, N + 1, -.2, .2);
        List<ProjectionRates> rates = Collections.nCopies(
                4,
                ProjectionRates.of(
                        survival(random),
                        survival(random),
                        fertility(random),
                        Migration.netRates(AGES, MigrationTiming.END, net, net)));
        Projection whole = CohortProjection.of(a.plus(b).withName(Label.same("AB")), rates)
                .project()
                .get();
        Projection parts = CohortProjection.ofRegions(List.of(a, b), List.of(rates, rates))
                .withWhole(Label.same("AB"), List.of("A", "B"))
                .project()
                .get();
        for (ReferenceDate date : whole.dates()) {
            for (AgeGroup group : AGES.list()) {
                double expected = whole.value("AB", date, Sex.MALE, group);
                assertEquals(expected, parts.value("AB", date, Sex.MALE, group), 1e-9 * (1 + expected));
            }
        }
    }

    /** One survival ratio for all ages: five single years and one step of five agree but for the noise of doubles. */
    @Property(tries = 50)
    void fiveSingleYearsAreOneStepOfFive(@ForAll long seed, @ForAll @IntRange(min = 900, max = 1000) int survivors) {
        Random random = new Random(seed);
        AgeGroups single = AgeGroups.singleYears(30);
        long[] people = new long[31];
        Arrays.setAll(people, i -> random.nextInt(1000));
        Population base = Population.of(DATE, single, people, people);
        Rational year = Rational.of(survivors, 1000);
        SurvivalRatios yearly = SurvivalRatios.of(single, Collections.nCopies(31, year));
        SurvivalRatios five = SurvivalRatios.of(AGES, Collections.nCopies(N, year.pow(5)));
        Projection slow = CohortProjection.of(
                        base,
                        Collections.nCopies(5, ProjectionRates.of(yearly, yearly, Fertility.NONE, Migration.NONE)))
                .project()
                .get();
        Projection fast = CohortProjection.of(
                        base.regroup(AGES).get(),
                        List.of(ProjectionRates.of(five, five, Fertility.NONE, Migration.NONE)))
                .project()
                .get();
        ReferenceDate end = ReferenceDate.parse("2025年");
        for (AgeGroup group : AGES.list()) {
            double sum = 0;
            for (AgeGroup one : single.list()) {
                sum += group.contains(one) ? slow.value("", end, Sex.MALE, one) : 0;
            }
            assertEquals(fast.value("", end, Sex.MALE, group), sum, 1e-6);
        }
    }

    @Property(tries = 50)
    void wholePersonsAddUpInEveryDirection(@ForAll long seed) {
        Random random = new Random(seed);
        List<Population> bases = new ArrayList<>();
        List<List<ProjectionRates>> rates = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            bases.add(population(random, "W" + r, 50));
            rates.add(List.of(rates(random)));
        }
        CohortProjection plan = CohortProjection.ofRegions(bases, rates)
                .withWhole(Label.same("city"), List.of("W0", "W1", "W2", "W3"))
                .with(WholePersons.CONTROLLED);
        Projection projection = plan.project().get();
        ReferenceDate end = projection.dates().get(1);
        for (String name : List.of("W0", "W1", "W2", "W3", "city")) {
            Population whole = projection.population(name, end);
            double exact = 0;
            for (Sex sex : Sex.values()) {
                for (AgeGroup group : AGES.list()) {
                    double cell = projection.value(name, end, sex, group);
                    assertEquals(cell, (double) whole.count(sex, group), 1, name);
                    exact += cell;
                }
            }
            assertEquals(exact, (double) whole.total(), 1, name);
        }
    }
}
