package org.machistat.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.examples.command.AuditCall;

/** {@code POST /v1/audit}: which printed figures of a table cannot be right. */
final class AuditResource implements Route.Resource {

    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";
    private static final String MARKDOWN = "text/markdown";
    private static final String PLAIN = "text/plain";

    /** Plain text is looked at for its format, as pasted from a document. */
    static final List<String> READS = List.of(CSV, TSV, MARKDOWN, PLAIN, MediaType.JSON);

    private static final List<String> FIELDS = List.of("table", "classification", "rounding", "overrides");

    /** A printed table is smaller; beyond, an audit may take longer than a request should (5,000 figures: up to 4 s). */
    private static final TableReader READER =
            TableReader.withDefaults().with(new TableReader.Limits(1 << 20, 2_000, 200, 5_000, 1_000));

    private static final int MOST_OVERRIDES = 100;

    @Override
    public Response answer(Request request) throws Problem {
        Query query = request.query();
        MediaType type = request.type().orElseThrow();
        if (type.name().equals(MediaType.JSON)) {
            query.only();
            return json(Json.read(Texts.json(request)));
        }
        query.only("classification", "rounding", "override");
        TableReader reader = Texts.charset(type).map(READER::with).orElse(READER);
        return audit(
                format(reader, type.name()).read(request.body()),
                query.find("classification"),
                query.find("rounding"),
                query.list("override"));
    }

    private static TableReader format(TableReader reader, String type) {
        return switch (type) {
            case CSV -> reader.with(TableFormat.CSV);
            case TSV -> reader.with(TableFormat.TSV);
            case MARKDOWN -> reader.with(TableFormat.MARKDOWN);
            default -> reader;
        };
    }

    private static Response json(ObjectNode body) throws Problem {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                String shown = Problem.shown(name);
                throw new Problem(
                        Problem.Kind.BAD_REQUEST,
                        "項目「" + shown + "」はない。使えるのは " + String.join(", ", FIELDS),
                        "there is no field '" + shown + "', expected " + String.join(", ", FIELDS));
            }
        }
        String table = text(body, "table")
                .orElseThrow(() -> new Problem(
                        Problem.Kind.BAD_REQUEST,
                        "項目「table」（表の文字列）が必要",
                        "field 'table', the table as text, is needed"));
        List<String> overrides = new ArrayList<>();
        JsonNode stated = body.path("overrides");
        if (!stated.isMissingNode() && !stated.isArray()) {
            throw noText("overrides");
        }
        for (JsonNode one : stated) {
            if (!one.isTextual()) {
                throw noText("overrides");
            }
            overrides.add(one.textValue());
        }
        return audit(READER.read(table), text(body, "classification"), text(body, "rounding"), overrides);
    }

    private static Optional<String> text(ObjectNode body, String field) throws Problem {
        JsonNode value = body.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw noText(field);
        }
        return Optional.of(value.textValue());
    }

    private static Problem noText(String field) {
        return new Problem(
                Problem.Kind.BAD_REQUEST,
                field.equals("overrides") ? "項目「overrides」は文字列の配列でなければならない" : "項目「" + field + "」は文字列でなければならない",
                field.equals("overrides")
                        ? "field 'overrides' must be a list of texts"
                        : "field '" + field + "' must be a text");
    }

    private static Response audit(
            Answer<Loaded<StatTable>> table,
            Optional<String> classification,
            Optional<String> rounding,
            List<String> overrides)
            throws Problem {
        if (overrides.size() > MOST_OVERRIDES) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "解釈の指定は" + MOST_OVERRIDES + "個まで",
                    "there may be " + MOST_OVERRIDES + " overrides at most");
        }
        Answer<String> result = table.flatMap(read -> AuditCall.json(read, classification, rounding, overrides));
        if (!result.isGiven()) {
            throw new Problem(
                    Problem.Kind.UNPROCESSABLE,
                    result.refusal().orElseThrow().sentence().map(Problem::quoting));
        }
        return Response.ofSent(Json.utf8(result.get()));
    }
}
