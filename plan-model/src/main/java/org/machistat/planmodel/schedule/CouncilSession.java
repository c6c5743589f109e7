package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Comparator;
import org.machistat.core.text.Label;

/**
 * A regular session of the council; its numbers restart in January (議会の定例会).
 *
 * <ul>
 *   <li>The number counts within the calendar year of the first month, so that the order within a fiscal year is 2, 3, 4, 1.
 *   <li>Sessions are ordered by their months.
 * </ul>
 *
 * @param number which session of the calendar year it is, from 1
 * @param span its months
 * @serial exclude
 */
public record CouncilSession(int number, MonthSpan span) implements Comparable<CouncilSession>, Serializable {

    private static final Comparator<CouncilSession> ORDER = Comparator.comparing(
                    (CouncilSession session) -> session.span().first())
            .thenComparing(session -> session.span().last())
            .thenComparing(CouncilSession::number);

    /**
     * Makes a session.
     *
     * @param number which session of the calendar year it is
     * @param span its months
     * @throws IllegalArgumentException if the number is below 1
     */
    public CouncilSession {
        if (number < 1) {
            throw new IllegalArgumentException("Number of a session must be 1 or more, but was " + number);
        }
        span.first();
    }

    /**
     * The calendar year whose sessions it counts among.
     *
     * @return the year of its first month
     */
    public int calendarYear() {
        return span.first().getYear();
    }

    /**
     * What others call it: calendar year and number.
     *
     * @return such as 2018-1
     */
    public String id() {
        return calendarYear() + "-" + number;
    }

    /**
     * The session in words.
     *
     * @return such as 2018年第1回定例会 and "regular session 1 of 2018"
     */
    public Label label() {
        return Label.of(calendarYear() + "年第" + number + "回定例会", "regular session " + number + " of " + calendarYear());
    }

    @Override
    public int compareTo(CouncilSession other) {
        return ORDER.compare(this, other);
    }

    /** The label with the months. */
    @Override
    public String toString() {
        return label().ja() + " " + span;
    }
}
