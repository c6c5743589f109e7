package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingStyleTest {

    /** By hand: the Unicode charts of enclosed alphanumerics and number forms, the order of the fifty sounds. */
    @ParameterizedTest
    @CsvSource({
        "PLAIN, 3, 3",
        "DOT, 11, 11.",
        "ORDINAL, 3, 第3",
        "PARENTHESES, 3, (3)",
        "FULL_WIDTH_PARENTHESES, 13, （１３）",
        "CIRCLED, 1, ①",
        "CIRCLED, 20, ⑳",
        "CIRCLED, 21, ㉑",
        "CIRCLED, 35, ㉟",
        "CIRCLED, 36, ㊱",
        "CIRCLED, 50, ㊿",
        "KATAKANA, 1, ア",
        "KATAKANA, 6, カ",
        "KATAKANA, 46, ン",
        "PARENTHESIZED_KATAKANA, 2, （イ）",
        "ROMAN, 3, Ⅲ",
        "ROMAN, 12, Ⅻ",
        "ROMAN, 14, ⅩⅣ",
        "ROMAN, 1999, ⅯⅭⅯⅩⅭⅨ",
        "KANJI, 1, 一",
        "KANJI, 10, 十",
        "KANJI, 21, 二十一",
        "KANJI, 110, 百十",
        "KANJI, 9999, 九千九百九十九",
        "KANJI_ORDINAL, 3, 第三",
    })
    void writesAndReads(NumberingStyle style, int ordinal, String text) {
        assertEquals(text, style.format(ordinal));
        assertEquals(ordinal, style.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, １２, 12",
        "PLAIN, 03, 3",
        "DOT, ３．, 3",
        "ORDINAL, 第１２, 12",
        "PARENTHESES, （３）, 3",
        "FULL_WIDTH_PARENTHESES, (3), 3",
        "ROMAN, III, 3",
        "ROMAN, XIV, 14",
        "ROMAN, ⅠⅤ, 4",
        "KANJI, ' 三 ', 3",
    })
    void readsOtherWidths(NumberingStyle style, String text, int ordinal) {
        assertEquals(ordinal, style.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 0", "PLAIN, ''", "PLAIN, ①", "PLAIN, 1.", "PLAIN, 1234567890", "DOT, .", "DOT, 3", "PARENTHESES, ()",
        "CIRCLED, 1", "CIRCLED, ①②", "CIRCLED, ⓪", "KATAKANA, ァ", "KATAKANA, アイ", "ROMAN, IIII", "ROMAN, VX",
                "ROMAN, IM",
        "ROMAN, 3", "ROMAN, MMMMMMMMMMMMMMMM", "KANJI, 〇", "KANJI, 一十", "KANJI, 二〇二五", "KANJI, 十十", "KANJI, 一般",
                "KANJI_ORDINAL, 三",
    })
    void readsNothingElse(NumberingStyle style, String text) {
        assertEquals(Optional.empty(), style.find(text));
    }

    @Test
    void sayWhatIsAccepted() {
        assertEquals(
                "Unable to parse number in style CIRCLED from '(3)', expected a form such as '③', up to '㊿'",
                assertThrows(IllegalArgumentException.class, () -> NumberingStyle.CIRCLED.parse("(3)"))
                        .getMessage());
        assertEquals(
                "Number in style KATAKANA must be from 1 to 46, but was 47",
                assertThrows(IllegalArgumentException.class, () -> NumberingStyle.KATAKANA.format(47))
                        .getMessage());
    }
}
