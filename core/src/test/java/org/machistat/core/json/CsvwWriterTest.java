package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.interchange.TableWriter;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** Single parts of the metadata by W3C's Metadata Vocabulary for Tabular Data; the whole is held against the CSV in {@link CsvwTest}. */
class CsvwWriterTest {

    private static JsonNode write(StatTable table, TableWriter writer, Label rights, Optional<URI> license) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonStatReader.FACTORY.createGenerator(text)) {
            new CsvwWriter(table, writer, out).write("table.csv", rights, license);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try {
            return new ObjectMapper().readTree(text.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode write(StatTable table) {
        return write(table, TableWriter.withDefaults(), Label.EMPTY, Optional.empty());
    }

    private static StatTable one(String column, Figure figure) {
        return StatTable.builder("")
                .axis(Axis.of("a", "x"))
                .axis(Axis.of("b", column))
                .put(0, figure)
                .build();
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** RFC 6570: letters, digits, a line within, and %XX of the bytes of UTF-8. */
    @ParameterizedTest
    @CsvSource({
        "2021, 2021",
        "a_b, a_b",
        "_x, x_x",
        "a.b, a%2Eb",
        "製, %E8%A3%BD",
        "a b, a%20b",
        "𠮷, %F0%A0%AE%B7",
        "a, a_2"
    })
    void namesAreVariables(String id, String name) {
        assertEquals(
                name,
                write(one(id, Figure.of(1))).at("/tableSchema/columns/1/name").asText());
    }

    /** The patterns of UAX 35, one for whole numbers, decimals and per cents. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234; true; integer; #,##0",
                "1234; false; integer; ''",
                "12.50; true; decimal; #,##0.00",
                "12.50; false; decimal; ''",
                "-3.7%; true; decimal; #,##0.0%",
                "-3.7%; false; decimal; #0.0%"
            })
    void numbersHaveAPattern(String text, boolean grouping, String base, String pattern) {
        TableWriter writer = TableWriter.withDefaults().withGrouping(grouping);
        JsonNode type = write(one("c", Figure.parse(text)), writer, Label.EMPTY, Optional.empty())
                .at("/tableSchema/columns/1/datatype");
        assertEquals(base, type.isTextual() ? type.asText() : type.get("base").asText());
        assertEquals(pattern, type.at("/format/pattern").asText());
        assertEquals(grouping, type.at("/format").has("groupChar"));
    }

    @Test
    void fewerDecimalsAreAllowed() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("a", "x", "y"))
                .axis(Axis.of("b", "c"))
                .put(0, Figure.of(new BigDecimal("1.5"), Unit.NONE))
                .put(1, Figure.of(new BigDecimal("1.125"), Unit.NONE))
                .build();
        assertEquals(
                "#,##0.0##",
                write(table, TableWriter.withDefaults().withGrouping(true), Label.EMPTY, Optional.empty())
                        .at("/tableSchema/columns/1/datatype/format/pattern")
                        .asText());
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        JsonNode metadata = write(one("c", Figure.of(1)));
        for (String name :
                List.of("dc:title", "dc:source", "dc:publisher", "dc:issued", "dc:rights", "dc:license", "notes")) {
            assertFalse(metadata.has(name), name);
        }
        assertEquals(List.of(""), texts(metadata.at("/tableSchema/columns/1/null")));
        assertFalse(metadata.at("/tableSchema/columns/0").has("null"));
    }

    @Test
    void sourceRightsAndLicense() {
        StatTable table = StatTable.builder(Label.of("題", "Title"))
                .axis(Axis.of("a", "x"))
                .put(0, Figure.of(1))
                .source(Source.of(Label.of("調査", "Survey"))
                        .withPublisher(Label.same("MIC"))
                        .withDate(LocalDate.of(2023, 6, 27)))
                .build();
        JsonNode metadata = write(
                table,
                TableWriter.withDefaults().in(Locale.ENGLISH),
                Label.of("出典を記す", "Attribution"),
                Optional.of(URI.create("https://example.jp/許諾")));
        assertEquals("en", metadata.get("lang").asText());
        assertEquals(
                "[{\"@value\":\"題\",\"@language\":\"ja\"},{\"@value\":\"Title\",\"@language\":\"en\"}]",
                metadata.get("dc:title").toString());
        assertEquals(
                "[{\"@value\":\"MIC\",\"@language\":\"ja\"}]",
                metadata.get("dc:publisher").toString());
        assertEquals(
                "{\"@value\":\"2023-06-27\",\"@type\":\"date\"}",
                metadata.get("dc:issued").toString());
        assertEquals("Attribution", metadata.at("/dc:rights/1/@value").asText());
        assertEquals(
                "https://example.jp/%E8%A8%B1%E8%AB%BE",
                metadata.at("/dc:license/@id").asText());
    }

    /** Two rows of one name cannot be told apart by it. */
    @Test
    void aKeyNeedsNamesThatDiffer() {
        assertEquals(List.of("a"), texts(write(one("c", Figure.of(1))).at("/tableSchema/primaryKey")));
        StatTable same = StatTable.builder("")
                .axis(Axis.of(
                        "a",
                        Label.EMPTY,
                        List.of(Category.of("1", Label.same("府中市")), Category.of("2", Label.same("府中市")))))
                .axis(Axis.of("b", "c"))
                .row(List.of(Figure.of(1)), "1")
                .row(List.of(Figure.of(2)), "2")
                .build();
        assertFalse(write(same).get("tableSchema").has("primaryKey"));
    }
}
