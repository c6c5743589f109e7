package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanResourceTest {

    private static JsonNode ask(String body) throws Problem, IOException {
        Request request = new Request(
                List.of(),
                Query.parse(null),
                MediaType.parse("application/json"),
                body.getBytes(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(new PlanResource().answer(request).body());
    }

    /** A node 3 behind a node 1 is a gap. */
    @Test
    void findings() throws Problem, IOException {
        JsonNode result = ask(
                "{\"plan\":{\"title\":\"計画\",\"period\":\"平成28～37年度\"},\"tree\":{\"scheme\":\"new\",\"layers\":[\"政策\"],"
                        + "\"children\":[\"一\",{\"ordinal\":3,\"name\":\"三\"}]}}");
        assertEquals(true, result.get("complete").asBoolean(), result.toString());
        assertEquals(false, result.get("clean").asBoolean());
        JsonNode gap = result.at("/findings/0");
        assertEquals("ORDINAL_GAP", gap.get("rule").asText());
        assertEquals("WARNING", gap.get("severity").asText());
        assertEquals("tree/3", gap.get("path").asText());
        assertTrue(gap.at("/sentence/ja").asText().contains("3"), gap.toString());
        assertTrue(result.at("/examined/ORDINAL_GAP").asInt() > 0);
    }

    /** What cannot be read is said with its line, and the rest is checked. */
    @Test
    void problems() throws Problem, IOException {
        JsonNode result = ask("{\"plan\":{\"title\":\"計画\",\"period\":\"平成28～37年度\"},\n\"kpis\":[{\"id\":1.5}]}");
        assertEquals(false, result.get("complete").asBoolean());
        assertEquals(false, result.get("clean").asBoolean());
        assertEquals(2, result.at("/problems/0/place/line").asInt());
        assertEquals("ERROR", result.at("/problems/0/severity").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"plan\":5}"})
    void whatIsNoPlan(String body) {
        Problem problem = assertThrows(Problem.class, () -> ask(body));
        assertEquals(422, problem.kind().status());
        assertTrue(
                problem.sentence().en().startsWith("Unable to read"),
                problem.sentence().en());
    }
}
