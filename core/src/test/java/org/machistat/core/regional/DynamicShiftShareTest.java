package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class DynamicShiftShareTest {

    private static final List<RegionalTable> DATES =
            List.of(Regions.farhauer(1), Regions.farhauer(2), Regions.farhauer(3));

    /**
     * By hand for A: the first step is 27 + 1 − 3; in the second all grew 1,265 → 1,345 by 16/253, and the mix makes 100 × 46/44 + 40 × 23/21 + 10 × 31/27 + 55
     * × 50/48 of 205.
     */
    @Test
    void stepsAddUp() {
        DynamicShiftShare analysis =
                DynamicShiftShare.of(DATES, "A", Reference.all()).get();
        Rational national = Rational.of(205 * 16, 253);
        Rational expected = Rational.of(100 * 46, 44)
                .plus(Rational.of(40 * 23, 21))
                .plus(Rational.of(10 * 31, 27))
                .plus(Rational.of(55 * 50, 48));
        assertEquals(Rational.of(27).plus(national), analysis.effects().national());
        assertEquals(
                Rational.ONE.plus(expected).minus(Rational.of(205)).minus(national),
                analysis.effects().mix());
        assertEquals(
                Rational.of(-3).plus(Rational.of(225)).minus(expected),
                analysis.effects().regional());
        assertEquals(Rational.of(45), analysis.change().get());
        assertEquals(Rational.ZERO, analysis.residual().get());
        assertEquals(Rational.of(15), analysis.effects("1").get().change());
        assertEquals(2, analysis.steps().size());
    }

    /** The split of the steps adds to their regional effects; each step by its own definition. */
    @Test
    void splitsAddUp() {
        DynamicShiftShare analysis =
                DynamicShiftShare.of(DATES, "A", Reference.all()).get();
        HomotheticSplit split = analysis.homothetic();
        assertEquals(
                analysis.effects().regional(),
                split.competitive().plus(split.allocation()).plus(split.undivided()));
        assertEquals(
                Rational.of(-7, 11).plus(analysis.steps().get(1).homothetic().competitive()), split.competitive());
    }

    /** The middle date in thousands of persons: the same as all in persons, and every step printed in persons. */
    @Test
    void datesInOtherUnits() {
        StatTable thousands = StatTable.builder("従業者数")
                .unit(Unit.PERSONS.withExponent(3))
                .axis(Axis.of("place", "A", "B", "C"))
                .axis(Axis.of("industry", "1", "2", "3", "4"))
                .row("A", "0.100", "0.040", "0.010", "0.055")
                .row("B", "0.085", "0.055", "0.040", "0.035")
                .row("C", "0.255", "0.115", "0.085", "0.390")
                .build();
        DynamicShiftShare mixed = DynamicShiftShare.of(
                        List.of(DATES.get(0), RegionalTable.of(thousands, "place", "industry"), DATES.get(2)),
                        "A",
                        Reference.all())
                .get();
        DynamicShiftShare persons =
                DynamicShiftShare.of(DATES, "A", Reference.all()).get();
        assertEquals(persons.effects(), mixed.effects());
        assertEquals(persons.change(), mixed.change());
        assertEquals(persons.residual(), mixed.residual());
        assertEquals(persons.homothetic(), mixed.homothetic());
        assertEquals(persons.effects("1"), mixed.effects("1"));
        assertTrue(mixed.toString().endsWith("= 45人"), mixed::toString);
    }

    @Test
    void explains() {
        DynamicShiftShare analysis =
                DynamicShiftShare.of(DATES, "A", Reference.all()).get();
        assertEquals("A：動学的シフト・シェア分析による増減 = (27 + 1 + (−3)) + (13 + (−1) + 8) = 45人", analysis.toString());
        assertEquals(
                "computed in 2 steps from date to date, which need not be evenly spaced",
                analysis.explanation().notes().get(0).en());
        assertEquals(analysis, DynamicShiftShare.of(analysis.steps()));
        assertEquals(analysis.hashCode(), DynamicShiftShare.of(analysis.steps()).hashCode());
    }

    @Test
    void refuses() {
        assertEquals(
                Reason.SUPPRESSED,
                DynamicShiftShare.of(
                                List.of(Regions.of("A 1 2"), Regions.of("A x 2"), Regions.of("A 1 3")),
                                "A",
                                Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "Tables must be two or more, but were 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DynamicShiftShare.of(DATES.subList(0, 1), "A", Reference.all()))
                        .getMessage());
        assertEquals(
                "Steps must be one or more, but there was none",
                assertThrows(IllegalArgumentException.class, () -> DynamicShiftShare.of(List.of()))
                        .getMessage());
        ShiftShare a =
                ShiftShare.of(DATES.get(0), DATES.get(1), "A", Reference.all()).get();
        ShiftShare b =
                ShiftShare.of(DATES.get(1), DATES.get(2), "B", Reference.all()).get();
        assertEquals(
                "Steps must be of one place and reference, but were of 'A' (" + Reference.all() + ") and 'B' ("
                        + Reference.all() + ")",
                assertThrows(IllegalArgumentException.class, () -> DynamicShiftShare.of(List.of(a, b)))
                        .getMessage());
    }
}
