package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkPlanTest {

    @Test
    void misuse() {
        assertEquals(
                "There must be at least one statistic, but there was none",
                assertThrows(IllegalArgumentException.class, () -> new ChunkPlan("h", "", "w", "", List.of(), false))
                        .getMessage());
        List<Statistic> median = List.of(Statistic.quantile("x", 0.5));
        assertEquals(
                "Chunks add up totals, means, shares and ratios, but not quantile 0.5 of x",
                assertThrows(IllegalArgumentException.class, () -> new ChunkPlan("h", "", "w", "", median, false))
                        .getMessage());
    }
}
