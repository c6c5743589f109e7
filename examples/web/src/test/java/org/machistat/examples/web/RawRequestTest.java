package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends, byte by byte over sockets; after each the service answers as before. */
class RawRequestTest {

    private static final String GROWTH = "GET /v1/growth?from=1&to=2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    private static final String AUDIT = "POST /v1/audit HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n";

    private static Loopback web;

    @BeforeAll
    static void start() throws Exception {
        web = Loopback.start();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static void stillAnswers() throws Exception {
        assertEquals(200, web.get("/v1/growth?from=1&to=2").statusCode());
    }

    private static String status(String response) {
        return response.isEmpty() ? "" : response.substring(9, Math.min(12, response.length()));
    }

    @Test
    void aProperOne() throws Exception {
        assertEquals("200", status(web.raw(GROWTH)));
        assertEquals("200", status(web.raw(GROWTH.replace("HTTP/1.1", "HTTP/1.0"))));
        assertEquals("200", status(web.raw("\r\n\r\n" + GROWTH)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v1/growth\r\n\r\n",
                "GET /v1/growth?from=%zz HTTP/1.1\r\n\r\n",
                "GET /v1/growth?from=1^2 HTTP/1.1\r\n\r\n",
                "GET /v1/growth HTTP/1.1\r\nno header at all\r\n\r\n",
                "GET /v1/growth HTTP/1.1\r\nBad Name: x\r\n\r\n",
                "POST /v1/audit HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST /v1/audit HTTP/1.1\r\nContent-Length: many\r\n\r\n",
            })
    void malformed(String request) throws Exception {
        String response = web.raw(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        assertEquals("400", status(response), response);
        assertTrue(!response.contains("\tat "), response);
        stillAnswers();
    }

    /** Two lengths, or a length and chunks, is how requests are smuggled past a proxy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void smuggling(String headers) throws Exception {
        assertEquals("400", status(web.raw(AUDIT + headers)));
        assertEquals("501", status(web.raw(AUDIT + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")));
        stillAnswers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nabc\r\n0\r\n\r\n",
                "-5\r\nabc\r\n0\r\n\r\n",
                "ffffffffffffffff\r\nabc",
                "3\r\nabcdef\r\n0\r\n\r\n"
            })
    void chunkedNonsense(String body) throws Exception {
        String response = web.raw(AUDIT + "Transfer-Encoding: chunked\r\n\r\n" + body);
        assertTrue(List.of("400", "413").contains(status(response)), response);
        stillAnswers();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/../../etc/passwd | 404",
                "/v1/../../etc/passwd | 404",
                "/v1/cities/..%2f..%2fetc%2fpasswd | 404",
                "/v1/cities/%2e%2e | 404",
                "/v1/cities/14130%00 | 400",
                "/v1/cities/%ff%fe | 400",
                "/v1/cities/%C0%AE%C0%AE | 400",
                "/v1/growth?from=%00&to=1 | 400",
                "/v1/growth?from=%E5%B7&to=1 | 400",
                "/v1/cities?name=%ed%a0%80 | 400",
                "http://elsewhere.example/v1/growth?from=1&to=2 | 200",
                "//elsewhere.example/v1/growth?from=1&to=2 | 200",
                "* | 404",
            })
    void paths(String path, String expected) throws Exception {
        String response = web.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertEquals(expected, status(response), response);
        assertTrue(!response.contains("root:"), response);
    }

    /** The answer names the time-out, and comes when the second is over, not when the client gives up. */
    @Test
    void halfABodyThenSilence() throws Exception {
        long start = System.nanoTime();
        String response = web.raw(AUDIT + "Content-Length: 1000\r\nAccept-Language: en\r\n\r\na,b\n");
        double seconds = (System.nanoTime() - start) / 1e9;
        assertEquals("408", status(response), response);
        assertTrue(response.contains("\"detail\":\"the body did not arrive within 1.0 s\""), response);
        assertTrue(response.toLowerCase(java.util.Locale.ROOT).contains("connection: close"), response);
        assertTrue(seconds > 0.9 && seconds < 4, "after " + seconds + " s");
        stillAnswers();
    }

    @Test
    void halfABodyThenGone() throws Exception {
        for (int i = 0; i < 50; i++) {
            try (Socket socket = web.connect()) {
                socket.getOutputStream()
                        .write((AUDIT + "Content-Length: 1000\r\n\r\na,b\n").getBytes(StandardCharsets.US_ASCII));
                socket.setSoLinger(true, 0);
            }
        }
        stillAnswers();
    }

    @Test
    void aBodyByteByByte() throws Exception {
        try (Socket socket = web.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write((AUDIT + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> drip = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 60; i++) {
                        out.write('a');
                        out.flush();
                        Thread.sleep(50);
                    }
                } catch (Exception e) {
                    // The connection was closed, as it should be.
                }
            });
            assertEquals("408", status(Loopback.rest(socket)));
            drip.get(10, TimeUnit.SECONDS);
        }
        stillAnswers();
    }

    /** 413 before the body is sent. */
    @Test
    void aBodyThatSaysItIsTooLarge() throws Exception {
        String response = web.raw(AUDIT + "Content-Length: 10000000000\r\nAccept-Language: en\r\n\r\n");
        assertEquals("413", status(response), response);
        assertEquals(
                "413",
                status(web.raw(AUDIT + "Connection: close\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(200_000))));
        stillAnswers();
    }

    /** The server of the JDK closes without an answer when request line and headers exceed their bound. */
    @Test
    void tenMegabytesOfHead() throws Exception {
        String much = "x".repeat(10_000_000);
        for (String head : List.of(
                "GET /v1/growth HTTP/1.1\r\nX-Much: " + much + "\r\n\r\n",
                "GET /" + much + " HTTP/1.1\r\n\r\n",
                "GET /v1/growth HTTP/1.1\r\n" + "X-Many: 1\r\n".repeat(100_000) + "\r\n",
                much)) {
            assertEquals("", web.raw(head));
            stillAnswers();
        }
        assertEquals("414", status(web.raw("GET /" + "x".repeat(3_000) + " HTTP/1.1\r\nConnection: close\r\n\r\n")));
    }

    /** More than there are calculators, while others are served; closed by the JDK when the time of a request is over. */
    @Test
    void headsThatNeverEnd() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = web.connect();
                slow.add(socket);
                socket.getOutputStream()
                        .write("GET /v1/growth HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            }
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                stillAnswers();
            }
            assertTrue((System.nanoTime() - start) / 1e9 < 5);
            for (Socket socket : slow) {
                assertEquals("", Loopback.rest(socket));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds < 15, "closed after " + seconds + " s");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        stillAnswers();
    }

    /** The bodies held at once are bounded: the fifth of 100,000 bytes is sent away. */
    @Test
    void manyLargeBodiesAtOnce() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Socket socket = web.connect();
                open.add(socket);
                socket.getOutputStream()
                        .write((AUDIT + "Content-Length: 100000\r\n\r\n" + "x".repeat(95_000))
                                .getBytes(StandardCharsets.US_ASCII));
            }
            Thread.sleep(300);
            HttpResponse<String> fifth = web.post("/v1/audit", "text/csv", "x".repeat(95_000));
            assertEquals(503, fifth.statusCode(), fifth.body());
            assertTrue(fifth.body().contains("too many large bodies are being received"), fifth.body());
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        Thread.sleep(300);
        assertEquals(422, web.post("/v1/audit", "text/csv", "x".repeat(95_000)).statusCode());
    }

    /** Twice as many connections as are accepted, each with half a body: none is left over. */
    @Test
    void waveAfterWave() throws Exception {
        for (int wave = 0; wave < 3; wave++) {
            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Socket socket = web.connect();
                open.add(socket);
                socket.getOutputStream()
                        .write((AUDIT + "Content-Length: 100\r\n\r\nab").getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : open) {
                String status = status(Loopback.rest(socket));
                assertTrue(List.of("408", "429", "").contains(status), status);
                socket.close();
            }
        }
        stillAnswers();
    }

    /** 200 at once: each is answered, properly or with 429 or 503, and none is lost. */
    @Test
    void twoHundredAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(web.client()
                    .sendAsync(
                            web.request("/v1/growth?from=" + (i + 1) + "&to=" + (2 * i + 2))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
        }
        int good = 0;
        for (CompletableFuture<HttpResponse<String>> one : all) {
            HttpResponse<String> response = one.get(20, TimeUnit.SECONDS);
            assertTrue(List.of(200, 429, 503).contains(response.statusCode()), response.body());
            if (response.statusCode() == 200) {
                good++;
                assertEquals(
                        "100.0",
                        Loopback.json(response).at("/rate/value/percent").asText());
            }
        }
        assertTrue(good >= 10, good + " were answered");
    }

    @Test
    void severalInOneConnection() throws Exception {
        try (Loopback other = Loopback.start(
                Loopback.LIMITS, List.of(), List.of(Route.get("/v1/growth", MediaType.JSON, new GrowthResource())))) {
            String response = other.raw(GROWTH.replace("Connection: close\r\n", "") + GROWTH);
            assertEquals(3, response.split("HTTP/1.1 200 OK", -1).length, response);
        }
    }
}
