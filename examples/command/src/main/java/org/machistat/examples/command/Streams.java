package org.machistat.examples.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
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

    /** Several lines on the error stream, those behind the first set in, so that none passes for another complaint. */
    void complainLines(String lines) {
        List<String> each = lines.lines().toList();
        complain(each.isEmpty() ? "" : each.get(0));
        each.stream().skip(1).forEach(line -> err.print("  " + Escapes.text(line) + "\n"));
        err.flush();
    }

    /** One line on the error stream, whatever stands in it. */
    void complain(String line) {
        err.print("machistat: " + Escapes.text(line) + "\n");
        err.flush();
    }
}
