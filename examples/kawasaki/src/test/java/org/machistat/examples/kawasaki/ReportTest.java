package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.machistat.core.text.DisplayWidth;

class ReportTest {

    /** The defects of the paper's tables, as the issue lists them: table, row, column. */
    private static final Set<String> DISAGREEING = Set.of(
            "employees / 建設業 / 従業者数 増減数",
            "employees / 宿泊業、飲食サービス業 / 従業者数 増減数",
            "employees / 宿泊業、飲食サービス業 / 従業者数 増減割合",
            "employees / 生活関連サービス業、娯楽業 / 従業者数 増減数",
            "employees / 第二次産業 / 従業者数 2014年",
            "employees / 第三次産業 / 従業者数 2014年",
            "employees / 第三次産業 / 従業者数 2016年",
            "establishments / 第三次産業 / 事業所数 2014年",
            "establishments / 第三次産業 / 事業所数 2016年",
            "response / L 学術研究、専門・技術サービス業 / 回答率");

    @TempDir
    static Path folder;

    private static JsonNode json;
    private static String text;
    private static String english;

    @BeforeAll
    static void runTheMainJob() throws IOException {
        Main.main(new String[] {folder.toString()});
        json = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        text = Files.readString(folder.resolve("report.txt"), StandardCharsets.UTF_8);
        english = Files.readString(folder.resolve("report.en.txt"), StandardCharsets.UTF_8);
    }

