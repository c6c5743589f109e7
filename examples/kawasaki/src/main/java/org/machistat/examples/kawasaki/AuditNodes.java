package org.machistat.examples.kawasaki;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/** Writes what the audits of the paper's tables found as JSON. */
final class AuditNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AuditNodes() {}

    static ObjectNode write(PaperAudit audit) {
        AuditReport report = audit.report();
        ObjectNode node = NODES.objectNode().put("id", audit.id());
        node.set("title", label(audit.title()));
        node.put("clean", report.isClean()).put("complete", report.isComplete());
        node.put("rulesChecked", report.rulesChecked());
        ArrayNode uncovered = node.putArray("uncovered");
        report.uncovered().forEach(cell -> uncovered.add(label(cell)));
        ArrayNode findings = node.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(audit, finding)));
        ArrayNode repairs = node.putArray("repairs");
        report.repairs().forEach(repair -> {
            ArrayNode changes = repairs.addArray();
            repair.changes().forEach(change -> changes.add(label(audit.words(change))));
        });
        return audit.again()
                .map(again -> node.put("cleanWhenCorrected", again.isClean()))
                .orElseGet(() -> node.putNull("cleanWhenCorrected"));
    }

    private static ObjectNode finding(PaperAudit audit, Finding finding) {
        ObjectNode node = NODES.objectNode().put("kind", finding.kind().name());
        finding.change().ifPresent(change -> change(audit, node, change));
        node.put("unique", finding.isUnique());
        ArrayNode rules = node.putArray("rules");
        finding.rules().forEach(rule -> rules.add(label(rule.statement())));
        ArrayNode others = node.putArray("alternatives");
        finding.alternatives().forEach(other -> others.add(label(audit.words(other))));
        node.set("explanation", label(audit.sentence(finding)));
        return node;
    }

    private static void change(PaperAudit audit, ObjectNode node, Change change) {
        node.set("row", label(audit.row(change)));
        node.set("column", change.column().ja().isEmpty() ? NODES.nullNode() : label(change.column()));
        if (change instanceof Change.Correction correction) {
            node.put("printed", correction.printed().printed());
            node.put(
                    "implied",
                    correction
                            .value()
                            .map(Figure::printed)
                            .orElse(correction.implied().toString()));
        } else if (change instanceof Change.MissingRow missing) {
            ObjectNode values = node.putNull("printed").putObject("implied");
            missing.values().forEach((column, figure) -> values.put(column, figure.printed()));
        }
    }

    private static ObjectNode label(Label label) {
        return NODES.objectNode().put("ja", label.ja()).put("en", label.en());
    }
}
