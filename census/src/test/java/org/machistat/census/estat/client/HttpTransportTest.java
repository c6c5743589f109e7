package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Against a server on this machine, which answers as e-Stat does, or worse. */
@Timeout(60)
class HttpTransportTest {

    private static final EStatQuery QUERY = EStatQuery.data("0004001");
    private static final EStatClient.Limits LIMITS = new EStatClient.Limits(1_000_000, 10, Duration.ofSeconds(20));

    /** Answers one request. */
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** A client of a server that goes through the handlers, one for each request, and stays at the last. */
    private EStatClient client(Handler... handlers) {
        server.createContext("/app/json/", exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            int number = asked.size();
            try (exchange) {
                handlers[Math.min(number, handlers.length) - 1].handle(exchange);
            }
        });
        return EStatClient.of(HttpTransport.over(HttpClient.newHttpClient()), Answers.APP_ID)
                .withBase(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/app/json/"))
                .with(LIMITS)
                .with(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofSeconds(1)), waits::add);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Handler json(int status, String body) {
        return exchange -> send(exchange, status, "application/json;charset=utf-8", Answers.bytes(body));
    }

    /** Two values from the start that the request names. */
    private static void page(HttpExchange exchange) throws IOException {
        Matcher start = Pattern.compile("startPosition=(\\d+)")
                .matcher(exchange.getRequestURI().getQuery());
        int from = start.find() ? Integer.parseInt(start.group(1)) : 1;
        json(200, Answers.data(from, Math.min(from + 1, Answers.CITIES))).handle(exchange);
    }

    private static Refusal refusal(Answer<?> answer) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertFalse(refusal.toString().contains(Answers.APP_ID), refusal.toString());
        return refusal;
    }

    @Test
    void pages() throws InterruptedException {
        Answer<Loaded<EStatTable>> answer = client(HttpTransportTest::page).table(QUERY);
        assertEquals(
                "[1,000事業所, 2,000事業所, 3,000事業所, 4,000事業所, 5,000事業所]",
                answer.get().value().table().figures().toList().toString());
        assertEquals(List.of(), answer.get().errors());
        assertEquals(Collections.nCopies(3, "/app/json/getStatsData gzip"), asked);
    }

    @Test
    void statusesOfEStat() throws InterruptedException {
        EStatClient client = client(
                json(200, Answers.only("GET_STATS_DATA", 1, "正常に終了しましたが、該当データはありませんでした。")),
                json(200, Answers.data(1, 5).replace("\"STATUS\":0", "\"STATUS\":2")),
                json(403, Answers.only("GET_STATS_DATA", 100, "認証に失敗しました。")));
        assertEquals(
                Refusal.Reason.NOT_ENOUGH_DATA, refusal(client.table(QUERY)).reason());
        assertTrue(client.table(QUERY).isGiven());
        assertEquals(
                "e-Stat answered HTTP 403: e-Stat did not accept the application id (STATUS 100: 認証に失敗しました。)",
                refusal(client.table(QUERY)).sentence().en());
        assertEquals(3, asked.size());
    }

    @Test
    void failuresThenSuccess() throws InterruptedException {
        EStatClient client = client(
                exchange -> send(exchange, 500, "text/html", Answers.bytes("<html>error</html>")),
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    send(exchange, 429, "text/plain", new byte[0]);
                },
                json(200, Answers.data(1, 5)));
        assertTrue(client.table(QUERY).isGiven());
        assertEquals(List.of(Duration.ofMillis(1), Duration.ofSeconds(1)), waits);
    }

    @Test
    void truncatedBodies() throws InterruptedException {
        byte[] body = Answers.bytes(Answers.data(1, 5));
        Handler truncated = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, body.length / 2);
            out.flush();
        };
        EStatClient client = client(truncated, json(200, Answers.data(1, 5)), truncated);
        assertTrue(client.table(QUERY).isGiven());
        Refusal refusal = refusal(client.table(QUERY));
        assertEquals(Refusal.Reason.NOT_REACHED, refusal.reason());
        assertTrue(
                refusal.sentence().en().endsWith("(tried 3 times)"),
                refusal.sentence().en());
    }

    private void waitForTheEnd() {
        try {
            end.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No head in time, and a head with a body that never ends. */
    @Test
    void slowAnswers() throws InterruptedException {
        EStatClient client = client(exchange -> waitForTheEnd(), exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(Answers.bytes("{\"GET_STATS_DATA\":"));
                    exchange.getResponseBody().flush();
                    waitForTheEnd();
                })
                .with(new EStatClient.Limits(1_000_000, 10, Duration.ofMillis(300)));
        Refusal refusal = refusal(client.table(QUERY));
        assertEquals(3, asked.size());
        assertEquals(Refusal.Reason.NOT_REACHED, refusal.reason());
        String sentence = refusal.sentence().en();
        assertTrue(sentence.startsWith("e-Stat gave no whole response (HttpTimeoutException: "), sentence);
        assertTrue(sentence.endsWith("(tried 3 times)"), sentence);
    }

    @Test
    void redirectsAreRefused() throws InterruptedException {
        EStatClient client = client(exchange -> {
            exchange.getResponseHeaders().set("Location", "/app/json/elsewhere?appId=" + Answers.APP_ID);
            send(exchange, 302, "text/html", new byte[0]);
        });
        assertEquals(
                "e-Stat answered HTTP 302: redirects are not followed",
                refusal(client.table(QUERY)).sentence().en());
        assertEquals(List.of("/app/json/getStatsData gzip"), asked);
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertEquals(
                "The client must follow redirects NEVER, as they would carry the application id elsewhere, but it follows them NORMAL",
                assertThrows(IllegalArgumentException.class, () -> HttpTransport.over(following))
                        .getMessage());
    }

    @Test
    void bodiesBeyondTheLimit() throws InterruptedException {
        byte[] spaces = new byte[100_000];
        java.util.Arrays.fill(spaces, (byte) ' ');
        EStatClient client = client(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(spaces);
            }
        });
        Refusal refusal = refusal(client.table(QUERY));
        assertEquals(
                "e-Stat's response has more than the limit of 1,000,000 bytes and was not read",
                refusal.sentence().en());
        assertEquals(1, asked.size());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void gzipAndItsBombs() throws IOException, InterruptedException {
        List<byte[]> bodies = List.of(gzip(Answers.bytes(Answers.data(1, 5))), gzip(new byte[100_000_000]));
        EStatClient client = client(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, "application/json", bodies.get(asked.size() - 1));
        });
        assertTrue(client.table(QUERY).isGiven());
        Refusal refusal = refusal(client.table(QUERY));
        assertEquals(
                "e-Stat's response has more than the limit of 1,000,000 bytes and was not read",
                refusal.sentence().en());
    }

    @Test
    void pagesOfHtmlAreRefused() throws InterruptedException {
        EStatClient client =
                client(exchange -> send(exchange, 200, "text/html", Answers.bytes("<html>ただいま混雑しています</html>")));
        assertEquals(
                "Expected JSON (application/json in UTF-8) from e-Stat, but the response is 'text/html'",
                refusal(client.table(QUERY)).sentence().en());
    }

    @Test
    void aServiceThatIsNotThere() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EStatClient client =
                client(HttpTransportTest::page).withBase(URI.create("http://127.0.0.1:" + port + "/app/json/"));
        Refusal refusal = refusal(client.table(QUERY));
        assertEquals(Refusal.Reason.NOT_REACHED, refusal.reason());
        assertTrue(
                refusal.sentence().en().contains("ConnectException"),
                refusal.sentence().en());
        assertEquals(2, waits.size());
    }
}
