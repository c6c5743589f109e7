package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final List<Route> ROUTES = List.of(Route.get("/v1/growth", MediaType.JSON, new GrowthResource()));
    private static final String PATH = "/v1/growth?from=1&to=2";

    private static Optional<String> allowed(HttpResponse<String> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin");
    }

    private static HttpResponse<String> ask(Loopback web, String method, String origin) throws Exception {
        return web.send(web.request(PATH).header("Origin", origin).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void noneByDefault() throws Exception {
        try (Loopback web = Loopback.start(Loopback.LIMITS, List.of(), ROUTES)) {
            HttpResponse<String> response = ask(web, "GET", "https://city.example.jp");
            assertEquals(200, response.statusCode());
            assertEquals(Optional.empty(), allowed(response));
            assertEquals(Optional.of("same-origin"), response.headers().firstValue("Cross-Origin-Resource-Policy"));
            HttpResponse<String> preflight = ask(web, "OPTIONS", "https://city.example.jp");
            assertEquals(204, preflight.statusCode());
            assertEquals(Optional.empty(), allowed(preflight));
            assertEquals(Optional.empty(), preflight.headers().firstValue("Access-Control-Allow-Methods"));
        }
    }

    @Test
    void onlyThoseListed() throws Exception {
        try (Loopback web = Loopback.start(Loopback.LIMITS, List.of("https://city.example.jp"), ROUTES)) {
            HttpResponse<String> response = ask(web, "GET", "https://city.example.jp");
            assertEquals(Optional.of("https://city.example.jp"), allowed(response));
            assertEquals(List.of("Origin"), response.headers().allValues("Vary"));
            HttpResponse<String> preflight = ask(web, "OPTIONS", "https://city.example.jp");
            assertEquals(Optional.of("https://city.example.jp"), allowed(preflight));
            assertEquals(
                    Optional.of("GET, HEAD, OPTIONS"), preflight.headers().firstValue("Access-Control-Allow-Methods"));
            for (String other : List.of("https://city.example.jp.evil.example", "http://city.example.jp", "null")) {
                HttpResponse<String> refused = ask(web, "GET", other);
                assertEquals(Optional.empty(), allowed(refused), other);
                assertEquals(List.of("Origin"), refused.headers().allValues("Vary"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "city.example.jp",
                "https://city.example.jp/",
                "ftp://city.example.jp",
                "https://",
                "null",
                "https://a b"
            })
    void whatIsNoOrigin(String text) {
        assertEquals(
                "Unable to allow origin '" + text
                        + "', expected scheme and host without path, as in https://city.example.jp",
                assertThrows(IllegalArgumentException.class, () -> new Cors(List.of(text)))
                        .getMessage());
    }
}
