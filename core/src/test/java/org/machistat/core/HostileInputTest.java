package org.machistat.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.audit.Claim;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.interchange.SdmxCsv;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.interchange.TableReader.Limits;
import org.machistat.core.json.CoreJson;
import org.machistat.core.json.JsonStat;
import org.machistat.core.population.ProjectionTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;

/**
 * Inputs without end, too deep, too wide, in a wrong encoding or by way of a strange path: every reader of this module ends with a
 * message that says why, and has by then taken no more of a stream than its limit.
 */
class HostileInputTest {

    private static final long GIGABYTE = 1_000_000_000;
    private static final int TEN_MILLION = 10_000_000;

    /** Each reader asks for a buffer more than it needs. */
    private static final int BUFFERS = 100_000;

    private static final Limits SMALL = new Limits(1_000_000, 1_000, 100, 10_000, 1_000);
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());
    private static final ReferenceDate DAY = ReferenceDate.parse("2020年");

    /** A text made while it is read: a start, and then one pattern over and over. */
    private static final class Made extends InputStream {

        private final byte[] start;
        private final byte[] pattern;
        private final long length;
        private long taken;

        Made(String start, String pattern, long length) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.pattern = pattern.repeat(1 + 8_192 / pattern.length()).getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int size) {
            if (taken >= length) {
                return -1;
            }
            boolean starts = taken < start.length;
            byte[] from = starts ? start : pattern;
            int at = starts ? (int) taken : (int) ((taken - start.length) % pattern.length);
            int count = (int) Math.min(Math.min(size, from.length - at), length - taken);
            System.arraycopy(from, at, buffer, offset, count);
            taken += count;
            return count;
        }
    }

    private static String sentence(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    private static void assertTaken(long most, Made stream) {
        assertTrue(stream.taken <= most, "took " + stream.taken + " bytes");
    }

    @ParameterizedTest
    @CsvSource({"CSV, ','", "TSV, '\t'", "TEXT, '  '", "MARKDOWN, '|'"})
    void aGigabyteOfDigitsEndsAtTheLimitOfCharacters(TableFormat format, String between) throws IOException {
        String sentence =
                "Unable to read a table: whole text: stopped here, nothing was read: more than the limit of 1,000,000"
                        + " characters";
        TableReader reader = TableReader.withDefaults().with(format).with(SMALL);
        Made bytes = new Made("a" + between + "b\nx" + between, "1", GIGABYTE);
        assertEquals(sentence, sentence(reader.read(bytes)));
        assertTaken(4 * SMALL.characters() + 1, bytes);
        Made characters = new Made("a" + between + "b\nx" + between, "1", GIGABYTE);
        assertEquals(sentence, sentence(reader.read(new InputStreamReader(characters, StandardCharsets.UTF_8))));
        assertTaken(SMALL.characters() + BUFFERS, characters);
    }

    /** As documented: 50,000,000 characters by default, 200,000,000 for SDMX-CSV; 1,000 in a sentence of a claim. */
    @Test
    void textsJustBeyondTheLargestAreRefused() {
        String text = "9".repeat(50_000_001);
        String sentence =
                "Unable to read a table: whole text: stopped here, nothing was read: more than the limit of %s characters";
        assertEquals(
                sentence.formatted("50,000,000"),
                sentence(TableReader.withDefaults().read(text)));
        assertEquals(
                sentence.formatted("50,000,000"),
                sentence(TableAudit.withDefaults().audit(text)));
        assertEquals(sentence.formatted("2,000,000"), sentence(ProjectionTable.read(Label.same("市"), DAY, text)));
        assertEquals(
                sentence.formatted("200,000,000"),
                sentence(SdmxCsv.withDefaults().read(text.repeat(4))));
        assertTrue(sentence(Claim.parse(text)).length() < 700);
        assertEquals(
                sentence(Claim.parse("9".repeat(60))).substring(0, 40),
                sentence(Claim.parse(text)).substring(0, 40));
        assertTrue(
                sentence(FigureParser.withDefaults().parse(text))
                        .startsWith(
                                "Unable to parse figure from '99999999999999999999…（50000001字）', expected a number"),
                sentence(FigureParser.withDefaults().parse(text)));
    }

    static Stream<Arguments> json() {
        String tooDeep = "Document nesting depth (1001) exceeds the maximum allowed (1000";
        return Stream.of(
                Arguments.of("{\"value\":[", "1", "String value length"),
                Arguments.of("{\"note\":[0.", "1", "String value length"),
                Arguments.of("{\"value\":", "[", "nesting depth"),
                Arguments.of("{\"note\":", "[", tooDeep),
                Arguments.of("", "{\"a\":", tooDeep),
                Arguments.of("{\"link\":{\"item\":[", "{\"link\":{\"item\":[", tooDeep),
                Arguments.of("[", "[", "expected an object at the top"),
                Arguments.of("{\"label\":\"", "a", "String value length"),
                Arguments.of("{\"label\":1}", "}", "Unexpected close marker '}'"),
                Arguments.of("{\"", "a", "Name length"));
    }

    /** Jackson says more of the number, which differs with its buffers; a number is a text to it while it comes in. */
    @ParameterizedTest
    @MethodSource("json")
    void jsonStatEndsAtNumbersNestsAndTextsWithoutEnd(String start, String pattern, String why) throws IOException {
        Made stream = new Made(start, pattern, GIGABYTE);
        String met = sentence(JsonStat.withDefaults().read(stream));
        assertTrue(met.startsWith("Unable to read JSON-stat: "), met);
        assertTrue(met.contains(why), met);
        assertTaken(20_000_000 + BUFFERS, stream);
    }

    @Test
    void jsonStatEndsAtWhiteSpaceWithoutEnd() throws IOException {
        Made stream = new Made("{\"note\":[", " ", Long.MAX_VALUE);
        assertEquals(
                "Unable to read JSON-stat: whole text: nothing was read: more than the limit of 200,000,160 characters",
                sentence(JsonStat.withDefaults().withMostCells(1).read(stream)));
        assertTaken(200_000_160 + BUFFERS, stream);
    }

    @Test
    void jsonStatEndsAtItemsWithoutEnd() throws IOException {
        Made cells = new Made("{\"value\":[0", ",0", GIGABYTE);
        assertEquals(
                "Unable to read JSON-stat: '/value/1000': nothing was read: more than the limit of 1,000 cells",
                sentence(JsonStat.withDefaults().withMostCells(1_000).read(cells)));
        assertTaken(BUFFERS, cells);
        Made notes = new Made("{\"note\":[0", ",0", GIGABYTE);
        assertEquals(
                "Unable to read JSON-stat: '/note/2999999': nothing was read: more than 3,000,000 items besides cells",
                sentence(JsonStat.withDefaults().read(notes)));
        assertTaken(6_000_000 + BUFFERS, notes);
    }

    /** The limits are those of the app's own mapper. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"value\":1' | '1' | String value length | String value length",
                "'{\"value\":' | '[' | Unable to read number at /value: expected a number, but met a list | Unable to read table: expected no fields but title",
                "'' | '[' | Unable to read figure: expected a number or an object | Unable to read table: expected an object with fields title",
                "'{\"unit\":\"' | 'a' | String value length | String value length",
                "'{\"' | 'a' | Name length | Name length"
            })
    void coreJsonEndsWithJacksonsExceptions(String start, String pattern, String ofFigure, String ofTable) {
        Map<Class<?>, String> expected = Map.of(Figure.class, ofFigure, StatTable.class, ofTable);
        expected.forEach((type, why) -> {
            Made stream = new Made(start, pattern, GIGABYTE);
            String met = assertThrows(JsonProcessingException.class, () -> MAPPER.readValue(stream, type))
                    .getMessage();
            assertTrue(met.startsWith(why), met);
            assertTaken(20_000_000 + BUFFERS, stream);
        });
    }

    @ParameterizedTest
    @CsvSource({"CSV, ','", "TSV, '\t'", "TEXT, '\t'", "MARKDOWN, '|'"})
    void tenMillionColumnsAreRefusedWithoutBeingKept(TableFormat format, String between) {
        String text = "a" + between.repeat(TEN_MILLION) + "z\n" + (format == TableFormat.MARKDOWN ? "|-|-|\n" : "");
        String sentence =
                "Unable to read a table: line 1: stopped here, nothing was read: more than the limit of 10,000 columns in a row";
        assertEquals(sentence, sentence(TableReader.withDefaults().with(format).read(text)));
        assertEquals(sentence, sentence(TableReader.withDefaults().read(text)));
    }

    @Test
    void tenMillionColumnsOfSdmx() {
        assertEquals(
                "Unable to read a table: line 1: stopped here, nothing was read: more than the limit of 10,000 columns in a row",
                sentence(SdmxCsv.withDefaults().read("STRUCTURE" + ",".repeat(TEN_MILLION))));
        assertEquals(
                "Unable to read a table: line 2: stopped here, nothing was read: more than the limit of 10,000 columns in a row",
                sentence(SdmxCsv.withDefaults().read("STRUCTURE,a,OBS_VALUE\nd,x,1" + ",".repeat(TEN_MILLION))));
    }

    @Test
    void tenMillionEmptyRowsAreNothing() {
        String rows = "\n".repeat(TEN_MILLION);
        for (String between : List.of(",", "\t", "  ")) {
            String text = "a" + between + "b" + rows + "x" + between + "1\n";
            Loaded<StatTable> read = TableReader.withDefaults().read(text).get();
            assertEquals(Figure.of(1), read.getComplete().figure("x", "b"));
        }
        assertEquals(
                Figure.of(1),
                TableReader.withDefaults()
                        .read("|a|b|\n|-|-|\n|x|1|" + rows)
                        .get()
                        .getComplete()
                        .figure("x", "b"));
        assertEquals(
                Figure.of(1),
                SdmxCsv.withDefaults()
                        .read("STRUCTURE,a,OBS_VALUE" + rows + "d,x,1")
                        .get()
                        .getComplete()
                        .figureAt(0));
        assertEquals(
                "Unable to read a table: whole text: there is nothing in it",
                sentence(TableReader.withDefaults().read(rows)));
        assertEquals(
                "Unable to read a table: whole text: the text is empty",
                sentence(SdmxCsv.withDefaults().read(rows)));
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        String open = "\"" + "x,1\n".repeat(TEN_MILLION / 4);
        assertEquals(
                "Unable to read a table: line 2: from this line on a quote is not closed, or text follows a closing quote",
                sentence(TableReader.withDefaults().read("a,b\n" + open)));
        assertEquals(
                "Unable to read a table: line 2: from this line on a quote is not closed, or text follows a closing quote",
                sentence(SdmxCsv.withDefaults().read("STRUCTURE,a,OBS_VALUE\n" + open)));
        assertEquals(
                "Unable to read a table: line 200001: stopped here, nothing was read: more than the limit of 200,000 rows",
                sentence(TableReader.withDefaults().with(TableFormat.TSV).read("a\tb\n" + open)));
    }

    /** Bars and dashes over and over must not be matched by recursion. */
    @ParameterizedTest
    @ValueSource(
            strings = {"|-", "|:-:", "| - ", "-|", "||", "\t-", "(", "**", "\\", "<br>", "&lt;", "\u3000", "\ufeff"})
    void patternsOverAndOverEndWithAnAnswer(String pattern) {
        String text = pattern.repeat(1_000_000 / pattern.length());
        for (String whole : List.of(text, "|a|b|\n|-|-|\n|x|" + text + "|\n", "a\tb\nx\t" + text, "a,b\nx," + text)) {
            Answer<Loaded<StatTable>> answer = TableReader.withDefaults().read(whole);
            assertTrue(answer.isGiven() || sentence(answer).startsWith("Unable to read a table: "), pattern);
            assertEquals(
                    answer.isGiven(), TableAudit.withDefaults().audit(whole).isGiven());
        }
    }

    /** 0x81 0x20 is no character of Shift_JIS, 0xFD 0xFE none of UTF-8; a lone surrogate is none of UTF-16. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FD FE 2C 61 | there are characters that are not in UTF-8, windows-31j",
                "61 2C 62 0A 82 20 2C 31 | there are characters that are not in UTF-8, windows-31j",
                "FF FE 00 D8 2C 00 | there are characters that are not in UTF-16",
                "61 2C 62 0A E5 B7 9D 2C E5 | it looks like UTF-8 that is cut off within its last character; state the encoding if it is another",
                "61 00 2C 00 62 00 0A 00 | line 1: there is a NUL character, as in a text of another encoding or a file that is no text",
                "00 61 00 2C 00 62 00 0A | line 1: there is a NUL character, as in a text of another encoding or a file that is no text"
            })
    void bytesOfNoEncodingAreRefused(String hex, String why, @TempDir Path folder) throws IOException {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        String place = why.startsWith("line") ? "" : "whole text: ";
        assertEquals(
                "Unable to read a table: " + place + why,
                sentence(TableReader.withDefaults().read(bytes)));
        assertEquals(
                "Unable to read a table: " + place + why, sentence(ProjectionTable.read(Label.same("市"), DAY, bytes)));
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        assertTrue(sentence(SdmxCsv.withDefaults().read(file)).startsWith("Unable to read a table: "));
        assertTrue(sentence(JsonStat.withDefaults().read(file)).startsWith("Unable to read JSON-stat: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) throws IOException {
        Charset encoding = Charset.forName(charset);
        byte[] bytes = "\ufeff町,人口\n川崎,5\n".getBytes(encoding);
        StatTable table = TableReader.withDefaults().read(bytes).get().getComplete();
        assertEquals("町", table.axes().get(0).id());
        assertEquals(Figure.of(5).value(), table.figure("川崎", "人口").findValue().orElseThrow());
        byte[] json =
                "\ufeff{\"id\":[\"町\"],\"size\":[1],\"dimension\":{\"町\":{\"category\":{\"index\":[\"川崎\"]}}},\"value\":[5]}"
                        .getBytes(encoding);
        assertEquals(
                "町",
                JsonStat.withDefaults()
                        .read(json)
                        .get()
                        .getComplete()
                        .axes()
                        .get(0)
                        .id());
    }

    /** What others may take for markup, an entity or a formula is text here, and stays as it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;script&gt;",
                "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                "&x;",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "@SUM(A1)",
                "${jndi:ldap://a}",
                "{{7*7}}",
                "%n%s",
                "\\u0041"
            })
    void cellsStayText(String cell) throws JsonProcessingException {
        StatTable table = TableReader.withDefaults()
                .with(TableFormat.CSV)
                .read("a,b\n" + cell + ",1\ny," + cell + "\n")
                .get()
                .value();
        assertEquals(cell, table.axes().get(0).categories().get(0).id());
        Figure.Marked odd = (Figure.Marked) table.figureAt(1);
        assertEquals(Mark.UNEXPLAINED, odd.mark());
        assertEquals(cell, odd.symbol());
        StatTable sdmx = SdmxCsv.withDefaults()
                .read("STRUCTURE,a,OBS_VALUE\nd," + cell + ",1\n")
                .get()
                .getComplete();
        assertEquals(List.of(Category.of(cell)), sdmx.axes().get(0).categories());
        String text = MAPPER.writeValueAsString(cell);
        StatTable stat = JsonStat.withDefaults()
                .read("{\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[" + text
                        + "]}}},\"value\":[1]}")
                .get()
                .getComplete();
        String escaped = cell.equals("\\u0041") ? "\\u0041" : cell;
        assertEquals(escaped, stat.axes().get(0).categories().get(0).id());
        assertEquals(stat, MAPPER.readValue(MAPPER.writeValueAsString(stat), StatTable.class));
    }

    /** Reads a path. */
    private interface PathReader {
        Answer<?> read(Path file) throws IOException;
    }

    private static final Map<String, PathReader> PATHS = Map.of(
            "TableReader", file -> TableReader.withDefaults().with(SMALL).read(file),
            "SdmxCsv", file -> SdmxCsv.withDefaults().with(SMALL).read(file),
            "JsonStat", file -> JsonStat.withDefaults().withMostCells(1).read(file),
            "ProjectionTable", file -> ProjectionTable.read(Label.same("市"), DAY, file));

    static Stream<String> paths() {
        return PATHS.keySet().stream().sorted();
    }

    private static Path link(Path from, Path to) {
        try {
            return Files.createSymbolicLink(from, to);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here");
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aLinkIsFollowedAndAFolderOrALoopIsNamed(String name, @TempDir Path folder) throws IOException {
        PathReader reader = PATHS.get(name);
        Path file = Files.writeString(
                folder.resolve("a.txt"),
                name.equals("JsonStat")
                        ? "{\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1]}"
                        : name.equals("SdmxCsv") ? "STRUCTURE,a,OBS_VALUE\nd,x,1\n" : "性別,年齢,人口,生残率\n男,0～4,5,0.9\n");
        Path link = link(folder.resolve("link"), file);
        Path farther = link(folder.resolve("farther"), link);
        assertEquals(reader.read(file).toString(), reader.read(farther).toString());
        Path loop = link(folder.resolve("loop"), folder.resolve("pool"));
        link(folder.resolve("pool"), loop);
        String looped =
                assertThrows(FileSystemException.class, () -> reader.read(loop)).getMessage();
        assertTrue(looped.startsWith(loop.toString()), looped);
        Path inside = link(folder.resolve("inside"), folder);
        for (Path directory : List.of(folder, inside)) {
            assertEquals(
                    directory + ": is a folder, expected a file",
                    assertThrows(FileSystemException.class, () -> reader.read(directory))
                            .getMessage());
        }
        Path nowhere = link(folder.resolve("nowhere"), folder.resolve("nothing"));
        assertEquals(
                nowhere.toString(),
                assertThrows(FileSystemException.class, () -> reader.read(nowhere))
                        .getMessage());
    }

    /** A device has size 0 and no end. */
    @ParameterizedTest
    @MethodSource("paths")
    void aDeviceWithoutEndEnds(String name, @TempDir Path folder) throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");
        Path link = link(folder.resolve("data.csv"), zero);
        String sentence = sentence(PATHS.get(name).read(link));
        Files.delete(link);
        assertTrue(
                switch (name) {
                    case "JsonStat" ->
                        sentence.startsWith("Unable to read JSON-stat: ") && sentence.contains("this is no JSON");
                    case "ProjectionTable" -> sentence.endsWith("more than the limit of 2,000,000 characters");
                    default -> sentence.endsWith("more than the limit of 1,000,000 characters");
                },
                sentence);
    }
}
