package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Point;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Writes a table as a dataset, and in extensions what JSON-stat has no place for. */
final class JsonStatWriter {

    /** An object is written in place of a list where fewer than one cell of four is in it. */
    private static final int SPARSE = 4;

    private static final int UNMET = -2;
    private static final Field<Source> SOURCE = new Field<>("source", SourceForm.FORM);
    private static final Field<Unit> UNIT = new Field<>("unit", UnitForm.FORM);
    private static final Field<List<Label>> NOTES = new Field<>("notes", new ListForm<>("notes", LabelForm.FORM));
    private static final Field<List<Axis.Total>> TOTALS =
            new Field<>("totals", new ListForm<>("totals", TotalForm.FORM));

    static final Field<Comparisons<String>> COMPARISONS =
            new Field<>("comparisons", new ComparisonsForm<>(PlainText.FORM));

    static final Field<Boolean> HAS_ROLE = new Field<>("hasRole", TrueOrFalse.FORM);

    static final Field<List<Point>> POINTS = new Field<>("points", PointForm.LIST);

    private final StatTable table;
    private final Locale locale;
    private final JsonGenerator out;
    private final JsonStatCodes codes = new JsonStatCodes();
    private final Map<Integer, Unit> ownUnits = new LinkedHashMap<>();

    /** For each axis the printed decimals that all numbers of a category share. */
    private final int[][] decimals;

    private int decimalsOfAll = UNMET;
    private int numbers;
    private int marked;

    private JsonStatWriter(StatTable table, Locale locale, JsonGenerator out) {
        this.table = table;
        this.locale = locale;
        this.out = out;
        this.decimals = table.axes().stream()
                .map(axis -> IntStream.generate(() -> UNMET).limit(axis.size()).toArray())
                .toArray(int[][]::new);
    }

    static void write(StatTable table, Locale locale, JsonGenerator out) throws IOException {
        try (out) {
            JsonStatWriter writer = new JsonStatWriter(table, locale, new JsonStatGenerator(out));
            writer.prepare();
            writer.writeDataset();
        }
    }

    private void prepare() {
        for (int cell = 0; cell < table.size(); cell++) {
            Figure figure = table.figureAt(cell);
            if (!figure.unit().equals(table.unitAt(cell))) {
                ownUnits.put(cell, figure.unit());
            }
            if (isNumber(figure)) {
                numbers++;
            }
            if (figure instanceof Figure.Known known) {
                share(cell, known.decimals());
            }
            if (codes.add(figure)) {
                marked++;
            }
        }
    }

    /** JSON-stat has units only in a metric, so an axis that has them is written as one if nothing was said of it. */
    private static Optional<Axis.Role> role(Axis axis) {
        return axis.role().or(() -> hasUnits(axis) ? Optional.of(Axis.Role.METRIC) : Optional.empty());
    }

    private static boolean hasUnits(Axis axis) {
        return axis.categories().stream().anyMatch(category -> !category.unit().equals(Unit.NONE));
    }

    private void share(int cell, int scale) {
        decimalsOfAll = shared(decimalsOfAll, scale);
        int rest = cell;
        for (int i = decimals.length - 1; i >= 0; i--) {
            int at = rest % decimals[i].length;
            decimals[i][at] = shared(decimals[i][at], scale);
            rest /= decimals[i].length;
        }
    }

    private static int shared(int before, int scale) {
        return before == UNMET || before == scale ? scale : JsonStatAxes.UNSTATED;
    }

    /** Nil is a number to others. */
    private static boolean isNumber(Figure figure) {
        return figure.isKnown() || figure.findMark().filter(Mark.NIL::equals).isPresent();
    }

