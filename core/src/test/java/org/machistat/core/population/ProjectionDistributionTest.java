package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.population.ProjectionDistribution.Bounds;
import org.machistat.core.text.Label;

/** One cohort of 1,000 people; draw i has 10·i of them left after one step, so that rank i of a hundred draws is 10·i. */
class ProjectionDistributionTest {

    private static final AgeGroup ALL = AgeGroup.open(0);

    private static CohortProjection plan() {
        AgeGroups ages = LinearStepTest.AGES;
        double[] none = new double[4];
        return CohortProjection.of(
                Population.of(CohortProjectionTest.DATE, ages, new long[] {1000, 0, 0}, new long[3])
                        .withName(Label.of("町", "Town")),
                List.of(ProjectionRates.ofChange(ages, none, none, Fertility.NONE)));
    }

    private static ProjectionDistribution draws(long from, long end) {
        RateDraws draws = (draw, random, fertility, mortality, migration) -> {
            Arrays.fill(fertility, 1);
            Arrays.fill(migration, (draw + 1) / 100.0);
        };
        return StochasticProjection.of(plan(), draws, 1, List.of("町"), List.of(ALL))
                .run(from, end)
                .get();
    }

    private static long quantile(double part) {
        Bounds bounds = draws(0, 100).quantile("町", ALL, CohortProjectionTest.NEXT, part);
        assertEquals(bounds.lowest(), bounds.highest());
        return bounds.lowest();
    }

    /** Every hundredth is a rank of its own, also where part times 100 is above it in binary, as 0.07, 0.14, 0.28, 0.55, 0.57. */
    @Test
    void takesAPartAsItIsWritten() {
        for (int i = 1; i <= 100; i++) {
            assertEquals(10L * i, quantile(i / 100.0));
        }
        assertEquals(10, quantile(Double.MIN_VALUE));
        assertEquals(20, quantile(0.010000001));
    }

    @Test
    void saysWhatAPartIs() {
        for (double part : new double[] {0, -1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(
                    "Part must be above 0 and at most 1, but was " + part,
                    assertThrows(IllegalArgumentException.class, () -> quantile(part))
                            .getMessage());
        }
    }

    /** The last draw keeps all 1,000, and of equal dates the first is the peak; no draw has more than at the start. */
    @Test
    void tellsHowLikelyAPeakIs() {
        PopulationIndicator start = draws(0, 110).peakProbability("町", ALL, CohortProjectionTest.DATE);
        PopulationIndicator end = draws(0, 110).peakProbability("町", ALL, CohortProjectionTest.NEXT);
        // ten draws, of 1,010 to 1,100 people, of 110
        assertEquals("9.1", end.rounded(1).toPlainString());
        assertEquals("90.9", start.rounded(1).toPlainString());
        assertEquals("""
                probability that the peak of Town 0+ falls on 1998 = 9.0909…% → 9.1% (half up)
                  formula: draws with the peak then ÷ draws
                  note: draws: 110""", end.explanation().text(Locale.ENGLISH));
    }

    @Test
    void putsNeighboursTogether() {
        ProjectionDistribution all = draws(0, 100);
        assertEquals(all, draws(0, 40).plus(draws(40, 100)));
        assertEquals(all, draws(40, 100).plus(draws(0, 40)));
        assertEquals(all.hashCode(), draws(40, 100).plus(draws(0, 40)).hashCode());
        assertNotEquals(all, draws(0, 99));
        assertEquals(100, all.draws());
        assertEquals("draws 0 to 99 of [町] × [0+]", all.toString());
        assertEquals(
                "Draws must be neighbours of one projection, but were draws 0 to 9 of [町] × [0+] and draws 11 to 19 of [町] × [0+]",
                assertThrows(IllegalArgumentException.class, () -> draws(0, 10).plus(draws(11, 20)))
                        .getMessage());
    }

    @Test
    void namesWhatThereIs() {
        assertEquals(
                "No distribution of '村', ages 0+, at 1998, there are [町], [0+], 1993 to 1998",
                assertThrows(
                                NoSuchElementException.class,
                                () -> draws(0, 1).quantile("村", ALL, CohortProjectionTest.NEXT, .5))
                        .getMessage());
        assertEquals(
                "No distribution of '町', ages 15-64, at 1993, there are [町], [0+], 1993 to 1998",
                assertThrows(
                                NoSuchElementException.class,
                                () -> draws(0, 1).peakProbability("町", AgeGroup.of(15, 64), CohortProjectionTest.DATE))
                        .getMessage());
    }

    /** Draws that grow beyond all bounds are refused and do not pass as a largest number. */
    @Test
    void refusesMoreThanCanBeReckoned() {
        RateDraws draws = (draw, random, fertility, mortality, migration) -> Arrays.fill(migration, 1e12);
        assertEquals(
                "NOT_READABLE（1期末の人口が全地域で1兆人を超え、1人の単位まで計算できない / the population at the end of step 1 of all"
                        + " regions is above 1,000,000,000,000, more than can be computed to the person）",
                StochasticProjection.of(plan(), draws, 1, List.of("町"), List.of(ALL))
                        .run(0, 3)
                        .toString());
    }
}
