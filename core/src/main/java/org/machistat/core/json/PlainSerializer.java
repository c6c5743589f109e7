package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/**
 * Writes a value and never the name of its class, whatever the host has asked for.
 *
 * @param <T> the type of the value
 */
abstract class PlainSerializer<T> extends JsonSerializer<T> {

    @Override
    public final void serializeWithType(T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typer)
            throws IOException {
        serialize(value, out, provider);
    }
}
