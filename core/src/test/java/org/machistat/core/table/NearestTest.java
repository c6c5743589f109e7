package org.machistat.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void namesThatContainTheOneAskedComeFirst() {
        assertEquals("'食料品製造業', '製糸業', '漁業'", Nearest.of("製造業", List.of("漁業", "製糸業", "食料品製造業")));
        assertEquals("there are none", Nearest.of("製造業", List.of()));
        assertEquals("'a', 'b', 'c', 'd', 'e', … (6 in all)", Nearest.of("x", List.of("a", "b", "c", "d", "e", "f")));
    }

    @Test
    void longNamesAreCut() {
        assertEquals("'" + "長".repeat(60) + "…'", Nearest.quote("長".repeat(61)));
        assertEquals("'" + "長".repeat(60) + "'", Nearest.quote("長".repeat(60)));
    }
}
