package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final PrintStream NOWHERE =
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);

    private static Set<String> named(String... args) {
        return Commands.named(args, new Streams(InputStream.nullInputStream(), NOWHERE, NOWHERE, false))
                .getSubcommands()
                .keySet();
    }

    /** What is not called costs nothing. */
    @Test
    void onlyTheCalledCommandIsMade() {
        assertEquals(Set.of("growth"), named("growth", "a.csv"));
        assertEquals(Set.of("plan"), named("plan", "check"));
    }

    @Test
    void allForHelpAndMisspellings() {
        Set<String> all = Set.of(
                "audit",
                "growth",
                "index",
                "composition",
                "quotient",
                "shift-share",
                "project",
                "response",
                "estimate",
                "plan",
                "convert",
                "report",
                "samples",
                "completion");
        assertEquals(all, named());
        assertEquals(all, named("--help"));
        assertEquals(all, named("grwoth"));
    }

    @Test
    void theListIsInBothLanguages() {
        String help = Runs.run("--help").clean().out();
        assertTrue(
                help.contains("  growth       増減：増減数、増減率、年率、合計への寄与度\n"
                        + "               Change from one column to another: difference, rate, annual rate,"),
                help);
    }
}
