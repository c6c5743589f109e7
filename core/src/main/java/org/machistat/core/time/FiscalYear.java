package org.machistat.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.text.Label;

/**
 * A Japanese fiscal year, 1 April to 31 March of the next year (会計年度).
 *
 * <p>It is numbered by the Western year in which it begins: FY2025 is 1 April 2025 to 31 March 2026.
 *
 * <ul>
 *   <li>In Japanese it is named by {@link #eraYear}: the latest era that had begun by the end of the calendar year in
 *       which the fiscal year begins. So FY2019 is 令和元年度 as a whole, the rule of the government for the budget of that
 *       year (新元号への移行に伴う対応, April 2019), and likewise 平成元年度, 昭和元年度 and 大正元年度. By its first day it is
 *       平成31年度, {@link #eraYearOfFirstDay}; both are read, and {@link #listEraYears} has both.
 *   <li>1 to 7 January 1989 lie in 昭和63年度, so there is no 昭和64年度 among the names; it is read, as FY1989.
 *   <li>Calendar and fiscal years are kept apart: 平成29年 is not a fiscal year, 平成29年度 is.
 *   <li>The fiscal years before 1886 began in other months; here every one begins in April.
 * </ul>
 *
 * Source: Public Finance Act (財政法), article 11; Local Autonomy Act (地方自治法), article 208.
 *
 * @param year the Western year in which it begins, 1868 to 9999
 * @serial exclude
 */
public record FiscalYear(int year) implements Comparable<FiscalYear>, Serializable {

    private static final String EXPECTED = "a form such as 'FY2025', '2025年度', '令和7年度' or '2018（平成30）年度'";
    private static final String EXPECTED_LIST = "a form such as '平成28・29年度', '平成28年度及び29年度' or 'FY2016, FY2017'";
    private static final int MONTHS = 12;

    /**
     * Makes a fiscal year.
     *
     * @param year the Western year in which it begins
     * @throws IllegalArgumentException if the year is not from 1868 to 9999
     */
    public FiscalYear {
        DateText.checkYear(year);
    }

    /**
     * The fiscal year that begins in a Western year.
     *
     * @param year the Western year, 1868 to 9999
     * @return the fiscal year
     * @throws IllegalArgumentException if the year is not from 1868 to 9999
     */
    public static FiscalYear of(int year) {
        return new FiscalYear(year);
    }

    /**
     * The fiscal year named by a year of an era.
     *
     * @param year the year of an era, which may lie beyond its end
     * @return such as FY2025 for the year 平成37
     */
    public static FiscalYear of(EraYear year) {
        return new FiscalYear(year.western().getValue());
    }

    /**
     * The fiscal year in which a day lies.
     *
     * @param day the day
     * @return such as FY2017 for 31 March 2018
     * @throws IllegalArgumentException if the day is before 1 April 1868
     */
    public static FiscalYear from(LocalDate day) {
        return from(YearMonth.from(day));
    }

    /**
     * The fiscal year in which a month lies.
     *
     * @param month the month
     * @return such as FY2017 for March 2018
     * @throws IllegalArgumentException if the month is before April 1868
     */
    public static FiscalYear from(YearMonth month) {
        return new FiscalYear(month.minusMonths(3).getYear());
    }

    /**
     * Reads one fiscal year.
     *
     * <p>Read are {@code FY2025}, {@code 2025年度}, {@code 令和7年度}, {@code 平成37年度}, {@code H37年度}, {@code 元年度} after
     * an era, {@code 2018（平成30）年度} and {@code 平成30年度（2018年度）}, where both years have to agree, and what
     * {@link #toString} writes; full-width, half-width and kanji digits alike.
     *
     * <ul>
     *   <li>A year without 年度 or FY (平成29年, 2025) is refused.
     *   <li>A range or a list is refused; the message names the method that reads it.
     * </ul>
     *
     * @param text the text, at most 100 characters
     * @return the fiscal year
     * @throws IllegalArgumentException if the text is not of these forms
     */
    public static FiscalYear parse(String text) {
        return DateText.parse("fiscal year", text, EXPECTED, folded -> readOne(folded));
    }

    private static Optional<FiscalYear> readOne(String folded) {
        return YearSequence.read(folded)
                .map(s -> s.refuse(YearSequence.Form.RANGE)
                        .refuse(YearSequence.Form.LIST)
                        .years()
                        .get(0));
    }

