package org.machistat.examples.command;

/** Makes text from files safe to show: what would steer a terminal, or hide or reorder text, is written as its code. */
final class Escapes {

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

    /** One line of text within Markdown: as {@link #text}, and no character of it is markup. */
    static String markdown(String hostile) {
        StringBuilder safe = new StringBuilder(hostile.length());
        text(hostile).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!', '$' ->
                    safe.append('\\').appendCodePoint(c);
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
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
