package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;

/** A JSON text being read, with everything that was found wrong in it so far. */
final class Input {

    private static final int MOST_PROBLEMS = 10_000;
    private static final int MOST_ITEMS = 250_000;
    private static final int LONGEST_MESSAGE = 1_000;

    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Set<Object>> taken = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    private final Set<Object> told = new HashSet<>();

    private int items;

    Input(JsonParser parser) {
        this.parser = parser;
    }

    /** Whether no unknown field of a form was met before: the fields that it has are told once. */
    boolean isFirstUnknown(Object form) {
        return told.add(form);
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    boolean isText() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    String text() throws IOException {
        return parser.getText();
    }

    /** Line and column of the token, without its pointer. */
    Place spot() {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0), "");
    }

    /** The JSON pointer of the token; at the end of an object or list, that of the whole. */
    String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    Place place() {
        return named(spot(), pointer());
    }

    static Place named(Place spot, String pointer) {
        return new Place(spot.line(), spot.column(), pointer);
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Reports the value the input stands at as unlike what was expected, and skips it. */
    <T> Optional<T> refuse(Label what, Label expected) throws IOException {
        Place place = place();
        Label met = met();
        String text = isText() ? text() : met.en();
        skip();
        error(
                place,
                text,
                Label.of(
                        what.ja() + "を" + met.ja() + "から読み取れません。" + expected.ja() + "を指定してください",
                        "Unable to read " + what.en() + " from " + met.en() + ", expected " + expected.en()));
        return Optional.empty();
    }

    private Label met() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Label.of("オブジェクト", "an object");
            case START_ARRAY -> Label.of("配列", "a list");
            case VALUE_STRING -> Label.of("「" + shorten(text()) + "」", "'" + shorten(text()) + "'");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Label.of("数値" + shorten(text()), "the number " + shorten(text()));
            default -> Label.same(text());
        };
    }

    void error(Place place, String met, Label message) {
        add(Problem.error(place, shorten(met), message.map(Input::bounded)));
    }

    void note(Place place, String met, Label message) {
        add(Problem.note(place, shorten(met), message.map(Input::bounded)));
    }

    /** Messages may repeat what was read before, such as a list of names, and there may be many of them. */
    private static String bounded(String message) {
        return Shown.text(message, LONGEST_MESSAGE);
    }

    private void add(Problem problem) {
        problems.add(problem);
        if (problems.size() > MOST_PROBLEMS) {
            throw new StoppedException(Label.of(
                    String.format(Locale.ROOT, "問題が%,d件を超えたため読み取りを中止しました。形式を確かめてください", MOST_PROBLEMS),
                    String.format(
                            Locale.ROOT,
                            "Stopped reading the plan after %,d problems; check whether the file has this format",
                            MOST_PROBLEMS)));
        }
    }

    static String shorten(String text) {
        return Shown.text(text);
    }

    /** The ids that are taken among some things of which each must have its own. */
    Set<Object> taken(String space) {
        return taken.computeIfAbsent(space, key -> new HashSet<>());
    }

    /** Keeps a name until all has been read that it may name. */
    void refer(Reference reference) {
        references.add(reference);
    }

    List<Reference> references() {
        return references;
    }

    /** What is wrong, in the order of the text. */
    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .toList();
    }

    /** Counts one more item of a list or one more attribute, as each takes more memory than its text. */
    void countItem() {
        items++;
        if (items > MOST_ITEMS) {
            throw new StoppedException(Label.of(
                    String.format(Locale.ROOT, "配列の要素と属性が%,d件を超えたため読み取りを中止しました", MOST_ITEMS),
                    String.format(
                            Locale.ROOT,
                            "Stopped reading the plan after %,d items of lists and attributes",
                            MOST_ITEMS)));
        }
    }

    /** Thrown where going on would only fill the memory. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Label sentence;

        StoppedException(Label sentence) {
            super(sentence.en(), null, false, false);
            this.sentence = sentence;
        }

        Label sentence() {
            return sentence;
        }
    }
}
