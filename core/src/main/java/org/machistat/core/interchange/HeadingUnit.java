package org.machistat.core.interchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.value.Unit;

/** Finds the unit that a heading declares in parentheses. */
final class HeadingUnit {

    private static final Pattern PARENTHESES = Pattern.compile("[(（\\[［](単位[:：]?+)?+([^()（）\\[\\]［］]++)[)）\\]］]");

    private HeadingUnit() {}

    /** The last unit in parentheses: one that is known, or any that is announced by 単位. */
    static Optional<Unit> find(String heading) {
        Optional<Unit> unit = Optional.empty();
        Matcher found = PARENTHESES.matcher(heading);
        while (found.find()) {
            String text = found.group(2).strip();
            Optional<Unit> next = found.group(1) == null ? Unit.find(text) : Optional.of(Unit.parse(text));
            unit = next.isPresent() ? next : unit;
        }
        return unit;
    }

    /** The heading with its unit in parentheses, so that {@link #find} finds it. */
    static String add(String heading, Unit unit) {
        String name = unit.toString();
        return heading + (Unit.find(name).isPresent() ? "（" : "（単位：") + name + "）";
    }
}
