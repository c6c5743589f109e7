package org.machistat.core.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import java.util.function.Supplier;

/** A text of which more characters than a limit end the reading, so that one without end ends too (字数の上限). */
public final class BoundedReader extends Reader {

    private final Reader in;
    private final long most;
    private final Supplier<? extends RuntimeException> tooMany;
    private long taken;

    /**
     * Bounds a text.
     *
     * @param in the text, of which nothing is read before it is asked for
     * @param most the most characters that are wanted, 0 or more
     * @param tooMany makes what is thrown by the read that takes more
     */
    public BoundedReader(Reader in, long most, Supplier<? extends RuntimeException> tooMany) {
        this.in = Objects.requireNonNull(in, "in");
        this.most = most;
        this.tooMany = Objects.requireNonNull(tooMany, "tooMany");
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        taken += Math.max(count, 0);
        if (taken > most) {
            throw tooMany.get();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
