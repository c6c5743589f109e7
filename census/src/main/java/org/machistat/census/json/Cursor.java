package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.util.HashSet;
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

    /** Reads one field of an object. */
    interface FieldReader {
        void read(String name) throws IOException;
    }

    /** Reads one item of a list. */
    interface ItemReader {
        void read() throws IOException;
    }

    final JsonParser parser;
    final ProblemList problems;
    final int page;

    private final ParserBase located;

    /** In front of the pointers, where there are several pages. */
    private final String prefix;

    private final Intake intake;
    private boolean isFull;

    Cursor(JsonParser parser, ProblemList problems, Intake intake, int page, boolean hasSeveralPages) {
        this.parser = parser;
        this.located = parser instanceof ParserBase base ? base : null;
        this.problems = problems;
        this.intake = intake;
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

    /** Reads an object, of each name with a text once; anything else is an error and skipped. */
    void object(FieldReader reader) throws IOException {
        Set<String> names = new HashSet<>();
        fields(name -> {
            if (names.add(name) || !parser.currentToken().isScalarValue()) {
                reader.read(name);
            } else {
                twice(name, scalar());
            }
        });
    }

    private void fields(FieldReader reader) throws IOException {
        if (!is(JsonToken.START_OBJECT)) {
            unexpected("オブジェクト", "an object");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            intake.addPart();
            parser.nextToken();
            reader.read(name);
        }
    }

    private void twice(String name, String text) {
        problems.error(
                page,
                place(),
                text,
                "「" + ProblemList.shorten(name) + "」が2度ある。先のものを採り、「" + ProblemList.shorten(text) + "」は読んでいない",
                "there is '" + ProblemList.shorten(name) + "' twice; the first was kept, '" + ProblemList.shorten(text)
                        + "' was not read");
    }

    /** Reads many items, which take their own count. */
    void uncounted(ItemReader reader) throws IOException {
        if (is(JsonToken.START_ARRAY)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                reader.read();
            }
        } else if (!isNothing()) {
            reader.read();
        }
    }

    /** Reads the items of a list, or the single item that stands in its place; null is an empty list. */
    void oneOrMany(ItemReader reader) throws IOException {
        if (is(JsonToken.START_ARRAY)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                intake.addPart();
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
        if (!intake.hasRoom()) {
            refuseProperties(path);
        } else if (is(JsonToken.START_OBJECT)) {
            fields(name -> flatten(name.equals("$") ? path : join(path, name), into));
        } else if (is(JsonToken.START_ARRAY)) {
            int[] count = {0};
            oneOrMany(() -> flatten(join(path, String.valueOf(count[0]++)), into));
        } else {
            String text = scalar();
            intake.addProperty(path, text);
            String old = into.putIfAbsent(path, text);
            if (old != null && !old.equals(text)) {
                twice(path, text);
            }
        }
    }

    private void refuseProperties(String path) throws IOException {
        if (!isFull) {
            isFull = true;
            problems.error(
                    page,
                    place(),
                    path,
                    "表の説明の項目が10万個または2千万字を超えた。ここから先は残していない",
                    "there are more than 100,000 properties or 20,000,000 characters of them; those from here on were not"
                            + " kept");
        }
        parser.skipChildren();
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
