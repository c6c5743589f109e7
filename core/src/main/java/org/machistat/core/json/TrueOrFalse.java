package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** True or false. */
enum TrueOrFalse implements Form<Boolean> {
    FORM;

    @Override
    public String what() {
        return "truth value";
    }

    @Override
    public void write(Boolean value, JsonGenerator out) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public Boolean read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw Unreadable.token(in, what(), "true or false");
        };
    }
}
