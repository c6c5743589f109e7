package org.machistat.examples.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import org.machistat.core.text.Label;

/** Where a result is written; it keeps what went wrong, which a print stream only says happened. */
final class Sink extends OutputStream {

    private final OutputStream out;
    private IOException failure;

    Sink(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Whether a reader such as {@code head} has closed the pipe, having read what it wanted. */
    boolean isReaderGone() {
        String message =
                failure == null ? "" : String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") || message.contains("パイプ");
    }

    /** What went wrong. */
    Label failure() {
        String why = failure == null ? "" : ": " + failure.getMessage();
        return Label.of("出力を書けない" + why, "the output cannot be written" + why);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
