package org.machistat.census.estat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Real answers and downloads of e-Stat, cut down; {@code source.txt} beside them names where they come from. */
public final class GenuineAnswers {

    private GenuineAnswers() {}

    /** The bytes of a file. */
    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(GenuineAnswers.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
