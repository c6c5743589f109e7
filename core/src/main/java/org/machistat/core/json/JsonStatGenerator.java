package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Locale;

/** Refuses to write what the reader could not read. */
final class JsonStatGenerator extends JsonGeneratorDelegate {

    /** The longest name of a field, which ids of categories become. */
    static final int LONGEST_NAME = 1_000_000;

    /** The longest text. */
    static final int LONGEST_TEXT = 20_000_000;

    JsonStatGenerator(JsonGenerator out) {
        super(out);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        check(name, "name", LONGEST_NAME);
        super.writeFieldName(name);
    }

    @Override
    public void writeString(String text) throws IOException {
        check(text, "text", LONGEST_TEXT);
        super.writeString(text);
    }

    private static void check(String text, String kind, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Unable to write '%s' as a %s: expected at most %,d characters, but it has %,d",
                    JsonStatProblems.shorten(text),
                    kind,
                    longest,
                    text.length()));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Unable to write half a character pair U+%04X in '%s', which no encoding has",
                        (int) c,
                        JsonStatProblems.shorten(text).replaceAll("\\p{Cs}", "?")));
            }
        }
    }
}
