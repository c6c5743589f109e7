package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Logit and Korn–Graubard stand in reference.tsv; here what they come to in a simple random sample with replacement. */
class ProportionIntervalTest {

    // R: prop.test(50, 100, correct = FALSE)$conf.int is 0.4038315 to 0.5961685
    @Test
    void wilson() {
        double[] bounds = ProportionInterval.WILSON.bounds(0.5, 0.05, 100, 99, 0.95);
        assertEquals(0.4038315, bounds[0], 5e-8);
        assertEquals(0.5961685, bounds[1], 5e-8);
    }

    // R: binom.test(50, 100)$conf.int is 0.3983211 to 0.6016789
    @Test
    void kornGraubard() {
        double[] bounds = ProportionInterval.KORN_GRAUBARD.bounds(0.5, 0.05, 100, 99, 0.95);
        assertEquals(0.3983211, bounds[0], 5e-8);
        assertEquals(0.6016789, bounds[1], 5e-8);
        assertEquals("Korn–Graubard", ProportionInterval.KORN_GRAUBARD.label().en());
    }
}
