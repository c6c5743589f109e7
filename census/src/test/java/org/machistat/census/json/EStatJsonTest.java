package org.machistat.census.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.machistat.census.estat.EStatList;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;

/** Answers written by hand in the form of e-Stat's interface, version 3; expected figures are those written in the answer. */
class EStatJsonTest {

    private static final String CLASSES = """
            "CLASS_INF":{"CLASS_OBJ":[
             {"@id":"cat01","@name":"産業","CLASS":[{"@code":"0","@name":"計","@level":"1"},
              {"@code":"1","@name":"建設","@level":2,"@parentCode":"0"},{"@code":"2","@name":"製造","@level":"2","@parentCode":"0"}]},
             {"@id":"time","@name":"時間軸","CLASS":{"@code":"2020100000","@name":"2020年10月","@level":"1"}}]}""";
    private static final String NOTES =
            "\"NOTE\":[{\"@char\":\"X\",\"$\":\"秘匿\"},{\"@char\":\"-\",\"$\":\"該当数値がないもの\"},{\"@char\":\"***\",\"$\":\"　\"}]";

    private static String value(String code, String value) {
        return "{\"@cat01\":\"" + code + "\",\"@time\":\"2020100000\",\"@unit\":\"人\",\"$\":\"" + value + "\"}";
    }

    private static String page(String numbers, String classes, String data) {
        return "{\"GET_STATS_DATA\":{\"RESULT\":{\"STATUS\":0,\"ERROR_MSG\":\"正常に終了しました。\"},\n\"STATISTICAL_DATA\":{"
                + "\"RESULT_INF\":{" + numbers
                + "},\"TABLE_INF\":{\"@id\":\"0001\",\"STAT_NAME\":{\"@code\":\"00200553\",\"$\":\"経済センサス\"},"
                + "\"GOV_ORG\":{\"$\":\"総務省\"},\"STATISTICS_NAME\":\"活動調査 速報\",\"TITLE\":\"従業者数\",\"OPEN_DATE\":\"2022-05-31\"}"
                + (classes.isEmpty() ? "" : ",\n" + classes) + ",\n\"DATA_INF\":{" + data + "}}}}";
    }

    private static String whole(String... values) {
        return page(
                "\"TOTAL_NUMBER\":" + values.length + ",\"FROM_NUMBER\":1,\"TO_NUMBER\":\"" + values.length + "\"",
                CLASSES,
                NOTES + ",\n\"VALUE\":[" + String.join(",\n", values) + "]");
    }

    private static Loaded<EStatTable> read(String json) {
        return EStatJson.withDefaults().read(json).get();
    }

    private static List<String> errors(Loaded<?> loaded) {
        return loaded.errors().stream().map(Problem::toString).toList();
    }

    private static String cell(Loaded<EStatTable> loaded, String code) {
        return loaded.value().table().figure(code, "2020100000").toString();
    }

    @Test
    void figuresUnitsTotalsAndSource() {
        Loaded<EStatTable> loaded = read(whole(value("0", "30"), value("1", "10"), value("2", "20")));
        assertTrue(loaded.isComplete());
        assertEquals("30人", cell(loaded, "0"));
        assertEquals(
                "[Total[id=0, parts=[1, 2]]]",
                loaded.value().table().axis("cat01").totals().toString());
        Source source = loaded.value().table().source();
        assertEquals(
                "総務省、活動調査 速報、従業者数、政府統計の総合窓口（e-Stat） 統計表ID 0001、速報、2022年5月31日",
                source.cite().ja());
        assertEquals(Source.Release.PRELIMINARY, source.release());
        assertEquals("00200553", loaded.value().meta().info().surveyCode());
    }

    @Test
    void aHierarchyThatDoesNotAddUpIsNoTotal() {
        Loaded<EStatTable> loaded = read(whole(value("0", "90"), value("1", "10"), value("2", "20")));
        assertEquals(List.of(), loaded.value().table().axis("cat01").totals());
        assertTrue(loaded.problems().stream()
                .anyMatch(problem -> problem.toString()
                        .equals(
                                "'cat01': 1 codes were not declared as totals of those below them, as not more than half of"
                                        + " the cells that can be checked add up (adding up/checked): 0 (0/1)")));
    }

    @Test
    void theNameOfATimeDecides() {
        Loaded<EStatTable> loaded = read(whole(value("0", "1"), value("1", "0"), value("2", "1")));
        assertEquals(
                "2020年10月",
                loaded.value()
                        .meta()
                        .get("time")
                        .date("2020100000")
                        .get()
                        .label()
                        .ja());
        assertTrue(loaded.problems()
                .get(0)
                .toString()
                .endsWith("the code 2020100000 seems to say 2020年度, but the name is '2020年10月'; the name was taken"));
    }

