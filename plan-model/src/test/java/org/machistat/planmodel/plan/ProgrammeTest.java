package org.machistat.planmodel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;

/** Periods of the paper: plan 平成28～37年度 (line 22), programmes 平成28・29年度 (59) and 平成30～33年度 (60). */
class ProgrammeTest {

    private static final FiscalYearRange PLAN = FiscalYearRange.parse("平成28～37年度");
    private static final Programme FIRST =
            new Programme(1, Label.of("第1期実行プログラム", "Programme 1"), FiscalYearRange.of(2016, 2017), Status.ADOPTED);
    private static final Programme SECOND =
            new Programme(2, Label.of("第2期実行プログラム", "Programme 2"), FiscalYearRange.parse("平成30～33年度"), Status.DRAFT);

    @Test
    void inForceFromAprilToMarch() {
        assertFalse(FIRST.isInForceOn(LocalDate.of(2016, 3, 31)));
        assertTrue(FIRST.isInForceOn(LocalDate.of(2016, 4, 1)));
        assertTrue(FIRST.isInForceOn(LocalDate.of(2018, 3, 31)));
        assertFalse(FIRST.isInForceOn(LocalDate.of(2018, 4, 1)));
        assertFalse(SECOND.isInForceOn(LocalDate.of(2018, 4, 1)));
    }

    @Test
    void yearsOfThePlanWithoutAProgramme() {
        assertEquals(List.of(FiscalYearRange.of(2022, 2025)), Programme.uncovered(PLAN, List.of(SECOND, FIRST)));
        assertEquals(
                List.of(FiscalYearRange.of(2016, 2017), FiscalYearRange.of(2022, 2025)),
                Programme.uncovered(PLAN, List.of(SECOND)));
        assertEquals(List.of(PLAN), Programme.uncovered(PLAN, List.of()));
        assertEquals(List.of(), Programme.uncovered(FIRST.period(), List.of(FIRST)));
    }

    @Test
    void overlap() {
        assertFalse(FIRST.overlaps(SECOND));
        Programme late = new Programme(1, Label.same("late"), FiscalYearRange.of(2017, 2018), Status.DRAFT);
        assertTrue(late.overlaps(FIRST));
        assertTrue(SECOND.overlaps(late));
    }

    @Test
    void ordinalCountsFromOne() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Programme(0, Label.EMPTY, PLAN, Status.DRAFT));
        assertEquals("Ordinal of a programme must be 1 or more, but was 0", e.getMessage());
    }

    @Test
    void printsTitlePeriodAndStatus() {
        assertEquals("第1期実行プログラム（" + FIRST.period().label().ja() + "、策定済み）", FIRST.toString());
    }
}
