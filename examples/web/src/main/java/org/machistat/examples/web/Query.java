package org.machistat.examples.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, decoded strictly: what is no UTF-8, or was not asked for, is refused by name. */
final class Query {

    private static final int MOST = 64;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads what stands behind the question mark, as it was sent; null is none. */
    static Query parse(String raw) throws Problem {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            String[] parts = raw.split("&", MOST + 1);
            if (parts.length > MOST) {
                throw new Problem(
                        Problem.Kind.BAD_REQUEST,
                        "パラメーターは" + MOST + "個まで",
                        "there may be " + MOST + " parameters at most");
            }
            for (String part : parts) {
                if (!part.isEmpty()) {
                    int sign = part.indexOf('=');
                    String name = decode((sign < 0 ? part : part.substring(0, sign)).replace('+', ' '));
                    String value =
                            sign < 0 ? "" : decode(part.substring(sign + 1).replace('+', ' '));
                    values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
                }
            }
        }
        return new Query(values);
    }

    /** Refuses parameters that the resource does not have, so that a misspelt one is not passed over. */
    Query only(String... names) throws Problem {
        List<String> accepted = List.of(names);
        for (String name : values.keySet()) {
            if (!accepted.contains(name)) {
                String shown = Problem.shown(name);
                throw new Problem(
                        Problem.Kind.BAD_REQUEST,
                        "パラメーター「" + shown + "」はない。"
                                + (accepted.isEmpty() ? "パラメーターはとらない" : "使えるのは " + String.join(", ", accepted)),
                        "there is no parameter '" + shown + "', expected "
                                + (accepted.isEmpty() ? "none" : String.join(", ", accepted)));
            }
        }
        return this;
    }

    /** The value of a parameter that may stand once. */
    Optional<String> find(String name) throws Problem {
        List<String> all = list(name);
        if (all.size() > 1) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "パラメーター「" + name + "」は一つだけ",
                    "parameter '" + name + "' may stand only once");
        }
        return all.stream().findFirst();
    }

    /** The value of a parameter that must be there. */
    String get(String name, String example) throws Problem {
        Optional<String> value = find(name).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "パラメーター「" + name + "」が必要（例：" + name + "=" + example + "）",
                    "parameter '" + name + "' is needed, as in " + name + "=" + example);
        }
        return value.get();
    }

    /** A whole number within bounds. */
    Optional<Integer> number(String name, int least, int most) throws Problem {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = text.get();
        if (digits.matches("\\d{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        String shown = Problem.shown(digits);
        throw new Problem(
                Problem.Kind.BAD_REQUEST,
                "パラメーター「" + name + "」は" + least + "から" + most + "までの整数でなければならないが、「" + shown + "」だった",
                "parameter '" + name + "' must be a whole number from " + least + " to " + most + ", but was '" + shown
                        + "'");
    }

    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Percent-decoding of UTF-8; a NUL or another control character, half an escape and what is no UTF-8 are refused. */
    static String decode(String raw) throws Problem {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = at + 1 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
            int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw undecodable();
            }
            bytes.write(high * 16 + low);
            at += 2;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw undecodable();
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new Problem(Problem.Kind.BAD_REQUEST, "URIに制御文字がある", "there is a control character in the URI");
        }
        return text;
    }

    private static Problem undecodable() {
        return new Problem(Problem.Kind.BAD_REQUEST, "URIの%の後がUTF-8として読めない", "what follows % in the URI is no UTF-8");
    }
}
