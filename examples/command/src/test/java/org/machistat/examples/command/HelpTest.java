package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command, and its examples as they stand there. */
class HelpTest {

    private static final String CALL = "  java -jar machistat.jar ";

    static Stream<List<String>> commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        List<List<String>> all = new ArrayList<>();
        collect(List.of(), Commands.all(new Streams(InputStream.nullInputStream(), nowhere, nowhere, false)), all);
        return all.stream();
    }

    private static void collect(List<String> path, CommandLine line, List<List<String>> all) {
        for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
            List<String> longer = new ArrayList<>(path);
            longer.add(command.getKey());
            all.add(longer);
            collect(longer, command.getValue(), all);
        }
    }

    private static String help(List<String> command) {
        List<String> call = new ArrayList<>(command);
        call.add("--help");
        Runs.Result result = Runs.run(call.toArray(String[]::new));
        assertEquals(0, result.code());
        return result.out();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatItIsInBothLanguagesAndHowItEnds(List<String> command) {
        String help = help(command);
        assertTrue(help.contains("Usage: machistat " + String.join(" ", command)), help);
        assertTrue(
                help.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA),
                help);
        assertTrue(help.contains("この説明を示す / shows this help"), help);
        assertTrue(help.contains("\n例 / Examples:\n"), help);
        assertTrue(command.equals(List.of("plan")) || help.contains("Exit code:"), help);
    }

    /** Real examples: each is run, and finds its file. */
    @ParameterizedTest
    @MethodSource("commands")
    void examplesWork(List<String> command) {
        List<String> examples = help(command)
                .replaceAll(" \\\\\\n +", " ")
                .lines()
                .filter(line -> line.startsWith(CALL))
                .toList();
        assertEquals(2, examples.size(), command.toString());
        for (String example : examples) {
            String[] args = example.substring(CALL.length()).split(" ");
            assertEquals(
                    command,
                    Arrays.asList(args).subList(0, command.size()).equals(command) ? command : List.of(args[0]));
            Runs.Result result = Runs.run(args);
            assertTrue(result.code() <= 1, example + "\n" + result.err());
            assertTrue(result.out().length() > 60, example + "\n" + result.out());
        }
    }
}
