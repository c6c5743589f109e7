package org.machistat.examples.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.machistat.examples.kawasaki.PaperReport;
import org.machistat.examples.report.CityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code report}: a report on any municipality, or on the paper. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "報告：どの市区町村についても、人口・産業・増減・特化係数・シフトシェア・類似団体を一つの報告に。市区町村の指定がなければ川崎市の資料の検算",
            "A report on any municipality: population, industry, growth, quotients, shift-share, peers; as a page, text or data.",
            "Without a municipality it is the report on the paper of Kawasaki City, every figure recomputed."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:報告を書いた / written", Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar report --city 14130",
            "  java -jar machistat.jar report --city 東京都府中市 --format html --lang en"
        })
final class ReportCommand implements Callable<Integer> {

    /** How the report is written. */
    enum Format {
        TEXT,
        JSON,
        HTML;

        /** What the ending of a file says it is. */
        static Optional<Format> of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".html") || name.endsWith(".htm")) {
                return Optional.of(HTML);
            }
            if (name.endsWith(".json")) {
                return Optional.of(JSON);
            }
            return name.endsWith(".txt") ? Optional.of(TEXT) : Optional.empty();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--city",
            paramLabel = "CITY",
            description = "市区町村のコードまたは名称 / code or name of a municipality: 14130, 141305, 川崎市, 東京都府中市")
    private String city;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "出力形式。指定がなければ -o の拡張子（.html .json .txt）、それもなければ text / ${COMPLETION-CANDIDATES};"
                    + " html has both languages (default: by the ending of the file of -o, else text)")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "ja",
            description = "文章の言語 / language of text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Language language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "出力ファイル / the file to write; standard output if not stated")
    private String output;

    private final Streams streams;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        format = chosen();
        try {
            String text = city == null ? ofPaper() : ofCity();
            if (output == null) {
                streams.out().print(text);
            } else {
                OutputFile.write(output, text, List.of());
            }
            return Main.CLEAN;
        } catch (Unusable e) {
            streams.complain(e.line().in(language.locale()));
            return Main.FAILURE;
        } catch (IllegalStateException e) {
            // A machine without any font cannot measure the words of charts; text and data need none.
            streams.complain(e.getMessage());
            return Main.FAILURE;
        }
    }

    /** As stated, else by the ending of the file; a file is never what its name denies. */
    private Format chosen() {
        Optional<Format> named = output == null ? Optional.empty() : Format.of(output);
        if (format != null && named.isPresent() && named.get() != format) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--format " + format + " と -o の拡張子（" + named.get() + "）が食い違う / --format is " + format
                            + ", but the file of -o ends like one of " + named.get());
        }
        return format == null ? named.orElse(Format.TEXT) : format;
    }

    private String ofPaper() {
        PaperReport report = PaperReport.make();
        return switch (format) {
            case TEXT -> Texts.kept(report.toText(language.locale()));
            case JSON -> report.toJson();
            case HTML -> report.toHtml();
        };
    }

    private String ofCity() throws Unusable {
        CityReport report = Unusable.answered(CityReport.of(city));
        return switch (format) {
            case TEXT -> Texts.kept(report.toText(language.locale()));
            case JSON -> report.toJson();
            case HTML -> report.toHtml();
        };
    }
}
