package org.machistat.examples.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sure an interval is to hold the true value (信頼係数). */
final class Confidence {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private double level;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "信頼係数 / level (default: ${DEFAULT-VALUE})")
    void level(double stated) {
        if (!(stated > 0 && stated < 1)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--confidence は0より大きく1より小さい（" + stated + "） / --confidence must lie between 0 and 1, but was "
                            + stated);
        }
        level = stated;
    }

    /** The level, between 0 and 1. */
    double level() {
        return level;
    }
}
