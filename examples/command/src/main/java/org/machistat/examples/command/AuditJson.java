package org.machistat.examples.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.Interpretation;
import org.machistat.core.audit.Repair;
import org.machistat.core.audit.Role;
import org.machistat.core.audit.Rule;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatch;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * The result of an audit for programs.
 *
 * <p>Figures are texts as printed. A value that is not determined is an object {@code {"from","fromIn","to","toIn"}}; a bound
 * that does not exist is null. Exchanged rows or cells imply an array of single changes; a row printed twice implies null, and a
 * repair takes it away ({@code "to": null}).
 */
final class AuditJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AuditJson() {}

    /** Several lines for one file. */
    static String pretty(Audited audited) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return Escapes.json(MAPPER.writer(printer).writeValueAsString(node(audited)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of nodes can always be written", e);
        }
    }

    /** One line, which begins with the name of the file. */
    static String line(Audited audited) {
        ObjectNode line = NODES.objectNode().put("file", audited.file());
        line.setAll(node(audited));
        return Escapes.json(line.toString());
    }

    /** One line for a file that could not be audited. */
    static String unusable(String file, Label why) {
        ObjectNode line = NODES.objectNode().put("file", file);
        line.set("error", label(why));
        return Escapes.json(line.toString());
    }

    private static ObjectNode node(Audited audited) {
        AuditReport report = audited.report();
        ObjectNode node = NODES.objectNode().put("clean", audited.isClean());
        node.set("interpretation", interpretation(audited));
        node.put("rulesChecked", report.rulesChecked());
        ArrayNode uncovered = node.putArray("uncovered");
        report.uncovered().forEach(cell -> uncovered.add(cell.ja()));
        ArrayNode findings = node.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode repairs = node.putArray("repairs");
        report.repairs().forEach(repair -> repairs.add(repair(repair)));
        node.put("complete", report.isComplete());
        ArrayNode problems = node.putArray("problems");
        audited.problems().forEach(problem -> problems.add(problem(problem)));
        return node;
    }

    private static ObjectNode interpretation(Audited audited) {
        Interpretation read = audited.report().interpretation();
        ObjectNode node = NODES.objectNode().put("roleAxis", read.roleAxis());
        ObjectNode roles = node.putObject("roles");
        read.roles().forEach((column, role) -> roles.set(column, role(role)));
        ObjectNode totals = node.putObject("totals");
        read.totals().forEach((axis, all) -> {
            ArrayNode list = totals.putArray(axis);
            all.forEach(total -> {
                ObjectNode one = list.addObject().put("total", total.id());
                ArrayNode parts = one.putArray("parts");
                total.parts().forEach(parts::add);
            });
        });
        ArrayNode ofWhich = node.putArray("ofWhich");
        read.ofWhich()
                .values()
                .forEach(parts -> parts.forEach(one ->
                        ofWhich.addObject().put("part", one.parts().get(0)).put("whole", one.id())));
        node.put("rounding", read.rounding() == java.math.RoundingMode.DOWN ? "truncate" : "half-up");
        node.put("roundedLevels", read.roundedLevels());
        ObjectNode classification = node.putObject("classification");
        classification.put("name", audited.classification().name().toLowerCase(java.util.Locale.ROOT));
        classification.put("assumed", audited.assumed());
        ArrayNode open = classification.putArray("open");
        audited.names().open().forEach(match -> open.add(name(match)));
        ArrayNode closest = classification.putArray("closest");
        audited.names().closest().forEach(match -> closest.add(name(match)));
        ArrayNode notes = node.putArray("notes");
        read.notes().forEach(note -> notes.add(label(note)));
        return node;
    }

    private static ObjectNode name(NameMatch<?> match) {
        ObjectNode node = NODES.objectNode()
                .put("label", match.asked())
                .put("outcome", match.outcome().name());
        ArrayNode candidates = node.putArray("candidates");
        match.nearest().forEach(near -> candidates.add(near.id() + " " + near.name()));
        node.set("explanation", label(match.sentence()));
        return node;
    }

    private static ObjectNode role(Role role) {
        ObjectNode node = NODES.objectNode();
        if (role instanceof Role.Difference difference) {
            return node.put("type", "difference").put("from", difference.from()).put("to", difference.to());
        }
        if (role instanceof Role.Rate rate) {
            return node.put("type", "rate").put("from", rate.from()).put("to", rate.to());
        }
        if (role instanceof Role.Share share) {
            return node.put("type", "share").put("level", share.level());
        }
        if (role instanceof Role.Ratio ratio) {
            return node.put("type", "ratio").put("part", ratio.part()).put("whole", ratio.whole());
        }
        return node.put("type", role instanceof Role.Level ? "level" : "none");
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode().put("kind", finding.kind().name());
        node.setAll(finding.change().map(AuditJson::place).orElseGet(() -> noPlace()));
        node.set("printed", finding.change().map(AuditJson::from).orElseGet(NODES::nullNode));
        node.set("implied", finding.change().map(AuditJson::to).orElseGet(NODES::nullNode));
        node.put("unique", finding.isUnique());
        ArrayNode rules = node.putArray("rules");
        for (Rule rule : finding.rules()) {
            ObjectNode one = rules.addObject().put("kind", rule.kind().name());
            one.set("statement", label(rule.statement()));
        }
        ArrayNode alternatives = node.putArray("alternatives");
        finding.alternatives().forEach(other -> alternatives.add(change(other)));
        node.set("explanation", label(finding.sentence()));
        return node;
    }

    private static ArrayNode repair(Repair repair) {
        ArrayNode node = NODES.arrayNode();
        for (Change change : repair.changes()) {
            if (change instanceof Change.Rearranged moved && !moved.cells().isEmpty()) {
                moved.cells().forEach(cell -> node.add(change(cell)));
            } else {
                node.add(change(change));
            }
        }
        return node;
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = place(change);
        node.set("from", from(change));
        node.set("to", to(change));
        return node;
    }

    private static ObjectNode noPlace() {
        return NODES.objectNode().putNull("row").putNull("column");
    }

    /** Row and column as printed; the column is null if the whole row changes. */
    private static ObjectNode place(Change change) {
        ObjectNode node = NODES.objectNode().put("row", change.row().ja());
        return change.column().ja().isEmpty()
                ? node.putNull("column")
                : node.put("column", change.column().ja());
    }

    private static JsonNode from(Change change) {
        return change instanceof Change.Correction correction
                ? NODES.textNode(correction.printed().printed())
                : NODES.nullNode();
    }

    private static JsonNode to(Change change) {
        if (change instanceof Change.Correction correction) {
            return correction
                    .value()
                    .<JsonNode>map(figure -> NODES.textNode(figure.printed()))
                    .orElseGet(() -> interval(correction.implied()));
        }
        if (change instanceof Change.Rearranged moved) {
            ArrayNode cells = NODES.arrayNode();
            moved.cells().forEach(cell -> cells.add(change(cell)));
            return cells.isEmpty() ? NODES.nullNode() : cells;
        }
        Change.MissingRow missing = (Change.MissingRow) change;
        ObjectNode values = NODES.objectNode();
        for (Map.Entry<String, Figure> value : missing.values().entrySet()) {
            values.put(value.getKey(), value.getValue().printed());
        }
        missing.implied().forEach((column, implied) -> {
            if (!values.has(column)) {
                values.set(column, interval(implied));
            }
        });
        return values;
    }

    private static ObjectNode interval(Interval interval) {
        ObjectNode node = NODES.objectNode();
        node.put("from", interval.lower().map(Rational::toString).orElse(null));
        node.put("fromIn", interval.isLowerIn());
        node.put("to", interval.upper().map(Rational::toString).orElse(null));
        node.put("toIn", interval.isUpperIn());
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode node = NODES.objectNode()
                .put("severity", problem.severity().name())
                .put("line", problem.place().line())
                .put("column", problem.place().column());
        node.set("message", label(problem.sentence()));
        return node;
    }

    private static ObjectNode label(Label label) {
        return NODES.objectNode().put("ja", label.ja()).put("en", label.en());
    }
}
