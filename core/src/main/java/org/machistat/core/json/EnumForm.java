package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One of a few words, by its name in code.
 *
 * @param what what messages call it
 * @param type the enum
 * @param <E> the enum
 */
record EnumForm<E extends Enum<E>>(String what, Class<E> type) implements Form<E> {

    @Override
    public void write(E value, JsonGenerator out) throws IOException {
        out.writeString(value.name());
    }

    @Override
    public E read(JsonParser in) throws IOException {
        if (in.hasToken(JsonToken.VALUE_STRING)) {
            String name = in.getText();
            for (E word : type.getEnumConstants()) {
                if (word.name().equals(name)) {
                    return word;
                }
            }
        }
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw Unreadable.token(in, what, "one of " + names);
    }
}
