package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.machistat.core.population.StepCauses.Shock;
import org.machistat.core.value.Rational;

/** Three ways of reckoning one step, written apart: many draws beside each other, draw by draw, and cause by cause. */
class DrawBlockProperties {

    private static final int STEPS = 4;

    private static double[] row(Random random, int size, double least, double most) {
        return random.doubles(size, least, most).toArray();
    }

    private static SurvivalRatios survival(Random random, AgeGroups ages) {
        return SurvivalRatios.of(
                ages,
                IntStream.range(0, ages.size())
                        .mapToObj(i -> Rational.of(random.nextInt(1001), 1000))
                        .toList());
    }

    private static Fertility fertility(Random random, AgeGroups ages) {
        int n = ages.size();
        if (n < 3 || random.nextBoolean()) {
            AgeGroup women = AgeGroup.open(ages.get(1 + random.nextInt(n - 1)).from());
            return Fertility.childWoman(women, random.nextDouble(), 50 + 100 * random.nextDouble());
        }
        double[] rates = new double[n];
        for (int i = 1; i < n - 1; i++) {
            rates[i] = random.nextInt(3) == 0 ? 0 : random.nextDouble() / 5;
        }
        return Fertility.ofRates(ages, rates, 50 + 100 * random.nextDouble());
    }

    private static ProjectionRates rates(Random random, AgeGroups ages) {
        int n = ages.size() + 1;
        Fertility fertility = fertility(random, ages);
        if (random.nextInt(4) == 0) {
            return ProjectionRates.ofChange(ages, row(random, n, 0, 2), row(random, n, 0, 2), fertility);
        }
        MigrationTiming timing = List.of(MigrationTiming.values()).get(random.nextInt(3));
        Migration migration = switch (random.nextInt(3)) {
            case 0 -> Migration.NONE;
            case 1 -> Migration.netRates(ages, timing, row(random, n, -.3, .3), row(random, n, -.3, .3));
            default ->
                Migration.inAndOut(
                        ages,
                        timing,
                        row(random, n, 0, .3),
                        row(random, n, 0, .3),
                        row(random, n, 0, .3),
                        row(random, n, 0, .3));
        };
        return ProjectionRates.of(survival(random, ages), survival(random, ages), fertility, migration);
    }

    private static AgeGroups ages(Random random) {
        int n = 2 + random.nextInt(8);
        return random.nextBoolean() ? AgeGroups.fiveYears(5 * (n - 1)) : AgeGroups.singleYears(n - 1);
    }

    /** Wild draws too, which take more than there is. */
    private static Shock shock(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Shock.NONE;
            case 1 -> new Shock(3 * random.nextDouble(), 4 * random.nextDouble(), 3 * random.nextGaussian());
            default ->
                new Shock(
                        Math.max(0, 1 + .2 * random.nextGaussian()),
                        Math.max(0, 1 + .2 * random.nextGaussian()),
                        .05 * random.nextGaussian());
        };
    }

    private static void same(double expected, double met, String where) {
        assertEquals(expected, met, 1e-9 * (1 + Math.abs(expected)), where);
    }

    @Property(tries = 500)
    void manyDrawsAreEachDrawByItself(@ForAll long seed) {
        Random random = new Random(seed);
        AgeGroups ages = ages(random);
        int n = ages.size();
        int draws = 1 + random.nextInt(7);
        int at = 2 * n * random.nextInt(3);
        double[] base = row(random, at + 2 * n, 0, 1000);
        List<ProjectionRates> rates = new ArrayList<>();
        DrawBlock block = new DrawBlock(STEPS, n, draws);
        Shock[][] shocks = new Shock[STEPS][draws];
        for (int t = 0; t < STEPS; t++) {
            rates.add(rates(random, ages));
            for (int d = 0; d < draws; d++) {
                shocks[t][d] = shock(random);
                block.fertility[t][d] = shocks[t][d].fertility();
                block.mortality[t][d] = shocks[t][d].mortality();
                block.migration[t][d] = shocks[t][d].migration();
            }
        }
        double[][] single = new double[draws][];
        for (int d = 0; d < draws; d++) {
            single[d] = base.clone();
        }
        block.begin(base, at);
        for (int t = 0; t < STEPS; t++) {
            assertTrue(block.step(rates.get(t), t, draws));
            for (int d = 0; d < draws; d++) {
                double[] end = new double[base.length];
                LinearStep.run(rates.get(t), shocks[t][d], single[d], end, at, n);
                single[d] = end;
                for (int i = 0; i < 2 * n; i++) {
                    same(end[at + i], block.rows()[i][d], "step " + t + ", draw " + d + ", cell " + i);
                    assertTrue(end[at + i] >= 0);
                }
            }
        }
    }

    /** Without a shock, all regions in one pass, region by region, and cause by cause; more regions than one pass takes together. */
    @Property(tries = 200)
    void onePassIsRegionByRegionIsCauseByCause(@ForAll long seed) {
        Random random = new Random(seed);
        AgeGroups ages = ages(random);
        int n = ages.size();
        int regions = 1 + random.nextInt(70);
        ProjectionRates[] rates = new ProjectionRates[regions];
        for (int r = 0; r < regions; r++) {
            rates[r] = rates(random, ages);
        }
        double[] start = row(random, 2 * n * regions, 0, 1000);
        double[] pass = row(random, start.length, -9, 9);
        StepRates step = new StepRates(rates, n);
        step.run(start, pass);
        double[] causes = StepCauses.of(rates, start, Shock.NONE, n).end;
        for (int r = 0; r < regions; r++) {
            for (int i = 2 * n * r; i < 2 * n * (r + 1); i++) {
                same(causes[i], pass[i], "region " + r + ", cell " + i);
            }
            if (rates[r].staysAboveZero()) {
                double[] one = row(random, start.length, -9, 9);
                LinearStep.run(rates[r], Shock.NONE, start, one, 2 * n * r, n);
                for (int i = 2 * n * r; i < 2 * n * (r + 1); i++) {
                    same(causes[i], one[i], "region " + r + ", cell " + i);
                }
            }
        }
    }

    /** A mild draw, which leaves all above nobody, by causes too. */
    @Property(tries = 200)
    void aMildDrawIsTheSumOfItsCauses(@ForAll long seed) {
        Random random = new Random(seed);
        AgeGroups ages = ages(random);
        int n = ages.size();
        double[] net = row(random, n + 1, -.05, .05);
        SurvivalRatios survival = SurvivalRatios.of(
                ages,
                IntStream.range(0, n)
                        .mapToObj(i -> Rational.of(500 + random.nextInt(501), 1000))
                        .toList());
        ProjectionRates rates = ProjectionRates.of(
                survival,
                survival,
                fertility(random, ages),
                Migration.netRates(ages, List.of(MigrationTiming.values()).get(random.nextInt(3)), net, net));
        Shock shock = new Shock(2 * random.nextDouble(), 1.5 * random.nextDouble(), .1 * random.nextDouble() - .05);
        double[] start = row(random, 2 * n, 0, 1000);
        double[] end = new double[2 * n];
        LinearStep.run(rates, shock, start, end, 0, n);
        StepCauses causes = StepCauses.of(new ProjectionRates[] {rates}, start, shock, n);
        for (int i = 0; i < 2 * n; i++) {
            same(causes.end[i], end[i], "cell " + i);
        }
    }
}
