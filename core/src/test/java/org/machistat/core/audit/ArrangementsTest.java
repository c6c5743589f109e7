package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.machistat.core.table.StatTable;

/** A move counts as one claim, and stands beside the repairs that cost the same. */
class ArrangementsTest {

    /** Four sums are broken by two exchanged rows; in place a row is missing below 第二次産業 and both figures of B are wrong. */
    @Test
    void oneMoveInsteadOfThreeClaims() {
        StatTable table = Audits.table("区分,a,b/第一次産業,30,35/A,10,12/B,40,44/第二次産業,100,110/C,20,23/D,60,66/合計,130,145/");
        AuditReport moved = TableAudit.withDefaults().audit(table);
        AuditReport inPlace = TableAudit.withDefaults().inPlace().audit(table);
        assertEquals(1, moved.repairs().get(0).changes().size());
        assertEquals(3, inPlace.repairs().get(0).changes().size());
        assertEquals(moved.rulesChecked(), inPlace.rulesChecked());
    }

    /** The exchange and one wrong figure apart from it: one repair of two changes. */
    @Test
    void aMoveAndAFigure() {
        AuditReport report = Audits.of(
                "区分,a,b,計/第一次産業,30,35,65/A,10,12,22/B,40,44,84/第二次産業,100,110,210/C,20,23,43/D,60,66,162/合計,130,145,275/");
        assertEquals(1, report.repairs().size(), report.repairs()::toString);
        assertEquals("B ⇔ C、D 計：162 → 126", report.repairs().get(0).toString());
        assertTrue(TableAudit.withDefaults().audit(report.repaired().get()).isClean());
    }

    /** 乙 and 丙 have the same sum in both years: which of two moves it was, nothing tells. */
    @Test
    void aFigureThatIsCheaperWins() {
        AuditReport report = Audits.of("区分,a,b/合計,60,66/甲,10,12/乙,20,23/丙,31,31/");
        assertTrue(report.repairs().stream().allMatch(repair -> repair.changes().size() == 1));
        assertFalse(report.findings().get(0).isUnique());
    }

    /** An exchange would do as well as each of three corrections; where it was not tried any more, none of them must stand. */
    @Test
    void nothingIsUniqueBeforeAllIsSearched() {
        StatTable table =
                Audits.table("区分,c0,c1,c2,計/r0,193,91,104,379/r1,270,94,287,639/r2,25,105,252,371/r3,149,18,117,284/"
                        + "合計,628,296,749,1673/");
        AuditReport whole = TableAudit.withDefaults().audit(table);
        assertTrue(whole.isComplete());
        assertTrue(whole.findings().stream().noneMatch(Finding::isUnique), whole::toString);
        for (int steps = 1; steps < 60; steps++) {
            AuditReport stopped = TableAudit.withDefaults().withMostSteps(steps).audit(table);
            assertTrue(stopped.findings().stream().noneMatch(Finding::isUnique), stopped::toString);
        }
    }
}
