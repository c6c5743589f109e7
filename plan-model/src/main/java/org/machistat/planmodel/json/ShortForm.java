package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.machistat.core.text.Label;

/**
 * A text where it says all, or an object.
 *
 * @param id what the schema calls it
 * @param text the text
 * @param full the object
 * @param isShort whether the text says all
 * @param <T> the type of the value
 */
record ShortForm<T>(String id, TextForm<T> text, ObjectForm<T> full, Predicate<T> isShort) implements Form<T> {

    ShortForm(String id, TextForm<T> text, ObjectForm<T> full) {
        this(id, text, full, text::says);
    }

    @Override
    public Label what() {
        return text.what();
    }

    @Override
    public Optional<T> read(Input in) throws IOException {
        if (in.isObject()) {
            return full.read(in);
        }
        return text.read(in);
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        if (isShort.test(value)) {
            text.write(value, out);
        } else {
            full.write(value, out);
        }
    }
}
