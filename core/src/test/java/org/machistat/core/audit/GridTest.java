package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Rational;

/** Cells by number: a table of 2 × 3 cells is 0 1 2 / 3 4 5. */
class GridTest {

    private static final Grid GRID = Audits.grid("区分,a,b千人,c/甲,1,2,x/乙,-,5,6.5/");

    @Test
    void neighbours() {
        assertEquals(2, GRID.axes());
        assertEquals(1, GRID.index(4, 0));
        assertEquals(1, GRID.index(4, 1));
        assertEquals(5, GRID.at(4, 1, 2));
        assertEquals(1, GRID.at(4, 0, 0));
        assertEquals(List.of(0, 1, 2), Arrays.stream(GRID.lines(0)).boxed().toList());
        assertEquals(List.of(0, 3), Arrays.stream(GRID.lines(1)).boxed().toList());
        assertEquals(List.of("乙", "c"), List.of(GRID.ids(5)));
        assertEquals("乙", GRID.row(5).ja());
        assertEquals("c", GRID.column(5).ja());
    }

    /** A mark is no number, but nil is 0. */
    @Test
    void amounts() {
        assertEquals(Rational.ONE, GRID.amount(0));
        assertEquals(null, GRID.amount(2));
        assertEquals(Rational.ZERO, GRID.amount(3));
        assertEquals(Rational.of(13, 2), GRID.amount(5));
        Grid thousands = Audits.grid("区分,a（千人）/甲,1.5/");
        assertEquals(Rational.of(1_500), thousands.amount(0));
    }

    @Test
    void rowsOfSeveralAxes() {
        StatTable table = StatTable.builder("表")
                .axis(Axis.of("地域", "東"))
                .axis(Axis.of("男女", "男"))
                .axis(Axis.of("列", "a"))
                .fillBlank()
                .build();
        assertEquals("東・男", new Grid(table, 2).row(0).ja());
        assertEquals(
                List.of("東", "男"),
                new Grid(table, 2).rowCategories(0).stream().map(Category::id).toList());
    }
}
