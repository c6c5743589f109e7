package org.machistat.census.industry;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * One industry of a classification (産業).
 *
 * @param code what it is called in data, as text; unique in its classification
 * @param level its level
 * @param parent the code of the industry it is part of; empty if it stands on top
 * @param ja the Japanese name as issued
 * @param en the English name as issued; empty if none was
 * @serial exclude
 */
public record Industry(String code, IndustryLevel level, String parent, String ja, String en) implements Serializable {

    /**
     * Makes an industry.
     *
     * @param code the code
     * @param level the level
     * @param parent the code of the parent, or empty
     * @param ja the Japanese name
     * @param en the English name, or empty
     * @throws IllegalArgumentException if the code or the Japanese name is blank, or the industry is its own parent
     */
    public Industry {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(en, "en");
        if (code.isBlank() || ja.isBlank()) {
            throw new IllegalArgumentException("Code and Japanese name of an industry must not be blank, but were '"
                    + code + "' and '" + ja + "'");
        }
        if (code.equals(parent)) {
            throw new IllegalArgumentException("Industry '" + code + "' must not be its own parent");
        }
    }

    /**
     * The name for print.
     *
     * @return the name in both languages; where no English name was issued, the Japanese one for both
     */
    public Label label() {
        return Label.of(ja, en.isEmpty() ? ja : en);
    }

    /**
     * The English name.
     *
     * @return the name, or empty if none was issued
     */
    public Optional<String> findEnglish() {
        return en.isEmpty() ? Optional.empty() : Optional.of(en);
    }

    /**
     * The industry as a category of a table.
     *
     * @return a category with the code as its id
     */
    public Category category() {
        return Category.of(code, label());
    }

    /** The code and the Japanese name. */
    @Override
    public String toString() {
        return code + " " + ja;
    }
}
