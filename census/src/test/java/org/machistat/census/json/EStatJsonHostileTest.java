package org.machistat.census.json;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.census.estat.EStatList;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Answers in which one thing is wrong at a time: each field of e-Stat's interface as something else than it is. */
class EStatJsonHostileTest {

    /** Every field of getStatsData; what stands between the brackets is one value. */
    private static final String DATA = """
            «{"GET_STATS_DATA":«{
            "RESULT":«{"STATUS":«0»,"ERROR_MSG":«"正常に終了しました。"»,"DATE":«"2026-11-23T00:00:00.000+09:00"»}»,
            "PARAMETER":«{"LANG":«"J"»,"REPLACE_SP_CHARS":«"0"»,"NARROWING_COND":«{"CODE_TAB_SELECT":«"1"»}»}»,
            "STATISTICAL_DATA":«{
            "RESULT_INF":«{"TOTAL_NUMBER":«3»,"FROM_NUMBER":«1»,"TO_NUMBER":«3»}»,
            "TABLE_INF":«{"@id":«"0001"»,"STAT_NAME":«{"@code":«"00200553"»,"$":«"経済センサス"»}»,"GOV_ORG":«{"@code":"00200","$":"総務省"}»,
             "STATISTICS_NAME":«"活動調査 確報"»,"TITLE":«{"@no":«"1"»,"$":«"従業者数"»}»,"CYCLE":«"-"»,"SURVEY_DATE":«202106»,
             "OPEN_DATE":«"2022-05-31"»,"SMALL_AREA":«0»,"COLLECT_AREA":«"全国"»,"MAIN_CATEGORY":«{"@code":"07","$":"企業"}»,
             "OVERALL_TOTAL_NUMBER":«3»,"UPDATED_DATE":«"2022-05-31"»,"STATISTICS_NAME_SPEC":«{"TABULATION_CATEGORY":"x"}»,
             "DESCRIPTION":«""»,"TITLE_SPEC":«{"TABLE_CATEGORY":«7»,"TABLE_NAME":«"従業者数"»}»}»,
            "CLASS_INF":«{"CLASS_OBJ":«[
             «{"@id":«"cat01"»,"@name":«"産業"»,"@description":«"d"»,"EXPLANATION":«["e"]»,"CLASS":«[
              «{"@code":«"0"»,"@name":«"計"»,"@level":«"1"»,"@unit":«"人"»}»,
              «{"@code":«"1"»,"@name":«"建設"»,"@level":«"2"»,"@parentCode":«"0"»,"@addInf":«"a"»}»,
              {"@code":"2","@name":"製造","@level":"2","@parentCode":"0"}]»}»,
             {"@id":"time","@name":"時間軸","CLASS":«{"@code":«"2021000000"»,"@name":«"2021年"»}»}]»}»,
            "DATA_INF":«{
            "NOTE":«[«{"@char":«"X"»,"$":«"秘匿"»}»]»,
            "ANNOTATION":«{"@annotation":«"A"»,"$":«"参考"»}»,
            "VALUE":«[
             «{"@cat01":«"0"»,"@time":«"2021000000"»,"@unit":«"人"»,"@annotation":«"A"»,"$":«"30"»}»,
             {"@cat01":"1","@time":"2021000000","@unit":"人","$":"10"},
             {"@cat01":"2","@time":"2021000000","@unit":"人","$":"X"}]»}»
            }»}»}»
            """;

    private static final String META = """
            «{"GET_META_INFO":«{"RESULT":«{"STATUS":«0»,"ERROR_MSG":«"m"»}»,"PARAMETER":«{}»,"METADATA_INF":«{
             "TABLE_INF":«{"@id":«"0001"»,"TITLE":«"t"»}»,
             "CLASS_INF":«{"CLASS_OBJ":«{"@id":«"cat01"»,"@name":«"産業"»,"CLASS":«{"@code":«"0"»,"@name":«"計"»,"@level":«1»}»}»}»}»}»}»
            """;

    private static final String LIST = """
            «{"GET_STATS_LIST":«{"RESULT":«{"STATUS":«0»,"ERROR_MSG":«"m"»}»,"DATALIST_INF":«{"NUMBER":«2»,
             "RESULT_INF":«{"FROM_NUMBER":«1»,"TO_NUMBER":«2»,"NEXT_KEY":«3»}»,
             "LIST_INF":«[«{"@id":«"1"»,"STAT_NAME":«{"@code":«"a"»,"$":«"b"»}»,"TABLE_INF":«{"@id":"2"}»}»]»,
             "TABLE_INF":«[{"@id":"0001","TITLE":"t"}]»}»}»}»
            """;

    private static final List<String> OTHERS = List.of(
            "null",
            "-5",
            "1e999999999",
            "9".repeat(2000),
            "true",
            "\"\"",
            "\" \"",
            "\"ほかの文字列\"",
            "\"\\u0000\\ud800\"",
            "[]",
            "[[1,\"a\",null]]",
            "[{},{\"@code\":{}}]",
            "{}",
            "{\"$\":null}",
            "{\"$\":\"a\",\"$\":\"b\"}",
            "{\"x\":{\"$\":[1]}}",
            "{\"\":\"\"}",
            "[".repeat(60) + "]".repeat(60));

