package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;

/**
 * What is reported to a session of the council, and what has to be ready for it (議会への報告).
 *
 * @serial exclude
 */
public final class Report implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:/|月)(\\d{1,2})日?");

    private final String id;
    private final String session;
    private final Label subject;
    private final LocalDate day;
    private final List<String> needs;

    private Report(String id, String session, Label subject, LocalDate day, List<String> needs) {
        this.id = Objects.requireNonNull(id, "id");
        this.session = Objects.requireNonNull(session, "session");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.day = day;
        this.needs = List.copyOf(needs);
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a report must not be blank, but was '" + id + "'");
        }
    }

    /**
     * A report whose day is not stated.
     *
     * @param id what others call it
     * @param session the id of the session, such as 2018-1
     * @param subject what is reported
     * @return the report, which needs nothing
     * @throws IllegalArgumentException if the id is blank
     */
    public static Report of(String id, String session, Label subject) {
        return new Report(id, session, subject, null, List.of());
    }

    /**
     * The same report on a day.
     *
     * @param newDay the day
     * @return the report
     * @throws IllegalArgumentException if the year is not from 1868 to 9998
     */
    public Report on(LocalDate newDay) {
        if (newDay.getYear() < MonthSpan.FIRST_YEAR || newDay.getYear() > MonthSpan.LAST_YEAR) {
            throw new IllegalArgumentException("Day of a report must be of the years " + MonthSpan.FIRST_YEAR + " to "
                    + MonthSpan.LAST_YEAR + ", but was " + newDay);
        }
        return new Report(id, session, subject, newDay, needs);
    }

    /**
     * The same report with what has to be ready for it.
     *
     * @param tasks the ids of tasks
     * @return the report
     */
    public Report needing(String... tasks) {
        return new Report(id, session, subject, day, List.of(tasks));
    }

    /**
     * The day that a printed day without a year is in a fiscal year: 8/30 of FY2017 is 2017-08-30, 2/28 is 2018-02-28.
     *
     * @param text the day, such as 8/30 or 8月30日
     * @param year the fiscal year
     * @return the day
     * @throws IllegalArgumentException if the text is not of this form or the day does not exist in that fiscal year
     */
    public static LocalDate day(String text, FiscalYear year) {
        Matcher m = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        try {
            if (m.matches()) {
                return MonthSpan.month(year, Integer.parseInt(m.group(1))).atDay(Integer.parseInt(m.group(2)));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(unreadable(text, year), e);
        }
        throw new IllegalArgumentException(unreadable(text, year));
    }

    private static String unreadable(String text, FiscalYear year) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "Unable to parse day from '" + shown + "', expected a day of "
                + year.label().en() + " such as '8/30' or '8月30日'";
    }

    /**
     * What others call it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The session it is made to.
     *
     * @return the id of the session
     */
    public String session() {
        return session;
    }

    /**
     * What is reported.
     *
     * @return the subject
     */
    public Label subject() {
        return subject;
    }

    /**
     * The day of the report.
     *
     * @return the day, or empty if not stated
     */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /**
     * What has to be ready for it.
     *
     * @return the ids of tasks
     */
    public List<String> needs() {
        return needs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Report that
                && id.equals(that.id)
                && session.equals(that.session)
                && subject.equals(that.subject)
                && Objects.equals(day, that.day)
                && needs.equals(that.needs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, session, subject, day, needs);
    }

    /** Session, day and subject. */
    @Override
    public String toString() {
        return session + (day == null ? "" : " " + day) + " " + subject.ja();
    }
}
