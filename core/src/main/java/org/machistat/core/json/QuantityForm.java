package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** An exact amount with its unit. */
enum QuantityForm implements Form<Quantity> {
    FORM;

    private static final Field<Rational> AMOUNT = new Field<>("amount", TextForm.RATIONAL);
    private static final Field<Unit> UNIT = new Field<>("unit", UnitForm.FORM);
    private static final Shape SHAPE = Shape.of("quantity", AMOUNT, UNIT);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Quantity value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        AMOUNT.write(value.amount(), out);
        UNIT.writeUnless(Unit.NONE, value.unit(), out);
        out.writeEndObject();
    }

    @Override
    public Quantity read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        return new Quantity(fields.get(AMOUNT), fields.get(UNIT, Unit.NONE));
    }
}
