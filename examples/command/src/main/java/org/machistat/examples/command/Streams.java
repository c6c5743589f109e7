package org.machistat.examples.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out results
 * @param err problems and progress
 * @param terminal whether someone watches the error stream on a terminal
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {

    Streams {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
    }

    /** One line on the error stream, whatever stands in it. */
    void complain(String line) {
        err.print("machistat: " + Escapes.text(line) + "\n");
        err.flush();
    }
}
