package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.text.Label;

class VegaLiteTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> MARKS = Set.of("bar", "line", "rule", "point", "rect", "text");
    private static final Set<String> TYPES = Set.of("quantitative", "temporal", "ordinal", "nominal");

    static List<Chart> charts() {
        return Samples.all();
    }

    private static JsonNode read(Chart chart, Locale locale) throws Exception {
        return MAPPER.readTree(chart.toVegaLite(locale));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyFieldThatIsDrawnIsInTheData(Chart chart) throws Exception {
        JsonNode spec = read(chart, Locale.ENGLISH);
        assertEquals(
                "https://vega.github.io/schema/vega-lite/v6.json",
                spec.get("$schema").asText());
        assertEquals(chart.title().en(), spec.at("/title/text").asText());
        Set<String> fields = new HashSet<>();
        spec.at("/data/values").get(0).fieldNames().forEachRemaining(fields::add);
        List<JsonNode> layers = spec.has("layer")
                ? List.of(spec.get("layer").get(0), spec.get("layer").get(1))
                : List.of(spec);
        for (JsonNode layer : layers) {
            assertTrue(MARKS.contains(layer.at("/mark/type").asText()), layer.toString());
            assertTrue(layer.get("encoding").has("y") && layer.get("encoding").has("x"));
            for (JsonNode channel : layer.get("encoding")) {
                if (channel.has("field")) {
                    assertTrue(fields.contains(channel.get("field").asText()), channel + " of " + fields);
                }
                if (channel.has("type")) {
                    assertTrue(TYPES.contains(channel.get("type").asText()), channel.toString());
                }
            }
        }
    }

    @Test
    void valuesAreGivenToSeventeenDigitsWithTheirPrintedForm() throws Exception {
        JsonNode steps = read(Samples.waterfall(), Locale.JAPANESE).at("/data/values");
        assertEquals(
                new BigDecimal("-2.3333333333333333"), steps.get(0).get("value").decimalValue());
        assertEquals("−2.33", steps.get(0).get("text").asText());
        assertEquals("total", steps.get(4).get("kind").asText());
        assertEquals(steps.get(3).get("to"), steps.get(4).get("to"), "the total is where the steps led");
        assertEquals(0, steps.get(4).get("from").asInt());
    }

    @Test
    void whatIsRefusedIsNullWithItsReason() throws Exception {
        JsonNode rows = read(Samples.bars(), Locale.ENGLISH).at("/data/values");
        assertTrue(rows.get(5).get("value").isNull());
        assertEquals("suppressed", rows.get(5).get("text").asText());
    }

    @Test
    void menStandToTheLeft() throws Exception {
        JsonNode rows = read(Samples.pyramid(), Locale.ENGLISH).at("/data/values");
        assertEquals("Men", rows.get(34).get("sex").asText());
        assertEquals(-5000, rows.get(34).get("value").asInt());
        assertEquals("5,000", rows.get(34).get("text").asText());
    }

    /** Vega-Lite sorts by key: the hundredth row must not stand before the second. */
    @Test
    void keysSortInTheOrderOfTheChart() throws Exception {
        List<Label> names =
                IntStream.range(0, 120).mapToObj(i -> Label.same("同名")).toList();
        long[] counts = new long[120];
        Chart chart = new Chart.Bars(
                Label.same("t"),
                Samples.PERSONS,
                names,
                List.of(Series.of(Label.same("s"), counts)),
                Chart.Layout.BESIDE,
                Samples.SOURCE);
        List<String> keys = new ArrayList<>();
        read(chart, Locale.JAPANESE)
                .at("/data/values")
                .forEach(row -> keys.add(row.get("row").asText()));
        assertEquals(120, new HashSet<>(keys).size(), "rows of one name stay apart");
        assertEquals(keys.stream().sorted().toList(), keys);
    }

    @Test
    void aTaskEndsAfterItsLastDay() throws Exception {
        JsonNode rows = read(Samples.gantt(), Locale.ENGLISH).at("/data/values");
        assertEquals("2017-06-30", rows.get(0).get("to").asText());
        assertEquals("2017-07-01", rows.get(0).get("end").asText());
    }
}
