package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatList;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.json.EStatJson;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Over transports made here; what the figures must be is written in {@link Answers}. */
class EStatClientTest {

    private static final EStatQuery QUERY = EStatQuery.data("0004001");
    private static final RetryPolicy THREE = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final List<Transport.Request> sent = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    /** A client that is given the responses one after the other, and tries three times. */
    private EStatClient client(Transport... steps) {
        Transport transport = request -> {
            sent.add(request);
            return steps[Math.min(sent.size(), steps.length) - 1].send(request);
        };
        return EStatClient.of(transport, Answers.APP_ID).with(THREE, waits::add);
    }

    private static Transport json(String body) {
        return request -> Transport.Response.ofJson(Answers.bytes(body));
    }

    private static Transport response(int status, String body, String... headers) {
        return response(status, Answers.bytes(body), headers);
    }

    private static Transport response(int status, byte[] body, String... headers) {
        Map<String, List<String>> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return request -> new Transport.Response(status, map, new ByteArrayInputStream(body));
    }

    private static Transport failing(String message) {
        return request -> {
            throw new IOException(message);
        };
    }

    private static Refusal refusal(Answer<?> answer) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertFalse(refusal.toString().contains(Answers.APP_ID), refusal.toString());
        return refusal;
    }

    private static List<String> figures(Answer<Loaded<EStatTable>> answer) {
        return answer.get().value().table().figures().map(Object::toString).toList();
    }

    private List<String> queries() {
        return sent.stream().map(request -> request.uri().getRawQuery()).toList();
    }

    @Test
    void pagesAreJoinedByNextKey() throws InterruptedException {
        Answer<Loaded<EStatTable>> answer = client(
                        json(Answers.data(1, 2)), json(Answers.data(3, 4)), json(Answers.data(5, 5)))
                .table(QUERY.withPageSize(2));
        assertEquals(List.of("1,000事業所", "2,000事業所", "3,000事業所", "4,000事業所", "5,000事業所"), figures(answer));
        assertEquals(List.of(), answer.get().errors());
        assertEquals(
                List.of(
                        "appId=" + Answers.APP_ID + "&statsDataId=0004001&limit=2",
                        "appId=" + Answers.APP_ID + "&statsDataId=0004001&limit=2&startPosition=3",
                        "appId=" + Answers.APP_ID + "&statsDataId=0004001&limit=2&startPosition=5"),
                queries());
        assertEquals("/rest/3.0/app/json/getStatsData", sent.get(0).uri().getPath());
        assertEquals("https", sent.get(0).uri().getScheme());
        assertEquals(List.of(), waits);
    }

    @Test
    void onePageIsNotJoinedWithOthers() throws InterruptedException {
        Answer<Loaded<EStatTable>> answer = client(json(Answers.data(1, 2))).table(QUERY.page(1, 2));
        assertEquals(1, sent.size());
        assertEquals(
                "1,000事業所",
                answer.get().value().table().figure("14101", "2021000000").toString());
        assertTrue(
                answer.get().errors().toString().contains("2 of 5"),
                answer.get().errors().toString());
    }

    @Test
    void aPageThatCannotBeHadRefusesTheWhole() throws InterruptedException {
        Refusal refusal =
                refusal(client(json(Answers.data(1, 2)), response(503, "")).table(QUERY));
        assertEquals(Refusal.Reason.NOT_REACHED, refusal.reason());
        assertEquals(
                "e-Stat answered HTTP 503: the service failed (tried 3 times)",
                refusal.sentence().en());
        assertEquals(4, sent.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void keysMustRise(String key) throws InterruptedException {
        String page = Answers.data(3, 4).replace("\"NEXT_KEY\":5", "\"NEXT_KEY\":" + key);
        Refusal refusal = refusal(client(json(Answers.data(1, 2)), json(page)).table(QUERY));
        assertEquals(2, sent.size());
        assertTrue(
                refusal.sentence().en().startsWith("Expected a NEXT_KEY above 3"),
                refusal.sentence().en());
    }

    /** A key that is no number ends the pages; that values are missing is an error then. */
    @ParameterizedTest
    @ValueSource(strings = {"-7", "9999999999999999999", "\"x\""})
    void keysThatAreNoNumberAreErrors(String key) throws InterruptedException {
        String page = Answers.data(3, 4).replace("\"NEXT_KEY\":5", "\"NEXT_KEY\":" + key);
        Loaded<EStatTable> loaded =
                client(json(Answers.data(1, 2)), json(page)).table(QUERY).get();
        assertEquals(2, sent.size());
        assertTrue(
                loaded.errors().toString().contains("NEXT_KEY"), loaded.errors().toString());
        assertTrue(
                loaded.errors().toString().contains("4 of 5"), loaded.errors().toString());
    }

    @Test
    void pagesAreLimited() throws InterruptedException {
        Refusal refusal = refusal(client(json(Answers.data(1, 2)), json(Answers.data(3, 4)))
                .with(new EStatClient.Limits(100_000, 1, Duration.ofSeconds(1)))
                .table(QUERY));
        assertEquals(
                "There are more than the limit of 1 pages, and nothing was read",
                refusal.sentence().en());
        assertEquals(1, sent.size());
    }

    @Test
    void descriptions() throws InterruptedException {
        Answer<Loaded<EStatMeta>> meta = client(json(Answers.meta())).meta(EStatQuery.meta("0004001"));
        assertEquals("市1", meta.get().value().get("area").codes().get(0).name());
    }

    @Test
    void listsAreJoined() throws InterruptedException {
        Answer<Loaded<EStatList>> list = client(json(Answers.list(1, 2, 3, "3")), json(Answers.list(3, 3, 3, "")))
                .list(EStatQuery.list().with("searchWord", "経済 センサス&x=1"));
        assertEquals(
                List.of("0004001", "0004002", "0004003"),
                list.get().value().tables().stream().map(EStatInfo::id).toList());
        assertEquals(3, list.get().value().found());
        assertTrue(list.get().value().nextKey().isEmpty());
        assertEquals(
                "appId=" + Answers.APP_ID
                        + "&searchWord=%E7%B5%8C%E6%B8%88%20%E3%82%BB%E3%83%B3%E3%82%B5%E3%82%B9%26x%3D1&startPosition=3",
                queries().get(1));
    }

    @Test
    void aListThatChangesMeanwhileIsReported() throws InterruptedException {
        Answer<Loaded<EStatList>> list = client(json(Answers.list(1, 2, 3, "3")), json(Answers.list(3, 3, 4, "")))
                .list(EStatQuery.list());
        assertEquals(
                List.of(
                        "whole text: page 2 says that 4 tables were found, but the first page 3: the list was changed meanwhile"),
                list.get().problems().stream().map(Problem::toString).toList());
        Refusal refusal = refusal(client(json(Answers.list(1, 2, 3, "\"x\""))).list(EStatQuery.list()));
        assertEquals(
                "Expected a NEXT_KEY above 1, but it was 'x'; the pages lead nowhere",
                refusal.sentence().en());
        sent.clear();
        assertEquals(
                "3",
                client(json(Answers.list(1, 2, 3, "3")))
                        .list(EStatQuery.list().page(1, 2))
                        .get()
                        .value()
                        .nextKey()
                        .get());
    }

    /** STATUS 0 and 2 are no errors, all others are, at HTTP 200 as at 400. */
    @ParameterizedTest
    @CsvSource({
        "200,1,NOT_ENOUGH_DATA,e-Stat has no data for the request (STATUS 1: 理由)",
        "200,100,NOT_READABLE,e-Stat did not accept the application id (STATUS 100: 理由)",
        "403,100,NOT_READABLE,e-Stat answered HTTP 403: e-Stat did not accept the application id (STATUS 100: 理由)",
        "400,102,NOT_ENOUGH_DATA,e-Stat answered HTTP 400: e-Stat has no such table (STATUS 102: 理由)",
        "400,300,NOT_READABLE,e-Stat answered HTTP 400: e-Stat did not accept the parameters of the request (STATUS 300: 理由)",
        "400,0,NOT_READABLE,e-Stat answered HTTP 400: it did not accept the request",
        "401,0,NOT_READABLE,'e-Stat answered HTTP 401: access is denied, check the application id'",
        "404,0,NOT_ENOUGH_DATA,e-Stat answered HTTP 404: there is no such thing",
        "204,0,NOT_READABLE,e-Stat answered HTTP 204: a response that was not expected",
        "302,0,NOT_READABLE,e-Stat answered HTTP 302: redirects are not followed"
    })
    void statusesAreRefusedWithoutASecondTry(int http, int status, Refusal.Reason reason, String sentence)
            throws InterruptedException {
        String body = Answers.only("GET_STATS_DATA", status, "理由");
        Refusal refusal = refusal(
                client(response(http, body, "content-type", "application/json")).table(QUERY));
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
        assertEquals(1, sent.size());
    }

    @Test
    void aLimitOfRegistrationsIsNoError() throws InterruptedException {
        String page = Answers.data(1, 5).replace("\"STATUS\":0", "\"STATUS\":2");
        assertEquals(5, figures(client(json(page)).table(QUERY)).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatPassesIsTriedAgain(int status) throws InterruptedException {
        EStatClient client = client(response(status, "<html>"), failing("reset"), json(Answers.data(1, 5)));
        assertEquals(5, figures(client.table(QUERY)).size());
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), waits);
        assertEquals(1, sent.stream().map(Transport.Request::uri).distinct().count());
    }

    @Test
    void aServiceMayAskToWait() throws InterruptedException {
        EStatClient client = client(
                response(429, "", "Retry-After", "7"), response(503, "", "Retry-After", "0"), json(Answers.data(1, 5)));
        assertTrue(client.table(QUERY).isGiven());
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(2)), waits);
        Refusal refusal = refusal(client(response(429, "", "Retry-After", "11")).table(QUERY));
        assertEquals(
                "e-Stat answered HTTP 429: too many requests (it asks to wait 11 seconds, the limit is 10)",
                refusal.sentence().en());
        assertEquals(2, waits.size());
    }

    @Test
    void withoutAPolicyThereIsOneTry() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        EStatClient client = EStatClient.of(
                request -> {
                    tries.incrementAndGet();
                    throw new IOException("no route");
                },
                Answers.APP_ID);
        assertEquals(
                "e-Stat gave no whole response (IOException: no route)",
                refusal(client.table(QUERY)).sentence().en());
        assertEquals(1, tries.get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|Expected JSON (application/json in UTF-8) from e-Stat, but the response is 'text/html'",
                "application/json;charset=Shift_JIS|Expected JSON (application/json in UTF-8) from e-Stat, but the response is"
                        + " 'application/json;charset=Shift_JIS'",
                "''|Expected JSON (application/json in UTF-8) from e-Stat, but the response names no Content-Type"
            })
    void otherTypesAreRefused(String type, String sentence) throws InterruptedException {
        Refusal refusal = refusal(
                client(response(200, Answers.data(1, 5), "Content-Type", type)).table(QUERY));
        assertEquals(sentence, refusal.sentence().en());
        assertEquals(1, sent.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=\"UTF-8\"",
                "Application/JSON;charset=utf-8",
                "application/json;"
            })
    void typesOfJson(String type) throws InterruptedException {
        assertTrue(client(response(200, Answers.data(1, 5), "CONTENT-TYPE", type))
                .table(QUERY)
                .isGiven());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void gzipIsInflatedWithinTheLimit() throws IOException, InterruptedException {
        byte[] body = gzip(Answers.bytes(Answers.data(1, 5)));
        String length = String.valueOf(body.length);
        String[] headers = {"Content-Type", "application/json", "Content-Encoding", "GZIP", "Content-Length", length};
        assertTrue(client(response(200, body, headers)).table(QUERY).isGiven());
        byte[] bomb = gzip(new byte[10_000_000]);
        assertTrue(bomb.length < 20_000);
        headers[5] = String.valueOf(bomb.length);
        Refusal refusal = refusal(client(response(200, bomb, headers))
                .with(new EStatClient.Limits(1_000_000, 1, Duration.ofSeconds(1)))
                .table(QUERY));
        assertEquals(
                "e-Stat's response has more than the limit of 1,000,000 bytes and was not read",
                refusal.sentence().en());
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        String zip = refusal(client(response(200, "x", "Content-Type", "application/json", "Content-Encoding", "br"))
                        .table(QUERY))
                .sentence()
                .en();
        assertEquals("Content-Encoding 'br' of e-Stat's response cannot be read, expected gzip or identity", zip);
    }

    @Test
    void brokenGzipIsTriedAgain() throws IOException, InterruptedException {
        byte[] body = gzip(Answers.bytes(Answers.data(1, 5)));
        byte[] half = Arrays.copyOf(body, body.length / 2);
        String[] headers = {"Content-Type", "application/json", "Content-Encoding", "gzip"};
        Answer<Loaded<EStatTable>> answer = client(
                        response(200, half, headers), response(200, "no gzip", headers), response(200, body, headers))
                .table(QUERY);
        assertEquals(5, figures(answer).size());
        assertEquals(3, sent.size());
    }

    @Test
    void bodiesThatBreakOffAreTriedAgain() throws InterruptedException {
        String page = Answers.data(1, 5);
        int length = Answers.bytes(page).length;
        Transport broken = response(
                200, page.substring(0, 500), "Content-Type", "application/json", "Content-Length", "" + length);
        assertEquals(5, figures(client(broken, json(page)).table(QUERY)).size());
        sent.clear();
        Refusal refusal = refusal(client(broken).table(QUERY));
        assertEquals(Refusal.Reason.NOT_REACHED, refusal.reason());
        assertTrue(
                refusal.sentence().en().contains("but Content-Length is"),
                refusal.sentence().en());
    }

    @Test
    void aBodyBeyondTheLimitIsNotReadToItsEnd() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                read.addAndGet(length);
                return length;
            }
        };
        Transport transport =
                request -> new Transport.Response(200, Map.of("Content-Type", List.of("application/json")), endless);
        Refusal refusal = refusal(EStatClient.of(transport, Answers.APP_ID)
                .with(new EStatClient.Limits(100_000, 1, Duration.ofSeconds(1)))
                .table(QUERY));
        assertEquals(
                "e-Stat's response has more than the limit of 100,000 bytes and was not read",
                refusal.sentence().en());
        assertTrue(read.get() <= 200_000, "read " + read.get());
        Refusal announced =
                refusal(client(response(200, "{}", "Content-Type", "application/json", "Content-Length", "200000000"))
                        .table(QUERY));
        assertEquals(
                "e-Stat's response has more than the limit of 100,000,000 bytes and was not read",
                announced.sentence().en());
        Refusal wrong = refusal(client(response(200, "{}", "Content-Type", "application/json", "Content-Length", "-5"))
                .table(QUERY));
        assertEquals(
                "Content-Length '-5' of e-Stat's response is no whole number from 0",
                wrong.sentence().en());
    }

    /** Wherever the id comes back from: a fault of the network, e-Stat's own text, a fault of the transport. */
    @Test
    void theApplicationIdIsShownNowhere() throws InterruptedException {
        String id = Answers.APP_ID;
        EStatClient client = client(failing("GET https://x/?appId=" + id + " failed"));
        Refusal failed = refusal(client.table(QUERY));
        assertEquals(
                "e-Stat gave no whole response (IOException: GET https://x/?appId=*** failed) (tried 3 times)",
                failed.sentence().en());
        Refusal said = refusal(client(
                        json(Answers.only("GET_STATS_DATA", 100, "appId " + id.toUpperCase(Locale.ROOT) + " は無効")))
                .table(QUERY));
        assertFalse(said.toString().toUpperCase(Locale.ROOT).contains(id.toUpperCase(Locale.ROOT)), said.toString());
        refusal(client(response(403, Answers.only("GET_STATS_DATA", 100, id), "Content-Type", "application/json"))
                .table(QUERY));
        refusal(client(response(200, "", "Content-Type", id)).table(QUERY));
        refusal(client(response(200, "{}", "Content-Type", "application/json", "Content-Encoding", id))
                .table(QUERY));
        refusal(client(json(Answers.list(1, 2, 3, "\"x" + id + "\""))).list(EStatQuery.list()));
        RuntimeException inner = new IllegalArgumentException("bad " + id);
        IllegalStateException fault = assertThrows(
                IllegalStateException.class,
                () -> client(request -> {
                            throw new IllegalStateException("outer", inner);
                        })
                        .table(QUERY));
        assertEquals("The transport failed: java.lang.IllegalStateException: outer", fault.getMessage());
        assertEquals(null, fault.getCause());
        String problems = client(json(Answers.data(1, 5).replace("\"$\":\"3000\"", "\"$\":\"" + id + "\"")))
                .table(QUERY)
                .get()
                .problems()
                .toString();
        assertTrue(problems.contains("***"), problems);
        assertFalse(problems.contains(id), problems);
        assertFalse(client.toString().contains(id), client.toString());
        for (Transport.Request request : sent) {
            assertFalse(request.toString().contains(id), request.toString());
        }
        assertEquals(
                "Application id must be 8 to 200 letters and digits, but had 9 characters, some of which are neither",
                assertThrows(IllegalArgumentException.class, () -> EStatClient.of(failing(""), "秘密の鍵秘密の鍵1"))
                        .getMessage());
        assertEquals(
                "Application id must be 8 to 200 letters and digits, but had 3 characters",
                assertThrows(IllegalArgumentException.class, () -> EStatClient.of(failing(""), "abc"))
                        .getMessage());
    }

    @Test
    void faultsOfTheTransportThatShowNothingStayAsTheyAre() {
        RuntimeException fault = new UnsupportedOperationException("no");
        assertEquals(
                fault,
                assertThrows(
                        UnsupportedOperationException.class,
                        () -> client(request -> {
                                    throw fault;
                                })
                                .table(QUERY)));
    }

    @Test
    void interruptionsComeThrough() {
        assertThrows(
                InterruptedException.class,
                () -> client(request -> {
                            throw new InterruptedException();
                        })
                        .table(QUERY));
        assertThrows(
                InterruptedException.class,
                () -> client(failing("x"))
                        .with(THREE, wait -> {
                            throw new InterruptedException();
                        })
                        .list(EStatQuery.list()));
    }

    @Test
    void readersOfTheirOwnAndBadArguments() throws InterruptedException {
        EStatJson few = EStatJson.withDefaults().with(new EStatJson.Limits(3, 100, 1_000_000));
        assertFalse(client(json(Answers.data(1, 5))).with(few).table(QUERY).isGiven());
        EStatClient client = client(json(Answers.meta()));
        assertEquals(
                "Expected a query for getStatsData, but it was for getMetaInfo",
                assertThrows(IllegalArgumentException.class, () -> client.table(EStatQuery.meta("1")))
                        .getMessage());
        for (String base : List.of(
                "http://api.e-stat.go.jp/rest/",
                "https://x",
                "https://x/?a=b",
                "ftp://x/",
                "https://u:p@x/",
                "/rest/",
                "https://x/#f")) {
            String message = assertThrows(IllegalArgumentException.class, () -> client.withBase(URI.create(base)))
                    .getMessage();
            assertTrue(message.endsWith("but was " + base), message);
        }
        assertEquals(
                "EStatClient[http://127.0.0.1:80/]",
                client.withBase(URI.create("http://127.0.0.1:80/")).toString());
        assertThrows(IllegalArgumentException.class, () -> new EStatClient.Limits(0, 1, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new EStatClient.Limits(1, 0, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new EStatClient.Limits(1, 1, Duration.ZERO));
    }

    @Test
    void bodiesAreClosed() throws InterruptedException {
        List<Integer> closed = new ArrayList<>();
        for (int status : List.of(200, 302, 404)) {
            client(request -> new Transport.Response(
                            status,
                            Map.of("Content-Type", List.of("application/json")),
                            new ByteArrayInputStream(Answers.bytes(Answers.data(1, 5))) {
                                @Override
                                public void close() {
                                    closed.add(status);
                                }
                            }))
                    .table(QUERY);
        }
        assertEquals(List.of(200, 302, 404), closed);
    }
}
