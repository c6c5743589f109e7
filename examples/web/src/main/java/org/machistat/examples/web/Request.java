package org.machistat.examples.web;

import java.util.List;
import java.util.Optional;

/**
 * A request as a resource sees it.
 *
 * @param path the segments of the path behind the fixed ones, decoded
 * @param query the parameters
 * @param type the media type of the body, if there is a body
 * @param body its bytes
 */
record Request(List<String> path, Query query, Optional<MediaType> type, byte[] body) {}
