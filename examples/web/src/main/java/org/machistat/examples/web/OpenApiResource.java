package org.machistat.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** {@code GET /v1/openapi.json}: the description of the service, OpenAPI 3.1. */
final class OpenApiResource implements Route.Resource {

    private final byte[] document = read();

    @Override
    public Response answer(Request request) throws Problem {
        request.query().only();
        return new Response(200, MediaType.JSON, document, Map.of("Cache-Control", "public, max-age=300"));
    }

    private static byte[] read() {
        try (InputStream in =
                Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
