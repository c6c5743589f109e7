package org.machistat.examples.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which pages of other origins may read the answers: those that are listed, and none by default. */
final class Cors {

    private final Set<String> origins;

    /** Makes it for origins such as https://city.example.jp. */
    Cors(Collection<String> origins) {
        this.origins = new TreeSet<>(origins);
        for (String origin : this.origins) {
            if (!isOrigin(origin)) {
                throw new IllegalArgumentException("Unable to allow origin '" + Problem.shown(origin)
                        + "', expected scheme and host without path, as in https://city.example.jp");
            }
        }
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return web && uri.getHost() != null && text.equals(uri.getScheme() + "://" + uri.getHost() + port);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        List<String> stated = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        return stated.size() == 1 && origins.contains(stated.get(0));
    }

    /** Lets the page of an allowed origin read the answer. */
    void mark(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        if (origins.isEmpty()) {
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            return;
        }
        headers.add("Vary", "Origin");
        if (isAllowed(exchange)) {
            headers.set(
                    "Access-Control-Allow-Origin", exchange.getRequestHeaders().getFirst("Origin"));
        }
    }

    /** Tells the browser of an allowed origin what it may send. */
    Response preflight(Response response, HttpExchange exchange, String methods) {
        if (!isAllowed(exchange)) {
            return response;
        }
        return response.with("Access-Control-Allow-Methods", methods)
                .with("Access-Control-Allow-Headers", "Content-Type")
                .with("Access-Control-Max-Age", "600");
    }
}
