package org.machistat.core.table;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/**
 * One place on an axis of a table: an industry, a year, a measure (分類項目).
 *
 * @param id what it is called in code and data; unique on its axis
 * @param name what it is called in print
 * @param unit the unit of the figures under it; {@link Unit#NONE} if the category does not decide the unit
 * @serial exclude
 */
public record Category(String id, Label name, Unit unit) implements Serializable {

    /**
     * Makes a category.
     *
     * @param id what it is called in code and data
     * @param name what it is called in print
     * @param unit the unit of the figures under it
     * @throws IllegalArgumentException if the id is blank
     */
    public Category {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a category must not be blank, but was '" + id + "'");
        }
    }

    /**
     * A category that is called the same in data and in print, in both languages.
     *
     * @param name the name
     * @return the category
     */
    public static Category of(String name) {
        return new Category(name, Label.same(name), Unit.NONE);
    }

    /**
     * A category with its id and its name.
     *
     * @param id what it is called in code and data
     * @param name what it is called in print
     * @return the category
     */
    public static Category of(String id, Label name) {
        return new Category(id, name, Unit.NONE);
    }

    /**
     * The same category with a unit for the figures under it.
     *
     * @param newUnit the unit
     * @return the category
     */
    public Category withUnit(Unit newUnit) {
        return new Category(id, name, newUnit);
    }

    /** The printed name in Japanese. */
    @Override
    public String toString() {
        return name.ja();
    }
}
