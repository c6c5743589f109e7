package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.machistat.core.composition.Composition;

/** Writes the parts of a composition with their shares, and its explanation. */
final class CompositionSerializer extends PlainSerializer<Composition> {

    @Override
    public void serialize(Composition composition, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("parts");
        for (Composition.Part part : composition.parts()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", part.category(), out);
            provider.defaultSerializeField("input", part.input(), out);
            provider.defaultSerializeField(
                    "share", composition.share(part.category().id()), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        provider.defaultSerializeField("explanation", composition.explanation(), out);
        out.writeEndObject();
    }
}
