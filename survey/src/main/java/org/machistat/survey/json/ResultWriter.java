package org.machistat.survey.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes an object of fields, and never the name of its class. */
final class ResultWriter<T> extends JsonSerializer<T> {

    /** Writes the fields. */
    @FunctionalInterface
    interface Body<T> {
        void write(T value, JsonGenerator out, SerializerProvider provider) throws IOException;
    }

    private final Body<T> body;

    ResultWriter(Body<T> body) {
        this.body = body;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        body.write(value, out, provider);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typer)
            throws IOException {
        serialize(value, out, provider);
    }
}
