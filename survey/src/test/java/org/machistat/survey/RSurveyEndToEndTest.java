package org.machistat.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.survey.estimate.ApiData;

/**
 * R makes every value of the reference tables afresh: the tables say what R says, not what was once copied. Needs {@code Rscript} with
 * packages survey and MASS (Debian: r-cran-survey, r-cran-mass).
 */
@EnabledIfSystemProperty(
        named = "machistat.e2e",
        matches = "true",
        disabledReason = "needs R with its package survey; run with -Pe2e")
class RSurveyEndToEndTest {

    /** The same versions give the same digits; a newer R or another processor may differ in the last ones. */
    private static final double AGREES = 1e-10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/org/machistat/survey/weighting/weighting.tsv",
                "/org/machistat/survey/estimate/replicates.tsv",
                "/org/machistat/survey/estimate/reference.tsv",
                "/org/machistat/survey/tabulation/reference.tsv"
            })
    void theTableIsWhatRSays(String table) throws IOException, InterruptedException {
        List<String[]> lines = ApiData.lines(table);
        boolean weighted = !table.endsWith("reference.tsv");
        List<String> calls = new ArrayList<>();
        for (String[] line : lines) {
            calls.add(line[0] + "\t" + (weighted ? line[5] : "") + "\t" + line[line.length - 1]);
        }
        List<String> answers = evaluated(calls);
        assertEquals(lines.size(), answers.size());
        int at = weighted ? 3 : 2;
        for (int i = 0; i < lines.size(); i++) {
            String[] answer = answers.get(i).split("\t", -1);
            for (int j = 0; j < 2; j++) {
                double said = Double.parseDouble(answer[j]);
                double held = Double.parseDouble(lines.get(i)[at + j]);
                // errors that are 0 but for rounding differ from run to run
                double scale = Math.max(Math.abs(held), Math.abs(Double.parseDouble(answer[0])) * 1e-6);
                assertEquals(held, said, AGREES * scale, calls.get(i));
            }
        }
    }

    /** Tables that name what was asked in words: R finds the call in reference.R. */
    @ParameterizedTest
    @ValueSource(strings = {"moments.tsv", "lonely.tsv"})
    void theTableInWordsIsWhatRSays(String table) throws IOException, InterruptedException {
        List<String[]> lines = ApiData.lines("/org/machistat/survey/estimate/" + table);
        boolean rules = table.equals("lonely.tsv");
        List<String> calls = new ArrayList<>();
        for (String[] line : lines) {
            calls.add(
                    rules
                            ? "strat\t\tlonely('" + line[0] + "', '" + line[1] + "')"
                            : line[0] + "\t\tmoment(d, '" + line[1] + "')");
        }
        List<String> answers = evaluated(calls);
        assertEquals(lines.size(), answers.size());
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i);
            String[] answer = answers.get(i).split("\t", -1);
            double value = Double.parseDouble(line[2]);
            assertEquals(value, Double.parseDouble(answer[0]), AGREES * Math.abs(value), calls.get(i));
            if (!line[1].endsWith(" deff")) {
                double error = Double.parseDouble(line[3]);
                assertEquals(error, Double.parseDouble(answer[1]), AGREES * Math.abs(error), calls.get(i));
            }
        }
    }

    private List<String> evaluated(List<String> calls) throws IOException, InterruptedException {
        Path script = folder.resolve("reference.R");
        Path asked = folder.resolve("calls.txt");
        Path told = folder.resolve("answers.txt");
        Path complaints = folder.resolve("complaints.txt");
        try (InputStream stream =
                Objects.requireNonNull(ApiData.class.getResourceAsStream("/org/machistat/survey/reference.R"))) {
            Files.copy(stream, script);
        }
        Files.write(asked, calls, StandardCharsets.UTF_8);
        Process process = new ProcessBuilder("Rscript", script.toString(), asked.toString())
                .redirectOutput(told.toFile())
                .redirectError(complaints.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "R did not end within five minutes");
        assertEquals(0, process.exitValue(), () -> "R says: " + read(complaints));
        return Files.readAllLines(told, StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
