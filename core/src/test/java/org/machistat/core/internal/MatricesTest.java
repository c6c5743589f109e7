package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MatricesTest {

    private static final double[][] A = {{2, 1}, {1, 3}};
    private static final double[][] B = {{1, 4}, {2, -1}};

    // By hand: 2x + y = 5 and x + 3y = 10 for x = 1, y = 3.
    @Test
    void solves() {
        double[][] x = Matrices.solve(A, new double[][] {{5}, {10}}).orElseThrow();
        assertArrayEquals(new double[] {1}, x[0], 1e-14);
        assertArrayEquals(new double[] {3}, x[1], 1e-14);
    }

    @Test
    void singularHasNoSolution() {
        assertTrue(Matrices.solve(new double[][] {{1, 2}, {2, 4}}, new double[][] {{1}, {2}})
                .isEmpty());
    }

    // By hand: A B = {{4, 7}, {7, 1}}.
    @Test
    void multiplies() {
        double[][] product = Matrices.product(A, B);
        assertArrayEquals(new double[] {4, 7}, product[0]);
        assertArrayEquals(new double[] {7, 1}, product[1]);
        assertEquals(5, Matrices.traceOfProduct(A, B));
    }
}
