package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class EstimateIntervalTest {

    @Test
    void boundsInOrder() {
        assertEquals(
                "Bounds must be in order, but were 2.0 and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new EstimateInterval(Label.same("t"), 0.95, 2, 1))
                        .getMessage());
        assertEquals("1–2（99.9%、t）", new EstimateInterval(Label.same("t"), 0.999, 1, 2).toString());
    }
}
