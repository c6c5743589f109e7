package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import org.machistat.core.value.Figure;

/** Reads a figure that has to be known, or has to be a mark. */
final class FigureKindDeserializer<F extends Figure> extends PlainDeserializer<F> {

    private final Class<F> kind;
    private final String expected;

    FigureKindDeserializer(Class<F> kind, String expected) {
        this.kind = kind;
        this.expected = expected;
    }

    @Override
    public F deserialize(JsonParser in, DeserializationContext context) throws IOException {
        Figure figure = FigureForm.FORM.read(in);
        if (!kind.isInstance(figure)) {
            throw Unreadable.of(
                    in,
                    FigureForm.FORM.what(),
                    expected,
                    Unreadable.quote(figure.label().en()));
        }
        return kind.cast(figure);
    }
}
