package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/** A problem met on reading. */
enum ProblemForm implements Form<Problem> {
    FORM;

    private static final Field<Problem.Severity> SEVERITY =
            new Field<>("severity", new EnumForm<>("severity", Problem.Severity.class));
    private static final Field<Place> PLACE = new Field<>("place", PlaceForm.FORM);
    private static final Field<String> MET = new Field<>("met", PlainText.FORM);
    private static final Field<Label> MESSAGE = new Field<>("message", LabelForm.FORM);
    private static final Shape SHAPE = Shape.of("problem", SEVERITY, PLACE, MET, MESSAGE);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Problem value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        SEVERITY.write(value.severity(), out);
        PLACE.write(value.place(), out);
        MET.write(value.met(), out);
        MESSAGE.write(value.message(), out);
        out.writeEndObject();
    }

    @Override
    public Problem read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        return new Problem(fields.get(SEVERITY), fields.get(PLACE), fields.get(MET), fields.get(MESSAGE));
    }
}
