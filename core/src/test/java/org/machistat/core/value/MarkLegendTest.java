package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkLegendTest {

    private static final MarkLegend STANDARD = MarkLegend.standard();

    /** Symbols as printed in tables of e-Stat, the Statistics Bureau, MHLW, MAFF and prefectures. */
    @ParameterizedTest
    @CsvSource({
        "-, NIL",
        "－, NIL",
        "−, NIL",
        "―, NIL",
        "ー, NIL",
        "皆無, NIL",
        "' - ', NIL",
        "x, SUPPRESSED",
        "X, SUPPRESSED",
        "ｘ, SUPPRESSED",
        "Ｘ, SUPPRESSED",
        "χ, SUPPRESSED",
        "秘匿, SUPPRESSED",
        "…, UNKNOWN",
        "..., UNKNOWN",
        "．．．, UNKNOWN",
        "・・・, UNKNOWN",
        "***, UNKNOWN",
        "＊＊＊, UNKNOWN",
        "不詳, UNKNOWN",
        "nc, NOT_APPLICABLE",
        "*, LOW_RELIABILITY",
        "＊, LOW_RELIABILITY",
        "?, UNEXPLAINED",
        "'', BLANK",
        "'　', BLANK"
    })
    void standardSymbols(String cell, Mark mark) {
        assertEquals(Optional.of(mark), STANDARD.find(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "△", "p", "r", "N/A", "--", "12"})
    void notInPlaceOfANumber(String cell) {
        assertEquals(Optional.empty(), STANDARD.find(cell));
    }

    @Test
    void besideANumber() {
        assertEquals(
                List.of("p", "r", "*", "e", "i"), List.copyOf(STANDARD.beside().keySet()));
        assertEquals(Mark.PROVISIONAL, STANDARD.beside().get("p"));
        assertEquals("-", STANDARD.alone().keySet().iterator().next());
    }

    @Test
    void withAnotherMeaning() {
        MarkLegend legend = STANDARD.with("－", Mark.NOT_APPLICABLE)
                .with("※", Mark.PROVISIONAL)
                .with("＃", Mark.NIL);
        assertEquals(Optional.of(Mark.NOT_APPLICABLE), legend.find("－"));
        assertEquals(Optional.of(Mark.NOT_APPLICABLE), legend.find("-"), "full and half width are one symbol");
        assertEquals(Optional.of(Mark.NOT_APPLICABLE), legend.find("―"), "other dashes are read as -");
        assertEquals(Optional.empty(), legend.find("※"));
        assertEquals(Mark.PROVISIONAL, legend.beside().get("※"));
        assertEquals(Optional.of(Mark.NIL), legend.find("#"));
        assertEquals(Optional.of(Mark.NIL), STANDARD.find("－"), "the standard legend stays as it is");
    }

    @Test
    void aNewMeaningReplacesTheOldOneInBothPlaces() {
        MarkLegend suppressed = STANDARD.with("*", Mark.SUPPRESSED);
        assertEquals(Optional.of(Mark.SUPPRESSED), suppressed.find("*"));
        assertFalse(suppressed.beside().containsKey("*"));
        MarkLegend both = suppressed.with("*", Mark.LOW_RELIABILITY);
        assertEquals(Optional.of(Mark.LOW_RELIABILITY), both.find("*"));
        assertEquals(Mark.LOW_RELIABILITY, both.beside().get("*"));
    }

    @Test
    void zero() {
        assertFalse(STANDARD.isZeroLessThanHalf());
        MarkLegend legend = STANDARD.withZeroAsLessThanHalf();
        assertTrue(legend.isZeroLessThanHalf());
        assertTrue(legend.with("/", Mark.NIL).isZeroLessThanHalf());
        assertFalse(STANDARD.isZeroLessThanHalf());
    }

    @Test
    void cannotBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> STANDARD.alone().put("!", Mark.NIL));
        assertThrows(
                UnsupportedOperationException.class, () -> STANDARD.beside().clear());
        assertThrows(NullPointerException.class, () -> STANDARD.with("!", null));
    }

    @Test
    void equality() {
        assertEquals(STANDARD, STANDARD.with("-", Mark.NIL));
        assertEquals(STANDARD.hashCode(), STANDARD.with("-", Mark.NIL).hashCode());
        assertNotEquals(STANDARD, STANDARD.withZeroAsLessThanHalf());
        assertNotEquals(STANDARD, STANDARD.with("-", Mark.UNKNOWN));
        assertTrue(STANDARD.toString().contains("秘匿=SUPPRESSED"), STANDARD::toString);
    }
}
