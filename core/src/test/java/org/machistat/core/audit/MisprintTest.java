package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Figure;

/** How alike two figures look, and whether one is the other in another unit. */
class MisprintTest {

    @ParameterizedTest
    @CsvSource({
        "31486, 31488, 0",
        "20866, 20868, 0",
        "54526, 54426, 0",
        "31486, 31482, 1",
        "1234, 1324, 1",
        "-5, 5, 1",
        "12.3%, 1.23%, 1",
        "1234, 1, 2",
        "12345, 12, 2",
        "1234, 5678, 4",
        "1234, 1432, 4",
    })
    void effort(String from, String to, int effort) {
        assertEquals(effort, Misprint.effort(Figure.parse(from), Figure.parse(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24000, true",
        "24, 24137, true",
        "24, 24600, false",
        "24137, 24, true",
        "5, 50000, true",
        "12, 120, false",
        "0, 1000, false",
        "24, 24, false",
    })
    void otherUnit(String from, String to, boolean other) {
        assertEquals(other, Misprint.isOtherUnit(Figure.parse(from), Figure.parse(to)));
    }

    @Test
    void aMarkIsInNoUnit() {
        assertFalse(Misprint.isOtherUnit(Figure.parse("-"), Figure.parse("1000")));
        assertTrue(Misprint.isOtherUnit(Figure.parse("1人"), Figure.parse("1000人")));
        assertFalse(Misprint.isOtherUnit(Figure.parse("1人"), Figure.parse("1000")));
    }
}
