package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.Repair;
import org.machistat.core.text.Label;
import org.machistat.examples.report.Section;

/** Which figures are misprinted, the proof, and the tables as they must be. */
final class AuditSection {

    private static final Label CERTAIN = Label.of("確実", "certain");
    private static final Label OPEN = Label.of("複数の案", "several repairs");

    private AuditSection() {}

    static PagePart of(List<PaperAudit> audits) {
        Section.Builder section = Section.builder("audit", AuditLines.TITLE).text(AuditLines.METHOD);
        audits.forEach(audit -> section.section(one(audit)));
        return PagePart.of(section.build());
    }

    private static Section one(PaperAudit audit) {
        Section.Builder section =
                Section.builder("audit-" + audit.id(), audit.title()).text(AuditLines.summary(audit.report()));
        audit.report()
                .findings()
                .forEach(finding -> section.finding(
                        finding.isUnique() ? CERTAIN : OPEN, audit.sentence(finding), proof(audit, finding)));
        List<Label> repairs = new ArrayList<>();
        for (Repair repair : audit.report().repairs()) {
            repairs.add(Label.of("訂正案：", "repair: ").plus(AuditLines.all(audit, repair)));
        }
        audit.again().ifPresent(again -> repairs.add(AuditLines.again(audit.report(), again)));
        section.list(repairs);
        if (!audit.report().isClean()) {
            audit.report()
                    .repaired()
                    .find()
                    .ifPresent(repaired -> section.details(
                            Label.of("訂正後の表", "The table as it must be"),
                            inner -> inner.text(Label.of(
                                            "iの付く値は印刷値ではなく、検算から求めた値。",
                                            "A value with an i was not printed so, but follows from the audit."))
                                    .table(repaired)));
        }
        return section.build();
    }

    private static List<Label> proof(PaperAudit audit, Finding finding) {
        List<Label> lines = new ArrayList<>();
        finding.rules().forEach(rule -> lines.add(rule.statement()));
        finding.alternatives()
                .forEach(other -> lines.add(Label.of("別案：", "alternative: ").plus(audit.words(other))));
        finding.change().filter(change -> finding.isUnique()).ifPresent(change -> lines.add(AuditLines.unique(change)));
        return lines;
    }
}
