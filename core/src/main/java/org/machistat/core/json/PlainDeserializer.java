package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;

/**
 * Reads a value and never the name of a class, whatever the host has asked for.
 *
 * @param <T> the type of the value
 */
abstract class PlainDeserializer<T> extends JsonDeserializer<T> {

    @Override
    public final Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer typer)
            throws IOException {
        return deserialize(in, context);
    }
}
