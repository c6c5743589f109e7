package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    /** Closed forms: Beta(1, n) has the quantile 1 - (1 - p)^(1/n), Beta(n, 1) has p^(1/n), Beta(2, 2) the median 1/2. */
    @Test
    void betaAgainstClosedForms() {
        for (int n : new int[] {1, 2, 10, 837}) {
            for (double p : new double[] {0.001, 0.025, 0.5, 0.975}) {
                assertEquals(1 - Math.pow(1 - p, 1.0 / n), Quantiles.beta(p, 1, n), 1e-12);
                assertEquals(Math.pow(p, 1.0 / n), Quantiles.beta(p, n, 1), 1e-12);
            }
        }
        assertEquals(0.5, Quantiles.beta(0.5, 2, 2), 1e-12);
    }

    /** Table of the normal distribution: 1.959964 (NIST/SEMATECH e-Handbook 1.3.6.7.1 to 1.96); digits of R's qnorm(0.975). */
    @Test
    void normalAgainstTables() {
        assertEquals(1.959963984540054, Quantiles.normal(0.975), 1e-12);
        assertEquals(0, Quantiles.normal(0.5), 1e-15);
    }

    /** Closed form with 2 degrees: e^(−x/2); with 4: (1 + x/2) e^(−x/2). */
    @Test
    void chiSquareTailAgainstClosedForms() {
        for (double x : new double[] {0, 0.5, 3, 40, 400}) {
            assertEquals(1, Quantiles.chiSquareTail(x, 2) / Math.exp(-x / 2), 1e-10);
            assertEquals(1, Quantiles.chiSquareTail(x, 4) / ((1 + x / 2) * Math.exp(-x / 2)), 1e-10);
        }
    }
}
