package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/** Documents and tables that mean harm, or were spoilt on their way. */
class JsonStatHostileTest {

    private static final JsonStat FORMAT = JsonStat.withDefaults();

    /** More than any message here needs. */
    private static final int LONGEST = 700;

    private static final String LONG = "x".repeat(40_000);

    private static String dataset(String fields) {
        return "{\"id\":[\"a\"],\"size\":[2],\"dimension\":{\"a\":{\"category\":{\"index\":[\"あ\",\"y\"]}}}," + fields
                + "}";
    }

    private static List<String> problems(String text) {
        return FORMAT.read(text).get().problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static StatTable one(Figure first, Figure second) {
        return StatTable.builder("")
                .axis(Axis.of("a", "x", "y"))
                .put(0, first)
                .put(1, second)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "ISO-8859-1"})
    void bytesOfAnotherEncodingAreRefused(String charset) {
        String text = dataset("\"label\":\"市区町村別事業所数é\",\"value\":[1,2]");
        Refusal refusal =
                FORMAT.read(text.getBytes(Charset.forName(charset))).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        assertEquals(
                "Unable to read JSON-stat: whole text: the bytes are not in UTF-8; give the characters instead",
                refusal.sentence().en());
        assertEquals(
                "JSON-statとして読めない。全体：UTF-8でないバイトがある。別の文字コードならば文字にして渡すこと",
                refusal.sentence().ja());
    }

    /** Found by fuzzing: the first byte, too, is read where a fault of it is answered. */
    @Test
    void aFirstByteOfAnotherEncodingIsRefused() {
        Refusal refusal = FORMAT.read(new byte[] {(byte) 0x80, '{', '}', ' ', ' '})
                .refusal()
                .orElseThrow();
        assertEquals(
                "Unable to read JSON-stat: whole text: the bytes are not in UTF-8; give the characters instead",
                refusal.sentence().en());
    }

    /** RFC 4627 section 3: the encoding shows in the first four bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "UTF-16BE",
                "UTF-16LE",
                "UTF-32BE",
                "UTF-32LE",
                "UTF-16",
                "X-UTF-32LE-BOM",
                "X-UTF-32BE-BOM"
            })
    void unicodeIsReadInEveryForm(String charset) {
        String text = dataset("\"label\":\"市区町村別\",\"value\":[1,2]");
        StatTable table =
                FORMAT.read(text.getBytes(Charset.forName(charset))).get().getComplete();
        assertEquals("市区町村別", table.title().ja());
        assertEquals("あ", table.axis("a").categories().get(0).id());
    }

    @Test
    void halfACharacterAtTheEndIsRefusedToo() {
        byte[] whole = dataset("\"value\":[1,2],\"label\":\"市").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        assertEquals(
                "Unable to read JSON-stat: whole text: the bytes are not in UTF-8; give the characters instead",
                FORMAT.read(cut).refusal().orElseThrow().sentence().en());
    }

    /** The symbol of a mark may be the code that means a normal figure to others. */
    @ParameterizedTest
    @ValueSource(strings = {"A", "a", "P", "-", "z"})
    void nilKeepsItsMarkWhateverItsSymbol(String symbol) {
        StatTable table = one(new Figure.Marked(Mark.NIL, symbol, Unit.NONE, Set.of()), Figure.of(0, Unit.NONE));
        String text = FORMAT.write(table);
        assertEquals(table, FORMAT.read(text).get().getComplete(), text);
        assertTrue(!text.contains("\"status\":[\"A\"") && !text.contains("\"status\":[\"a\""), text);
    }