    private record Cell(String place, JsonNode node) {}

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode table : json.get("tables")) {
            for (JsonNode row : table.get("rows")) {
                for (JsonNode cell : row.get("cells")) {
                    String place = String.join(
                            " / ",
                            table.get("id").asText(),
                            row.get("category").asText(),
                            cell.get("column").asText());
                    cells.add(new Cell(place, cell));
                }
            }
        }
        return cells;
    }

    @Test
    void exactlyTheDefectsOfThePaperDisagree() {
        Set<String> disagreeing = new TreeSet<>();
        for (Cell cell : cells()) {
            if (cell.node().get("agrees").isBoolean()
                    && !cell.node().get("agrees").asBoolean()) {
                disagreeing.add(cell.place());
            }
        }
        assertEquals(new TreeSet<>(DISAGREEING), disagreeing);
    }

    @Test
    void everyCellHasItsFourFields() {
        for (Cell cell : cells()) {
            assertTrue(cell.node().get("column").isTextual(), cell.place());
            assertTrue(cell.node().get("printed").isTextual(), cell.place());
            boolean follows = !cell.node().get("recomputed").isNull();
            assertEquals(follows, cell.node().get("agrees").isBoolean(), cell.place());
            assertEquals(follows, cell.node().has("explanation"), cell.place());
        }
        for (JsonNode table : json.get("tables")) {
            assertFalse(table.get("title").get("ja").asText().isEmpty());
            assertFalse(table.get("title").get("en").asText().isEmpty());
            assertFalse(table.get("source").asText().isEmpty());
        }
    }

    /** Lines 95 to 110 less 4 headings: leaf counts follow from nothing, nor do the projection, the shares in words and the targets. */
    @Test
    void figuresThatFollowFromNothingAreNotRecomputed() {
        for (Cell cell : cells()) {
            boolean leafCount = cell.place().matches("(establishments|employees) / (?!合計|第.次産業).* \\d{4}年")
                    && !cell.place().contains("構成比");
            boolean alone = cell.place().matches("(population|survey-shares|technology|targets|results) / .*");
            boolean noBase = cell.place().startsWith("response / 不明");
            if (leafCount || alone || noBase) {
                assertTrue(cell.node().get("recomputed").isNull(), cell.place());
            }
        }
    }

    @Test
    void everyDerivedCellOfTheIndustryTablesIsRecomputed() {
        for (Cell cell : cells()) {
            if (cell.place().matches("(establishments|employees) / .* (増減数|増減割合)")
                    || cell.place().matches("(establishments|employees) / .*構成比.*")
                    || cell.place().matches("(establishments|employees) / (合計|第.次産業) / .*")) {
                assertFalse(cell.node().get("recomputed").isNull(), cell.place());
            }
        }
    }

    /** Printed in the paper's lines 96, 125 and 170; recomputed by hand. */
    @Test
    void cellsCheckedByHand() {
        assertCell("establishments / 建設業 / 事業所数 2014年", "4,078", null);
        assertCell("employees / 建設業 / 従業者数 増減数", "522", "524");
        assertCell("employees / 宿泊業、飲食サービス業 / 従業者数 増減割合", "0.9%", "0.7%");
        assertCell("employees / 第三次産業 / 従業者数 2014年", "438,903", "439,003");
        assertCell("establishments / 第三次産業 / 事業所数 増減数", "-1,069", "-1,069");
        assertCell("response / L 学術研究、専門・技術サービス業 / 回答率", "10.3%", "20.3%");
        assertCell("census-change / 事業所数の減少 / 印刷値", "1,588事業所", "1,588事業所");
    }

    private static void assertCell(String place, String printed, String recomputed) {
        JsonNode node = cells().stream()
                .filter(cell -> cell.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + place))
                .node();
        assertEquals(printed, node.get("printed").asText());
        assertEquals(
                recomputed,
                node.get("recomputed").isNull() ? null : node.get("recomputed").asText());
    }

    /** Headings stand over their columns; statements carry their own line of the paper. */
    @Test
    void layoutOfTheText() {
        List<String> lines = text.lines().toList();
        int at = lines.indexOf("## 業種別事業所数推移");
        assertEquals("単位：事業所", lines.get(at + 1));
        assertTrue(lines.get(at + 2).startsWith("業種大分類  "), lines.get(at + 2));
        assertEquals(
                DisplayWidth.of(lines.get(at + 3)),
                DisplayWidth.of(lines.get(at + 2).stripTrailing()),
                lines.get(at + 2));
        String spending = lines.stream()
                .filter(line -> line.startsWith("訪日外国人旅行消費額 2030年 "))
                .findFirst()
                .orElseThrow();
        assertTrue(spending.endsWith("15兆円  本文457行目"), spending);
        assertTrue(text.contains("約1,000㎡"), "floor area");
        assertTrue(text.contains("約1割は5%以上15%未満と読む"), "words");
        assertTrue(lines.indexOf("## 他の印刷値と合わない印刷値") < 5, "the faults come first");
        assertFalse(english.contains("第二次産業"), "English names");
    }

    @Test
    void textEndsWithTheSum() {
        assertTrue(text.endsWith("のうち10個が合わない。\n"), text.substring(text.length() - 100));
        assertTrue(english.strip().endsWith("that can be recomputed do not agree."));
        assertTrue(text.contains("増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −3.7%（四捨五入）"));
    }

    /** 寄与, 構成 and 年率 of paper.md A5: over the true 23 months −1.962 and −0.942 per cent a year. */
    @Test
    void analysesHaveTheirExplanations() {
        assertTrue(text.contains("−1.962%"), "annual rate of establishments");
        assertTrue(text.contains("−0.942%"), "annual rate of persons employed");
        Iterator<JsonNode> analyses = json.get("analyses").iterator();
        Set<String> ids = new TreeSet<>();
        while (analyses.hasNext()) {
            JsonNode analysis = analyses.next();
            ids.add(analysis.get("id").asText());
            assertTrue(analysis.get("results").size() > 0, analysis.get("id").asText());
        }
        assertEquals(Set.of("annual-rates", "contributions", "composition", "government-targets", "funnels"), ids);
    }

    /** 19 faults of the paper as issue 3 lists them; 36 figures and 2 series without data are one line. */
    @Test
    void structureOfThePlan() {
        assertTrue(text.contains("\n## 計画の構造\n"));
        assertTrue(text.contains("\n政策6 臨海部を活性化する\n"));
        assertTrue(text.contains("ほかに情報：データのない図表 38\n"));
        assertTrue(text.contains("- 第2層：14（または13）\n"));
        assertTrue(text.contains("11. 川崎の特性を活かした観光の振興【親は未確定：政策6または未掲載の項目】\n"));
        assertTrue(text.contains("- 第2章 本市を取り巻く社会経済環境の変化と本市の現状：p.4～、36ページ\n"));
        assertTrue(text.contains("- 実施計画のある年度：6／10年度（60%）\n"));
        assertTrue(text.contains("（総合計画実施計画（本文24行目）と同一期間）\n"));
        assertTrue(text.contains("掲載11件、重複を除き10件の取組について\n"));
        assertTrue(english.contains("\n## The structure of the plan\n"));
        assertTrue(english.contains("Of 41 figures announced, 3 have data"));
        assertFalse(english.contains("成長分野"), "English tags");
        assertEquals(19, json.get("plan").get("findings").size());
        assertEquals(
                38, json.get("plan").get("infos").get("FIGURE_WITHOUT_DATA").asInt());
        assertEquals(36, json.get("plan").get("counts").get("strategy").asInt());
        assertEquals("tree", json.get("plan").get("findings").get(0).get("path").asText());
        assertEquals(
                "[3,36,31,18,6,38,null]", json.get("plan").get("chapterLengths").toString());
        assertEquals(
                "6",
                json.get("plan")
                        .get("openParents")
                        .get(3)
                        .get("candidates")
                        .get(0)
                        .asText());
        assertTrue(json.get("plan").get("openParents").get(3).get("orUnprinted").asBoolean());
    }

    /** By hand (paper.md, A16 and A13): 4,000 ÷ 2.5 to 4,000 ÷ 1.5, 8 ÷ 2 and 15 ÷ 4, 8兆 ÷ 4,000万, 18 ÷ 27, 27 ÷ 26. */
    @Test
    void targetsAndFunnels() {
        assertTrue(text.contains("両立する：1,714.28…万人超2,400万人以下"), "visitors");
        assertTrue(text.contains("両立する：3.75兆円未満"), "spending");
        assertTrue(text.contains("約2倍の読み：1.5倍以上2.5倍未満"), "about twice");
        assertTrue(text.contains("4倍超の読み：4倍超"), "more than four times");
        assertTrue(text.contains("1人当たり消費額 = 8兆円 ÷ 4,000万人 = 200,000円"), "per head 2020");
        assertTrue(text.contains("1人当たり消費額 = 15兆円 ÷ 6,000万人 = 250,000円"), "per head 2030");
        assertTrue(text.contains("4.138%"), "growth of visitors");
        assertTrue(text.contains("6.488%"), "growth of spending");
        assertTrue(text.contains("18件 ÷ 27件 = 66.6667…% → 66.7%"), "products of matches");
        assertTrue(text.contains("27件 ÷ 26社 = 1.0385… → 1.04"), "matches per company");
    }

    /** The answers are those of the issue, worked out by hand from the printed figures. */
    @Test
    void auditsOfTheTables() {
        assertEquals(3, json.get("audits").size());
        JsonNode employees = json.get("audits").get(1);
        assertEquals("employees", employees.get("id").asText());
        assertEquals(1, employees.get("repairs").size());
        Set<String> changes = new TreeSet<>();
        employees
                .get("repairs")
                .get(0)
                .forEach(change -> changes.add(change.get("ja").asText()));
        assertEquals(
                new TreeSet<>(List.of(
                        "建設業 従業者数 2014年：31,486 → 31,488",
                        "宿泊業、飲食サービス業 従業者数 2014年：54,526 → 54,426",
                        "生活関連サービス業、娯楽業 従業者数 2016年：20,866 → 20,868")),
                changes);
        employees.get("findings").forEach(finding -> {
            assertEquals("WRONG_LEVEL", finding.get("kind").asText());
            assertTrue(finding.get("unique").asBoolean(), finding.toString());
            assertTrue(finding.get("rules").size() >= 2, finding.toString());
        });
        JsonNode missing = json.get("audits").get(0).get("findings");
        assertEquals(1, missing.size());
        assertEquals("情報通信業", missing.get(0).get("row").get("ja").asText());
        assertEquals(
                "Information and communications",
                missing.get(0).get("row").get("en").asText());
        List<String> implied = new ArrayList<>();
        missing.get(0).get("implied").forEach(value -> implied.add(value.asText()));
        assertEquals(List.of("713", "683", "-30", "-4.2%", "1.7%", "1.7%"), implied);
        JsonNode rate = json.get("audits").get(2).get("findings");
        assertEquals(1, rate.size());
        assertEquals("10.3%", rate.get(0).get("printed").asText());
        assertEquals("20.3%", rate.get(0).get("implied").asText());
        json.get("audits").forEach(audit -> {
            assertTrue(
                    audit.get("cleanWhenCorrected").asBoolean(), audit.get("id").asText());
            assertEquals(0, audit.get("uncovered").size(), audit.get("id").asText());
        });
    }

    /** What a reader sees of them: the misprint, its proofs and that nothing is left, in both languages. */
    @Test
    void auditsInWords() {
        List<String> lines = text.lines().toList();
        int at = lines.indexOf("## 表の検算：誤植の特定と根拠");
        int end = lines.indexOf("## 業種別事業所数推移");
        assertTrue(0 < at && at < end, at + " " + end);
        String audits = String.join("\n", lines.subList(at, end)) + "\n";
        assertTrue(audits.contains("""
                        1. 「第三次産業」の内訳に情報通信業が1件欠けている（事業所数 2014年 713、事業所数 2016年 683、事業所数 増減数 -30、事業所数 増減割合 -4.2%、構成比 (%) 2014年 1.7%、構成比 (%) 2016年 1.7%）
                           根拠：第三次産業 事業所数 2014年：内訳12件の合計 34,451 ≠ 35,164
                           根拠：第三次産業 事業所数 2016年：内訳12件の合計 33,412 ≠ 34,095
                           この数値だけが残りの数値と合う。
                        """), audits);
        assertTrue(audits.contains("""
                        1. 「建設業」の「従業者数 2014年」は 31,486 ではなく 31,488 でなければならない
                           根拠：第二次産業 従業者数 2014年：内訳3件の合計 43 + 31,486 + 83,541 = 115,070 ≠ 115,072
                           根拠：建設業 従業者数 増減数：32,010 − 31,486 = 524 ≠ 522
                           同じ数以下の訂正で済む別案はない。
                        """), audits);
        assertTrue(audits.contains("""
                        1. 「L 学術研究、専門・技術サービス業」の「回答率」は 10.3% ではなく 20.3% でなければならない
                           根拠：L 学術研究、専門・技術サービス業 回答率：43 ÷ 212 = 20.283% ≠ 10.3%
                        """), audits);
        assertEquals(3, audits.split("- 訂正後の表の再検算：指摘なし\n", -1).length - 1, audits);
        int from = english.indexOf("## Audit of the tables");
        String inEnglish = english.substring(from, english.indexOf("\n## ", from + 1));
        assertTrue(inEnglish.contains("lack one: Information and communications ("), inEnglish);
        assertTrue(inEnglish.contains("- audit of the corrected table: nothing is found any more\n"), inEnglish);
        assertTrue(
                inEnglish.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                inEnglish);
    }
}
