package org.machistat.census.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/** The problems met on the pages read so far; too many of them end the reading. */
public final class ProblemList {

    private static final int MOST = 10_000;
    private static final int SHOWN = 60;
    private static final int LONGEST_PLACE = 200;

    private record Found(int page, Problem problem) {}

    private final List<Found> found = new ArrayList<>();

    /**
     * Adds an error on a page.
     *
     * @param page the page
     * @param place where it stands
     * @param met the text met
     * @param ja the message in Japanese
     * @param en the message in English
     */
    public void error(int page, Place place, String met, String ja, String en) {
        add(page, Problem.error(place, shorten(met), Label.of(ja, en)));
    }

    /**
     * Adds a note on a page.
     *
     * @param page the page
     * @param place where it stands
     * @param met the text met
     * @param ja the message in Japanese
     * @param en the message in English
     */
    public void note(int page, Place place, String met, String ja, String en) {
        add(page, Problem.note(place, shorten(met), Label.of(ja, en)));
    }

    /**
     * Adds a problem on a page.
     *
     * @param page the page
     * @param problem the problem
     */
    public void add(int page, Problem problem) {
        found.add(new Found(page, placed(problem)));
        if (found.size() > MOST) {
            throw new StoppedException(Label.of(
                    String.format(Locale.ROOT, "問題が%,d件を超えたため読み取りを中止した。形式を確かめること", MOST),
                    String.format(Locale.ROOT, "Stopped after %,d problems; check whether the format is right", MOST)));
        }
    }

    /** The problem with a place that is not longer than a message may be, of which the start and the end say most. */
    private static Problem placed(Problem problem) {
        Place place = problem.place();
        String name = place.name();
        if (name.length() <= LONGEST_PLACE) {
            return problem;
        }
        String cut = name.substring(0, LONGEST_PLACE / 2) + "…" + name.substring(name.length() - LONGEST_PLACE / 2);
        return new Problem(
                problem.severity(), new Place(place.line(), place.column(), cut), problem.met(), problem.message());
    }

    /**
     * The problems in the order of the pages and of their text; those of a whole page or of all pages first.
     *
     * @return the problems
     */
    public List<Problem> toList() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::page)
                        .thenComparingInt(one -> one.problem().place().line())
                        .thenComparingInt(one -> one.problem().place().column()))
                .map(Found::problem)
                .toList();
    }

    /**
     * A text that is short enough for a message.
     *
     * @param text the text
     * @return the text, or its start
     */
    public static String shorten(String text) {
        return text.length() <= SHOWN ? text : Excerpt.start(text, SHOWN) + "…";
    }
}
