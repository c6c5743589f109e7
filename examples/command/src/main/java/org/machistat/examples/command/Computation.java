package org.machistat.examples.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.machistat.core.text.Label;
import org.machistat.core.value.UnitMismatchException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that computes one result: problems of its input go to the error stream, the result is written, the exit code says how it went. */
abstract class Computation implements Callable<Integer> {

    static final String WHOLE = "0:すべて計算できた / done";
    static final String PARTIAL = "1:計算できない値がある、読めないセルを除いた、または数が矛盾する"
            + " / something could not be computed or read, or numbers contradict each other";
    static final String FAILED = "2:入力が使えない、またはその他の失敗 / unusable input or any failure";

    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    private final Streams streams;

    Computation(Streams streams) {
        this.streams = streams;
    }

    abstract Sheet compute() throws Unusable;

    final Streams streams() {
        return streams;
    }

    /** Whether it was asked how each number came about; a long table keeps nothing of it otherwise. */
    final boolean explains() {
        return output.explains();
    }

    /** A wrong combination of options. */
    final ParameterException misuse(String ja, String en) {
        return new ParameterException(spec.commandLine(), ja + " / " + en);
    }

    @Override
    public final Integer call() {
        try {
            Sheet sheet = compute();
            if (!streams.terminal() || !output.showsProblems()) {
                // Who watches both streams reads them among the notes.
                complain(sheet.errors());
            }
            output.write(sheet, streams.out());
            return sheet.isClean() ? Main.CLEAN : Main.FINDINGS;
        } catch (Unusable e) {
            streams.complainLines(e.line().in(output.locale()));
            return Main.FAILURE;
        } catch (UnitMismatchException e) {
            streams.complain(e.getMessage());
            return Main.FAILURE;
        }
    }

    private void complain(List<Sheet.Located> errors) {
        for (Sheet.Located one : errors.subList(0, Math.min(SHOWN, errors.size()))) {
            streams.complain(InputFile.shown(one.file())
                    .plus(Label.same(": "))
                    .plus(one.problem().sentence())
                    .in(output.locale()));
        }
        if (errors.size() > SHOWN) {
            streams.complain(Unusable.more(errors.size() - SHOWN).in(output.locale()));
        }
    }
}
