package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema says what the reader does: both are compared definition by definition. */
class SchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode schema() throws IOException {
        try (InputStream in = PlanJson.class.getResourceAsStream("plan.schema.json")) {
            return MAPPER.readTree(in);
        }
    }

    @Test
    void hasEveryFieldOfTheReaderAndNoOther() throws IOException {
        TreeMap<String, String> actual = new TreeMap<>();
        schema().get("$defs").properties().forEach(entry -> actual.put(entry.getKey(), withoutWords(entry.getValue())));
        TreeMap<String, String> expected = new TreeMap<>();
        MAPPER.valueToTree(SchemaSkeleton.definitions())
                .properties()
                .forEach(entry -> expected.put(entry.getKey(), withoutWords(entry.getValue())));
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, definition) -> assertEquals(definition, actual.get(name), name));
    }

    /** A pattern only helps an editor: it must not refuse what the reader reads. */
    @ParameterizedTest
    @CsvSource({
        "date, 2018-06-28",
        "months, 4月～6月",
        "months, １１月",
        "months, 2017-04/2017-06",
        "day, 8/30",
        "day, ８月３０日",
        "fiscalYear, 平成28年度",
        "fiscalYear, FY2016",
        "fiscalYear, 令和元年度",
        "fiscalYears, 平成28～37年度",
        "approximateDate, 2020年代",
        "approximateDate, 平成三十年三月頃",
        "referenceDate, 2015年",
        "path, 3-2#2",
        "path, /",
        "path, ３-２"
    })
    void patternsAcceptWhatIsRead(String definition, String text) throws IOException {
        String pattern = schema().at("/$defs/" + definition + "/pattern").asText();
        assertTrue(!pattern.isEmpty() && Pattern.compile(pattern).matcher(text).find(), pattern);
    }

    @Test
    void aTargetIsExactlyOneThing() throws IOException {
        assertEquals(3, schema().at("/$defs/target/oneOf").size());
    }

    /** The node with its fields in the order of their names, and without what is only for people. */
    private static String withoutWords(JsonNode definition) {
        ObjectNode copy = definition.deepCopy();
        copy.remove(List.of("title", "description", "pattern", "oneOf"));
        copy.path("anyOf").forEach(form -> ((ObjectNode) form).remove("pattern"));
        copy.path("properties").forEach(property -> ((ObjectNode) property).remove(List.of("title", "description")));
        return sorted(copy);
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(entry -> fields.put(entry.getKey(), sorted(entry.getValue())));
            return fields.toString();
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items.toString();
        }
        return node.toString();
    }

    @Test
    void describesEveryFieldInEnglishAndNamesItInJapanese() throws IOException {
        List<String> bare = new ArrayList<>();
        schema().get("$defs").properties().forEach(definition -> {
            checkWords(definition.getKey(), definition.getValue(), bare);
            definition
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(field -> checkWords(definition.getKey() + "." + field.getKey(), field.getValue(), bare));
        });
        assertEquals(List.of(), bare);
    }

    private static void checkWords(String name, JsonNode schema, List<String> bare) {
        boolean isJapanese = schema.path("title").asText().chars().anyMatch(c -> c > 0x3000);
        boolean isEnglish = schema.path("description").asText().endsWith(".");
        if (!isJapanese || !isEnglish) {
            bare.add(name);
        }
    }

    @Test
    void beginsWithAPlan() throws IOException {
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema().path("$schema").asText());
        assertEquals("#/$defs/planModel", schema().path("$ref").asText());
        assertTrue(schema().path("$defs").has("planModel"));
    }
}
