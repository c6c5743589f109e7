package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;

class FrameStratumTest {

    @Test
    void negative() {
        assertEquals("製造業 4,078", new FrameStratum(Category.of("製造業"), 4_078).toString());
        assertEquals(
                "Stratum '製造業' must have 0 units or more, but had -1",
                assertThrows(IllegalArgumentException.class, () -> new FrameStratum(Category.of("製造業"), -1))
                        .getMessage());
    }
}
