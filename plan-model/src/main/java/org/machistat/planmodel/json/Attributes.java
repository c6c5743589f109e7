package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/** What an app adds to an object: names and texts. */
enum Attributes implements Form<Map<String, String>> {
    FORM;

    @Override
    public String id() {
        return "attributes";
    }

    @Override
    public Label what() {
        return Label.of("属性", "attributes");
    }

    @Override
    public Optional<Map<String, String>> read(Input in) throws IOException {
        if (!in.isObject()) {
            return in.refuse(what(), Label.of("名前と文字列のオブジェクト", "an object of names and texts"));
        }
        Map<String, String> values = new LinkedHashMap<>();
        while (in.next() == JsonToken.FIELD_NAME) {
            in.countItem();
            String name = in.text();
            Place place = in.place();
            in.next();
            if (!isName(name) || values.containsKey(name)) {
                in.skip();
                in.error(place, name, noName(name));
            } else {
                Words.TEXT.read(in).ifPresent(text -> values.put(name, text));
            }
        }
        return Optional.of(values);
    }

    /** Whether the types allow a name for an attribute. */
    static boolean isName(String name) {
        return !name.isBlank() && name.strip().equals(name) && name.chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    static Label noName(String name) {
        return Label.of(
                "属性名「" + Input.shorten(name) + "」は使えません。空白で始まらず終わらない、重複しない1行の名前を指定してください",
                "Unable to read attribute '" + Input.shorten(name)
                        + "', expected a name of one line that stands once and has no spaces at its ends");
    }

    /** The attributes of an object, those whose names begin with {@code x-} last. */
    static Map<String, String> of(Fields read, Field<?, Map<String, String>> field) {
        if (!read.has(field) && read.extras().isEmpty()) {
            return Map.of();
        }
        Map<String, String> all = new LinkedHashMap<>(read.get(field, Map.of()));
        read.extras().forEach((name, text) -> {
            if (all.putIfAbsent(name, text) != null) {
                read.in()
                        .error(
                                read.place(),
                                name,
                                Label.of(
                                        "属性「" + Input.shorten(name) + "」が重複しています。attributesか直接の項目のどちらかで指定してください",
                                        "Attribute '" + Input.shorten(name)
                                                + "' stands twice, expected it in 'attributes' or beside it"));
            }
        });
        return all;
    }

    @Override
    public void write(Map<String, String> values, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            out.writeStringField(entry.getKey(), entry.getValue());
        }
        out.writeEndObject();
    }
}
