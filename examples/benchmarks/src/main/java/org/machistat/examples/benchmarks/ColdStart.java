package org.machistat.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long a fresh JVM takes, from its start to its end, for a first answer: the median of several starts. */
public final class ColdStart {

    private static final int STARTS = 21;
    private static final double NANOS = 1e9;

    private ColdStart() {}

    /**
     * Starts the JVM for each answer, taking turns, and prints the medians.
     *
     * @param args nothing
     * @throws IOException if no JVM can be started
     * @throws InterruptedException if the wait is broken off
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String classes = ColdStart.class.getPackageName() + ".ColdAnswers";
        List<List<String>> commands = List.of(
                List.of("-version"),
                List.of(classes, "nothing"),
                List.of(classes, "growth"),
                List.of(classes, "division"),
                List.of(classes, "divisions"),
                List.of(classes, "audit"));
        double[][] seconds = new double[commands.size()][STARTS];
        for (int start = 0; start < STARTS; start++) {
            for (int i = 0; i < seconds.length; i++) {
                seconds[i][start] = start(commands.get(i));
            }
        }
        for (int i = 0; i < seconds.length; i++) {
            Arrays.sort(seconds[i]);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s median %.3f s, from %.3f to %.3f s%n",
                    commands.get(i).get(commands.get(i).size() - 1),
                    seconds[i][STARTS / 2],
                    seconds[i][0],
                    seconds[i][STARTS - 1]);
        }
    }

    private static double start(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long before = System.nanoTime();
        int code = builder.start().waitFor();
        double seconds = (System.nanoTime() - before) / NANOS;
        if (code != 0) {
            throw new IllegalStateException("The JVM ended with " + code + ": " + arguments);
        }
        return seconds;
    }
}
