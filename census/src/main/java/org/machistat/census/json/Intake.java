package org.machistat.census.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.text.Label;

/** How much one reading has taken in on all its pages, so that no text, however made, takes more memory than is bounded. */
final class Intake {

    private static final int MOST_PARTS = 3_000_000;
    private static final int MOST_PROPERTIES = 100_000;
    private static final int MOST_CHARACTERS = 20_000_000;

    private final long mostBytes;
    private long bytes;
    private int parts;
    private int properties;
    private long characters;

    Intake(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The stream, of which more than the bytes that are left end the reading. */
    InputStream count(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                add(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length);
                add(Math.max(count, 0));
                return count;
            }
        };
    }

    private void add(int count) {
        bytes += count;
        if (bytes > mostBytes) {
            throw new StoppedException(Label.of(
                    String.format(Locale.ROOT, "上限の%,dバイトを超えたため読み取りを中止した。何も読み取っていない", mostBytes),
                    String.format(
                            Locale.ROOT, "Stopped, nothing was read: more than the limit of %,d bytes", mostBytes)));
        }
    }

    /** Counts a field or an item other than those of values; too many end the reading. */
    void addPart() {
        parts++;
        if (parts > MOST_PARTS) {
            throw new StoppedException(Label.of(
                    String.format(Locale.ROOT, "値のほかの項目が%,d個を超えたため読み取りを中止した。何も読み取っていない", MOST_PARTS),
                    String.format(
                            Locale.ROOT,
                            "Stopped, nothing was read: more than %,d parts besides the values",
                            MOST_PARTS)));
        }
    }

    /** Counts a property that is to be kept. */
    void addProperty(String path, String text) {
        properties++;
        characters += path.length() + (long) text.length();
    }

    /** Whether there is room for more properties. */
    boolean hasRoom() {
        return properties < MOST_PROPERTIES && characters < MOST_CHARACTERS;
    }
}
