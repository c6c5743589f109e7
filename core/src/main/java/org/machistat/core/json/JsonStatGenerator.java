package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Locale;
import org.machistat.core.internal.Excerpt;

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
                    Excerpt.of(text),
                    kind,
                    longest,
                    text.length()));
        }
        Excerpt.requireWhole(text);
    }
}
