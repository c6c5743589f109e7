package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;

/**
 * Cells of SDMX-CSV that hold several values, or one in several languages, with a character between them.
 *
 * <p>A part that has the character itself stands in double quotes, behind the code of its language if it has one.
 *
 * @param separator the character, as the first column names it
 */
record SubFields(char separator) {

    static final char USUAL = ';';

    private static final Pattern FIRST = Pattern.compile("STRUCTURE\\[([^\\w\\s:\"\\]-]).*]", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*):");

    /** By the heading of the first column, such as STRUCTURE[;]; a letter, quote or colon cannot stand between values. */
    static SubFields of(String first) {
        Matcher named = FIRST.matcher(first);
        return new SubFields(
                named.matches() && named.group(1).charAt(0) != ']'
                        ? named.group(1).charAt(0)
                        : USUAL);
    }

    /** The values of a cell, without their quotes; none of an empty cell. */
    List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        if (text.isEmpty()) {
            return parts;
        }
        int at = 0;
        while (at >= 0 && at <= text.length()) {
            int end = end(text, at);
            parts.add(unquote(text.substring(at, end)));
            at = end < text.length() ? end + 1 : -1;
        }
        return parts;
    }

    /** A text in the languages that stand before its parts; a text without languages is the same in both. */
    Label label(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        int at = 0;
        while (at <= text.length()) {
            Matcher language = LANGUAGE.matcher(text).region(at, text.length());
            if (!language.lookingAt()) {
                return Label.same(text);
            }
            int end = end(text, language.end());
            texts.putIfAbsent(language.group(1), unquote(text.substring(language.end(), end)));
            at = end + 1;
        }
        String first = texts.values().iterator().next();
        String english = texts.getOrDefault("en", first);
        return Label.of(
                texts.getOrDefault("ja", english), texts.containsKey("en") ? english : texts.getOrDefault("ja", first));
    }

    /** Where the part ends whose text, quoted or not, begins at a place. */
    private int end(String text, int quoted) {
        if (quoted < text.length() && text.charAt(quoted) == '"') {
            int close = close(text, quoted + 1);
            if (close == text.length() || (close > 0 && text.charAt(close) == separator)) {
                return close;
            }
        }
        int end = text.indexOf(separator, quoted);
        return end < 0 ? text.length() : end;
    }

    /** The place behind the quote that closes; -1 if none does. */
    private static int close(String text, int start) {
        int at = text.indexOf('"', start);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at < 0 ? -1 : at + 1;
    }

    private static String unquote(String part) {
        boolean isQuoted = part.length() > 1 && part.startsWith("\"") && close(part, 1) == part.length();
        return isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}
