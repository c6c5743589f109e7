package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Explanation;
import org.machistat.core.growth.Change;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class PageTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*?)(/?)\\s*>");
    private static final Set<String> VOID = Set.of("meta");
    private static final Label TITLE = Label.of("川崎市の報告", "Report on Kawasaki");

    private static StatTable table() {
        return StatTable.builder(Label.of("従業者数", "Persons engaged"))
                .axis(Axis.of(
                        "industry",
                        Label.of("産業", "Industry"),
                        List.of(
                                Category.of("C", Label.of("鉱業", "Mining")),
                                Category.of("E", Label.of("製造業", "Manufacturing")))))
                .axis(Axis.of(
                        "year",
                        Label.of("年", "Year"),
                        List.of(
                                Category.of("2016", Label.of("2016年", "2016")),
                                Category.of("2021", Label.of("2021年", "2021")))))
                .unit(Unit.PERSONS)
                .source(Source.of(Label.of("経済センサス", "Economic Census")))
                .note(Label.of("民営のみ", "private only"))
                .put(Figure.of(Mark.SUPPRESSED, Unit.NONE), "C", "2016")
                .put(Figure.of(Mark.NIL, Unit.NONE), "C", "2021")
                .put(Figure.of(41_028, Unit.PERSONS), "E", "2016")
                .put(Figure.of(39_000, Unit.PERSONS), "E", "2021")
                .build();
    }

    private static Page page(Label words) {
        Explanation why = Change.of(42_616, 41_028).rate().get().explanation();
        TextTable texts = TextTable.of(
                List.of(List.of(words.ja(), "n")),
                List.of(List.of(words.ja(), words.en())),
                List.of(TextTable.Align.LEFT, TextTable.Align.RIGHT));
        Chart chart = new Chart.Waterfall(
                words, Samples.POINTS, List.of(new Chart.Step(words, Rational.ONE)), words, Source.of(words));
        return Page.builder(words)
                .lead(words)
                .section(Section.builder("first", words)
                        .text(words)
                        .notice(words)
                        .list(List.of(words))
                        .table(table())
                        .table(words, texts, texts, List.of(words))
                        .explain(words, List.of(why))
                        .finding(words, words, List.of(words))
                        .details(words, inner -> inner.text(words))
                        .refused(Refusal.of(Refusal.Reason.SUPPRESSED, words.ja(), words.en()))
                        .section(Section.builder("inner", words).text(words).build())
                        .build())
                .section(Section.builder("charts", Label.of("図", "Charts"))
                        .chart(chart)
                        .chart(chart)
                        .build())
                .credit(words)
                .build();
    }

    /** Checks that tags are closed in order and ids are unique; the content of script and style is left out. */
    static void assertWellFormed(String html) {
        String markup = html.replaceAll("(?s)(<script>).*?(</script>)", "$1$2")
                .replaceAll("(?s)(<style>).*?(</style>)", "$1$2")
                .replace("<!DOCTYPE html>", "");
        Deque<String> open = new ArrayDeque<>();
        Set<String> ids = new HashSet<>();
        Matcher tags = TAG.matcher(markup);
        int found = 0;
        while (tags.find()) {
            found++;
            String name = tags.group(2);
            Matcher id = Pattern.compile("\\bid=\"([^\"]*)\"").matcher(tags.group(3));
            if (id.find()) {
                assertTrue(ids.add(id.group(1)), "id twice: " + id.group(1));
            }
            if (tags.group(1).equals("/")) {
                assertEquals(name, open.pop(), "at " + markup.substring(Math.max(0, tags.start() - 80), tags.end()));
            } else if (!VOID.contains(name) && !tags.group(4).equals("/")) {
                open.push(name);
            }
        }
        assertTrue(open.isEmpty(), open.toString());
        assertEquals(found, markup.chars().filter(c -> c == '<').count(), "a < that begins no tag");
        Matcher links = Pattern.compile("aria-labelledby=\"([^\"]*)\"|href=\"#([^\"]*)\"")
                .matcher(markup);
        while (links.find()) {
            String targets = links.group(1) == null ? links.group(2) : links.group(1);
            for (String target : targets.split(" ", -1)) {
                assertTrue(ids.contains(target), "no element has the id " + target);
            }
        }
    }

    @Test
    void theFileIsWellFormedAndAsksForNothing() {
        String html = page(TITLE).toHtml();
        assertWellFormed(html);
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"ja\""));
        assertFalse(html.replace("http://www.w3.org/", "").contains("://"), "no address but the name spaces");
        assertFalse(Pattern.compile("\\b(src|srcset|action|data|poster)=|@import|url\\((?!#)")
                .matcher(html)
                .find());
        assertFalse(html.contains("localStorage") || html.contains("cookie"), "it remembers nothing");
        assertFalse(Pattern.compile("\\son[a-z]+=|\\sstyle=").matcher(html).find(), "what the policy would refuse");
    }

    @Test
    void thePolicyAllowsThisScriptAndThisStyleOnly() throws Exception {
        String html = page(TITLE).toHtml();
        for (String name : List.of("script", "style")) {
            String content =
                    html.substring(html.indexOf("<" + name + ">") + name.length() + 2, html.indexOf("</" + name + ">"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            String hash = Base64.getEncoder().encodeToString(digest);
            assertTrue(html.contains(name + "-src 'sha256-" + hash + "'"), name);
        }
        assertTrue(html.contains("content=\"default-src 'none'; "));
    }

    @Test
    void bothLanguagesAreThere() {
        String html = page(TITLE).toHtml();
        assertTrue(
                html.contains("<h1><span lang=\"ja\">川崎市の報告</span><span lang=\"en\">Report on Kawasaki</span></h1>"));
        assertTrue(html.contains("data-title-en=\"Report on Kawasaki\""));
        assertTrue(html.contains(
                "<li><a href=\"#charts\"><span lang=\"ja\">図</span><span lang=\"en\">Charts</span></a></li>"));
        assertTrue(html.contains("増減率 = (41,028 − 42,616) ÷ 42,616"), "how a number came about");
    }

    @Test
    void aTableSaysWhatItsMarksMean() {
        String html = page(TITLE).toHtml();
        assertTrue(html.contains("従業者数（単位：人）</caption>"), html);
        assertTrue(html.contains("Persons engaged (unit: persons)</caption>"));
        assertTrue(html.contains("<th scope=\"col\" class=\"n\">2016年</th>"));
        assertTrue(html.contains(
                "<tr><th scope=\"row\">製造業</th><td class=\"n\">41,028</td><td class=\"n\">39,000</td></tr>"));
        assertTrue(html.contains("記号：x 秘匿、- 皆無"));
        assertTrue(html.contains("Marks: x suppressed, - nil"));
        assertTrue(html.contains("注：民営のみ"));
        assertTrue(html.contains("出典：経済センサス"));
    }

    @Test
    void hostileWordsStayWords() {
        Label hostile = Label.of(
                "</script><script>alert(1)</script>\"'&]]>-->\u202Ea\u0000\uD842",
                "</style><img src=x onerror=alert(1)>\" on='");
        String html = page(hostile).toHtml();
        assertWellFormed(html);
        assertEquals(1, html.split("<script", -1).length - 1, "only the page's own script");
        assertEquals(1, html.split("<style", -1).length - 1);
        assertFalse(html.contains("<img"));
        assertTrue(html.contains(
                "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;]]&gt;--&gt;\uFFFDa\uFFFD\uFFFD"));
        assertEquals(-1, html.indexOf('\u0000'));
        assertEquals(-1, html.indexOf('\u202E'));
    }

    @Test
    void theSamePageIsTheSameText() {
        assertEquals(page(TITLE).toHtml(), page(TITLE).toHtml());
    }

    @Test
    void idsAreUniqueAndNoneSwitchesTheLanguage() {
        Section one = Section.builder("a", TITLE).text(TITLE).build();
        Section outer = Section.builder("b", TITLE).section(one).build();
        Page.Builder twice = Page.builder(TITLE).section(one).section(outer);
        assertEquals(
                "Two sections have the id 'a'",
                assertThrows(IllegalArgumentException.class, twice::build).getMessage());
        for (String id : List.of("ja", "en", "A", "", "1", "a b")) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Section.builder(id, TITLE));
            assertTrue(e.getMessage().endsWith("and neither ja nor en, but was '" + id + "'"), e.getMessage());
        }
    }

    @Test
    void aSectionIsNeverEmpty() {
        Section.Builder empty = Section.builder("a", TITLE).list(List.of()).explain(TITLE, List.of());
        assertEquals(
                "The section 'a' is empty: say why, with notice or refused",
                assertThrows(IllegalStateException.class, empty::build).getMessage());
    }
}