    @Test
    void numbersBeyondAllSizeAreReported() {
        StatTable table =
                FORMAT.read(dataset("\"value\":[1e99999999999,1]")).get().value();
        assertEquals(new Figure.Marked(Mark.UNEXPLAINED, "1e99999999999", Unit.NONE, Set.of()), table.figureAt(0));
        assertEquals(
                List.of("'/value/0': '1e99999999999' cannot be read as a figure"),
                problems(dataset("\"value\":[1e99999999999,1]")));
        assertEquals(
                List.of("'/note/0': the number '-1.5E-99999999999' is out of all range and was kept as a text"),
                problems(dataset("\"value\":[1,2],\"note\":[-1.5E-99999999999]")));
        assertEquals(
                List.of("'/value/0': A figure must have at most 1000 digits, but had the scale -99999 ('1E+99999')"),
                problems(dataset("\"value\":[1e99999,1]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"role\":5| '/role': expected an object, but met '5'; roles were not read",
                "\"role\":[\"a\"]| '/role': expected an object, but met '[\"a\"]'; roles were not read",
                "\"role\":{\"metric\":\"a\"}| '/role/metric': expected a list of dimensions, but met '\"a\"'; was not read",
                "\"role\":{\"time\":[\"b\"]}| '/role/time': expected a list of dimensions, but met '[\"b\"]'; was not read",
                "\"role\":{\"geo\":[7]}| '/role/geo': expected a list of dimensions, but met '[7]'; was not read"
            })
    void rolesOfAnotherKindAreReported(String role, String problem) {
        assertEquals(
                List.of(problem),
                problems(dataset(role.strip() + ",\"value\":[1,2]")).stream()
                        .filter(line -> !line.contains("have no place"))
                        .toList());
    }

    @Test
    void aBlankSourceIsNone() {
        assertEquals(
                Source.UNSTATED,
                FORMAT.read(dataset("\"source\":\" \",\"value\":[1,2]"))
                        .get()
                        .getComplete()
                        .source());
    }

    /** 20,000 objects below one long name: each place has the name in it. */
    @Test
    void placesBelowLongNamesAreKeptShort() {
        String inner = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"d" + i + "\":{\"category\":0}")
                .collect(Collectors.joining(","));
        Refusal refusal =
                FORMAT.read("{\"" + LONG + "\":{" + inner + "}}").refusal().orElseThrow();
        assertEquals(
                "Unable to read JSON-stat: whole text: there is no dataset, expected fields 'dimension' and 'value'",
                refusal.sentence().en());
    }

    @Test
    void datasetsWithoutEndAreRefused() {
        String parts = IntStream.range(0, 10_001)
                .mapToObj(i -> "\"d" + i + "\":{\"dimension\":{}}")
                .collect(Collectors.joining(","));
        assertEquals(
                "Unable to read JSON-stat: '/d10000': nothing was read: more than 10,000 datasets",
                FORMAT.readAll("{" + parts + "}")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void problemsBelowLongNamesAreKeptShort() {
        String bad = IntStream.range(0, 5_000).mapToObj(i -> "\"b" + i + "\":0").collect(Collectors.joining(","));
        Loaded<List<StatTable>> read = FORMAT.readAll(
                        "{\"" + LONG + "\":" + dataset("\"value\":{\"0\":1,\"1\":2," + bad + "}") + "}")
                .get();
        assertEquals(5_000, read.problems().size());
        assertTrue(
                read.problems().stream().allMatch(problem -> problem.toString().length() < LONGEST));
    }

    /** A limit for a document is one for all its datasets together. */
    @Test
    void cellsOfAllDatasetsCountTogether() {
        String parts = IntStream.range(0, 3)
                .mapToObj(i -> "\"d" + i + "\":" + dataset("\"value\":[1,2]"))
                .collect(Collectors.joining(",", "{", "}"));
        Loaded<List<StatTable>> read = FORMAT.withMostCells(5).readAll(parts).get();
        assertEquals(2, read.value().size());
        assertEquals(
                List.of("'/d2/size': sizes [2] make, with the datasets before, more than the limit of 5 cells"),
                read.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void longNamesAreCutInEveryMessage() {
        String id = "\"" + LONG + "\"";
        List<String> texts = List.of(
                "{\"id\":[" + id + "],\"size\":[1],\"dimension\":{" + id + ":{}},\"value\":[1]}",
                "{\"id\":[" + id + "],\"size\":[2],\"dimension\":{" + id
                        + ":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1]}",
                "{\"id\":[" + id + "],\"size\":[2],\"dimension\":{" + id + ":{\"category\":{\"index\":[" + id + "," + id
                        + "]}}},\"value\":[1]}",
                "{" + id + ":{\"value\":[1],\"value\":[2]}}",
                "{\"id\":[" + id + "," + id + "],\"size\":[1,1]}",
                "{\"class\":" + id + "}");
        for (String text : texts) {
            String sentence =
                    FORMAT.read(text).refusal().orElseThrow().sentence().toString();
            assertTrue(sentence.length() < LONGEST, sentence);
        }
        String child = dataset("\"value\":[1,2]").replace("\"y\"]", "\"y\"],\"child\":{\"あ\":[" + id + "]}");
        assertTrue(problems(child).get(0).length() < LONGEST);
    }

    @Test
    void halfACharacterPairIsRefusedWhenWriting() {
        List<StatTable> tables = List.of(
                one(Figure.of(1, Unit.NONE), Figure.of(2, Unit.NONE)).withTitle(Label.same("a\ud842")),
                StatTable.builder("")
                        .axis(Axis.of("\udfb7", "x"))
                        .put(0, Figure.of(1, Unit.NONE))
                        .build());
        List<String> met = List.of("U+D842 in 'a?'", "U+DFB7 in '?'");
        for (int i = 0; i < tables.size(); i++) {
            StatTable table = tables.get(i);
            String message = "Unable to write half a character pair " + met.get(i) + ", which no encoding has";
            assertEquals(
                    message,
                    assertThrows(IllegalArgumentException.class, () -> FORMAT.write(table))
                            .getMessage());
            assertEquals(
                    message,
                    assertThrows(IllegalArgumentException.class, () -> FORMAT.write(table, new ByteArrayOutputStream()))
                            .getMessage());
        }
    }

    @Test
    void wholeCharacterPairsAreWritten() {
        StatTable table = one(Figure.of(1, Unit.NONE), Figure.of(2, Unit.NONE)).withTitle(Label.same("𠮷野家"));
        assertEquals(table, FORMAT.read(FORMAT.write(table)).get().getComplete());
    }

    /** The parser's own advice, such as to enable a feature of it, helps nobody here. */
    @Test
    void faultsOfJsonAreToldWithoutTheParsersSwitches() {
        assertEquals(
                "Unable to read JSON-stat: line 1, column 14: this is no JSON (Non-standard token 'NaN')",
                FORMAT.read("{\"value\":[NaN]}")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "Unable to read JSON-stat: whole text: this is no JSON (Document nesting depth (1001) exceeds the maximum allowed (1000))",
                FORMAT.read("{\"class\":".repeat(2000))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    /** What is written can be read, and what could not be read is not written. */
    @Test
    void longIdsComeBackUpToALimit() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("n".repeat(1_000_000), Label.EMPTY, List.of(Category.of("i".repeat(60_000)))))
                .put(0, new Figure.Marked(Mark.UNEXPLAINED, "s".repeat(60_000), Unit.NONE, Set.of()))
                .build();
        assertEquals(table, FORMAT.read(FORMAT.write(table)).get().getComplete());
        StatTable longer = StatTable.builder("")
                .axis(Axis.of("n".repeat(1_000_001), "x"))
                .put(0, Figure.of(1, Unit.NONE))
                .build();
        assertEquals(
                "Unable to write '" + "n".repeat(60)
                        + "…' as a name: expected at most 1,000,000 characters, but it has 1,000,001",
                assertThrows(IllegalArgumentException.class, () -> FORMAT.write(longer))
                        .getMessage());
    }
}
