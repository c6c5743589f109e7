package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.DisplayWidth.Ambiguous;

class DisplayWidthTest {

    /** Widths by Unicode Standard Annex #11 and its data file; the columns counted by hand. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", 0",
                "Kawasaki, 8",
                "川崎市, 6",
                "カワサキ, 8",
                "ｶﾜｻｷ, 4",
                "ｶﾞｷﾞ, 4",
                "ＡＢＣ１２３, 12",
                "ABC123, 6",
                "々, 2",
                "〒, 2",
                "㎡, 2",
                "㈱, 2",
                "、。「」, 8",
                "｡｢｣, 3",
                "ー, 2",
                "～, 2",
                "￥, 2",
                "¥, 1",
                "ñ, 1",
                "－, 2",
                "−, 1",
                "\u3000, 2",
                "\ud842\udfb7野家, 6",
                "\ud83d\ude00, 2",
                "か\u3099, 2",
                "e\u0301, 1",
                "葛\udb40\udd00城市, 6",
                "\u26c4\ufe0f, 2",
                "\u1112\u1161\u11ab, 2",
                "\u200b, 0"
            })
    void columns(String text, int expected) {
        assertEquals(expected, DisplayWidth.of(text));
        assertEquals(expected, DisplayWidth.of(text, Ambiguous.WIDE));
    }

    @Test
    void controlCharactersTakeNone() {
        assertEquals(2, DisplayWidth.of("a\tb\r\n\u0000\u007f\u0085\u2028\u2029"));
    }

    /** All of them have the value A in Unicode's EastAsianWidth.txt. */
    @ParameterizedTest
    @ValueSource(
            strings = {"△", "▲", "①", "…", "±", "—", "○", "※", "℃", "α", "×", "÷", "§", "→", "●", "■", "Ⅱ", "д", "─"})
    void ambiguousCharacters(String text) {
        assertEquals(1, DisplayWidth.of(text));
        assertEquals(1, DisplayWidth.of(text, Ambiguous.NARROW));
        assertEquals(2, DisplayWidth.of(text, Ambiguous.WIDE));
        assertEquals(1, Ambiguous.NARROW.columns());
        assertEquals(2, Ambiguous.WIDE.columns());
    }

    /** Judged by ICU4J's general category, for each code point whose category this JDK's older Unicode gives too. */
    @Test
    void everyMarkAndControlTakesNone() {
        int zeros = 0;
        for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
            int category = UCharacter.getType(c);
            if (category != Character.getType(c)) {
                continue;
            }
            boolean none = category == UCharacterCategory.CONTROL
                    || category == UCharacterCategory.FORMAT
                    || category == UCharacterCategory.NON_SPACING_MARK
                    || category == UCharacterCategory.ENCLOSING_MARK
                    || category == UCharacterCategory.LINE_SEPARATOR
                    || category == UCharacterCategory.PARAGRAPH_SEPARATOR
                    || (c >= 0x1160 && c <= 0x11FF);
            zeros += none ? 1 : 0;
            int point = c;
            assertEquals(none, DisplayWidth.of(Character.toString(c)) == 0, () -> "U+" + Integer.toHexString(point));
        }
        assertTrue(zeros > 2_000, "too few compared");
    }

    @Test
    void padding() {
        assertEquals("  川崎", DisplayWidth.padLeft("川崎", 6));
        assertEquals("川崎  ", DisplayWidth.padRight("川崎", 6));
        assertEquals("川崎", DisplayWidth.padLeft("川崎", 4));
        assertEquals("川崎", DisplayWidth.padRight("川崎", 3));
        assertEquals("川崎", DisplayWidth.padLeft("川崎", -1));
        assertEquals(" △5", DisplayWidth.padLeft("△5", 3));
        assertEquals("△5", DisplayWidth.padLeft("△5", 3, Ambiguous.WIDE));
        assertEquals("△5 ", DisplayWidth.padRight("△5", 4, Ambiguous.WIDE));
    }

    @ParameterizedTest
    @CsvSource({
        "川崎市役所, 10, 川崎市役所",
        "川崎市役所, 9, 川崎市役…",
        "川崎市役所, 8, 川崎市…",
        "川崎市役所, 3, 川…",
        "川崎市役所, 2, …",
        "川崎市役所, 1, …",
        "川崎市役所, 0, ''",
        "Kawasaki, 8, Kawasaki",
        "Kawasaki, 7, Kawasa…",
        "'', 0, ''",
        "か\u3099き\u3099く\u3099, 3, か\u3099…",
        "\ud842\udfb7\ud842\udfb7\ud842\udfb7, 4, \ud842\udfb7…",
        "か\u3099, 2, か\u3099"
    })
    void truncation(String text, int columns, String expected) {
        assertEquals(expected, DisplayWidth.truncate(text, columns));
    }

    @Test
    void wideEllipsis() {
        assertEquals("川…", DisplayWidth.truncate("川崎市", 4, Ambiguous.WIDE));
        assertEquals("…", DisplayWidth.truncate("川崎市", 3, Ambiguous.WIDE));
        assertEquals("", DisplayWidth.truncate("川崎市", 1, Ambiguous.WIDE));
        assertEquals("a", DisplayWidth.truncate("a", 1, Ambiguous.WIDE));
    }

    @Test
    void negativeColumns() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> DisplayWidth.truncate("a", -1));
        assertEquals("Number of columns must be 0 or more, but was -1", e.getMessage());
    }
}
