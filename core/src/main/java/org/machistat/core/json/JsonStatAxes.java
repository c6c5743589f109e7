package org.machistat.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** Makes axes of dimensions. */
final class JsonStatAxes {

    /** No statement about printed decimals. */
    static final int UNSTATED = -1;

    private static final int MOST_DECIMALS = 100;

    private final JsonStatProblems problems;
    private final JsonStatOwn dataset;

    JsonStatAxes(JsonStatProblems problems, JsonStatOwn dataset) {
        this.problems = problems;
        this.dataset = dataset;
    }

    /**
     * An axis with what else its dimension says.
     *
     * @param axis the axis
     * @param decimals the printed decimals of each category
     * @param notes the notes of the dimension and its categories
     */
    record Read(Axis axis, List<Integer> decimals, List<Label> notes) {}

    Read read(JsonNode dimension, String id, String pointer, Optional<Axis.Role> role) {
        JsonNode category = dimension.path("category");
        String place = pointer + "/category";
        if (!category.isObject()) {
            throw new JsonStatException(place, "次元の分類項目（category）がない", "there are no categories of this dimension");
        }
        JsonStatOwn own = dataset.in(dimension, pointer);
        List<String> ids = ids(category, place);
        List<Category> categories = new ArrayList<>();
        List<Integer> decimals = new ArrayList<>();
        JsonNode labels = category.path("label");
        JsonNode units = category.path("unit");
        for (String one : ids) {
            JsonNode unit = units.path(one);
            decimals.add(decimals(unit));
            String text = labels.path(one).isTextual() ? labels.path(one).textValue() : one;
            categories.add(category(one, own.label(text, own.field("names").path(one)), unit(one, unit, own), place));
        }
        String text = JsonStatOwn.text(dimension.path("label"));
        Label label = own.label(text.isEmpty() && !dataset.isPresent() ? id : text, own.field("label"));
        Axis axis = axis(id, label, categories, pointer);
        strangers(labels, axis, place + "/label");
        strangers(units, axis, place + "/unit");
        if (category.path("coordinates").isObject()) {
            problems.note(
                    place + "/coordinates",
                    "",
                    category.path("coordinates").size() + "個の分類項目の座標は保持しない",
                    "the coordinates of " + category.path("coordinates").size() + " categories were not kept");
        }
        List<Label> notes = new ArrayList<>();
        notes(dimension.path("note"), label.plus(Label.of("：", ": ")), notes);
        category.path("note").properties().forEach(note -> {
            Label name = axis.find(note.getKey()).map(Category::name).orElse(Label.same(note.getKey()));
            notes(note.getValue(), name.plus(Label.of("：", ": ")), notes);
        });
        boolean isMetric = role.isPresent() && role.get() == Axis.Role.METRIC;
        Axis whole = withTotals(axis, category.path("child"), place + "/child", own, isMetric);
        return new Read(withRole(withComparisons(whole, own), role, own), decimals, notes);
    }

    private static Axis withRole(Axis axis, Optional<Axis.Role> role, JsonStatOwn own) {
        boolean isDeclared = own.read(JsonStatWriter.HAS_ROLE.name(), JsonStatWriter.HAS_ROLE.form())
                .orElse(true);
        return role.filter(one -> isDeclared).map(axis::withRole).orElse(axis);
    }

    private Axis withComparisons(Axis axis, JsonStatOwn own) {
        String name = JsonStatWriter.COMPARISONS.name();
        try {
            return own.read(name, JsonStatWriter.COMPARISONS.form())
                    .map(axis::withComparisons)
                    .orElse(axis);
        } catch (NoSuchElementException e) {
            String message = Excerpt.of(e.getMessage());
            problems.error(own.pointer(name), "", "比較可能性として読めない（" + message + "）", message);
            return axis;
        }
    }

    private static Category category(String id, Label name, Unit unit, String place) {
        if (id.isBlank()) {
            throw new JsonStatException(place, "空の分類項目がある", "there is a category without a name");
        }
        return new Category(id, name, unit);
    }

    private static Axis axis(String id, Label label, List<Category> categories, String pointer) {
        Set<String> seen = new HashSet<>();
        for (Category category : categories) {
            if (!seen.add(category.id())) {
                String met = Excerpt.of(category.id());
                throw new JsonStatException(
                        pointer, "分類項目「" + met + "」が2つある", "category '" + met + "' stands here twice");
            }
        }
        if (id.isBlank()) {
            throw new JsonStatException(pointer, "次元の名前が空である", "the dimension has no name");
        }
        return Axis.of(id, label, categories);
    }

