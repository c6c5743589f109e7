package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the text of a value as the name of a field. */
final class TextKeySerializer<T> extends JsonSerializer<T> {

    private final TextForm<T> form;

    TextKeySerializer(TextForm<T> form) {
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        String text;
        try {
            text = form.print().apply(value);
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(
                    out, "Unable to write " + form.what() + " as the name of a field: " + e.getMessage(), e);
        }
        out.writeFieldName(text);
    }
}
