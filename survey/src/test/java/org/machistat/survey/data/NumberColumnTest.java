package org.machistat.survey.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class NumberColumnTest {

    private static NumberColumn withGap() {
        BitSet gaps = new BitSet();
        gaps.set(1);
        return NumberColumn.of("売上高", new double[] {3, Double.NaN, 5}, gaps);
    }

    @Test
    void valuesAndGaps() {
        NumberColumn column = withGap();
        assertEquals(3, column.rows());
        assertEquals(1, column.missing());
        assertTrue(column.isMissing(1));
        assertFalse(column.isMissing(2));
        assertEquals(5, column.value(2));
        assertEquals(-1, column.valueOr(1, -1));
        assertEquals("売上高（3行、欠測1）", column.toString());
        assertEquals(
                "Row 1 of '売上高' has no value",
                assertThrows(IllegalStateException.class, () -> column.value(1)).getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> column.value(3));
    }

    @Test
    void keepsItsOwnCopy() {
        double[] values = {1, 2};
        NumberColumn column = NumberColumn.of("x", values);
        values[0] = 9;
        assertEquals(1, column.value(0));
    }

    @Test
    void equality() {
        assertEquals(withGap(), withGap());
        assertEquals(withGap().hashCode(), withGap().hashCode());
        assertNotEquals(withGap(), NumberColumn.of("売上高", new double[] {3, 0, 5}));
    }

    @Test
    void misuse() {
        assertEquals(
                "Values of 'x' must be finite numbers or said to be missing, but row 1 was Infinity",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> NumberColumn.of("x", new double[] {1, Double.POSITIVE_INFINITY}))
                        .getMessage());
        BitSet beyond = new BitSet();
        beyond.set(2);
        assertEquals(
                "Gaps of 'x' must lie within its 2 rows, but one was row 2",
                assertThrows(IllegalArgumentException.class, () -> NumberColumn.of("x", new double[2], beyond))
                        .getMessage());
    }
}
