package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** A unit: its printed name if that says all, or an object with its base and power of ten. */
enum UnitForm implements Form<Unit> {
    FORM;

    private static final Field<Label> BASE = new Field<>("base", LabelForm.FORM);
    private static final Field<Integer> EXPONENT = new Field<>("exponent", WholeNumber.FORM);
    private static final Shape SHAPE = Shape.of("unit", BASE, EXPONENT).or("text such as '万人'");

    /** As the name of a field: the printed name. */
    static final TextForm<Unit> KEY = new TextForm<>("unit", "text such as '万人'", UnitForm::key, Unit::parse);

    @Override
    public String what() {
        return "unit";
    }

    @Override
    public void write(Unit value, JsonGenerator out) throws IOException {
        if (isPrintedInFull(value)) {
            out.writeString(value.toString());
        } else {
            out.writeStartObject();
            BASE.write(value.base(), out);
            EXPONENT.writeUnless(0, value.exponent(), out);
            out.writeEndObject();
        }
    }

    @Override
    public Unit read(JsonParser in) throws IOException {
        if (in.hasToken(JsonToken.VALUE_STRING)) {
            return Unit.parse(in.getText());
        }
        Fields fields = SHAPE.read(in);
        Label base = fields.get(BASE);
        return fields.make(() -> new Unit(base, fields.get(EXPONENT, 0)));
    }

    private static boolean isPrintedInFull(Unit unit) {
        return Unit.parse(unit.toString()).equals(unit);
    }

    private static String key(Unit unit) {
        if (!isPrintedInFull(unit)) {
            throw new IllegalArgumentException("expected a unit whose printed name says all, but met " + unit.base()
                    + " with the English name " + Unreadable.quote(unit.base().en()) + " and the power of ten "
                    + unit.exponent());
        }
        return unit.toString();
    }
}
