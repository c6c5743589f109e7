package org.machistat.examples.web;

import java.util.List;
import java.util.Optional;

/** A request as a resource sees it. */
final class Request {

    private final List<String> path;
    private final Query query;
    private final Optional<MediaType> type;
    private final byte[] body;

    /** A request without a body. */
    Request(List<String> path, Query query) {
        this(path, query, Optional.empty(), new byte[0]);
    }

    Request(List<String> path, Query query, Optional<MediaType> type, byte[] body) {
        this.path = List.copyOf(path);
        this.query = query;
        this.type = type;
        this.body = body;
    }

    /** What stands in the braces of the path, decoded. */
    List<String> path() {
        return path;
    }

    Query query() {
        return query;
    }

    /** The media type of the body, if there is a body. */
    Optional<MediaType> type() {
        return type;
    }

    /** The bytes of the body, not copied: nobody changes them. */
    byte[] body() {
        return body;
    }
}
