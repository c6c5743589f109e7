package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/** The problems met so far; too many of them end the reading. */
final class Problems {

    private static final int MOST = 10_000;

    private final List<Problem> found = new ArrayList<>();

    void note(Place place, String met, String ja, String en) {
        add(Problem.note(place, met, Label.of(ja, en)));
    }

    void error(Place place, String met, String ja, String en) {
        add(Problem.error(place, met, Label.of(ja, en)));
    }

    void add(Problem problem) {
        found.add(problem);
        if (found.size() > MOST) {
            throw new UnreadableException(
                    problem.place(),
                    String.format(Locale.ROOT, "問題が%,d件を超えたため読み取りを中止した。書式の指定を確かめること", MOST),
                    String.format(Locale.ROOT, "stopped after %,d problems; check whether the format is right", MOST));
        }
    }

    /** The problems in the order of the text. */
    List<Problem> toList() {
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .toList();
    }
}
