package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityResourceTest {

    private static final CityResource RESOURCE = new CityResource(Cities.nationwide());

    private static Request request(String code) throws Problem {
        return new Request(List.of(code), Query.parse(null));
    }

    private static JsonNode ask(String code) throws Problem, IOException {
        return new ObjectMapper().readTree(RESOURCE.answer(request(code)).body());
    }

    /**
     * Population 1,475,213 and 1,538,262 (censuses): 63049 / 1475213 = 4.27 %. G in 2021: (35867 / 547471) / (1985359 / 57937011) = 1.9118, and
     * 38364 to 35867 = -6.5 %. Shift-share as in NationwideRegionalTest, by Python fractions.
     */
    @Test
    void kawasaki() throws Problem, IOException {
        JsonNode city = ask("14130");
        assertEquals(city, ask("141305"));
        assertEquals("川崎市", city.get("name").asText());
        assertEquals(1_475_213, city.at("/population/years/0/total").asInt());
        assertEquals(1_538_262, city.at("/population/years/1/total").asInt());
        assertEquals("4.3", city.at("/population/rate/value/percent").asText());
        JsonNode g = industry(city, "G");
        assertEquals("情報通信業", g.at("/name/ja").asText());
        assertEquals(38_364, g.at("/figure2016/value").asInt());
        assertEquals(35_867, g.at("/figure2021/value").asInt());
        assertEquals("-6.5", g.at("/rate/value/percent").asText());
        assertEquals("6.6", g.at("/share2021/value/percent").asText());
        assertEquals("1.91", g.at("/locationQuotient2021/value/value").asText());
        assertTrue(g.at("/locationQuotient2021/value/line/en").asText().contains("(35,867 ÷ 547,471)"));
        JsonNode why = city.at("/shiftShare/value");
        assertEquals("10365.1", why.get("national").asText());
        assertEquals("6981.6", why.get("mix").asText());
        assertEquals("-13687.7", why.get("regional").asText());
        assertEquals("3659.0", why.at("/change/value/persons").asText());
        assertEquals("0.0", why.at("/residual/value/persons").asText());
        assertTrue(city.get("notes").toString().contains("把握範囲の拡大"));
    }

    private static JsonNode industry(JsonNode city, String code) {
        for (JsonNode one : city.at("/employees/industries")) {
            if (one.get("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("no industry " + code);
    }

    /** 双葉町 (07546) was evacuated: no person in the census of 2015. 青ヶ島村 (13402) is the smallest. */
    @ParameterizedTest
    @CsvSource({"07546", "13402", "13101", "01695"})
    void smallAndSpecialPlaces(String code) throws Exception {
        if (code.equals("01695")) {
            assertEquals(
                    404, assertThrows(Problem.class, () -> ask(code)).kind().status());
            return;
        }
        JsonNode city = ask(code);
        assertNotNull(city.get("shiftShare"));
        assertFalse(city.toString().contains("NaN"));
        if (code.equals("07546")) {
            assertEquals(0, city.at("/population/years/0/total").asInt());
            assertEquals("ZERO_BASE", city.at("/population/rate/refused").asText());
        }
    }

    @Test
    void everyMunicipalityHasAnAnswer() throws Problem, IOException {
        int asked = 0;
        for (Cities.City city : Cities.nationwide().search("", "")) {
            // Every fifth: all of them take a minute.
            if (asked++ % 5 == 0) {
                assertEquals(city.id(), ask(city.id()).get("code").asText());
            }
        }
        assertEquals(1_741, asked);
    }

    @Test
    void answersAreKept() throws Problem {
        assertSame(RESOURCE.answer(request("14130")), RESOURCE.answer(request("14130")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14131 | 14131 川崎区 is a ward; the table has municipalities and special wards (the city is 14130)",
                "14000 | 14000 神奈川県 is a prefecture; the table has municipalities and special wards",
                "14999 | there is no municipality 14999; /v1/cities finds them",
                "141306 | '141306' is no code of a municipality: five digits as 14130, or six with the check digit; /v1/cities?name= finds one by its name",
                "川崎市 | '川崎市' is no code of a municipality: five digits as 14130, or six with the check digit; /v1/cities?name= finds one by its name",
                ".. | '..' is no code of a municipality: five digits as 14130, or six with the check digit; /v1/cities?name= finds one by its name",
            })
    void whatIsNoMunicipality(String code, String message) {
        Problem problem = assertThrows(Problem.class, () -> ask(code));
        assertEquals(404, problem.kind().status());
        assertEquals(message, problem.sentence().en());
    }
}
