package org.machistat.core.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of others as messages show them, and what is wrong with them (メッセージ中の引用). */
public final class Excerpt {

    /** Advice on switches of the parser, which a reader of ours does not have. */
    private static final Pattern SWITCHES = Pattern.compile(": enable `.*|, from `[^`]*`");

    private static final int SHOWN = 60;
    private static final int LONGEST_SENTENCE = 200;

    private Excerpt() {}

    /**
     * A text as messages show it.
     *
     * @param text the text
     * @return the text, or its first 60 characters and an ellipsis if it is longer
     */
    public static String of(String text) {
        return text.length() <= SHOWN ? text : start(text, SHOWN) + "…";
    }

    /**
     * A message of others as messages show it.
     *
     * @param sentence the message
     * @return the message, or its first 200 characters and an ellipsis if it is longer
     */
    public static String sentence(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : start(sentence, LONGEST_SENTENCE) + "…";
    }

    /**
     * The first characters of a text, none of them cut in two.
     *
     * @param text a longer text
     * @param length how many, from 1
     * @return the start, one shorter where a surrogate pair would be cut
     */
    public static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * Requires a text of whole characters, which every encoding of Unicode has.
     *
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if it has half a surrogate pair
     */
    public static String requireWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Unable to write half a character pair U+%04X in '%s', which no encoding has",
                        (int) c,
                        of(text).replaceAll("\\p{Cs}", "?")));
            }
        }
        return text;
    }

    /**
     * The first line of what a parser of JSON says is wrong.
     *
     * @param message the message of the parser
     * @return the line, without advice on the parser's own switches
     */
    public static String fault(String message) {
        String line = message.lines().findFirst().orElse("");
        int marker = line.indexOf(" (start marker at ");
        return SWITCHES.matcher(marker < 0 ? line : line.substring(0, marker)).replaceAll("");
    }
}
