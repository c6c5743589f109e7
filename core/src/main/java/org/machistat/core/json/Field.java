package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * One field of an object.
 *
 * @param name its name
 * @param form how its value stands in JSON
 * @param <V> the type of its value
 */
record Field<V>(String name, Form<V> form) {

    /** Writes name and value. */
    void write(V value, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        form.write(value, out);
    }

    /** Writes name and value, if the value is not the one that a missing field stands for. */
    void writeUnless(V usual, V value, JsonGenerator out) throws IOException {
        if (!value.equals(usual)) {
            write(value, out);
        }
    }
}
