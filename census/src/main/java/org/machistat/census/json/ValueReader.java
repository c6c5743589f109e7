package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final ParserBase located;
    private final ValueColumns values;
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final List<Attribute> expected = new ArrayList<>();
    private final Map<String, Odd> unknown = new LinkedHashMap<>();
    private Odd blank;

    ValueReader(Cursor in, ValueColumns values) {
        this.in = in;
        this.parser = in.parser;
        this.located = in.parser instanceof ParserBase base ? base : null;
        this.values = values;
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
        if (located != null) {
            values.begin(located.getTokenLineNr(), located.getTokenColumnNr());
        } else {
            Place place = in.place();
            values.begin(place.line(), place.column());
        }
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
            Attribute attribute = i < expected.size() ? expected.get(i) : null;
            if (attribute == null || !parser.nextFieldName(attribute.encoded())) {
                if (attribute == null) {
                    parser.nextToken();
                }
                if (parser.hasToken(JsonToken.END_OBJECT)) {
                    return;
                }
                attribute = attribute(parser.currentName());
                if (i < expected.size()) {
                    expected.set(i, attribute);
                } else if (i < 64) {
                    expected.add(attribute);
                }
            }
            readField(attribute, parser.nextToken());
        }
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
