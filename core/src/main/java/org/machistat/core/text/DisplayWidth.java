package org.machistat.core.text;

import java.util.Objects;

/**
 * How many columns a text takes on a terminal or in a fixed-width font (表示幅).
 *
 * <ul>
 *   <li>Kanji, kana and other characters that Unicode calls Wide or Fullwidth take 2 columns: 市, ア, Ａ, 々, 〒, ㎡, 𠮷.
 *   <li>Half-width katakana and everything else takes 1: ｱ, A, é.
 *   <li>Combining marks, variation selectors, format and control characters take none: か followed by U+3099 takes 2, a
 *       line break or a tab takes 0.
 *   <li>Characters that Unicode calls Ambiguous take 1 or 2, as {@link Ambiguous} says: △ ▲ ① … ± — ○ ※ ℃ α.
 *   <li>Characters are counted one by one: an emoji takes 2, and emoji that a font joins into one picture take 2 each.
 * </ul>
 *
 * <p>Where no choice is given, ambiguous characters take 1 column ({@link Ambiguous#NARROW}): the advice of Unicode where
 * nothing is known of the font, and the way the C library of Linux and the line editor of JShell count.
 *
 * <p>Source: Unicode Standard Annex #11, East Asian Width, Unicode 18.
 */
public final class DisplayWidth {

    /** How wide the characters are that Unicode calls Ambiguous (曖昧幅文字). */
    public enum Ambiguous {
        /** One column, as most terminals show them: the default. */
        NARROW(1),
        /** Two columns, as Japanese fixed-width fonts and older Japanese consoles show them. */
        WIDE(2);

        private final int columns;

        Ambiguous(int columns) {
            this.columns = columns;
        }

        /**
         * The columns of one ambiguous character.
         *
         * @return 1 or 2
         */
        public int columns() {
            return columns;
        }
    }

    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /**
     * The columns of a text, ambiguous characters counted as 1.
     *
     * @param text the text
     * @return the number of columns
     */
    public static int of(CharSequence text) {
        return of(text, Ambiguous.NARROW);
    }

    /**
     * The columns of a text.
     *
     * @param text the text
     * @param ambiguous how wide ambiguous characters are
     * @return the number of columns
     */
    public static int of(CharSequence text, Ambiguous ambiguous) {
        Objects.requireNonNull(ambiguous, "ambiguous");
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            columns += of(codePoint, ambiguous);
            i += Character.charCount(codePoint);
        }
        return columns;
    }

    private static int of(int codePoint, Ambiguous ambiguous) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return 1;
        }
        if (takesNone(codePoint)) {
            return 0;
        }
        if (EastAsianWidth.WIDE.contains(codePoint)) {
            return 2;
        }
        return EastAsianWidth.AMBIGUOUS.contains(codePoint) ? ambiguous.columns : 1;
    }

    private static boolean takesNone(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // The vowels and final consonants of a Korean syllable are drawn into its first consonant.
            default -> codePoint >= 0x1160 && codePoint <= 0x11FF;
        };
    }

    /**
     * A text with spaces before it up to a number of columns; a wider text stays as it is.
     *
     * @param text the text
     * @param columns the columns to fill
     * @return the text at the right end
     */
    public static String padLeft(String text, int columns) {
        return padLeft(text, columns, Ambiguous.NARROW);
    }

    /**
     * A text with spaces before it up to a number of columns; a wider text stays as it is.
     *
     * @param text the text
     * @param columns the columns to fill
     * @param ambiguous how wide ambiguous characters are
     * @return the text at the right end
     */
    public static String padLeft(String text, int columns, Ambiguous ambiguous) {
        return spaces(columns - of(text, ambiguous)) + text;
    }

    /**
     * A text with spaces after it up to a number of columns; a wider text stays as it is.
     *
     * @param text the text
     * @param columns the columns to fill
     * @return the text at the left end
     */
    public static String padRight(String text, int columns) {
        return padRight(text, columns, Ambiguous.NARROW);
    }

    /**
     * A text with spaces after it up to a number of columns; a wider text stays as it is.
     *
     * @param text the text
     * @param columns the columns to fill
     * @param ambiguous how wide ambiguous characters are
     * @return the text at the left end
     */
    public static String padRight(String text, int columns, Ambiguous ambiguous) {
        return text + spaces(columns - of(text, ambiguous));
    }

    private static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }

    /**
     * A text cut to a number of columns, ambiguous characters counted as 1: see {@link #truncate(String, int, Ambiguous)}.
     *
     * @param text the text
     * @param columns the columns there are, not negative
     * @return the text, or its beginning and "…"
     * @throws IllegalArgumentException if the number of columns is negative
     */
    public static String truncate(String text, int columns) {
        return truncate(text, columns, Ambiguous.NARROW);
    }

    /**
     * A text cut to a number of columns, with "…" at its end where something was cut off.
     *
     * <ul>
     *   <li>A text that fits stays as it is.
     *   <li>No character is split, and a combining mark stays with the character before it; so the result may be one column
     *       narrower than asked for.
     *   <li>Where not even "…" fits, the result is empty.
     * </ul>
     *
     * @param text the text
     * @param columns the columns there are, not negative
     * @param ambiguous how wide ambiguous characters are, "…" among them
     * @return the text, or its beginning and "…"
     * @throws IllegalArgumentException if the number of columns is negative
     */
    public static String truncate(String text, int columns, Ambiguous ambiguous) {
        if (columns < 0) {
            throw new IllegalArgumentException("Number of columns must be 0 or more, but was " + columns);
        }
        int room = columns - ambiguous.columns;
        int cut = 0;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            used += of(codePoint, ambiguous);
            i += Character.charCount(codePoint);
            if (used <= room) {
                cut = i;
            } else if (used > columns) {
                return room < 0 ? "" : text.substring(0, cut) + ELLIPSIS;
            }
        }
        return text;
    }
}
