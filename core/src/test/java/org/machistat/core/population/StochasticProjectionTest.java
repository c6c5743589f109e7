package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.time.ReferenceDate;

class StochasticProjectionTest {

    private static final AgeGroup TOTAL = AgeGroup.open(0);
    private static final String NAME = "スウェーデン";
    private static final CohortProjection PLAN = CohortProjection.of(
            CohortProjectionTest.base(),
            Collections.nCopies(
                    3,
                    ProjectionRates.of(
                            CohortProjectionTest.survival(),
                            CohortProjectionTest.survival(),
                            Fertility.childWoman(AgeGroup.of(15, 49), 0.3, 105),
                            Migration.NONE)));

    private static StochasticProjection of(RateDraws draws) {
        return StochasticProjection.of(PLAN, draws, 42, List.of(NAME), List.of(TOTAL, AgeGroup.of(15, 64)));
    }

    @Test
    void withoutVariationIsTheProjection() {
        Projection middle = PLAN.project().get();
        ProjectionDistribution drawn =
                of(RateDraws.independent(0, 0, 0)).run(0, 20).get();
        ReferenceDate peak = middle.peak(NAME, TOTAL).get().date();
        assertEquals(
                "100.0", drawn.peakProbability(NAME, TOTAL, peak).rounded(1).toPlainString());
        for (ReferenceDate date : drawn.dates()) {
            // cells are rounded by themselves in the projection: 36 of them
            long number = middle.population(NAME, date).total();
            ProjectionDistribution.Bounds bounds = drawn.quantile(NAME, TOTAL, date, 0.5);
            assertTrue(bounds.lowest() <= number + 18 && number - 18 <= bounds.highest(), bounds::toString);
            assertTrue(bounds.highest() - bounds.lowest() < bounds.lowest() / 1000, bounds::toString);
        }
    }

    private static Object copy(Object sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    /** As on a cluster: the projection goes to each machine, draws are run there, and their distributions come back. */
    @Test
    void isTheSameOnAnotherMachine() throws IOException, ClassNotFoundException {
        double[] factors = {1, 0.9, 1.1};
        for (RateDraws draws : List.<RateDraws>of(
                RateDraws.independent(0.1, 0.05, 0.01), (draw, random, fertility, mortality, migration) -> {
                    System.arraycopy(factors, 0, fertility, 0, 3);
                    Arrays.fill(mortality, random.nextDouble());
                })) {
            StochasticProjection here = of(draws);
            ProjectionDistribution whole = here.run(0, 60).get();
            StochasticProjection there = (StochasticProjection) copy(here);
            ProjectionDistribution first =
                    (ProjectionDistribution) copy(there.run(0, 25).get());
            ProjectionDistribution second =
                    (ProjectionDistribution) copy(there.run(25, 60).get());
            assertEquals(whole, first.plus(second));
        }
    }

    @Test
    void isTheSameInPartsAndInParallel() {
        StochasticProjection projection = of(RateDraws.independent(0.1, 0.05, 0.01));
        ProjectionDistribution whole = projection.run(0, 200).get();
        assertEquals(200, whole.draws());
        assertEquals(
                whole, projection.run(73, 200).get().plus(projection.run(0, 73).get()));
        assertEquals(
                whole,
                LongStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> projection.run(10 * i, 10 * i + 10).get())
                        .reduce(ProjectionDistribution::plus)
                        .orElseThrow());
        double sum = whole.dates().stream()
                .mapToDouble(
                        date -> whole.peakProbability(NAME, TOTAL, date).value().doubleValue())
                .sum();
        assertEquals(100, sum, 1e-9);
        assertTrue(whole.quantile(NAME, TOTAL, whole.dates().get(3), 0.1).highest()
                < whole.quantile(NAME, TOTAL, whole.dates().get(3), 0.9).lowest());
    }

    /** By hand: 1,000 people of one cohort who all live; draw i moves (i − 2)% of them: 980, 990, 1,000, 1,010, 1,020. */
    @Test
    void takesDrawsOfTheCaller() {
        AgeGroups ages = AgeGroups.fiveYears(10);
        double[] ones = {1, 1, 1, 1};
        CohortProjection plan = CohortProjection.of(
                Population.of(CohortProjectionTest.DATE, ages, new long[] {1000, 0, 0}, new long[3]),
                List.of(ProjectionRates.ofChange(ages, ones, ones, Fertility.NONE)));
        RateDraws own = (draw, random, fertility, mortality, migration) -> {
            Arrays.fill(fertility, 1);
            Arrays.fill(mortality, 1);
            Arrays.fill(migration, (draw - 2) / 100.0);
        };
        ProjectionDistribution drawn = StochasticProjection.of(plan, own, 1, List.of(""), List.of(TOTAL))
                .run(0, 5)
                .get();
        ReferenceDate end = CohortProjectionTest.NEXT;
        assertEquals(new ProjectionDistribution.Bounds(980, 980), drawn.quantile("", TOTAL, end, 0.2));
        assertEquals(new ProjectionDistribution.Bounds(1000, 1000), drawn.quantile("", TOTAL, end, 0.5));
        assertEquals(new ProjectionDistribution.Bounds(1020, 1020), drawn.quantile("", TOTAL, end, 1));
        assertEquals("40.0", drawn.peakProbability("", TOTAL, end).rounded(1).toPlainString());
        assertEquals(
                "60.0",
                drawn.peakProbability("", TOTAL, CohortProjectionTest.DATE)
                        .rounded(1)
                        .toPlainString());
    }

    @Test
    void saysWhatIsWrong() {
        StochasticProjection projection = of((draw, random, f, m, g) -> Arrays.fill(f, Double.NaN));
        assertEquals(
                "NOT_ENOUGH_DATA（0回目の抽出の1期目が数でないか負である（NaN, 0.0, 0.0） / "
                        + "draw 0 has no number or one below 0 in step 1 (NaN, 0.0, 0.0)）",
                projection.run(0, 1).toString());
        ProjectionDistribution one =
                of(RateDraws.independent(0, 0, 0)).run(0, 1).get();
        assertEquals(
                "Draws must be neighbours of one projection, but were draws 0 to 0 of [スウェーデン] × [0+, 15-64] and"
                        + " draws 0 to 0 of [スウェーデン] × [0+, 15-64]",
                assertThrows(IllegalArgumentException.class, () -> one.plus(one))
                        .getMessage());
        assertEquals(
                "Ages 3-7 cannot be added up from the age groups 0-4, 5-9, 10-14, …, 85+ (18)",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> StochasticProjection.of(
                                        PLAN,
                                        RateDraws.independent(0, 0, 0),
                                        1,
                                        List.of(NAME),
                                        List.of(AgeGroup.of(3, 7))))
                        .getMessage());
    }
}
