package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Refuses a value as the name of a field: Jackson would write its {@code toString}, which no reader could undo. */
final class NoKeySerializer<T> extends JsonSerializer<T> {

    private final String what;

    NoKeySerializer(String what) {
        this.what = what;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        throw JsonMappingException.from(
                out,
                "Unable to write " + what
                        + " as the name of a field: expected a label, unit, ratio, year or date, but met "
                        + Unreadable.quote(value.toString()));
    }
}
