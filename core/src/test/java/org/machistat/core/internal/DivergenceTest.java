package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DivergenceTest {

    /** Rows of a table in one array: each is what it is alone. */
    @Test
    void partsOfAnArray() {
        long[] cells = {1, 1, 20, 50, 20, 10, 9};
        // 0.04 + 0.25 + 0.04 + 0.01
        assertEquals(0.34, Divergence.herfindahl(cells, 2, 6, 100), 1e-15);
        // −(0.4 ln 0.2 + 0.5 ln 0.5 + 0.1 ln 0.1)
        double entropy = -(0.4 * Math.log(0.2) + 0.5 * Math.log(0.5) + 0.1 * Math.log(0.1));
        assertEquals(entropy, Divergence.entropy(cells, 2, 6, 100), 1e-15);
        assertEquals(Math.log(4) - entropy, Divergence.theilT(cells, null, 2, 6, 100, 4), 1e-15);
        assertEquals(0.36, Divergence.square(cells, null, 2, 6, 100, 4), 1e-15);
    }

    /** A share near 1 has a logarithm near 0, which keeps its digits: of 1 − 10⁻¹⁵ and 10⁻¹⁵ the entropy is 10⁻¹⁵ (1 + 15 ln 10) nearly. */
    @Test
    void nearlyAllInOne() {
        long total = 1_000_000_000_000_000L;
        double expected = 1e-15 * (1 + 15 * Math.log(10));
        assertEquals(1, Divergence.entropy(new long[] {total - 1, 1}, 0, 2, total) / expected, 1e-14);
    }

    /** Far below the mean as far above: two parts of 1 and 10¹²; L = ln(mean) − mean of the logarithms. */
    @Test
    void farFromEqual() {
        long large = 1_000_000_000_000L;
        double expected = Math.log((large + 1) / 2.0) - Math.log((double) large) / 2;
        assertEquals(1, Divergence.theilL(new long[] {1, large}, null, 0, 2, large + 1, 2) / expected, 1e-15);
        // ε = 2: 1 − harmonic mean ÷ mean
        double harmonic = 2 / (1 + 1.0 / large);
        assertEquals(
                1 - harmonic / ((large + 1) / 2.0),
                Divergence.atkinson(2, new long[] {1, large}, null, 0, 2, large + 1, 2),
                1e-15);
    }

    /** Series and closed form meet at r = 1.1 and 0.9: both sides of each, from L = −½ ln(1 − d²) for two parts 1 ± d. */
    @Test
    void seriesAndFormulaMeet() {
        for (long d : new long[] {99_999, 100_000, 100_001, 499_999, 500_001}) {
            long[] two = {1_000_000 - d, 1_000_000 + d};
            double expected = -0.5 * Math.log1p(-(d / 1e6) * (d / 1e6));
            assertEquals(1, Divergence.theilL(two, null, 0, 2, 2_000_000, 2) / expected, 2e-15);
            double root = Math.sqrt(1 - d / 1e6) + Math.sqrt(1 + d / 1e6);
            assertEquals(1 - root * root / 4, Divergence.atkinson(0.5, two, null, 0, 2, 2_000_000, 2), 1e-15);
        }
    }
}
