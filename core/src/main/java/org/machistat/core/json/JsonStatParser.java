package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.internal.Excerpt;

/** Reads a document token by token; cells go to primitive arrays, whatever their place in the text. */
final class JsonStatParser {

    private static final int MOST_NODES = 3_000_000;
    private static final int MOST_DATASETS = 10_000;
    private static final int MOST_DIGITS = 18;
    private static final Set<String> FIELDS = Set.of(
            "version",
            "class",
            "href",
            "label",
            "source",
            "updated",
            "id",
            "size",
            "role",
            "dimension",
            "category",
            "note",
            "extension",
            "error");

    private final JsonParser in;
    private final int mostCells;
    private final JsonStatProblems problems;
    private int nodes;
    private int datasets;
    private int cells;

    JsonStatParser(JsonParser in, int mostCells, JsonStatProblems problems) {
        this.in = in;
        this.mostCells = mostCells;
        this.problems = problems;
    }

    JsonStatDocument root() throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonStatException("", "最上位にオブジェクトが必要", "expected an object at the top");
        }
        JsonStatDocument root = object("", "");
        if (in.nextToken() != null) {
            throw new JsonStatException("", "オブジェクトの後に文字がある", "there is text behind the object");
        }
        return root;
    }

    /** The place of the current token; made of all names above it, so only for what is met rarely. */
    private String pointer() {
        return in.getParsingContext().pathAsPointer().toString();
    }

    private JsonStatDocument object(String pointer, String name) throws IOException {
        JsonStatDocument met = new JsonStatDocument(pointer, name);
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            if (met.has(field)) {
                throw twice();
            }
            in.nextToken();
            if (FIELDS.contains(field)) {
                met.fields.put(field, tree());
            } else if (field.equals("value")) {
                met.value = cells(met.pointer + "/value", true);
            } else if (field.equals("status")) {
                status(met);
            } else if (field.equals("link")) {
                link(met);
            } else {
                other(met, field);
            }
        }
        return met;
    }

    private JsonStatException twice() {
        return new JsonStatException(pointer(), "同じ名前の項目が2つある", "the same field stands here twice");
    }

    /** In version 1 the datasets of a bundle have names of their own. */
    private void other(JsonStatDocument met, String field) throws IOException {
        count();
        Optional<JsonStatDocument> part =
                in.hasToken(JsonToken.START_OBJECT) ? Optional.of(object(below(met, field), field)) : Optional.empty();
        if (part.isPresent() && part.get().isUseful()) {
            add(met, part.get());
        } else {
            in.skipChildren();
            met.leaveOut(field);
        }
    }

    private static String below(JsonStatDocument met, String field) {
        return met.pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private void add(JsonStatDocument met, JsonStatDocument part) {
        datasets++;
        if (datasets > MOST_DATASETS) {
            throw new JsonStatException(
                    part.pointer,
                    String.format(Locale.ROOT, "データセットが上限の%,d個を超える。何も読み取っていない", MOST_DATASETS),
                    String.format(Locale.ROOT, "nothing was read: more than %,d datasets", MOST_DATASETS));
        }
        met.parts.add(part);
    }

    /** A collection has its items among its links. */
    private void link(JsonStatDocument met) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            in.skipChildren();
            met.leaveOut("link");
            return;
        }
        for (String relation = in.nextFieldName(); relation != null; relation = in.nextFieldName()) {
            if (in.nextToken() == JsonToken.START_ARRAY && relation.equals("item")) {
                items(met);
            } else {
                in.skipChildren();
                met.leaveOut("link/" + relation);
            }
        }
    }

    private void items(JsonStatDocument met) throws IOException {
        for (int number = 0; in.nextToken() != JsonToken.END_ARRAY; number++) {
            count();
            if (!in.hasToken(JsonToken.START_OBJECT)) {
                in.skipChildren();
                continue;
            }
            JsonStatDocument item = object(met.pointer + "/link/item/" + number, "");
            if (item.isUseful()) {
                add(met, item);
            } else {
                String href = JsonStatOwn.text(item.field("href"));
                problems.error(
                        item.pointer,
                        href,
                        "参照だけで中身がないため読んでいない（" + Excerpt.of(href) + "）",
                        "was not read, as it is only referred to (" + Excerpt.of(href) + ")");
            }
        }
    }

    private void count() {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new JsonStatException(
                    pointer(),
                    String.format(Locale.ROOT, "セル以外の項目が上限の%,d個を超える。何も読み取っていない", MOST_NODES),
                    String.format(Locale.ROOT, "nothing was read: more than %,d items besides cells", MOST_NODES));
        }
    }

    private JsonNode tree() throws IOException {
        count();
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (in.currentToken()) {
            case START_OBJECT -> objectNode(make.objectNode());
            case START_ARRAY -> arrayNode(make.arrayNode());
            case VALUE_NUMBER_INT -> make.numberNode(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimalNode();
            case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(in.getBooleanValue());
            case VALUE_NULL -> make.nullNode();
            default -> make.textNode(in.getText());
        };
    }

    private JsonNode decimalNode() throws IOException {
        Optional<BigDecimal> number = decimal();
        if (number.isPresent()) {
            return JsonNodeFactory.instance.numberNode(number.get());
        }
        String met = Excerpt.of(in.getText());
        problems.note(
                pointer(),
                met,
                "「" + met + "」は桁が大きすぎる数値のため文字として保持した",
                "the number '" + met + "' is out of all range and was kept as a text");
        return JsonNodeFactory.instance.textNode(in.getText());
    }

    /** The current number, or empty if its exponent is out of all range. */
    private Optional<BigDecimal> decimal() throws IOException {
        try {
            return Optional.of(in.getDecimalValue());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private ObjectNode objectNode(ObjectNode object) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (object.has(name)) {
                throw twice();
            }
            in.nextToken();
            object.set(name, tree());
        }
        return object;
    }

    private ArrayNode arrayNode(ArrayNode array) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(tree());
        }
        return array;
    }

    private void status(JsonStatDocument met) throws IOException {
        if (in.hasToken(JsonToken.VALUE_STRING)) {
            met.statusOfAll = Optional.of(in.getText());
        } else {
            met.status = cells(met.pointer + "/status", false);
        }
    }

    private Optional<JsonStatCells> cells(String pointer, boolean isValue) throws IOException {
        if (in.hasToken(JsonToken.START_ARRAY)) {
            JsonStatCells list = new JsonStatCells(false);
            for (int cell = 0; in.nextToken() != JsonToken.END_ARRAY; cell++) {
                cell(list, cell, pointer, isValue);
            }
            return Optional.of(list);
        }
        if (in.hasToken(JsonToken.START_OBJECT)) {
            JsonStatCells object = new JsonStatCells(true);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                int cell = cell(name);
                in.nextToken();
                if (cell >= 0) {
                    cell(object, cell, pointer, isValue);
                } else {
                    problems.error(
                            pointer + "/" + name,
                            name,
                            "セルの番号が必要。読んでいない",
                            "was not read, expected the number of a cell");
                    in.skipChildren();
                }
            }
            return Optional.of(object);
        }
        if (!in.hasToken(JsonToken.VALUE_NULL)) {
            String met = in.getText();
            problems.error(pointer, met, "リストかオブジェクトが必要。読んでいない", "was not read, expected a list or an object");
        }
        in.skipChildren();
        return Optional.empty();
    }

    /** The number of a cell, or -1. */
    private static int cell(String name) {
        boolean number = !name.isEmpty()
                && name.length() < 10
                && name.chars().allMatch(c -> c >= '0' && c <= '9')
                && (name.length() == 1 || name.charAt(0) != '0');
        return number ? Integer.parseInt(name) : -1;
    }

    private void cell(JsonStatCells to, int cell, String pointer, boolean isValue) throws IOException {
        cells++;
        if (cells > 2L * mostCells || to.count() >= mostCells) {
            throw tooMany(pointer + "/" + cell, mostCells);
        }
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            to.addNull(cell);
        } else if (token.isStructStart()) {
            problems.error(pointer + "/" + cell, "", "数値か文字が必要。読んでいない", "was not read, expected a number or a text");
            in.skipChildren();
            to.addNull(cell);
        } else if (isValue && token.isNumeric()) {
            number(to, cell);
        } else {
            to.addOther(cell, in.getText());
        }
    }

    static JsonStatException tooMany(String pointer, int most) {
        return new JsonStatException(
                pointer,
                String.format(Locale.ROOT, "上限の%,dセルを超える。何も読み取っていない", most),
                String.format(Locale.ROOT, "nothing was read: more than the limit of %,d cells", most));
    }

    private void number(JsonStatCells to, int cell) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            to.add(cell, in.getLongValue(), 0);
        } else if (!isShort(to, cell)) {
            Optional<BigDecimal> number = decimal();
            to.addOther(cell, number.isPresent() ? number.get() : in.getText());
        }
    }

    /** Takes a number such as 12.30 without making an object of it. */
    private boolean isShort(JsonStatCells to, int cell) throws IOException {
        char[] text = in.getTextCharacters();
        int start = in.getTextOffset();
        int length = in.getTextLength();
        boolean negative = text[start] == '-';
        int point = -1;
        long number = 0;
        if (length > MOST_DIGITS) {
            return false;
        }
        for (int i = negative ? 1 : 0; i < length; i++) {
            char c = text[start + i];
            if (c == '.') {
                point = i;
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else {
                return false;
            }
        }
        to.add(cell, negative ? -number : number, point < 0 ? 0 : length - 1 - point);
        return true;
    }
}
