package org.machistat.examples.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Counts what is read of a large file and shows on a terminal how far it is; elsewhere it shows nothing. */
final class Progress extends FilterInputStream {

    /** Smaller files are read before anyone looks. */
    static final long LEAST = 8_000_000;

    private static final int WIDTH = 30;

    private final String name;
    private final long total;
    private final PrintStream err;
    private long done;
    private int shown = -1;

    private Progress(InputStream in, String name, long total, PrintStream err) {
        super(in);
        this.name = name;
        this.total = total;
        this.err = err;
    }

    /** The stream itself, unless someone watches and there is enough to read. */
    static InputStream over(InputStream in, String name, long total, Streams streams) {
        return streams.terminal() && total >= LEAST ? new Progress(in, name, total, streams.err()) : in;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        done += more;
        int percent = (int) Math.min(100, done * 100 / total);
        if (percent != shown) {
            shown = percent;
            int filled = percent * WIDTH / 100;
            err.print("\r" + Escapes.text(name) + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] "
                    + percent + "%");
            err.flush();
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() throws IOException {
        super.close();
        err.print("\r\u001b[K");
        err.flush();
    }
}
