package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FlowTest {

    private static boolean[] blocked(double[] left, double[] right, int[] from, int[] to) {
        return new Flow(left, right, from, to).blocked(1e-9);
    }

    @Test
    void possible() {
        assertArrayEquals(
                new boolean[0],
                blocked(new double[] {3, 7}, new double[] {5, 5}, new int[] {0, 1, 1}, new int[] {0, 0, 1}));
    }

    // By hand: the first two categories ask for 8 together and find only the first of the other margin, which has 5.
    @Test
    void twoTogetherAskTooMuch() {
        assertArrayEquals(
                new boolean[] {true, true, false},
                blocked(new double[] {4, 4, 2}, new double[] {5, 5}, new int[] {0, 1, 2, 2}, new int[] {0, 0, 0, 1}));
    }

    // A first choice must be taken back: 0 goes to its second column so that 1 finds room in the first.
    @Test
    void rearranged() {
        assertArrayEquals(
                new boolean[0],
                blocked(new double[] {5, 5}, new double[] {5, 5}, new int[] {0, 0, 1}, new int[] {0, 1, 0}));
    }
}
