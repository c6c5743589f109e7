package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.machistat.core.internal.Excerpt;

/** Says what could not be read, where, what was expected and what was met. */
final class Unreadable {

    private Unreadable() {}

    /** The exception for the current token. */
    static MismatchedInputException token(JsonParser in, String what, String expected) throws IOException {
        return of(in, what, expected, met(in));
    }

    /** The exception for something other than the current token. */
    static MismatchedInputException of(JsonParser in, String what, String expected, String met) {
        return because(in, what, "expected " + expected + ", but met " + met);
    }

    /** The exception for parts that can be read one by one but do not fit together. */
    static MismatchedInputException because(JsonParser in, String what, String sentence) {
        return at(in.getParsingContext(), in, what, sentence);
    }

    /** The exception for something around the current token. */
    static MismatchedInputException at(JsonStreamContext context, JsonParser in, String what, String sentence) {
        String pointer = context.pathAsPointer().toString();
        String place = pointer.isEmpty() ? "" : " at " + pointer;
        return MismatchedInputException.from(in, (Class<?>) null, "Unable to read " + what + place + ": " + sentence);
    }

    private static String met(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null) {
            return "the end";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text " + quote(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number " + Excerpt.of(in.getText());
            default -> Excerpt.of(in.getText());
        };
    }

    /** A text in quotes, shortened if it is long. */
    static String quote(String text) {
        return "'" + Excerpt.of(text) + "'";
    }
}
