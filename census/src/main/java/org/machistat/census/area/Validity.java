package org.machistat.census.area;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.text.Label;

/**
 * The days on which something holds: from a first day on, until the day on which it no longer holds (有効期間).
 *
 * <ul>
 *   <li>The first day is in, the last is out: the ward that ended with 31 December 2023 holds until 2024-01-01.
 *   <li>Without a first day it held before anything is known; without an end it holds still.
 *   <li>{@link #toString} writes the first day that is out, for data; {@link #label} the last day that is in, for readers.
 * </ul>
 *
 * @serial exclude
 */
public final class Validity implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String OPEN = "..";
    private static final int LONGEST = 40;

    /** All days. */
    public static final Validity ALWAYS = new Validity(null, null);

    private final LocalDate from;
    private final LocalDate until;

    private Validity(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    /**
     * From a day on, without an end.
     *
     * @param from the first day
     * @return the days
     */
    public static Validity from(LocalDate from) {
        return new Validity(Objects.requireNonNull(from, "from"), null);
    }

    /**
     * Until a day, without a known beginning.
     *
     * @param until the first day that is out
     * @return the days
     * @throws IllegalArgumentException if no day is before it
     */
    public static Validity until(LocalDate until) {
        if (until.equals(LocalDate.MIN)) {
            throw new IllegalArgumentException(
                    "A validity must end after the first day there is, but was until " + until);
        }
        return new Validity(null, until);
    }

    /**
     * From a day on until another.
     *
     * @param from the first day
     * @param until the first day that is out
     * @return the days
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public static Validity of(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A validity must end after it begins, but was from " + from + " until " + until);
        }
        return new Validity(from, until);
    }

    /**
     * Reads what {@link #toString} writes: "1972-04-01/2024-01-01", "../1972-04-01", "1972-04-01/..", "../..".
     *
     * @param text the text
     * @return the days
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static Validity parse(String text) {
        String[] ends = text.length() > LONGEST ? new String[0] : text.strip().split("/", -1);
        try {
            if (ends.length == 2) {
                LocalDate from = ends[0].equals(OPEN) ? null : LocalDate.parse(ends[0]);
                LocalDate until = ends[1].equals(OPEN) ? null : LocalDate.parse(ends[1]);
                if (until == null) {
                    return new Validity(from, null);
                }
                return from == null ? until(until) : of(from, until);
            }
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
        throw unreadable(text, null);
    }

    private static IllegalArgumentException unreadable(String text, DateTimeException cause) {
        String met = text.length() > LONGEST
                ? Excerpt.start(text, 20) + "…' (" + text.length() + " characters)"
                : text + "'";
        return new IllegalArgumentException(
                "Unable to parse validity from '" + met + ", expected as in '1972-04-01/2024-01-01' or '1972-04-01/..'",
                cause);
    }

    /**
     * The first day.
     *
     * @return the day, or empty if the beginning is not known
     */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /**
     * The first day that is out.
     *
     * @return the day, or empty if there is no end
     */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /**
     * The last day that is in.
     *
     * @return the day before {@link #until}, or empty if there is no end
     */
    public Optional<LocalDate> lastDay() {
        return until().map(end -> end.minusDays(1));
    }

    /**
     * The days for readers, both ends in.
     *
     * @return for example "2007-04-01～2023-12-31" and "2007-04-01 to 2023-12-31"; an open side is left blank, as in "2024-01-01～"
     *     and "from 2024-01-01"
     */
    public Label label() {
        String first = from().map(LocalDate::toString).orElse("");
        String last = lastDay().map(LocalDate::toString).orElse("");
        String en = from == null ? "to " + last : until == null ? "from " + first : first + " to " + last;
        return Label.of(first + "～" + last, from == null && until == null ? "always" : en);
    }

    /**
     * Whether there is no end.
     *
     * @return true if there is none
     */
    public boolean isOpen() {
        return until == null;
    }

    /**
     * Whether a day is in.
     *
     * @param date the day
     * @return true if it is
     */
    public boolean contains(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || date.isBefore(until));
    }

    /**
     * Whether the two have a day in common.
     *
     * @param other other days
     * @return true if they have
     */
    public boolean overlaps(Validity other) {
        return (from == null || other.until == null || from.isBefore(other.until))
                && (other.from == null || until == null || other.from.isBefore(until));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Validity that && Objects.equals(from, that.from) && Objects.equals(until, that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }

    /** The two days with a slash, ".." for an open side; {@link #parse} reads them back. */
    @Override
    public String toString() {
        return (from == null ? OPEN : from) + "/" + (until == null ? OPEN : until);
    }
}
