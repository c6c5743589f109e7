package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.source.Comparability;

/** A change: its two figures and whether they may be compared, from which all else is computed. */
enum ChangeForm implements Form<Change> {
    FORM;

    private static final Field<Input> FROM = new Field<>("from", InputForm.FORM);
    private static final Field<Input> TO = new Field<>("to", InputForm.FORM);
    private static final Field<Comparability> COMPARABILITY = new Field<>("comparability", ComparabilityForm.FORM);
    private static final Shape SHAPE = Shape.of("change", FROM, TO, COMPARABILITY);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Change value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        FROM.write(value.from(), out);
        TO.write(value.to(), out);
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, value.comparability(), out);
        out.writeEndObject();
    }

    @Override
    public Change read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        Input from = fields.get(FROM);
        Input to = fields.get(TO);
        return fields.make(() -> new Change(from, to, fields.get(COMPARABILITY, Comparability.COMPARABLE)));
    }
}
