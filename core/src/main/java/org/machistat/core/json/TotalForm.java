package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.machistat.core.table.Axis;

/** A total of an axis and its parts. */
enum TotalForm implements Form<Axis.Total> {
    FORM;

    private static final Field<String> ID = new Field<>("id", PlainText.FORM);
    private static final Field<List<String>> PARTS = new Field<>("parts", new ListForm<>("parts", PlainText.FORM));
    private static final Shape SHAPE = Shape.of("total", ID, PARTS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Axis.Total value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        ID.write(value.id(), out);
        PARTS.write(value.parts(), out);
        out.writeEndObject();
    }

    @Override
    public Axis.Total read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        String id = fields.get(ID);
        List<String> parts = fields.get(PARTS);
        return fields.make(() -> new Axis.Total(id, parts));
    }
}
