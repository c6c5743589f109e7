package org.machistat.census.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which the last bytes read can be looked at, by their number in the stream.
 *
 * <p>Of a value that is like the one before it, the bytes tell so; nothing need be decoded.
 */
final class ByteWindow extends InputStream {

    /** As much as Jackson asks for at a time, so that both stay in the nearest cache. */
    private static final int SIZE = 8000;

    private static final int BEHIND = Long.BYTES;

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE + BEHIND];
    private long start;
    private int size;
    private int next;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (next == size) {
            start += size;
            next = 0;
            size = 0;
            int count = in.read(bytes, 0, SIZE);
            if (count <= 0) {
                return count;
            }
            size = count;
        }
        int count = Math.min(length, size - next);
        System.arraycopy(bytes, next, buffer, offset, count);
        next += count;
        return count;
    }

    /** Leaves the stream open, which belongs to the caller. */
    @Override
    public void close() {}

    /** The bytes that can be looked at, with some of no meaning behind them. */
    byte[] bytes() {
        return bytes;
    }

    /** The number of the first byte in the window. */
    long start() {
        return start;
    }

    /** How many bytes are in the window. */
    int size() {
        return size;
    }
}
