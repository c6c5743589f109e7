package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Limits;
import org.machistat.planmodel.schedule.Task.Evidence;

/**
 * A session of the council; the numbers of its kind restart in January (議会の会期).
 *
 * <ul>
 *   <li>The number counts within the calendar year of the first month, so that the order of regular sessions within a fiscal year
 *       is 2, 3, 4, 1.
 *   <li>Sessions are ordered by their months, then by kind and number; evidence and note do not count, so that the order of two
 *       sessions may be 0 though they are not equal.
 * </ul>
 *
 * @param number which session of its kind in the calendar year it is, from 1
 * @param span its months
 * @param kind whether it is regular or extraordinary
 * @param evidence whether the months are printed or inferred
 * @param note where or why the months are read so; empty if nothing is to be said
 * @serial exclude
 */
public record CouncilSession(int number, MonthSpan span, Kind kind, Evidence evidence, Label note)
        implements Comparable<CouncilSession>, Serializable {

    /** How a session is called (Local Autonomy Act, article 102). */
    public enum Kind {
        /** Called as often a year as the ordinance says (定例会). */
        REGULAR("", "定例会", "regular session"),
        /** Called for a matter that cannot wait (臨時会). */
        EXTRAORDINARY("x", "臨時会", "extraordinary session");

        private final String sign;
        private final Label label;

        Kind(String sign, String ja, String en) {
            this.sign = sign;
            this.label = Label.of(ja, en);
        }

        /**
         * The kind in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private static final Comparator<CouncilSession> ORDER = Comparator.comparing(
                    (CouncilSession session) -> session.span().first())
            .thenComparing(session -> session.span().last())
            .thenComparing(CouncilSession::kind)
            .thenComparing(CouncilSession::number);

    /**
     * Makes a session.
     *
     * @param number which session of its kind in the calendar year it is
     * @param span its months
     * @param kind whether it is regular or extraordinary
     * @param evidence whether the months are printed or inferred
     * @param note where or why the months are read so
     * @throws IllegalArgumentException if the number is not from 1 to 999,999,999
     */
    public CouncilSession {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(note, "note");
        if (number < 1) {
            throw new IllegalArgumentException("Number of a session must be 1 or more, but was " + number);
        }
        Limits.checkOrdinal(number, "session");
    }

    /**
     * A regular session of which the months are printed.
     *
     * @param number which regular session of the calendar year it is
     * @param span its months
     * @throws IllegalArgumentException if the number is not from 1 to 999,999,999
     */
    public CouncilSession(int number, MonthSpan span) {
        this(number, span, Kind.REGULAR, Evidence.PRINTED, Label.EMPTY);
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
     * What others call it: calendar year and number, with an x before the number of an extraordinary one.
     *
     * @return such as 2018-1 or 2018-x1
     */
    public String id() {
        return calendarYear() + "-" + kind.sign + number;
    }

    /**
     * The session in words.
     *
     * @return such as 2018年第1回定例会 and "regular session 1 of 2018"
     */
    public Label label() {
        return Label.of(
                calendarYear() + "年第" + number + "回" + kind.label.ja(),
                kind.label.en() + " " + number + " of " + calendarYear());
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
