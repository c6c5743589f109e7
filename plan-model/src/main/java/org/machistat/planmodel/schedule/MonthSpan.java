package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.time.FiscalYear;

/**
 * Whole months from a first to a last one, both included (月の期間).
 *
 * @param first the first month
 * @param last the last month
 * @serial exclude
 */
public record MonthSpan(YearMonth first, YearMonth last) implements Serializable {

    private static final int APRIL = 4;

    /** The first year of the eras. */
    static final int FIRST_YEAR = 1868;

    /** So that the day after the last can still be written with four digits. */
    static final int LAST_YEAR = 9998;

    /**
     * Makes a span.
     *
     * @param first the first month
     * @param last the last month
     * @throws IllegalArgumentException if the last is before the first, or a year is not from 1868 to 9998
     */
    public MonthSpan {
        Objects.requireNonNull(first, "first");
        if (first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("Months must be of the years " + FIRST_YEAR + " to " + LAST_YEAR
                    + ", but were from " + first + " to " + last);
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Span must not end before it begins, but was from " + first + " to " + last);
        }
    }

    /**
     * A span by the numbers of its months in a fiscal year: 11 to 1 of FY2017 is November 2017 to January 2018.
     *
     * @param year the fiscal year
     * @param firstMonth the first month, 1 to 12
     * @param lastMonth the last month, 1 to 12
     * @return the span
     * @throws IllegalArgumentException if a month is not from 1 to 12, or the last comes before the first in the fiscal year
     */
    public static MonthSpan of(FiscalYear year, int firstMonth, int lastMonth) {
        return new MonthSpan(month(year, firstMonth), month(year, lastMonth));
    }

    /** The month of a number in a fiscal year. */
    static YearMonth month(FiscalYear year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("Month must be from 1 to 12, but was " + month);
        }
        return YearMonth.of(month >= APRIL ? year.year() : year.year() + 1, month);
    }

    /**
     * The number of months.
     *
     * @return the length, at least 1
     */
    public int months() {
        return Math.toIntExact(first.until(last, ChronoUnit.MONTHS)) + 1;
    }

    /**
     * The first day.
     *
     * @return the first of the first month
     */
    public LocalDate firstDay() {
        return first.atDay(1);
    }

    /**
     * The last day.
     *
     * @return the last of the last month
     */
    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /**
     * Whether a month lies in the span.
     *
     * @param month the month
     * @return true if it does
     */
    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /**
     * Whether every month lies in a fiscal year.
     *
     * @param year the fiscal year
     * @return true if all do
     */
    public boolean isWithin(FiscalYear year) {
        return year.contains(first) && year.contains(last);
    }

    /**
     * The months in both spans.
     *
     * @param other the other span
     * @return what they share, or empty if nothing
     */
    public Optional<MonthSpan> intersect(MonthSpan other) {
        YearMonth from = first.isAfter(other.first) ? first : other.first;
        YearMonth to = last.isBefore(other.last) ? last : other.last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new MonthSpan(from, to));
    }

    /** First and last month, as in 2017-11/2018-01, or the one month. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
