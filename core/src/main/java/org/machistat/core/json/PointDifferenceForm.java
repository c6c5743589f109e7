package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;

/** A difference in percentage points. */
enum PointDifferenceForm implements Form<PointDifference> {
    FORM;

    private static final Field<Rational> POINTS = new Field<>("points", TextForm.RATIONAL);
    private static final Shape SHAPE = Shape.of("point difference", POINTS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(PointDifference value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        POINTS.write(value.points(), out);
        out.writeEndObject();
    }

    @Override
    public PointDifference read(JsonParser in) throws IOException {
        return PointDifference.of(SHAPE.read(in).get(POINTS));
    }
}
