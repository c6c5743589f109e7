package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.text.Label;

/**
 * One of a few words; a Japanese word may stand for each.
 *
 * @param <E> the enum
 */
final class Choice<E extends Enum<E>> implements Form<E> {

    private final String id;
    private final Label what;
    private final Map<String, E> words = new LinkedHashMap<>();

    Choice(String id, Label what, Class<E> type) {
        this(id, what, type, value -> Label.EMPTY);
    }

    Choice(String id, Label what, Class<E> type, Function<E, Label> label) {
        this.id = id;
        this.what = what;
        EnumSet<E> values = EnumSet.allOf(type);
        values.forEach(value -> words.put(word(value), value));
        values.forEach(value -> words.put(label.apply(value).ja(), value));
        words.remove("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Label what() {
        return what;
    }

    Map<String, E> words() {
        return Collections.unmodifiableMap(words);
    }

    @Override
    public Optional<E> read(Input in) throws IOException {
        Optional<E> value = in.isText() ? Optional.ofNullable(words.get(in.text())) : Optional.empty();
        return value.isPresent()
                ? value
                : in.refuse(
                        what,
                        Label.of(
                                String.join("、", words.keySet()) + "のいずれか",
                                "one of " + String.join(", ", words.keySet())));
    }

    @Override
    public void write(E value, JsonGenerator out) throws IOException {
        out.writeString(word(value));
    }
}
