package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.value.Refusal;

/** A refusal: its reason and its two sentences. */
enum RefusalForm implements Form<Refusal> {
    FORM;

    static final Field<Refusal.Reason> REFUSED = new Field<>("refused", new EnumForm<>("reason", Refusal.Reason.class));
    static final Field<String> JA = new Field<>("ja", PlainText.FORM);
    static final Field<String> EN = new Field<>("en", PlainText.FORM);
    private static final Shape SHAPE = Shape.of("refusal", REFUSED, JA, EN);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Refusal value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        REFUSED.write(value.reason(), out);
        JA.write(value.sentence().ja(), out);
        EN.write(value.sentence().en(), out);
        out.writeEndObject();
    }

    @Override
    public Refusal read(JsonParser in) throws IOException {
        return of(SHAPE.read(in));
    }

    static Refusal of(Fields fields) throws IOException {
        return Refusal.of(fields.get(REFUSED), fields.get(JA), fields.get(EN));
    }
}
