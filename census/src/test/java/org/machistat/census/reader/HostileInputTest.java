package org.machistat.census.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.json.EStatJson;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * Inputs without end, too deep, too wide, in a wrong encoding or by way of a strange path: every reader of this module ends with a
 * message that says why, and has by then taken no more of a stream than its limit.
 */
class HostileInputTest {

    private static final long GIGABYTE = 1_000_000_000;
    private static final int TEN_MILLION = 10_000_000;

    /** Each reader asks for a buffer more than it needs. */
    private static final int BUFFERS = 100_000;

    private static final EStatJson.Limits SMALL = new EStatJson.Limits(1_000, 1_000, 1_000_000);
    private static final String DATA = "{\"GET_STATS_DATA\":{\"RESULT\":{\"STATUS\":0},\"STATISTICAL_DATA\":";
    private static final String CSV = "\"area_code\",\"地域\",\"unit\",\"value\"\n";

    private static final ScreenLayout LAYOUT = ScreenLayout.builder(2)
            .column(1, new ColumnRole.Code("area"))
            .column(2, new ColumnRole.Name("area"))
            .values(3, 3)
            .headingNames("tab", 1)
            .build();

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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sentence(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    /** Why nothing was read, or the errors beside what was read before the text broke off. */
    private static String said(Answer<? extends Loaded<?>> answer) {
        return answer.isGiven() ? answer.get().errors().toString() : sentence(answer);
    }

    private static void assertTaken(long most, Made stream) {
        assertTrue(stream.taken <= most, "took " + stream.taken + " bytes");
    }

    /** What Jackson says of a text, number, name or nest that is too long, at any place of an answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"GET_STATS_DATA\":{\"RESULT\":{\"STATUS\":1' | '1' | String value length",
                "'{\"GET_STATS_DATA\":{\"RESULT\":{\"ERROR_MSG\":\"' | 'a' | String value length",
                "'{\"GET_STATS_DATA\":{\"STATISTICAL_DATA\":{\"TABLE_INF\":' | '[' | Document nesting depth (101)",
                "'{\"GET_STATS_DATA\":{\"STATISTICAL_DATA\":{\"CLASS_INF\":{\"CLASS_OBJ\":' | '{\"CLASS\":' | Document nesting depth (101)",
                "'{\"GET_STATS_DATA\":{\"STATISTICAL_DATA\":{\"DATA_INF\":{\"VALUE\":[{\"$\":1' | '1' | String value length",
                "'{\"GET_STATS_DATA\":{\"STATISTICAL_DATA\":{\"DATA_INF\":{\"VALUE\":' | '[' | Document nesting depth (101)",
                "'{\"GET_STATS_DATA\":{\"x\":' | '[' | Document nesting depth (101)",
                "'{\"' | 'a' | Name",
                "'' | '[' | xpected"
            })
    void numbersNestsAndTextsWithoutEnd(String start, String pattern, String why) throws IOException {
        for (String root : List.of("GET_STATS_DATA", "GET_META_INFO", "GET_STATS_LIST")) {
            Made stream = new Made(start.replace("GET_STATS_DATA", root), pattern, GIGABYTE);
            String met = said(
                    switch (root) {
                        case "GET_META_INFO" -> EStatJson.readMeta(stream);
                        case "GET_STATS_LIST" -> EStatJson.readList(stream);
                        default -> EStatJson.withDefaults().read(stream);
                    });
            assertTrue(met.contains(why), met);
            assertTrue(met.length() < 1_000, met);
            assertTaken(2_000_000 + BUFFERS, stream);
        }
    }

    @Test
    void valuesBytesAndPartsWithoutEnd() throws IOException {
        EStatJson small = EStatJson.withDefaults().with(SMALL);
        Made values = new Made(DATA + "{\"DATA_INF\":{\"VALUE\":[{\"$\":\"1\"}", ",{\"$\":\"1\"}", GIGABYTE);
        assertEquals("Stopped, nothing was read: more than the limit of 1,000 values", sentence(small.read(values)));
        assertTaken(BUFFERS, values);
        Made spaces = new Made(DATA, " ", Long.MAX_VALUE);
        assertEquals("Stopped, nothing was read: more than the limit of 1,000,000 bytes", sentence(small.read(spaces)));
        assertTaken(1_000_000 + BUFFERS, spaces);
        Made parts = new Made(DATA + "{\"TABLE_INF\":{\"x\":[0", ",0", GIGABYTE);
        String met = sentence(EStatJson.withDefaults().read(parts));
        assertTrue(met.startsWith("Stopped, nothing was read: more than 3,000,000 parts besides the values; "), met);
        assertTaken(6_000_000 + BUFFERS, parts);
        Made pages = new Made(DATA, " ", Long.MAX_VALUE);
        assertEquals(
                "Stopped, nothing was read: more than the limit of 1,000,000 bytes",
                sentence(small.readPages(List.of((InputStream) pages, pages).iterator())));
    }

    /** As documented: 1,000,000,000 bytes. */
    @Test
    void whiteSpaceWithoutEnd() throws IOException {
        Made list = new Made("{\"GET_STATS_LIST\":", " ", Long.MAX_VALUE);
        assertEquals(
                "Stopped, nothing was read: more than the limit of 1,000,000,000 bytes",
                sentence(EStatJson.readList(list)));
        assertTaken(GIGABYTE + BUFFERS, list);
    }

    /** A file of holes: its size alone is enough. */
    @Test
    void filesJustBeyondTheLargestAreRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(500_000_001);
        }
        assertEquals(
                "Nothing was read: more than the limit of 500,000,000 bytes",
                sentence(EStatCsv.withDefaults().read(file)));
        assertEquals(
                "Nothing was read: more than the limit of 50,000,000 bytes",
                sentence(Ssdse.withDefaults().read(file)));
    }

    @Test
    void rowsColumnsDigitsAndQuotesOfCsv() {
        String columns = ",".repeat(TEN_MILLION);
        String stops =
                "from this line on nothing could be read: a quote is not closed, text follows a closing quote, or a row is too"
                        + " long";
        for (String text : List.of(
                columns,
                CSV + columns,
                CSV + "9".repeat(TEN_MILLION),
                CSV + "\"" + "14130,川崎市,人,1\n".repeat(1_000_000))) {
            String met = sentence(EStatCsv.withDefaults().read(bytes(text)));
            assertTrue(met.contains(stops), met);
            String ssdse = sentence(Ssdse.withDefaults().read(bytes(text)));
            assertTrue(ssdse.length() < 700, ssdse);
        }
        String rows = "\n".repeat(TEN_MILLION);
        Loaded<EStatTable> read = EStatCsv.withDefaults()
                .read(bytes(CSV + rows + "14130,川崎市,人,5\n"))
                .get();
        assertEquals(Figure.of(5, Unit.parse("人")), read.value().table().figure("14130"));
        assertEquals(List.of(), read.errors());
        assertTrue(sentence(EStatCsv.withDefaults().read(bytes(rows))).length() < 700);
        assertTrue(sentence(Ssdse.withDefaults().read(bytes(rows))).length() < 700);
        assertTrue(sentence(Ssdse.withDefaults().read(bytes(",\n".repeat(TEN_MILLION))))
                        .length()
                < 700);
    }

    @Test
    void problemsWithoutEnd() {
        assertEquals(
                "Stopped after 10,000 problems",
                sentence(EStatCsv.withDefaults().read(bytes(CSV + "14130,川崎市\n".repeat(20_000))))
                        .substring(0, 29));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FD FE 2C 61 | whole text: there are characters that are not in UTF-8, windows-31j",
                "61 2C 62 0A 82 20 2C 31 | whole text: there are characters that are not in UTF-8, windows-31j",
                "FF FE 00 D8 2C 00 | whole text: there are characters that are not in UTF-16",
                "61 2C E5 | whole text: it looks like UTF-8 that is cut off within its last character",
                "61 00 2C 00 62 00 0A 00 | whole text: there is a NUL character, as in a text of another encoding or a file that is no text"
            })
    void bytesOfNoEncodingAreRefused(String hex, String why) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        for (Answer<?> answer : List.of(
                EStatCsv.withDefaults().read(bytes),
                EStatCsv.withDefaults().readScreen(bytes, LAYOUT, Source.UNSTATED),
                Ssdse.withDefaults().read(bytes))) {
            assertTrue(sentence(answer).startsWith("Unable to read a table: " + why), sentence(answer));
        }
        assertTrue(sentence(EStatJson.withDefaults().read(bytes)).length() < 700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) {
        Charset encoding = Charset.forName(charset);
        EStatTable csv = EStatCsv.withDefaults()
                .read(("\ufeff" + CSV + "14130,川崎市,人,5\n").getBytes(encoding))
                .get()
                .value();
        assertEquals("area", csv.table().axes().get(0).id());
        String json = "\ufeff" + DATA
                + "{\"CLASS_INF\":{\"CLASS_OBJ\":{\"@id\":\"area\",\"@name\":\"地域\",\"CLASS\":{\"@code\":\"14130\",\"@name\":\"川崎市\"}}},"
                + "\"DATA_INF\":{\"VALUE\":{\"@area\":\"14130\",\"$\":\"5\"}}}}}";
        EStatTable read =
                EStatJson.withDefaults().read(json.getBytes(encoding)).get().value();
        assertEquals(
                "川崎市", read.table().axes().get(0).categories().get(0).name().ja());
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
                "%n%s"
            })
    void cellsStayText(String cell) {
        Loaded<EStatTable> csv = EStatCsv.withDefaults()
                .read(bytes(CSV + "14130," + cell + ",人,1\n14131,川崎区,人," + cell + "\n"))
                .get();
        Loaded<EStatTable> json = EStatJson.withDefaults()
                .read(DATA
                        + "{\"CLASS_INF\":{\"CLASS_OBJ\":{\"@id\":\"area\",\"@name\":\"地域\",\"CLASS\":[{\"@code\":\"14130\",\"@name\":\""
                        + cell + "\"},{\"@code\":\"14131\",\"@name\":\"川崎区\"}]}},\"DATA_INF\":{\"VALUE\":["
                        + "{\"@area\":\"14130\",\"@unit\":\"人\",\"$\":\"1\"},{\"@area\":\"14131\",\"@unit\":\"人\",\"$\":\""
                        + cell
                        + "\"}]}}}}")
                .get();
        for (Loaded<EStatTable> loaded : List.of(csv, json)) {
            assertEquals(
                    cell,
                    loaded.value()
                            .table()
                            .axes()
                            .get(0)
                            .categories()
                            .get(0)
                            .name()
                            .ja());
            assertEquals(
                    new Figure.Marked(Mark.UNEXPLAINED, cell, Unit.parse("人"), Set.of()),
                    loaded.value().table().figure("14131"));
            assertEquals(
                    1,
                    loaded.errors().stream()
                            .map(Problem::met)
                            .filter(cell::equals)
                            .count());
        }
    }

    /** Reads a path. */
    private interface PathReader {
        Answer<?> read(Path file) throws IOException;
    }

    private static final Map<String, PathReader> PATHS = Map.of(
            "EStatJson", file -> EStatJson.withDefaults().with(SMALL).read(file),
            "pages", file -> EStatJson.withDefaults().with(SMALL).readPages(List.of(file)),
            "EStatCsv", file -> EStatCsv.withDefaults().withMostBytes(1_000_000).read(file),
            "Ssdse", file -> Ssdse.withDefaults().read(file));

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
        Path file = Files.writeString(folder.resolve("a.csv"), CSV + "14130,川崎市,人,5\n");
        Path farther = link(folder.resolve("farther"), link(folder.resolve("link"), file));
        assertEquals(reader.read(file).toString(), reader.read(farther).toString());
        Path loop = link(folder.resolve("loop"), folder.resolve("pool"));
        link(folder.resolve("pool"), loop);
        String looped =
                assertThrows(FileSystemException.class, () -> reader.read(loop)).getMessage();
        assertTrue(looped.startsWith(loop.toString()), looped);
        for (Path directory : List.of(folder, link(folder.resolve("inside"), folder))) {
            assertEquals(
                    directory + ": is a folder, expected a file",
                    assertThrows(FileSystemException.class, () -> reader.read(directory))
                            .getMessage());
        }
    }

    /** A device has size 0 and no end. */
    @ParameterizedTest
    @MethodSource("paths")
    void aDeviceWithoutEndEnds(String name) throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");
        String sentence = sentence(PATHS.get(name).read(zero));
        assertTrue(
                switch (name) {
                    case "EStatCsv" -> sentence.equals("Nothing was read: more than the limit of 1,000,000 bytes");
                    case "Ssdse" -> sentence.equals("Nothing was read: more than the limit of 50,000,000 bytes");
                    default -> sentence.contains("from here on it cannot be read as JSON");
                },
                sentence);
    }
}
