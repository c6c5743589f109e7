package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.planmodel.tree.RunAlignment.Assignment;

/** The shifted table of the paper, lines 45 to 57; its runs were counted by hand (paper.md, A3 and 0.10). */
class OrdinalRunsTest {

    private static List<String> candidates(RunAlignment<?> alignment) {
        return alignment.assignments().stream()
                .map(assignment -> assignment.item() + "=" + assignment.candidates())
                .toList();
    }

    @Test
    void sevenRunsForSevenItems() {
        OrdinalRuns runs = Paper.runs(2, 9);
        assertEquals("[1-3][1-3][1-9][1][1-2][1-5][1-3]", runs.toString());
        RunAlignment<String> alignment = runs.align(List.of("1", "2", "3", "4", "5", "6", "7"));
        assertTrue(alignment.isComplete());
        assertEquals(
                List.of("1=[[1-3]]", "2=[[1-3]]", "3=[[1-9]]", "4=[[1]]", "5=[[1-2]]", "6=[[1-5]]", "7=[[1-3]]"),
                candidates(alignment));
        assertEquals(
                "Runs of numbers [1-3][1-3][1-9][1][1-2][1-5][1-3]: 7 for 7 items, in printed order",
                alignment.evidence().en());
    }

    @Test
    void shiftedAndMergedCells() {
        OrdinalRuns runs = Paper.runs(2, 9);
        assertEquals(List.of(runs.runs().get(0)), runs.acrossCells());
        assertEquals(0, runs.runs().get(0).firstCell());
        assertEquals(1, runs.runs().get(0).lastCell());
        assertEquals(List.of(5), runs.mergedCells());
        assertEquals(List.of(), runs.broken());
    }

    /** The whole table: 13 runs, and 13 items or 14, depending on whether item 2 of policy 2 is one. */
    @Test
    void theDoubtfulItemLeavesMostUndecided() {
        OrdinalRuns runs = Paper.runs(0, 13);
        assertEquals("[1][1-2][1-3][1-3][1-9][1][1-2][1-5][1-3][1-3][1][1][1-2]", runs.toString());
        assertEquals(36, runs.runs().stream().mapToInt(OrdinalRuns.Run::length).sum());
        assertTrue(runs.align(Paper.ITEMS).isComplete());
        RunAlignment<Integer> alignment = runs.align(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
        assertEquals(List.of(), alignment.decided());
        assertEquals(runs.runs().subList(0, 2), alignment.assignments().get(1).candidates());
        assertEquals(
                runs.runs().subList(12, 13), alignment.assignments().get(13).candidates());
    }

    @Test
    void fewerAndMoreRunsThanItems() {
        OrdinalRuns runs = OrdinalRuns.of(List.of(1, 2, 1, 1, 2, 3));
        assertEquals(
                List.of("a=[[1-2]]", "b=[[1-2], [1]]", "c=[[1], [1-3]]", "d=[[1-3]]"),
                candidates(runs.align(List.of("a", "b", "c", "d"))));
        assertEquals(List.of("a=[[1-2], [1]]", "b=[[1], [1-3]]"), candidates(runs.align(List.of("a", "b"))));
        assertFalse(runs.align(List.of("a", "b")).isComplete());
        assertEquals(List.of("a=[]"), candidates(OrdinalRuns.of(List.of()).align(List.of("a"))));
        assertTrue(OrdinalRuns.of(List.of()).align(List.of()).isComplete());
    }

    @Test
    void brokenRuns() {
        OrdinalRuns runs = OrdinalRuns.of(List.of(1, 2, 4, 5, 1, 1));
        assertEquals("[1-2][4-5][1][1]", runs.toString());
        assertEquals("[[4-5]]", runs.broken().toString());
        assertEquals(List.of(), runs.acrossCells());
        assertEquals(List.of(), runs.mergedCells());
        assertEquals(
                runs,
                OrdinalRuns.ofCells(List.of(List.of(1), List.of(2), List.of(4), List.of(5), List.of(1), List.of(1))));
    }

    @Test
    void misuse() {
        assertEquals(
                "Printed numbers must be 1 or more, but one was 0",
                assertThrows(IllegalArgumentException.class, () -> OrdinalRuns.of(List.of(1, 0)))
                        .getMessage());
        assertEquals(
                "Items to align must be 1 or more for runs [1], but were none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> OrdinalRuns.of(List.of(1)).align(List.of()))
                        .getMessage());
        assertEquals(
                "Run must have 1 <= first <= last, 0 <= start and 0 <= first cell <= last cell, but had 2, 1, 0, 0, 0",
                assertThrows(IllegalArgumentException.class, () -> new OrdinalRuns.Run(2, 1, 0, 0, 0))
                        .getMessage());
        assertEquals(
                "Decided assignment must have one candidate, but had [] for x",
                assertThrows(IllegalArgumentException.class, () -> new Assignment<>("x", List.of(), true))
                        .getMessage());
    }
}
