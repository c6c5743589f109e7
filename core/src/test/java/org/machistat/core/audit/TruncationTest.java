package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Whether figures were truncated, where nobody said so. */
class TruncationTest {

    /** 201 ÷ 3001 = 6.698%, 98 ÷ 2007 = 4.883%, 103 ÷ 1503 = 6.853%, 97 ÷ 906 = 10.706%: all cut, three not rounded half up. */
    private static final String CUT =
            "区分,2014年,2016年,増減数,増減率/A,3001,3202,201,6.6%/B,2007,2105,98,4.8%/C,1503,1606,103,6.8%/D,906,1003,97,10.7%/"
                    + "合計,7417,7916,499,6.7%/";

    @Test
    void seenInSeveralFigures() {
        AuditReport report = Audits.of(CUT);
        assertTrue(report.isClean(), report::toString);
        assertEquals(RoundingMode.DOWN, report.interpretation().rounding());
        assertTrue(report.interpretation().notes().stream()
                .anyMatch(note -> note.en().startsWith("figures were taken as truncated")));
    }

    @Test
    void aStatedDirectionStays() {
        AuditReport report =
                TableAudit.withDefaults().withRounding(RoundingMode.HALF_UP).audit(Audits.table(CUT));
        assertEquals(RoundingMode.HALF_UP, report.interpretation().rounding());
        assertEquals(
                "A 増減率：6.6% → 6.7%", report.repairs().get(0).changes().get(0).toString());
    }

    /** 2 ÷ 3 = 66.67%: one figure that is cut may be a misprint as well. */
    @Test
    void oneFigureIsNoProof() {
        AuditReport report = Audits.of("区分,人口,構成比(%)/A,2,66.6/B,1,33.3/合計,3,100.0/");
        assertEquals("WRONG_DERIVED A 構成比(%)：66.6% → 66.7%", Audits.shown(report));
        assertEquals(RoundingMode.HALF_UP, report.interpretation().rounding());
    }

    /** An error among truncated figures is still found: 98 ÷ 2007 is not 8.4%. */
    @Test
    void anErrorAmongTruncatedFigures() {
        AuditReport report = Audits.of(CUT.replace("4.8%", "8.4%"));
        assertEquals("WRONG_DERIVED B 増減率：8.4% → 4.8%", Audits.shown(report));
    }

    /** Three corrections do for figures rounded half up. Whoever stops both searches early has no reason to think of truncation. */
    @Test
    void searchesGivenUpProveNothing() {
        String table = "区分,2014年（千人）,2016年（千人）,増減数（千人）/r0,36,21,-12/r1,66,40,-26/r2,27,2,-26/r3,79,71,-8/"
                + "r4,43,34,10/合計,229,175,-61/";
        AuditReport whole = Audits.of(table);
        assertEquals(1, whole.repairs().size());
        assertEquals(3, whole.repairs().get(0).changes().size());
        assertTrue(whole.isComplete());
        for (int steps = 1; steps < 20; steps++) {
            AuditReport stopped = TableAudit.withDefaults().withMostSteps(steps).audit(Audits.table(table));
            assertEquals(RoundingMode.HALF_UP, stopped.interpretation().rounding());
            assertTrue(stopped.repairs().isEmpty() || stopped.repairs().equals(whole.repairs()), stopped::toString);
        }
    }
}
