package org.machistat.examples.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.examples.kawasaki.Paper;

class ShownTest {

    private static final StatTable TABLE = TableReader.withDefaults()
            .withTitle(Label.of("題", "Title"))
            .withSource(Source.of(Label.of("資料", "Document")))
            .read("業種,2014年,2016年\n合計,100,110\n製造業,60,65\n小売業,40,45\n")
            .get()
            .getComplete();

    private static Shown ja(Object value) {
        return Shown.of(value, Locale.JAPANESE);
    }

    /** A result whose table cannot be made. */
    public static final class Broken {
        /** Fails: there is no column. */
        public TextTable toText(Locale locale) {
            return TextTable.of(List.of(), List.of(List.of(locale.getLanguage())), List.of());
        }
    }

    @Test
    void whatFailsIsNotPassedOver() {
        Throwable thrown = assertThrows(IllegalStateException.class, () -> ja(new Broken()));
        assertEquals(
                "Row 1 must have 0 cells, one for each alignment, but had 1",
                thrown.getCause().getMessage());
    }

    /** A caption that has the whole table in it is still the caption. */
    @Test
    void captionsAreNotTakenForTheTable() {
        TextTable table = TextTable.of(List.of(), List.of(List.of("a")), List.of(TextTable.Align.LEFT));
        String html = ja(table.withCaption(table.all()).withFooter("資料")).html();
        assertTrue(html.contains(table.all() + "</caption>"), html);
        assertTrue(html.contains("資料</p>"), html);
    }

    @Test
    void tables() {
        String html = ja(TABLE).html();
        assertTrue(html.contains("<caption style=\"text-align:left;font-weight:bold\">題</caption>"), html);
        assertEquals(4, html.split("<tr>", -1).length - 1, html);
        assertTrue(html.contains("<th scope=\"row\""), html);
        assertTrue(html.contains("text-align:right\">110</td>"), html);
        assertTrue(html.contains("資料"), html);
        assertTrue(ja(TABLE).text().contains("製造業"));
        assertTrue(Shown.english(TABLE).html().contains("Document"));
    }

    @Test
    void answersAndTheirReasons() {
        assertEquals("+10.0%", ja(Change.of(100, 110).rate()).text());
        assertTrue(ja(Change.of(100, 110).rate()).html().contains("<details><summary>計算の過程</summary>"));
        assertEquals(
                "<p>答えなし：基準値が0のため増減率を計算できない</p>", ja(Change.of(0, 5).rate()).html());
        assertEquals(
                "No answer: no rate can be computed from a base of 0",
                Shown.english(Change.of(0, 5).rate()).text());
        assertTrue(Shown.english(Change.of(100, 110).rate()).html().contains("How it came about"));
    }

    @Test
    void whyAResultCameAbout() {
        assertTrue(Shown.why(Change.of(100, 110).rate()).text().contains("(110 − 100) ÷ 100"));
        assertTrue(Shown.why(Change.of(100, 110).rate().get()).text().contains("(110 − 100) ÷ 100"));
        assertTrue(Shown.why(Change.of(0, 5).rate()).text().startsWith("答えなし"));
        assertEquals("5", Shown.why(5).text());
    }

    @Test
    void resultsThatHaveATable() {
        Contributions parts = Contributions.of(Paper.read().employees(), "項目", "従業者数 2014年", "従業者数 2016年", "合計");
        assertTrue(ja(parts).html().contains("<table"), ja(parts).html());
        assertTrue(ja(parts).html().contains("<details>"));
        assertTrue(ja(parts.decreases(1)).text().startsWith("製造業"));
    }

    @Test
    void listsAndMaps() {
        Shown list = ja(List.of(Label.of("甲", "A"), "b"));
        assertEquals("<ol><li><p>甲</p></li><li><p>b</p></li></ol>", list.html());
        assertEquals("甲\nb", list.text());
        Shown many = ja(IntStream.range(0, 250).boxed().toList());
        assertEquals(200, many.html().split("<li>", -1).length - 1);
        assertTrue(many.text().endsWith("… (50)"));
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(
                Category.of("m", Label.of("製造業", "Manufacturing")),
                Change.of(100, 110).rate());
        map.put("小売業", Change.of(0, 5).rate());
        assertTrue(ja(map).text().contains("製造業"));
        assertTrue(ja(map).html().contains("10.0%"), ja(map).html());
        assertTrue(Shown.english(map).text().contains("Manufacturing"));
        assertTrue(ja(map).html().contains("答えなし"));
    }

    /** Nothing of a label becomes markup, and a dollar begins no formula. */
    @Test
    void hostileLabels() {
        String hostile = "<script>alert(1)</script>\"'&$x$";
        StatTable table = TableReader.withDefaults()
                .withTitle(Label.same(hostile))
                .withSource(Source.of(hostile))
                .read("a," + hostile.replace("\"", "") + "\n<b>x</b>,1\n")
                .get()
                .value();
        for (Object value : List.of(table, Label.same(hostile), hostile, List.of(hostile), Map.of(hostile, hostile))) {
            String html = ja(value).html();
            assertFalse(html.contains("<script"), html);
            assertFalse(html.contains("<b>"), html);
            assertFalse(html.contains("$"), html);
            assertTrue(html.contains("&lt;script&gt;"), html);
        }
    }

    @Test
    void whatIsNoResult() {
        assertEquals("null", ja(null).text());
        assertEquals("<p>5</p>", ja(5).html());
        Shown shown = ja(5);
        assertSame(shown, ja(shown));
        assertEquals("5", shown.toString());
    }
}
