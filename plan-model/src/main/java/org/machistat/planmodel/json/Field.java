package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named field of an object.
 *
 * @param name its name
 * @param form how its value is written and read
 * @param isRequired whether the object is nothing without it
 * @param getter what is written, if anything
 * @param <O> the type of the object
 * @param <V> the type of the value
 */
record Field<O, V>(String name, Form<V> form, boolean isRequired, Function<O, Optional<V>> getter) {

    static <O, V> Field<O, V> required(String name, Form<V> form, Function<O, V> getter) {
        return new Field<>(name, form, true, getter.andThen(Optional::of));
    }

    /** A field that is left out where its value is the usual one. */
    static <O, V> Field<O, V> usual(String name, Form<V> form, V usual, Function<O, V> getter) {
        return new Field<>(
                name, form, false, getter.andThen(value -> Optional.of(value).filter(given -> !given.equals(usual))));
    }

    static <O, V> Field<O, V> optional(String name, Form<V> form, Function<O, Optional<V>> getter) {
        return new Field<>(name, form, false, getter);
    }

    /** A field that is left out where its list is empty. */
    static <O, V> Field<O, List<V>> list(String name, Form<V> item, Function<O, List<V>> getter) {
        return usual(name, new ListForm<>(item), List.of(), getter);
    }

    /** A field that is only read. */
    static <O, V> Field<O, V> readOnly(String name, Form<V> form) {
        return new Field<>(name, form, false, object -> Optional.empty());
    }

    void write(O object, JsonGenerator out) throws IOException {
        Optional<V> value = getter.apply(object);
        if (value.isPresent()) {
            out.writeFieldName(name);
            form.write(value.get(), out);
        }
    }
}
