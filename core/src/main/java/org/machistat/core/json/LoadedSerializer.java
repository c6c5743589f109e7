package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;

/** Writes what a reader could read, with its problems. */
final class LoadedSerializer extends PlainSerializer<Loaded<?>> {

    @Override
    @SuppressWarnings("unchecked") // a class literal has no type arguments
    public Class<Loaded<?>> handledType() {
        return (Class<Loaded<?>>) (Class<?>) Loaded.class;
    }

    @Override
    public void serialize(Loaded<?> loaded, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        provider.defaultSerializeField("value", loaded.value(), out);
        out.writeBooleanField("complete", loaded.isComplete());
        out.writeArrayFieldStart("problems");
        for (Problem problem : loaded.problems()) {
            ProblemForm.FORM.write(problem, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
