package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableStyleTest {

    @Test
    void basesOfOneToNineAreMarkedByDefault() {
        TableStyle style = TableStyle.withDefaults();
        assertFalse(style.marks(0));
        assertTrue(style.marks(1));
        assertTrue(style.marks(9));
        assertFalse(style.marks(10));
        assertTrue(style.markingBelow(30).marks(29));
        assertEquals(new TableStyle(2, 10, 3), style.withDecimals(2).withholdingBelow(3));
    }

    @Test
    void refusesWhatCannotBePrinted() {
        assertEquals(
                "Decimals must be from 0 to 15, and bases and cells from 0, but were 16, 10 and 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TableStyle.withDefaults().withDecimals(16))
                        .getMessage());
    }
}
