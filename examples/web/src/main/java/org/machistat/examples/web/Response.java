package org.machistat.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back. */
final class Response {

    /** Answers to the same GET are the same as long as the service runs. */
    private static final Map<String, String> CACHED = Map.of("Cache-Control", "public, max-age=300");

    private static final Map<String, String> NOT_STORED = Map.of("Cache-Control", "no-store");

    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;

    Response(int status, String type, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = new LinkedHashMap<>(headers);
    }

    static Response json(JsonNode node) {
        return new Response(200, MediaType.JSON, Json.bytes(node), CACHED);
    }

    /** The result of what was sent, which nobody else gets. */
    static Response ofSent(byte[] json) {
        return new Response(200, MediaType.JSON, json, NOT_STORED);
    }

    static Response html(String page) {
        return new Response(200, MediaType.HTML, Json.utf8(page), CACHED);
    }

    Response with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Response(status, type, body, all);
    }

    int status() {
        return status;
    }

    /** The media type, with the charset. */
    String type() {
        return type;
    }

    /** The bytes, not copied: nobody changes them. */
    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
