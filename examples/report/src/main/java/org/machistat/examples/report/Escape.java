package org.machistat.examples.report;

/** Text in HTML and SVG: nothing in it can become markup, and every character is one that both may hold (文字の無害化). */
public final class Escape {

    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /**
     * Characters that XML or a reader cannot bear made visible: control characters, halves of surrogate pairs, non-characters, and those that
     * turn the direction of writing around become U+FFFD; line breaks and tabs stay.
     */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                if (clean != null) {
                    clean.append(c).append(text.charAt(i + 1));
                }
                i++;
            } else if (isBad(c)) {
                clean = clean == null ? new StringBuilder(text.length()).append(text, 0, i) : clean;
                clean.append(REPLACEMENT);
            } else if (clean != null) {
                clean.append(c);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isBad(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean turn = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return control || turn || Character.isSurrogate(c) || c >= '\uFFFE' || (c >= '\uFDD0' && c <= '\uFDEF');
    }

    /**
     * Text as the content of an element or of an attribute in quotation marks.
     *
     * @param text any text
     * @return the text with {@code & < > " '} as entities; control characters other than line feeds and tabs, halves of surrogate pairs,
     *     non-characters, and those that turn the direction of writing around become U+FFFD
     */
    public static String html(String text) {
        String clean = clean(text);
        StringBuilder html = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
