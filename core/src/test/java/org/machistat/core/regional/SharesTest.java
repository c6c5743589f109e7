package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SharesTest {

    private static double[] reference(RegionalTable table, Reference reference, int row) {
        Shares shares = new Shares(table, reference);
        double[] own = new double[table.industries().size()];
        double[] other = new double[own.length];
        shares.local(row, own);
        shares.reference(row, own, other);
        return other;
    }

    /** A has 1/4 and 3/4, B halves, C 1/5 and 4/5. */
    @Test
    void byReference() {
        RegionalTable table = Regions.of("A 1 3", "B 2 2", "C 1 4");
        assertArrayEquals(new double[] {4 / 13.0, 9 / 13.0}, reference(table, Reference.all(), 0));
        assertArrayEquals(new double[] {3 / 9.0, 6 / 9.0}, reference(table, Reference.others(), 0));
        assertArrayEquals(new double[] {0.35, 0.65}, reference(table, Reference.meanOfOthers(), 0), 1e-16);
        assertArrayEquals(new double[] {0.5, 0.5}, reference(table, Reference.place("B"), 0));
    }

    /** What was taken out is put back: the second place sees the first again. */
    @Test
    void placesAreTakenOutOneByOne() {
        RegionalTable table = Regions.of("A 1 3", "B 2 2", "C 1 4");
        Shares shares = new Shares(table, Reference.meanOfOthers());
        double[] own = new double[2];
        double[] other = new double[2];
        for (int round = 0; round < 1_000; round++) {
            for (int row = 0; row < 3; row++) {
                shares.local(row, own);
                shares.reference(row, own, other);
            }
        }
        assertArrayEquals(new double[] {0.375, 0.625}, other, 1e-16);
    }

    /** A suppressed share leaves the mean without a number, but not where it is one's own. */
    @Test
    void gaps() {
        RegionalTable table = Regions.of("A 1 3", "B 2 x", "C 1 4", "D 0 0");
        assertTrue(Double.isNaN(reference(table, Reference.meanOfOthers(), 0)[0]));
        assertArrayEquals(new double[] {0.225, 0.775}, reference(table, Reference.meanOfOthers(), 1), 1e-16);
    }

    @Test
    void whetherTheReferenceAddsUp() {
        RegionalTable fits = Regions.withTotals("計 4 7 11", "A 3 3 6", "B 1 4 5");
        RegionalTable differs = Regions.withTotals("計 4 7 12", "A 3 3 6", "B 1 4 6");
        assertTrue(new Shares(fits, Reference.all()).referenceAddsUp(0));
        assertTrue(new Shares(fits, Reference.others()).referenceAddsUp(0));
        assertTrue(new Shares(fits, Reference.place("計")).referenceAddsUp(0));
        assertFalse(new Shares(differs, Reference.all()).referenceAddsUp(0));
        assertFalse(new Shares(differs, Reference.others()).referenceAddsUp(0));
        assertFalse(new Shares(differs, Reference.place("B")).referenceAddsUp(0));
        assertTrue(new Shares(differs, Reference.place("A")).referenceAddsUp(1));
        assertTrue(new Shares(differs, Reference.meanOfOthers()).referenceAddsUp(0));
        assertEquals(true, differs.addsUp(0));
    }
}
