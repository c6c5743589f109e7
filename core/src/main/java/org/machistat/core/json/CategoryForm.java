package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** A category: its id if it is printed so and has no unit, or an object. */
enum CategoryForm implements Form<Category> {
    FORM;

    private static final Field<String> ID = new Field<>("id", PlainText.FORM);
    private static final Field<Label> NAME = new Field<>("name", LabelForm.FORM);
    private static final Field<Unit> UNIT = new Field<>("unit", UnitForm.FORM);
    private static final Shape SHAPE = Shape.of("category", ID, NAME, UNIT).or("text");

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Category value, JsonGenerator out) throws IOException {
        if (value.equals(Category.of(value.id()))) {
            out.writeString(value.id());
        } else {
            out.writeStartObject();
            ID.write(value.id(), out);
            NAME.writeUnless(Label.same(value.id()), value.name(), out);
            UNIT.writeUnless(Unit.NONE, value.unit(), out);
            out.writeEndObject();
        }
    }

    @Override
    public Category read(JsonParser in) throws IOException {
        Fields fields = in.hasToken(JsonToken.VALUE_STRING) ? SHAPE.only(ID, in) : SHAPE.read(in);
        String id = fields.get(ID);
        return fields.make(() -> new Category(id, fields.get(NAME, Label.same(id)), fields.get(UNIT, Unit.NONE)));
    }
}
