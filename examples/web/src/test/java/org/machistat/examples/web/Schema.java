package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Checks a value against the part of JSON Schema that the description uses; another keyword fails, so that none is passed over. */
final class Schema {

    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "oneOf",
            "enum",
            "minimum",
            "maximum",
            "description",
            "default");

    private Schema() {}

    static void check(JsonNode document, JsonNode schema, JsonNode value, String at) {
        schema.fieldNames().forEachRemaining(name -> assertTrue(KNOWN.contains(name), at + ": keyword " + name));
        if (schema.has("$ref")) {
            JsonNode target = document.at(schema.get("$ref").asText().substring(1));
            assertTrue(target.isObject(), schema.toString());
            check(document, target, value, at);
            return;
        }
        if (schema.has("oneOf")) {
            int fitting = 0;
            StringBuilder why = new StringBuilder();
            for (JsonNode one : schema.get("oneOf")) {
                try {
                    check(document, one, value, at);
                    fitting++;
                } catch (AssertionError e) {
                    why.append('\n').append(e.getMessage());
                }
            }
            assertEquals(1, fitting, at + ": " + value + " fits " + fitting + " of oneOf" + why);
        }
        type(schema, value, at);
        if (schema.has("enum")) {
            boolean listed = StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .anyMatch(value::equals);
            assertTrue(listed, at + ": " + value);
        }
        if (schema.has("minimum")) {
            assertTrue(value.decimalValue().compareTo(schema.get("minimum").decimalValue()) >= 0, at + ": " + value);
        }
        if (schema.has("maximum")) {
            assertTrue(value.decimalValue().compareTo(schema.get("maximum").decimalValue()) <= 0, at + ": " + value);
        }
        properties(document, schema, value, at);
        if (schema.has("items")) {
            int i = 0;
            for (JsonNode item : value) {
                check(document, schema.get("items"), item, at + "/" + i++);
            }
        }
    }

    private static void properties(JsonNode document, JsonNode schema, JsonNode value, String at) {
        for (JsonNode name : schema.path("required")) {
            assertTrue(value.has(name.asText()), at + ": " + name + " is missing in " + value);
        }
        JsonNode further = schema.path("additionalProperties");
        if (schema.has("properties") || schema.has("additionalProperties")) {
            value.properties().forEach(field -> {
                JsonNode known = schema.path("properties").path(field.getKey());
                String place = at + "/" + field.getKey();
                if (!known.isMissingNode()) {
                    check(document, known, field.getValue(), place);
                } else if (further.isObject()) {
                    check(document, further, field.getValue(), place);
                } else if (further.isBoolean() && !further.booleanValue()) {
                    fail(place + " is not described");
                }
            });
        }
    }

    private static void type(JsonNode schema, JsonNode value, String at) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return;
        }
        boolean fits = type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> is(one.asText(), value))
                : is(type.asText(), value);
        assertTrue(fits, at + ": expected " + type + ", but was " + value);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new AssertionError("type " + type);
        };
    }
}
