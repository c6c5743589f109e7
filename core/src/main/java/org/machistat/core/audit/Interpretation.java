package org.machistat.core.audit;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;

/**
 * How a table was understood before it was audited (表の解釈).
 *
 * @param roleAxis the id of the axis whose categories have roles, usually the columns
 * @param roles the role of each category of that axis, in printed order
 * @param totals the totals of each axis that has any, by the id of the axis
 * @param ofWhich on each axis that has any, categories that are no more than the one before them, as うち女 of 従業者数
 * @param rounding the direction in which figures were rounded
 * @param roundedLevels whether levels printed without decimals are taken as rounded, not as exact counts
 * @param notes what was assumed and not stated, in Japanese and English
 * @serial exclude
 */
public record Interpretation(
        String roleAxis,
        Map<String, Role> roles,
        Map<String, List<Axis.Total>> totals,
        Map<String, List<Axis.Total>> ofWhich,
        RoundingMode rounding,
        boolean roundedLevels,
        List<Label> notes)
        implements Serializable {

    /** The same but for the totals. */
    Interpretation withTotals(Map<String, List<Axis.Total>> others) {
        return new Interpretation(roleAxis, roles, others, ofWhich, rounding, roundedLevels, notes);
    }

    /** The same but for the notes. */
    Interpretation withNotes(List<Label> others) {
        return new Interpretation(roleAxis, roles, totals, ofWhich, rounding, roundedLevels, others);
    }

    /**
     * Makes an interpretation.
     *
     * @param roleAxis the id of the axis whose categories have roles
     * @param roles the role of each category of that axis
     * @param totals the totals of each axis that has any
     * @param ofWhich the wholes of each axis that has any, with the part that cannot exceed them
     * @param rounding the direction in which figures were rounded
     * @param roundedLevels whether levels printed without decimals are taken as rounded
     * @param notes what was assumed and not stated
     */
    public Interpretation {
        Objects.requireNonNull(roleAxis, "roleAxis");
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        ofWhich = Collections.unmodifiableMap(new LinkedHashMap<>(ofWhich));
        Objects.requireNonNull(rounding, "rounding");
        notes = List.copyOf(notes);
    }
}
