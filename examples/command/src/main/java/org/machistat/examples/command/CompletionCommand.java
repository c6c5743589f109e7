package org.machistat.examples.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code completion}: a script that completes commands and options in bash and zsh. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "bash・zshの補完スクリプトを書き出す。machistat という名前の別名（alias や起動スクリプト）で使う",
            "Writes a completion script for bash and zsh, for a launcher that is named machistat."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {"  java -jar machistat.jar completion", "  java -jar machistat.jar completion --help"})
final class CompletionCommand implements Callable<Integer> {

    private final Streams streams;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        CommandLine all = Commands.all(streams);
        streams.out().print(AutoComplete.bash("machistat", all));
        return Main.CLEAN;
    }
}
