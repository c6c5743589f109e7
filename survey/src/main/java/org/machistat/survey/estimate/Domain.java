package org.machistat.survey.estimate;

import java.io.Serializable;
import java.util.Objects;

/**
 * The rows that have a category of a variable (集計対象の区分).
 *
 * @param variable the name of a column of categories
 * @param category the id of the category
 * @serial exclude
 */
public record Domain(String variable, String category) implements Serializable {

    /**
     * Makes a domain.
     *
     * @param variable the name of a column of categories
     * @param category the id of the category
     */
    public Domain {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(category, "category");
    }

    /** Variable and category, as in "業種=製造業". */
    @Override
    public String toString() {
        return variable + "=" + category;
    }
}
