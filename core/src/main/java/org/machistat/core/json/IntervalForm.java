package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** An interval: each bound with whether it is in; a bound that is missing is unbounded. */
enum IntervalForm implements Form<Interval> {
    FORM;

    private static final Field<Rational> LOWER = new Field<>("lower", TextForm.RATIONAL);
    private static final Field<Boolean> LOWER_IN = new Field<>("lowerIn", TrueOrFalse.FORM);
    private static final Field<Rational> UPPER = new Field<>("upper", TextForm.RATIONAL);
    private static final Field<Boolean> UPPER_IN = new Field<>("upperIn", TrueOrFalse.FORM);
    private static final Shape SHAPE = Shape.of("interval", LOWER, LOWER_IN, UPPER, UPPER_IN);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Interval value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Optional<Rational> lower = value.lower();
        if (lower.isPresent()) {
            LOWER.write(lower.get(), out);
            LOWER_IN.write(value.isLowerIn(), out);
        }
        Optional<Rational> upper = value.upper();
        if (upper.isPresent()) {
            UPPER.write(upper.get(), out);
            UPPER_IN.write(value.isUpperIn(), out);
        }
        out.writeEndObject();
    }

    @Override
    public Interval read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        boolean below = fields.has(LOWER) || fields.has(LOWER_IN);
        boolean above = fields.has(UPPER) || fields.has(UPPER_IN);
        if (below && above) {
            Rational lower = fields.get(LOWER);
            Rational upper = fields.get(UPPER);
            boolean lowerIn = fields.get(LOWER_IN);
            boolean upperIn = fields.get(UPPER_IN);
            return fields.make(() -> Interval.of(lower, lowerIn, upper, upperIn));
        }
        if (below) {
            return Interval.above(fields.get(LOWER), fields.get(LOWER_IN));
        }
        return above ? Interval.below(fields.get(UPPER), fields.get(UPPER_IN)) : Interval.ALL;
    }
}
