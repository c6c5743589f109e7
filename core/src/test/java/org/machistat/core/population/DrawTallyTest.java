package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.population.ProjectionDistribution.Bounds;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

class DrawTallyTest {

    private static final AgeGroups AGES = LinearStepTest.AGES;
    private static final AgeGroup ALL = AgeGroup.open(0);
    private static final AgeGroup YOUNG = AgeGroup.of(0, 9);
    private static final ReferenceDate START = CohortProjectionTest.DATE;
    private static final ReferenceDate END = CohortProjectionTest.NEXT;

    private static Population base(String name) {
        return Population.of(START, AGES, new long[3], new long[3]).withName(Label.same(name));
    }

    private static CohortProjection plan() {
        List<ProjectionRates> rates = List.of(LinearStepTest.rates(MigrationTiming.END));
        return CohortProjection.ofRegions(List.of(base("A"), base("B"), base("C")), List.of(rates, rates, rates))
                .withWhole(Label.same("BC"), List.of("B", "C"));
    }

    /** Two draws of one region: cells 1, 2, 3 and 10, 20, 30 for the first, a hundred times as many for the second. */
    private static double[][] rows(double times) {
        double[][] rows = new double[6][2];
        for (int i = 0; i < 6; i++) {
            double cell = (i < 3 ? 1 : 10) * (i % 3 + 1) * times;
            rows[i][0] = cell;
            rows[i][1] = 100 * cell;
        }
        return rows;
    }

    private static long exact(
            ProjectionDistribution found, String name, AgeGroup span, ReferenceDate date, double part) {
        Bounds bounds = found.quantile(name, span, date, part);
        assertEquals(bounds.lowest(), bounds.highest());
        return bounds.lowest();
    }

    /** By hand: all ages of a region are 66 in the first draw, those under ten 33. */
    @Test
    void addsUpRegionsAndSpans() {
        DrawTally tally = new DrawTally(plan(), List.of("BC", "A"), List.of(ALL, YOUNG), 2);
        assertEquals(2, tally.room());
        assertArrayEquals(new int[] {0, 1, 2}, tally.regions());
        for (int region = 0; region < 3; region++) {
            tally.add(region, 0, rows(1), 2);
            tally.add(region, 1, rows(region == 1 ? .1 : .2), 2);
        }
        assertTrue(tally.count(2));
        ProjectionDistribution found = tally.distribution(plan(), 0, 2);
        assertEquals(66, exact(found, "A", ALL, START, .5));
        // 6,600 is told within 1/1,024
        assertTrue(found.quantile("A", ALL, START, 1).lowest() <= 6600
                && found.quantile("A", ALL, START, 1).highest() >= 6600);
        assertEquals(33, exact(found, "A", YOUNG, START, .5));
        assertEquals(132, exact(found, "BC", ALL, START, .5));
        // B .1 and C .2 of 66: 19.8, half up 20; of 33: 9.9
        assertEquals(20, exact(found, "BC", ALL, END, .5));
        assertEquals(10, exact(found, "BC", YOUNG, END, .5));
        assertEquals("100.0", found.peakProbability("BC", ALL, START).rounded(1).toPlainString());
        assertEquals("0.0", found.peakProbability("BC", ALL, END).rounded(1).toPlainString());
    }

    /** The same numbers, all regions of one draw at a time. */
    @Test
    void addsUpOneDraw() {
        DrawTally tally = new DrawTally(plan(), List.of("BC"), List.of(YOUNG), 1);
        double[] state = new double[18];
        for (int i = 0; i < 18; i++) {
            state[i] = rows(1)[i % 6][0];
        }
        tally.add(0, state);
        tally.add(1, state);
        assertTrue(tally.count(1));
        ProjectionDistribution found = tally.distribution(plan(), 7, 8);
        assertEquals(66, exact(found, "BC", YOUNG, END, 1));
        // of equal dates the first is the peak
        assertEquals(
                "100.0", found.peakProbability("BC", YOUNG, START).rounded(1).toPlainString());
        assertEquals(1, found.draws());
    }

    @Test
    void beginsAnewAfterCountingAndClearing() {
        DrawTally tally = new DrawTally(plan(), List.of("A"), List.of(ALL), 2);
        tally.add(0, 0, rows(1), 2);
        tally.clear();
        tally.add(0, 0, rows(1), 1);
        assertTrue(tally.count(1));
        tally.add(0, 0, rows(1), 1);
        assertTrue(tally.count(1));
        ProjectionDistribution found = tally.distribution(plan(), 0, 2);
        assertEquals(66, exact(found, "A", ALL, START, 1));
        assertEquals(66, exact(found, "A", ALL, START, .01));
    }

    @Test
    void doesNotCountWhatIsNoNumberOfPeople() {
        for (double people : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e13}) {
            DrawTally tally = new DrawTally(plan(), List.of("A"), List.of(ALL), 1);
            double[] state = new double[18];
            state[4] = people;
            tally.add(1, state);
            assertFalse(tally.count(1));
        }
    }

    @Test
    void holdsSomeDrawsAtATime() {
        assertEquals(128, new DrawTally(plan(), List.of("A"), List.of(ALL), 1_000_000_000_000L).room());
    }

    @Test
    void namesWhatThereIs() {
        assertEquals(
                "No region 'D', there are A, B, C, BC",
                assertThrows(NoSuchElementException.class, () -> new DrawTally(plan(), List.of("D"), List.of(ALL), 1))
                        .getMessage());
    }
}
