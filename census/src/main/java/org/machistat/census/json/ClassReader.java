package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.census.estat.EStatClass;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.TimeNames;
import org.machistat.core.source.Place;

/** Reads CLASS_INF, on as many pages as have it: the classifications with their codes. */
final class ClassReader {

    private static final int MOST_LEVEL_DIGITS = 6;

    /** A classification while its pages are read. */
    private static final class Draft {
        private String name = "";
        private final Map<String, EStatClass.Code> codes = new LinkedHashMap<>();
        private final Map<String, String> more = new LinkedHashMap<>();
    }

    /** A code and where it stands, of which the pointer is only made if it is asked for. */
    private record Placed(EStatClass.Code code, int line, int column, String list, int index) {
        Place place() {
            return new Place(line, column, index < 0 ? list : list + "/" + index);
        }
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    List<EStatClass> classes() {
        List<EStatClass> classes = new ArrayList<>();
        drafts.forEach((id, draft) ->
                classes.add(new EStatClass(id, draft.name, new ArrayList<>(draft.codes.values()), draft.more)));
        return classes;
    }

    void read(Cursor in, Map<String, String> extras) throws IOException {
        in.object(name -> {
            if (name.equals("CLASS_OBJ")) {
                in.oneOrMany(() -> readClass(in));
            } else {
                in.flatten(in.pointer(), extras);
            }
        });
    }

    private void readClass(Cursor in) throws IOException {
        Place place = in.place();
        String[] id = {""};
        Draft read = new Draft();
        List<Placed> codes = new ArrayList<>();
        in.object(name -> {
            switch (name) {
                case "@id" -> id[0] = in.text().strip();
                case "@name" -> read.name = in.text();
                case "CLASS" -> readCodes(in, codes);
                default -> in.flatten(name, read.more);
            }
        });
        if (id[0].isEmpty()) {
            in.lacking(place, Set.of("@id"));
            return;
        }
        Draft draft = drafts.computeIfAbsent(id[0], key -> read);
        codes.forEach(one -> add(in, id[0], draft, one));
    }

    private static void add(Cursor in, String id, Draft draft, Placed one) {
        EStatClass.Code code = one.code();
        EStatClass.Code old = draft.codes.putIfAbsent(code.code(), code);
        if (old != null) {
            if (!old.equals(code)) {
                in.problems.error(
                        in.page,
                        one.place(),
                        code.toString(),
                        "コード「" + ProblemList.shorten(old.toString()) + "」の定義が2つある。先のものを採った",
                        "the code '" + ProblemList.shorten(old.toString()) + "' is defined twice; the first was kept");
            }
        } else if (id.equals("time")) {
            TimeNames.disagreement(code.code(), code.name())
                    .ifPresent(words -> in.problems.note(in.page, one.place(), code.code(), words.ja(), words.en()));
        }
    }

    private static void readCodes(Cursor in, List<Placed> codes) throws IOException {
        String list = in.pointer();
        int[] index = {in.is(JsonToken.START_ARRAY) ? 0 : -1};
        in.oneOrMany(() -> {
            readCode(in, codes, list, index[0]);
            index[0]++;
        });
    }

    private static void readCode(Cursor in, List<Placed> codes, String list, int index) throws IOException {
        if (!in.is(JsonToken.START_OBJECT)) {
            in.unexpected("オブジェクト", "an object");
            return;
        }
        int line = in.line();
        int column = in.column();
        String[] code = {""};
        String[] name = {null};
        String[] unit = {""};
        String[] parent = {""};
        int[] level = {0};
        Map<String, String> more = new LinkedHashMap<>();
        in.object(field -> {
            switch (field) {
                case "@code" -> code[0] = in.text();
                case "@name" -> name[0] = in.text();
                case "@unit" -> unit[0] = in.text();
                case "@parentCode" -> parent[0] = in.text();
                case "@level" -> level[0] = level(in);
                default -> in.flatten(field, more);
            }
        });
        boolean hasCode = !code[0].isBlank();
        String label = name[0] == null ? code[0] : name[0];
        if (hasCode) {
            EStatClass.Code read = new EStatClass.Code(code[0], label, level[0], unit[0], parent[0], more);
            codes.add(new Placed(read, line, column, list, index));
        } else {
            in.lacking(new Place(line, column, in.pointer()), Set.of("@code"));
        }
    }

    private static int level(Cursor in) throws IOException {
        String text = in.text().strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() <= MOST_LEVEL_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        in.problems.error(
                in.page,
                in.place(),
                text,
                "階層レベル「" + ProblemList.shorten(text) + "」は整数でない。レベルがないものとして読んだ",
                "the level '" + ProblemList.shorten(text) + "' is no whole number; it was read as not given");
        return 0;
    }
}