    private void writeDataset() throws IOException {
        out.writeStartObject();
        out.writeStringField("version", "2.0");
        out.writeStringField("class", "dataset");
        out.writeStringField("label", table.title().in(locale));
        if (!table.source().equals(Source.UNSTATED)) {
            out.writeStringField("source", table.source().cite().in(locale));
            Optional<String> date = table.source().date().map(Object::toString);
            if (date.isPresent()) {
                out.writeStringField("updated", date.get());
            }
        }
        out.writeArrayFieldStart("id");
        for (Axis axis : table.axes()) {
            out.writeString(axis.id());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("size");
        for (Axis axis : table.axes()) {
            out.writeNumber(axis.size());
        }
        out.writeEndArray();
        writeRoles();
        out.writeObjectFieldStart("dimension");
        for (int i = 0; i < table.axes().size(); i++) {
            writeDimension(table.axes().get(i), decimals[i]);
        }
        out.writeEndObject();
        writeValues();
        writeStatus();
        if (!table.notes().isEmpty()) {
            out.writeArrayFieldStart("note");
            for (Label note : table.notes()) {
                out.writeString(note.in(locale));
            }
            out.writeEndArray();
        }
        writeExtension();
        out.writeEndObject();
    }

    private void writeRoles() throws IOException {
        Map<Axis.Role, List<String>> roles = new EnumMap<>(Axis.Role.class);
        for (Axis axis : table.axes()) {
            role(axis)
                    .ifPresent(role -> roles.computeIfAbsent(role, key -> new ArrayList<>())
                            .add(axis.id()));
        }
        if (roles.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("role");
        for (Map.Entry<Axis.Role, List<String>> role : roles.entrySet()) {
            out.writeArrayFieldStart(role.getKey().name().toLowerCase(Locale.ROOT));
            for (String id : role.getValue()) {
                out.writeString(id);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void writeDimension(Axis axis, int[] axisDecimals) throws IOException {
        out.writeObjectFieldStart(axis.id());
        out.writeStringField("label", axis.label().in(locale));
        out.writeObjectFieldStart("category");
        out.writeArrayFieldStart("index");
        for (Category category : axis.categories()) {
            out.writeString(category.id());
        }
        out.writeEndArray();
        out.writeObjectFieldStart("label");
        for (Category category : axis.categories()) {
            out.writeStringField(category.id(), category.name().in(locale));
        }
        out.writeEndObject();
        if (hasUnits(axis)) {
            out.writeObjectFieldStart("unit");
            for (int i = 0; i < axis.size(); i++) {
                Category category = axis.categories().get(i);
                if (!category.unit().equals(Unit.NONE)) {
                    out.writeFieldName(category.id());
                    JsonStatUnit.write(category.unit(), axisDecimals[i], locale, out);
                }
            }
            out.writeEndObject();
        }
        List<Axis.Total> children = children(axis);
        if (!children.isEmpty()) {
            out.writeObjectFieldStart("child");
            for (Axis.Total total : children) {
                out.writeArrayFieldStart(total.id());
                for (String part : total.parts()) {
                    out.writeString(part);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        writeOwn(axis, children);
        out.writeEndObject();
    }

    /** The totals as a hierarchy, in which each has its parts once. */
    private static List<Axis.Total> children(Axis axis) {
        Map<String, Axis.Total> first = new LinkedHashMap<>();
        axis.totals().forEach(total -> first.putIfAbsent(total.id(), total));
        return List.copyOf(first.values());
    }

    private void writeOwn(Axis axis, List<Axis.Total> children) throws IOException {
        Optional<Axis.Role> role = role(axis);
        boolean isMetric = role.isPresent() && role.get() == Axis.Role.METRIC;
        boolean hasTotals = !children.equals(axis.totals()) || (!children.isEmpty() && isMetric);
        boolean isUndeclared = !role.equals(axis.role());
        List<Category> named = axis.categories().stream()
                .filter(category -> isMore(category.name()))
                .toList();
        List<Category> exact = axis.categories().stream()
                .filter(category -> JsonStatUnit.isMore(category.unit(), locale))
                .toList();
        boolean hasMore = hasTotals || isUndeclared || !axis.comparisons().isEmpty() || isMore(axis.label());
        if (!hasMore && named.isEmpty() && exact.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("extension");
        out.writeObjectFieldStart(JsonStatOwn.KEY);
        writeOther(axis.label());
        if (isUndeclared) {
            HAS_ROLE.write(false, out);
        }
        if (!named.isEmpty()) {
            out.writeObjectFieldStart("names");
            for (Category category : named) {
                out.writeStringField(category.id(), other(category.name()));
            }
            out.writeEndObject();
        }
        if (!exact.isEmpty()) {
            out.writeObjectFieldStart("units");
            for (Category category : exact) {
                out.writeFieldName(category.id());
                UnitForm.FORM.write(category.unit(), out);
            }
            out.writeEndObject();
        }
        if (hasTotals) {
            TOTALS.write(axis.totals(), out);
        }
        COMPARISONS.writeUnless(Comparisons.none(), axis.comparisons(), out);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static boolean isMore(Label label) {
        return !label.ja().equals(label.en());
    }

    private String other(Label label) {
        return label.in(JsonStatOwn.other(locale));
    }

    private void writeOther(Label label) throws IOException {
        if (isMore(label)) {
            out.writeStringField("label", other(label));
        }
    }

    private void writeValues() throws IOException {
        boolean sparse = (long) numbers * SPARSE < table.size();
        start("value", sparse);
        for (int cell = 0; cell < table.size(); cell++) {
            Figure figure = table.figureAt(cell);
            boolean written = name(cell, isNumber(figure), sparse);
            if (written && figure instanceof Figure.Known known) {
                out.writeNumber(known.value());
            } else if (written) {
                out.writeNumber(0);
            }
        }
        end(sparse);
    }

    private void writeStatus() throws IOException {
        if (marked == 0) {
            return;
        }
        boolean sparse = (long) marked * SPARSE < table.size();
        start("status", sparse);
        for (int cell = 0; cell < table.size(); cell++) {
            Figure figure = table.figureAt(cell);
            Optional<String> code = codes.of(figure);
            if (name(cell, code.isPresent(), sparse)) {
                out.writeString(code.orElseThrow());
            }
        }
        end(sparse);
    }

    private void start(String field, boolean sparse) throws IOException {
        out.writeFieldName(field);
        if (sparse) {
            out.writeStartObject();
        } else {
            out.writeStartArray();
        }
    }

    private void end(boolean sparse) throws IOException {
        if (sparse) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
    }

    /** Names the cell in an object, or leaves it empty in a list; whether there is something to write. */
    private boolean name(int cell, boolean present, boolean sparse) throws IOException {
        if (present && sparse) {
            out.writeFieldName(String.valueOf(cell));
        } else if (!present && !sparse) {
            out.writeNull();
        }
        return present;
    }

    private void writeExtension() throws IOException {
        out.writeObjectFieldStart("extension");
        codes.writeWords(locale, out);
        out.writeObjectFieldStart(JsonStatOwn.KEY);
        out.writeStringField("lang", JsonStatOwn.language(locale));
        writeOther(table.title());
        UNIT.writeUnless(Unit.NONE, table.unit(), out);
        SOURCE.writeUnless(Source.UNSTATED, table.source(), out);
        POINTS.writeUnless(List.of(), table.points(), out);
        if (table.notes().stream().anyMatch(JsonStatWriter::isMore)) {
            NOTES.write(table.notes(), out);
        }
        if (decimalsOfAll > 0 && table.axes().stream().noneMatch(JsonStatWriter::hasUnits)) {
            out.writeNumberField("decimals", decimalsOfAll);
        }
        codes.writeMeanings(out);
        if (!ownUnits.isEmpty()) {
            out.writeObjectFieldStart("units");
            for (Map.Entry<Integer, Unit> unit : ownUnits.entrySet()) {
                out.writeFieldName(String.valueOf(unit.getKey()));
                UnitForm.FORM.write(unit.getValue(), out);
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}
