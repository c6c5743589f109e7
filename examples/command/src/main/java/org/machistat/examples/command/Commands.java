package org.machistat.examples.command;

import java.util.LinkedHashMap;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

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
        return helped(line);
    }

    /** The command line with what the arguments need: the command that is called, or all for help and misspellings. */
    static CommandLine named(String[] args, Streams streams) {
        Function<Streams, Object> command = args.length == 0 ? null : BY_NAME.get(args[0]);
        return command == null
                ? all(streams)
                : helped(new CommandLine(new Main()).addSubcommand(args[0], command.apply(streams)));
    }

    /** With what every help has in both languages. */
    private static CommandLine helped(CommandLine line) {
        line.setResourceBundle(new Words());
        headings(line);
        return line.setUsageHelpWidth(HELP_WIDTH);
    }

    private static void headings(CommandLine line) {
        UsageMessageSpec help = line.getCommandSpec().usageMessage();
        help.synopsisHeading("使い方 / Usage: ");
        help.commandListHeading("%nコマンド / Commands:%n");
        if (!help.exitCodeListHeading().isEmpty()) {
            help.exitCodeListHeading("%n終了コード / Exit code:%n");
        }
        help.footerHeading("%n例 / Examples:%n");
        line.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, ignored -> listed(line.getSubcommands()));
        line.getSubcommands().values().forEach(Commands::headings);
    }

    /** Each command in both languages; Picocli's own list has the first line of a description. */
    private static String listed(Map<String, CommandLine> commands) {
        int width = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder list = new StringBuilder();
        commands.forEach((name, command) -> {
            String[] lines = command.getCommandSpec().usageMessage().description();
            list.append("  ").append(name).append(" ".repeat(width - name.length()));
            for (int i = 0; i < Math.min(2, lines.length); i++) {
                list.append(i == 0 ? "  " : " ".repeat(width + 4))
                        .append(lines[i].replaceAll(",$", ""))
                        .append('\n');
            }
        });
        return list.toString();
    }

    /** Picocli's own options. */
    private static final class Words extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"mixinStandardHelpOptions.help", "この説明を示す / shows this help"},
                {"mixinStandardHelpOptions.version", "版を示す / shows the version"},
            };
        }
    }
}
