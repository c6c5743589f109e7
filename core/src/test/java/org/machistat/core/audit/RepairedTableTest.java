package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;

/** The corrected table: what changed is marked, what did not stays, and the audit of it is clean. */
class RepairedTableTest {

    private static StatTable repaired(AuditReport report) {
        StatTable table = report.repaired().get();
        assertTrue(TableAudit.withDefaults().audit(table).isClean(), table::toString);
        return table;
    }

    /** Only the wrong figure is marked as imputed, and linked to its proof. */
    @Test
    void oneFigure() {
        AuditReport report = Audits.of("地域,総数,男,女/全市,1000,480,520/東区,600,290,310/西区,400,190,201/");
        StatTable table = repaired(report);
        assertEquals("210i", table.figure("西区", "女").printed());
        assertTrue(((Figure.Known) table.figure("西区", "女")).qualifiers().contains(Mark.IMPUTED));
        assertEquals("190", table.figure("西区", "男").printed());
        Finding proof = report.proofOf("西区", "女").orElseThrow();
        assertEquals(2, proof.rules().size());
        assertEquals(Optional.empty(), report.proofOf("西区", "男"));
    }

    @Test
    void aMissingRow() {
        AuditReport report = TableAudit.withDefaults()
                .withClassification(List.of("甲", "乙", "丙", "丁"))
                .audit(Audits.table("区分,a,b/合計,100,110/甲,10,12/丙,30,33/丁,40,42/"));
        StatTable table = repaired(report);
        assertEquals(
                List.of("合計", "甲", "乙", "丙", "丁"),
                table.axes().get(0).categories().stream().map(Category::id).toList());
        assertEquals("20i", table.figure("乙", "a").printed());
        assertEquals("23i", table.figure("乙", "b").printed());
        assertEquals(
                Finding.Kind.MISSING_ROW, report.proofOf("乙", "b").orElseThrow().kind());
        assertEquals(
                List.of("乙"),
                ((Change.MissingRow) report.findings().get(0).change().orElseThrow()).candidates());
    }

    @Test
    void aRowPrintedTwiceGoes() {
        StatTable table = repaired(Audits.of("区分,a,b,c/合計,30,35,39/甲,10,12,14/乙,20,23,25/乙 2,20,23,25/"));
        assertEquals(3, table.axes().get(0).size());
        assertEquals("20", table.figure("乙", "a").printed());
    }

    @Test
    void noneWhereNothingDecides() {
        AuditReport report = Audits.of("区分,a/男,30/女,40/合計,71/");
        assertEquals(
                "there are 4 smallest repairs, and nothing decides between them",
                report.repaired().refusal().orElseThrow().sentence().en());
        assertEquals(
                Refusal.Reason.AMBIGUOUS,
                report.repaired().refusal().orElseThrow().reason());
        AuditReport clean = Audits.of("区分,a/男,30/女,40/合計,70/");
        assertEquals(clean.table(), clean.repaired().get());
        assertEquals("指摘なし（検算1件、検算できない数値0件）", clean.toString());
    }
}
