package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class ProportionalFittingTest {

    private static final StatTable SEED = Regions.table("A 1 2", "B 3 4");

    /** A margin over one axis, by its categories and figures. */
    static StatTable margin(String axis, String categories, String figures) {
        String[] ids = categories.split(" ", -1);
        StatTable.Builder builder =
                StatTable.builder(axis + "別").unit(Unit.PERSONS).axis(Axis.of(axis, ids));
        String[] texts = figures.split(" ", -1);
        for (int i = 0; i < ids.length; i++) {
            builder.put(Figure.parse(texts[i]), ids[i]);
        }
        return builder.build();
    }

    /** The odds ratio 1 × 4 ÷ (2 × 3) stays: x (8 + x) ÷ ((10 − x)(12 − x)) = 2/3 has the root √1396 − 34. */
    @Test
    void byHand() {
        ProportionalFitting fitted = ProportionalFitting.of(
                        SEED, List.of(margin("place", "A B", "10 20"), margin("industry", "1 2", "12 18")))
                .get();
        double x = Math.sqrt(1396) - 34;
        assertEquals(x, fitted.value("A", "1"), 1e-7);
        assertEquals(8 + x, fitted.value("B", "2"), 1e-7);
        assertTrue(fitted.largestError() <= 30e-9, () -> "error " + fitted.largestError());
        assertEquals("3", fitted.toTable(0).figure("A", "1").printed());
        assertEquals("3.36", fitted.toTable(2).figure("A", "1").printed());
        assertEquals(4, fitted.values().length);
    }

    /** From a table of ones over three axes: each cell is the product of its shares, in one pass. */
    @Test
    void threeAxes() {
        StatTable seed = StatTable.builder("元")
                .axis(Axis.of("a", "1", "2"))
                .axis(Axis.of("b", "1", "2"))
                .axis(Axis.of("c", "1", "2", "3"))
                .unit(Unit.PERSONS)
                .fill(Figure.of(1, Unit.PERSONS))
                .build();
        ProportionalFitting fitted = ProportionalFitting.of(
                        seed,
                        List.of(
                                margin("a", "1 2", "30 70"),
                                margin("b", "1 2", "40 60"),
                                margin("c", "1 2 3", "20 30 50")))
                .get();
        assertEquals(100 * 0.3 * 0.6 * 0.5, fitted.value("1", "2", "3"), 1e-12);
        assertEquals(1, fitted.passes());
    }

    /** A margin of two axes, printed in the other order of its axes, and one of the third. */
    @Test
    void aMarginOfTwoAxes() {
        StatTable seed = StatTable.builder("元")
                .axis(Axis.of("a", "1", "2"))
                .axis(Axis.of("b", "1", "2"))
                .axis(Axis.of("c", "1", "2"))
                .unit(Unit.PERSONS)
                .fill(Figure.of(5, Unit.PERSONS))
                .build();
        StatTable ba = StatTable.builder("b×a")
                .axis(Axis.of("b", "1", "2"))
                .axis(Axis.of("a", "1", "2"))
                .unit(Unit.PERSONS)
                .row("1", "1", "2")
                .row("2", "3", "4")
                .build();
        ProportionalFitting fitted = ProportionalFitting.of(seed, List.of(ba, margin("c", "1 2", "4 6")))
                .get();
        assertEquals(3 * 0.6, fitted.value("1", "2", "2"), 1e-12);
    }

    @Test
    void zerosStay() {
        StatTable seed = Regions.table("A 0 2", "B 3 -", "C 1 1");
        ProportionalFitting fitted = ProportionalFitting.of(
                        seed, List.of(margin("place", "A B C", "4 5 0"), margin("industry", "1 2", "5 4")))
                .get();
        assertEquals(0, fitted.value("A", "1"));
        assertEquals(0, fitted.value("B", "2"));
        assertEquals(0, fitted.value("C", "1"));
        assertEquals(4, fitted.value("A", "2"), 1e-12);
    }

    @Test
    void contradictingMargins() {
        assertEquals(
                Refusal.of(
                        Reason.PARTS_DO_NOT_ADD,
                        "周辺合計が一致しない：place別は30、industry別は29.5",
                        "margins do not agree: place別 adds to 30, industry別 to 29.5"),
                ProportionalFitting.of(
                                SEED, List.of(margin("place", "A B", "10 20"), margin("industry", "1 2", "12 17.5")))
                        .refusal()
                        .orElseThrow());
        assertEquals(
                "margins do not agree at B: 従業者数 adds to 7, place別 to 8",
                ProportionalFitting.of(SEED, List.of(SEED, margin("place", "A B", "3 8")))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void zerosThatDoNotFit() {
        assertEquals(
                "place別: A must add to 4, but all its cells are 0",
                ProportionalFitting.of(
                                Regions.table("A 0 0", "B 3 4"),
                                List.of(margin("place", "A B", "4 5"), margin("industry", "1 2", "5 4")))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        // only the diagonal: 1 and 2 by rows are not 2 and 1 by columns
        assertEquals(
                "margins did not hold after 1000 passes (largest deviation 1.0); the cells of 0 may not agree with them",
                ProportionalFitting.of(
                                Regions.table("A 1 0", "B 0 1"),
                                List.of(margin("place", "A B", "1 2"), margin("industry", "1 2", "2 1")))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void figuresThatCannotBeFitted() {
        List<StatTable> margins = List.of(margin("place", "A B", "10 20"));
        assertEquals(
                Reason.SUPPRESSED,
                ProportionalFitting.of(Regions.table("A 1 x", "B 3 4"), margins)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "A 2: a figure below 0 cannot be fitted proportionally",
                ProportionalFitting.of(Regions.table("A 1 -2", "B 3 4"), margins)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.UNKNOWN,
                ProportionalFitting.of(SEED, List.of(margin("place", "A B", "10 …")))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.ZERO_BASE,
                ProportionalFitting.of(SEED, List.of(margin("place", "A B", "0 0")))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void misuse() {
        assertEquals(
                "Margins must be one or more, but there was none",
                assertThrows(IllegalArgumentException.class, () -> ProportionalFitting.of(SEED, List.of()))
                        .getMessage());
        assertEquals(
                "Margin 'place別' must have all categories of axis 'place', but lacks 'B'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ProportionalFitting.of(SEED, List.of(margin("place", "A", "10"))))
                        .getMessage());
        assertEquals(
                "Margin 'place別' has category 'C' of axis 'place', which the table to be fitted has not",
                assertThrows(
                                NoSuchElementException.class,
                                () -> ProportionalFitting.of(SEED, List.of(margin("place", "A B C", "1 2 3"))))
                        .getMessage());
        assertThrows(
                NoSuchElementException.class,
                () -> ProportionalFitting.of(SEED, List.of(margin("year", "A B", "1 2"))));
        assertEquals(
                "Tolerance must be above 0 and passes 1 or more, but were 0.0 and 5",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ProportionalFitting.of(SEED, List.of(margin("place", "A B", "1 2")), 0, 5))
                        .getMessage());
        ProportionalFitting fitted = ProportionalFitting.of(SEED, List.of(margin("place", "A B", "10 20")))
                .get();
        assertEquals(
                "Categories must be 2, but were [A]",
                assertThrows(IllegalArgumentException.class, () -> fitted.value("A"))
                        .getMessage());
    }

    @Test
    void explains() {
        ProportionalFitting fitted = ProportionalFitting.of(SEED, List.of(margin("place", "A B", "6 14")))
                .get();
        assertEquals(4, fitted.value("A", "2"), 1e-15);
        assertEquals(
                List.of("1 margins, 1 passes, largest deviation 0.0", "pattern: 従業者数"),
                fitted.explanation().notes().stream().map(note -> note.en()).toList());
        assertEquals(
                fitted,
                ProportionalFitting.of(SEED, List.of(margin("place", "A B", "6 14")))
                        .get());
    }
}
