package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Text as it stands. */
enum PlainText implements Form<String> {
    FORM;

    @Override
    public String what() {
        return "text";
    }

    @Override
    public void write(String value, JsonGenerator out) throws IOException {
        out.writeString(value);
    }

    @Override
    public String read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw Unreadable.token(in, what(), "text");
        }
        return in.getText();
    }
}
