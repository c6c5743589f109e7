package org.machistat.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A calendar year counted from the start of an era (和暦年).
 *
 * <p>Western year = first Western year of the era + year - 1.
 *
 * <ul>
 *   <li>A year beyond the end of its era is legal: a plan of 2016 that prints 平成37年 means 2025. {@link #isWithinEra}
 *       tells such years from the others, {@link #toCurrentEra} renames them.
 *   <li>Year 1 prints as 元年 and is read as 元年 and as 1年.
 *   <li>A calendar year in which the era changed has two names, {@link #list}; {@link #from(Year)} gives the later one.
 *   <li>The order is by Western year, then by era. Two names of one year are not equal.
 * </ul>
 *
 * @param era the era
 * @param year the year in the era, 1 or more, up to the Western year 9999
 * @serial exclude
 */
public record EraYear(Era era, int year) implements Comparable<EraYear>, Serializable {

    private static final String EXPECTED = "a form such as '平成37年', '平成元年', 'H29', '㍻29' or 'Heisei 29'";

    /**
     * Makes a year of an era.
     *
     * @param era the era
     * @param year the year in the era
     * @throws IllegalArgumentException if the year is below 1 or after the Western year 9999
     */
    public EraYear {
        Objects.requireNonNull(era, "era");
        int most = DateText.LAST_YEAR - era.firstDay().getYear() + 1;
        if (year < 1 || year > most) {
            throw new IllegalArgumentException(
                    "Year of era " + era.kanji() + " must be from 1 to " + most + ", but was " + year);
        }
    }

    /**
     * A year of an era.
     *
     * @param era the era
     * @param year the year in the era, 1 or more
     * @return the year
     * @throws IllegalArgumentException if the year is below 1 or after the Western year 9999
     */
    public static EraYear of(Era era, int year) {
        return new EraYear(era, year);
    }

    /**
     * The year in the era in force on a day.
     *
     * @param day the day, not before 25 January 1868
     * @return the year: 昭和64年 for 7 January 1989, 平成元年 for the next day
     * @throws IllegalArgumentException if the day is before the Meiji era
     */
    public static EraYear from(LocalDate day) {
        return in(Era.from(day), day.getYear());
    }

    /**
     * A Western year in the latest era that had begun by its end.
     *
     * @param western the Western year, 1868 or later
     * @return the year: 平成元年 for 1989, 令和元年 for 2019
     * @throws IllegalArgumentException if the year is before 1868
     */
    public static EraYear from(Year western) {
        return from(DateText.checkYear(western.getValue()).atMonthDay(MonthDay.of(12, 31)));
    }

    /**
     * A Western year in every era it had a day in, oldest first.
     *
     * @param western the Western year, 1868 or later
     * @return one name, or two for a year in which the era changed: 昭和64年 and 平成元年 for 1989
     * @throws IllegalArgumentException if the year is before 1868
     */
    public static List<EraYear> list(Year western) {
        return list(DateText.checkYear(western.getValue()).atDay(1));
    }

    /** The names, oldest first, of a calendar year by the eras in force from one of its days to its end. */
    static List<EraYear> list(LocalDate first) {
        List<EraYear> names = new ArrayList<>();
        LocalDate last = LocalDate.of(first.getYear(), 12, 31);
        for (Era era : Era.values()) {
            boolean endsBefore = era.lastDay().map(first::isAfter).orElse(false);
            if (!endsBefore && !last.isBefore(era.firstDay())) {
                names.add(in(era, first.getYear()));
            }
        }
        return Collections.unmodifiableList(names);
    }

    /** The Western year counted in an era, whether or not the era reached it. */
    static EraYear in(Era era, int western) {
        return new EraYear(era, western - era.firstDay().getYear() + 1);
    }

    /**
     * Reads a year of an era, with or without 年.
     *
     * <p>Read are {@code 平成37年}, {@code 平成元年}, {@code 平成二十九年}, {@code 平29}, {@code ㍻29}, {@code H29},
     * {@code H.29}, {@code Heisei 29}, full-width forms of these, and {@code 平成29年（2017年）} where both years are given
     * and have to agree.
     *
     * <ul>
     *   <li>A fiscal year (平成29年度) is refused: {@link FiscalYear#parse} reads it.
     *   <li>A Western year alone is refused: {@link #from(Year)} takes it.
     * </ul>
     *
     * @param text the text, at most 100 characters
     * @return the year
     * @throws IllegalArgumentException if the text is not of these forms
     */
    public static EraYear parse(String text) {
        return DateText.parse("era year", text, EXPECTED, EraYear::read);
    }

    private static Optional<EraYear> read(String folded) {
        Optional<YearItem> item = YearItem.read(folded, 0, Optional.empty()).filter(i -> i.end() == folded.length());
        if (item.isPresent() && item.get().unit() == YearItem.Unit.FISCAL) {
            throw new IllegalArgumentException("it is a fiscal year, which FiscalYear.parse reads");
        }
        return item.flatMap(YearItem::eraYear);
    }

    /**
     * The Western calendar year.
     *
     * @return such as 2025 for 平成37年
     */
    public Year western() {
        return Year.of(era.firstDay().getYear() + year - 1);
    }

    /**
     * Whether the era had a day in this year.
     *
     * @return true for 平成31年, false for 平成32年
     */
    public boolean isWithinEra() {
        return era.lastDay().map(last -> western().getValue() <= last.getYear()).orElse(true);
    }

    /**
     * The same calendar year in the latest era that had begun by its end.
     *
     * @return such as 令和7年 for 平成37年, and 平成元年 for 昭和64年
     */
    public EraYear toCurrentEra() {
        return from(western());
    }

    /**
     * The same calendar year in every era it had a day in, oldest first.
     *
     * @return such as 昭和64年 and 平成元年 for 平成元年
     */
    public List<EraYear> list() {
        return list(western());
    }

    /**
     * The year in both languages.
     *
     * @return such as 平成37年 and Heisei 37
     */
    public Label label() {
        return Label.of(toString(), era.romanised() + " " + year);
    }

    /**
     * The year with one letter, as tables print it.
     *
     * @return such as H37
     */
    public String abbreviated() {
        return era.letter() + year;
    }

    /** Era and number without 年, with 元 for 1. */
    String stem() {
        return era.kanji() + number();
    }

    /** The number alone, with 元 for 1. */
    String number() {
        return year == 1 ? "元" : Integer.toString(year);
    }

    @Override
    public int compareTo(EraYear other) {
        int order = western().compareTo(other.western());
        return order != 0 ? order : era.compareTo(other.era);
    }

    /** The year as {@code 平成37年} or {@code 平成元年}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return stem() + "年";
    }
}
