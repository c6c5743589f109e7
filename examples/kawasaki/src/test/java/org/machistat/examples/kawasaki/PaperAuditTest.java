package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.value.Figure;

/** What the paper's own figures prove of its misprints; the values are those of the issue, worked out by hand. */
class PaperAuditTest {

    private static final Paper PAPER = Paper.read();

    /** Divisions of JSIC revision 13 that stand in sector order, as the ministry lists them. */
    private static final List<String> DIVISIONS = List.of(
            "農業、林業",
            "漁業",
            "鉱業、採石業、砂利採取業",
            "建設業",
            "製造業",
            "電気・ガス・熱供給・水道業",
            "情報通信業",
            "運輸業、郵便業",
            "卸売業、小売業",
            "金融業、保険業",
            "不動産業、物品賃貸業",
            "学術研究、専門・技術サービス業",
            "宿泊業、飲食サービス業",
            "生活関連サービス業、娯楽業",
            "教育、学習支援業",
            "医療、福祉",
            "複合サービス事業",
            "サービス業（他に分類されないもの）",
            "公務（他に分類されるものを除く）",
            "分類不能の産業");

    @Test
    void employeesHaveOneRepairOfThreeCells() {
        AuditReport report = TableAudit.withDefaults().audit(PAPER.employees());
        assertTrue(report.isComplete());
        assertEquals(1, report.repairs().size(), report.repairs()::toString);
        assertEquals(
                Set.of(
                        "建設業 従業者数 2014年：31,486 → 31,488",
                        "宿泊業、飲食サービス業 従業者数 2014年：54,526 → 54,426",
                        "生活関連サービス業、娯楽業 従業者数 2016年：20,866 → 20,868"),
                report.repairs().get(0).changes().stream().map(Object::toString).collect(Collectors.toSet()));
        assertTrue(report.findings().stream().allMatch(Finding::isUnique));
        assertTrue(report.findings().stream().allMatch(finding -> finding.kind() == Finding.Kind.WRONG_LEVEL));
        assertTrue(
                report.findings().stream().allMatch(finding -> finding.rules().size() >= 2), report::toString);
        assertEquals(List.of(), report.uncovered());
        AuditReport again = TableAudit.withDefaults().audit(report.repaired().get());
        assertTrue(again.isClean(), again::toString);
    }

    @Test
    void establishmentsLackOneRow() {
        AuditReport report =
                TableAudit.withDefaults().withClassification(DIVISIONS).audit(PAPER.establishments());
        assertTrue(report.isComplete());
        assertEquals(1, report.repairs().size(), report.repairs()::toString);
        assertEquals(1, report.findings().size());
        Finding finding = report.findings().get(0);
        assertEquals(Finding.Kind.MISSING_ROW, finding.kind());
        assertTrue(finding.isUnique());
        Change.MissingRow missing = (Change.MissingRow) finding.change().orElseThrow();
        assertEquals(List.of("情報通信業"), missing.candidates());
        assertEquals("第三次産業", missing.total());
        assertEquals("電気、ガス、熱供給、水道業", missing.behind());
        assertEquals(
                List.of("713", "683", "-30", "-4.2%", "1.7%", "1.7%"),
                missing.values().values().stream().map(Figure::printed).toList());
        AuditReport again = TableAudit.withDefaults().audit(report.repaired().get());
        assertTrue(again.isClean(), again::toString);
    }

    @Test
    void oneResponseRateIsWrong() {
        AuditReport report = TableAudit.withDefaults().audit(PAPER.response());
        assertTrue(report.isComplete());
        assertEquals(
                Map.of("L 学術研究、専門・技術サービス業 回答率：10.3% → 20.3%", Finding.Kind.WRONG_DERIVED),
                report.findings().stream()
                        .collect(Collectors.toMap(
                                finding -> finding.change().orElseThrow().toString(), Finding::kind)));
        assertEquals(1, report.repairs().size());
        assertTrue(report.findings().get(0).isUnique());
        assertTrue(TableAudit.withDefaults().audit(report.repaired().get()).isClean());
    }
}
