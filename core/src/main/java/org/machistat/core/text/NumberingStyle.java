package org.machistat.core.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How a document writes the number of an item: 3., 第3, （３）, ③, ウ, Ⅲ, 三 (番号の書式).
 *
 * <p>{@link #format} and {@link #parse} undo each other. A word before the number, such as 政策 in 政策3, belongs to the
 * document, not to the style.
 *
 * <ul>
 *   <li>Numbers count from 1. Each style ends somewhere: circled numbers at 50, katakana at 46 (ン), Roman numerals at 3999, kanji at
 *       9999, digits at 999,999,999.
 *   <li>Reading does not mind the width of digits, brackets and stops: '（3）' and '(３)' are both 3 in either style of
 *       brackets.
 *   <li>Katakana are in the order of the fifty sounds (ア, イ, ウ …), as official documents number with them, not in the
 *       iroha order.
 * </ul>
 */
public enum NumberingStyle {
    /** 3. */
    PLAIN("", "", 999_999_999, Integer::toString, NumberingStyle::readDigits),
    /** 3 with a stop. */
    DOT("", ".", 999_999_999, Integer::toString, NumberingStyle::readDigits),
    /** 第3. */
    ORDINAL("第", "", 999_999_999, Integer::toString, NumberingStyle::readDigits),
    /** (3). */
    PARENTHESES("(", ")", 999_999_999, Integer::toString, NumberingStyle::readDigits),
    /** （３）. */
    FULL_WIDTH_PARENTHESES("（", "）", 999_999_999, NumberingStyle::wideDigits, NumberingStyle::readDigits),
    /** ③. */
    CIRCLED("", "", 50, NumberingStyle::circled, NumberingStyle::readCircled),
    /** ウ. */
    KATAKANA("", "", 46, NumberingStyle::katakana, NumberingStyle::readKatakana),
    /** （ウ）. */
    PARENTHESIZED_KATAKANA("（", "）", 46, NumberingStyle::katakana, NumberingStyle::readKatakana),
    /** Ⅲ. */
    ROMAN("", "", 3_999, NumberingStyle::roman, NumberingStyle::readRoman),
    /** 三. */
    KANJI("", "", 9_999, NumberingStyle::kanji, NumberingStyle::readKanji),
    /** 第三. */
    KANJI_ORDINAL("第", "", 9_999, NumberingStyle::kanji, NumberingStyle::readKanji);

    private static final int MOST_DIGITS = 9;
    private static final String KATAKANA_ORDER = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final String[] KANJI_POWERS = {"千", "百", "十", ""};
    private static final int[] POWERS = {1000, 100, 10, 1};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"Ⅿ", "ⅭⅯ", "Ⅾ", "ⅭⅮ", "Ⅽ", "ⅩⅭ", "Ⅼ", "ⅩⅬ", "Ⅹ", "Ⅸ", "Ⅴ", "Ⅳ", "Ⅰ"};
    private static final String ROMAN_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯ";
    private static final String[] ROMAN_SIGNS_LATIN = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"
    };

    private final String before;
    private final String after;
    private final int last;
    private final IntFunction<String> writer;
    private final Function<String, Optional<Integer>> reader;

    NumberingStyle(
            String before,
            String after,
            int last,
            IntFunction<String> writer,
            Function<String, Optional<Integer>> reader) {
        this.before = before;
        this.after = after;
        this.last = last;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * The greatest number this style can write.
     *
     * @return 46 or more
     */
    public int last() {
        return last;
    }

    /**
     * Writes a number.
     *
     * @param ordinal the number, from 1 to {@link #last}
     * @return the number in this style
     * @throws IllegalArgumentException if the style has no sign for the number
     */
    public String format(int ordinal) {
        if (ordinal < 1 || ordinal > last) {
            throw new IllegalArgumentException(
                    "Number in style " + this + " must be from 1 to " + last + ", but was " + ordinal);
        }
        return before + writer.apply(ordinal) + after;
    }

    /**
     * Reads a number.
     *
     * @param text the number in this style, nothing else but spaces around it
     * @return the number
     * @throws IllegalArgumentException if the text is no number in this style
     */
    public int parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("Unable to parse number in style " + this + " from '"
                        + text + "', expected a form such as '" + format(3) + "', up to '" + format(last) + "'"));
    }

    /**
     * Reads a number, if the text is one.
     *
     * @param text the text
     * @return the number, or empty if the text is no number in this style
     */
    public Optional<Integer> find(String text) {
        String folded = foldWidth(text.strip());
        String left = foldWidth(before);
        String right = foldWidth(after);
        if (folded.length() <= left.length() + right.length() || !folded.startsWith(left) || !folded.endsWith(right)) {
            return Optional.empty();
        }
        return reader.apply(folded.substring(left.length(), folded.length() - right.length()))
                .filter(ordinal -> ordinal >= 1 && ordinal <= last);
    }

    private static String foldWidth(String text) {
        return text.chars()
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Optional<Integer> readDigits(String text) {
        boolean digits = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String wideDigits(int ordinal) {
        return Integer.toString(ordinal)
                .chars()
                .mapToObj(c -> Character.toString(c - '!' + '！'))
                .collect(Collectors.joining());
    }

    /** Unicode has the circled numbers in three stretches: from 1, from 21 and from 36. */
    private static String circled(int ordinal) {
        int sign = ordinal <= 20 ? '①' + ordinal - 1 : ordinal <= 35 ? '㉑' + ordinal - 21 : '㊱' + ordinal - 36;
        return Character.toString(sign);
    }

    private static Optional<Integer> readCircled(String text) {
        int sign = text.codePointAt(0);
        if (text.length() != 1) {
            return Optional.empty();
        } else if (sign >= '①' && sign <= '⑳') {
            return Optional.of(sign - '①' + 1);
        } else if (sign >= '㉑' && sign <= '㉟') {
            return Optional.of(sign - '㉑' + 21);
        }
        return sign >= '㊱' && sign <= '㊿' ? Optional.of(sign - '㊱' + 36) : Optional.empty();
    }

    private static String katakana(int ordinal) {
        return KATAKANA_ORDER.substring(ordinal - 1, ordinal);
    }

    private static Optional<Integer> readKatakana(String text) {
        int index = text.length() == 1 ? KATAKANA_ORDER.indexOf(text) : -1;
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    private static String roman(int ordinal) {
        return ordinal <= 12 ? ROMAN_SIGNS.substring(ordinal - 1, ordinal) : composedRoman(ordinal);
    }

    private static String composedRoman(int ordinal) {
        StringBuilder text = new StringBuilder();
        int rest = ordinal;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN_LETTERS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }

    /** Subtractive pairs are known by their value: a letter before a greater one is taken off. */
    private static Optional<Integer> readRoman(String text) {
        String latin = latinRoman(text);
        int sum = 0;
        int next = 0;
        for (int i = latin.length() - 1; i >= 0; i--) {
            int value = romanLetter(latin.charAt(i));
            if (value == 0 || latin.length() > 15) {
                return Optional.empty();
            }
            sum += value < next ? -value : value;
            next = value;
        }
        boolean regular =
                sum >= 1 && sum <= 3_999 && latinRoman(composedRoman(sum)).equals(latin);
        return regular ? Optional.of(sum) : Optional.empty();
    }

    private static String latinRoman(String text) {
        return text.chars()
                .mapToObj(c -> {
                    int index = ROMAN_SIGNS.indexOf(c);
                    return index < 0 ? Character.toString(c) : ROMAN_SIGNS_LATIN[index];
                })
                .collect(Collectors.joining());
    }

    private static int romanLetter(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            case 'M' -> 1000;
            default -> 0;
        };
    }

    private static String kanji(int ordinal) {
        StringBuilder text = new StringBuilder();
        int rest = ordinal;
        for (int i = 0; i < POWERS.length; i++) {
            int digit = rest / POWERS[i];
            rest %= POWERS[i];
            if (digit > 1 || (digit == 1 && POWERS[i] == 1)) {
                text.append(KANJI_DIGITS.charAt(digit));
            }
            if (digit > 0) {
                text.append(KANJI_POWERS[i]);
            }
        }
        return text.toString();
    }

    private static Optional<Integer> readKanji(String text) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            String sign = text.substring(i, i + 1);
            int power = Arrays.asList(KANJI_POWERS).indexOf(sign);
            if (power >= 0) {
                sum += Math.max(digit, 1) * POWERS[power];
                digit = 0;
            } else {
                digit = Math.max(KANJI_DIGITS.indexOf(sign), 0);
            }
        }
        int ordinal = sum + digit;
        boolean regular = ordinal >= 1 && ordinal <= 9_999 && kanji(ordinal).equals(text);
        return regular ? Optional.of(ordinal) : Optional.empty();
    }
}
