package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.machistat.core.source.Point;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/**
 * A table: its axes and its figures in one list, the last axis fastest.
 *
 * <p>A figure that has the unit of its cell is written without it; a plain one is then a bare number.
 */
enum TableForm implements Form<StatTable> {
    FORM;

    private static final Field<Label> TITLE = new Field<>("title", LabelForm.FORM);
    private static final Field<Unit> UNIT = new Field<>("unit", UnitForm.FORM);
    private static final Field<Source> SOURCE = new Field<>("source", SourceForm.FORM);
    private static final Field<List<Label>> NOTES = new Field<>("notes", new ListForm<>("notes", LabelForm.FORM));
    private static final Field<List<Axis>> AXES = new Field<>("axes", new ListForm<>("axes", AxisForm.FORM));
    private static final Field<List<Figure>> FIGURES =
            new Field<>("figures", new ListForm<>("figures", FigureForm.FORM));
    private static final Field<List<Point>> POINTS = new Field<>("points", PointForm.LIST);
    private static final Shape SHAPE = Shape.of("table", TITLE, UNIT, SOURCE, NOTES, POINTS, AXES, FIGURES);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(StatTable value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        TITLE.writeUnless(Label.EMPTY, value.title(), out);
        UNIT.writeUnless(Unit.NONE, value.unit(), out);
        SOURCE.writeUnless(Source.UNSTATED, value.source(), out);
        NOTES.writeUnless(List.of(), value.notes(), out);
        POINTS.writeUnless(List.of(), value.points(), out);
        AXES.write(value.axes(), out);
        writeFigures(value, out);
        out.writeEndObject();
    }

    private static void writeFigures(StatTable table, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(FIGURES.name());
        for (int cell = 0; cell < table.size(); cell++) {
            FigureForm.writeCell(table.figureAt(cell), table.unitAt(cell), out);
        }
        out.writeEndArray();
    }

    @Override
    public StatTable read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        List<Axis> axes = fields.get(AXES);
        List<Figure> figures = fields.get(FIGURES);
        if (axes.isEmpty()) {
            throw Unreadable.of(in, what(), "at least one axis", "none");
        }
        StatTable.Builder builder = fields.make(() -> {
            StatTable.Builder started = StatTable.builder(fields.get(TITLE, Label.EMPTY))
                    .unit(fields.get(UNIT, Unit.NONE))
                    .source(fields.get(SOURCE, Source.UNSTATED));
            fields.get(NOTES, List.of()).forEach(started::note);
            fields.get(POINTS, List.of()).forEach(started::point);
            axes.forEach(started::axis);
            return started;
        });
        long cells = axes.stream().mapToLong(Axis::size).reduce(1, (a, b) -> a * b);
        if (figures.size() != cells) {
            String sizes = axes.stream()
                    .map(axis -> Unreadable.quote(axis.id()) + " (" + axis.size() + ")")
                    .collect(Collectors.joining(", "));
            throw Unreadable.of(in, what(), cells + " figures for axes " + sizes, String.valueOf(figures.size()));
        }
        return fields.make(() -> fill(builder, figures));
    }

    private static StatTable fill(StatTable.Builder builder, List<Figure> figures) {
        for (int cell = 0; cell < figures.size(); cell++) {
            builder.put(cell, figures.get(cell));
        }
        return builder.build();
    }
}
