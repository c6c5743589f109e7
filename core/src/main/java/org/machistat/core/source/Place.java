package org.machistat.core.source;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * Where in a text something stands (位置).
 *
 * @param line the line, from 1; 0 if not known
 * @param column the column or cell of the line, from 1; 0 if the whole line is meant
 * @param name the heading of the column or the name of the field; empty if it has none
 * @serial exclude
 */
public record Place(int line, int column, String name) implements Serializable {

    /** The whole text. */
    public static final Place WHOLE = new Place(0, 0, "");

    /**
     * Makes a place.
     *
     * @param line the line, from 1; 0 if not known
     * @param column the column, from 1; 0 if the whole line is meant
     * @param name the heading of the column; empty if it has none
     * @throws IllegalArgumentException if a number is negative
     */
    public Place {
        Objects.requireNonNull(name, "name");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "Line and column must not be negative, but were " + line + " and " + column);
        }
    }

    /**
     * A whole line.
     *
     * @param line the line, from 1
     * @return the place
     */
    public static Place line(int line) {
        return new Place(line, 0, "");
    }

    /**
     * One cell of a line.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     * @param name the heading of the column; empty if it has none
     * @return the place
     */
    public static Place cell(int line, int column, String name) {
        return new Place(line, column, name);
    }

    /**
     * The place in words.
     *
     * @return for example 12行目3列「従業者数」 and "line 12, column 3 '従業者数'"
     */
    public Label label() {
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        if (line > 0) {
            ja.append(line).append("行目");
            en.append("line ").append(line);
        }
        if (column > 0) {
            ja.append(column).append("列");
            en.append(en.isEmpty() ? "" : ", ").append("column ").append(column);
        }
        if (!name.isEmpty()) {
            ja.append("「").append(name).append("」");
            en.append(en.isEmpty() ? "" : " ").append("'").append(name).append("'");
        }
        return ja.isEmpty() ? Label.of("全体", "whole text") : Label.of(ja.toString(), en.toString());
    }

    /** The place in English. */
    @Override
    public String toString() {
        return label().en();
    }
}
