package org.machistat.examples.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How a result is written. */
final class Output {

    /** The formats of a result. */
    enum Format {
        TEXT,
        CSV,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "出力形式 / ${COMPLETION-CANDIDATES}; csv has the first table (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "ja",
            description = "文章の言語 / language of texts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Language language;

    @Option(names = "--explain", description = "数値ごとに計算根拠を示す / says how each number came about")
    private boolean explain;

    Locale locale() {
        return language.locale();
    }

    boolean explains() {
        return explain;
    }

    /** Whether what could not be read stands in the result, in the reader's words. */
    boolean showsProblems() {
        return format == Format.TEXT || format == Format.MARKDOWN;
    }

    void write(Sheet sheet, PrintStream out) {
        switch (format) {
            case TEXT -> lines(new SheetText(locale(), false, explain).lines(sheet), "\n", out);
            case MARKDOWN -> lines(new SheetText(locale(), true, explain).lines(sheet), "\n", out);
            case CSV -> lines(new SheetCsv(locale(), explain).lines(sheet), "\r\n", out);
            case JSON -> {
                new SheetJson(explain).write(sheet, out::print);
                out.print("\n");
            }
        }
    }

    private static void lines(List<String> lines, String end, PrintStream out) {
        for (String line : lines) {
            out.print(line);
            out.print(end);
        }
    }
}
