package org.machistat.examples.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes a file whole or not at all.
 *
 * <p>A link is followed, so that the file behind it changes and the link stays. What is no file, such as {@code /dev/stdout} or
 * a named pipe, is written to and never replaced.
 */
final class OutputFile {

    private OutputFile() {}

    /** Beside the file first, in UTF-8, so that half a text never has its name; never over a file that was read for it. */
    static void write(String file, String text, List<String> inputs) throws Unusable {
        Path draft = null;
        try {
            Path path = Path.of(file).toAbsolutePath();
            for (String input : inputs) {
                if (isSame(path, input)) {
                    throw Unusable.of(
                                    "入力ファイルには書かない。-o で別の名前を指定する",
                                    "the input is not written over: give another name by -o")
                            .in(file);
                }
            }
            if (Files.isDirectory(path)) {
                throw Unusable.of("フォルダーには書けない", "a folder cannot be written to")
                        .in(file);
            }
            if (Files.exists(path)) {
                path = path.toRealPath();
            } else if (Files.isSymbolicLink(path)) {
                throw Unusable.of("リンクの先がない", "the link leads nowhere").in(file);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.writeString(path, text, StandardOpenOption.WRITE);
                return;
            }
            Path next = path.resolveSibling("." + path.getFileName() + "." + Long.toHexString(System.nanoTime()));
            Files.writeString(next, text, StandardOpenOption.CREATE_NEW);
            draft = next;
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
            draft = null;
        } catch (InvalidPathException e) {
            throw Unusable.of("ファイル名が使えない", "the name of the file cannot be used")
                    .in(file);
        } catch (NoSuchFileException e) {
            throw Unusable.of("フォルダーがない", "there is no such folder").in(file);
        } catch (AccessDeniedException e) {
            throw Unusable.of("書く権限がない", "the file must not be written").in(file);
        } catch (IOException e) {
            throw Unusable.of("書けない：" + e.getMessage(), "it cannot be written: " + e.getMessage())
                    .in(file);
        } finally {
            discard(draft);
        }
    }

    private static boolean isSame(Path path, String input) throws IOException {
        return !input.equals(InputFile.STDIN)
                && !Samples.isSample(input)
                && Files.exists(path)
                && Files.isSameFile(path, Path.of(input));
    }

    private static void discard(Path draft) {
        if (draft != null) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                // The message about the file itself matters more.
                draft.toFile().deleteOnExit();
            }
        }
    }
}
