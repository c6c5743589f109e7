package org.machistat.census.industry;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * A sum of industries made for one use: 農林漁業 = A + B, 第三次産業 = F to S (集約産業).
 *
 * <p>Groups may overlap, and a group may have groups among its parts.
 *
 * @param code what it is called in data, such as A-B; none of the classification's codes
 * @param label what it is called in print
 * @param parts the codes of its parts, in order
 * @serial exclude
 */
public record IndustryGroup(String code, Label label, List<String> parts) implements Serializable {

    /**
     * Makes a group.
     *
     * @param code the code
     * @param label the name
     * @param parts the codes of its parts
     * @throws IllegalArgumentException if the code is blank, there is no part, or a part stands twice or is the group itself
     */
    public IndustryGroup {
        Objects.requireNonNull(label, "label");
        parts = List.copyOf(parts);
        if (code.isBlank() || parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "A group of industries must have a code and a part, but were '" + code + "' and " + parts);
        }
        if (parts.contains(code) || new HashSet<>(parts).size() < parts.size()) {
            throw new IllegalArgumentException(
                    "Group '" + code + "' must have each part once and not itself, but had " + parts);
        }
    }

    /**
     * A group of its parts.
     *
     * @param code the code
     * @param label the name
     * @param parts the codes of its parts
     * @return the group
     * @throws IllegalArgumentException if the code is blank, there is no part, or a part stands twice or is the group itself
     */
    public static IndustryGroup of(String code, Label label, String... parts) {
        return new IndustryGroup(code, label, List.of(parts));
    }
}
