package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * The runs of numbers in a printed sequence, each of which is one list that begins again (番号の連なり).
 *
 * <p>Rows of a table that has shifted, cells that were merged and labels in the middle of a span leave the numbers as they were:
 * 1, 2, 3, 1, 2, 3 are two lists of three items, whatever cell they stand in. As many runs as there are items to own them are
 * evidence of which run belongs to which item, see {@link #align}.
 *
 * <ul>
 *   <li>A run goes on while each number is one more than the one before; any other number begins a new run.
 *   <li>A run that does not begin at 1 is a broken one: {@link #broken} lists it, because a number was left out or misread.
 *   <li>A list of which the numbers go on from those of the list before it cannot be seen.
 * </ul>
 *
 * @serial exclude
 */
public final class OrdinalRuns implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Consecutive numbers.
     *
     * @param first the first number
     * @param last the last number
     * @param start where the first stands in the sequence, from 0
     * @param firstCell the cell in which the first is printed, from 0
     * @param lastCell the cell in which the last is printed
     * @serial exclude
     */
    public record Run(int first, int last, int start, int firstCell, int lastCell) implements Serializable {
        /**
         * Makes a run.
         *
         * @param first the first number
         * @param last the last number
         * @param start where the first stands in the sequence
         * @param firstCell the cell in which the first is printed
         * @param lastCell the cell in which the last is printed
         * @throws IllegalArgumentException if a number is below 1, a position below 0, or the last is before the first
         */
        public Run {
            if (first < 1 || last < first || start < 0 || firstCell < 0 || lastCell < firstCell) {
                throw new IllegalArgumentException(
                        "Run must have 1 <= first <= last, 0 <= start and 0 <= first cell <= last" + " cell, but had "
                                + first + ", " + last + ", " + start + ", " + firstCell + ", " + lastCell);
            }
        }

        /**
         * The count of its numbers.
         *
         * @return 1 or more
         */
        public int length() {
            return last - first + 1;
        }

        /** The run as {@code [1-3]}, or {@code [1]} for a single number. */
        @Override
        public String toString() {
            return first == last ? "[" + first + "]" : "[" + first + "-" + last + "]";
        }
    }

    private final List<List<Integer>> cells;
    private final List<Run> runs;

    private OrdinalRuns(List<? extends List<Integer>> cells) {
        this.cells = cells.stream().<List<Integer>>map(List::copyOf).toList();
        List<Run> found = new ArrayList<>();
        int position = 0;
        for (int cell = 0; cell < this.cells.size(); cell++) {
            for (int number : this.cells.get(cell)) {
                if (number < 1) {
                    throw new IllegalArgumentException("Printed numbers must be 1 or more, but one was " + number);
                }
                Run open = found.isEmpty() ? null : found.get(found.size() - 1);
                if (open != null && number == open.last() + 1) {
                    found.set(found.size() - 1, new Run(open.first(), number, open.start(), open.firstCell(), cell));
                } else {
                    found.add(new Run(number, number, position, cell, cell));
                }
                position++;
            }
        }
        this.runs = Collections.unmodifiableList(found);
    }

    /**
     * The runs of a sequence.
     *
     * @param numbers the numbers in printed order, each from 1
     * @return the runs
     * @throws IllegalArgumentException if a number is below 1
     */
    public static OrdinalRuns of(List<Integer> numbers) {
        return new OrdinalRuns(numbers.stream().map(List::of).toList());
    }

    /**
     * The runs of the cells of a column.
     *
     * @param cells the numbers in each cell, in printed order; a cell may be empty
     * @return the runs, which may reach over several cells
     * @throws IllegalArgumentException if a number is below 1
     */
    public static OrdinalRuns ofCells(List<? extends List<Integer>> cells) {
        return new OrdinalRuns(cells);
    }

    /**
     * The runs.
     *
     * @return the runs in printed order
     */
    public List<Run> runs() {
        return runs;
    }

    /**
     * The runs that begin in one cell and end in another: evidence that rows have shifted.
     *
     * @return the runs in printed order; always empty for a sequence without cells of several numbers
     */
    public List<Run> acrossCells() {
        boolean hasCells = cells.stream().anyMatch(cell -> cell.size() > 1);
        return runs.stream()
                .filter(run -> hasCells && run.firstCell() < run.lastCell())
                .toList();
    }

    /**
     * The cells in which a second run begins: evidence that cells were merged.
     *
     * @return their positions, from 0, in order
     */
    public List<Integer> mergedCells() {
        List<Integer> merged = new ArrayList<>();
        int position = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            int start = position;
            int end = position + cells.get(cell).size();
            if (runs.stream().anyMatch(run -> run.start() > start && run.start() < end)) {
                merged.add(cell);
            }
            position = end;
        }
        return Collections.unmodifiableList(merged);
    }

    /**
     * The runs that do not begin at 1.
     *
     * @return the runs in printed order
     */
    public List<Run> broken() {
        return runs.stream().filter(run -> run.first() != 1).toList();
    }

    /**
     * Which runs may belong to which item, if both stand in the same order.
     *
     * <ul>
     *   <li>As many runs as items: the first run belongs to the first item, and so on; nothing stays open.
     *   <li>Fewer runs than items: some items have no list. A run may belong to any item that leaves enough items for the runs
     *       before and after it.
     *   <li>More runs than items: some items have several runs, printed one behind the other.
     * </ul>
     *
     * @param items what the lists belong to, in printed order
     * @param <T> the type of the items
     * @return the alignment
     * @throws IllegalArgumentException if there is no item but a run
     */
    public <T> RunAlignment<T> align(List<T> items) {
        if (items.isEmpty() && !runs.isEmpty()) {
            throw new IllegalArgumentException("Items to align must be 1 or more for runs " + this + ", but were none");
        }
        int spare = Math.abs(items.size() - runs.size());
        boolean fewer = runs.size() < items.size();
        List<RunAlignment.Assignment<T>> assignments = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int from = fewer ? Math.max(i - spare, 0) : i;
            int to = fewer ? Math.min(i, runs.size() - 1) : i + spare;
            assignments.add(new RunAlignment.Assignment<>(
                    Objects.requireNonNull(items.get(i), "item"), runs.subList(from, to + 1), spare == 0));
        }
        return new RunAlignment<>(runs, assignments, evidence(items.size()));
    }

    private Label evidence(int items) {
        return Label.of(
                "番号の連なり" + this + "は" + runs.size() + "個、対応する項目は" + items + "件（印刷順）",
                "Runs of numbers " + this + ": " + runs.size() + " for " + items + " items, in printed order");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrdinalRuns that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** The runs as {@code [1-3][1-3][1-9][1]}. */
    @Override
    public String toString() {
        return runs.stream().map(Run::toString).collect(Collectors.joining());
    }
}
