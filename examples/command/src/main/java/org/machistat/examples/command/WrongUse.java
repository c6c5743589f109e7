package org.machistat.examples.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in both languages, with what was likely meant. */
final class WrongUse {

    private static final int MOST_SUGGESTED = 3;
    private static final int MOST_WRONG = 2;

    private WrongUse() {}

    static String sentence(ParameterException problem, String... args) {
        Optional<String> misspelt = misspelt(problem, args);
        if (misspelt.isPresent()) {
            return misspelt.get();
        }
        return missing(problem)
                .or(() -> value(problem))
                .or(() -> number(problem))
                .orElseGet(() -> unusable(problem) + problem.getMessage());
    }

    /** What has to be stated and is not. */
    private static Optional<String> missing(ParameterException problem) {
        if (!(problem instanceof MissingParameterException missing)
                || missing.getMissing().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = missing.getMissing().stream().map(WrongUse::name).toList();
        boolean isValue = String.valueOf(problem.getMessage()).contains("parameter for option");
        if (isValue && missing.getMissing().get(0) instanceof OptionSpec option) {
            return Optional.of(option.longestName() + " の後に値（" + option.paramLabel() + "）がない / " + option.longestName()
                    + " needs a value, " + option.paramLabel());
        }
        return Optional.of("必要な指定がない：" + String.join("、", names) + " / missing: " + String.join(", ", names));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : arg.paramLabel();
    }

    /** Letters where a number must stand. */
    private static Optional<String> number(ParameterException problem) {
        if (!(problem.getArgSpec() instanceof OptionSpec option) || problem.getValue() == null) {
            return Optional.empty();
        }
        String met = Unusable.met(problem.getValue());
        Class<?> type = option.type();
        if (type == int.class || type == Integer.class) {
            return Optional.of(option.longestName() + " は整数（「" + met + "」） / " + option.longestName()
                    + " must be a whole number, but was '" + met + "'");
        }
        return type == double.class || type == Double.class
                ? Optional.of(option.longestName() + " は数（「" + met + "」） / " + option.longestName()
                        + " must be a number, but was '" + met + "'")
                : Optional.empty();
    }

    /** The words before a reason that is given in English only; none where both languages stand in it. */
    private static String unusable(ParameterException problem) {
        boolean isEnglish = String.valueOf(problem.getMessage()).chars().allMatch(c -> c < 0x3000);
        return !isEnglish
                ? ""
                : problem.getArgSpec() instanceof OptionSpec option
                        ? option.longestName() + " の値が使えない / "
                        : "指定が使えない / ";
    }

    /** A word that is no command and no option; an option that is none is named before one that is missing. */
    private static Optional<String> misspelt(ParameterException problem, String... args) {
        CommandLine line = problem.getCommandLine();
        for (String arg : args) {
            if (arg.equals("--")) {
                break;
            }
            String name = arg.contains("=") ? arg.substring(0, arg.indexOf('=')) : arg;
            if (arg.startsWith("--") && !line.getCommandSpec().optionsMap().containsKey(name)) {
                return Optional.of(unknown("オプション「", "option '", name, suggestions(line, name)));
            }
        }
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String met = unmatched.getUnmatched().get(0);
            boolean isCommand = !line.getSubcommands().isEmpty();
            return Optional.of(
                    isCommand
                            ? unknown("コマンド「", "command '", met, suggestions(line, met))
                            : "引数「" + Unusable.met(met) + "」は余分 / unexpected argument '" + Unusable.met(met) + "'");
        }
        return Optional.empty();
    }

    private static List<String> suggestions(CommandLine line, String met) {
        return new UnmatchedArgumentException(line, List.of(met))
                .getSuggestions().stream()
                        .filter(name -> name.startsWith(met) || distance(name, met) <= MOST_WRONG)
                        .limit(MOST_SUGGESTED)
                        .toList();
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String unknown(String ja, String en, String met, List<String> meant) {
        String shown = Unusable.met(met);
        String names = String.join(", ", meant);
        return ja + shown + "」はない" + (meant.isEmpty() ? "" : "。" + names + " のことか") + " / there is no " + en + shown
                + "'" + (meant.isEmpty() ? "" : ", did you mean " + names + "?");
    }

    /** A value that is none of those that an option can have. */
    private static Optional<String> value(ParameterException problem) {
        ArgSpec arg = problem.getArgSpec();
        if (!(arg instanceof OptionSpec option) || problem.getValue() == null || option.converters().length > 0) {
            return Optional.empty();
        }
        Class<?> type = option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
        if (!type.isEnum() && !option.type().isEnum()) {
            return Optional.empty();
        }
        Object[] all = type.isEnum() ? type.getEnumConstants() : option.type().getEnumConstants();
        String names = Arrays.stream(all).map(Object::toString).collect(Collectors.joining(", "));
        String met = Unusable.met(problem.getValue());
        return Optional.of(option.longestName() + " に「" + met + "」はない。使えるのは " + names + " / " + option.longestName()
                + " cannot be '" + met + "', expected one of " + names);
    }
}
