package org.machistat.core.interchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.machistat.core.source.Place;

/** Gives a number to names that are used already. */
final class UniqueNames {

    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    UniqueNames(Problems problems) {
        this.problems = problems;
    }

    /** The name, with a number behind it if need be. */
    String add(String name, Place place) {
        if (used.add(name)) {
            return name;
        }
        String unique;
        do {
            unique = name + " (" + numbers.merge(name, 2, (number, first) -> number + 1) + ")";
        } while (!used.add(unique));
        problems.note(
                place,
                name,
                "同じ名前があるため「" + unique + "」と名付けた",
                "the name is used already; this one was named '" + unique + "'");
        return unique;
    }
}
