package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/**
 * An object with a fixed set of fields, in any order.
 *
 * @param <T> the type it stands for
 */
final class ObjectForm<T> implements Form<T> {

    /** What the names of fields begin with that become attributes. */
    static final String EXTRA = "x-";

    private final String id;
    private final Label what;
    private final boolean isOpen;
    private final Function<Fields, Optional<T>> maker;
    private final List<Field<T, ?>> fields;
    private final Map<String, Integer> byName = new HashMap<>();

    private ObjectForm(
            String id, Label what, boolean isOpen, Function<Fields, Optional<T>> maker, List<Field<T, ?>> fields) {
        this.id = id;
        this.what = what;
        this.isOpen = isOpen;
        this.maker = maker;
        this.fields = fields;
        for (int i = 0; i < fields.size(); i++) {
            byName.put(fields.get(i).name(), i);
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only copied
    static <T> ObjectForm<T> of(String id, Label what, Function<Fields, T> maker, Field<T, ?>... fields) {
        return checked(id, what, maker.andThen(Optional::of), fields);
    }

    /** An object whose maker may tell the input itself what is wrong, and give nothing. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only copied
    static <T> ObjectForm<T> checked(
            String id, Label what, Function<Fields, Optional<T>> maker, Field<T, ?>... fields) {
        return new ObjectForm<>(id, what, false, maker, List.of(fields));
    }

    /** The same object with further fields whose names begin with {@code x-}. */
    ObjectForm<T> open() {
        return new ObjectForm<>(id, what, true, maker, fields);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Label what() {
        return what;
    }

    List<Field<T, ?>> fields() {
        return fields;
    }

    boolean isOpen() {
        return isOpen;
    }

    private String names() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<T> read(Input in) throws IOException {
        if (!in.isObject()) {
            return in.refuse(what, Label.of("項目" + names() + "を持つオブジェクト", "an object with fields " + names()));
        }
        Place spot = in.spot();
        Object[] values = new Object[fields.size()];
        boolean[] seen = new boolean[fields.size()];
        Map<String, String> extras = isOpen ? new LinkedHashMap<>(0) : Map.of();
        while (in.next() == JsonToken.FIELD_NAME) {
            Integer index = byName.get(in.text());
            if (index != null && !seen[index]) {
                seen[index] = true;
                in.next();
                values[index] = fields.get(index).form().read(in).orElse(null);
            } else if (index == null && isOpen && in.text().startsWith(EXTRA)) {
                readExtra(in, extras);
            } else {
                refuseField(in, index != null);
            }
        }
        return isComplete(in, spot, values, seen)
                ? make(new Fields(fields, values, seen, extras, in, spot))
                : Optional.empty();
    }

    private static void readExtra(Input in, Map<String, String> extras) throws IOException {
        String name = in.text();
        Place place = in.place();
        in.countItem();
        in.next();
        if (!Attributes.isName(name)) {
            in.skip();
            in.error(place, name, Attributes.noName(name));
            return;
        }
        Optional<String> text = Words.TEXT.read(in);
        if (text.isPresent() && extras.putIfAbsent(name, text.get()) != null) {
            in.error(place, name, twice(name));
        }
    }

    private static Label twice(String name) {
        return Label.of(
                "項目「" + Input.shorten(name) + "」が重複しています。1回だけ指定してください",
                "Field '" + Input.shorten(name) + "' stands twice, expected it once");
    }

    private void refuseField(Input in, boolean isRepeated) throws IOException {
        String name = in.text();
        in.error(
                in.place(),
                name,
                isRepeated ? twice(name) : unknown(name).plus(in.isFirstUnknown(this) ? accepted() : Label.EMPTY));
        in.next();
        in.skip();
    }

    private Label unknown(String name) {
        return Label.of(
                what.ja() + "に項目「" + Input.shorten(name) + "」はありません",
                "Unknown field '" + Input.shorten(name) + "' of " + what.en());
    }

    private Label accepted() {
        return Label.of(
                "。使える項目は" + names() + "です",
                ", expected one of " + names() + (isOpen ? ", or a name that begins with x-" : ""));
    }

    private boolean isComplete(Input in, Place spot, Object[] values, boolean[] seen) {
        boolean isComplete = true;
        for (int i = 0; i < values.length; i++) {
            if (fields.get(i).isRequired() && values[i] == null) {
                isComplete = false;
                if (!seen[i]) {
                    String name = fields.get(i).name();
                    in.error(
                            Input.named(spot, in.pointer()),
                            "",
                            Label.of(
                                    what.ja() + "に必須の項目「" + name + "」（"
                                            + fields.get(i).form().what().ja() + "）がありません",
                                    "Missing field '" + name + "' of " + what.en() + ", expected "
                                            + fields.get(i).form().what().en()));
                }
            }
        }
        return isComplete;
    }

    private Optional<T> make(Fields read) {
        try {
            return maker.apply(read);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | DateTimeException
                | NoSuchElementException e) {
            read.in()
                    .error(
                            read.place(),
                            "",
                            Label.of(
                                    what.ja() + "として成り立ちません（" + e.getMessage() + "）",
                                    "Unable to read " + what.en() + ": " + e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Field<T, ?> field : fields) {
            field.write(value, out);
        }
        out.writeEndObject();
    }
}
