package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rounding;

/** Writes how a number came about, in both languages. */
final class ExplanationSerializer extends PlainSerializer<Explanation> {

    private static final Field<Label> TITLE = new Field<>("title", LabelForm.FORM);
    private static final Field<Label> FORMULA = new Field<>("formula", LabelForm.FORM);
    private static final Field<Label> LINE = new Field<>("line", LabelForm.FORM);
    private static final Field<List<Input>> INPUTS = new Field<>("inputs", new ListForm<>("inputs", InputForm.FORM));
    private static final Field<Label> ROUNDING = new Field<>("rounding", LabelForm.FORM);
    private static final Field<List<Label>> NOTES = new Field<>("notes", new ListForm<>("notes", LabelForm.FORM));

    @Override
    public void serialize(Explanation explanation, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        TITLE.write(explanation.title(), out);
        FORMULA.write(explanation.formula(), out);
        LINE.write(explanation.line(), out);
        INPUTS.write(explanation.inputs(), out);
        Optional<Rounding> rounding = explanation.rounding();
        if (rounding.isPresent()) {
            ROUNDING.write(rounding.get().label(), out);
        }
        NOTES.write(explanation.notes(), out);
        out.writeEndObject();
    }
}
