package org.machistat.examples.kawasaki;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Completeness;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Severity;
import org.machistat.planmodel.tree.Crosswalk.Link;

/** Writes the report as JSON. */
final class ReportJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    /** The report; figures are texts as printed, so that no digit is lost. */
    static String write(Report report) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode tables = root.putArray("tables");
        report.tables().forEach(table -> tables.add(table(table)));
        ArrayNode audits = root.putArray("audits");
        report.audits().forEach(audit -> audits.add(AuditNodes.write(audit)));
        ArrayNode analyses = root.putArray("analyses");
        report.analyses().forEach(analysis -> analyses.add(analysis(analysis)));
        root.set("plan", plan(report.plan()));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts could not be written as JSON", e);
        }
    }

    private static ObjectNode table(CheckedTable table) {
        ObjectNode node = MAPPER.createObjectNode().put("id", table.id());
        node.set("title", label(table.title()));
        node.put("source", table.source().cite().ja());
        ArrayNode rows = node.putArray("rows");
        for (CheckedTable.Row row : table.rows()) {
            ObjectNode rowNode = rows.addObject().put("category", row.category().ja());
            if (!row.place().equals(Label.EMPTY)) {
                rowNode.set("place", label(row.place()));
            }
            ArrayNode cells = rowNode.putArray("cells");
            row.cells().forEach(cell -> cells.add(cell(cell)));
        }
        return node;
    }

    private static ObjectNode cell(CheckedCell cell) {
        ObjectNode node =
                MAPPER.createObjectNode().put("column", cell.column().ja()).put("printed", cell.printed());
        if (cell.recomputed().isEmpty()) {
            node.putNull("recomputed");
            node.putNull("agrees");
            return node;
        }
        CheckedCell.Recomputed recomputed = cell.recomputed().get();
        node.put("recomputed", cell.recomputedText().orElseThrow());
        node.put("agrees", recomputed.agrees());
        node.set("explanation", explanation(recomputed.explanation()));
        return node;
    }

    private static ObjectNode analysis(Report.Analysis analysis) {
        ObjectNode node = MAPPER.createObjectNode().put("id", analysis.id());
        node.set("title", label(analysis.title()));
        ArrayNode results = node.putArray("results");
        for (Report.Result result : analysis.results()) {
            ObjectNode resultNode = results.addObject();
            resultNode.set("about", label(result.about()));
            resultNode.set("explanation", explanation(result.explanation()));
        }
        return node;
    }

    private static ObjectNode plan(PlanModel plan) {
        ObjectNode node = MAPPER.createObjectNode();
        CheckReport check = PlanCheck.withDefaults().check(plan);
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : check.list(Severity.WARNING)) {
            findings.addObject()
                    .put("rule", finding.rule().name())
                    .put("path", finding.path())
                    .put("severity", finding.severity().name())
                    .put("ja", finding.sentence().ja())
                    .put("en", finding.sentence().en());
        }
        ObjectNode infos = node.putObject("infos");
        check.findings().stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .forEach(finding -> infos.put(
                        finding.rule().name(), infos.path(finding.rule().name()).asInt() + 1));
        ArrayNode pages = node.putArray("chapterLengths");
        plan.plan().contents().lengths().forEach(length -> length.fold(pages::add, refusal -> pages.addNull()));
        ObjectNode coverage = node.putObject("coverage");
        coverage.put("covered", plan.plan().coverage().share().part().toString())
                .put("of", plan.plan().period().length());
        ArrayNode gaps = coverage.putArray("gaps");
        plan.plan().coverage().gaps().forEach(gap -> gaps.add(gap.toString()));
        ArrayNode open = node.putArray("openParents");
        plan.crosswalks().stream()
                .flatMap(crosswalk -> crosswalk.undecided().stream())
                .forEach(link -> open(open.addObject(), link));
        ObjectNode counts = node.putObject("counts");
        plan.tree()
                .ifPresent(tree -> tree.counts()
                        .forEach((layer, count) -> counts.put(layer.name().en(), count.intValue())));
        Completeness completeness = Completeness.of(plan);
        counts.put("chapters", plan.plan().contents().chapters().size())
                .put("programmes", plan.plan().programmes().size())
                .put("viewpoints", plan.viewpoints().size())
                .put("initiatives", plan.initiatives().list().size())
                .put("figures", completeness.announced())
                .put("figuresWithData", completeness.withData());
        return node;
    }

    private static void open(ObjectNode node, Link link) {
        node.put("node", link.from().toString());
        ArrayNode candidates = node.putArray("candidates");
        link.to().forEach(path -> candidates.add(path.toString()));
        node.put("orUnprinted", link.orUnprinted());
        node.set("evidence", label(link.evidence()));
    }

    private static ObjectNode explanation(Explanation explanation) {
        ObjectNode node = label(explanation.line());
        node.set("formula", label(explanation.formula()));
        ArrayNode inputs = node.putArray("inputs");
        explanation.inputs().forEach(input -> inputs.add(label(input.line())));
        if (!explanation.notes().isEmpty()) {
            ArrayNode notes = node.putArray("notes");
            explanation.notes().forEach(note -> notes.add(label(note)));
        }
        return node;
    }

    private static ObjectNode label(Label label) {
        return MAPPER.createObjectNode().put("ja", label.ja()).put("en", label.en());
    }
}
