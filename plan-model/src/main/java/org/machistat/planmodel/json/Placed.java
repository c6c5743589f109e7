package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/**
 * A value and where it was read.
 *
 * @param value the value
 * @param place where it stands
 * @param <T> the type of the value
 */
record Placed<T>(T value, Place place) {

    static <T> Placed<T> of(T value) {
        return new Placed<>(value, Place.WHOLE);
    }

    /**
     * The form of a value with its place.
     *
     * @param form the form of the value
     * @param <T> the type of the value
     */
    record As<T>(Form<T> form) implements Form<Placed<T>> {

        @Override
        public String id() {
            return form.id();
        }

        @Override
        public Label what() {
            return form.what();
        }

        @Override
        public Optional<Placed<T>> read(Input in) throws IOException {
            Place spot = in.spot();
            boolean isWhole = in.token().isStructStart();
            Place place = in.place();
            Optional<T> value = form.read(in);
            // At the beginning of an object the pointer is that of what holds it; at its end it is its own.
            return value.map(one -> new Placed<>(one, isWhole ? Input.named(spot, in.pointer()) : place));
        }

        @Override
        public void write(Placed<T> value, JsonGenerator out) throws IOException {
            form.write(value.value(), out);
        }
    }
}
