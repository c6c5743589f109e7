package org.machistat.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/** The problems met so far in a document; too many of them end the reading. */
final class JsonStatProblems {

    private static final int MOST = 10_000;
    private static final int SHOWN = 60;
    private static final int LONGEST_PLACE = 200;

    private final List<Problem> found = new ArrayList<>();

    void note(String pointer, String met, String ja, String en) {
        add(Problem.note(JsonStatException.place(pointer), Excerpt.of(met), Label.of(ja, en)));
    }

    void error(String pointer, String met, String ja, String en) {
        add(Problem.error(JsonStatException.place(pointer), Excerpt.of(met), Label.of(ja, en)));
    }

    void add(Problem problem) {
        found.add(problem);
        if (found.size() > MOST) {
            throw new JsonStatException(
                    problem.place().name(),
                    String.format(Locale.ROOT, "問題が%,d件を超えたため読み取りを中止した", MOST),
                    String.format(Locale.ROOT, "stopped after %,d problems", MOST));
        }
    }

    List<Problem> toList() {
        return List.copyOf(found);
    }

    /** A pointer as places show it: its start and its end. */
    static String shortenPlace(String pointer) {
        if (pointer.length() <= LONGEST_PLACE) {
            return pointer;
        }
        int end = pointer.length() - SHOWN;
        end += Character.isLowSurrogate(pointer.charAt(end)) ? 1 : 0;
        return Excerpt.start(pointer, LONGEST_PLACE - SHOWN - 1) + "…" + pointer.substring(end);
    }
}
