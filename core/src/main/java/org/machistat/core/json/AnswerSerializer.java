package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.machistat.core.value.Answer;

/** Writes an answer: its value under "value", or its refusal. */
final class AnswerSerializer extends PlainSerializer<Answer<?>> {

    static final String VALUE = "value";

    @Override
    @SuppressWarnings("unchecked") // a class literal has no type arguments
    public Class<Answer<?>> handledType() {
        return (Class<Answer<?>>) (Class<?>) Answer.class;
    }

    @Override
    public void serialize(Answer<?> answer, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (answer instanceof Answer.Refused<?> refused) {
            RefusalForm.FORM.write(refused.reason(), out);
        } else {
            out.writeStartObject();
            provider.defaultSerializeField(VALUE, answer.get(), out);
            out.writeEndObject();
        }
    }
}
