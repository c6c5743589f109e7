package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A whole number that is small: a count of decimals, a line, a power of ten. */
enum WholeNumber implements Form<Integer> {
    FORM;

    @Override
    public String what() {
        return "whole number";
    }

    @Override
    public void write(Integer value, JsonGenerator out) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public Integer read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_NUMBER_INT) || in.getBigIntegerValue().bitLength() >= Integer.SIZE) {
            throw Unreadable.token(in, what(), "a whole number below 2147483648");
        }
        return in.getIntValue();
    }
}
