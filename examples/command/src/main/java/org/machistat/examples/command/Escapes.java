package org.machistat.examples.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text from files safe to show: what would steer a terminal, or hide or reorder text, is written as its code. */
final class Escapes {

    /** What begins a list or draws a line under a heading; the backslash goes behind the group. */
    private static final Pattern BLOCK = Pattern.compile("([ ]*|[ ]*\\d{1,9})(?=[-+=]|(?<=\\d)[.)])");

    private Escapes() {}

    /** One line of plain text: control and format characters, line breaks among them, as {@code \\u001b}. */
    static String text(String hostile) {
        StringBuilder safe = new StringBuilder(hostile.length());
        hostile.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                escape(safe, c);
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** One line of text within Markdown: as {@link #text}, and no character of it is markup, not at its start either. */
    static String markdown(String hostile) {
        String line = text(hostile);
        StringBuilder safe = new StringBuilder(line.length());
        Matcher block = BLOCK.matcher(line);
        if (block.lookingAt()) {
            safe.append(block.group(1)).append('\\');
            line = line.substring(block.end(1));
        }
        line.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!', '$' ->
                    safe.append('\\').appendCodePoint(c);
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** A cell of CSV: as {@link #text}, quoted if need be, with an apostrophe before what a spreadsheet might take for a formula. */
    static String csv(String hostile) {
        String cell = text(hostile);
        if (!cell.isEmpty() && "=+-@＝＋－＠".indexOf(cell.charAt(0)) >= 0 && !cell.equals("-")) {
            cell = "'" + cell;
        }
        boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || !cell.equals(cell.strip());
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** A JSON text that means the same: within its strings, the same characters as codes; its line breaks stay. */
    static String json(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c != '\n' && isUnsafe(c)) {
                escape(safe, c);
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static void escape(StringBuilder safe, int codePoint) {
        for (char unit : Character.toChars(codePoint)) {
            safe.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
        }
    }

    private static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
