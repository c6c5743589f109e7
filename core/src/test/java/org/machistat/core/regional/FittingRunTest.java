package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Unit;

class FittingRunTest {

    private static final StatTable SEED = Regions.table("A 1 2", "B 3 4");

    private static FittingMargin margin(String axis, String ids, String figures) {
        return FittingMargin.of(SEED, ProportionalFittingTest.margin(axis, ids, figures), Unit.PERSONS)
                .get();
    }

    /** One margin is met in one pass: rows 1 : 2 of 30 and 3 : 4 of 7. */
    @Test
    void oneMargin() {
        double[] cells = {1, 2, 3, 4};
        FittingRun run = FittingRun.of(cells, List.of(margin("place", "A B", "30 7")), 1e-12, 5)
                .get();
        assertEquals(1, run.passes());
        assertArrayEquals(new double[] {10, 20, 3, 4}, cells, 1e-12);
        assertTrue(run.largestError() <= 1e-12);
    }

    /** The margins that it has already need one pass; too few passes are refused with the deviation. */
    @Test
    void passes() {
        double[] cells = {1, 2, 3, 4};
        List<FittingMargin> own = List.of(margin("place", "A B", "3 7"), margin("industry", "1 2", "4 6"));
        assertEquals(1, FittingRun.of(cells, own, 1e-12, 5).get().passes());
        List<FittingMargin> others = List.of(margin("place", "A B", "9 1"), margin("industry", "1 2", "1 9"));
        assertTrue(FittingRun.of(new double[] {1, 2, 3, 4}, others, 1e-12, 1)
                .refusal()
                .orElseThrow()
                .sentence()
                .en()
                .startsWith("margins did not hold after 1 passes (largest deviation 0."));
    }

    /** A margin of 0 empties its cells, and stays met. */
    @Test
    void marginsOfZero() {
        double[] cells = {1, 2, 3, 4};
        FittingRun.of(cells, List.of(margin("place", "A B", "0 10"), margin("industry", "1 2", "4 6")), 1e-9, 50)
                .get();
        assertArrayEquals(new double[] {0, 0, 4, 6}, cells, 1e-9);
    }
}
