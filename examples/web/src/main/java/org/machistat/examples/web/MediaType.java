package org.machistat.examples.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type of a header.
 *
 * @param name such as text/csv, in small letters
 * @param charset the charset it states
 */
record MediaType(String name, Optional<String> charset) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";
    static final String HTML = "text/html; charset=utf-8";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,80}";
    private static final Pattern TYPE = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\]{0,200})\"))?\\s*");
    private static final Pattern QUALITY = Pattern.compile("(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");
    private static final Pattern COMMA = Pattern.compile(",");

    /** Reads the value of Content-Type; empty if it is none. */
    static Optional<MediaType> parse(String header) {
        return parameter(header, "charset")
                .map(charset -> new MediaType(type(header), charset.map(name -> name.toLowerCase(Locale.ROOT))));
    }

    /** Whether a client that sent this Accept (null: none) takes the type, a q of 0 aside; what is no Accept is as none. */
    static boolean accepts(String accept, String type) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        String name = type.replaceFirst(";.*", "");
        String main = name.replaceFirst("/.*", "");
        int closest = -1;
        boolean taken = false;
        boolean read = false;
        for (String range : COMMA.split(accept, -1)) {
            Optional<Optional<String>> quality = parameter(range, "q");
            if (quality.isEmpty()) {
                continue;
            }
            read = true;
            String asked = type(range);
            int close = asked.equals(name) ? 2 : asked.equals(main + "/*") ? 1 : asked.equals("*/*") ? 0 : -1;
            if (close > closest) {
                closest = close;
                taken = quality.get()
                        .map(q -> !QUALITY.matcher(q).matches() || Double.parseDouble(q) > 0)
                        .orElse(true);
            }
        }
        return taken || !read;
    }

    private static String type(String header) {
        Matcher m = TYPE.matcher(header);
        return m.lookingAt() ? m.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The parameter if there is one; empty outside if the header is no media type. */
    private static Optional<Optional<String>> parameter(String header, String name) {
        Matcher type = TYPE.matcher(header);
        if (!type.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> found = Optional.empty();
        Matcher m = PARAMETER.matcher(header);
        int at = type.end();
        while (at < header.length()) {
            if (!m.find(at) || m.start() != at) {
                return Optional.empty();
            }
            if (name.equalsIgnoreCase(m.group(1)) && found.isEmpty()) {
                found = Optional.of(m.group(2) == null ? m.group(3) : m.group(2));
            }
            at = m.end();
        }
        return Optional.of(found);
    }
}
