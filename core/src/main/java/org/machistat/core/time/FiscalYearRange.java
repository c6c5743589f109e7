package org.machistat.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.text.Label;

/**
 * Consecutive fiscal years, both ends included, as the period of a plan (計画期間).
 *
 * <ul>
 *   <li>平成28～37年度 is ten fiscal years, 1 April 2016 to 31 March 2026.
 *   <li>There is no empty range; where nothing is left, the answer is an empty {@code Optional} or list.
 *   <li>A list such as 平成28・29年度 is not a range: {@link FiscalYear#parseList} reads it.
 * </ul>
 *
 * @param start the first fiscal year
 * @param end the last fiscal year
 * @serial exclude
 */
public record FiscalYearRange(FiscalYear start, FiscalYear end) implements Serializable {

    private static final String EXPECTED =
            "a form such as '平成28～37年度', '2018（平成30）年度から2021（平成33）年度' or 'FY2016-FY2025'";

    /**
     * Makes a range.
     *
     * @param start the first fiscal year
     * @param end the last fiscal year
     * @throws IllegalArgumentException if the end is before the start
     */
    public FiscalYearRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "End of range must not be before its start " + start + ", but was " + end);
        }
    }

    /**
     * The fiscal years from one to another.
     *
     * @param start the first fiscal year
     * @param end the last fiscal year
     * @return the range
     * @throws IllegalArgumentException if the end is before the start
     */
    public static FiscalYearRange of(FiscalYear start, FiscalYear end) {
        return new FiscalYearRange(start, end);
    }

    /**
     * The fiscal years from one to another, by their Western years.
     *
     * @param start the Western year of the first fiscal year
     * @param end the Western year of the last fiscal year
     * @return the range
     * @throws IllegalArgumentException if the end is before the start
     */
    public static FiscalYearRange of(int start, int end) {
        return new FiscalYearRange(FiscalYear.of(start), FiscalYear.of(end));
    }

    /**
     * Reads a range of fiscal years.
     *
     * <p>Read are {@code 平成28～37年度}, {@code 平成23年度～平成26年度}, {@code 平成28年度から平成37年度まで},
     * {@code 2018（平成30）年度から2021（平成33）年度}, {@code FY2016-FY2025}, {@code 2016～25年度} and the like, with any wave dash,
     * dash or two middle dots, and what {@link #toString} writes.
     *
     * <ul>
     *   <li>A second year without an era takes the era of the first; one of two digits after a Western year takes its century.
     *   <li>年度 has to stand after the second year at least, or FY before the first.
     *   <li>A list (平成28・29年度) and a single fiscal year are refused; the message names the method that reads them.
     * </ul>
     *
     * @param text the text, at most 100 characters
     * @return the range
     * @throws IllegalArgumentException if the text is not of these forms, or the end is before the start
     */
    public static FiscalYearRange parse(String text) {
        return DateText.parse("range of fiscal years", text, EXPECTED, FiscalYearRange::read);
    }

    private static Optional<FiscalYearRange> read(String folded) {
        return YearSequence.read(folded)
                .map(s -> s.refuse(YearSequence.Form.LIST).refuse(YearSequence.Form.ONE))
                .map(s -> of(s.years().get(0), s.years().get(1)));
    }

    /**
     * The number of fiscal years.
     *
     * @return 1 or more
     */
    public int length() {
        return start.yearsTo(end) + 1;
    }

    /**
     * The first day.
     *
     * @return 1 April of the first fiscal year
     */
    public LocalDate firstDay() {
        return start.firstDay();
    }

    /**
     * The last day.
     *
     * @return 31 March that ends the last fiscal year
     */
    public LocalDate lastDay() {
        return end.lastDay();
    }

    /**
     * The fiscal years in order.
     *
     * @return all of them
     */
    public List<FiscalYear> years() {
        return stream().toList();
    }

    /**
     * The fiscal years in order, one by one.
     *
     * @return a stream of them
     */
    public Stream<FiscalYear> stream() {
        return IntStream.rangeClosed(start.year(), end.year()).mapToObj(FiscalYear::of);
    }

    /**
     * Whether a fiscal year lies in the range.
     *
     * @param year the fiscal year
     * @return true from the first to the last
     */
    public boolean contains(FiscalYear year) {
        return !year.isBefore(start) && !year.isAfter(end);
    }

    /**
     * Whether a day lies in the range.
     *
     * @param day the day
     * @return true from the first day to the last
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /**
     * Whether another range lies wholly in this one.
     *
     * @param other the other
     * @return true if every fiscal year of it does
     */
    public boolean contains(FiscalYearRange other) {
        return contains(other.start) && contains(other.end);
    }

    /**
     * Whether this range and another share a fiscal year.
     *
     * @param other the other
     * @return true if they do
     */
    public boolean overlaps(FiscalYearRange other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    /**
     * The fiscal years in both ranges.
     *
     * @param other the other
     * @return what they share, or empty if nothing
     */
    public Optional<FiscalYearRange> intersect(FiscalYearRange other) {
        return overlaps(other) ? Optional.of(of(later(start, other.start), earlier(end, other.end))) : Optional.empty();
    }

    private static FiscalYear later(FiscalYear one, FiscalYear other) {
        return one.isAfter(other) ? one : other;
    }

    private static FiscalYear earlier(FiscalYear one, FiscalYear other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Whether this range ends before another begins.
     *
     * @param other the other
     * @return true if it does
     */
    public boolean isBefore(FiscalYearRange other) {
        return end.isBefore(other.start);
    }

    /**
     * The fiscal years between this range and another, whichever comes first.
     *
     * @param other the other
     * @return such as FY2015 between 平成23～26年度 and 平成28～37年度; empty if they overlap or adjoin
     */
    public Optional<FiscalYearRange> gapTo(FiscalYearRange other) {
        if (other.isBefore(this)) {
            return other.gapTo(this);
        }
        return end.yearsTo(other.start) > 1 ? Optional.of(of(end.plus(1), other.start.minus(1))) : Optional.empty();
    }

    /**
     * The fiscal years of this range that none of some others covers.
     *
     * @param others the others, in any order; they may overlap and reach beyond this range
     * @return the uncovered stretches in order, empty if all is covered: FY2022-FY2025 of FY2016-FY2025 by FY2016-FY2017 and
     *     FY2018-FY2021
     */
    public List<FiscalYearRange> gaps(Collection<FiscalYearRange> others) {
        List<FiscalYearRange> sorted = new ArrayList<>(others);
        sorted.sort(Comparator.comparing(FiscalYearRange::start));
        List<FiscalYearRange> gaps = new ArrayList<>();
        int next = start.year();
        for (FiscalYearRange other : sorted) {
            int until = Math.min(other.start.year() - 1, end.year());
            if (next <= until) {
                gaps.add(of(next, until));
            }
            next = Math.max(next, other.end.year() + 1);
        }
        if (next <= end.year()) {
            gaps.add(of(next, end.year()));
        }
        return Collections.unmodifiableList(gaps);
    }

    /**
     * The range in an era, whether or not the era reached it.
     *
     * @param era the era
     * @return such as {@code 平成28～37年度}
     * @throws IllegalArgumentException if the range begins before the era's first calendar year
     */
    public String in(Era era) {
        return between(EraYear.in(era, start.year()), EraYear.in(era, end.year()));
    }

    private static String between(EraYear first, EraYear last) {
        return first.stem() + "～" + (first.era() == last.era() ? last.number() : last.stem()) + "年度";
    }

    /**
     * The range in both languages, each end in the era of {@link FiscalYear#eraYear}.
     *
     * @return such as 平成28～令和7年度 and FY2016–FY2025
     */
    public Label label() {
        return Label.of(between(start.eraYear(), end.eraYear()), start.code() + "–" + end.code());
    }

    /** The range as {@code FY2016-FY2025}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return start.code() + "-" + end.code();
    }
}
