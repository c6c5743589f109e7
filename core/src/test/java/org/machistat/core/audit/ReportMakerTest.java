package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

/** What no rule covers, and rules as proof. */
class ReportMakerTest {

    @Test
    void uncoveredFiguresAreNamed() {
        AuditReport report = Audits.of("区分,2014年,2016年,備考値/男,30,33,7/女,40,41,x/");
        assertEquals(0, report.rulesChecked());
        assertEquals(5, report.uncovered().size());
        assertEquals("男 / 備考値", report.uncovered().get(2).ja());
        AuditReport some = Audits.of("区分,2014年,平均/男,30,7/女,40,8/合計,70,7.5/");
        assertEquals(
                List.of("男 / 平均", "女 / 平均", "合計 / 平均"),
                some.uncovered().stream().map(Label::ja).toList());
    }

    /** Two errors apart from each other, each with two readings: 2 + 2 findings, 2 × 2 repairs. */
    @Test
    void repairsOfSeparateErrors() {
        AuditReport report = Audits.of("区分,2014年,2016年/甲,10,12/乙,20,23/合計,31,36/");
        assertEquals(1, report.repairs().size());
        assertEquals(Finding.Kind.MISSING_ROW, report.findings().get(0).kind());
        AuditReport apart = Audits.of("区分,a,b,c/計,31,45,60/甲,10,20,30/乙,20,24,30/");
        // a and b lack 1 each: 3 × 3 figures; or a row is missing, which c lacks as well: one of its 3 figures is then
        // wrong
        assertEquals(12, apart.repairs().size());
        assertEquals(2, apart.findings().size());
    }
}
