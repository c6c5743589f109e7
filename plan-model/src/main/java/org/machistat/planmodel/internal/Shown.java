package org.machistat.planmodel.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts of others as messages show them: short, so that no message grows with what it is about. */
public final class Shown {

    private static final int MOST_CHARACTERS = 60;
    private static final int MOST_ITEMS = 20;

    private Shown() {}

    /**
     * A text as a message shows it.
     *
     * @param text the text
     * @return the text if it has at most 60 characters; else what it begins with, and …
     */
    public static String text(String text) {
        return text(text, MOST_CHARACTERS);
    }

    /**
     * A text cut to a length.
     *
     * @param text the text
     * @param most how many characters are shown, from 1
     * @return the text if it is no longer; else what it begins with, and …
     */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /**
     * Some things as a message lists them.
     *
     * @param items the things
     * @return the first 20 of them, each shortened, with commas between, and … if there are more
     */
    public static String list(Collection<?> items) {
        return items.stream()
                .limit(MOST_ITEMS)
                .map(item -> text(String.valueOf(item)))
                .collect(Collectors.joining(", ", "", items.size() > MOST_ITEMS ? ", …" : ""));
    }
}
