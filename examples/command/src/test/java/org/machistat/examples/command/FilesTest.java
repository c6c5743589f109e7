package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link InputFile}, {@link OutputFile}, {@link Progress} and {@link Texts}. */
class FilesTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Streams streams(String in, boolean terminal) {
        PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Streams(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, out, terminal);
    }

    @Test
    void filesInputAndSamples() throws IOException, Unusable {
        Path file = Files.writeString(folder.resolve("a"), "abc");
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(abc, InputFile.read(file.toString(), streams("", false)));
        assertArrayEquals(abc, InputFile.read("-", streams("abc", false)));
        assertTrue(InputFile.read("sample:town", streams("", false)).length > 1_000);
    }

    @Test
    void limits() throws Unusable {
        assertEquals(3, InputFile.read("-", streams("abc", false), 3).length);
        assertEquals(
                "standard input: it is too large: at most 2 bytes are read",
                assertThrows(Unusable.class, () -> InputFile.read("-", streams("abc", false), 2))
                        .line()
                        .en());
    }

    @Test
    void filesThatCannotBeRead() {
        assertEquals(
                folder + ": フォルダーはファイルでない",
                assertThrows(Unusable.class, () -> InputFile.read(folder.toString(), streams("", false)))
                        .line()
                        .ja());
        assertEquals(
                "no: there is no such file",
                assertThrows(Unusable.class, () -> InputFile.read("no", streams("", false)))
                        .line()
                        .en());
        assertEquals(
                "\0: the name of the file cannot be used",
                assertThrows(Unusable.class, () -> InputFile.read("\0", streams("", false)))
                        .line()
                        .en());
    }

    @Test
    void writesOverAndNotIntoFolders() throws IOException, Unusable {
        Path file = folder.resolve("out");
        OutputFile.write(file.toString(), "一", java.util.List.of());
        OutputFile.write(file.toString(), "二", java.util.List.of());
        assertEquals("二", Files.readString(file));
        assertEquals(
                folder + ": a folder cannot be written to",
                assertThrows(Unusable.class, () -> OutputFile.write(folder.toString(), "x", java.util.List.of()))
                        .line()
                        .en());
    }

    /** Links that cannot be made, as on some systems, leave nothing to test. */
    private static void link(Path link, Path to) {
        try {
            Files.createSymbolicLink(link, to);
        } catch (IOException | UnsupportedOperationException e) {
            abort("No links here: " + e);
        }
    }

    @Test
    void linksStayAndTheirFilesChange() throws IOException, Unusable {
        Path file = Files.writeString(folder.resolve("file"), "一");
        Path link = folder.resolve("link");
        link(link, file);
        OutputFile.write(link.toString(), "二", java.util.List.of());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("二", Files.readString(file));
        Path nowhere = folder.resolve("nowhere");
        link(nowhere, folder.resolve("no"));
        assertEquals(
                nowhere + ": the link leads nowhere",
                assertThrows(Unusable.class, () -> OutputFile.write(nowhere.toString(), "x", java.util.List.of()))
                        .line()
                        .en());
        assertTrue(Files.isSymbolicLink(nowhere));
    }

    @Test
    void whatIsNoFileIsNeverReplaced() throws IOException, InterruptedException, Unusable {
        Path pipe = folder.resolve("pipe");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            abort("No mkfifo here: " + e);
        }
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                return e.toString();
            }
        });
        OutputFile.write(pipe.toString(), "表", java.util.List.of());
        assertEquals("表", read.join());
        assertFalse(Files.isRegularFile(pipe));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "no draft stays");
        }
    }

    @Test
    void progressOnATerminalOnly() throws IOException {
        InputStream plain = new ByteArrayInputStream(new byte[10]);
        assertSame(plain, Progress.over(plain, "a", Progress.LEAST, streams("", false)));
        assertSame(plain, Progress.over(plain, "a", Progress.LEAST - 1, streams("", true)));
        byte[] large = new byte[(int) Progress.LEAST];
        try (InputStream watched =
                Progress.over(new ByteArrayInputStream(large), "a\u001b", large.length, streams("", true))) {
            assertEquals(large.length, watched.readAllBytes().length);
            assertEquals(-1, watched.read());
        }
        String shown = err.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("\ra\\u001b [##############################] 100%"), shown);
        assertTrue(shown.endsWith("\r\u001b[K"), shown);
        assertTrue(shown.split("\r", -1).length < 110, "one line for each per cent");
    }

    @Test
    void textsInUnicodeOnly() {
        assertEquals("あ", Texts.decode("あ".getBytes(StandardCharsets.UTF_8)).get());
        assertEquals(
                "あ", Texts.decode("\ufeffあ".getBytes(StandardCharsets.UTF_16BE)).get());
        assertEquals(
                "あ", Texts.decode("\ufeffあ".getBytes(StandardCharsets.UTF_8)).get());
        assertFalse(Texts.decode(new byte[] {(byte) 0x82, (byte) 0xa0}).isGiven());
        assertEquals("a\n\tb\\u001b\r\n", Texts.kept("a\n\tb\u001b\r\n"));
    }
}
