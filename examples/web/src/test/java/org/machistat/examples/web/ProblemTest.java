package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {

    /** The members of RFC 9457, and both languages. */
    @Test
    void members() throws IOException {
        Problem problem = new Problem(Problem.Kind.NOT_FOUND, "ない", "none").with("X-Why", "y");
        Response ja = problem.response(Locale.JAPANESE);
        JsonNode node = new ObjectMapper().readTree(ja.body());
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\"見つからない\",\"status\":404,\"detail\":\"ない\","
                        + "\"sentence\":{\"ja\":\"ない\",\"en\":\"none\"}}",
                node.toString());
        assertEquals(404, ja.status());
        assertEquals("application/problem+json", ja.type());
        assertEquals("ja", ja.headers().get("Content-Language"));
        assertEquals("no-store", ja.headers().get("Cache-Control"));
        assertEquals("y", ja.headers().get("X-Why"));
        JsonNode en =
                new ObjectMapper().readTree(problem.response(Locale.ENGLISH).body());
        assertEquals("Not found", en.get("title").asText());
        assertEquals("none", en.get("detail").asText());
    }

    @Test
    void whatTheClientSentIsShownShortAndWithoutTricks() {
        assertEquals("川崎", Problem.shown("川崎"));
        assertEquals("a\uFFFDb\uFFFDc\uFFFD", Problem.shown("a\u001bb\u202ec\ud800"));
        assertEquals("x".repeat(80) + "…", Problem.shown("x".repeat(81)));
        assertEquals("line 1: a", Problem.quoting("line 1:\na"));
        assertEquals("x".repeat(1_000) + "…", Problem.quoting("x".repeat(1_001)));
        assertEquals("x".repeat(80), Problem.shown("x".repeat(80)));
    }
}
