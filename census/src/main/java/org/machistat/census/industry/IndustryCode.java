package org.machistat.census.industry;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * A code of the Japan Standard Industrial Classification: a letter, or two to four digits (産業分類コード).
 *
 * <p>Codes are text: 01 (agriculture) and 011 (crop farming) keep their zeros. The form is checked here; whether a revision has
 * the code is known to its {@link JsicClassification}.
 *
 * @param text A to T, or 2 to 4 digits
 * @serial exclude
 */
public record IndustryCode(String text) implements Comparable<IndustryCode>, Serializable {

    private static final int LONGEST_SHOWN = 20;

    /**
     * Makes a code.
     *
     * @param text A to T, or 2 to 4 digits
     * @throws IllegalArgumentException if the text has another form
     */
    public IndustryCode {
        Objects.requireNonNull(text, "text");
        if (!isCode(text)) {
            throw new IllegalArgumentException(message(text));
        }
    }

    /**
     * A code of its text.
     *
     * @param text A to T, or 2 to 4 digits
     * @return the code
     * @throws IllegalArgumentException if the text has another form
     */
    public static IndustryCode of(String text) {
        return new IndustryCode(text);
    }

    /**
     * A code as printed: full-width characters and space around it are accepted.
     *
     * @param text the text
     * @return the code, or a refusal {@link Refusal.Reason#NOT_READABLE} with the text met and what is accepted
     */
    public static Answer<IndustryCode> parse(String text) {
        StringBuilder half = new StringBuilder();
        text.strip()
                .codePoints()
                .limit(LONGEST_SHOWN)
                .map(IndustryCode::halfWidth)
                .forEach(half::appendCodePoint);
        String code = half.toString();
        return isCode(code)
                ? Answer.of(new IndustryCode(code))
                : Answer.refuse(
                        Refusal.Reason.NOT_READABLE,
                        "「" + cut(text) + "」は産業分類コードとして読めません：大分類A～T、または2～4桁の数字が必要です",
                        message(text));
    }

    private static int halfWidth(int one) {
        return one >= '！' && one <= '～' ? one - '！' + '!' : one;
    }

    private static boolean isCode(String text) {
        return text.length() == 1
                ? text.charAt(0) >= 'A' && text.charAt(0) <= 'T'
                : text.length() >= 2 && text.length() <= 4 && text.chars().allMatch(one -> one >= '0' && one <= '9');
    }

    private static String message(String text) {
        return "Unable to read industry code from '" + cut(text) + "', expected a division letter A-T or 2 to 4 digits";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : Excerpt.start(text, LONGEST_SHOWN) + "…";
    }

    /**
     * The level, told by the length.
     *
     * @return division, major, minor or detail
     */
    public IndustryLevel level() {
        return switch (text.length()) {
            case 1 -> IndustryLevel.DIVISION;
            case 2 -> IndustryLevel.MAJOR;
            case 3 -> IndustryLevel.MINOR;
            default -> IndustryLevel.DETAIL;
        };
    }

    /**
     * The code one level up.
     *
     * @return the code without its last digit; the division of a major group; empty for a division, and for a major group 00
     *     that no division holds
     */
    public Optional<IndustryCode> parent() {
        return switch (level()) {
            case GROUP, DIVISION -> Optional.empty();
            case MAJOR -> JsicDivision.findByMajor(text).map(division -> new IndustryCode(division.code()));
            case MINOR, DETAIL -> Optional.of(new IndustryCode(text.substring(0, text.length() - 1)));
        };
    }

    /** Divisions by letter before all digits, digits as text. */
    @Override
    public int compareTo(IndustryCode other) {
        boolean isLetter = level() == IndustryLevel.DIVISION;
        boolean isOtherLetter = other.level() == IndustryLevel.DIVISION;
        return isLetter == isOtherLetter ? text.compareTo(other.text) : isLetter ? -1 : 1;
    }

    /** The code. */
    @Override
    public String toString() {
        return text;
    }
}
