package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.PlanModel;

/** Texts without end, too deep, in no encoding or by way of a strange path: reading ends with a message, and not beyond its limit. */
class EndlessInputTest {

    private static final int BUFFERS = 100_000;
    private static final String HEAD = "{\"plan\": {\"title\": \"t\", \"period\": \"平成28～37年度\"}";

    /** Characters made while they are read: a start, and then one pattern for ever. */
    private static final class Made extends Reader {

        private final String start;
        private final String pattern;
        private long taken;

        Made(String start, String pattern) {
            this.start = start;
            this.pattern = pattern.repeat(1 + 8_192 / pattern.length());
        }

        @Override
        public int read(char[] buffer, int offset, int size) {
            boolean starts = taken < start.length();
            String from = starts ? start : pattern;
            int at = starts ? (int) taken : (int) ((taken - start.length()) % pattern.length());
            int count = Math.min(size, from.length() - at);
            from.getChars(at, at + count, buffer, offset);
            taken += count;
            return count;
        }

        @Override
        public void close() {
            throw new AssertionError("the reader belongs to the caller");
        }
    }

    private static String sentence(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"plan\":{\"title\":1' | '1'",
                "'{\"plan\":{\"title\":\"' | 'a'",
                "'{\"plan\":' | '['",
                "'{\"x-a\":' | '{\"b\":'",
                "'' | '{\"plan\":'",
                "'{\"' | 'a'"
            })
    void numbersNestsAndTextsWithoutEnd(String start, String pattern) throws IOException {
        Made text = new Made(start, pattern);
        String met = sentence(PlanJson.read(text));
        assertTrue(
                met.contains(
                        "expected at most 1,000 levels of nesting, 1,000 digits of a number, 50,000 characters of a"
                                + " field name and 20,000,000 of a text"),
                met);
        assertTrue(text.taken <= 20_000_000 + BUFFERS, "took " + text.taken);
    }

    @Test
    void whiteSpaceWithoutEnd() throws IOException {
        Made text = new Made(HEAD, " ");
        assertEquals(
                "Stopped reading the plan after 200,000,000 characters, which is the limit",
                sentence(PlanJson.read(text)));
        assertTrue(text.taken <= 200_000_000 + BUFFERS, "took " + text.taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FD FE 7B", "7B 22 E5 B7", "FF FE 7B 00"})
    void bytesThatAreNotUtf8(String hex, @TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("plan.json"), HexFormat.ofDelimiter(" ").parseHex(hex));
        assertEquals("Unable to read the file as UTF-8", sentence(PlanJson.read(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&lt;b&gt;", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "=cmd()", "${jndi:ldap://a}", "%n%s"})
    void titlesStayText(String title) {
        Loaded<PlanModel> read =
                PlanJson.read(HEAD.replace("\"t\"", "\"" + title + "\"") + "}").get();
        assertEquals(title, read.getComplete().plan().title().ja());
    }

    private static Path link(Path from, Path to) {
        try {
            return Files.createSymbolicLink(from, to);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here");
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLinkIsFollowedAndAFolderOrALoopIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), HEAD + "}");
        Path link = link(folder.resolve("link"), file);
        assertEquals(
                PlanJson.read(file).get().getComplete(),
                PlanJson.read(link).get().getComplete());
        Path loop = link(folder.resolve("loop"), folder.resolve("pool"));
        link(folder.resolve("pool"), loop);
        String looped = assertThrows(FileSystemException.class, () -> PlanJson.read(loop))
                .getMessage();
        assertTrue(looped.startsWith(loop.toString()), looped);
        assertEquals(
                folder + ": is a folder, expected a file",
                assertThrows(FileSystemException.class, () -> PlanJson.read(folder))
                        .getMessage());
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");
        String met = sentence(PlanJson.read(zero));
        assertTrue(met.startsWith("Unable to read JSON at line 1, column 2: expected"), met);
    }
}
