package org.machistat.core.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Reads a value from the name of a field. */
final class TextKeyDeserializer extends KeyDeserializer {

    private final TextForm<?> form;

    TextKeyDeserializer(TextForm<?> form) {
        this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        return form.read(key, context.getParser());
    }
}
