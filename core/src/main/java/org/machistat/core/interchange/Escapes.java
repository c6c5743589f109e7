package org.machistat.core.interchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to a cell when it is written, and undone when it is read. */
final class Escapes {

    /** What a spreadsheet may take for the start of a formula; a guard is one apostrophe more. */
    private static final Pattern FORMULA =
            Pattern.compile("'*+[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern BR = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TSV_ESCAPE = Pattern.compile("\\\\([tnr\\\\])");
    private static final Pattern MARKDOWN_ESCAPE = Pattern.compile("\\\\([|*\\\\])");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?![*\\s])(.+?)(?<![\\\\*\\s])\\*\\*", Pattern.DOTALL);

    private Escapes() {}

    static String guard(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguard(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    /** A text in the place of a figure that is not to be read as one. */
    static String toText(String text) {
        return "'" + text;
    }

    static boolean isText(String cell) {
        return cell.startsWith("'");
    }

    static String fromText(String cell) {
        return cell.substring(1);
    }

    static String toCsv(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                || !text.equals(text.strip());
        return quoted ? quote(text) : text;
    }

    private static String quote(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static String toTsv(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return escaped.startsWith("\"") ? quote(escaped) : escaped;
    }

    static String fromTsv(String text) {
        return TSV_ESCAPE.matcher(text).replaceAll(found -> switch (found.group(1)) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            default -> Matcher.quoteReplacement("\\");
        });
    }

    static String toMarkdown(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("**", "\\*\\*")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        return LINE_BREAK.matcher(escaped).replaceAll("<br>");
    }

    /** The text of a cell, which may be bold as a whole. */
    static String fromMarkdown(String text) {
        Matcher bold = BOLD.matcher(text);
        String plain = MARKDOWN_ESCAPE
                .matcher(bold.matches() ? bold.group(1) : text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        return BR.matcher(plain)
                .replaceAll("\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
