package org.machistat.core.text;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A word or sentence in Japanese and in English (表示名).
 *
 * <ul>
 *   <li>Both texts are always there; where only one language is known, {@link #same} gives it for both.
 *   <li>An empty text is allowed and prints as nothing.
 * </ul>
 *
 * @param ja the Japanese text
 * @param en the English text
 * @serial exclude
 */
public record Label(String ja, String en) implements Serializable {

    /** The label without text. */
    public static final Label EMPTY = new Label("", "");

    /**
     * Makes a label of its two texts.
     *
     * @param ja the Japanese text
     * @param en the English text
     */
    public Label {
        Objects.requireNonNull(ja, "ja");
        Objects.requireNonNull(en, "en");
    }

    /**
     * A label of its two texts.
     *
     * @param ja the Japanese text
     * @param en the English text
     * @return the label
     */
    public static Label of(String ja, String en) {
        return new Label(ja, en);
    }

    /**
     * A label that reads the same in both languages, such as a printed category name.
     *
     * @param text the text
     * @return the label
     */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /**
     * The text in one language: Japanese for a Japanese locale, English for every other.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }

    /**
     * This label followed by another, language by language.
     *
     * @param next what follows
     * @return the joined label
     */
    public Label plus(Label next) {
        return new Label(ja + next.ja, en + next.en);
    }

    /**
     * This label with one change made to both texts.
     *
     * @param change the change
     * @return the changed label
     */
    public Label map(UnaryOperator<String> change) {
        return new Label(change.apply(ja), change.apply(en));
    }

    /** The Japanese text. */
    @Override
    public String toString() {
        return ja;
    }
}
