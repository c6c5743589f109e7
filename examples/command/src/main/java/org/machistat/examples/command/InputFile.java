package org.machistat.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.machistat.core.text.Label;

/** Reads a file, standard input ({@code -}) or a sample of the jar whole into memory, up to a limit. */
final class InputFile {

    /** Nothing larger is taken. */
    static final int MOST_BYTES = 200_000_000;

    static final String STDIN = "-";

    private InputFile() {}

    /** The name of a file as people are told it. */
    static Label shown(String file) {
        return file.equals(STDIN) ? Label.of("標準入力", "standard input") : Label.same(file);
    }

    static byte[] read(String file, Streams streams) throws Unusable {
        return read(file, streams, MOST_BYTES);
    }

    static byte[] read(String file, Streams streams, int mostBytes) throws Unusable {
        try (InputStream stream = open(file, streams)) {
            byte[] bytes = stream.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw Unusable.of(
                        "大きすぎる。" + mostBytes + "バイトまで", "it is too large: at most " + mostBytes + " bytes are read");
            }
            return bytes;
        } catch (Unusable e) {
            throw e.in(file);
        } catch (NoSuchFileException e) {
            throw Unusable.of("ファイルがない", "there is no such file").in(file);
        } catch (AccessDeniedException e) {
            throw Unusable.of("ファイルを読む権限がない", "the file must not be read").in(file);
        } catch (InvalidPathException e) {
            throw Unusable.of("ファイル名が使えない", "the name of the file cannot be used")
                    .in(file);
        } catch (IOException e) {
            throw Unusable.of("読めない：" + e.getMessage(), "it cannot be read: " + e.getMessage())
                    .in(file);
        }
    }

    private static InputStream open(String file, Streams streams) throws IOException, Unusable {
        if (file.equals(STDIN)) {
            return streams.in();
        }
        if (Samples.isSample(file)) {
            return Samples.named(file).open();
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw Unusable.of("フォルダーはファイルでない", "a folder is no file");
        }
        return Progress.over(Files.newInputStream(path), file, Files.size(path), streams);
    }
}
