package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** Texts run in JShell within this process. */
final class JShellRun {

    private JShellRun() {}

    /** A file that stands beside the module's pom. */
    static String file(String name) throws IOException {
        return Files.readString(Path.of(name));
    }

    /** Runs texts one behind the other, and gives what they printed; a snippet that fails, fails the test. */
    static String printed(List<String> texts) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            texts.forEach(text -> run(shell, text));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void run(JShell shell, String text) {
        String rest = text;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = next.source() == null ? rest : next.source();
            for (SnippetEvent event : shell.eval(source)) {
                assertTrue(
                        event.status() != Snippet.Status.REJECTED && event.exception() == null,
                        () -> source + " → "
                                + shell.diagnostics(event.snippet())
                                        .map(problem -> problem.getMessage(null))
                                        .toList()
                                + event.exception());
            }
            rest = next.remaining();
        }
    }
}
