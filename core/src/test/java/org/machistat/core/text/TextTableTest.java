package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.DisplayWidth.Ambiguous;
import org.machistat.core.text.TextTable.Align;

class TextTableTest {

    private static final List<Align> WORD_AND_NUMBERS = List.of(Align.LEFT, Align.RIGHT, Align.RIGHT);

    private static final TextTable EMPLOYEES = TextTable.of(
                    List.of(List.of("産業", "従業者数", "増減率"), List.of("", "人", "%")),
                    List.of(
                            List.of("建設業", "31,488", "△3.7"),
                            List.of("E 製造業", "76,048", "0.1"),
                            List.of("ｻｰﾋﾞｽ業", "x", "-")),
                    WORD_AND_NUMBERS)
            .withCaption("川崎市の従業者数")
            .withFooter("出典：経済センサス");

    @Test
    void whole() {
        assertEquals("""
                川崎市の従業者数
                産業      従業者数  増減率
                                人       %
                --------  --------  ------
                建設業      31,488    △3.7
                E 製造業    76,048     0.1
                ｻｰﾋﾞｽ業          x       -
                3行×3列
                出典：経済センサス""", EMPLOYEES.all());
    }

    @Test
    void smallTableIsShownWholeAfterALineBreak() {
        assertEquals("\n" + EMPLOYEES.all(), EMPLOYEES.toString());
    }

    @Test
    void wideAmbiguousCharacters() {
        List<String> lines = EMPLOYEES.with(Ambiguous.WIDE).all().lines().toList();
        assertEquals("建設業      31,488   △3.7", lines.get(4));
        assertEquals("E 製造業    76,048     0.1", lines.get(5));
    }

    @Test
    void english() {
        String text = EMPLOYEES.in(Locale.ENGLISH).all();
        assertTrue(text.contains("\n3 rows × 3 columns\n"), text);
    }

    @Test
    void longTableShowsItsHead() {
        TextTable table = TextTable.of(
                        List.of(List.of("町丁", "人口", "世帯")),
                        IntStream.rangeClosed(1, 1_234)
                                .mapToObj(i -> List.of("町" + i, "" + i * 1_000, "" + i * 400))
                                .toList(),
                        WORD_AND_NUMBERS)
                .withFooter("出典：国勢調査");
        String glance = table.toString();
        List<String> lines = glance.lines().toList();
        int shown = lines.size() - 6;
        assertTrue(glance.length() < 1_000, glance);
        assertTrue(glance.length() > 950, glance);
        assertEquals("", lines.get(0));
        assertEquals("町1    1000    400", lines.get(3));
        assertEquals("（ほか" + String.format(Locale.ROOT, "%,d", 1_234 - shown) + "行）", lines.get(lines.size() - 3));
        assertEquals("1,234行×3列", lines.get(lines.size() - 2));
        assertEquals("出典：国勢調査", lines.get(lines.size() - 1));
        assertEquals(1_234 + 4, table.all().lines().count());
        assertTrue(table.in(Locale.ENGLISH).toString().contains(" more rows)\n1,234 rows × 3 columns\n"));
    }

