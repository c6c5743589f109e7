package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.machistat.core.text.Label;

/**
 * A form that contains itself.
 *
 * @param id what the schema calls it
 * @param what what messages call it
 * @param form the form, when it is needed
 * @param <T> the type of the value
 */
record Later<T>(String id, Label what, Supplier<Form<T>> form) implements Form<T> {

    @Override
    public Optional<T> read(Input in) throws IOException {
        return form.get().read(in);
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        form.get().write(value, out);
    }
}
