package org.machistat.examples.kawasaki;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The main job: recomputes the paper and writes {@code report.txt}, {@code report.en.txt}, {@code report.json}, {@code report.html} and its charts in
 * {@code vega}.
 */
public final class Main {

    private Main() {}

    /**
     * Writes the report and prints the Japanese text; without a font on this machine there is no page, which is said on standard error.
     *
     * @param args the folder to write to; {@code report} if left out
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length == 0 ? "report" : args[0]));
        Report report = Report.onThePaper();
        String japanese = ReportText.write(report, Locale.JAPANESE);
        Files.writeString(folder.resolve("report.txt"), japanese);
        Files.writeString(folder.resolve("report.en.txt"), ReportText.write(report, Locale.ENGLISH));
        Files.writeString(folder.resolve("report.json"), ReportJson.write(report));
        try {
            PaperPage.of(report).write(folder);
        } catch (IllegalStateException e) {
            // A machine without any font cannot measure words; the texts do not need one.
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println("report.html: " + e.getMessage());
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(japanese);
    }
}
