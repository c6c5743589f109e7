package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A list; items that cannot be read are left out of it.
 *
 * @param item the form of its items
 * @param <T> the type of its items
 */
record ListForm<T>(Form<T> item) implements Form<List<T>> {

    @Override
    public String id() {
        return "list of " + item.id();
    }

    @Override
    public Label what() {
        return Label.of(
                item.what().ja() + "の配列", "a list, each item " + item.what().en());
    }

    @Override
    public Optional<List<T>> read(Input in) throws IOException {
        if (in.token() != JsonToken.START_ARRAY) {
            return in.refuse(item.what(), what());
        }
        List<T> values = new ArrayList<>();
        while (in.next() != JsonToken.END_ARRAY) {
            in.countItem();
            item.read(in).ifPresent(values::add);
        }
        return Optional.of(values);
    }

    @Override
    public void write(List<T> values, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (T value : values) {
            item.write(value, out);
        }
        out.writeEndArray();
    }
}
