package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * How the values of one type stand in JSON, written and read token by token.
 *
 * @param <T> the type
 */
interface Form<T> {

    /** What messages call such a value. */
    String what();

    /** Writes a value. */
    void write(T value, JsonGenerator out) throws IOException;

    /** Reads the value whose first token is the current one; afterwards its last token is the current one. */
    T read(JsonParser in) throws IOException;
}
