package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description against the service: the same paths and methods, every example asked, every answer as its schema says. */
class OpenApiResourceTest {

    private static Loopback web;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        web = Loopback.start();
        HttpResponse<String> response = web.get("/v1/openapi.json");
        assertEquals(200, response.statusCode());
        document = new ObjectMapper().readTree(response.body());
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        for (Route route : Api.routes()) {
            there.add(route.method() + " " + route.template());
            JsonNode operation = operation(route);
            Set<String> reads = new TreeSet<>();
            operation.at("/requestBody/content").fieldNames().forEachRemaining(reads::add);
            assertEquals(new TreeSet<>(route.reads()), reads, route.template());
            String written = operation.at("/responses/200/content").fieldNames().next();
            assertTrue(route.writes().startsWith(written), route.template());
        }
        assertEquals(there, described);
        assertEquals("3.1.0", document.get("openapi").asText());
    }

    private static JsonNode operation(Route route) {
        return document.get("paths").path(route.template()).path(route.method().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void everyExampleIsAnsweredAsDescribed() throws Exception {
        int asked = 0;
        for (Route route : Api.routes()) {
            JsonNode operation = operation(route);
            String path = path(route, operation);
            if (route.reads().isEmpty()) {
                check(operation, web.get(path));
                asked++;
            }
            for (String type : route.reads()) {
                JsonNode example =
                        operation.at("/requestBody/content").path(type).get("example");
                String body = example.isTextual() ? example.textValue() : example.toString();
                check(operation, web.post(path, type, body));
                asked++;
            }
        }
        assertTrue(asked >= 10, asked + " examples");
    }

    private static String path(Route route, JsonNode operation) {
        String path = route.template();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String value = URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + parameter.get("name").asText() + "}", value);
            } else if (!value.isEmpty()) {
                query.add(parameter.get("name").asText() + "=" + value);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void check(JsonNode operation, HttpResponse<String> response) throws Exception {
        String name = operation.get("operationId").asText();
        JsonNode described = operation.at("/responses").path(String.valueOf(response.statusCode()));
        assertEquals(200, response.statusCode(), name + ": " + response.body());
        Map.Entry<String, JsonNode> content =
                described.get("content").properties().iterator().next();
        if (content.getKey().equals("application/json")) {
            Schema.check(document, content.getValue().get("schema"), Loopback.json(response), name);
        }
    }

    /** What is wrong with a request is described too, with its one schema. */
    @Test
    void problemsAsDescribed() throws Exception {
        JsonNode schema = document.at("/components/schemas/Problem");
        List<HttpResponse<String>> problems = List.of(
                web.get("/v1/growth"),
                web.get("/v1/cities/99999"),
                web.send(web.request("/v1/growth").DELETE()),
                web.send(web.request("/v1/cities").header("Accept", "text/html")),
                web.get("/v1/cities?name=" + "x".repeat(2_000)),
                web.send(web.request("/v1/plan/check").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                web.post("/v1/plan/check", "application/json", "{"),
                web.post("/v1/audit", "text/csv", "x".repeat(200_000)));
        List<Integer> statuses = problems.stream().map(HttpResponse::statusCode).toList();
        assertEquals(List.of(400, 404, 405, 406, 414, 415, 422, 413), statuses);
        for (HttpResponse<String> problem : problems) {
            Schema.check(document, schema, Loopback.json(problem), problem.uri().toString());
        }
    }
}
