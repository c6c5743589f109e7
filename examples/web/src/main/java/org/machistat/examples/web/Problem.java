package org.machistat.examples.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.machistat.core.text.Label;

/**
 * Why a request cannot be answered, as problem details of RFC 9457.
 *
 * <p>{@code detail} is in the language asked for; {@code sentence} has both. What the client sent is shown at most in part, and nothing
 * of the program is shown.
 */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 80;
    private static final int SENTENCE = 1_000;

    private final Kind kind;
    private final Label sentence;
    private final LinkedHashMap<String, String> headers = new LinkedHashMap<>();

    /** The status, and its meaning in short. */
    enum Kind {
        BAD_REQUEST(400, "リクエストの誤り", "Bad request"),
        NOT_FOUND(404, "見つからない", "Not found"),
        METHOD_NOT_ALLOWED(405, "使えないメソッド", "Method not allowed"),
        NOT_ACCEPTABLE(406, "求められた形式では返せない", "Not acceptable"),
        REQUEST_TIMEOUT(408, "受信の時間切れ", "Request timeout"),
        CONTENT_TOO_LARGE(413, "本文が大きすぎる", "Content too large"),
        URI_TOO_LONG(414, "URIが長すぎる", "URI too long"),
        UNSUPPORTED_MEDIA_TYPE(415, "読めない形式", "Unsupported media type"),
        UNPROCESSABLE(422, "内容を読めない", "Unprocessable content"),
        TOO_MANY_REQUESTS(429, "リクエストが多すぎる", "Too many requests"),
        INTERNAL(500, "サーバーの誤り", "Internal server error"),
        UNAVAILABLE(503, "混雑中", "Service unavailable");

        private final int status;
        private final Label title;

        Kind(int status, String ja, String en) {
            this.status = status;
            this.title = Label.of(ja, en);
        }

        int status() {
            return status;
        }
    }

    Problem(Kind kind, Label sentence) {
        super(sentence.en());
        this.kind = kind;
        this.sentence = sentence;
    }

    Problem(Kind kind, String ja, String en) {
        this(kind, Label.of(ja, en));
    }

    /** The same with a header that the status calls for. */
    Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Kind kind() {
        return kind;
    }

    Label sentence() {
        return sentence;
    }

    /** A sentence of the library that may quote what the client sent. */
    static String quoting(String sentence) {
        return shown(sentence.replace('\n', ' '), SENTENCE);
    }

    /** What the client sent, short and without characters that steer a terminal or hide. */
    static String shown(String met) {
        return shown(met, SHOWN);
    }

    private static String shown(String met, int most) {
        StringBuilder safe = new StringBuilder();
        met.codePoints().limit(most).forEach(c -> {
            int type = Character.getType(c);
            boolean plain = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
            safe.appendCodePoint(plain ? c : '\uFFFD');
        });
        return met.codePoints().count() > most ? safe + "…" : safe.toString();
    }

    Response response(Locale locale) {
        ObjectNode node = Json.object();
        // The status says all that a program needs; RFC 9457 section 4.2.1.
        node.put("type", "about:blank");
        node.put("title", kind.title.in(locale));
        node.put("status", kind.status());
        node.put("detail", sentence.in(locale));
        node.putObject("sentence").put("ja", sentence.ja()).put("en", sentence.en());
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Language", locale.getLanguage());
        all.put("Vary", "Accept-Language");
        all.put("Cache-Control", "no-store");
        return new Response(kind.status(), MediaType.PROBLEM, Json.bytes(node), all);
    }
}
