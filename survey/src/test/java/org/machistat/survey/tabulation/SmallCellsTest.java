package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmallCellsTest {

    // Cells 0 = 1 + 2 + 3.
    private static String below(int smallest, long... counts) {
        SmallCells cells = new SmallCells(counts);
        cells.sum(0, 1, 2, 3);
        return cells.below(smallest).toString();
    }

    @Test
    void nothingSmallNothingWithheld() {
        assertEquals("{}", below(3, 12, 5, 4, 3));
        assertEquals("{}", below(0, 3, 1, 1, 1));
        assertEquals("{}", below(3, 9, 0, 4, 5));
    }

    @Test
    void theNextSmallestGoesWithASingleOne() {
        assertEquals("{1, 2}", below(3, 12, 2, 4, 6));
        assertEquals("{2, 3}", below(3, 12, 9, 2, 1));
    }

    @Test
    void somebodyGoesBeforeNobodyAndPartsBeforeTheTotal() {
        assertEquals("{1, 2}", below(3, 8, 2, 6, 0));
        assertEquals("{0, 1}", below(3, 2, 2, 0, 0)); // the total is itself of two
    }

    // Two rows and their sum: 0 = 1 + 2, 3 = 4 + 5, 6 = 7 + 8, and columns 6 = 0 + 3, 7 = 1 + 4, 8 = 2 + 5.
    @Test
    void sumsOfBothDirections() {
        SmallCells cells = new SmallCells(new long[] {11, 1, 10, 15, 5, 10, 26, 6, 20});
        cells.sum(0, 1, 2);
        cells.sum(3, 4, 5);
        cells.sum(6, 7, 8);
        cells.sum(6, 0, 3);
        cells.sum(7, 1, 4);
        cells.sum(8, 2, 5);
        assertEquals("{1, 2, 4, 5}", cells.below(3).toString());
    }
}
