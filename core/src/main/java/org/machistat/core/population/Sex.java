package org.machistat.core.population;

import java.util.Locale;
import java.util.Optional;
import org.machistat.core.text.Label;

/** Male or female, as censuses and registers count people (性別). */
public enum Sex {
    /** Males (男). */
    MALE("男", "male"),
    /** Females (女). */
    FEMALE("女", "female");

    private static final int SHOWN = 40;

    private final Label label;

    Sex(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * Reads 男, 男性, 男子, 男計, M, male, males and the same for 女 (F, female), full-width letters and any case alike.
     *
     * @param text the text
     * @return the sex
     * @throws IllegalArgumentException if the text is none of these; 総数 and 男女計 are no sex
     */
    public static Sex parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("Unable to parse sex from '"
                        + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                        + "', expected a form such as '男', '女性', 'M' or 'female'"));
    }

    /**
     * Reads a sex, if the text is one.
     *
     * @param text the text, in the forms of {@link #parse}
     * @return the sex, or empty
     */
    public static Optional<Sex> find(String text) {
        if (text.length() > SHOWN) {
            return Optional.empty();
        }
        return switch (AgeText.fold(text).toLowerCase(Locale.ROOT)) {
            case "男", "男性", "男子", "男計", "m", "male", "males", "men" -> Optional.of(MALE);
            case "女", "女性", "女子", "女計", "f", "female", "females", "women" -> Optional.of(FEMALE);
            default -> Optional.empty();
        };
    }

    /**
     * The name of the sex.
     *
     * @return 男 and male, or 女 and female
     */
    public Label label() {
        return label;
    }
}
