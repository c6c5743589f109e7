package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.machistat.core.value.FuzzyConvention;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;

/** A share in words, with the interval that was read and the convention that read it. */
enum FuzzyShareForm implements Form<FuzzyShare> {
    FORM;

    private static final Field<String> TEXT = new Field<>("text", PlainText.FORM);
    private static final Field<FuzzyShare.Kind> KIND =
            new Field<>("kind", new EnumForm<>("kind", FuzzyShare.Kind.class));
    private static final Field<Interval> INTERVAL = new Field<>("interval", IntervalForm.FORM);
    private static final Field<FuzzyConvention> CONVENTION = new Field<>("convention", FuzzyConventionForm.FORM);
    private static final Shape SHAPE = Shape.of("share in words", TEXT, KIND, INTERVAL, CONVENTION);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(FuzzyShare value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        TEXT.write(value.text(), out);
        KIND.write(value.kind(), out);
        INTERVAL.write(value.interval(), out);
        CONVENTION.write(value.convention(), out);
        out.writeEndObject();
    }

    @Override
    public FuzzyShare read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        return new FuzzyShare(fields.get(TEXT), fields.get(KIND), fields.get(INTERVAL), fields.get(CONVENTION));
    }
}
