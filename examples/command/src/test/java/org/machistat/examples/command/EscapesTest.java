package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are written by hand; ␛ stands for U+001B and ⇐ for U+202E in what is given. */
class EscapesTest {

    private static String hostile(String given) {
        return given.replace('␛', '\u001b').replace('⇐', '\u202e').replace("⏎", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "川崎市 1,234 〜 −3 ~ 川崎市 1,234 〜 −3",
                "␛[31m赤 ~ \\u001b[31m赤",
                "a⇐b ~ a\\u202eb",
                "a⏎b ~ a\\u000ab",
                "<b>*x* ~ <b>*x*"
            })
    void textOfOneLine(String given, String expected) {
        assertEquals(expected, Escapes.text(hostile(given)));
    }

    /** Beyond what a character of one unit can be: a tag of U+E0041, half a character, a new line of Unicode, an emoji that stays. */
    @Test
    void textOfRareCharacters() {
        assertEquals("\\udb40\\udc41", Escapes.text("\udb40\udc41"));
        assertEquals("\\ud83d", Escapes.text("\ud83d"));
        assertEquals("\\u2028\\u0085\\ufeff", Escapes.text("\u2028\u0085\ufeff"));
        assertEquals("\ud83d\ude00𠮷葛\udb40\udd00", Escapes.text("\ud83d\ude00𠮷葛\udb40\udd00"));
        assertEquals("", Escapes.text(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "合計（人） ~ 合計（人）",
                "<img src=x> ~ &lt;img src=x&gt;",
                "a&lt;b ~ a&amp;lt;b",
                "[x](http://y) ~ \\[x\\](http://y)",
                "*a* _b_ `c` d|e ~ \\*a\\* \\_b\\_ \\`c\\` d\\|e",
                "![i](u) $x$ ~ \\!\\[i\\](u) \\$x\\$",
                "# 見出し ~ \\# 見出し",
                "- 項目 ~ \\- 項目",
                "-3 ~ \\-3",
                "+ 項目 ~ \\+ 項目",
                "=== ~ \\===",
                "1. 農業 ~ 1\\. 農業",
                "12) 農業 ~ 12\\) 農業",
                "2014年 ~ 2014年",
                "1.5 - 2 ~ 1\\.5 - 2",
                "> 引用 ~ &gt; 引用",
                "a⏎# b ~ a\\\\u000a\\# b"
            })
    void markdown(String given, String expected) {
        assertEquals(expected, Escapes.markdown(hostile(given)));
    }

    @Test
    void jsonMeansTheSame() throws IOException {
        String text = "a\u202eb\u009b31m\udb40\udc41\"\n\u2028";
        String json = "{\n  \"x\" : " + new ObjectMapper().writeValueAsString(text) + "\n}";
        String escaped = Escapes.json(json);
        assertEquals("{\n  \"x\" : \"a\\u202eb\\u009b31m\\udb40\\udc41\\\"\\n\\u2028\"\n}", escaped);
        assertEquals(text, new ObjectMapper().readTree(escaped).get("x").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "甲; 甲",
                "a,b; \"a,b\"",
                "a\"b; \"a\"\"b\"",
                "=1+1; '=1+1",
                "＝1; '＝1",
                "@x; '@x",
                "-; -",
                "-1; '-1",
                "+a,b; \"'+a,b\"",
                "` a`; `\" a\"`"
            })
    void cellsOfCsv(String text, String cell) {
        assertEquals(cell, Escapes.csv(text));
    }

    @Test
    void linesOfCsvStayOne() {
        assertEquals("a\\u000d\\u000ab", Escapes.csv("a\r\nb"));
    }
}
