package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/**
 * A value that names something else in the plan: whether that is there is seen when all has been read.
 *
 * @param form how the value is written and read
 * @param space what it names
 * @param <T> the type of the value
 */
record Naming<T>(Form<T> form, Reference.Space space) implements Form<T> {

    @Override
    public String id() {
        return form.id();
    }

    @Override
    public Label what() {
        return form.what();
    }

    @Override
    public Optional<T> read(Input in) throws IOException {
        Place place = in.place();
        Optional<T> value = form.read(in);
        value.ifPresent(name -> in.refer(new Reference(space, name.toString(), place)));
        return value;
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        form.write(value, out);
    }
}
