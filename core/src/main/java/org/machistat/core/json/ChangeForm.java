package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;

/** A change: its two figures, from which all else is computed. */
enum ChangeForm implements Form<Change> {
    FORM;

    private static final Field<Input> FROM = new Field<>("from", InputForm.FORM);
    private static final Field<Input> TO = new Field<>("to", InputForm.FORM);
    private static final Shape SHAPE = Shape.of("change", FROM, TO);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Change value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        FROM.write(value.from(), out);
        TO.write(value.to(), out);
        out.writeEndObject();
    }

    @Override
    public Change read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        Input from = fields.get(FROM);
        Input to = fields.get(TO);
        return fields.make(() -> new Change(from, to));
    }
}