    /**
     * Reads a list of fiscal years.
     *
     * <p>Read are {@code 平成28・29年度}, {@code 平成28，29年度}, {@code 平成28年度及び29年度}, {@code FY2016, FY2017} and the like,
     * also a single fiscal year. The era and the unit hold on until another is printed.
     *
     * <ul>
     *   <li>A range (平成28～37年度) is refused: {@link FiscalYearRange#parse} reads it.
     *   <li>Each year has to be later than the one before: 1999・00年度, where the century is lost, is refused, as are
     *       平成29・28年度 and a year that comes twice.
     * </ul>
     *
     * @param text the text, at most 100 characters
     * @return the fiscal years in the printed order
     * @throws IllegalArgumentException if the text is not of these forms
     */
    public static List<FiscalYear> parseList(String text) {
        return DateText.parse(
                "list of fiscal years",
                text,
                EXPECTED_LIST,
                folded -> YearSequence.read(folded)
                        .map(s -> checkOrder(s.refuse(YearSequence.Form.RANGE).years())));
    }

    private static List<FiscalYear> checkOrder(List<FiscalYear> years) {
        for (int i = 1; i < years.size(); i++) {
            if (!years.get(i).isAfter(years.get(i - 1))) {
                throw new IllegalArgumentException("each year has to be later than the one before, but "
                        + years.get(i).code() + " comes after "
                        + years.get(i - 1).code());
            }
        }
        return years;
    }

    /**
     * The first day.
     *
     * @return 1 April
     */
    public LocalDate firstDay() {
        return LocalDate.of(year, 4, 1);
    }

    /**
     * The last day.
     *
     * @return 31 March of the next year
     */
    public LocalDate lastDay() {
        return LocalDate.of(year + 1, 3, 31);
    }

    /**
     * The months.
     *
     * @return the twelve months from April to March
     */
    public List<YearMonth> months() {
        YearMonth april = YearMonth.of(year, 4);
        return IntStream.range(0, MONTHS).mapToObj(april::plusMonths).toList();
    }

    /**
     * Whether a day lies in this fiscal year.
     *
     * @param day the day
     * @return true from 1 April to 31 March
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /**
     * Whether a month lies in this fiscal year.
     *
     * @param month the month
     * @return true from April to March
     */
    public boolean contains(YearMonth month) {
        return contains(month.atDay(1));
    }

    /**
     * The fiscal year some years later.
     *
     * @param years how many, negative for earlier
     * @return the fiscal year
     * @throws IllegalArgumentException if it is not from 1868 to 9999
     */
    public FiscalYear plus(int years) {
        return new FiscalYear(year + years);
    }

    /**
     * The fiscal year some years earlier.
     *
     * @param years how many, negative for later
     * @return the fiscal year
     * @throws IllegalArgumentException if it is not from 1868 to 9999
     */
    public FiscalYear minus(int years) {
        return new FiscalYear(year - years);
    }

    /**
     * The number of years from this fiscal year to another.
     *
     * @param other the other
     * @return the years, negative if the other is earlier
     */
    public int yearsTo(FiscalYear other) {
        return other.year - year;
    }

    /**
     * Whether this fiscal year comes before another.
     *
     * @param other the other
     * @return true if it is earlier
     */
    public boolean isBefore(FiscalYear other) {
        return year < other.year;
    }

    /**
     * Whether this fiscal year comes after another.
     *
     * @param other the other
     * @return true if it is later
     */
    public boolean isAfter(FiscalYear other) {
        return year > other.year;
    }

    /**
     * The name in use: the latest era that had begun by the end of the calendar year in which the fiscal year begins.
     *
     * @return such as the year 令和元 for FY2019
     */
    public EraYear eraYear() {
        List<EraYear> names = listEraYears();
        return names.get(names.size() - 1);
    }

    /**
     * The name by the era of the first day.
     *
     * @return such as the year 平成31 for FY2019
     */
    public EraYear eraYearOfFirstDay() {
        return listEraYears().get(0);
    }

    /**
     * Every name by an era in force from its first day to the end of that calendar year, oldest first.
     *
     * @return one name, or two if the era changed then: 平成31 and 令和元 for FY2019
     */
    public List<EraYear> listEraYears() {
        return EraYear.list(firstDay());
    }

    /**
     * The name in an era, whether or not the era reached it.
     *
     * @param era the era
     * @return such as {@code 平成37年度}
     * @throws IllegalArgumentException if the fiscal year begins before the era's first calendar year
     */
    public String in(Era era) {
        return EraYear.in(era, year) + "度";
    }

    /**
     * The name in both languages.
     *
     * @return such as 令和7年度 and FY2025
     */
    public Label label() {
        return Label.of(eraYear() + "度", code());
    }

    /** FY and the year, without the Japanese name. */
    String code() {
        return "FY" + year;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** Both names, as in {@code FY2025（令和7年度）}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return code() + "（" + label().ja() + "）";
    }
}
