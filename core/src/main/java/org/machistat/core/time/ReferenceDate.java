package org.machistat.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * The day, month, calendar year or fiscal year that a figure refers to (調査期日・対象期間).
 *
 * <ul>
 *   <li>The precision is one of {@link DatePrecision#DAY}, {@link DatePrecision#MONTH}, {@link DatePrecision#YEAR} and
 *       {@link DatePrecision#FISCAL_YEAR}; 2016 and FY2016 are different dates.
 *   <li>The order is by first day, then from the finest precision to the coarsest.
 *   <li>Western years from 1868 to 9999.
 * </ul>
 *
 * @param precision how finely it is stated
 * @param firstDay its first day
 * @serial exclude
 */
public record ReferenceDate(DatePrecision precision, LocalDate firstDay)
        implements Comparable<ReferenceDate>, Serializable {

    private static final String EXPECTED =
            "a form such as '2014-07-01', '平成26年7月1日', '2016年6月', '2030年', '2025年度' or 'FY2025'";
    private static final Pattern AS_OF = Pattern.compile("(?:の?時点|現在)?");
    private static final int MONTHS = 12;
    private static final Comparator<ReferenceDate> ORDER =
            Comparator.comparing(ReferenceDate::firstDay).thenComparing(ReferenceDate::precision);

    /**
     * Makes a date of its precision and first day.
     *
     * @param precision how finely it is stated: day, month, year or fiscal year
     * @param firstDay its first day
     * @throws IllegalArgumentException if the precision is another, no such period begins on that day, or its year is not
     *     from 1868 to 9999
     */
    public ReferenceDate {
        Objects.requireNonNull(precision, "precision");
        DateText.checkYear(firstDay.getYear());
        boolean fits = switch (precision) {
            case DAY -> true;
            case MONTH -> firstDay.getDayOfMonth() == 1;
            case YEAR -> firstDay.getDayOfYear() == 1;
            case FISCAL_YEAR -> firstDay.getDayOfMonth() == 1 && firstDay.getMonth() == Month.APRIL;
            default ->
                throw new IllegalArgumentException(
                        "Precision of a reference date must be DAY, MONTH, YEAR or FISCAL_YEAR, but was " + precision);
        };
        if (!fits) {
            throw new IllegalArgumentException("First day must begin a " + precision + ", but was " + firstDay);
        }
    }

    /**
     * A day.
     *
     * @param day the day
     * @return the date
     * @throws IllegalArgumentException if its year is not from 1868 to 9999
     */
    public static ReferenceDate of(LocalDate day) {
        return new ReferenceDate(DatePrecision.DAY, day);
    }

    /**
     * A month.
     *
     * @param month the month
     * @return the date
     * @throws IllegalArgumentException if its year is not from 1868 to 9999
     */
    public static ReferenceDate of(YearMonth month) {
        return new ReferenceDate(DatePrecision.MONTH, month.atDay(1));
    }

    /**
     * A calendar year.
     *
     * @param year the year
     * @return the date
     * @throws IllegalArgumentException if it is not from 1868 to 9999
     */
    public static ReferenceDate of(Year year) {
        return new ReferenceDate(DatePrecision.YEAR, year.atDay(1));
    }

    /**
     * A fiscal year.
     *
     * @param year the fiscal year
     * @return the date
     */
    public static ReferenceDate of(FiscalYear year) {
        return new ReferenceDate(DatePrecision.FISCAL_YEAR, year.firstDay());
    }

    /**
     * Reads a date.
     *
     * <p>Read are {@code 2014-07-01}, {@code 2014/7/1}, {@code H26.7.1}, {@code 平成26年7月1日}, {@code 2016-06},
     * {@code 2016年6月}, {@code 2030年}, {@code 平成28年（2016年）}, {@code 2025年度}, {@code FY2025} and what {@link #toString}
     * writes; full-width, half-width and kanji digits alike.
     *
     * <ul>
     *   <li>A date that does not exist (平成29年2月30日) is refused.
     *   <li>A date of an era year beyond its era's end (平成32年4月1日) is read.
     *   <li>現在 or 時点 behind it is read over.
     *   <li>A modifier (頃, 予定) is refused: {@link ApproximateDate#parse} reads it.
     * </ul>
     *
     * @param text the text, at most 100 characters
     * @return the date
     * @throws IllegalArgumentException if the text is not of these forms
     */
    public static ReferenceDate parse(String text) {
        return DateText.parse(
                "reference date",
                text,
                EXPECTED,
                folded -> DateReader.read(folded, 0)
                        .filter(d -> AS_OF.matcher(folded.substring(d.end())).matches())
                        .map(DateReader.Located::date));
    }

    /**
     * The last day.
     *
     * @return the first day itself for a day, else the last of the month, year or fiscal year
     */
    public LocalDate lastDay() {
        return switch (precision) {
            case DAY -> firstDay;
            case MONTH -> firstDay.plusMonths(1).minusDays(1);
            default -> firstDay.plusYears(1).minusDays(1);
        };
    }

    /**
     * The fiscal year in which this date lies wholly.
     *
     * @return the fiscal year; refused for a calendar year, which lies in two, and before April 1868
     */
    public Answer<FiscalYear> fiscalYear() {
        if (precision == DatePrecision.YEAR) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    label().ja() + "は暦年であり、2つの年度にまたがる",
                    label().en() + " is a calendar year and lies in two fiscal years");
        }
        if (firstDay.isBefore(FiscalYear.of(DateText.FIRST_YEAR).firstDay())) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE, label().ja() + "は1868年4月より前である", label().en() + " is before April 1868");
        }
        return Answer.of(FiscalYear.from(firstDay));
    }

    /**
     * The number of whole months from this date to another: the m of the official annual rate (Nt / Nt-1)^(12/m) - 1.
     *
     * <ul>
     *   <li>Both have to be of one precision; anything else is refused, also a calendar year against a fiscal year.
     *   <li>Two days have to be the same day of their months, or both the last one: 2014-07-01 to 2016-06-01 is 23,
     *       2016-01-31 to 2016-02-29 is 1; 2014-07-01 to 2016-06-15 is refused.
     *   <li>Years and fiscal years are 12 months apart each.
     *   <li>Negative if the other date is earlier; the months back are the negative of the months there.
     * </ul>
     *
     * @param other the other date
     * @return the months, or why there is no whole number of them
     */
    public Answer<Integer> monthsTo(ReferenceDate other) {
        if (precision != other.precision) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    this + "と" + other + "は精度が異なるため、月数を数えられない",
                    "Months cannot be counted between " + this + " and " + other
                            + ", which are stated to different precision");
        }
        if (precision == DatePrecision.DAY && !isSameDayOfMonth(other)) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    this + "から" + other + "までは、日が異なるため、整数の月数にならない",
                    "From " + this + " to " + other + " is no whole number of months: the days of the month differ");
        }
        int years = other.firstDay.getYear() - firstDay.getYear();
        return Answer.of(MONTHS * years + other.firstDay.getMonthValue() - firstDay.getMonthValue());
    }

    private boolean isSameDayOfMonth(ReferenceDate other) {
        return firstDay.getDayOfMonth() == other.firstDay.getDayOfMonth()
                || (isMonthEnd(firstDay) && isMonthEnd(other.firstDay));
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    /**
     * The number of days from this date to another.
     *
     * @param other the other date
     * @return the days, negative if the other is earlier; refused unless both are days
     */
    public Answer<Long> daysTo(ReferenceDate other) {
        if (precision != DatePrecision.DAY || other.precision != DatePrecision.DAY) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    this + "から" + other + "までの日数は、両方が日付でなければ数えられない",
                    "Days cannot be counted from " + this + " to " + other + " unless both are days");
        }
        return Answer.of(ChronoUnit.DAYS.between(firstDay, other.firstDay));
    }

    /**
     * The date in words, in Western years except for a fiscal year in Japanese.
     *
     * @return such as 2014年7月1日 and 1 July 2014, or 令和7年度 and FY2025
     */
    public Label label() {
        String year = firstDay.getYear() + "年";
        return switch (precision) {
            case DAY ->
                Label.of(
                        year + monthInJapanese() + firstDay.getDayOfMonth() + "日",
                        firstDay.getDayOfMonth() + " " + monthInEnglish());
            case MONTH -> Label.of(year + monthInJapanese(), monthInEnglish());
            case YEAR -> Label.of(year, Integer.toString(firstDay.getYear()));
            default -> FiscalYear.from(firstDay).label();
        };
    }

    /**
     * The date in the years of an era, whether or not the era reached it.
     *
     * @param era the era
     * @return such as {@code 平成26年7月1日} or {@code 平成37年度}
     * @throws IllegalArgumentException if the date is before the era's first calendar year
     */
    public String in(Era era) {
        String year = EraYear.in(era, firstDay.getYear()).toString();
        return switch (precision) {
            case DAY -> year + monthInJapanese() + firstDay.getDayOfMonth() + "日";
            case MONTH -> year + monthInJapanese();
            case YEAR -> year;
            default -> year + "度";
        };
    }

    private String monthInJapanese() {
        return firstDay.getMonthValue() + "月";
    }

    private String monthInEnglish() {
        return firstDay.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + firstDay.getYear();
    }

    @Override
    public int compareTo(ReferenceDate other) {
        return ORDER.compare(this, other);
    }

    /**
     * The date as {@code 2014-07-01}, {@code 2016-06}, {@code 2030年} or {@code FY2025（令和7年度）}; {@link #parse} reads it
     * back.
     */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> firstDay.toString();
            case MONTH -> YearMonth.from(firstDay).toString();
            case YEAR -> firstDay.getYear() + "年";
            default -> FiscalYear.from(firstDay).toString();
        };
    }
}
