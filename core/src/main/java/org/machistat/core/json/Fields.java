package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fields of one object that was read to its end. */
final class Fields {

    private final String what;
    private final JsonParser in;
    private final Map<Field<?>, Object> values;

    Fields(String what, JsonParser in, Map<Field<?>, Object> values) {
        this.what = what;
        this.in = in;
        this.values = values;
    }

    boolean has(Field<?> field) {
        return values.containsKey(field);
    }

    /** The value of a field that must be there. */
    <V> V get(Field<V> field) throws IOException {
        if (!has(field)) {
            throw unlike("field " + Unreadable.quote(field.name()));
        }
        return get(field, null);
    }

    /** The value of a field, or what a missing one stands for. */
    @SuppressWarnings("unchecked") // Shape put in what the field's own form read
    <V> V get(Field<V> field, V otherwise) {
        return (V) values.getOrDefault(field, otherwise);
    }

    /** The exception for an object that has other fields than expected. */
    MismatchedInputException unlike(String expected) {
        String met = values.keySet().stream()
                .map(field -> Unreadable.quote(field.name()))
                .collect(Collectors.joining(", "));
        return Unreadable.of(in, what, expected, met.isEmpty() ? "an object without fields" : "only " + met);
    }

    /** Refuses fields that must not stand beside another. */
    void refuse(Field<?> beside, Field<?>... fields) throws IOException {
        for (Field<?> field : fields) {
            if (has(field)) {
                throw Unreadable.of(
                        in,
                        what,
                        "no field " + Unreadable.quote(field.name()) + " beside " + Unreadable.quote(beside.name()),
                        "both");
            }
        }
    }

    /** What is made of the fields; a value that its type refuses is refused at this place. */
    <T> T make(Supplier<T> maker) throws IOException {
        try {
            return maker.get();
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | DateTimeException
                | NoSuchElementException e) {
            MismatchedInputException refused = Unreadable.because(in, what, e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }
}