    @Test
    void symbolsMeanWhatTheTableSays() {
        Loaded<EStatTable> loaded = read(whole(value("0", "X"), value("1", "-"), value("2", "***")));
        assertEquals(Mark.SUPPRESSED, mark(loaded, "0"));
        assertEquals(Mark.NIL, mark(loaded, "1"));
        assertEquals(Mark.UNEXPLAINED, mark(loaded, "2"));
        assertEquals(
                List.of(
                        "line 8, column 1 '/GET_STATS_DATA/STATISTICAL_DATA/DATA_INF/VALUE/2': the legend does not explain the"
                                + " symbol '***', which was kept as unexplained (1 values)"),
                errors(loaded).stream()
                        .map(text -> text.replaceFirst("line \\d+, column \\d+", "line 8, column 1"))
                        .toList());
        Loaded<EStatTable> told = EStatJson.withDefaults()
                .with(MarkLegend.standard())
                .read(whole(value("0", "X"), value("1", "-"), value("2", "***")))
                .get();
        assertEquals(Mark.UNKNOWN, mark(told, "2"));
    }

    private static Mark mark(Loaded<EStatTable> loaded, String code) {
        return loaded.value().table().figure(code, "2020100000").findMark().orElseThrow();
    }

    @Test
    void aSymbolWithoutLegendAndATextAreKept() {
        Loaded<EStatTable> loaded = read(whole(value("0", "12a"), value("1", "…"), value("2", "1,234.5")));
        assertEquals(Mark.UNEXPLAINED, mark(loaded, "0"));
        assertEquals("…", ((Figure.Marked) loaded.value().table().figure("1", "2020100000")).symbol());
        assertEquals("1,234.5人", cell(loaded, "2"));
        assertEquals(2, loaded.errors().size());
    }

    @Test
    void oneValueAndValuesBeforeClasses() {
        String json = "{\"GET_STATS_DATA\":{\"STATISTICAL_DATA\":{\"DATA_INF\":{\"VALUE\":" + value("1", "5") + "},"
                + CLASSES + "}}}";
        Loaded<EStatTable> loaded = read(json);
        assertEquals("5人", cell(loaded, "1"));
        assertEquals(Mark.BLANK, mark(loaded, "2"));
    }

    @Test
    void duplicatesAndUnknownCodes() {
        Loaded<EStatTable> loaded = read(whole(value("0", "1"), value("0", "2"), value("9", "3")));
        assertEquals("1人", cell(loaded, "0"));
        assertEquals("3人", cell(loaded, "9"));
        assertTrue(
                errors(loaded)
                        .get(0)
                        .endsWith(
                                "VALUE/1': there is another value of the same cell: the first, '1人', was kept, '2人' was not read"));
        assertTrue(errors(loaded)
                .get(1)
                .endsWith(
                        "VALUE/2': the code '9' is not in the classification 'cat01'; it was taken for its own name"));
    }

    @Test
    void aTextThatBreaksOffKeepsWhatItHad() {
        String json = whole(value("0", "30"), value("1", "10"), value("2", "20"));
        Loaded<EStatTable> loaded = read(json.substring(0, json.lastIndexOf("\"$\"")));
        assertEquals("10人", cell(loaded, "1"));
        assertEquals(Mark.BLANK, mark(loaded, "2"));
        assertFalse(loaded.isComplete());
        assertTrue(errors(loaded).stream().anyMatch(text -> text.contains("from here on it cannot be read as JSON")));
        Answer<Loaded<EStatTable>> nothing = EStatJson.withDefaults().read("{\"GET_STATS_DATA\":{");
        assertEquals(
                Refusal.Reason.NOT_READABLE, nothing.refusal().orElseThrow().reason());
    }

    @Test
    void deepNestingIsAnErrorWithAPlace() {
        String deep = whole(value("0", "1")).replaceFirst("\"RESULT\"", "\"MORE\":" + "[".repeat(5000));
        String sentence = EStatJson.withDefaults()
                .read(deep)
                .refusal()
                .orElseThrow()
                .sentence()
                .en();
        assertTrue(sentence.contains("line 1, column"), sentence);
    }

