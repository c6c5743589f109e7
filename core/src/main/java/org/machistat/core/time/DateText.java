package org.machistat.core.time;

import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text with the many ways of writing one sign folded into one, and the place each sign came from.
 *
 * <p>Full-width letters and digits become ASCII, dashes "-", wave dashes "~", commas ",", square eras two kanji, and kanji
 * numbers beside an era, 年, 月 or 日 digits. Spaces go, except between two digits; line breaks stay.
 */
final class DateText {

    /** The first and last Western year of every type here: the first year of Meiji, and four digits. */
    static final int FIRST_YEAR = 1868;

    static final int LAST_YEAR = 9999;

    static final int MOST_CHARACTERS = 100;

    private static final String DASHES = "‐‑‒–—―−─";
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final String KANJI_POWERS = "十百千";
    private static final int MOST_KANJI = 8;

    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;

    private DateText(int capacity) {
        folded = new StringBuilder(capacity);
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** The value of a whole text, or an exception that quotes the text and says what was expected. */
    static <T> T parse(String what, String text, String expected, Function<String, Optional<T>> reader) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("Unable to parse " + what + " from a text of " + text.length()
                    + " characters, expected at most " + MOST_CHARACTERS);
        }
        Optional<T> value;
        try {
            value = reader.apply(fold(text.strip()).toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Unable to parse " + what + " from '" + text + "': " + e.getMessage(), e);
        }
        return value.orElseThrow(() ->
                new IllegalArgumentException("Unable to parse " + what + " from '" + text + "', expected " + expected));
    }

    /** The Western year, if it has four digits and is not before Meiji. */
    static Year checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "Year must be from " + FIRST_YEAR + " to " + LAST_YEAR + ", but was " + year);
        }
        return Year.of(year);
    }

    static DateText fold(String text) {
        DateText result = new DateText(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            i = result.foldOne(text, i);
        }
        return result;
    }

    /** Where in the printed text a folded sign begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the printed text the folded signs before an index end. */
    int end(int index) {
        return ends[index - 1];
    }

    @Override
    public String toString() {
        return folded.toString();
    }

    private int foldOne(String text, int i) {
        char c = text.charAt(i);
        if (isSpace(c)) {
            int next = i + 1;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && isDigit(lastFolded()) && isDigit(foldWidth(text.charAt(next)))) {
                append(" ", i, next);
            }
            return next;
        }
        int kanji = kanjiNumberLength(text, i);
        if (kanji > 0) {
            append(Integer.toString(kanjiNumber(text.substring(i, i + kanji))), i, i + kanji);
            return i + kanji;
        }
        append(foldSign(c), i, i + 1);
        return i + 1;
    }

    private void append(String signs, int from, int to) {
        int length = folded.length();
        if (length + signs.length() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        folded.append(signs);
        Arrays.fill(starts, length, folded.length(), from);
        Arrays.fill(ends, length, folded.length(), to);
    }

    private char lastFolded() {
        return folded.length() == 0 ? '\0' : folded.charAt(folded.length() - 1);
    }

    private String foldSign(char c) {
        if (c == '㋿' || (c >= '㍻' && c <= '㍾')) {
            return eraOfSquare(c).kanji();
        }
        char narrow = foldWidth(c);
        if (DASHES.indexOf(narrow) >= 0 || (narrow == 'ー' && isAfterYear(lastFolded()))) {
            return "-";
        }
        return String.valueOf(
                switch (narrow) {
                    case '〜', '∼' -> '~';
                    case '、', '､' -> ',';
                    case '･', '·' -> '・';
                    case 'ō', 'Ō' -> 'o';
                    case '［', '〔' -> '[';
                    case '］', '〕' -> ']';
                    default -> narrow;
                });
    }

    private static Era eraOfSquare(char c) {
        return Arrays.stream(Era.values())
                .filter(era -> era.square().charAt(0) == c)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAfterYear(char c) {
        return isDigit(c) || c == '年' || c == '度' || c == '元';
    }

    private static char foldWidth(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    private static boolean isSpace(char c) {
        return c != '\n' && c != '\r' && (c == '\u00a0' || Character.isWhitespace(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The length of the kanji number at a place, or 0 if there is none or it counts something else than time. */
    private int kanjiNumberLength(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= MOST_KANJI && isKanjiNumber(text.charAt(end))) {
            end++;
        }
        if (end == start || end - start > MOST_KANJI || "数何幾第".indexOf(lastFolded()) >= 0) {
            return 0;
        }
        boolean before = end < text.length() && "年月日".indexOf(text.charAt(end)) >= 0;
        boolean after = "治正和成年月".indexOf(lastFolded()) >= 0;
        return (before || after) && kanjiNumber(text.substring(start, end)) <= LAST_YEAR ? end - start : 0;
    }

    private static boolean isKanjiNumber(char c) {
        return KANJI_DIGITS.indexOf(c) >= 0 || KANJI_POWERS.indexOf(c) >= 0;
    }

    /** 二〇二五 is 2025, 二十九 is 29: a power times the digits before it, or once. */
    private static int kanjiNumber(String kanji) {
        int sum = 0;
        int digits = 0;
        for (int i = 0; i < kanji.length(); i++) {
            int power = KANJI_POWERS.indexOf(kanji.charAt(i));
            if (power >= 0) {
                sum += Math.max(digits, 1) * (power == 0 ? 10 : power == 1 ? 100 : 1000);
                digits = 0;
            } else {
                digits = 10 * digits + KANJI_DIGITS.indexOf(kanji.charAt(i));
            }
        }
        return sum + digits;
    }
}
