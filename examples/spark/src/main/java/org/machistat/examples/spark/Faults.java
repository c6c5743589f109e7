package org.machistat.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/**
 * What is wrong with lines, each told by its file and byte, wherever it was read: the first hundred in order of place, and how many there are
 * (入力の誤り).
 *
 * <p>Which hundred are kept does not depend on how the input was cut. Adding is associative and commutative.
 *
 * @serial exclude
 */
public final class Faults implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 100;
    private static final int LONGEST = 60;

    /** Where it stands, what it was, what is expected. */
    private record Fault(String file, long at, String column, String met, Label message) implements Serializable {
        static final Comparator<Fault> IN_ORDER =
                Comparator.comparing(Fault::file).thenComparing(Fault::at).thenComparing(Fault::column);

        Problem problem() {
            String place = at < 0 ? file : file + ", byte " + at;
            return Problem.error(new Place(0, 0, place + ", " + column), met, message);
        }
    }

    private final List<Fault> first = new ArrayList<>();
    private long all;

    Faults() {}

    void add(String file, long at, String column, String met, String ja, String en) {
        all++;
        // a partition is read in order, so that the first of it are the first in order of place
        if (first.size() < KEPT) {
            first.add(new Fault(file, at, column, shown(met), Label.of(ja, en)));
        }
    }

    /** A text as it is shown in a message: not longer than a line. */
    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    Faults plus(Faults other) {
        Faults both = new Faults();
        both.all = all + other.all;
        List<Fault> candidates = new ArrayList<>(first);
        candidates.addAll(other.first);
        candidates.sort(Fault.IN_ORDER);
        both.first.addAll(candidates.subList(0, Math.min(KEPT, candidates.size())));
        return both;
    }

    /**
     * How many lines or columns are wrong.
     *
     * @return the number, those not kept included
     */
    public long count() {
        return all;
    }

    /**
     * What is wrong.
     *
     * @return the first hundred in order of file and byte, and a last one that counts the rest
     */
    public List<Problem> problems() {
        List<Problem> problems =
                new ArrayList<>(first.stream().map(Fault::problem).toList());
        if (all > first.size()) {
            problems.add(Problem.error(
                    Place.WHOLE,
                    "",
                    Label.of(
                            String.format(Locale.ROOT, "ほかに%,d件の誤りがある", all - first.size()),
                            String.format(Locale.ROOT, "there are %,d more errors", all - first.size()))));
        }
        return problems;
    }
}
