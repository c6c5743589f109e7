package org.machistat.examples.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/** Writes a report as JSON. */
final class CityJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CityJson() {}

    static String write(CityReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("code", report.code());
        root.set("name", words(report.name()));
        root.set("title", words(report.title()));
        root.set("credit", words(report.credit()));
        root.set("source", words(report.source().cite()));
        ArrayNode sections = root.putArray("sections");
        report.parts().forEach(part -> sections.add(section(part)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode words(Label label) {
        return MAPPER.createObjectNode().put("ja", label.ja()).put("en", label.en());
    }

    private static ObjectNode section(Part part) {
        ObjectNode section = MAPPER.createObjectNode().put("id", part.id());
        section.set("title", words(part.title()));
        ArrayNode sentences = section.putArray("sentences");
        ArrayNode warnings = section.putArray("warnings");
        ArrayNode tables = section.putArray("tables");
        for (Part.Item item : part.items()) {
            if (item instanceof Part.Says says) {
                sentences.add(words(says.text()));
            } else if (item instanceof Part.Warns warns) {
                warnings.add(words(warns.text()));
            } else if (item instanceof Part.Results results) {
                tables.add(table(results.grid()));
            }
        }
        return section;
    }

    private static ObjectNode table(Grid grid) {
        ObjectNode table = MAPPER.createObjectNode().put("id", grid.id());
        table.set("caption", words(grid.caption()));
        ArrayNode columns = table.putArray("columns");
        for (Grid.Column column : grid.columns()) {
            ObjectNode node = columns.addObject().put("id", column.id());
            node.set("name", words(column.measure().name()));
            node.set("unit", words(column.measure().unit().label()));
            node.put("decimals", column.measure().decimals());
            if (!column.formula().equals(Label.EMPTY)) {
                node.set("formula", words(column.formula()));
            }
        }
        ArrayNode rows = table.putArray("rows");
        for (Grid.Row row : grid.rows()) {
            ObjectNode node = rows.addObject().put("id", row.id());
            node.set("name", words(row.name()));
            ObjectNode cells = node.putObject("cells");
            for (int i = 0; i < row.cells().size(); i++) {
                Grid.Column column = grid.columns().get(i);
                cells.set(column.id(), cell(row.cells().get(i), column));
            }
        }
        ArrayNode notes = table.putArray("notes");
        grid.notes().forEach(note -> notes.add(words(note)));
        table.set("source", words(grid.source().cite()));
        return table;
    }

    private static ObjectNode cell(Grid.Cell cell, Grid.Column column) {
        return cell.value().fold(value -> known(cell, column, value), CityJson::refused);
    }

    private static ObjectNode known(Grid.Cell cell, Grid.Column column, Rational value) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("exact", value.toString());
        node.put("printed", cell.print(value, column));
        cell.why().ifPresent(why -> node.set("explanation", words(why.get().line())));
        return node;
    }

    private static ObjectNode refused(Refusal refusal) {
        ObjectNode node =
                MAPPER.createObjectNode().put("refused", refusal.reason().name());
        node.set("why", words(refusal.sentence()));
        return node;
    }
}
