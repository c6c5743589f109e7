package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.planmodel.tree.OrdinalRuns.Run;

/**
 * Which runs of numbers belong to which items, and what stays undecided (番号による対応づけ).
 *
 * @param runs the runs in printed order
 * @param assignments one for each item, in printed order
 * @param evidence what the alignment rests on, to be kept with links made from it
 * @param <T> the type of the items; it can be serialized if they can
 * @serial exclude
 */
public record RunAlignment<T>(List<Run> runs, List<Assignment<T>> assignments, Label evidence) implements Serializable {

    /**
     * An item with the runs that may belong to it.
     *
     * @param item the item
     * @param candidates the runs that may, in printed order; one if decided
     * @param isDecided whether exactly the one candidate belongs to the item
     * @param <T> the type of the item
     * @serial exclude
     */
    public record Assignment<T>(T item, List<Run> candidates, boolean isDecided) implements Serializable {
        /**
         * Makes an assignment.
         *
         * @param item the item
         * @param candidates the runs that may belong to it
         * @param isDecided whether exactly the one candidate does
         * @throws IllegalArgumentException if it is decided without having one candidate
         */
        public Assignment {
            Objects.requireNonNull(item, "item");
            candidates = List.copyOf(candidates);
            if (isDecided && candidates.size() != 1) {
                throw new IllegalArgumentException(
                        "Decided assignment must have one candidate, but had " + candidates + " for " + item);
            }
        }
    }

    /**
     * Makes an alignment.
     *
     * @param runs the runs in printed order
     * @param assignments one for each item
     * @param evidence what the alignment rests on
     */
    public RunAlignment {
        runs = List.copyOf(runs);
        assignments = List.copyOf(assignments);
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * The items of which the run is known.
     *
     * @return the decided assignments in printed order
     */
    public List<Assignment<T>> decided() {
        return assignments.stream().filter(Assignment::isDecided).toList();
    }

    /**
     * The items of which it is open which runs belong to them, or whether any does.
     *
     * @return the undecided assignments in printed order
     */
    public List<Assignment<T>> undecided() {
        return assignments.stream()
                .filter(assignment -> !assignment.isDecided())
                .toList();
    }

    /**
     * Whether nothing stays open.
     *
     * @return true if every item has its run
     */
    public boolean isComplete() {
        return undecided().isEmpty();
    }
}
