package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.ValueColumns;
import org.machistat.core.source.Place;

/**
 * Reads the VALUEs of a page into columns.
 *
 * <p>All values of a table have the same fields in the same order, so each field is expected to be the one that stood there in
 * the value before, which the parser can check without decoding the name.
 */
final class ValueReader {

    private static final int MOST_EXPECTED = 64;
    private static final int NOWHERE = -1;
    private static final int VALUE = -1;
    private static final int UNIT = -2;
    private static final int ANNOTATION = -3;
    private static final int UNKNOWN = -4;

    /** A field of values: its name, and the axis it gives the code of, or one of the kinds above. */
    private record Attribute(String name, SerializedString encoded, int kind) {}

    /** Something that many values have: where it was first met, and how often. */
    private static final class Odd {
        private final Place place;
        private int count;

        Odd(Place place) {
            this.place = place;
        }
    }

    private final Cursor in;
    private final JsonParser parser;

    /** The parser, if the page is in UTF-8, so that its offsets are those of bytes. */
    private final UTF8StreamJsonParser utf8;

    private final ValueColumns values;
    private final ByteWindow window;
    private final byte[] bytes;

    /** The number of the first byte in the window, and the last place in it from where enough bytes are there. */
    private long start;

    private int limit = NOWHERE;
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final Attribute[] expected = new Attribute[MOST_EXPECTED];
    private final Map<String, Odd> unknown = new LinkedHashMap<>();
    private Odd blank;

    ValueReader(Cursor in, ValueColumns values) {
        this.in = in;
        this.parser = in.parser;
        this.utf8 = in.parser instanceof UTF8StreamJsonParser plain ? plain : null;
        this.values = values;
        this.window = in.window;
        this.bytes = window.bytes();
    }

    /** Reads one or many values; what is wrong with many of them is reported once, also if the text breaks off. */
    void read() throws IOException {
        values.startPage(in.page, in.pointer());
        try {
            in.oneOrMany(this::readValue);
        } finally {
            report();
        }
    }

    private void readValue() throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            in.unexpected("値のオブジェクト", "an object for a value");
            return;
        }
        values.begin(in.line(), in.column());
        start = window.start();
        limit = utf8 == null ? NOWHERE : window.size() - ValueColumns.QUOTED;
        try {
            readFields();
        } catch (IOException e) {
            values.drop();
            throw e;
        }
        if (!values.end()) {
            blank = count(blank);
        }
    }

    private void readFields() throws IOException {
        for (int i = 0; ; i++) {
            Attribute attribute = i < MOST_EXPECTED ? expected[i] : null;
            if (attribute == null || !parser.nextFieldName(attribute.encoded())) {
                if (attribute == null) {
                    parser.nextToken();
                }
                if (parser.hasToken(JsonToken.END_OBJECT)) {
                    return;
                }
                attribute = attribute(parser.currentName());
                if (i < MOST_EXPECTED) {
                    expected[i] = attribute;
                }
            }
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_STRING || !putQuoted(attribute)) {
                readField(attribute, token);
            }
        }
    }

    /** Takes a text from its bytes, if it is a plain number or a code like those before; then the parser only skips it. */
    private boolean putQuoted(Attribute attribute) {
        if (limit <= 0) {
            return false;
        }
        // Offsets beyond the limit are also those of bytes that came into the window after the value was begun.
        long at = utf8.getTokenCharacterOffset() - start;
        return at > 0 && at <= limit && bytes[(int) at - 1] == '"' && putQuoted(attribute, (int) at);
    }

    private boolean putQuoted(Attribute attribute, int at) {
        return switch (attribute.kind()) {
            case VALUE -> values.quotedValue(bytes, at);
            case UNIT -> values.quotedUnit(bytes, at);
            case ANNOTATION, UNKNOWN -> false;
            default -> values.quotedCode(attribute.kind(), bytes, at);
        };
    }

    private void readField(Attribute attribute, JsonToken token) throws IOException {
        if (attribute.kind() == UNKNOWN) {
            Odd before = unknown.get(attribute.name());
            unknown.put(attribute.name(), count(before));
            parser.skipChildren();
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            put(attribute);
        } else if (token == JsonToken.VALUE_NULL) {
            if (attribute.kind() >= 0) {
                in.unexpected("コードの文字列", "a text with a code");
            }
        } else {
            in.unexpected("文字列か数値", "a text or a number");
        }
    }

    private void put(Attribute attribute) throws IOException {
        char[] buffer = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        int length = parser.getTextLength();
        switch (attribute.kind()) {
            case VALUE -> values.value(buffer, offset, length);
            case UNIT -> values.unit(buffer, offset, length);
            case ANNOTATION -> values.remark(new String(buffer, offset, length));
            default -> {
                if (!values.code(attribute.kind(), buffer, offset, length)) {
                    in.problems.error(
                            in.page,
                            in.place(),
                            new String(buffer, offset, length),
                            "属性「" + attribute.name() + "」が1つの値に2度ある。先のものを採った",
                            "the attribute '" + attribute.name() + "' stands twice in one value; the first was kept");
                }
            }
        }
    }

    private Attribute attribute(String name) {
        return attributes.computeIfAbsent(name, key -> new Attribute(key, new SerializedString(key), kind(key)));
    }

    private int kind(String name) {
        return switch (name) {
            case "$" -> VALUE;
            case "@unit" -> UNIT;
            case "@annotation" -> ANNOTATION;
            default -> name.length() > 1 && name.startsWith("@") ? values.axis(name.substring(1)) : UNKNOWN;
        };
    }

    private Odd count(Odd before) {
        Odd odd = before == null ? new Odd(in.place()) : before;
        odd.count++;
        return odd;
    }

    private void report() {
        if (blank != null) {
            in.problems.note(
                    in.page,
                    blank.place,
                    "",
                    String.format(Locale.ROOT, "値「$」がない。空欄とした（%,d件）", blank.count),
                    String.format(Locale.ROOT, "lacks its value '$' and is blank (%,d values)", blank.count));
        }
        unknown.forEach((name, odd) -> in.problems.note(
                in.page,
                odd.place,
                name,
                String.format(Locale.ROOT, "未知の項目「%s」は読んでいない（%,d件）", ProblemList.shorten(name), odd.count),
                String.format(
                        Locale.ROOT,
                        "the unknown property '%s' was not read (%,d values)",
                        ProblemList.shorten(name),
                        odd.count)));
    }
}
