package org.machistat.examples.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all. */
final class OutputFile {

    private OutputFile() {}

    /** Beside the file first, in UTF-8, so that half a text never has its name. */
    static void write(String file, String text) throws Unusable {
        Path draft = null;
        try {
            Path path = Path.of(file).toAbsolutePath();
            if (Files.isDirectory(path)) {
                throw Unusable.of("フォルダーには書けない", "a folder cannot be written to")
                        .in(file);
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
