package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class FittingMarginTest {

    private static final StatTable SEED = Regions.table("A 1 2 3", "B 4 5 6");

    /** Which target each run of cells along the last axis adds to, all to one or each to its own. */
    @Test
    void targetsOfCells() {
        FittingMargin rows = FittingMargin.of(
                        SEED, ProportionalFittingTest.margin("place", "A B", "6 15"), Unit.PERSONS)
                .get();
        assertArrayEquals(new int[] {0, 1}, rows.ofBlock());
        assertFalse(rows.isAlongLast());
        assertArrayEquals(new double[] {6, 15}, rows.targets());
        FittingMargin columns = FittingMargin.of(
                        SEED, ProportionalFittingTest.margin("industry", "3 1 2", "9 5 7"), Unit.PERSONS)
                .get();
        assertArrayEquals(new int[] {0, 0}, columns.ofBlock());
        assertTrue(columns.isAlongLast());
        assertArrayEquals(new double[] {5, 7, 9}, columns.targets());
        assertEquals(21.0, FittingMargin.consistent(List.of(rows, columns)).get());
    }

    /** A margin in thousands beside one in persons. */
    @Test
    void units() {
        StatTable thousands = StatTable.builder("地域計")
                .unit(Unit.PERSONS.withExponent(3))
                .axis(Axis.of("place", "A", "B"))
                .row(List.of(Figure.parse("0.006"), Figure.parse("0.015")))
                .build();
        assertArrayEquals(
                new double[] {6, 15},
                FittingMargin.of(SEED, thousands, Unit.PERSONS).get().targets());
        StatTable yen = ProportionalFittingTest.margin("place", "A B", "6 15").withUnit(Unit.YEN);
        assertThrows(UnitMismatchException.class, () -> FittingMargin.of(SEED, yen, Unit.PERSONS));
    }

    @Test
    void refuses() {
        assertEquals(
                Reason.NOT_POSITIVE,
                FittingMargin.of(SEED, ProportionalFittingTest.margin("place", "A B", "-6 15"), Unit.PERSONS)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.SUPPRESSED,
                FittingMargin.of(SEED, ProportionalFittingTest.margin("place", "A B", "x 15"), Unit.PERSONS)
                        .refusal()
                        .orElseThrow()
                        .reason());
    }
}
