package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a value in its form. */
final class FormSerializer<T> extends PlainSerializer<T> {

    private final Form<? super T> form;

    FormSerializer(Form<? super T> form) {
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        form.write(value, out);
    }
}
