package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthResourceTest {

    private static JsonNode ask(String query) throws Problem, IOException {
        Request request = new Request(List.of(), Query.parse(query));
        return new ObjectMapper().readTree(new GrowthResource().answer(request).body());
    }

    /** Kawasaki, 2010 to 2015: 1,425,512 to 1,475,213 (population censuses); (49701 / 1425512) = 3.4865 %, 1.034865^(1/5) = 1.006878. */
    @Test
    void kawasaki() throws Problem, IOException {
        JsonNode node = ask("from=1,425,512%E4%BA%BA&to=1475213%E4%BA%BA&years=5");
        assertEquals("49701", node.at("/difference/value/amount").asText());
        assertEquals("人", node.at("/difference/value/unit").asText());
        assertEquals("3.5", node.at("/rate/value/percent").asText());
        assertEquals("1242525/356378", node.at("/rate/value/exactPercent").asText());
        assertEquals("0.7", node.at("/annualRate/value/percent").asText());
        assertTrue(node.at("/annualRate/value/explanation/line/en").asText().contains("0.6878"));
        assertFalse(ask("from=1&to=2").has("annualRate"));
    }

    @Test
    void whatHasNoAnswer() throws Problem, IOException {
        JsonNode zero = ask("from=0&to=5");
        assertEquals("ZERO_BASE", zero.at("/rate/refused").asText());
        assertEquals("5", zero.at("/difference/value/amount").asText());
        assertEquals("SUPPRESSED", ask("from=x&to=5").at("/difference/refused").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to=1 | parameter 'from' is needed, as in from=1425512",
                "from=1 | parameter 'to' is needed, as in to=1475213",
                "from=1&to=2&year=3 | there is no parameter 'year', expected from, to, years",
                "from=1&to=2&years=0 | parameter 'years' must be a whole number from 1 to 1000, but was '0'",
                "from=1&to=2&years=1001 | parameter 'years' must be a whole number from 1 to 1000, but was '1001'",
                "from=1%25&to=2%E4%BA%BA | from and to have different units (%, 人)",
            })
    void whatIsWrong(String query, String message) {
        Problem problem = assertThrows(Problem.class, () -> ask(query));
        assertEquals(400, problem.kind().status());
        assertEquals(message, problem.sentence().en());
    }

    @Test
    void whatIsNoFigure() {
        String message = assertThrows(Problem.class, () -> ask("from=abc&to=1"))
                .sentence()
                .en();
        assertTrue(
                message.startsWith("parameter 'from': Unable to parse figure from 'abc', expected a number"), message);
        assertEquals(
                "parameter 'from' may have 100 characters at most",
                assertThrows(Problem.class, () -> ask("from=" + "9".repeat(101) + "&to=1"))
                        .sentence()
                        .en());
    }
}
