package org.machistat.survey.question;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * One answer that a question offers (選択肢).
 *
 * @param category its code and its name
 * @param kind what sort of answer it is
 * @serial exclude
 */
public record Choice(Category category, Kind kind) implements Serializable {

    /** The sorts of answer (選択肢の種別). */
    public enum Kind {
        /** An answer like any other. */
        ANSWER,
        /** Anything else, often with words of its own (その他). */
        OTHER,
        /** An answer that rules out all others (排他選択肢: 特にない, 実施していない). */
        EXCLUSIVE,
        /** Nothing was answered (無回答). */
        NO_ANSWER,
        /** What was answered cannot be told (不明). */
        UNKNOWN;

        /**
         * Whether it says something about the respondent.
         *
         * @return true but for no answer and unknown
         */
        public boolean isAnswer() {
            return this != NO_ANSWER && this != UNKNOWN;
        }
    }

    /**
     * Makes a choice.
     *
     * @param category its code and its name
     * @param kind what sort of answer it is
     */
    public Choice {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * A choice whose code is its name.
     *
     * @param name the name
     * @return the choice
     */
    public static Choice of(String name) {
        return new Choice(Category.of(name), Kind.ANSWER);
    }

    /**
     * A choice with the code that stands in the data.
     *
     * @param code the code
     * @param name the name in print
     * @return the choice
     */
    public static Choice of(String code, Label name) {
        return new Choice(Category.of(code, name), Kind.ANSWER);
    }

    /**
     * 「無回答」.
     *
     * @return the choice
     */
    public static Choice noAnswer() {
        return new Choice(Category.of("無回答", Label.of("無回答", "no answer")), Kind.NO_ANSWER);
    }

    /**
     * 「不明」.
     *
     * @return the choice
     */
    public static Choice unknown() {
        return new Choice(Category.of("不明", Label.of("不明", "unknown")), Kind.UNKNOWN);
    }

    /**
     * The same choice as one that rules out all others, as 特にない does.
     *
     * @return the choice
     */
    public Choice exclusive() {
        return new Choice(category, Kind.EXCLUSIVE);
    }

    /**
     * The same choice as the rest, その他.
     *
     * @return the choice
     */
    public Choice other() {
        return new Choice(category, Kind.OTHER);
    }

    /**
     * The same choice as another sort of answer.
     *
     * @param newKind the sort
     * @return the choice
     */
    public Choice with(Kind newKind) {
        return new Choice(category, newKind);
    }

    /**
     * The code.
     *
     * @return the id of its category
     */
    public String code() {
        return category.id();
    }

    /** The name in Japanese. */
    @Override
    public String toString() {
        return category.toString();
    }
}
