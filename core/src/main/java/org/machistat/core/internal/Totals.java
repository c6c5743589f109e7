package org.machistat.core.internal;

import com.google.common.collect.Lists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @throws IllegalArgumentException if the category is not declared as a total, or a category is a part of it in two places
     */
    public static List<Category> leaves(Axis axis, String totalId) {
        if (axis.partsOf(totalId).isEmpty()) {
            throw new IllegalArgumentException("Category '" + totalId + "' of axis '" + axis.id()
                    + "' must be declared as a total, but the totals are "
                    + axis.totals().stream().map(Axis.Total::id).distinct().toList());
        }
        Map<String, List<String>> parts = new HashMap<>();
        axis.totals().forEach(total -> parts.putIfAbsent(total.id(), total.parts()));
        List<Category> leaves = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(totalId));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!seen.add(id)) {
                throw new IllegalArgumentException("Category '" + id + "' of axis '" + axis.id()
                        + "' must be a part of '" + totalId + "' once, but is in two places");
            }
            if (parts.containsKey(id)) {
                Lists.reverse(parts.get(id)).forEach(open::push);
            } else {
                leaves.add(axis.get(id));
            }
        }
        return List.copyOf(leaves);
    }
}
