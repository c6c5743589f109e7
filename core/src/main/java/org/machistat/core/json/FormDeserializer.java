package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;

/** Reads a value in its form. */
final class FormDeserializer<T> extends PlainDeserializer<T> {

    private final Form<T> form;

    FormDeserializer(Form<T> form) {
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return form.read(in);
    }
}
