package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FactoredTest {

    // By hand: 4x + 2y = 8, 2x + 3y = 8 gives x = 1, y = 2.
    @Test
    void solves() {
        Factored matrix = new Factored(new double[][] {{4, 2}, {2, 3}});
        assertEquals(2, matrix.rank());
        assertArrayEquals(new double[] {1, 2}, matrix.solve(new double[] {8, 8}), 1e-14);
    }

    // The third column is the sum of the first two: one of the three is set aside, and the equations still hold.
    @Test
    void dependentColumns() {
        double[][] matrix = {{2, 0, 2}, {0, 3, 3}, {2, 3, 5}};
        Factored factored = new Factored(new double[][] {{2, 0, 2}, {0, 3, 3}, {2, 3, 5}});
        assertEquals(2, factored.rank());
        double[] right = {2, 6, 8};
        double[] solution = factored.solve(right);
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += matrix[i][j] * solution[j];
            }
            assertEquals(right[i], sum, 1e-12);
        }
    }

    @Test
    void nothingAtAll() {
        Factored zero = new Factored(new double[2][2]);
        assertEquals(0, zero.rank());
        assertArrayEquals(new double[2], zero.solve(new double[] {1, 2}));
    }
}
