package org.machistat.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** Makes a table of one dataset that was met. */
final class JsonStatAssembler {

    private static final int ISO_DATE = 10;
    private static final int SHOWN = 5;

    private final JsonStatDocument dataset;
    private final MarkLegend legend;
    private final int mostCells;
    private final int cellsBefore;
    private final JsonStatProblems problems;
    private final JsonStatOwn own;

    /** Makes a table where the datasets before have taken some of the cells a document may have. */
    JsonStatAssembler(
            JsonStatDocument dataset, MarkLegend legend, int mostCells, int cellsBefore, JsonStatProblems problems) {
        this.dataset = dataset;
        this.legend = legend;
        this.mostCells = mostCells;
        this.cellsBefore = cellsBefore;
        this.problems = problems;
        this.own = JsonStatOwn.of(dataset, problems);
    }

    StatTable assemble() {
        List<String> ids = ids();
        int size = size(ids);
        JsonNode dimensions = dataset.field("dimension");
        Map<String, Axis.Role> roles = roles(new HashSet<>(ids));
        List<JsonStatAxes.Read> axes = new ArrayList<>();
        JsonStatAxes reader = new JsonStatAxes(problems, own);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String pointer =
                    dataset.pointer + "/dimension/" + id.replace("~", "~0").replace("/", "~1");
            JsonStatAxes.Read axis = reader.read(dimensions.path(id), id, pointer, Optional.ofNullable(roles.get(id)));
            int stated = dataset.either("size").get(i).intValue();
            if (axis.axis().size() != stated) {
                throw new JsonStatException(
                        pointer,
                        "分類項目が" + axis.axis().size() + "個あるが、sizeは" + stated,
                        "there are " + axis.axis().size() + " categories where size says " + stated);
            }
            axes.add(axis);
        }
        StatTable.Builder table = StatTable.builder(title())
                .unit(own.read("unit", UnitForm.FORM).orElse(Unit.NONE))
                .source(source());
        notes(axes).forEach(table::note);
        own.read("points", PointForm.LIST).ifPresent(points -> points.forEach(table::point));
        axes.forEach(axis -> table.axis(axis.axis()));
        reportLeftOut();
        new JsonStatFigures(dataset, own, legend, problems).put(table, axes, size);
        return table.build();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        dataset.either("id").forEach(id -> ids.add(id.asText()));
        if (ids.isEmpty()) {
            throw new JsonStatException(
                    dataset.eitherPointer("id"), "次元の名前のリスト（id）がない", "there is no list 'id' of dimensions");
        }
        if (new HashSet<>(ids).size() < ids.size()) {
            String met = Excerpt.of(ids.toString());
            throw new JsonStatException(
                    dataset.eitherPointer("id"), "同じ次元が2つある：" + met, "a dimension stands here twice: " + met);
        }
        return ids;
    }

    /** What the dimensions are for; what cannot be read and a second role of a dimension are reported. */
    private Map<String, Axis.Role> roles(Set<String> ids) {
        JsonNode roles = dataset.either("role");
        String pointer = dataset.eitherPointer("role");
        if (!roles.isMissingNode() && !roles.isObject()) {
            String met = Excerpt.of(roles.toString());
            problems.error(
                    pointer,
                    met,
                    "オブジェクトが必要だが、「" + met + "」がある。役割は読んでいない",
                    "expected an object, but met '" + met + "'; roles were not read");
        }
        Map<String, Axis.Role> found = new HashMap<>();
        for (Axis.Role role : Axis.Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            JsonNode named = roles.path(name);
            boolean fits = named.isArray();
            for (JsonNode id : named) {
                fits &= id.isTextual() && ids.contains(id.textValue());
            }
            if (fits) {
                named.forEach(id -> put(id.textValue(), role, found, pointer + "/" + name));
            } else if (!fits && !named.isMissingNode()) {
                String met = Excerpt.of(named.toString());
                problems.error(
                        pointer + "/" + name,
                        met,
                        "次元の名前のリストが必要だが、「" + met + "」がある。読んでいない",
                        "expected a list of dimensions, but met '" + met + "'; was not read");
            }
        }
        return found;
    }

    private void put(String id, Axis.Role role, Map<String, Axis.Role> found, String place) {
        Axis.Role before = found.putIfAbsent(id, role);
        if (before != null && before != role) {
            String met = Excerpt.of(id);
            String kept = before.name().toLowerCase(Locale.ROOT);
            problems.error(
                    place,
                    id,
                    "次元「" + met + "」の役割は既に" + kept + "である。読んでいない",
                    "dimension '" + met + "' has the role " + kept + " already; was not read");
        }
    }

    /** The number of cells, before anything is made for them. */
    private int size(List<String> ids) {
        JsonNode sizes = dataset.either("size");
        String pointer = dataset.eitherPointer("size");
        boolean fits = sizes.isArray() && sizes.size() == ids.size();
        long product = 1;
        for (int i = 0; i < ids.size() && fits; i++) {
            JsonNode one = sizes.get(i);
            fits = one.isIntegralNumber() && one.canConvertToInt() && one.intValue() > 0;
            product *= fits ? one.intValue() : 1;
            if (product > mostCells - cellsBefore) {
                String met = Excerpt.of(sizes.toString());
                boolean isFirst = cellsBefore == 0;
                throw new JsonStatException(
                        pointer,
                        String.format(
                                Locale.ROOT, (isFirst ? "" : "前のデータセットと合わせて") + "上限の%,dセルを超える大きさ%s", mostCells, met),
                        String.format(
                                Locale.ROOT,
                                "sizes %s make" + (isFirst ? "" : ", with the datasets before,")
                                        + " more than the limit of %,d cells",
                                met,
                                mostCells));
            }
        }
        if (!fits) {
            String met = Excerpt.of(sizes.toString());
            throw new JsonStatException(
                    pointer,
                    ids.size() + "個の次元それぞれの大きさ（1以上の整数）が必要だが、「" + met + "」がある",
                    "expected " + ids.size() + " whole numbers from 1 on, one for each dimension, but met '" + met
                            + "'");
        }
        return (int) product;
    }

    private Label title() {
        String label = JsonStatOwn.text(dataset.field("label"));
        String name = dataset.name.equals("dataset") ? "" : dataset.name;
        return own.label(label.isEmpty() && !own.isPresent() ? name : label, own.field("label"));
    }

    private Source source() {
        Optional<Source> exact = own.read("source", SourceForm.FORM);
        if (exact.isPresent()) {
            return exact.get();
        }
        String text = JsonStatOwn.text(dataset.field("source"));
        String updated = JsonStatOwn.text(dataset.field("updated"));
        Optional<LocalDate> date = date(updated);
        if (!updated.isEmpty() && (text.isBlank() || date.isEmpty())) {
            problems.note(
                    dataset.pointer + "/updated",
                    updated,
                    "更新日「" + Excerpt.of(updated) + "」は、出典がないか日付として読めないため保持しない",
                    "the date '" + Excerpt.of(updated) + "' was not kept, as there is no source or it cannot be read");
        }
        if (text.isBlank()) {
            return Source.UNSTATED;
        }
        Source source = Source.of(text);
        return date.map(source::withDate).orElse(source);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() < ISO_DATE
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, ISO_DATE)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Label> notes(List<JsonStatAxes.Read> axes) {
        List<Label> notes = new ArrayList<>();
        Optional<List<Label>> exact = own.read("notes", new ListForm<>("notes", LabelForm.FORM));
        if (exact.isPresent()) {
            notes.addAll(exact.get());
        } else {
            JsonStatAxes.notes(dataset.field("note"), Label.EMPTY, notes);
        }
        axes.forEach(axis -> notes.addAll(axis.notes()));
        return notes;
    }

    /** Says what a table has no place for. */
    private void reportLeftOut() {
        List<String> names = new ArrayList<>(dataset.leftOut());
        dataset.parts.forEach(part -> names.add(part.name));
        if (dataset.fields.containsKey("href")) {
            names.add("href");
        }
        if (!own.isPresent()) {
            dataset.field("extension").fieldNames().forEachRemaining(name -> names.add("extension/" + name));
        }
        int count = names.size() + dataset.leftOutMore();
        if (count > 0) {
            String shown = Excerpt.of(String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))))
                    + (count > SHOWN ? ", …" : "");
            problems.note(
                    dataset.pointer,
                    shown,
                    count + "個の項目は表に置き場がないため保持しない：" + shown,
                    (count == 1
                                    ? "1 field has no place in a table and was not kept: "
                                    : count + " fields have no place in a table and were not kept: ")
                            + shown);
        }
    }
}
