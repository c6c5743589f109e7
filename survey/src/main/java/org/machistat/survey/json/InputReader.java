package org.machistat.survey.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.internal.Excerpt;

/** Reads an object of fields, each once, and never the name of a class. */
final class InputReader<T> extends JsonDeserializer<T> {

    /** Makes a value of an object that is read field by field. */
    @FunctionalInterface
    interface Body<T> {
        T read(Fields fields) throws IOException;
    }

    private final String what;
    private final Body<T> body;

    InputReader(String what, Body<T> body) {
        this.what = what;
        this.body = body;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        Fields fields = new Fields(what, in, context);
        try {
            return body.read(fields);
        } catch (IllegalArgumentException | ArithmeticException e) {
            MismatchedInputException refused = unreadable(in, what, String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer typer)
            throws IOException {
        return deserialize(in, context);
    }

    static MismatchedInputException unreadable(JsonParser in, String what, String sentence) {
        String pointer = in.getParsingContext().pathAsPointer().toString();
        return MismatchedInputException.from(
                in,
                (Class<?>) null,
                "Unable to read " + what + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + sentence);
    }

    /** The fields of one object. */
    static final class Fields {
        private final String what;
        private final JsonParser in;
        private final DeserializationContext context;
        private final Map<String, Object> values = new HashMap<>();

        Fields(String what, JsonParser in, DeserializationContext context) {
            this.what = what;
            this.in = in;
            this.context = context;
        }

        /** Reads to the end of the object. */
        Fields read(Map<String, Object> types) throws IOException {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                throw unreadable(in, what, "expected an object, but met " + Excerpt.of(in.getText()));
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                Object type = types.get(name);
                if (type == null) {
                    throw unreadable(
                            in,
                            what,
                            "expected one of the fields " + types.keySet() + ", but met '" + Excerpt.of(name) + "'");
                }
                in.nextToken();
                if (in.currentToken() == JsonToken.VALUE_NULL) {
                    throw unreadable(in, what, "expected a value, but met null");
                }
                Object value =
                        type instanceof ListOf list ? list(list.element()) : context.readValue(in, (Class<?>) type);
                if (values.put(name, value) != null) {
                    throw unreadable(in, what, "expected the field '" + name + "' once, but met it twice");
                }
            }
            return this;
        }

        private Object list(Class<?> element) throws IOException {
            JavaType type = context.getTypeFactory().constructCollectionType(List.class, element);
            List<?> list = context.readValue(in, type);
            if (list.stream().anyMatch(one -> one == null)) {
                throw unreadable(in, what, "expected values in the list, but met null");
            }
            return list;
        }

        <V> V get(String name, Class<V> type) throws IOException {
            V value = get(name, type, null);
            if (value == null) {
                throw unreadable(in, what, "expected the field '" + name + "', but met only " + values.keySet());
            }
            return value;
        }

        <V> V get(String name, Class<V> type, V otherwise) {
            Object value = values.get(name);
            return value == null ? otherwise : type.cast(value);
        }

        @SuppressWarnings("unchecked") // read as a list of this element
        <V> List<V> list(String name, Class<V> element) throws IOException {
            return (List<V>) get(name, List.class);
        }

        MismatchedInputException unlike(String sentence) {
            return unreadable(in, what, sentence);
        }
    }

    /** The type of a field that is a list. */
    record ListOf(Class<?> element) {}
}
