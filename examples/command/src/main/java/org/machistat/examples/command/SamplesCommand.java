package org.machistat.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.machistat.core.text.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code samples}: the files that the jar carries, to try a command with. */
@Command(
        name = "samples",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "例示データ：一覧、または中身の表示。ほかのコマンドでは sample:名前 をファイル名の代わりに使える",
            "The samples in the jar: a list, or one as it is. Other commands take sample:NAME in place of a file."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {"  java -jar machistat.jar samples --lang en", "  java -jar machistat.jar samples employees"})
final class SamplesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "表示する例 / the sample to show")
    private String name;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "ja",
            description = "文章の言語 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Language language;

    private final Streams streams;

    SamplesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (name == null) {
            for (Samples sample : Samples.values()) {
                Label line = Label.same("sample:" + sample.id() + "\t").plus(sample.label());
                streams.out().print(line.in(language.locale()) + "\n");
            }
            return Main.CLEAN;
        }
        try (InputStream stream = Samples.named(name).open()) {
            stream.transferTo(streams.out());
            return Main.CLEAN;
        } catch (Unusable e) {
            streams.complain(e.line().in(language.locale()));
            return Main.FAILURE;
        }
    }
}
