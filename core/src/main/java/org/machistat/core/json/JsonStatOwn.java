package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.text.Label;

/** What this library writes where JSON-stat has no place for it: the object {@code machistat} in an extension. */
final class JsonStatOwn {

    static final String KEY = "machistat";

    private static final String JAPANESE = "ja";
    private static final String ENGLISH = "en";

    private final JsonNode node;
    private final boolean isJapanese;
    private final String pointer;
    private final JsonStatProblems problems;

    private JsonStatOwn(JsonNode node, boolean isJapanese, String pointer, JsonStatProblems problems) {
        this.node = node;
        this.isJapanese = isJapanese;
        this.pointer = pointer;
        this.problems = problems;
    }

    static JsonStatOwn of(JsonStatDocument dataset, JsonStatProblems problems) {
        JsonNode node = dataset.field("extension").path(KEY);
        boolean japanese = !node.path("lang").asText().equals(ENGLISH);
        return new JsonStatOwn(node, japanese, dataset.pointer + "/extension/" + KEY, problems);
    }

    /** The text of a node that should be one; nothing of any other. */
    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }

    /** The name under which the language of a document stands. */
    static String language(Locale locale) {
        return locale.getLanguage().equals(JAPANESE) ? JAPANESE : ENGLISH;
    }

    /** The other of the two languages. */
    static Locale other(Locale locale) {
        return language(locale).equals(JAPANESE) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** What stands in the extension of a dimension of the same document. */
    JsonStatOwn in(JsonNode dimension, String dimensionPointer) {
        return new JsonStatOwn(
                dimension.path("extension").path(KEY), isJapanese, dimensionPointer + "/extension/" + KEY, problems);
    }

    /** Whether this library wrote the document. */
    boolean isPresent() {
        return node.isObject();
    }

    JsonNode field(String name) {
        return node.path(name);
    }

    String pointer(String name) {
        return pointer + "/" + name;
    }

    /** A text of the document with the one in the other language, if that is known. */
    Label label(String text, JsonNode other) {
        if (!other.isTextual()) {
            return Label.same(text);
        }
        return isJapanese ? Label.of(text, other.textValue()) : Label.of(other.textValue(), text);
    }

    /** A field in one of the forms of this package. */
    <T> Optional<T> read(String name, Form<T> form) {
        return read(node.path(name), form, pointer(name));
    }

    /** A value in one of the forms of this package; one that somebody spoilt is reported. */
    <T> Optional<T> read(JsonNode value, Form<T> form, String place) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try (JsonParser in = value.traverse()) {
            in.nextToken();
            return Optional.of(form.read(in));
        } catch (JsonProcessingException e) {
            String message = Excerpt.of(e.getOriginalMessage());
            problems.error(place, value.toString(), "読めない（" + message + "）", "could not be read (" + message + ")");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
