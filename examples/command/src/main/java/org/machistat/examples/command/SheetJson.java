package org.machistat.examples.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.machistat.core.text.Label;

/**
 * A result for programs.
 *
 * <p>Every command gives one object: {@code command}, {@code title}, its single values, its tables as arrays of objects, {@code refusals},
 * {@code explanations}, {@code notes}, {@code source}, {@code problems}. The fields of a command are always all there.
 *
 * <ul>
 *   <li>A number is a JSON number as printed. Where it was rounded from a ratio, a field named …Exact behind it has the ratio as a
 *       text such as {@code "-397/10654"}. Where there is no number both are null, and {@code refusals} of the row (or of the whole, for
 *       single values) says why: {@code field}, {@code reason}, {@code ja}, {@code en}.
 *   <li>Names and sentences are objects {@code {"ja", "en"}}; codes are texts.
 *   <li>{@code explanations} are empty unless they are asked for.
 * </ul>
 */
final class SheetJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final boolean explain;

    SheetJson(boolean explain) {
        this.explain = explain;
    }

    /** The whole object as one text. */
    String write(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        write(sheet, text::append);
        return text.toString();
    }

    /** The object in pieces, a row at a time: a tree of a long table would take many times its memory. */
    void write(Sheet sheet, Consumer<String> out) {
        StringWriter piece = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(piece).setPrettyPrinter(printer())) {
            json.writeStartObject();
            json.writeStringField("command", sheet.command());
            json.writeFieldName("title");
            json.writeTree(label(sheet.title()));
            ObjectNode single = NODES.objectNode();
            fill(
                    single,
                    sheet.values().stream().map(Sheet.Value::column).toList(),
                    sheet.values().stream().map(Sheet.Value::cell).toList());
            fields(json, single);
            for (Sheet.Grid grid : sheet.grids()) {
                json.writeArrayFieldStart(grid.field());
                for (List<Cell> row : grid.rows()) {
                    ObjectNode node = NODES.objectNode();
                    fill(node, grid.columns(), row);
                    json.writeTree(node);
                    json.flush();
                    pass(piece, out);
                }
                json.writeEndArray();
            }
            fields(json, about(sheet));
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("A tree of nodes can always be written", e);
        }
        pass(piece, out);
    }

    private static void pass(StringWriter piece, Consumer<String> out) {
        out.accept(Escapes.json(piece.toString()));
        piece.getBuffer().setLength(0);
    }

    private static void fields(JsonGenerator json, ObjectNode node) throws IOException {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
    }

    private static ObjectNode about(Sheet sheet) {
        ObjectNode node = NODES.objectNode();
        ArrayNode notes = node.putArray("notes");
        sheet.notes().forEach(note -> notes.add(label(note)));
        node.set(
                "source",
                sheet.source().<JsonNode>map(source -> label(source.cite())).orElseGet(NODES::nullNode));
        ArrayNode problems = node.putArray("problems");
        for (Sheet.Located one : sheet.problems()) {
            ObjectNode problem = problems.addObject()
                    .put("file", one.file())
                    .put("severity", one.problem().severity().name())
                    .put("line", one.problem().place().line())
                    .put("column", one.problem().place().column())
                    .put("met", one.problem().met());
            problem.set("message", label(one.problem().sentence()));
        }
        return node;
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private void fill(ObjectNode node, List<Sheet.Column> columns, List<Cell> cells) {
        ArrayNode refusals = NODES.arrayNode();
        ArrayNode explanations = NODES.arrayNode();
        for (int i = 0; i < cells.size(); i++) {
            Sheet.Column column = columns.get(i);
            Cell cell = cells.get(i);
            switch (column.kind()) {
                case CODE -> node.put(column.field(), cell.shown().ja());
                case NAME -> node.set(column.field(), label(cell.shown()));
                case NUMBER -> node.set(column.field(), number(cell));
                case EXACT -> {
                    node.set(column.field(), number(cell));
                    node.put(
                            column.field() + "Exact",
                            cell.exact() == null ? null : cell.exact().toString());
                }
            }
            cell.findRefusal().ifPresent(refusal -> {
                ObjectNode one = refusals.addObject()
                        .put("field", column.field())
                        .put("reason", refusal.reason().name());
                one.setAll(label(refusal.sentence()));
            });
            if (explain) {
                cell.findWorking().ifPresent(working -> {
                    ObjectNode one = explanations.addObject().put("field", column.field());
                    one.setAll(label(working.line()));
                    one.set("formula", label(working.formula()));
                });
            }
        }
        node.set("refusals", refusals);
        node.set("explanations", explanations);
    }

    /** With its printed decimals, which a node made in the usual way would lose. */
    private static JsonNode number(Cell cell) {
        return cell.number() == null ? NODES.nullNode() : DecimalNode.valueOf(cell.number());
    }

    private static ObjectNode label(Label label) {
        return NODES.objectNode().put("ja", label.ja()).put("en", label.en());
    }
}
