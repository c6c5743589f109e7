package org.machistat.examples.command;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** The audit as other programs call it: a table in, the JSON of {@code audit --format json} out. */
public final class AuditCall {

    private AuditCall() {}

    /**
     * Audits a table that was read.
     *
     * @param table the table, with the problems met while reading
     * @param classification jsic13, jsic14 or none; without one, jsic13 is assumed if most row labels are its divisions
     * @param rounding half-up or truncate; found from the table if not stated
     * @param overrides what is stated of the table, in the forms of {@code --override}
     * @return the result as JSON, or why there is none: no number in the table, a name or an override that cannot be used
     */
    public static Answer<String> json(
            Loaded<StatTable> table,
            Optional<String> classification,
            Optional<String> rounding,
            List<String> overrides) {
        if (table.value().figures().noneMatch(figure -> figure.isKnown())) {
            return Answer.refuse(Refusal.Reason.NOT_READABLE, "表に数値が一つもない", "there is no number in the table");
        }
        Optional<Classification> stated = classification.flatMap(AuditCall::classification);
        if (classification.isPresent() && stated.isEmpty()) {
            return unlike("classification", classification.get(), names());
        }
        Optional<RoundingMode> mode = rounding.flatMap(AuditCall::rounding);
        if (rounding.isPresent() && mode.isEmpty()) {
            return unlike("rounding", rounding.get(), "half-up, truncate");
        }
        try {
            return Answer.of(AuditJson.pretty(Audited.of("", table, stated.orElse(null), mode, overrides)));
        } catch (Overrides.Unusable e) {
            String message = Escapes.text(String.valueOf(e.getMessage()).replaceFirst("^--override ", "override "));
            return Answer.refuse(Refusal.Reason.NOT_READABLE, "解釈の指定が使えない：" + message, message);
        }
    }

    private static Optional<Classification> classification(String name) {
        return Arrays.stream(Classification.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static String names() {
        return Arrays.stream(Classification.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Optional<RoundingMode> rounding(String name) {
        return switch (name) {
            case "half-up" -> Optional.of(RoundingMode.HALF_UP);
            case "truncate" -> Optional.of(RoundingMode.DOWN);
            default -> Optional.empty();
        };
    }

    private static Answer<String> unlike(String what, String met, String accepted) {
        String shown = Escapes.text(Unusable.met(met));
        return Answer.refuse(
                Refusal.Reason.NOT_READABLE,
                what + "「" + shown + "」は使えない。使えるのは " + accepted,
                what + " '" + shown + "' cannot be used, expected one of " + accepted);
    }
}
