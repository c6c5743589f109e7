package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.value.Refusal;

/** One request: what is sent, what comes back, when it is sent again. Pages and readers: {@link EStatClientTest}. */
class ExchangeTest {

    private static final URI URI_WITH_ID = URI.create("https://example.jp/json?appId=secret-id-123");
    private static final AppId ID = new AppId("secret-id-123");
    private static final RetryPolicy THREE = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10));
    private static final EStatClient.Limits LIMITS = new EStatClient.Limits(100, 1, Duration.ofSeconds(5));
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private final List<Transport.Request> sent = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    private Exchange exchange(Transport... steps) {
        Transport transport = request -> {
            sent.add(request);
            return steps[Math.min(sent.size(), steps.length) - 1].send(request);
        };
        return new Exchange(transport, ID, LIMITS, THREE, waits::add);
    }

    private static Transport answer(int status, byte[] body, String... headers) {
        Map<String, List<String>> map = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return request -> new Transport.Response(status, map, new ByteArrayInputStream(body));
    }

    private static Transport json(byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return answer(200, body, all);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private Refusal refusal(Transport... steps) throws InterruptedException {
        Exchange exchange = exchange(steps);
        Refusal refusal = assertThrows(NoAnswerException.class, () -> exchange.get(URI_WITH_ID))
                .refusal();
        assertFalse(refusal.toString().contains("secret"), refusal::toString);
        return refusal;
    }

    @Test
    void theRequestNamesWhatIsAccepted() throws NoAnswerException {
        assertArrayEquals(BODY, exchange(json(BODY)).get(URI_WITH_ID));
        assertEquals(1, sent.size());
        assertEquals(URI_WITH_ID, sent.get(0).uri());
        assertEquals(
                Map.of("Accept", "application/json", "Accept-Encoding", "gzip"),
                sent.get(0).headers());
        assertEquals(Duration.ofSeconds(5), sent.get(0).timeout());
        assertEquals(100, sent.get(0).mostBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void gzipIsInflated(String encoding) throws IOException {
        assertArrayEquals(
                BODY, exchange(json(gzip(BODY), "Content-Encoding", encoding)).get(URI_WITH_ID));
    }

    /** 100 bytes are the limit: of what is sent and of what it becomes. */
    @Test
    void bothSidesOfGzipAreBounded() throws IOException, InterruptedException {
        byte[] bomb = gzip(new byte[10_000]);
        assertTrue(bomb.length <= 100, "a bomb of " + bomb.length);
        assertEquals(
                "e-Stat's response has more than the limit of 100 bytes and was not read",
                refusal(json(bomb, "Content-Encoding", "gzip")).sentence().en());
        assertEquals(1, sent.size());
    }

    @Test
    void aLengthBeyondTheLimitIsEnough() throws InterruptedException {
        InputStream never = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("nothing must be read");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        };
        Transport large = request -> new Transport.Response(
                200, Map.of("Content-Type", List.of("application/json"), "Content-Length", List.of("101")), never);
        assertEquals(
                "e-Stat's response has more than the limit of 100 bytes and was not read",
                refusal(large).sentence().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length | 8 | e-Stat gave no whole response (IOException: the body has 7 bytes, but Content-Length is 8) (tried 3 times) | 3",
                "Content-Length | 6 | e-Stat gave no whole response (IOException: the body has 7 bytes, but Content-Length is 6) (tried 3 times) | 3",
                "Content-Length | -7 | Content-Length '-7' of e-Stat's response is no whole number from 0 | 1",
                "Content-Encoding | br | Content-Encoding 'br' of e-Stat's response cannot be read, expected gzip or identity | 1",
                "Content-Encoding | gzip | e-Stat gave no whole response (ZipException: Not in GZIP format) (tried 3 times) | 3"
            })
    void headersMustBeTrue(String name, String value, String sentence, int tries) throws InterruptedException {
        assertEquals(sentence, refusal(json(BODY, name, value)).sentence().en());
        assertEquals(tries, sent.size());
    }

    @Test
    void whatPassesIsWaitedFor() throws NoAnswerException {
        byte[] none = {};
        assertArrayEquals(
                BODY,
                exchange(answer(503, none), answer(429, none, "Retry-After", "7"), json(BODY))
                        .get(URI_WITH_ID));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(7)), waits);
    }

    @Test
    void aWaitBeyondTheLongestIsNotWaitedFor() throws InterruptedException {
        assertEquals(
                "e-Stat answered HTTP 503: the service failed (it asks to wait 11 seconds, the limit is 10)",
                refusal(answer(503, new byte[0], "Retry-After", "11"))
                        .sentence()
                        .en());
        assertEquals(List.of(), waits);
        assertEquals(1, sent.size());
    }

    @Test
    void otherStatusesAreFinal() throws InterruptedException {
        assertEquals(
                "e-Stat answered HTTP 302: redirects are not followed",
                refusal(answer(302, new byte[0], "Location", "https://example.jp/secret-id-123"))
                        .sentence()
                        .en());
        assertEquals(1, sent.size());
    }

    @Test
    void theIdIsHiddenInFaultsOfTheTransport() throws InterruptedException {
        assertEquals(
                "e-Stat gave no whole response (IOException: no route to https://example.jp/json?appId=***) (tried 3 times)",
                refusal(request -> {
                            throw new IOException("no route to " + request.uri());
                        })
                        .sentence()
                        .en());
        RuntimeException telling = new IllegalStateException("bad " + URI_WITH_ID);
        Exchange exchange = exchange(request -> {
            throw telling;
        });
        RuntimeException safe = assertThrows(IllegalStateException.class, () -> exchange.get(URI_WITH_ID));
        assertEquals(
                "The transport failed: java.lang.IllegalStateException: bad https://example.jp/json?appId=***",
                safe.getMessage());
        assertArrayEquals(telling.getStackTrace(), safe.getStackTrace());
        assertEquals(null, safe.getCause());
    }

    @Test
    void interruptionsEndIt() {
        InterruptedException stop = new InterruptedException();
        Exchange exchange = exchange(request -> {
            throw stop;
        });
        NoAnswerException e = assertThrows(NoAnswerException.class, () -> exchange.get(URI_WITH_ID));
        assertSame(stop, assertThrows(InterruptedException.class, e::refusal));
        assertEquals(1, sent.size());
    }
}
