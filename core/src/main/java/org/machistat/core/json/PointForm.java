package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Point;

/** Where a figure stands on an axis that says what may be compared. */
enum PointForm implements Form<Point> {
    FORM;

    /** A list of points. */
    static final Form<List<Point>> LIST = new ListForm<>("points", FORM);

    private static final Field<String> AXIS = new Field<>("axis", PlainText.FORM);
    private static final Field<String> ID = new Field<>("id", PlainText.FORM);
    private static final Field<Comparisons<String>> COMPARISONS =
            new Field<>("comparisons", new ComparisonsForm<>(PlainText.FORM));
    private static final Shape SHAPE = Shape.of("point", AXIS, ID, COMPARISONS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Point value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        AXIS.write(value.axisId(), out);
        ID.write(value.id(), out);
        COMPARISONS.write(value.comparisons(), out);
        out.writeEndObject();
    }

    @Override
    public Point read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        return new Point(fields.get(AXIS), fields.get(ID), fields.get(COMPARISONS));
    }
}
