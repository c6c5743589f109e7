package org.machistat.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.internal.Excerpt;

/** One object of a document as it was met: a dataset, a dimension, a collection, or a bundle of datasets. */
final class JsonStatDocument {

    private static final int MOST_NAMES = 10;

    final String pointer;
    final String name;
    final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private int leftOutMore;
    final List<JsonStatDocument> parts = new ArrayList<>();
    Optional<JsonStatCells> value = Optional.empty();
    Optional<JsonStatCells> status = Optional.empty();

    /** The one status that is meant for every cell. */
    Optional<String> statusOfAll = Optional.empty();

    /** An object at a place, which is cut if it is long: there may be many objects below one long name. */
    JsonStatDocument(String pointer, String name) {
        this.pointer = JsonStatProblems.shortenPlace(pointer);
        this.name = name;
    }

    JsonNode field(String field) {
        return fields.getOrDefault(field, MissingNode.getInstance());
    }

    /** A field that version 1 has in its dimension. */
    JsonNode either(String field) {
        return fields.containsKey(field) ? field(field) : field("dimension").path(field);
    }

    String eitherPointer(String field) {
        return pointer + (fields.containsKey(field) ? "/" : "/dimension/") + field;
    }

    boolean isDataset() {
        return field("dimension").isObject() || value.isPresent();
    }

    /** Whether there is a dataset in it. */
    boolean isUseful() {
        return isDataset() || !parts.isEmpty();
    }

    /** Counts a field for which a table has no place, and keeps the names of the first. */
    void leaveOut(String field) {
        if (leftOut.size() < MOST_NAMES) {
            leftOut.add(Excerpt.of(field));
        } else {
            leftOutMore++;
        }
    }

    List<String> leftOut() {
        return leftOut;
    }

    /** How many more were left out. */
    int leftOutMore() {
        return leftOutMore;
    }

    boolean has(String field) {
        return fields.containsKey(field)
                || (field.equals("value") && value.isPresent())
                || (field.equals("status") && (status.isPresent() || statusOfAll.isPresent()));
    }

    /** A response of the class dimension as it would stand in a dataset. */
    JsonNode toDimension() {
        ObjectNode dimension = JsonNodeFactory.instance.objectNode();
        fields.forEach(dimension::set);
        return dimension;
    }

    /** The datasets in it, itself or its parts, in order. */
    List<JsonStatDocument> datasets() {
        if (isDataset()) {
            return List.of(this);
        }
        return parts.stream().flatMap(part -> part.datasets().stream()).toList();
    }
}
