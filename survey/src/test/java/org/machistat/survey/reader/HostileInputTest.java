package org.machistat.survey.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.SurveyData;

/** Answers too long, too wide, in a wrong encoding or by way of a strange path: reading ends with a message that says why. */
class HostileInputTest {

    private static final int TEN_MILLION = 10_000_000;
    private static final AnswerReader READER =
            AnswerReader.of(AnswerLayout.of(AnswerField.words("業種"), AnswerField.number("人数")));
    private static final String HEADING = "業種,人数\n";
    private static final String STOPS =
            "from this line on nothing could be read: a quote is not closed, text follows a closing quote, or a row is too long";

    private static String sentence(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"' ' | ','", "'a,' | '9'", "'\"' | 'a,1\n'", "'a,\"' | '\"\"'"})
    void columnsDigitsAndQuotesWithoutEnd(String start, String pattern) {
        String rest = start + pattern.repeat(TEN_MILLION / pattern.length());
        assertTrue(sentence(READER.read(start + pattern.repeat(TEN_MILLION / pattern.length())))
                        .length()
                < 700);
        Loaded<SurveyData> read = READER.read(HEADING + "製造業,5\n" + rest).get();
        assertEquals(1, read.value().rows());
        assertEquals(
                List.of("line 3: " + STOPS),
                read.problems().stream().map(Problem::toString).toList());
        assertTrue(sentence(READER.read(HEADING + rest)).length() < 700);
    }

    @Test
    void tenMillionEmptyRowsAreNothing() {
        String rows = "\n".repeat(TEN_MILLION);
        assertEquals(
                1, READER.read(HEADING + rows + "製造業,5\n").get().getComplete().rows());
        assertEquals("there is nothing in it, expected a line of headings", sentence(READER.read(rows)));
        assertEquals("no row of answers could be read", sentence(READER.read(HEADING + ",\n".repeat(1_000_000))));
    }

    /** A file of holes: its size alone is enough. */
    @Test
    void aFileJustBeyondTheLargestIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(500_000_001);
        }
        assertEquals("Nothing was read: more than the limit of 500,000,000 bytes", sentence(READER.read(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FD FE 2C 61 | whole text: there are characters that are not in UTF-8, windows-31j",
                "61 2C 62 0A 82 20 2C 31 | whole text: there are characters that are not in UTF-8, windows-31j",
                "FF FE 00 D8 2C 00 | whole text: there are characters that are not in UTF-16",
                "61 2C E5 | whole text: it looks like UTF-8 that is cut off within its last character",
                "61 00 2C 00 | whole text: there is a NUL character, as in a text of another encoding or a file that is no text"
            })
    void bytesOfNoEncodingAreRefused(String hex, String why) {
        String met = sentence(READER.read(HexFormat.ofDelimiter(" ").parseHex(hex)));
        assertTrue(met.startsWith("Unable to read a table: " + why), met);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) {
        byte[] bytes = ("\ufeff" + HEADING + "製造業,5\n").getBytes(Charset.forName(charset));
        assertEquals(1, READER.read(bytes).get().getComplete().rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;b&gt;",
                "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                "=cmd()",
                "+1",
                "@SUM(A1)",
                "${jndi:ldap://a}"
            })
    void cellsStayText(String cell) {
        Loaded<SurveyData> read =
                READER.read(HEADING + cell + "," + cell + "\n").get();
        assertEquals(cell, read.value().categories("業種").categories().get(0).id());
        boolean isNumber = cell.equals("+1");
        assertEquals(isNumber ? 0 : 1, read.errors().size());
        if (!isNumber) {
            assertTrue(
                    read.errors().get(0).toString().startsWith("line 2, column 2 '人数': '" + cell + "' is no number"));
        }
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
        Path file = folder.resolve("a.csv");
        Files.write(file, (HEADING + "製造業,5\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(
                1,
                READER.read(link(folder.resolve("link"), file))
                        .get()
                        .getComplete()
                        .rows());
        Path loop = link(folder.resolve("loop"), folder.resolve("pool"));
        link(folder.resolve("pool"), loop);
        String looped =
                assertThrows(FileSystemException.class, () -> READER.read(loop)).getMessage();
        assertTrue(looped.startsWith(loop.toString()), looped);
        assertEquals(
                folder + ": is a folder, expected a file",
                assertThrows(FileSystemException.class, () -> READER.read(folder))
                        .getMessage());
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");
        assertEquals(
                "Nothing was read: more than the limit of 1,000,000 bytes",
                sentence(READER.withMostBytes(1_000_000).read(zero)));
    }
}
