package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import org.machistat.core.value.Answer;

/** Reads an answer whose value is of a type that the host names, as in {@code Answer<Figure>}. */
final class AnswerDeserializer extends PlainDeserializer<Answer<?>> implements ContextualDeserializer {

    private static final String WHAT = "answer";

    private final JavaType valueType;

    AnswerDeserializer() {
        this(TypeFactory.unknownType());
    }

    private AnswerDeserializer(JavaType valueType) {
        this.valueType = valueType;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new AnswerDeserializer(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Answer<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (valueType.isJavaLangObject()) {
            throw Unreadable.of(in, WHAT, "a target type such as Answer<Figure>", "none");
        }
        Field<Object> value = new Field<>(AnswerSerializer.VALUE, new ValueForm(valueType, context));
        Fields fields = Shape.of(WHAT, value, RefusalForm.REFUSED, RefusalForm.JA, RefusalForm.EN)
                .read(in);
        if (fields.has(value)) {
            fields.refuse(value, RefusalForm.REFUSED, RefusalForm.JA, RefusalForm.EN);
            return Answer.of(fields.get(value));
        }
        if (!fields.has(RefusalForm.REFUSED)) {
            throw fields.unlike("field 'value' or 'refused'");
        }
        return Answer.refuse(RefusalForm.of(fields));
    }

    /** The value, as the host's own settings read it. */
    private record ValueForm(JavaType type, DeserializationContext context) implements Form<Object> {
        @Override
        public String what() {
            return "value of an answer";
        }

        @Override
        public void write(Object value, JsonGenerator out) {
            throw new UnsupportedOperationException("Values of answers are written by AnswerSerializer");
        }

        @Override
        public Object read(JsonParser in) throws IOException {
            Object value = in.hasToken(JsonToken.VALUE_NULL) ? null : context.readValue(in, type);
            if (value == null) {
                throw Unreadable.of(in, what(), "a value", "null");
            }
            return value;
        }
    }
}
