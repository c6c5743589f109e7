package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectorTest {

    @Test
    void names() {
        assertEquals(
                List.of("第一次産業 / primary sector", "第二次産業 / secondary sector", "第三次産業 / tertiary sector"),
                Arrays.stream(Sector.values())
                        .map(sector ->
                                sector.label().ja() + " / " + sector.label().en())
                        .toList());
    }
}
