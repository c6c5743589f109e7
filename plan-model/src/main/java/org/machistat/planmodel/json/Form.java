package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * How one kind of value is written and read.
 *
 * @param <T> the type of the value
 */
interface Form<T> {

    /** What the JSON Schema calls it: the name of a definition, or {@code list of} and one. */
    String id();

    /** What messages call it. */
    Label what();

    /**
     * Reads the value the input stands at, and leaves it at the last token of the value.
     *
     * @return the value, or empty after telling the input what is wrong with it
     */
    Optional<T> read(Input in) throws IOException;

    void write(T value, JsonGenerator out) throws IOException;
}
