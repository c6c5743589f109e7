package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list in its order.
 *
 * @param what what messages call it
 * @param element how an element stands in JSON
 * @param <T> the type of the elements
 */
record ListForm<T>(String what, Form<T> element) implements Form<List<T>> {

    @Override
    public void write(List<T> value, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (T one : value) {
            element.write(one, out);
        }
        out.writeEndArray();
    }

    @Override
    public List<T> read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.START_ARRAY)) {
            throw Unreadable.token(in, what, "a list");
        }
        List<T> read = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            read.add(element.read(in));
        }
        return read;
    }
}
