package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;

/** Refuses to read what is only written. */
final class WriteOnlyDeserializer<T> extends PlainDeserializer<T> {

    private final String what;
    private final String instead;

    WriteOnlyDeserializer(String what, String instead) {
        this.what = what;
        this.instead = instead;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        throw Unreadable.because(in, what, "it is written only; " + instead);
    }
}
