package org.machistat.examples.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/** What is wrong with rows, each told by its key; the first hundred are kept and the rest counted, so that memory is bounded. */
final class Faults {

    private static final int KEPT = 100;
    private static final int LONGEST = 60;

    private final List<Problem> problems = new ArrayList<>();
    private long more;

    /** An error in a column of the row that a key names. */
    void add(String row, String column, Object met, String ja, String en) {
        if (problems.size() == KEPT) {
            more++;
            return;
        }
        problems.add(Problem.error(
                new Place(0, 0, row + "." + column), met == null ? "NULL" : shown(met), Label.of(ja, en)));
    }

    /** A value as it is shown in a message: not longer than a line. */
    static String shown(Object met) {
        String text = String.valueOf(met);
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    List<Problem> list() {
        List<Problem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(Problem.error(
                    Place.WHOLE,
                    "",
                    Label.of(
                            String.format(Locale.ROOT, "ほかに%,d件の誤りがある", more),
                            String.format(Locale.ROOT, "there are %,d more errors", more))));
        }
        return all;
    }
}
