package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A list that means something else without one of its items: where one cannot be read, there is no list.
 *
 * @param item the form of its items
 * @param <T> the type of its items
 */
record WholeList<T>(Form<T> item) implements Form<List<T>> {

    @Override
    public String id() {
        return "list of " + item.id();
    }

    @Override
    public Label what() {
        return new ListForm<>(item).what();
    }

    @Override
    public Optional<List<T>> read(Input in) throws IOException {
        if (in.token() != JsonToken.START_ARRAY) {
            return in.refuse(item.what(), what());
        }
        List<T> values = new ArrayList<>();
        boolean isWhole = true;
        while (in.next() != JsonToken.END_ARRAY) {
            in.countItem();
            Optional<T> value = item.read(in);
            value.ifPresent(values::add);
            isWhole &= value.isPresent();
        }
        return isWhole ? Optional.of(values) : Optional.empty();
    }

    @Override
    public void write(List<T> values, JsonGenerator out) throws IOException {
        new ListForm<>(item).write(values, out);
    }
}