    @Test
    void statusIsRefusedWithItsMessage() {
        String none = "{\"GET_STATS_DATA\":{\"RESULT\":{\"STATUS\":1,\"ERROR_MSG\":\"該当データはありませんでした。\"}}}";
        Refusal empty = EStatJson.withDefaults().read(none).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_ENOUGH_DATA, empty.reason());
        assertEquals(
                "e-Stat has no data for the request (STATUS 1: 該当データはありませんでした。)",
                empty.sentence().en());
        Refusal denied = EStatJson.withDefaults()
                .read(none.replace(":1,", ":\"100\","))
                .refusal()
                .orElseThrow();
        assertEquals(Refusal.Reason.NOT_READABLE, denied.reason());
        assertEquals(
                "e-Stat did not accept the application id (STATUS 100: 該当データはありませんでした。)",
                denied.sentence().en());
    }

    private static Answer<Loaded<EStatTable>> pages(String... pages) throws IOException {
        return EStatJson.withDefaults()
                .readPages(Stream.of(pages)
                        .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .iterator());
    }

    @Test
    void pagesAreJoinedAndChecked() throws IOException {
        String first = page(
                "\"TOTAL_NUMBER\":3,\"FROM_NUMBER\":1,\"TO_NUMBER\":2,\"NEXT_KEY\":3",
                CLASSES,
                "\"VALUE\":[" + value("0", "30") + "," + value("1", "10") + "]");
        String second =
                page("\"TOTAL_NUMBER\":3,\"FROM_NUMBER\":3,\"TO_NUMBER\":3", "", "\"VALUE\":" + value("2", "20"));
        Loaded<EStatTable> joined = pages(first, second).get();
        assertTrue(joined.isComplete(), joined.problems().toString());
        assertEquals("20人", cell(joined, "2"));
        assertEquals(
                List.of("whole text: incomplete: there are 2 of 3 values; the next page is at NEXT_KEY 3"),
                errors(pages(first).get()));
        assertTrue(errors(pages(first, second.replace("R\":3,\"TO_NUMBER\":3", "R\":2,\"TO_NUMBER\":2"))
                        .get())
                .contains("whole text: the values 2 to 2 are on another page too"));
        assertEquals(
                "Page 2 is of table 0002, but the first page is of table 0001",
                pages(first, second.replace("\"0001\"", "\"0002\""))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void metaAndList() {
        String meta =
                "{\"GET_META_INFO\":{\"RESULT\":{\"STATUS\":0},\"METADATA_INF\":{\"TABLE_INF\":{\"@id\":\"0001\",\"TITLE\":\"t\"},"
                        + CLASSES + "}}}";
        EStatMeta read =
                EStatJson.readMeta(meta.getBytes(StandardCharsets.UTF_8)).get().value();
        assertEquals(2, read.get("cat01").children("0").size());
        String list =
                "{\"GET_STATS_LIST\":{\"RESULT\":{\"STATUS\":0},\"DATALIST_INF\":{\"NUMBER\":5,\"RESULT_INF\":{\"FROM_NUMBER\":1,"
                        + "\"TO_NUMBER\":1,\"NEXT_KEY\":2},\"TABLE_INF\":{\"@id\":\"0001\",\"TITLE\":{\"@no\":\"7\",\"$\":\"t\"}}}}}";
        EStatList tables =
                EStatJson.readList(list.getBytes(StandardCharsets.UTF_8)).get().value();
        assertEquals("7", tables.get("0001").tableNumber());
        assertEquals(5, tables.found());
        assertEquals("2", tables.nextKey().orElseThrow());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void pagesAreFollowedByTheirKeys() throws IOException {
        String first = page(
                "\"TOTAL_NUMBER\":3,\"FROM_NUMBER\":1,\"TO_NUMBER\":2,\"NEXT_KEY\":3",
                CLASSES,
                "\"VALUE\":[" + value("0", "30") + "," + value("1", "10") + "]");
        String last = page("\"TOTAL_NUMBER\":3,\"FROM_NUMBER\":3,\"TO_NUMBER\":3", "", "\"VALUE\":" + value("2", "20"));
        Loaded<EStatTable> loaded = EStatJson.withDefaults()
                .readFollowing(start -> stream(start.isEmpty() ? first : start.getAsLong() == 3 ? last : ""))
                .get();
        assertEquals(List.of(), errors(loaded));
        assertEquals("20人", cell(loaded, "2"));
        assertEquals(
                "Expected a NEXT_KEY above 3, but it was 3; the pages lead nowhere",
                EStatJson.withDefaults()
                        .readFollowing(start -> stream(first))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void anAnswerOfAnyKindSaysWhyThereIsNothing() {
        for (String root : List.of("GET_STATS_DATA", "GET_META_INFO", "GET_STATS_LIST")) {
            String fault = "{\"" + root
                    + "\":{\"PARAMETER\":{\"A\":[1]},\"RESULT\":{\"STATUS\":\"101\",\"ERROR_MSG\":\"無\"}}}";
            assertEquals(
                    "e-Stat has no such table (STATUS 101: 無)",
                    EStatJson.refusal(fault.getBytes(StandardCharsets.UTF_8))
                            .orElseThrow()
                            .sentence()
                            .en());
        }
        for (String other : List.of(
                "",
                "[]",
                "{",
                "{}",
                "{\"GET_X\":1}",
                "{\"RESULT\":{\"STATUS\":100}}",
                "<html>",
                whole(value("0", "1")))) {
            assertTrue(EStatJson.refusal(other.getBytes(StandardCharsets.UTF_8)).isEmpty(), other);
        }
    }
}
