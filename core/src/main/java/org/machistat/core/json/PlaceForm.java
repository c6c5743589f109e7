package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.source.Place;

/** A place in a text: line, column and name as far as known. */
enum PlaceForm implements Form<Place> {
    FORM;

    private static final Field<Integer> LINE = new Field<>("line", WholeNumber.FORM);
    private static final Field<Integer> COLUMN = new Field<>("column", WholeNumber.FORM);
    private static final Field<String> NAME = new Field<>("name", PlainText.FORM);
    private static final Shape SHAPE = Shape.of("place", LINE, COLUMN, NAME);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Place value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        LINE.writeUnless(0, value.line(), out);
        COLUMN.writeUnless(0, value.column(), out);
        NAME.writeUnless("", value.name(), out);
        out.writeEndObject();
    }

    @Override
    public Place read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        return fields.make(() -> new Place(fields.get(LINE, 0), fields.get(COLUMN, 0), fields.get(NAME, "")));
    }
}
