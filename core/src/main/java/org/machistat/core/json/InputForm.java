package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Point;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/** An input of a calculation. */
enum InputForm implements Form<Input> {
    FORM;

    private static final Field<Label> NAME = new Field<>("name", LabelForm.FORM);
    private static final Field<Figure> FIGURE = new Field<>("figure", FigureForm.FORM);
    private static final Field<Source> SOURCE = new Field<>("source", SourceForm.FORM);
    private static final Field<List<Point>> POINTS = new Field<>("points", PointForm.LIST);
    private static final Shape SHAPE = Shape.of("input", NAME, FIGURE, SOURCE, POINTS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Input value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        NAME.writeUnless(Label.EMPTY, value.name(), out);
        FIGURE.write(value.figure(), out);
        SOURCE.writeUnless(Source.UNSTATED, value.source(), out);
        POINTS.writeUnless(List.of(), value.points(), out);
        out.writeEndObject();
    }

    @Override
    public Input read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        return new Input(
                fields.get(NAME, Label.EMPTY),
                fields.get(FIGURE),
                fields.get(SOURCE, Source.UNSTATED),
                fields.get(POINTS, List.of()));
    }
}
