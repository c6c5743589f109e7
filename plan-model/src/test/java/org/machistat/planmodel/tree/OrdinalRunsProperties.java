package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OrdinalRunsProperties {

    /** Lists of known lengths, printed one behind the other and cut into cells anywhere, are found again. */
    @Property
    void listsAreFoundAgain(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 9) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 5) int cellSize) {
        List<Integer> numbers = lengths.stream()
                .flatMap(length -> IntStream.rangeClosed(1, length).boxed())
                .toList();
        List<List<Integer>> cells = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += cellSize) {
            cells.add(numbers.subList(i, Math.min(i + cellSize, numbers.size())));
        }
        OrdinalRuns runs = OrdinalRuns.ofCells(cells);
        assertEquals(lengths, runs.runs().stream().map(OrdinalRuns.Run::length).toList());
        assertTrue(runs.align(lengths).isComplete());
        assertEquals(OrdinalRuns.of(numbers).toString(), runs.toString());
    }

    /** The true owner of a run is always among its candidates, also if some items have no list. */
    @Property
    void theTrueRunIsACandidate(@ForAll @Size(min = 1, max = 10) List<@IntRange(max = 4) Integer> lengths) {
        OrdinalRuns runs = OrdinalRuns.of(lengths.stream()
                .flatMap(length -> IntStream.rangeClosed(1, length).boxed())
                .toList());
        RunAlignment<Integer> alignment = runs.align(lengths);
        int next = 0;
        for (int i = 0; i < lengths.size(); i++) {
            if (lengths.get(i) > 0) {
                assertTrue(alignment
                        .assignments()
                        .get(i)
                        .candidates()
                        .contains(runs.runs().get(next++)));
            }
        }
    }
}
