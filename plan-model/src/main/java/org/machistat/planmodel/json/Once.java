package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/**
 * A list whose items have different ids: later ones with an id that is taken are left out.
 *
 * @param item the form of its items
 * @param key the id of an item
 * @param space among what the ids are different; {@link #WITHIN_LIST} if among this list only
 * @param <T> the type of its items
 */
record Once<T>(Form<T> item, Function<T, ?> key, String space) implements Form<List<T>> {

    /** Ids may stand again in other lists. */
    static final String WITHIN_LIST = "";

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
        Set<Object> taken = space.equals(WITHIN_LIST) ? new HashSet<>() : in.taken(space);
        while (in.next() != JsonToken.END_ARRAY) {
            in.countItem();
            Place spot = in.spot();
            Optional<T> value = item.read(in);
            if (value.isPresent() && taken.add(key.apply(value.get()))) {
                values.add(value.get());
            } else if (value.isPresent()) {
                String met = key.apply(value.get()).toString();
                in.error(
                        Input.named(spot, in.pointer()),
                        met,
                        Label.of(
                                item.what().ja() + "「" + Input.shorten(met) + "」は既にあります。重複しないidを指定してください",
                                "Id '" + Input.shorten(met) + "' of "
                                        + item.what().en() + " is taken, expected one that stands once"));
            }
        }
        return Optional.of(values);
    }

    @Override
    public void write(List<T> values, JsonGenerator out) throws IOException {
        new ListForm<>(item).write(values, out);
    }
}
