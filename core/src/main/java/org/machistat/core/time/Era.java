package org.machistat.core.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A Japanese era since 1868 (元号).
 *
 * <ul>
 *   <li>The first day belongs to the new era: 7 January 1989 is Showa, 8 January 1989 is Heisei.
 *   <li>Meiji begins on 25 January 1868, the New Year's day to which the edict of that year reached back. Dates here are
 *       Gregorian throughout; the lunisolar months before 1873 are not converted.
 *   <li>The last era has no last day.
 * </ul>
 *
 * Source: the eras' edicts and cabinet orders (1868, 1912, 1926, 1989, 2019).
 */
public enum Era {
    /** Meiji (明治), from 25 January 1868. */
    MEIJI("明治", "㍾", "Meiji", LocalDate.of(1868, 1, 25)),
    /** Taisho (大正), from 30 July 1912. */
    TAISHO("大正", "㍽", "Taisho", LocalDate.of(1912, 7, 30)),
    /** Showa (昭和), from 25 December 1926. */
    SHOWA("昭和", "㍼", "Showa", LocalDate.of(1926, 12, 25)),
    /** Heisei (平成), from 8 January 1989. */
    HEISEI("平成", "㍻", "Heisei", LocalDate.of(1989, 1, 8)),
    /** Reiwa (令和), from 1 May 2019. */
    REIWA("令和", "㋿", "Reiwa", LocalDate.of(2019, 5, 1));

    private final String kanji;
    private final String square;
    private final String romanised;
    private final LocalDate firstDay;

    Era(String kanji, String square, String romanised, LocalDate firstDay) {
        this.kanji = kanji;
        this.square = square;
        this.romanised = romanised;
        this.firstDay = firstDay;
    }

    /**
     * The era in force on a day.
     *
     * @param day the day, not before 25 January 1868
     * @return the era
     * @throws IllegalArgumentException if the day is before the Meiji era
     */
    public static Era from(LocalDate day) {
        for (int i = values().length - 1; i >= 0; i--) {
            if (!day.isBefore(values()[i].firstDay)) {
                return values()[i];
            }
        }
        throw new IllegalArgumentException("Day must be in an era, from " + MEIJI.firstDay + " on, but was " + day);
    }

    /**
     * Reads the name of an era in any of its forms: {@code 平成}, {@code 平}, {@code ㍻}, {@code H}, {@code Heisei},
     * {@code HEISEI}.
     *
     * @param text the name; full-width letters and small or capital ones are alike
     * @return the era
     * @throws IllegalArgumentException if the text is not the name of an era
     */
    public static Era parse(String text) {
        return DateText.parse("era", text, "'平成', '平', '㍻', 'H', 'Heisei' or another era since 'Meiji'", Era::find);
    }

    /** The era of a name in folded text. */
    static Optional<Era> find(String name) {
        for (Era era : values()) {
            if (name.equals(era.kanji)
                    || name.equals(era.shortKanji())
                    || name.equalsIgnoreCase(era.letter())
                    || name.equalsIgnoreCase(era.romanised)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /**
     * The first day of the era, which belongs to it.
     *
     * @return the day
     */
    public LocalDate firstDay() {
        return firstDay;
    }

    /**
     * The last day of the era.
     *
     * @return the day before the next era, or empty for the last era
     */
    public Optional<LocalDate> lastDay() {
        return Arrays.stream(values())
                .map(Era::firstDay)
                .filter(day -> day.isAfter(firstDay))
                .findFirst()
                .map(day -> day.minusDays(1));
    }

    /**
     * Whether a day lies in the era.
     *
     * @param day the day
     * @return true from the first day to the last
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay)
                && lastDay().map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * The name in kanji.
     *
     * @return such as 平成
     */
    public String kanji() {
        return kanji;
    }

    /**
     * The name cut to one kanji.
     *
     * @return such as 平
     */
    public String shortKanji() {
        return kanji.substring(0, 1);
    }

    /**
     * The name in one square character.
     *
     * @return such as ㍻
     */
    public String square() {
        return square;
    }

    /**
     * The name cut to one Latin letter.
     *
     * @return such as H
     */
    public String letter() {
        return romanised.substring(0, 1);
    }

    /**
     * The name in Latin letters, without length marks.
     *
     * @return such as Heisei
     */
    public String romanised() {
        return romanised;
    }

    /**
     * The name in both languages.
     *
     * @return such as 平成 and Heisei
     */
    public Label label() {
        return Label.of(kanji, romanised);
    }
}
