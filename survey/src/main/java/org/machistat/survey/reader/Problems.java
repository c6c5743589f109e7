package org.machistat.survey.reader;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/** The problems met so far, up to a limit. */
final class Problems {

    /** More are a file of another layout. */
    static final int MOST = 10_000;

    private final List<Problem> found = new ArrayList<>();

    void error(Place place, String met, String ja, String en) {
        found.add(Problem.error(place, Excerpt.of(met), Label.of(ja, en)));
    }

    void note(Place place, String met, String ja, String en) {
        found.add(Problem.note(place, Excerpt.of(met), Label.of(ja, en)));
    }

    void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    boolean isFull() {
        return found.size() > MOST;
    }

    List<Problem> toList() {
        return List.copyOf(found);
    }
}
