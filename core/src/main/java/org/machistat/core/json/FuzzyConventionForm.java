package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.machistat.core.text.Label;
import org.machistat.core.value.FuzzyConvention;
import org.machistat.core.value.Rational;

/** How words such as 約 were read: the name of a constant, or all that makes a convention. */
enum FuzzyConventionForm implements Form<FuzzyConvention> {
    FORM;

    private static final String STANDARD = "STANDARD";
    private static final String OPEN_ENDED = "OPEN_ENDED";
    private static final Field<Label> NAME = new Field<>("name", LabelForm.FORM);
    private static final Field<Rational> ABOUT = new Field<>("about", TextForm.RATIONAL);
    private static final Field<Rational> NEAR = new Field<>("near", TextForm.RATIONAL);
    private static final Field<Boolean> OVER_ENDS = new Field<>("overEndsAtNextStep", TrueOrFalse.FORM);
    private static final Shape SHAPE = Shape.of("convention of words", NAME, ABOUT, NEAR, OVER_ENDS)
            .or("'" + STANDARD + "', '" + OPEN_ENDED + "'");

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(FuzzyConvention value, JsonGenerator out) throws IOException {
        if (value.equals(FuzzyConvention.STANDARD)) {
            out.writeString(STANDARD);
        } else if (value.equals(FuzzyConvention.OPEN_ENDED)) {
            out.writeString(OPEN_ENDED);
        } else {
            out.writeStartObject();
            NAME.write(value.name(), out);
            ABOUT.write(value.about(), out);
            NEAR.write(value.near(), out);
            OVER_ENDS.write(value.overEndsAtNextStep(), out);
            out.writeEndObject();
        }
    }

    @Override
    public FuzzyConvention read(JsonParser in) throws IOException {
        String word = in.hasToken(JsonToken.VALUE_STRING) ? in.getText() : "";
        if (word.equals(STANDARD)) {
            return FuzzyConvention.STANDARD;
        }
        if (word.equals(OPEN_ENDED)) {
            return FuzzyConvention.OPEN_ENDED;
        }
        Fields fields = SHAPE.read(in);
        Label name = fields.get(NAME);
        Rational about = fields.get(ABOUT);
        Rational near = fields.get(NEAR);
        boolean overEnds = fields.get(OVER_ENDS);
        return fields.make(() -> new FuzzyConvention(name, about, near, overEnds));
    }
}
