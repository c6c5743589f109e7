package org.machistat.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;

/** What a total of an axis is made of in the end (総数の最小内訳). */
public final class Totals {

    private Totals() {}

    /**
     * The categories that make up a total and are no totals themselves; of several ways the one declared first counts.
     *
     * @param axis the axis
     * @param totalId the total
     * @return the categories in the order of their declaration
     * @throws IllegalArgumentException if the category is not declared as a total
     */
    public static List<Category> leaves(Axis axis, String totalId) {
        if (axis.partsOf(totalId).isEmpty()) {
            throw new IllegalArgumentException("Category '" + totalId + "' of axis '" + axis.id()
                    + "' must be declared as a total, but the totals are "
                    + axis.totals().stream().map(Axis.Total::id).distinct().toList());
        }
        List<Category> leaves = new ArrayList<>();
        add(axis, totalId, leaves);
        return List.copyOf(leaves);
    }

    private static void add(Axis axis, String id, List<Category> leaves) {
        List<List<Category>> ways = axis.partsOf(id);
        if (ways.isEmpty()) {
            leaves.add(axis.get(id));
        } else {
            ways.get(0).forEach(part -> add(axis, part.id(), leaves));
        }
    }
}
