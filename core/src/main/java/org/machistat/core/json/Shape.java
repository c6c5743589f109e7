package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An object and the fields it may have.
 *
 * @param what what messages call it
 * @param shorter in words, what may stand in place of the object; empty if nothing may
 * @param fields its fields
 */
record Shape(String what, String shorter, List<Field<?>> fields) {

    /** An object in place of which nothing else may stand. */
    static Shape of(String what, Field<?>... fields) {
        return new Shape(what, "", List.of(fields));
    }

    /** The same with a shorter form that the caller reads. */
    Shape or(String other) {
        return new Shape(what, other, fields);
    }

    /** Reads an object; an unknown or repeated field is refused. */
    Fields read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            String object = "an object with fields " + names();
            throw Unreadable.token(in, what, shorter.isEmpty() ? object : shorter + " or " + object);
        }
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            Field<?> field = find(name, in);
            if (values.containsKey(field)) {
                throw unlike(in, "each field once", name, " twice");
            }
            in.nextToken();
            values.put(field, field.form().read(in));
        }
        return new Fields(what, in, values);
    }

    /** The shorter form: the value of one field stands for all. */
    <V> Fields only(Field<V> field, JsonParser in) throws IOException {
        return new Fields(what, in, Map.of(field, field.form().read(in)));
    }

    private Field<?> find(String name, JsonParser in) throws IOException {
        for (Field<?> field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw unlike(in, "no fields but " + names(), name, "");
    }

    /** The parser stands at the field, but it is the object that is refused. */
    private MismatchedInputException unlike(JsonParser in, String expected, String name, String times) {
        return Unreadable.at(
                in.getParsingContext().getParent(),
                in,
                what,
                "expected " + expected + ", but met " + Unreadable.quote(name) + times);
    }

    private String names() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
