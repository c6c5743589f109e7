package org.machistat.planmodel.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Place;

/** What was read of one object. */
final class Fields {

    private final List<? extends Field<?, ?>> fields;
    private final Object[] values;
    private final boolean[] seen;
    private final Map<String, String> extras;
    private final Input in;
    private final Place spot;

    Fields(
            List<? extends Field<?, ?>> fields,
            Object[] values,
            boolean[] seen,
            Map<String, String> extras,
            Input in,
            Place spot) {
        this.fields = fields;
        this.values = values;
        this.seen = seen;
        this.extras = extras;
        this.in = in;
        this.spot = spot;
    }

    @SuppressWarnings("unchecked") // ObjectForm put in what the field's own form read
    <V> Optional<V> find(Field<?, V> field) {
        return Optional.ofNullable((V) values[index(field)]);
    }

    private int index(Field<?, ?> field) {
        for (int i = 0; i < values.length; i++) {
            if (fields.get(i).name().equals(field.name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("No such field: " + field.name());
    }

    /** Whether a field was written, but could not be read. */
    boolean isUnreadable(Field<?, ?> field) {
        int index = index(field);
        return seen[index] && values[index] == null;
    }

    <V> V get(Field<?, V> field, V otherwise) {
        return find(field).orElse(otherwise);
    }

    <V> List<V> list(Field<?, List<V>> field) {
        return find(field).orElse(List.of());
    }

    /** The value of a required field, or of one that was asked for before. */
    <V> V get(Field<?, V> field) {
        return find(field).orElseThrow();
    }

    boolean has(Field<?, ?> field) {
        return find(field).isPresent();
    }

    /** The texts of the fields whose names begin with {@code x-}. */
    Map<String, String> extras() {
        return extras;
    }

    Input in() {
        return in;
    }

    /** Line and column at which the object begins. */
    Place spot() {
        return spot;
    }

    /** Where the object stands, as long as it is being read. */
    Place place() {
        return Input.named(spot, in.pointer());
    }
}
