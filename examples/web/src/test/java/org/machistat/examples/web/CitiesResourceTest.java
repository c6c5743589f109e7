package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitiesResourceTest {

    private static final CitiesResource RESOURCE = new CitiesResource(Cities.nationwide());

    private static JsonNode ask(String... parameters) throws Problem, IOException {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        Request request = new Request(List.of(), Query.parse(query.toString()));
        return new ObjectMapper().readTree(RESOURCE.answer(request).body());
    }

    /** 川崎町 is in Miyagi and in Fukuoka; the check digit of 14130 is 5. */
    @Test
    void byName() throws Problem, IOException {
        JsonNode found = ask("name", "川崎");
        assertEquals(3, found.get("total").asInt());
        assertEquals(
                List.of("04324", "14130", "40605"),
                found.get("items").findValuesAsText("code").stream()
                        .filter(code -> code.length() == 5)
                        .toList());
        assertEquals(
                "{\"code\":\"14130\",\"sixDigits\":\"141305\",\"name\":\"川崎市\",\"kana\":\"かわさきし\","
                        + "\"kind\":{\"ja\":\"政令指定都市\",\"en\":\"designated city\"},"
                        + "\"prefecture\":{\"code\":\"14\",\"ja\":\"神奈川県\",\"en\":\"Kanagawa\"}}",
                found.at("/items/1").toString());
        assertEquals(found, ask("name", "カワサキ"));
        assertEquals(found, ask("name", "ｶﾜｻｷ"));
        assertEquals(1, ask("name", "川崎", "prefecture", "神奈川県").get("total").asInt());
        assertEquals(0, ask("name", "ない町").get("total").asInt());
    }

    /** 1,741 municipalities; 33 in Kanagawa. */
    @Test
    void pages() throws Problem, IOException {
        JsonNode all = ask();
        assertEquals(1_741, all.get("total").asInt());
        assertEquals(50, all.get("items").size());
        assertEquals(50, all.get("nextOffset").asInt());
        JsonNode last = ask("offset", "1700", "limit", "200");
        assertEquals(41, last.get("items").size());
        assertFalse(last.has("nextOffset"));
        assertEquals(0, ask("offset", "1741").get("items").size());
        assertEquals(33, ask("prefecture", "14").get("total").asInt());
        assertEquals(33, ask("prefecture", "kanagawa").get("total").asInt());
    }

    @Test
    void whatIsWrong() {
        Problem problem = assertThrows(Problem.class, () -> ask("prefecture", "九州"));
        assertEquals(
                "there is no prefecture '九州', expected the form 14, 神奈川県 or Kanagawa",
                problem.sentence().en());
        assertThrows(Problem.class, () -> ask("limit", "201"));
        assertThrows(Problem.class, () -> ask("q", "川崎"));
    }
}
