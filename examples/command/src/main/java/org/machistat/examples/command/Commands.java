package org.machistat.examples.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name. Only the one that is called is made, since all of them together cost a quarter of a second. */
final class Commands {

    private static final Map<String, Function<Streams, Object>> BY_NAME = byName();

    /** Examples stand on one line of the help, and may be copied. */
    private static final int HELP_WIDTH = 140;

    private Commands() {}

    private static Map<String, Function<Streams, Object>> byName() {
        Map<String, Function<Streams, Object>> all = new LinkedHashMap<>();
        all.put("audit", streams -> new AuditCommand(streams.in(), streams.out(), streams.err()));
        all.put("growth", GrowthCommand::new);
        all.put("index", IndexCommand::new);
        all.put("composition", CompositionCommand::new);
        all.put("quotient", QuotientCommand::new);
        all.put("shift-share", ShiftShareCommand::new);
        all.put("project", ProjectCommand::new);
        all.put("response", ResponseCommand::new);
        all.put("estimate", EstimateCommand::new);
        all.put("plan", Commands::plan);
        all.put("convert", ConvertCommand::new);
        all.put("report", ReportCommand::new);
        all.put("samples", SamplesCommand::new);
        all.put("completion", CompletionCommand::new);
        return all;
    }

    private static CommandLine plan(Streams streams) {
        return new CommandLine(new PlanCommand())
                .addSubcommand(new PlanCommand.Check(streams))
                .addSubcommand(new PlanCommand.Show(streams));
    }

    /** The command line with every command. */
    static CommandLine all(Streams streams) {
        CommandLine line = new CommandLine(new Main());
        BY_NAME.forEach((name, command) -> line.addSubcommand(name, command.apply(streams)));
        return line.setUsageHelpWidth(HELP_WIDTH);
    }

    /** The command line with what the arguments need: the command that is called, or all for help and misspellings. */
    static CommandLine named(String[] args, Streams streams) {
        Function<Streams, Object> command = args.length == 0 ? null : BY_NAME.get(args[0]);
        return command == null
                ? all(streams)
                : new CommandLine(new Main())
                        .addSubcommand(args[0], command.apply(streams))
                        .setUsageHelpWidth(HELP_WIDTH);
    }
}
