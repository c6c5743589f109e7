package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.text.Label;

/** A text of any kind. */
enum Words implements Form<String> {
    TEXT;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public Label what() {
        return Label.of("文字列", "text");
    }

    @Override
    public Optional<String> read(Input in) throws IOException {
        return in.isText()
                ? Optional.of(in.text())
                : in.refuse(what(), Label.of("引用符で囲んだ文字列", "text in quotation marks"));
    }

    @Override
    public void write(String value, JsonGenerator out) throws IOException {
        out.writeString(value);
    }

    /** Yes or no. */
    enum TrueOrFalse implements Form<Boolean> {
        FORM;

        @Override
        public String id() {
            return "flag";
        }

        @Override
        public Label what() {
            return Label.of("真偽", "true or false");
        }

        @Override
        public Optional<Boolean> read(Input in) throws IOException {
            return in.token().isBoolean()
                    ? Optional.of(in.token() == JsonToken.VALUE_TRUE)
                    : in.refuse(what(), Label.of("trueまたはfalse", "true or false without quotation marks"));
        }

        @Override
        public void write(Boolean value, JsonGenerator out) throws IOException {
            out.writeBoolean(value);
        }
    }
}
