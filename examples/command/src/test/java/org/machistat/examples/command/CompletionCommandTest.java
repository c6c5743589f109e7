package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void knowsEveryCommandAndItsOptions() {
        String script = Runs.run("completion").clean().out();
        for (String word : new String[] {
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
            "samples",
            "--months",
            "--reference",
            "json-stat",
            "sdmx-csv"
        }) {
            assertTrue(script.contains(word), word);
        }
    }

    /** Bash itself completes by it, where there is one. */
    @Test
    void bashCompletes() throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash), "there is no bash");
        Path script = Files.writeString(
                folder.resolve("completion"), Runs.run("completion").out());
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        bash.toString(),
                        "-c",
                        "source '" + script
                                + "'; COMP_WORDS=(machistat shi); COMP_CWORD=1; _complete_machistat; echo \"${COMPREPLY[*]}\"")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(
                "shift-share", Files.readString(out, StandardCharsets.UTF_8).strip());
    }
}