    /** The categories in order: as listed, by their stated places, or, without index, as they are labelled. */
    private static List<String> ids(JsonNode category, String place) {
        JsonNode index = category.path("index");
        if (index.isMissingNode()) {
            List<String> ids = new ArrayList<>();
            category.path("label").fieldNames().forEachRemaining(ids::add);
            return some(ids, place);
        }
        String[] ids = new String[index.size()];
        if (index.isArray()) {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = index.get(i).asText();
            }
            return some(Arrays.asList(ids), place);
        }
        Iterator<Map.Entry<String, JsonNode>> entries = index.properties().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, JsonNode> entry = entries.next();
            JsonNode at = entry.getValue();
            boolean free = at.canConvertToInt()
                    && at.isIntegralNumber()
                    && at.intValue() >= 0
                    && at.intValue() < ids.length
                    && ids[at.intValue()] == null;
            if (!free) {
                String met = Excerpt.of(entry.getKey() + ": " + at);
                throw new JsonStatException(
                        place + "/index",
                        "位置は0から" + (ids.length - 1) + "までを1回ずつ使うが、「" + met + "」がある",
                        "places must be 0 to " + (ids.length - 1) + ", each once, but met '" + met + "'");
            }
            ids[at.intValue()] = entry.getKey();
        }
        return some(Arrays.asList(ids), place);
    }

    private static List<String> some(List<String> ids, String place) {
        if (ids.isEmpty()) {
            throw new JsonStatException(place, "分類項目が1つもない", "there is no category");
        }
        return ids;
    }

    private Unit unit(String id, JsonNode unit, JsonStatOwn own) {
        Optional<Unit> exact = own.read(own.field("units").path(id), UnitForm.FORM, own.pointer("units") + "/" + id);
        return exact.orElseGet(() -> JsonStatUnit.read(unit));
    }

    private static int decimals(JsonNode unit) {
        JsonNode decimals = unit.path("decimals");
        boolean stated = decimals.canConvertToInt()
                && decimals.isIntegralNumber()
                && decimals.intValue() >= 0
                && decimals.intValue() <= MOST_DECIMALS;
        return stated ? decimals.intValue() : UNSTATED;
    }

    private void strangers(JsonNode named, Axis axis, String place) {
        List<String> strangers = new ArrayList<>();
        named.fieldNames().forEachRemaining(name -> {
            if (axis.find(name).isEmpty()) {
                strangers.add(name);
            }
        });
        if (!strangers.isEmpty()) {
            String met = Excerpt.of(strangers.get(0));
            problems.error(
                    place,
                    strangers.get(0),
                    "indexにない分類項目が" + strangers.size() + "個ある（最初は「" + met + "」）。読んでいない",
                    strangers.size() + " categories are not in the index and were not read, first '" + met + "'");
        }
    }

    private Axis withTotals(Axis axis, JsonNode child, String place, JsonStatOwn own, boolean isMetric) {
        Optional<List<Axis.Total>> exact = own.read("totals", new ListForm<>("totals", TotalForm.FORM));
        if (exact.isPresent()) {
            return withTotals(axis, exact.get(), own.pointer("totals"));
        }
        if (child.isObject() && !child.isEmpty() && isMetric) {
            problems.note(
                    place,
                    "",
                    "指標（metric）の上下関係は合計とみなさず、保持しない",
                    "the hierarchy of a metric was not taken for totals and not kept");
            return axis;
        }
        List<Axis.Total> totals = new ArrayList<>();
        child.properties()
                .forEach(entry ->
                        total(axis, entry.getKey(), entry.getValue(), place).ifPresent(totals::add));
        return withTotals(axis, totals, place);
    }

    private Optional<Axis.Total> total(Axis axis, String id, JsonNode children, String place) {
        List<String> parts = new ArrayList<>();
        children.forEach(part -> parts.add(part.asText()));
        boolean known = axis.find(id).isPresent()
                && parts.stream().allMatch(part -> axis.find(part).isPresent());
        if (!known || parts.isEmpty() || parts.contains(id) || new HashSet<>(parts).size() < parts.size()) {
            problems.error(
                    place,
                    id + ": " + children,
                    "「" + Excerpt.of(id) + "」の内訳が合計にならない（未知、重複、または自分自身を含む）。読んでいない",
                    "the children of '" + Excerpt.of(id)
                            + "' make no total (unknown, repeated, none or itself) and were not read");
            return Optional.empty();
        }
        return Optional.of(new Axis.Total(id, parts));
    }

    private Axis withTotals(Axis axis, List<Axis.Total> totals, String place) {
        try {
            return axis.withTotals(totals);
        } catch (IllegalArgumentException e) {
            String message = Excerpt.sentence(e.getMessage());
            problems.error(place, "", "合計として読めない（" + message + "）", message);
            return axis;
        }
    }

    /** Adds the notes of a node, one text or a list of them. */
    static void notes(JsonNode note, Label before, List<Label> notes) {
        if (note.isTextual()) {
            notes.add(before.plus(Label.same(note.textValue())));
        }
        if (note.isArray()) {
            note.forEach(one -> notes.add(before.plus(Label.same(one.asText()))));
        }
    }
}
