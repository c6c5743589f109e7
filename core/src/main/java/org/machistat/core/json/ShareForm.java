package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Share;

/** A share: its part and whole, or its percentage if only that is known. */
enum ShareForm implements Form<Share> {
    FORM;

    private static final Field<Rational> PART = new Field<>("part", TextForm.RATIONAL);
    private static final Field<Rational> WHOLE = new Field<>("whole", TextForm.RATIONAL);
    private static final Field<BigDecimal> PERCENT = new Field<>("percent", DecimalNumber.FORM);
    private static final Shape SHAPE = Shape.of("share", PART, WHOLE, PERCENT);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Share value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (value.isBaseKnown()) {
            PART.write(value.part(), out);
            WHOLE.write(value.whole(), out);
        } else {
            // Always ends: such a share was made of a decimal.
            Rational percent = value.part();
            PERCENT.write(new BigDecimal(percent.numerator()).divide(new BigDecimal(percent.denominator())), out);
        }
        out.writeEndObject();
    }

    @Override
    public Share read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        if (fields.has(PERCENT)) {
            fields.refuse(PERCENT, PART, WHOLE);
            BigDecimal percent = fields.get(PERCENT);
            return fields.make(() -> Share.ofPercent(percent));
        }
        Rational part = fields.get(PART);
        Rational whole = fields.get(WHOLE);
        return fields.make(() -> Share.of(part, whole));
    }
}
