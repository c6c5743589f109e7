package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Unit;

/** What is read from JSON-stat equals what was written, whatever the table. */
class JsonStatProperties {

    @Provide
    Arbitrary<StatTable> tables() {
        return new CoreJsonProperties().tables();
    }

    @Provide
    Arbitrary<Unit> units() {
        return new CoreJsonProperties().units();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    @Property(tries = 500)
    void aTableComesBackAsItWas(@ForAll("tables") StatTable table, @ForAll("locales") Locale locale) {
        JsonStat format = JsonStat.withDefaults().in(locale);
        String text = format.write(table);
        Loaded<StatTable> read = JsonStat.withDefaults().read(text).get();
        assertEquals(List.of(), read.problems(), text);
        assertEquals(table, read.value(), text);
        assertEquals(text, format.write(read.value()), "the same text for the same table");
    }

    @Property(tries = 200)
    void aDeclaredRoleLosesNothing(
            @ForAll("tables") StatTable table, @ForAll Axis.Role role, @ForAll("units") Unit unit) {
        Axis first = table.axes().get(0);
        Axis measure = first.with(first.categories().get(0).withUnit(unit)).withRole(role);
        StatTable measured = table.withAxis(measure);
        String text = JsonStat.withDefaults().write(measured);
        StatTable read = JsonStat.withDefaults().read(text).get().getComplete();
        assertEquals(measured, read, text);
        assertEquals(Optional.of(role), read.axes().get(0).role(), text);
    }

    @Property(tries = 200)
    void bytesAreReadAsText(@ForAll("tables") StatTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonStat.withDefaults().write(table, bytes);
        assertEquals(
                table, JsonStat.withDefaults().read(bytes.toByteArray()).get().getComplete());
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        Answer<Loaded<StatTable>> answer = JsonStat.withDefaults().read(text);
        answer.find().ifPresent(loaded -> assertTrue(loaded.value().size() > 0));
        assertTrue(answer.isGiven() || answer.refusal().isPresent());
    }

    /** Datasets of fields that may be missing, of another kind or doubled. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "\"id\":[\"a\"]",
                        "\"id\":[\"a\",\"b\"]",
                        "\"id\":5",
                        "\"size\":[2]",
                        "\"size\":[2,1]",
                        "\"size\":[\"2\"]",
                        "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\",\"y\"]}},\"b\":{\"category\":{\"label\":{\"z\":\"Z\"}}}}",
                        "\"dimension\":{\"a\":{\"category\":{\"index\":{\"x\":1,\"y\":0},\"child\":{\"x\":[\"y\"]},\"unit\":{\"x\":5}}}}",
                        "\"dimension\":[]",
                        "\"value\":[1,2.50]",
                        "\"value\":{\"1\":null,\"9\":7}",
                        "\"value\":[true,[1],\"x\"]",
                        "\"value\":null",
                        "\"status\":\"p\"",
                        "\"status\":[\"..\",null]",
                        "\"status\":{\"0\":\"b\",\"x\":1}",
                        "\"note\":\"n\"",
                        "\"role\":{\"metric\":[\"a\"]}",
                        "\"extension\":{\"machistat\":{\"status\":{\"p\":{\"mark\":\"NIL\"}},\"units\":{\"0\":7},\"source\":[]}}",
                        "\"link\":{\"item\":[{\"href\":\"h\"}]}",
                        "\"dataset\":{\"value\":[]}")
                .list()
                .ofMaxSize(8)
                .map(fields -> "{" + String.join(",", fields) + "}");
    }
}
