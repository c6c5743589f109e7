package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditResourceTest {

    /** 45 - 40 is 5, not 6. */
    private static final String BAD = "区分,2014年,2016年,増減数\n合計,100,110,10\n男,60,65,5\n女,40,45,6\n";

    private static JsonNode ask(String type, String query, byte[] body) throws Problem, IOException {
        Request request = new Request(List.of(), Query.parse(query), MediaType.parse(type), body);
        return new ObjectMapper().readTree(new AuditResource().answer(request).body());
    }

    private static JsonNode ask(String type, String body) throws Problem, IOException {
        return ask(type, null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void finds(JsonNode result) {
        assertEquals(false, result.get("clean").asBoolean());
        assertEquals("女", result.at("/findings/0/row").asText());
        assertEquals("増減数", result.at("/findings/0/column").asText());
        assertEquals("6", result.at("/findings/0/printed").asText());
        assertEquals("5", result.at("/findings/0/implied").asText());
    }

    @Test
    void inEveryForm() throws Problem, IOException {
        String tsv = BAD.replace(',', '\t');
        finds(ask("text/csv", BAD));
        finds(ask("text/csv", "\uFEFF" + BAD));
        finds(ask("text/csv; charset=utf-8", "\uFEFF" + BAD));
        finds(ask("text/csv; charset=windows-31j", null, BAD.getBytes(Charset.forName("windows-31j"))));
        finds(ask("text/csv; charset=utf-16", null, BAD.getBytes(StandardCharsets.UTF_16)));
        finds(ask("text/tab-separated-values", tsv));
        finds(ask("text/plain", BAD));
        finds(ask("text/plain", tsv));
        finds(ask(
                "text/markdown",
                "|"
                        + BAD.replace(",", "|")
                                .replace("\n", "|\n|")
                                .replaceFirst("\\|\n\\|", "|\n|---|---|---|---|\n|")
                                .replaceFirst("\\|$", "")));
        finds(ask("application/json", Json.object().put("table", BAD).toString()));
    }

    @Test
    void whatIsStatedOfTheTable() throws Problem, IOException {
        JsonNode free = ask(
                "text/csv", "override=role:%E5%A2%97%E6%B8%9B%E6%95%B0%3Dnone", BAD.getBytes(StandardCharsets.UTF_8));
        assertEquals(true, free.get("clean").asBoolean());
        JsonNode json = ask(
                "application/json",
                Json.object()
                        .put("table", BAD)
                        .put("rounding", "truncate")
                        .put("classification", "none")
                        .set("overrides", Json.object().arrayNode().add("role:増減数=none"))
                        .toString());
        assertEquals(true, json.get("clean").asBoolean());
        assertEquals("truncate", json.at("/interpretation/rounding").asText());
        assertEquals("none", json.at("/interpretation/classification/name").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/csv | override=nonsense | a,b\\nc,1 | 422 | override nonsense: expected role:",
                "text/csv | rounding=up | a,b\\nc,1 | 422 | rounding 'up' cannot be used, expected one of half-up, truncate",
                "text/csv | classification=x | a,b\\nc,1 | 422 | classification 'x' cannot be used, expected one of jsic13, jsic14, none",
                "text/csv | table=1 | a,b\\nc,1 | 400 | there is no parameter 'table', expected classification, rounding, override",
                "text/csv | | a,b\\nc,d | 422 | there is no number in the table",
                "application/json | rounding=truncate | {} | 400 | there is no parameter 'rounding', expected none",
                "application/json | | {} | 400 | field 'table', the table as text, is needed",
                "application/json | | {\"table\":1} | 400 | field 'table' must be a text",
                "application/json | | {\"table\":\"a\",\"overrides\":\"x\"} | 400 | field 'overrides' must be a list of texts",
                "application/json | | {\"table\":\"a\",\"overrides\":[1]} | 400 | field 'overrides' must be a list of texts",
                "application/json | | {\"tabel\":\"a\"} | 400 | there is no field 'tabel', expected table, classification, rounding, overrides",
                "text/csv; charset=koi8-r | | a | 415 | charset 'koi8-r' cannot be read, expected utf-8, utf-16 or windows-31j",
            })
    void whatIsWrong(String type, String query, String body, int status, String message) {
        Problem problem = assertThrows(
                Problem.class, () -> ask(type, query, body.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(status, problem.kind().status());
        assertTrue(
                problem.sentence().en().startsWith(message), problem.sentence().en());
    }

    @Test
    void emptyAndBinaryBodies() {
        assertEquals(
                422,
                assertThrows(Problem.class, () -> ask("text/csv", "")).kind().status());
        assertEquals(
                422,
                assertThrows(Problem.class, () -> ask("text/csv", null, new byte[] {0, 1, 2, (byte) 0xff, 0}))
                        .kind()
                        .status());
        assertEquals(
                422,
                assertThrows(
                                Problem.class,
                                () -> ask(
                                        "text/csv; charset=utf-8", null, BAD.getBytes(Charset.forName("windows-31j"))))
                        .kind()
                        .status());
        assertEquals(
                422,
                assertThrows(
                                Problem.class,
                                () -> ask("text/csv", "a," + "1,".repeat(300) + "1\nb," + "1,".repeat(300) + "1\n"))
                        .kind()
                        .status());
    }
}