    @Test
    void tenThousandColumns() {
        List<String> cells = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).toList();
        TextTable table = TextTable.of(List.of(cells), List.of(cells, cells), Collections.nCopies(10_000, Align.RIGHT));
        String glance = table.toString();
        assertTrue(glance.length() < 1_000, glance);
        assertTrue(glance.startsWith("\nc0  c1  c2  "), glance);
        assertTrue(glance.endsWith("列）\n2行×10,000列"), glance);
        assertFalse(glance.contains("ほか2行"), glance);
        assertTrue(table.in(Locale.ENGLISH).toString().contains(" more columns)\n2 rows × 10,000 columns"));
        assertTrue(table.all().contains("c9999"));
    }

    /** Ten columns of 8 and nine gaps of 2 fill 98 of 100; 16 rows of 59 characters and 21 for the last lines are 965. */
    @Test
    void rowsAndColumnsLeftOut() {
        List<String> row = Collections.nCopies(60, "従業者数");
        TextTable table = TextTable.of(List.of(), Collections.nCopies(100, row), Collections.nCopies(60, Align.LEFT));
        assertTrue(table.toString().length() < 1_000);
        assertEquals("（ほか84行、50列）\n100行×60列", lastLines(table.toString(), 2));
        assertEquals(
                "(84 more rows, 50 more columns)",
                lastLines(table.in(Locale.ENGLISH).toString(), 2)
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    private static String lastLines(String text, int count) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(lines.size() - count, lines.size()));
    }

    @Test
    void emptyTables() {
        TextTable nothing = TextTable.of(List.of(), List.of(), List.of());
        assertEquals("0行×0列", nothing.all());
        assertEquals("\n0行×0列", nothing.toString());
        TextTable noRows = TextTable.of(List.of(List.of("市", "人口")), List.of(), List.of(Align.LEFT, Align.RIGHT));
        assertEquals("市  人口\n--  ----\n0行×2列", noRows.all());
        assertEquals("\n" + noRows.all(), noRows.toString());
        TextTable emptyRows = TextTable.of(List.of(), List.of(List.of(), List.of()), List.of());
        assertEquals("\n2行×0列", emptyRows.toString());
        TextTable blank = TextTable.of(List.of(List.of("")), List.of(List.of("")), List.of(Align.LEFT));
        assertEquals("\n\n\n\n1行×1列", blank.toString());
    }

    @Test
    void controlCharactersBecomeSpaces() {
        TextTable table = TextTable.of(
                        List.of(List.of("従業\n者数", "a\tb")),
                        List.of(List.of("x\r\ny\u2028z\u0000", "1\u001b[31m")),
                        List.of(Align.LEFT, Align.LEFT))
                .withCaption("表1\n人\t口")
                .withFooter("注1\r\n注2");
        assertEquals("""
                表1
                人 口
                従業 者数  a b
                ---------  ------
                x y z      1 [31m
                1行×2列
                注1
                注2""", table.all());
        assertEquals(List.of(List.of("従業 者数", "a b")), table.header());
        assertEquals(List.of(List.of("x y z ", "1 [31m")), table.rows());
        assertEquals(List.of(Align.LEFT, Align.LEFT), table.aligns());
        assertEquals("表1\n人 口", table.caption());
        assertEquals("注1\n注2", table.footer());
    }

    @Test
    void glanceIsBoundedWhateverTheCells() {
        List<String> contents = List.of(
                "あ".repeat(5_000), "e" + "\u0301".repeat(5_000), "\ud842\udfb7".repeat(5_000), "\n".repeat(5_000));
        for (String content : contents) {
            for (int headers : new int[] {0, 1, 3, 50}) {
                TextTable table = TextTable.of(
                                Collections.nCopies(headers, List.of(content, content)),
                                Collections.nCopies(5, List.of(content, content)),
                                List.of(Align.LEFT, Align.RIGHT))
                        .withCaption(content)
                        .withFooter(content);
                String glance = table.toString();
                assertTrue(glance.length() < 1_000, glance);
                assertTrue(glance.startsWith("\n"), glance);
                assertTrue(glance.contains("5行×2列"), glance);
                assertFalse(glance.contains("\ud842…"), glance);
                assertTrue(table.all().length() > 10_000);
            }
        }
    }

    @Test
    void headerTooLongForAGlance() {
        List<String> row = Collections.nCopies(60, "a");
        TextTable table = TextTable.of(
                Collections.nCopies(50, row), Collections.nCopies(5, row), Collections.nCopies(60, Align.LEFT));
        assertEquals("\n（ほか5行）\n5行×60列", table.toString());
    }

    @Test
    void longCellsAreCutAtAGlanceOnly() {
        TextTable table = TextTable.of(List.of(), List.of(List.of("川".repeat(30))), List.of(Align.LEFT));
        assertEquals("\n" + "川".repeat(19) + "…\n1行×1列", table.toString());
        assertEquals("川".repeat(30) + "\n1行×1列", table.all());
    }

    @Test
    void oneLongCellDoesNotWidenAllRows() {
        String longest = "x".repeat(10_000);
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(200_000, List.of("a", "1")));
        rows.set(7, List.of(longest, "2"));
        String all =
                TextTable.of(List.of(), rows, List.of(Align.LEFT, Align.LEFT)).all();
        assertTrue(all.contains(longest + "  2\n"));
        assertTrue(all.startsWith("a" + " ".repeat(201) + "1\n"));
        assertTrue(all.length() < 200_000 * 210, "length " + all.length());
    }

    @Test
    void keepsItsOwnCopy() {
        List<String> row = new ArrayList<>(List.of("a"));
        TextTable table = TextTable.of(List.of(), List.of(row), List.of(Align.LEFT));
        row.set(0, "b");
        assertEquals("a\n1行×1列", table.all());
        assertThrows(
                UnsupportedOperationException.class, () -> table.rows().get(0).set(0, "c"));
    }

    @Test
    void raggedRows() {
        Exception row = assertThrows(
                IllegalArgumentException.class,
                () -> TextTable.of(
                        List.of(List.of("a", "b")),
                        List.of(List.of("1", "2"), List.of("1")),
                        List.of(Align.LEFT, Align.LEFT)));
        assertEquals("Row 2 must have 2 cells, one for each alignment, but had 1", row.getMessage());
        Exception header = assertThrows(
                IllegalArgumentException.class,
                () -> TextTable.of(List.of(List.of("a", "b")), List.of(), List.of(Align.LEFT)));
        assertEquals("Header row 1 must have 1 cells, one for each alignment, but had 2", header.getMessage());
    }
}
