package org.machistat.core.audit;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One smallest set of changes after which all figures of a table agree (最小修正).
 *
 * @param changes the changes, in the order of the table
 * @serial exclude
 */
public record Repair(List<Change> changes) implements Serializable {

    /**
     * Makes a repair.
     *
     * @param changes the changes
     */
    public Repair {
        changes = List.copyOf(changes);
    }

    /**
     * Whether every change has one value only.
     *
     * @return true if the repair can be carried out without a choice
     */
    public boolean isUnique() {
        return changes.stream().allMatch(Change::isUnique);
    }

    @Override
    public String toString() {
        return changes.stream().map(Object::toString).collect(Collectors.joining("、"));
    }
}
