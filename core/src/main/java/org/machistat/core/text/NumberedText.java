package org.machistat.core.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item with its printed number: 1.防犯対策の推進 (番号付きの項目).
 *
 * <ul>
 *   <li>A mark that is closed by itself, such as '1.', '（２）', '③' or 'Ⅲ', may touch the text behind it.
 *   <li>A mark that could be part of a word, such as '3', 'ア', '一' or '第3', counts only before a space.
 *   <li>'1.5倍' begins with no number of an item.
 * </ul>
 *
 * @param style how the number is written
 * @param ordinal the number
 * @param mark the number as printed
 * @param text what stands behind the number, without spaces around it
 * @serial exclude
 */
public record NumberedText(NumberingStyle style, int ordinal, String mark, String text) implements Serializable {

    private static final Pattern MARK = Pattern.compile("(?<DOT>[0-9０-９]{1,9}[.．](?![0-9０-９]))"
            + "|(?<PARENTHESES>\\([0-9０-９]{1,9}\\))"
            + "|(?<FULLWIDTH>[（(][0-9０-９]{1,9}[)）])"
            + "|(?<CIRCLED>[①-⑳㉑-㉟㊱-㊿])"
            + "|(?<KATAKANA>[（(][ア-ン][)）])"
            + "|(?<ROMAN>[Ⅰ-Ⅿ]{1,15}[.．]?)"
            + "|(?<OPEN>第?[0-9０-９]{1,9}|第?[一二三四五六七八九十百千]{1,7}|[ア-ン])(?=[\\s\u3000])");

    /**
     * Makes a numbered item.
     *
     * @param style how the number is written
     * @param ordinal the number
     * @param mark the number as printed
     * @param text what stands behind it
     * @throws IllegalArgumentException if the ordinal is below 1
     */
    public NumberedText {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(text, "text");
        if (ordinal < 1) {
            throw new IllegalArgumentException("Number of an item must be 1 or more, but was " + ordinal);
        }
    }

    /**
     * Reads the number a text begins with.
     *
     * @param text one line or cell
     * @return the number and what follows, or empty if the text begins with no number
     */
    public static Optional<NumberedText> find(String text) {
        String line = text.strip();
        Matcher matcher = MARK.matcher(line);
        return matcher.lookingAt() ? item(matcher, line.substring(matcher.end())) : Optional.empty();
    }

    /**
     * Reads all items of a cell that holds several: '1.就業の支援 2.産業人材の育成と活用'.
     *
     * <ul>
     *   <li>A further item begins behind a space, with a number in the style of the first.
     *   <li>The numbers need not be consecutive: a restart shows that two cells were merged.
     * </ul>
     *
     * @param cell the text of the cell
     * @return the items in printed order, empty if the cell does not begin with a number
     */
    public static List<NumberedText> list(String cell) {
        String line = cell.strip();
        Optional<NumberedText> first = find(line);
        if (first.isEmpty()) {
            return List.of();
        }
        List<NumberedText> items = new ArrayList<>();
        NumberedText open = first.get();
        int textStart = open.mark().length();
        Matcher matcher = MARK.matcher(line).useTransparentBounds(true);
        for (int i = textStart; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i - 1))) {
                continue;
            }
            matcher.region(i, line.length());
            Optional<NumberedText> next = matcher.lookingAt() ? item(matcher, "") : Optional.empty();
            if (next.isPresent() && next.get().style() == first.get().style()) {
                items.add(open.withText(line.substring(textStart, i)));
                open = next.get();
                textStart = matcher.end();
            }
        }
        items.add(open.withText(line.substring(textStart)));
        return Collections.unmodifiableList(items);
    }

    private NumberedText withText(String newText) {
        return new NumberedText(style, ordinal, mark, newText.strip());
    }

    private static Optional<NumberedText> item(Matcher matcher, String rest) {
        String mark = matcher.group();
        NumberingStyle style = style(matcher);
        String number = style == NumberingStyle.ROMAN ? mark.replaceAll("[.．]$", "") : mark;
        return style.find(number).map(ordinal -> new NumberedText(style, ordinal, mark, rest.strip()));
    }

    private static NumberingStyle style(Matcher matcher) {
        if (matcher.group("DOT") != null) {
            return NumberingStyle.DOT;
        } else if (matcher.group("PARENTHESES") != null) {
            return NumberingStyle.PARENTHESES;
        } else if (matcher.group("FULLWIDTH") != null) {
            return NumberingStyle.FULL_WIDTH_PARENTHESES;
        } else if (matcher.group("CIRCLED") != null) {
            return NumberingStyle.CIRCLED;
        } else if (matcher.group("KATAKANA") != null) {
            return NumberingStyle.PARENTHESIZED_KATAKANA;
        }
        return matcher.group("ROMAN") != null ? NumberingStyle.ROMAN : openStyle(matcher.group("OPEN"));
    }

    private static NumberingStyle openStyle(String mark) {
        boolean ordinal = mark.startsWith("第");
        char sign = mark.charAt(ordinal ? 1 : 0);
        if (Character.isDigit(sign)) {
            return ordinal ? NumberingStyle.ORDINAL : NumberingStyle.PLAIN;
        } else if (sign >= 'ア' && sign <= 'ン') {
            return NumberingStyle.KATAKANA;
        }
        return ordinal ? NumberingStyle.KANJI_ORDINAL : NumberingStyle.KANJI;
    }

    /** The item as printed, number first. */
    @Override
    public String toString() {
        return style == NumberingStyle.DOT || text.isEmpty() ? mark + text : mark + " " + text;
    }
}
