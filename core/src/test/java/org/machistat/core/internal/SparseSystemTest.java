package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

class SparseSystemTest {

    private static SparseSystem system(long[][] factors, long... right) {
        SparseSystem system = new SparseSystem(right.length);
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right.length; j++) {
                system.add(i, j, Rational.of(factors[i][j]));
            }
            system.equate(i, Rational.of(right[i]));
        }
        return system;
    }

    // By hand: 2y = 4, x + y = 3; the first equation has no x, so another pivot is needed.
    @Test
    void findsAPivot() {
        assertArrayEquals(
                new Rational[] {Rational.of(1), Rational.of(2)},
                system(new long[][] {{0, 2}, {1, 1}}, 4, 3).solve().orElseThrow());
    }

    // By hand: 2x + y = 1, x − z = 0, y + z = 2: x = −1, y = 3, z = −1.
    @Test
    void solves() {
        assertArrayEquals(
                new Rational[] {Rational.of(-1), Rational.of(3), Rational.of(-1)},
                system(new long[][] {{2, 1, 0}, {1, 0, -1}, {0, 1, 1}}, 1, 0, 2)
                        .solve()
                        .orElseThrow());
    }

    @Test
    void hasNoAnswerWithoutOneSolution() {
        assertTrue(system(new long[][] {{1, 1}, {2, 2}}, 1, 2).solve().isEmpty());
        assertTrue(system(new long[][] {{1, 1}, {2, 2}}, 1, 3).solve().isEmpty());
    }
}
