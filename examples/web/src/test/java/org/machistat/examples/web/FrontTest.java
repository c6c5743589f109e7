package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits and the errors, with resources that do nothing, fail, or wait until they are told. */
class FrontTest {

    private static final Logger LOGGER = Logger.getLogger(Front.class.getName());

    private static volatile CountDownLatch gate = new CountDownLatch(0);
    private static Loopback web;

    private static Response wait(Request request) {
        try {
            gate.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Response.json(Json.object().put("waited", true));
    }

    private static Response fail(Request request) {
        throw new IllegalStateException("secret of the program");
    }

    private static Response overflow(int depth) {
        return depth < 0 ? Response.html("") : overflow(depth + 1 - depth % 2);
    }

    private static Response echo(Request request) {
        return Response.json(Json.object().put("bytes", request.body().length));
    }

    @BeforeAll
    static void start() throws Exception {
        Limits limits =
                new Limits(100_000, 400_000, Duration.ofSeconds(1), 2_000, 2, 8, Duration.ofSeconds(2), 48, 300);
        LOGGER.setLevel(Level.OFF);
        web = Loopback.start(
                limits,
                List.of(),
                List.of(
                        Route.get("/wait", MediaType.JSON, FrontTest::wait),
                        Route.get("/fail", MediaType.JSON, FrontTest::fail),
                        Route.get("/overflow", MediaType.JSON, request -> overflow(1)),
                        Route.get(
                                "/page/{name}",
                                MediaType.HTML,
                                request -> Response.html("<p>" + request.path().size())),
                        Route.post("/slow", List.of("text/plain"), FrontTest::wait),
                        Route.post("/echo", List.of("text/plain", "text/csv"), FrontTest::echo)));
    }

    @AfterAll
    static void stop() {
        web.close();
        LOGGER.setLevel(null);
    }

    @AfterEach
    void open() {
        gate.countDown();
    }

    private static void problem(int status, String sentence, HttpResponse<String> response) throws Exception {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(Optional.of("application/problem+json"), response.headers().firstValue("Content-Type"));
        JsonNode node = Loopback.json(response);
        assertEquals(status, node.get("status").asInt());
        assertEquals(sentence, node.at("/sentence/en").asText());
        assertEquals(Optional.of("no-store"), response.headers().firstValue("Cache-Control"));
        assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
    }

    @Test
    void nothingThere() throws Exception {
        for (String path :
                List.of("/", "/wait/", "/WAIT", "/..", "/wait/../fail", "/%2e%2e/wait", "/page", "/page/a/b")) {
            problem(404, "there is nothing here; /v1/openapi.json lists what is", web.get(path));
        }
        assertEquals(200, web.get("/page/..%2F..%2Fetc%2Fpasswd").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"DELETE", "PUT", "PATCH", "TRACE", "BREW"})
    void methods(String method) throws Exception {
        HttpResponse<String> get = web.send(web.request("/wait").method(method, HttpRequest.BodyPublishers.noBody()));
        problem(405, "the methods allowed here are GET, HEAD, OPTIONS", get);
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), get.headers().firstValue("Allow"));
        HttpResponse<String> post = web.send(web.request("/echo").method(method, HttpRequest.BodyPublishers.noBody()));
        assertEquals(Optional.of("POST, OPTIONS"), post.headers().firstValue("Allow"));
    }

    @Test
    void headAndOptions() throws Exception {
        HttpResponse<String> get = web.get("/page/x");
        HttpResponse<String> head =
                web.send(web.request("/page/x").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(get.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
        assertEquals(get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
        assertEquals(
                405,
                web.send(web.request("/echo").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode());
        HttpResponse<String> options =
                web.send(web.request("/echo").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, options.statusCode());
        assertEquals(Optional.of("POST, OPTIONS"), options.headers().firstValue("Allow"));
    }

    @Test
    void mediaTypes() throws Exception {
        problem(
                406,
                "the answer comes as text/html; charset=utf-8 only",
                web.send(web.request("/page/x").header("Accept", "application/json")));
        HttpResponse<String> pdf = web.post("/echo", "application/pdf", "x");
        problem(415, "Content-Type must be one of text/plain, text/csv", pdf);
        assertEquals(Optional.of("text/plain, text/csv"), pdf.headers().firstValue("Accept-Post"));
        assertEquals(
                415,
                web.send(web.request("/echo").POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode());
    }

    @Test
    void sizes() throws Exception {
        assertEquals(
                100_000,
                Loopback.json(web.post("/echo", "text/plain", "x".repeat(100_000)))
                        .get("bytes")
                        .asInt());
        problem(413, "the body may have 100000 bytes at most", web.post("/echo", "text/plain", "x".repeat(100_001)));
        HttpRequest.BodyPublisher unknown =
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString("x".repeat(150_000)));
        problem(
                413,
                "the body may have 100000 bytes at most",
                web.send(web.request("/echo")
                        .header("Content-Type", "text/plain")
                        .POST(unknown)));
        problem(414, "path and query may have 2000 characters at most", web.get("/wait?" + "x".repeat(2_000)));
        assertEquals(200, web.get("/page/x?" + "x".repeat(1_900)).statusCode());
    }

    @Test
    void failuresShowNothingOfTheProgram() throws Exception {
        for (String path : List.of("/fail", "/overflow")) {
            HttpResponse<String> response = web.get(path);
            problem(500, "the request could not be answered, by a fault of the server that was logged", response);
            assertFalse(response.body().contains("secret") || response.body().contains("Exception"), response.body());
            assertFalse(response.headers().map().toString().contains("secret"));
        }
    }

    @Test
    void language() throws Exception {
        Map<String, String> wanted = Map.of(
                "en",
                "Not found",
                "en-GB,ja;q=0.5",
                "Not found",
                "fr",
                "見つからない",
                "ja,en;q=0.9",
                "見つからない",
                "!!",
                "見つからない");
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            HttpResponse<String> response = web.send(web.request("/none").header("Accept-Language", one.getKey()));
            assertEquals(one.getValue(), Loopback.json(response).get("title").asText(), one.getKey());
            assertEquals(Optional.of("Accept-Language"), response.headers().firstValue("Vary"));
        }
    }

    /** Two calculate and eight wait; the others are sent away at once, and afterwards all is as before. */
    @Test
    void tooManyCalculations() throws Exception {
        gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(web.client().sendAsync(web.request("/wait").build(), HttpResponse.BodyHandlers.ofString()));
        }
        Thread.sleep(500);
        long refused = all.stream().filter(CompletableFuture::isDone).count();
        assertEquals(10, refused);
        gate.countDown();
        int good = 0;
        for (CompletableFuture<HttpResponse<String>> one : all) {
            HttpResponse<String> response = one.get(10, TimeUnit.SECONDS);
            if (response.statusCode() == 200) {
                good++;
            } else {
                problem(503, "too many calculations are waiting", response);
                assertEquals(Optional.of("2"), response.headers().firstValue("Retry-After"));
            }
        }
        assertEquals(10, good);
        assertEquals(200, web.get("/wait").statusCode());
    }

    /** What reads bodies has threads of its own: as many audits as there are threads, and a lookup is answered nevertheless. */
    @Test
    void auditsDoNotHoldUpLookups() throws Exception {
        gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            slow.add(web.client()
                    .sendAsync(
                            web.request("/slow")
                                    .header("Content-Type", "text/plain")
                                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
        }
        Thread.sleep(300);
        assertEquals(200, web.get("/page/x").statusCode());
        assertEquals(0, slow.stream().filter(CompletableFuture::isDone).count());
        gate.countDown();
        for (CompletableFuture<HttpResponse<String>> one : slow) {
            assertEquals(200, one.get(10, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void tooLongACalculation() throws Exception {
        gate = new CountDownLatch(1);
        long start = System.nanoTime();
        problem(503, "the calculation did not end within 2.0 s", web.get("/wait"));
        assertTrue(System.nanoTime() - start < 6_000_000_000L);
    }

    /** 48 of one address; the 300 connections of the loopback client are enough for more. */
    @Test
    void tooManyOfOneAddress() throws Exception {
        gate = new CountDownLatch(1);
        Limits few = new Limits(100, 100, Duration.ofSeconds(1), 2_000, 1, 100, Duration.ofSeconds(5), 3, 300);
        try (Loopback narrow =
                Loopback.start(few, List.of(), List.of(Route.get("/wait", MediaType.JSON, FrontTest::wait)))) {
            List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(narrow.client()
                        .sendAsync(narrow.request("/wait").build(), HttpResponse.BodyHandlers.ofString()));
            }
            Thread.sleep(300);
            gate.countDown();
            int refused = 0;
            for (CompletableFuture<HttpResponse<String>> one : all) {
                HttpResponse<String> response = one.get(10, TimeUnit.SECONDS);
                if (response.statusCode() != 200) {
                    problem(429, "one address may have 3 requests in progress at most", response);
                    refused++;
                }
            }
            assertEquals(5, refused);
            assertEquals(200, narrow.get("/wait").statusCode());
        }
    }

    @Test
    void securityHeaders() throws Exception {
        HttpResponse<String> page = web.get("/page/x");
        assertEquals(Optional.of(Pages.POLICY), page.headers().firstValue("Content-Security-Policy"));
        assertEquals(Optional.of("no-referrer"), page.headers().firstValue("Referrer-Policy"));
        assertEquals(Optional.empty(), page.headers().firstValue("Server"));
        assertEquals(
                Optional.of("default-src 'none'; frame-ancestors 'none'"),
                web.get("/wait").headers().firstValue("Content-Security-Policy"));
    }
}
