package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Calls the command line as a user does, without a process of its own. */
final class Runs {

    /** Keeps the decimals as they are printed. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Runs() {}

    /**
     * What came of a call.
     *
     * @param code the exit code
     * @param out what was written
     * @param err what was complained of
     */
    record Result(int code, String out, String err) {

        JsonNode json() {
            try {
                return MAPPER.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }

        /** The result, if nothing was complained of. */
        Result clean() {
            assertEquals("", err);
            assertEquals(0, code);
            return this;
        }

        /** The result, if some of it could not be computed and nothing else was complained of. */
        Result partial() {
            assertEquals("", err);
            assertEquals(1, code);
            return this;
        }
    }

    static Result run(String... args) {
        return pipe("", args);
    }

    static Result pipe(String in, String... args) {
        return pipe(in.getBytes(StandardCharsets.UTF_8), args);
    }

    static Result pipe(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The row of a table whose field has a value. */
    static JsonNode row(JsonNode table, String field, String value) {
        for (JsonNode row : table) {
            JsonNode cell = row.get(field);
            if (cell.isObject()
                    ? cell.get("ja").asText().equals(value)
                    : cell.asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("No row " + value + " in " + table);
    }

    /** The fields of a value without its contents; of an array those of its first object. */
    static String shape(JsonNode node) {
        if (node.isArray()) {
            return "[" + (node.isEmpty() ? "" : shape(node.get(0))) + "]";
        }
        if (!node.isObject()) {
            return "";
        }
        if (node.size() == 2 && node.has("ja") && node.has("en")) {
            return "L";
        }
        StringJoiner fields = new StringJoiner(" ", "{", "}");
        node.properties().forEach(field -> {
            String inner = shape(field.getValue());
            fields.add(inner.isEmpty() ? field.getKey() : field.getKey() + ":" + inner);
        });
        return fields.toString();
    }
}
