package org.machistat.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: which printed figure of a table is wrong, what it must be, and why. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "表の検算：誤った数値・抜けた行と、正しい値、その根拠を示す",
            "Finds the printed figures of a table that cannot be right, what they must be, and why.",
            "Reads CSV, TSV, Markdown and tables pasted from a document, in UTF-8, UTF-16 or windows-31j."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:指摘なし / nothing was found",
            "1:指摘あり（読めないセルを含む） / something was found, cells that are no figures included",
            "2:入力が使えない、またはその他の失敗 / unusable input or any failure"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar audit sample:employees",
            "  java -jar machistat.jar audit --format jsonl sample:establishments sample:response"
        })
final class AuditCommand implements Callable<Integer> {

    /** How the result is written. */
    enum Format {
        TEXT,
        JSON,
        JSONL,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String STDIN = "-";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "表のファイル。- は標準入力 / files; - is standard input")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "出力形式 / ${COMPLETION-CANDIDATES}; json takes one file (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "ja",
            description = "文章の言語 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Language language;

    @Option(
            names = "--classification",
            paramLabel = "NAME",
            description =
                    "行の分類 / jsic13, jsic14 or none; if not stated, jsic13 is assumed when most row labels are its divisions")
    private Classification classification;

    @Option(
            names = "--rounding",
            paramLabel = "MODE",
            converter = RoundingName.class,
            description =
                    "端数処理 / half-up or truncate; if not stated, half-up, or truncate if that needs two corrections fewer")
    private RoundingMode rounding;

    @Option(
            names = "--lines",
            paramLabel = "FROM-TO",
            converter = Lines.Converter.class,
            description =
                    "表のある行 / the lines where the table stands, such as 12-34 or 5-, if there is text above or below it")
    private Lines lines = Lines.ALL;

    @Option(names = "--override", paramLabel = "WHAT", description = "解釈の指定（複数可） / repeatable: " + Overrides.FORMS)
    private List<String> overrides = List.of();

    AuditCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** The two roundings of printed tables by name. */
    static final class RoundingName implements CommandLine.ITypeConverter<RoundingMode> {
        @Override
        public RoundingMode convert(String name) {
            return switch (name) {
                case "half-up" -> RoundingMode.HALF_UP;
                case "truncate" -> RoundingMode.DOWN;
                default ->
                    throw new CommandLine.TypeConversionException(
                            "expected half-up or truncate, but was '" + name + "'");
            };
        }
    }

    @Override
    public Integer call() {
        if (format == Format.JSON && files.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--format json のファイルは一つ（" + files.size()
                            + "）。jsonl とする / --format json takes one file, but there are " + files.size()
                            + ": use jsonl");
        }
        if (files.stream().filter(STDIN::equals).count() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "標準入力（-）は一度だけ読める / Standard input (-) can be read only once");
        }
        int code = Main.CLEAN;
        for (String file : files) {
            code = Math.max(code, audit(file));
        }
        return code;
    }

    private int audit(String file) {
        try {
            Answer<Loaded<StatTable>> read = read(file);
            if (!read.isGiven()) {
                return unusable(file, Lines.hinted(read.refusal().orElseThrow().sentence()));
            }
            Loaded<StatTable> loaded = read.get();
            if (loaded.value().figures().noneMatch(figure -> figure.isKnown())) {
                return unusable(file, Label.of("数値が一つもない", "there is no number in it"));
            }
            Audited audited = Audited.of(file, loaded, classification, Optional.ofNullable(rounding), overrides);
            write(audited);
            return audited.isClean() ? Main.CLEAN : Main.FINDINGS;
        } catch (NoSuchFileException e) {
            return unusable(file, Label.of("ファイルがない", "there is no such file"));
        } catch (AccessDeniedException e) {
            return unusable(file, Label.of("ファイルを読む権限がない", "the file must not be read"));
        } catch (InvalidPathException e) {
            return unusable(file, Label.of("ファイル名が使えない", "the name of the file cannot be used"));
        } catch (IOException | Overrides.Unusable e) {
            return unusable(file, Label.same(String.valueOf(e.getMessage())));
        }
    }

    private Answer<Loaded<StatTable>> read(String file) throws IOException {
        if (file.equals(STDIN)) {
            return lines.read(in);
        }
        if (Samples.isSample(file)) {
            try (InputStream stream = Samples.named(file).open()) {
                return lines.read(stream);
            } catch (Unusable e) {
                return Answer.refuse(new Refusal(Refusal.Reason.NOT_READABLE, e.line()));
            }
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            return Answer.refuse(Refusal.Reason.NOT_READABLE, "フォルダーはファイルでない", "a folder is no file");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return lines.read(stream);
        }
    }

    /** Says why on the error stream; a line of JSON stands for every file nevertheless. */
    private int unusable(String file, Label why) {
        if (format == Format.JSONL) {
            out.print(AuditJson.unusable(file, why) + "\n");
        }
        err.print("machistat: "
                + Escapes.text(
                        InputFile.shown(file).plus(Label.same(": ")).plus(why).in(language.locale())) + "\n");
        return Main.FAILURE;
    }

    private void write(Audited audited) {
        List<String> lines = new ArrayList<>();
        switch (format) {
            case JSON -> lines.add(AuditJson.pretty(audited));
            case JSONL -> lines.add(AuditJson.line(audited));
            case TEXT -> lines.addAll(new AuditText(language.locale(), false).lines(audited));
            case MARKDOWN -> lines.addAll(new AuditText(language.locale(), true).lines(audited));
        }
        lines.forEach(line -> out.print(line + "\n"));
    }
}
