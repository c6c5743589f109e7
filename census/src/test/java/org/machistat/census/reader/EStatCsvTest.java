package org.machistat.census.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;

/** Texts written by hand in the two forms of e-Stat's CSV. */
class EStatCsvTest {

    private static final String ROWS = """
            "cat01_code","産業","area_code","地域","unit","value","annotation"
            "A","農業，林業","14130","川崎市","人","1,234",""
            "B","漁業","14130","川崎市","人","X","1"
            """;
    private static final String SECTIONS = """
            "RESULT"
            "STATUS","0"
            "TOTAL_NUMBER","2"
            "FROM_NUMBER","1"
            "TO_NUMBER","2"
            "TABLE_INF","0001"
            "GOV_ORG","00200","総務省"
            "STATISTICS_NAME","経済センサス"
            "TITLE","001","表の
            題"
            "NOTE","X","秘匿"
            "VALUE"
            """;

    private static Loaded<EStatTable> read(String text) {
        return EStatCsv.withDefaults()
                .read(text.getBytes(StandardCharsets.UTF_8))
                .get();
    }

    /** Found by fuzzing: a heading that is nothing but the suffix names no axis. */
    @Test
    void aColumnOfCodesNeedsAName() {
        Loaded<EStatTable> loaded = read("area_code,地域,_code,種類,value\n14130,川崎市,1,甲,5\n");
        assertEquals("5", loaded.value().table().figure("14130").printed());
        assertTrue(
                loaded.problems().toString().contains("the unknown column '_code' was not read"),
                loaded.problems()::toString);
        assertTrue(EStatCsv.withDefaults()
                .read("_code,種類,value\n1,甲,5\n".getBytes(StandardCharsets.UTF_8))
                .find()
                .isEmpty());
    }

    @Test
    void withSectionLines() {
        Loaded<EStatTable> loaded = read(SECTIONS + ROWS);
        assertEquals(List.of(), loaded.problems());
        assertEquals("1,234人", loaded.value().table().figure("A", "14130").toString());
        assertEquals(
                Mark.SUPPRESSED,
                loaded.value().table().figure("B", "14130").findMark().orElseThrow());
        assertEquals("1", loaded.value().remark("B", "14130").orElseThrow());
        assertEquals("表の\n題", loaded.value().meta().info().title());
        assertEquals("総務省", loaded.value().table().source().publisher().ja());
    }

    @Test
    void withoutSectionLinesNothingExplainsTheSymbols() {
        Loaded<EStatTable> loaded = read(ROWS);
        assertEquals(
                List.of(
                        "line 3, column 6: the legend does not explain the symbol 'X', which was kept as unexplained (1 values)"),
                loaded.errors().stream().map(Problem::toString).toList());
    }

    /** A file cut between two rows is as well formed as a whole one. */
    @Test
    void withoutSectionLinesNothingSaysHowManyValuesThereAre() {
        Loaded<EStatTable> loaded = read(ROWS.substring(0, ROWS.indexOf("\"B\"")));
        assertTrue(loaded.isComplete());
        assertEquals(
                List.of(
                        "whole text: no line gives the number of values (TOTAL_NUMBER), so it cannot be told whether all are there"),
                loaded.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void aTextThatIsNoAnswerIsNamed() {
        assertEquals(
                "There is no value that can be read; whole text: there is no heading with columns such as area_code, and value;"
                        + " the text begins with '<html>'",
                EStatCsv.withDefaults()
                        .read("<html>\n<body>Error</body>".getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .readPages(List.of(
                        ROWS.replace("\"X\"", "\"1\"").getBytes(StandardCharsets.UTF_8),
                        "<html>".getBytes(StandardCharsets.UTF_8)))
                .get();
        assertTrue(loaded.errors().stream()
                .anyMatch(problem -> problem.toString()
                        .equals("whole text: there is no heading with columns such as area_code, and value;"
                                + " the text begins with '<html>'")));
    }

    private static final String SCREEN = """
            経済センサス,,,,,
            X：秘匿,,,,,
            地域 コード,地域,/項目,事業所数【事業所】,注釈,従業者数【人】,注釈
            14130,川崎市,,"40,934",,"543,812",
            14131,川崎区,,"9,123",*,x,
            """;

    private static ScreenLayout layout() {
        return ScreenLayout.builder(4)
                .column(1, new ColumnRole.Code("area"))
                .column(2, new ColumnRole.Name("area"))
                .column(3, new ColumnRole.Ignored())
                .valuesWithAnnotations(4, 7)
                .headingNames("tab", 3)
                .title(1)
                .build();
    }

    @Test
    void aDownloadInWindows31j() {
        byte[] bytes = SCREEN.getBytes(Charset.forName("windows-31j"));
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .readScreen(bytes, layout(), Source.of("e-Stat"))
                .get();
        EStatTable table = loaded.value();
        assertEquals(
                List.of("whole text: read in the encoding windows-31j"),
                loaded.problems().stream().map(Problem::toString).toList());
        assertEquals("40,934", table.table().figure("14130", "事業所数【事業所】").toString());
        assertEquals(
                Mark.SUPPRESSED,
                table.table().figure("14131", "従業者数【人】").findMark().orElseThrow());
        assertEquals("*", table.remark("14131", "事業所数【事業所】").orElseThrow());
        assertEquals("経済センサス", table.table().title().ja());
    }

    @Test
    void aShiftedRowHasNoFigures() {
        String shifted = SCREEN.replace("\"40,934\",,\"543,812\",", "40,934,,543,812");
        Loaded<EStatTable> loaded = EStatCsv.withDefaults()
                .readScreen(shifted.getBytes(StandardCharsets.UTF_8), layout(), Source.of("e-Stat"))
                .get();
        Figure figure = loaded.value().table().figure("14130", "事業所数【事業所】");
        assertEquals(Mark.UNEXPLAINED, figure.findMark().orElseThrow());
        assertTrue(loaded.errors().stream()
                .anyMatch(problem ->
                        problem.toString().startsWith("line 4, column 8: there is '812' in a column without a role")));
    }

    @Test
    void layoutsAreChecked() {
        assertEquals(
                "A layout must have a column of figures, but had {}",
                assertThrows(
                                IllegalStateException.class,
                                () -> ScreenLayout.builder(2).build())
                        .getMessage());
    }

    @Test
    void moreBytesThanTheLimitAreRefusedOnAllPagesTogether() {
        byte[] page = ROWS.getBytes(StandardCharsets.UTF_8);
        EStatCsv small = EStatCsv.withDefaults().withMostBytes(2 * page.length - 1);
        assertTrue(small.read(page).isGiven());
        assertEquals(
                "Nothing was read: more than the limit of " + (2 * page.length - 1) + " bytes",
                small.readPages(List.of(page, page))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void twoColumnsOfOneName() {
        Loaded<EStatTable> loaded = read(ROWS.replace("\"annotation\"", "\"value\""));
        assertEquals(
                "line 1, column 7 'value': there are two columns 'value'; the first was read",
                loaded.errors().get(0).toString());
        assertEquals("1,234人", loaded.value().table().figure("A", "14130").toString());
    }
}
