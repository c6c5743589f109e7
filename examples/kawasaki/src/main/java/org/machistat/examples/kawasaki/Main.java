package org.machistat.examples.kawasaki;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The main job: recomputes the paper and writes {@code report.txt}, {@code report.en.txt} and {@code report.json}. */
public final class Main {

    private Main() {}

    /**
     * Writes the report and prints the Japanese text.
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
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(japanese);
    }
}
