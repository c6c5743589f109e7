package org.machistat.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.value.Refusal;

/** A file that someone named, of which nothing is known yet: it may be a link, a folder or without end (読み取るファイル). */
public final class SourceFile {

    private SourceFile() {}

    /**
     * Opens a file; a symbolic link is followed.
     *
     * @param file the file
     * @return its bytes, to be closed
     * @throws FileSystemException with the name of the file if it is a folder
     * @throws IOException if the file cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, expected a file");
        }
        return Files.newInputStream(file);
    }

    /**
     * Reads a file up to a limit, so that one without end, such as a device, ends too.
     *
     * @param file the file
     * @param most the most bytes that are wanted
     * @return its bytes, or empty if there are more
     * @throws IOException as {@link #open} does, or if reading fails
     */
    public static Optional<byte[]> read(Path file, int most) throws IOException {
        try (InputStream stream = open(file)) {
            if (Files.size(file) > most) {
                return Optional.empty();
            }
            byte[] bytes = stream.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    /**
     * What is answered where there are more bytes.
     *
     * @param most the most bytes that are wanted
     * @return the refusal, NOT_READABLE
     */
    public static Refusal tooLarge(int most) {
        return Refusal.of(
                Refusal.Reason.NOT_READABLE,
                String.format(Locale.ROOT, "上限の%,dバイトを超えるため読み取っていない", most),
                String.format(Locale.ROOT, "Nothing was read: more than the limit of %,d bytes", most));
    }
}
