package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkTest {

    /** Symbols as in the notes of the Statistics Bureau, MHLW, MAFF and prefectures: see the source in the Javadoc of Mark. */
    @ParameterizedTest
    @CsvSource({
        "NIL, -, true, false, ",
        "SUPPRESSED, x, true, false, SUPPRESSED",
        "UNKNOWN, …, true, false, UNKNOWN",
        "NOT_APPLICABLE, nc, true, false, NOT_APPLICABLE",
        "BLANK, '', true, false, NOT_APPLICABLE",
        "UNEXPLAINED, ?, true, false, UNKNOWN",
        "ROUNDS_TO_ZERO, '', false, true, ",
        "PROVISIONAL, p, false, true, ",
        "REVISED, r, false, true, ",
        "LOW_RELIABILITY, *, true, true, UNKNOWN",
        "ESTIMATED, e, false, true, ",
        "IMPUTED, i, false, true, "
    })
    void table(Mark mark, String symbol, boolean standsAlone, boolean qualifies, Refusal.Reason reason) {
        assertEquals(symbol, mark.symbol());
        assertEquals(standsAlone, mark.standsAlone());
        assertEquals(qualifies, mark.qualifies());
        assertEquals(Optional.ofNullable(reason), mark.reason());
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void hasAPlaceAndANameInBothLanguages(Mark mark) {
        assertTrue(mark.standsAlone() || mark.qualifies());
        assertFalse(mark.label().ja().isEmpty());
        assertFalse(mark.label().en().isEmpty());
    }

    @Test
    void symbolsAndNamesAreDistinct() {
        Set<String> symbols = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Mark mark : Mark.values()) {
            assertTrue(mark.symbol().isEmpty() || symbols.add(mark.symbol()), mark.symbol());
            assertTrue(names.add(mark.label().ja()) && names.add(mark.label().en()), mark.label()::toString);
        }
    }
}
