package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExactSumTest {

    // By hand: 1e16 + 1 − 1e16 = 1, which plain doubles lose.
    @Test
    void nothingIsLost() {
        ExactSum sum = new ExactSum();
        sum.add(1e16);
        sum.add(1);
        sum.add(-1e16);
        assertEquals(1, sum.value());
    }

    // By hand: (2^27+1)² = 2^54 + 2^28 + 1, one bit more than a double has.
    @Test
    void productsAreWhole() {
        ExactSum sum = new ExactSum();
        sum.addProduct(134_217_729, 134_217_729);
        sum.add(-18_014_398_509_481_984.0);
        sum.add(-268_435_456);
        assertEquals(1, sum.value());
    }

    // By hand: the squares about the mean of 1e9, 1e9 + 1, 1e9 + 2 add up to 2.
    @Test
    void squaresAboutAFarMean() {
        ExactSum sum = new ExactSum();
        ExactSum squares = new ExactSum();
        for (double value : new double[] {1e9, 1e9 + 1, 1e9 + 2}) {
            sum.add(value);
            squares.addProduct(value, value);
        }
        assertEquals(2, squares.less(sum, sum, 3), 1e-9);
    }

    @Test
    void sumsOfSums() {
        ExactSum left = new ExactSum();
        ExactSum right = new ExactSum();
        left.add(1e16);
        left.add(1);
        right.add(-1e16);
        right.add(2);
        left.add(right);
        assertEquals(3, left.value());
    }
}
