package org.machistat.core.area;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * A place: its code and its name (地域).
 *
 * @param code the code
 * @param name the name
 * @serial exclude
 */
public record Area(AreaCode code, Label name) implements Serializable {

    /**
     * Makes a place of its code and its name.
     *
     * @param code the code
     * @param name the name
     */
    public Area {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
    }

    /**
     * A place of its code and its name.
     *
     * @param code the code, as {@link AreaCode#parse} reads it
     * @param name the name
     * @return the place
     * @throws IllegalArgumentException if the code is none
     */
    public static Area of(String code, Label name) {
        return new Area(AreaCode.parse(code), name);
    }

    /** The code in five digits and the name in Japanese, as in "14130 川崎市". */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
