package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsAxisTest {

    /** A full-width letter of 11 points is 11 wide, so that ten of them fill 110. */
    @Test
    void asManyLinesAsTheColumnsAreWideFor() {
        String ten = "一二三四五六七八九十";
        int one = HeadingsAxis.of(List.of(ten), 150).orElseThrow().height();
        int two = HeadingsAxis.of(List.of(ten, "短"), 75).orElseThrow().height();
        int four = HeadingsAxis.of(List.of(ten + ten), 75).orElseThrow().height();
        assertEquals(15, two - one);
        assertTrue(four > two);
        assertTrue(HeadingsAxis.of(List.of(ten + ten + ten), 75).isEmpty(), "five lines or more stand upright");
    }

    @Test
    void wordsAreNotBroken() {
        assertTrue(HeadingsAxis.of(List.of("a specialisation"), 60).isEmpty());
        assertEquals(
                HeadingsAxis.of(List.of("view"), 60).orElseThrow().height() + 15,
                HeadingsAxis.of(List.of("view point"), 50).orElseThrow().height());
        assertTrue(HeadingsAxis.of(List.of("従業者数"), 40).isEmpty(), "columns too narrow for any Japanese");
    }

    @Test
    void oneColumnForEachName() {
        HeadingsAxis axis = HeadingsAxis.of(List.of("a", "b", "c"), 100).orElseThrow();
        assertEquals(-0.5, axis.getLowerBound());
        assertEquals(2.5, axis.getUpperBound());
        assertEquals(3, axis.refreshTicks(null, null, null, null).size());
    }
}
