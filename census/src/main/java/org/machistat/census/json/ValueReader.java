package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_EXPECTED = 64;
    private static final int VALUE = -1;
    private static final int UNIT = -2;
    private static final int ANNOTATION = -3;
    private static final int UNKNOWN = -4;

    /** A field of values: its name, and the axis it gives the code of, or one of the kinds above. */
    private static final class Attribute {
        private final String name;
        private final SerializedString encoded;
        private final int kind;

        /** Its bytes up to the opening quote of its text, as e-Stat writes them, and as most programs do that write them again. */
        private final byte[] tight;

        private final byte[] spaced;
        private final long head;
        private final long mask;
        private final boolean isShort;

        Attribute(String name, int kind) {
            this.name = name;
            this.encoded = new SerializedString(name);
            this.kind = kind;
            String quoted = '"' + new String(JsonStringEncoder.getInstance().quoteAsString(name)) + "\":";
            this.tight = (quoted + '"').getBytes(StandardCharsets.UTF_8);
            this.spaced = (quoted + " \"").getBytes(StandardCharsets.UTF_8);
            this.head = (long) LONGS.get(Arrays.copyOf(tight, Math.max(tight.length, Long.BYTES)), 0);
            this.mask = tight.length >= Long.BYTES ? -1 : (1L << (Byte.SIZE * tight.length)) - 1;
            this.isShort = spaced.length < ValueColumns.QUOTED;
        }

        /** Where its text begins if it stands here, or 0. */
        int textAfter(byte[] bytes, int at) {
            if (!isShort) {
                return 0;
            }
            if (((long) LONGS.get(bytes, at) & mask) == head && isBehindHead(bytes, at)) {
                return at + tight.length;
            }
            return Arrays.equals(bytes, at, at + spaced.length, spaced, 0, spaced.length) ? at + spaced.length : 0;
        }

        private boolean isBehindHead(byte[] bytes, int at) {
            return tight.length <= Long.BYTES
                    || Arrays.equals(bytes, at + Long.BYTES, at + tight.length, tight, Long.BYTES, tight.length);
        }
    }

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

    /** The parser, if the page is in UTF-8. */
    private final ByteParser utf8;

    private final ValueColumns values;
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final Attribute[] expected = new Attribute[MOST_EXPECTED];
    private final Map<String, Odd> unknown = new LinkedHashMap<>();
    private Odd blank;

    ValueReader(Cursor in, ValueColumns values) {
        this.in = in;
        this.parser = in.parser;
        this.utf8 = in.parser instanceof ByteParser bytes ? bytes : null;
        this.values = values;
    }

    /** Reads one or many values; what is wrong with many of them is reported once, also if the text breaks off. */
    void read() throws IOException {
        values.startPage(in.page, in.pointer());
        try {
            in.uncounted(this::readValue);
        } finally {
            report();
        }
    }

    private void readValue() throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            in.unexpected("値のオブジェクト", "an object for a value");
            return;
        }
        int line = in.line();
        int column = in.column();
        values.begin(line, column);
        if (utf8 != null && readBytes()) {
            parser.nextToken();
        } else {
            values.begin(line, column);
            readFields();
        }
        if (!values.end()) {
            blank = count(blank);
        }
    }

    /** Reads the fields from their bytes, if they are those of the value before, with texts that are likely. */
    private boolean readBytes() {
        byte[] bytes = utf8.bytes();
        int last = utf8.end() - 2 * ValueColumns.QUOTED;
        int at = utf8.at();
        for (int i = 0; i < MOST_EXPECTED; i++) {
            Attribute attribute = expected[i];
            if (attribute == null || at > last) {
                return false;
            }
            int text = attribute.textAfter(bytes, at);
            int next = text == 0 ? 0 : put(attribute, bytes, text);
            if (next == 0) {
                return false;
            }
            if (bytes[next] == '}') {
                utf8.takeFields(next);
                return true;
            }
            if (bytes[next] != ',') {
                return false;
            }
            at = bytes[next + 1] == ' ' ? next + 2 : next + 1;
        }
        return false;
    }

    private int put(Attribute attribute, byte[] bytes, int at) {
        return switch (attribute.kind) {
            case VALUE -> values.quotedValue(bytes, at);
            case UNIT -> values.quotedUnit(bytes, at);
            case ANNOTATION, UNKNOWN -> 0;
            default -> values.quotedCode(attribute.kind, bytes, at);
        };
    }

    private void readFields() throws IOException {
        try {
            for (int i = 0; readField(i); i++) {}
        } catch (IOException e) {
            values.drop();
            throw e;
        }
    }

    /** Reads a field, which is probably the one that stood at its place before; false at the end of the object. */
    private boolean readField(int index) throws IOException {
        Attribute attribute = index < MOST_EXPECTED ? expected[index] : null;
        if (attribute == null || !parser.nextFieldName(attribute.encoded)) {
            if (attribute == null) {
                parser.nextToken();
            }
            if (parser.hasToken(JsonToken.END_OBJECT)) {
                return false;
            }
            attribute = attribute(parser.currentName());
            if (index < MOST_EXPECTED) {
                expected[index] = attribute;
            }
        }
        readField(attribute, parser.nextToken());
        return true;
    }

    private void readField(Attribute attribute, JsonToken token) throws IOException {
        if (attribute.kind == UNKNOWN) {
            Odd before = unknown.get(attribute.name);
            unknown.put(attribute.name, count(before));
            parser.skipChildren();
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            put(attribute);
        } else if (token == JsonToken.VALUE_NULL) {
            if (attribute.kind >= 0) {
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
        boolean isTaken = switch (attribute.kind) {
            case VALUE -> values.value(buffer, offset, length);
            case UNIT -> values.unit(buffer, offset, length);
            case ANNOTATION -> values.remark(new String(buffer, offset, length));
            default -> values.code(attribute.kind, buffer, offset, length);
        };
        if (!isTaken) {
            in.problems.error(
                    in.page,
                    in.place(),
                    new String(buffer, offset, length),
                    "属性「" + ProblemList.shorten(attribute.name) + "」が1つの値に2度ある。先のものを採った",
                    "the attribute '" + ProblemList.shorten(attribute.name)
                            + "' stands twice in one value; the first was kept");
        }
    }

    private Attribute attribute(String name) {
        return attributes.computeIfAbsent(name, key -> new Attribute(key, kind(key)));
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
