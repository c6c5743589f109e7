package org.machistat.examples.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be asked.
 *
 * @param method GET or POST; HEAD goes where GET goes
 * @param path the segments; one in braces stands for any
 * @param reads the media types of bodies it reads
 * @param writes the media type it answers with
 * @param resource who answers
 */
record Route(String method, List<String> path, List<String> reads, String writes, Resource resource) {

    /** Turns a request into a response; knows no network. */
    interface Resource {
        Response answer(Request request) throws Problem;
    }

    static Route get(String path, String writes, Resource resource) {
        return new Route("GET", segments(path), List.of(), writes, resource);
    }

    static Route post(String path, List<String> reads, Resource resource) {
        return new Route("POST", segments(path), List.copyOf(reads), MediaType.JSON, resource);
    }

    private static List<String> segments(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/"));
    }

    /** As in the description of the service. */
    String template() {
        return "/" + String.join("/", path);
    }

    /** What stands in the braces, or nothing if the path is another. */
    Optional<List<String>> match(List<String> asked) {
        if (asked.size() != path.size()) {
            return Optional.empty();
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (path.get(i).startsWith("{")) {
                variables.add(asked.get(i));
            } else if (!path.get(i).equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
