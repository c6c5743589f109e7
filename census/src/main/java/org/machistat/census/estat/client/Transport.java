package org.machistat.census.estat.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends a request and gives the response: what {@link EStatClient} needs of the network (通信手段).
 *
 * <p>{@link HttpTransport} is one; a lambda over another client of HTTP, a cache or recorded answers is another. It must not
 * follow redirects, as they would carry the application id elsewhere. It need not retry, inflate or check: the client does.
 */
@FunctionalInterface
public interface Transport {

    /**
     * Sends a request of HTTP's method GET.
     *
     * @param request the request
     * @return the response; the client closes its body
     * @throws IOException if there is no response, or none in time
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    Response send(Request request) throws IOException, InterruptedException;

    /**
     * What to ask for (要求).
     *
     * @param uri the address, which holds the application id
     * @param headers the headers to send
     * @param timeout how long to wait for the whole response
     * @param mostBytes how many bytes of the body the client reads at most; a transport that collects the body may stop one behind
     */
    record Request(URI uri, Map<String, String> headers, Duration timeout, long mostBytes) {

        private static final Pattern SECRET = Pattern.compile("(?i)(appId=)[^&#]*");

        /**
         * Makes a request.
         *
         * @param uri the address
         * @param headers the headers to send
         * @param timeout how long to wait
         * @param mostBytes how many bytes are read at most
         */
        public Request {
            Objects.requireNonNull(uri, "uri");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(timeout, "timeout");
        }

        /** The address without the application id, and the headers. */
        @Override
        public String toString() {
            return "GET " + SECRET.matcher(uri.toString()).replaceAll("$1***") + " " + headers;
        }
    }

    /**
     * What came back (応答).
     *
     * @param status the status code of HTTP
     * @param headers the headers by their names, in capitals or not
     * @param body the body as sent
     */
    record Response(int status, Map<String, List<String>> headers, InputStream body) {

        /**
         * Makes a response.
         *
         * @param status the status code
         * @param headers the headers
         * @param body the body
         */
        public Response {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            headers = copy;
            Objects.requireNonNull(body, "body");
        }

        /**
         * A response of status 200 with JSON in UTF-8, such as a recorded answer.
         *
         * @param json the body
         * @return the response
         */
        public static Response ofJson(byte[] json) {
            return new Response(
                    200,
                    Map.of("Content-Type", List.of("application/json;charset=utf-8")),
                    new ByteArrayInputStream(json));
        }

        /**
         * The first value of a header.
         *
         * @param name the name, in capitals or not
         * @return the value, or empty if there is no such header
         */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .map(String::strip)
                    .findFirst();
        }

        /** The status code. */
        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }
}
