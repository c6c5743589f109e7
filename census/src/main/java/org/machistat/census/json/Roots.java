package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.text.Label;

/** The outermost object of e-Stat's answers, which names the kind of the answer. */
final class Roots {

    private Roots() {}

    /** Reads the answer of a kind; a text without one ends the reading. */
    static void read(Cursor in, String root, Map<String, String> extras, Cursor.FieldReader fields) throws IOException {
        JsonToken first = in.parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw missing(root, first == null ? "" : in.parser.getText());
        }
        boolean[] found = {false};
        String[] other = {""};
        in.object(name -> {
            if (name.equals(root)) {
                found[0] = true;
                in.object(fields);
            } else {
                other[0] = name;
                in.flatten(in.pointer(), extras);
            }
        });
        if (!found[0]) {
            throw missing(root, other[0]);
        }
        if (in.parser.nextToken() != null) {
            in.problems.error(
                    in.page,
                    in.place(),
                    in.parser.getText(),
                    "回答の後に余分な内容がある",
                    "unexpected content behind the answer, expected the end of the text");
        }
    }

    /** Reads what an answer of any kind says of the request; nothing from a text that is no answer. */
    static void readResult(Cursor in, Result result) throws IOException {
        if (in.parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        in.object(root -> {
            if (root.startsWith("GET_") && in.is(JsonToken.START_OBJECT)) {
                in.object(name -> {
                    if (name.equals("RESULT")) {
                        result.read(in);
                    } else {
                        in.parser.skipChildren();
                    }
                });
            } else {
                in.parser.skipChildren();
            }
        });
    }

    private static StoppedException missing(String root, String met) {
        String shown = met.isEmpty() ? "" : ProblemList.shorten(met);
        return new StoppedException(Label.of(
                root + " のオブジェクトが必要だが、" + (shown.isEmpty() ? "何もない" : "「" + shown + "」がある"),
                "Expected an object with " + root + ", but there was "
                        + (shown.isEmpty() ? "nothing" : "'" + shown + "'")));
    }

    /** The information on a table from its flattened properties. */
    static EStatInfo info(Map<String, String> properties) {
        Map<String, String> rest = new LinkedHashMap<>(properties);
        String id = rest.getOrDefault("@id", "").strip();
        rest.remove("@id");
        return new EStatInfo(id, rest);
    }
}