    /** The text with its value of a number replaced, and without brackets. */
    private static String with(String text, int number, String other) {
        int start = -1;
        for (int i = 0; i <= number; i++) {
            start = text.indexOf('«', start + 1);
        }
        int depth = 0;
        int end = start;
        do {
            depth += text.charAt(end) == '«' ? 1 : text.charAt(end) == '»' ? -1 : 0;
            end++;
        } while (depth > 0);
        return plain(text.substring(0, start) + other + text.substring(end));
    }

    private static String plain(String text) {
        return text.replace("«", "").replace("»", "");
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '«').count();
    }

    private static Stream<Arguments> wrong(String text) {
        return IntStream.range(0, count(text))
                .boxed()
                .flatMap(number -> OTHERS.stream().map(other -> Arguments.of(number, other)));
    }

    static Stream<Arguments> wrongData() {
        return wrong(DATA);
    }

    static Stream<Arguments> wrongMeta() {
        return wrong(META);
    }

    static Stream<Arguments> wrongLists() {
        return wrong(LIST);
    }

    private static void checkInBothLanguages(Label label) {
        assertTrue(label.ja().chars().anyMatch(c -> c > 0x3000), label.ja());
        assertFalse(label.en().isBlank());
        assertTrue(Math.max(label.ja().length(), label.en().length()) <= 2000, label.en());
    }

    private static void check(Answer<? extends Loaded<?>> answer) {
        answer.refusal().map(Refusal::sentence).ifPresent(EStatJsonHostileTest::checkInBothLanguages);
        answer.find()
                .ifPresent(loaded -> loaded.problems().forEach(problem -> {
                    checkInBothLanguages(problem.message());
                    assertTrue(problem.met().length() <= 61, problem.met());
                }));
    }

    private static Answer<Loaded<EStatTable>> read(String json) {
        return EStatJson.withDefaults().read(json);
    }

    @ParameterizedTest
    @MethodSource("wrongData")
    void dataIsAnsweredOrRefused(int number, String other) {
        String json = with(DATA, number, other);
        Answer<Loaded<EStatTable>> answer = read(json);
        check(answer);
        Answer<Loaded<EStatTable>> utf16 = EStatJson.withDefaults().read(json.getBytes(StandardCharsets.UTF_16));
        assertEquals(answer.find().map(Loaded::value), utf16.find().map(Loaded::value));
    }

    @ParameterizedTest
    @MethodSource("wrongMeta")
    void metaIsAnsweredOrRefused(int number, String other) {
        Answer<Loaded<EStatMeta>> answer =
                EStatJson.readMeta(with(META, number, other).getBytes(StandardCharsets.UTF_8));
        check(answer);
    }

    @ParameterizedTest
    @MethodSource("wrongLists")
    void listsAreAnsweredOrRefused(int number, String other) {
        Answer<Loaded<EStatList>> answer =
                EStatJson.readList(with(LIST, number, other).getBytes(StandardCharsets.UTF_8));
        check(answer);
    }

    /** Bytes in an order that nobody writes, found by fuzzing: no JSON, and no exception. */
    @ParameterizedTest
    @ValueSource(strings = {"\0\0A\0", "\0A\0\0", "\0\0A\0{}"})
    void ordersOfBytesThatNobodyWrites(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        check(EStatJson.withDefaults().read(bytes));
        check(EStatJson.readMeta(bytes));
        check(EStatJson.readList(bytes));
        assertFalse(EStatJson.withDefaults()
                .read(bytes)
                .find()
                .filter(loaded -> loaded.errors().isEmpty())
                .isPresent());
    }

    /** What is beside the figures: however wrong, the figures stay; a thing of a wrong kind is reported. */
    @Test
    void whatIsBesideTheFiguresDoesNotLoseThem() {
        List<String> beside =
                List.of("PARAMETER", "RESULT_INF", "TABLE_INF", "ANNOTATION", "CYCLE", "TITLE", "@description");
        List<org.junit.jupiter.api.function.Executable> checks = new ArrayList<>();
        for (String name : beside) {
            int number = count(DATA.substring(0, DATA.indexOf('"' + name + '"')));
            for (String other : OTHERS) {
                checks.add(() -> assertEquals(
                        "[30人, 10人, X]", figures(read(with(DATA, number, other)).get()), name + " " + other));
            }
        }
        assertAll(checks);
    }

    private static String figures(Loaded<EStatTable> loaded) {
        return Arrays.toString(IntStream.range(0, 3)
                .mapToObj(i -> loaded.value().table().figureAt(i).toString())
                .toArray());
    }

    @Test
    void theAnswerItselfIsRight() {
        Loaded<EStatTable> loaded = read(plain(DATA)).get();
        assertEquals("[30人, 10人, X]", figures(loaded));
        assertEquals(List.of(), loaded.errors());
    }

    /** By hand: the message that each fault must give. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "@cat01":"1"|"@cat01":null|there is 'null', expected a text with a code
            "@cat01":"1"|"@cat01":["1"]|there is '[', expected a text or a number
            "$":"10"|"$":{"a":1}|there is '{', expected a text or a number
            "$":"10"|"$":"10","$":"11"|the attribute '$' stands twice in one value; the first was kept
            "@unit":"人","$":"10"|"@unit":"人","@unit":"円","$":"10"|the attribute '@unit' stands twice in one value; the first was kept
            "@annotation":"A"|"@annotation":"A","@annotation":"B"|the attribute '@annotation' stands twice in one value; the first was kept
            "$":"秘匿"|"$":"秘匿","$":"不詳"|there is '$' twice; the first was kept, '不詳' was not read
            "TOTAL_NUMBER":3|"TOTAL_NUMBER":3,"TOTAL_NUMBER":4|there is 'TOTAL_NUMBER' twice; the first was kept, '4' was not read
            "@no":"1"|"@no":"1","@no":"2"|there is 'TITLE/@no' twice; the first was kept, '2' was not read
            "@level":"1"|"@level":"高"|the level '高' is no whole number; it was read as not given
            "TOTAL_NUMBER":3|"TOTAL_NUMBER":-3|'-3' is no whole number from 0
            "$":"10"|"$":1e999999999|'1e999999999'
            """)
    void eachFaultHasItsMessage(String from, String to, String expected) {
        String json = plain(DATA).replace(from, to);
        List<String> messages = read(json).get().errors().stream()
                .map(problem -> problem.message().en())
                .toList();
        assertTrue(messages.stream().anyMatch(message -> message.contains(expected)), messages.toString());
        assertTrue(
                read(json).get().errors().stream()
                        .allMatch(problem -> problem.place().line() > 0
                                || problem.message().en().contains("values")),
                messages.toString());
    }

    @Test
    void placesAreCut() {
        String long1 = "y".repeat(9_000);
        String json = plain(DATA).replace("\"PARAMETER\":", "\"" + long1 + "\":{\"a\":1,\"a\":2},\"PARAMETER\":");
        Problem problem = read(json).get().errors().get(0);
        assertEquals(201, problem.place().name().length());
        assertTrue(problem.place().name().endsWith("y/a"), problem.place().name());
    }

    @Test
    void moreBytesThanTheLimitAreRefused() {
        EStatJson small = EStatJson.withDefaults().with(new EStatJson.Limits(100, 100, 1_000));
        Refusal refusal = small.read(plain(DATA)).refusal().orElseThrow();
        assertEquals(
                "Stopped, nothing was read: more than the limit of 1,000 bytes",
                refusal.sentence().en());
        assertEquals("上限の1,000バイトを超えたため読み取りを中止した。何も読み取っていない", refusal.sentence().ja());
        int size = plain(DATA).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(EStatJson.withDefaults()
                .with(new EStatJson.Limits(100, 100, size))
                .read(plain(DATA))
                .isGiven());
    }

    /** The limits are those of {@code Intake}: a hostile text is small, what it would take in memory is not. */
    @Test
    void manyPartsAndLongPathsAreBounded() {
        String parts = "[" + "0,".repeat(3_100_000) + "0]";
        Refusal refusal = read(plain(DATA).replace("\"NOTE\":", "\"NOTE\":" + parts + ",\"NOTE\":"))
                .refusal()
                .orElseThrow();
        assertTrue(
                refusal.sentence().en().startsWith("Stopped"),
                refusal.sentence().en());
        String deep = "{\"" + "p".repeat(9_000) + "\":";
        StringBuilder leaves = new StringBuilder("{\"a\":0");
        for (int i = 0; i < 5_000; i++) {
            leaves.append(",\"").append(i).append("\":0");
        }
        String hostile = deep.repeat(20) + leaves + "}" + "}".repeat(20);
        Loaded<EStatTable> loaded = read(plain(DATA)
                        .replace("\"PARAMETER\":", "\"MORE\":" + hostile + ",\"PARAMETER\":"))
                .get();
        assertEquals("[30人, 10人, X]", figures(loaded));
        assertEquals(
                "there are more than 100,000 properties or 20,000,000 characters of them; those from here on were not kept",
                loaded.errors().get(0).message().en());
        assertTrue(loaded.value().more().size() < 200);
    }

    /** A text broken off at any byte is read up to there or refused, in every encoding. */
    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void brokenOffAnywhere(String charset) {
        byte[] whole = plain(DATA).getBytes(Charset.forName(charset));
        for (int length = 0; length < whole.length; length += 7) {
            check(EStatJson.withDefaults().read(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void faultsOfJsonAreToldWithoutTheParsersSwitches() {
        assertEquals(
                "There is no value that can be read; whole text: there is no VALUE;"
                        + " line 1, column 23: from here on it cannot be read as JSON: Non-standard token 'NaN'",
                EStatJson.withDefaults()
                        .read("{\"GET_STATS_DATA\": NaN}")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void anyByteWrongIsAnsweredOrRefused() {
        byte[] whole = plain(DATA).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < whole.length; at += 3) {
            byte[] wrong = whole.clone();
            wrong[at] = (byte) (wrong[at] ^ (0x15 + at % 200));
            check(EStatJson.withDefaults().read(wrong));
        }
    }
}
