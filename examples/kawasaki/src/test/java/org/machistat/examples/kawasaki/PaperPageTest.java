package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperPageTest {

    @TempDir
    static Path folder;

    private static String html;

    @BeforeAll
    static void write() throws IOException {
        PaperPage.of(Report.onThePaper()).write(folder);
        html = Files.readString(folder.resolve("report.html"));
    }

    private static long count(String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }

    private static String section(String id) {
        int from = html.indexOf("<section id=\"" + id + "\">");
        assertTrue(from > 0, "no section " + id);
        return html.substring(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary",
                "audit",
                "tables",
                "industries",
                "cities",
                "population",
                "response",
                "technology",
                "policies",
                "initiatives",
                "schedule",
                "targets",
                "policy-tree",
                "plan-check",
                "table-employees",
                "table-targets"
            })
    void hasTheSection(String id) {
        assertTrue(section(id).length() > 500);
        assertEquals(1, count("id=\"" + id + "\""));
    }

    /** The ten wrong figures of the issue, marked in words in both languages. */
    @Test
    void wrongFiguresAreMarkedInWords() {
        assertEquals(10, count("【誤 [^】]+ → [^】]+】"));
        assertEquals(10, count("\\[wrong [^\\]]+ → [^\\]]+\\]"));
        assertTrue(html.contains("【誤 10.3% → 20.3%】"));
        assertTrue(html.contains("再計算できる印刷値209個のうち10個が合わない。"));
    }

    /** Each recomputed figure has its working, in Japanese with its printed figure in brackets. */
    @Test
    void everyRecomputedFigureIsExplained() {
        String tables = section("tables").substring(0, section("tables").indexOf("<section id=\"industries\">"));
        assertEquals(
                209,
                Pattern.compile("<li><span lang=\"ja\">[^<]* \\[[^<]*\\]：[^<]* = ")
                        .matcher(tables)
                        .results()
                        .count());
        assertTrue(tables.contains("L 学術研究、専門・技術サービス業 回答率 [10.3%]：回答率 = 43 ÷ 212 = 20.2830…% → 20.3%（四捨五入）"));
    }

    /** The correction of each misprint, as paper.md has it: 31,488, 54,426, 20,868, the missing row, 20.3%. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31,486 ではなく 31,488 でなければならない",
                "54,526 ではなく 54,426 でなければならない",
                "20,866 ではなく 20,868 でなければならない",
                "情報通信業が1件欠けている",
                "10.3% ではなく 20.3% でなければならない",
                "<td class=\"n\">31,488i</td>"
            })
    void auditIsThere(String text) {
        assertTrue(section("audit").contains(text));
    }

    /** From the shares of 2021 in README: second and sixth among the designated cities. */
    @Test
    void kawasakiAmongTheCities() {
        String row = section("cities");
        row = row.substring(row.indexOf("<th scope=\"row\">川崎市</th>", row.indexOf("20政令指定都市：従業者数の増減率")));
        List<String> cells = Pattern.compile("<td class=\"n\">([^<]*)</td>")
                .matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("0.7", "16", "7.1", "1", "6.6", "2", "6.1", "1", "4.4", "6"), cells);
    }

    /** Differences of the printed peaks by hand: 152.2 − 146.6, 158.7 − 152.2, 160.3 − 158.7. */
    @Test
    void editionsOfTheProjection() {
        String people = section("population");
        assertTrue(people.contains("第2期実行計画から2014年8月公表：5.6万人の増加"));
        assertTrue(people.contains("2014年8月公表から2017年5月公表：6.5万人の増加"));
        assertTrue(people.contains("2017年5月公表から2021年4月公表：1.6万人の増加"));
        assertFalse(people.contains("64.8%"), "peaks of different years are not divided");
    }

    /** X² = 106.7 with 16 degrees is paper.md's, computed there without this library. */
    @Test
    void responseIsNotEqual() {
        assertTrue(section("response").contains("X² = 106.74（自由度16、p &lt; 0.001）"));
        assertTrue(section("response").contains("X² = 106.74 (16 degrees of freedom, p &lt; 0.001)"));
    }

    @Test
    void nothingIsAskedOfTheNetwork() {
        assertEquals(0, count("(?:src|href|xlink:href)=\"(?!#)"));
        assertEquals(0, count("url\\((?!#|&quot;#)"));
        assertEquals(0, count("@import"));
    }

    @Test
    void noPlaceOfThePaperLosesItsMarkup() {
        assertTrue(html.contains("約1,000m²"));
        assertFalse(html.contains("&lt;sup&gt;"));
    }

    @Test
    void chartsAreWrittenForThemselves() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("vega"))) {
            List<Path> specs = files.sorted().toList();
            assertEquals(2 * 13, specs.size(), specs.toString());
            assertEquals(2 * 13, count("<svg "));
            for (Path spec : specs) {
                JsonNode json = new ObjectMapper().readTree(spec.toFile());
                assertTrue(json.get("$schema").asText().contains("vega-lite"), spec.toString());
                assertTrue(json.get("data").get("values").size() > 0, spec.toString());
            }
        }
    }
}
