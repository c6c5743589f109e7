package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each table is followed by hand. */
class AuditTextTest {

    private static String text(String table, Locale locale, boolean markdown, String... overrides)
            throws Overrides.Unusable {
        return String.join(
                "\n", new AuditText(locale, markdown).lines(AuditedTest.of(table, Classification.NONE, overrides)));
    }

    /** Three cells could each be the wrong one; nothing decides. */
    @Test
    void severalRepairs() throws Overrides.Unusable {
        assertEquals("""
                == t.csv
                1 finding (3 rules checked, 0 figures in no rule)

                Findings
                  1. 'b', '2014': 3 does not agree with the other figures; 4 would; 2 other changes would do as well (the easiest misreading is listed first, which is no proof)
                     - proof: b Change: 4 − 3 = 1 ≠ 0
                     - alternative: b 2016: 4 → 3
                     - alternative: b Change: 0 → 1

                Smallest repairs (3)
                  1. 1 changed
                     - b 2014: 3 → 4
                  2. 1 changed
                     - b 2016: 4 → 3
                  3. 1 changed
                     - b Change: 0 → 1

                Interpretation
                  - rounding: half up
                  - 2014: level
                  - 2016: level
                  - Change: difference (2014 to 2016)
                """, text("x,2014,2016,Change\na,1,2,1\nb,3,4,0\nc,5,5,0\n", Locale.ENGLISH, false));
    }

    @Test
    void nothingToCheckIsNoProof() throws Overrides.Unusable {
        assertEquals("""
                == t.csv
                検算できる式が見つからない（誤りがないことの証明ではない）

                解釈
                  - 端数処理：四捨五入
                  - 数：実数

                どの式にも入らない数値（正しいとは言えない）
                  - 甲 / 数
                  - 乙 / 数
                """, text("区分,数\n甲,1\n乙,2\n", Locale.JAPANESE, false));
    }

    @Test
    void longListsAreCut() throws Overrides.Unusable {
        StringBuilder table = new StringBuilder("区分,数\n");
        for (int i = 0; i < 13; i++) {
            table.append("町").append(i).append(',').append(i * i).append('\n');
        }
        String text = text(table.toString(), Locale.JAPANESE, false);
        assertTrue(text.endsWith("  - 町9 / 数\n  - ほか3件\n"), text);
        table.append("合計,650\n");
        assertTrue(
                text(table.toString(), Locale.ENGLISH, false).contains("  - 合計 = 町0 + 町1 + 町2 + 町3 + 町4 + … (13)\n"),
                text);
    }

    @Test
    void unreadableCellsComeFirst() throws Overrides.Unusable {
        List<String> lines =
                text("表題,\n区分,数\n男,あ?\n女,40\n", Locale.JAPANESE, false).lines().toList();
        assertEquals("指摘なし（検算した式0件、どの式にも入らない数値1件、読めないセル1件）", lines.get(1));
        int at = lines.indexOf("読み取り");
        assertTrue(lines.get(at + 1).startsWith("  - 3行目2列「数」：「あ?」は数値として読めない。"), lines.get(at + 1));
        assertEquals("  - 1行目：表題などとみなし、表としては読んでいない", lines.get(at + 2));
    }

    /** A column that begins a list and one with a tag; neither is markup in the result. */
    @Test
    void markdownOfHostileLabels() throws Overrides.Unusable {
        String text = text("x,- a,<b>\n*y*,1,2\n1. z,2,3\n合計,4,5\n", Locale.ENGLISH, true);
        assertEquals("""
                ## Interpretation

                - rounding: half up
                - \\- a: level
                - &lt;b&gt;: level
                - 合計 = \\*y\\* + 1. z
                """, text.substring(text.indexOf("## Interpretation")));
        assertTrue(text.startsWith("# t.csv\n\n1 finding ("), text);
    }
}
