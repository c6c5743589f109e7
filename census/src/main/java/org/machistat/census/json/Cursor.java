package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.machistat.census.internal.ProblemList;
import org.machistat.core.source.Place;

/**
 * A page of JSON being read, with what was found wrong in it.
 *
 * <p>Every method that reads a value is called at its first token and leaves the parser at its last.
 */
final class Cursor {

    private static final int MOST_PROPERTIES = 100_000;

    /** Reads one field of an object. */
    interface FieldReader {
        void read(String name) throws IOException;
    }

    /** Reads one item of a list. */
    interface ItemReader {
        void read() throws IOException;
    }

    final JsonParser parser;
    final ByteWindow window;
    final ProblemList problems;
    final int page;

    private final ParserBase located;

    /** In front of the pointers, where there are several pages. */
    private final String prefix;

    private int properties;

    Cursor(JsonParser parser, ByteWindow window, ProblemList problems, int page, boolean hasSeveralPages) {
        this.parser = parser;
        this.window = window;
        this.located = parser instanceof ParserBase base ? base : null;
        this.problems = problems;
        this.page = page;
        this.prefix = hasSeveralPages ? "#" + page + " " : "";
    }

    /** What the page is called in places, where there are several. */
    String pageName() {
        return prefix.strip();
    }

    boolean is(JsonToken token) {
        return parser.hasToken(token);
    }

    String pointer() {
        return prefix + parser.getParsingContext().pathAsPointer();
    }

    Place place() {
        return new Place(line(), column(), pointer());
    }

    /** The line of the token, or 0 if the parser does not say. */
    int line() {
        return located == null ? 0 : Math.max(located.getTokenLineNr(), 0);
    }

    /** The column of the token, or 0 if the parser does not say. */
    int column() {
        return located == null ? 0 : Math.max(located.getTokenColumnNr(), 0);
    }

    /** Reads an object; anything else is an error and skipped. */
    void object(FieldReader reader) throws IOException {
        if (!is(JsonToken.START_OBJECT)) {
            unexpected("オブジェクト", "an object");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name);
        }
    }

    /** Reads the items of a list, or the single item that stands in its place; null is an empty list. */
    void oneOrMany(ItemReader reader) throws IOException {
        if (is(JsonToken.START_ARRAY)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                reader.read();
            }
        } else if (!isNothing()) {
            reader.read();
        }
    }

    /** An empty element comes as null or as an empty text. */
    boolean isNothing() throws IOException {
        return is(JsonToken.VALUE_NULL) || (is(JsonToken.VALUE_STRING) && parser.getTextLength() == 0);
    }

    /** A text, or a number, true or false as it is written; nothing for null; of an object its text, of anything else an error. */
    String text() throws IOException {
        if (is(JsonToken.START_OBJECT)) {
            String[] found = {""};
            object(name -> {
                if (name.equals("$") && parser.currentToken().isScalarValue()) {
                    found[0] = scalar();
                } else {
                    parser.skipChildren();
                }
            });
            return found[0];
        }
        if (is(JsonToken.START_ARRAY)) {
            unexpected("文字列か数値", "a text or a number");
            return "";
        }
        return scalar();
    }

    private String scalar() throws IOException {
        return is(JsonToken.VALUE_NULL) ? "" : parser.getText();
    }

    /** A whole number from 0, or the default with an error. */
    long number(long otherwise) throws IOException {
        Place place = place();
        String text = text().strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(text);
        }
        problems.error(
                page,
                place,
                text,
                "「" + ProblemList.shorten(text) + "」は0以上の整数でない",
                "'" + ProblemList.shorten(text) + "' is no whole number from 0");
        return otherwise;
    }

    /** Reports the value as unlike what was expected, and skips it. */
    void unexpected(String ja, String en) throws IOException {
        Place place = place();
        String met = parser.currentToken().isScalarValue()
                ? parser.getText()
                : parser.currentToken().asString();
        parser.skipChildren();
        problems.error(
                page,
                place,
                met,
                "「" + ProblemList.shorten(met) + "」がある。" + ja + "が必要",
                "there is '" + ProblemList.shorten(met) + "', expected " + en);
    }

    /** Puts everything below the value under its path, down to texts: an element's own text under the path of the element. */
    void flatten(String path, Map<String, String> into) throws IOException {
        if (is(JsonToken.START_OBJECT)) {
            object(name -> flatten(name.equals("$") ? path : join(path, name), into));
        } else if (is(JsonToken.START_ARRAY)) {
            int[] count = {0};
            oneOrMany(() -> flatten(join(path, String.valueOf(count[0]++)), into));
        } else {
            properties++;
            if (properties <= MOST_PROPERTIES) {
                put(path, into);
            } else if (properties == MOST_PROPERTIES + 1) {
                problems.error(
                        page,
                        place(),
                        path,
                        "表の説明の項目が" + MOST_PROPERTIES + "個を超えた。ここから先は残していない",
                        "there are more than " + MOST_PROPERTIES + " properties; those from here on were not kept");
            }
        }
    }

    private void put(String path, Map<String, String> into) throws IOException {
        String text = scalar();
        String old = into.putIfAbsent(path, text);
        if (old != null && !old.equals(text)) {
            problems.error(
                    page,
                    place(),
                    text,
                    "「" + path + "」が2度ある。先の「" + ProblemList.shorten(old) + "」を採った",
                    "there is '" + path + "' twice; the first, '" + ProblemList.shorten(old) + "', was kept");
        }
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** Reports fields that a part of an answer must have but lacks. */
    void lacking(Place place, Set<String> names) {
        String all = String.join(", ", names);
        problems.error(page, place, "", all + " がない", "lacks " + all);
    }
}
