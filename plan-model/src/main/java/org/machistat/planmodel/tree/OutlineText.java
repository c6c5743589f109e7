package org.machistat.planmodel.tree;

import org.machistat.core.text.Label;

/** The signs of an outline that have a meaning, and how they lose it. */
final class OutlineText {

    private static final char ESCAPE = '\\';
    private static final String BETWEEN = "|";

    private OutlineText() {}

    /** Takes the meaning from line breaks, the escape itself and the signs given. */
    static String escape(String text, String signs) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                escaped.append(ESCAPE).append(c == '\n' ? 'n' : 'r');
            } else {
                escaped.append(c == ESCAPE || signs.indexOf(c) >= 0 ? "" + ESCAPE : "")
                        .append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < text.length()) {
                i++;
                c = switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** The first place of a sign that has its meaning, or -1. */
    static int find(String text, char sign) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == sign) {
                return i;
            }
            if (text.charAt(i) == ESCAPE) {
                i++;
            }
        }
        return -1;
    }

    static String write(Label label) {
        String ja = escape(label.ja(), BETWEEN);
        return label.en().equals(label.ja()) ? ja : ja + " " + BETWEEN + " " + escape(label.en(), BETWEEN);
    }

    /** The inverse of {@link #write}: one space beside the bar belongs to the bar. */
    static Label read(String text) {
        int bar = find(text, '|');
        if (bar < 0) {
            return Label.same(unescape(text));
        }
        int end = bar > 0 && text.charAt(bar - 1) == ' ' ? bar - 1 : bar;
        return Label.of(unescape(text.substring(0, end)), unescape(withoutSpace(text.substring(bar + 1))));
    }

    static String withoutSpace(String text) {
        return text.startsWith(" ") ? text.substring(1) : text;
    }
}
