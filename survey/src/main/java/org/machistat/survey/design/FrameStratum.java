package org.machistat.survey.design;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;

/**
 * A stratum of a sampling frame and the number of its units (抽出名簿の層).
 *
 * @param category the stratum, any category
 * @param units the number N_h of units in it, not below 0
 * @serial exclude
 */
public record FrameStratum(Category category, long units) implements Serializable {

    /**
     * Makes a stratum.
     *
     * @param category the stratum
     * @param units the number of units in it
     * @throws IllegalArgumentException if the number is below 0
     */
    public FrameStratum {
        Objects.requireNonNull(category, "category");
        if (units < 0) {
            throw new IllegalArgumentException(
                    "Stratum '" + category.id() + "' must have 0 units or more, but had " + units);
        }
    }

    /** The stratum with its size, as in "製造業 4,078". */
    @Override
    public String toString() {
        return category + " " + Figure.of(units).printed();
    }
}
