package org.machistat.census.estat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.census.json.EStatJson;
import org.machistat.census.reader.ColumnRole;
import org.machistat.census.reader.EStatCsv;
import org.machistat.census.reader.ScreenLayout;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Mark;

/** Real answers of e-Stat; the figures expected are read off the official tables. */
class GenuineTest {

    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private static List<String> problems(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::toString).toList();
    }

    private static Loaded<EStatTable> json() {
        return EStatJson.withDefaults()
                .read(GenuineAnswers.bytes("population-2017.json"))
                .get();
    }

    private static void checkFigures(StatTable table) {
        assertEquals(32, table.size());
        assertEquals(
                List.of("cat01", "cat02", "cat03", "area", "time"),
                table.axes().stream().map(axis -> axis.id()).toList());
        // 総人口: 126,706千人; 日本人: 124,648千人; 0歳の女: 総人口470千人; 100歳以上の男: 9千人; 総人口の性比: 94.8.
        assertEquals(
                "126,706千人",
                table.figure("001", "001", "01000", "00000", "1001").toString());
        assertEquals(
                "124,648千人",
                table.figure("001", "002", "01000", "00000", "1001").toString());
        assertEquals("9千人", table.figure("002", "001", "01101", "00000", "1001").toString());
        assertEquals(
                "94.8女性＝100",
                table.figure("004", "001", "01000", "00000", "1001").toString());
        assertEquals(
                "総務省、人口推計 平成29年10月1日現在人口推計、001 年齢（各歳），男女別人口及び人口性比－総人口，日本人人口、"
                        + "政府統計の総合窓口（e-Stat） 統計表ID 0003215840、2018年4月13日",
                table.source().cite().ja());
    }

    @Test
    void theAnswerInJson() {
        Loaded<EStatTable> loaded = json();
        assertEquals(List.of(), problems(loaded));
        EStatTable table = loaded.value();
        checkFigures(table.table());
        assertEquals("00200524", table.meta().info().surveyCode());
        assertEquals("201710", table.meta().info().surveyDate());
        assertEquals(Map.of("***", "　", "-", "該当数値がないもの　"), table.symbols());
        // 1001 is no code of a date that e-Stat documents: only its name tells.
        assertEquals(
                "2017年10月1日",
                table.meta().get("time").date("1001").get().label().ja());
    }

    @Test
    void theAnswerInCsvWithSectionLines() {
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .read(GenuineAnswers.bytes("population-2017-sections.csv"))
                .get();
        assertEquals(List.of(), problems(loaded));
        checkFigures(loaded.value().table());
        assertEquals(json().value().symbols(), loaded.value().symbols());
        assertEquals("総務省", loaded.value().meta().info().publisher());
    }

    @Test
    void theAnswerInCsvWithoutSectionLines() {
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .read(GenuineAnswers.bytes("population-2017.csv"))
                .get();
        assertEquals(
                List.of(
                        "whole text: no line gives the number of values (TOTAL_NUMBER), so it cannot be told whether all are there"),
                problems(loaded));
        StatTable table = loaded.value().table();
        StatTable fromJson = json().value().table();
        assertEquals(
                table.size(),
                table.axes().stream().mapToInt(axis -> axis.size()).reduce(1, Math::multiplyExact));
        for (int cell = 0; cell < table.size(); cell++) {
            assertEquals(fromJson.figureAt(cell), table.figureAt(cell));
        }
        assertEquals(Source.UNSTATED, table.source());
    }

    @Test
    void aDownloadOf2012() {
        ScreenLayout layout = ScreenLayout.builder(9)
                .column(1, new ColumnRole.Ignored())
                .column(2, new ColumnRole.Code("area"))
                .column(3, new ColumnRole.Ignored())
                .column(4, new ColumnRole.Name("area"))
                .column(5, new ColumnRole.Code("cat01"))
                .column(6, new ColumnRole.Level("cat01"))
                .column(7, new ColumnRole.Name("cat01"))
                .values(8, 11)
                .headingCodes("tab", 6)
                .headingNames("tab", 8)
                .title(2)
                .build();
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .readScreen(
                        GenuineAnswers.text("kobe-2012.csv").getBytes(WINDOWS), layout, Source.of("平成24年経済センサス‐活動調査"))
                .get();
        assertTrue(loaded.isComplete(), loaded.problems().toString());
        StatTable table = loaded.value().table();
        assertEquals(
                "67,806", table.figure("ti.28100", "sanM.0000", "syu3.0000").toString());
        assertEquals(
                "330,685", table.figure("ti.28100", "sanM.0000", "syu3.0003").toString());
        // 漁業（水産養殖業を除く）の女: "-".
        assertEquals(
                Mark.NIL,
                table.figure("ti.28100", "sanM.0006", "syu3.0003").findMark().orElseThrow());
        assertEquals("従業者数(人) (注)", table.axis("tab").get("syu3.0001").name().ja());
        // 漁業 3 = 03 漁業 1 + 04 水産養殖業 2, 17 = 9 + 8, 15 = 9 + 6, 2 = - + 2.
        assertTrue(table.axis("cat01").totals().stream()
                .anyMatch(total ->
                        total.id().equals("sanM.0005") && total.parts().equals(List.of("sanM.0006", "sanM.0007"))));
    }

    @Test
    void aDownloadOf2014WithTwoAxesAcross() {
        ScreenLayout layout = ScreenLayout.builder(12)
                .column(1, new ColumnRole.Ignored())
                .column(2, new ColumnRole.Code("area"))
                .column(3, new ColumnRole.Ignored())
                .column(4, new ColumnRole.Name("area"))
                .column(5, new ColumnRole.Code("cat01"))
                .column(6, new ColumnRole.Ignored())
                .column(7, new ColumnRole.Name("cat01"))
                .values(8, 13)
                .headingCodes("cat02", 6)
                .headingNames("cat02", 10)
                .headingCodes("tab", 8)
                .headingNames("tab", 11)
                .title(2)
                .build();
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .readScreen(
                        GenuineAnswers.text("kobe-2014.csv").getBytes(WINDOWS), layout, Source.of("平成26年経済センサス‐基礎調査"))
                .get();
        assertTrue(loaded.isComplete(), loaded.problems().toString());
        StatTable table = loaded.value().table();
        assertEquals(18, table.size());
        assertEquals("単独事業所", table.axis("cat02").get("honshi.0001").name().ja());
        assertEquals(
                "295,557",
                table.figure("ti.28100", "nsanL.0003", "honshi.0001", "syu6.0003")
                        .toString());
        // 農林漁業の単独事業所の売上: x; 建設業の総数の売上: "...".
        assertEquals(
                Mark.SUPPRESSED,
                table.figure("ti.28100", "nsanL.0001", "honshi.0001", "syu6.0003")
                        .findMark()
                        .orElseThrow());
        assertEquals(
                Mark.UNKNOWN,
                table.figure("ti.28100", "nsanL.0003", "honshi.0000", "syu6.0003")
                        .findMark()
                        .orElseThrow());
    }
}
