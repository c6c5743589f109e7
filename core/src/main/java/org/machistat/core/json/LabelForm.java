package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.machistat.core.text.Label;

/** A label: its text if both languages have the same, or an object with both. */
enum LabelForm implements Form<Label> {
    FORM;

    private static final char TAB = '\t';
    private static final Field<String> JA = new Field<>("ja", PlainText.FORM);
    private static final Field<String> EN = new Field<>("en", PlainText.FORM);
    private static final Shape SHAPE = Shape.of("label", JA, EN).or("text");

    /** As the name of a field: one text, or both with a tab between them. */
    static final TextForm<Label> KEY = new TextForm<>(
            "label",
            "one text, or the Japanese and the English one with a tab between",
            LabelForm::key,
            LabelForm::fromKey);

    @Override
    public String what() {
        return "label";
    }

    @Override
    public void write(Label value, JsonGenerator out) throws IOException {
        if (value.ja().equals(value.en())) {
            out.writeString(value.ja());
        } else {
            out.writeStartObject();
            JA.write(value.ja(), out);
            EN.write(value.en(), out);
            out.writeEndObject();
        }
    }

    @Override
    public Label read(JsonParser in) throws IOException {
        if (in.hasToken(JsonToken.VALUE_STRING)) {
            return Label.same(in.getText());
        }
        Fields fields = SHAPE.read(in);
        return Label.of(fields.get(JA), fields.get(EN));
    }

    private static String key(Label label) {
        if (label.ja().indexOf(TAB) >= 0 || label.en().indexOf(TAB) >= 0) {
            throw new IllegalArgumentException("expected texts without a tab, but met " + Unreadable.quote(label.ja())
                    + " and " + Unreadable.quote(label.en()));
        }
        return label.ja().equals(label.en()) ? label.ja() : label.ja() + TAB + label.en();
    }

    private static Label fromKey(String key) {
        int tab = key.indexOf(TAB);
        if (tab != key.lastIndexOf(TAB)) {
            throw new IllegalArgumentException("more than one tab");
        }
        return tab < 0 ? Label.same(key) : Label.of(key.substring(0, tab), key.substring(tab + 1));
    }
}
