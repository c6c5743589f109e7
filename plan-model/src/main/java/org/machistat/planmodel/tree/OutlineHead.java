package org.machistat.planmodel.tree;

import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberedText;

/**
 * Number and name of a node as a line of an outline writes them.
 *
 * @param ordinal the number, 0 if the line has none
 * @param printed the number as printed
 * @param name the name, blank if the line has none
 * @param placeholder whether it stands for what is not printed
 */
record OutlineHead(int ordinal, String printed, Label name, boolean placeholder) {

    private static final String NOT_PRINTED = "?";

    private OutlineHead(int ordinal, String printed, Label name) {
        this(ordinal, printed, name, false);
    }

    static OutlineHead read(String line, LayerScheme scheme, int layer) {
        String text = line.strip();
        return explicit(text)
                .or(() -> numberOfLayer(text, scheme, layer))
                .or(() -> NumberedText.find(text)
                        .map(item -> new OutlineHead(item.ordinal(), item.mark(), name(item.text()))))
                .or(() -> bracketed(text))
                .orElseGet(() -> new OutlineHead(0, "", name(text)));
    }

    static String write(PolicyNode node, LayerScheme scheme, int next) {
        String name = OutlineText.write(node.name());
        String natural = node.printed().isEmpty() ? name : node.printed() + " " + name;
        OutlineHead read = read(natural, scheme, node.layer());
        boolean readable = (read.ordinal == 0 ? next : read.ordinal) == node.ordinal()
                && read.printed.equals(node.printed())
                && read.placeholder == node.placeholder()
                && read.name.equals(node.name());
        return readable
                ? natural
                : "[" + node.ordinal() + (node.placeholder() ? NOT_PRINTED : "") + ":"
                        + OutlineText.escape(node.printed(), "]") + "] " + name;
    }

    boolean hasLineBreak() {
        return (printed + name.ja() + name.en()).chars().anyMatch(c -> c == '\n' || c == '\r');
    }

    boolean isNumbered() {
        return ordinal > 0;
    }

    private static Optional<OutlineHead> explicit(String text) {
        int colon = text.indexOf(':');
        int close = OutlineText.find(text, ']');
        if (!text.startsWith("[") || colon < 0 || close < colon) {
            return Optional.empty();
        }
        String number = text.substring(1, colon);
        boolean placeholder = number.endsWith(NOT_PRINTED);
        int ordinal = PolicyPath.count(placeholder ? number.substring(0, number.length() - 1) : number);
        String printed = OutlineText.unescape(text.substring(colon + 1, close));
        return ordinal == 0
                ? Optional.empty()
                : Optional.of(new OutlineHead(ordinal, printed, name(text.substring(close + 1)), placeholder));
    }

    private static Optional<OutlineHead> numberOfLayer(String text, LayerScheme scheme, int layer) {
        String first = text.split("[\\s\u3000]", 2)[0];
        return layer > scheme.depth() || first.isEmpty()
                ? Optional.empty()
                : scheme.get(layer)
                        .findOrdinal(first)
                        .map(ordinal -> new OutlineHead(ordinal, first, name(text.substring(first.length()))));
    }

    /** Markdown's other form of a numbered list: {@code 1) name}. */
    private static Optional<OutlineHead> bracketed(String text) {
        int bracket = text.indexOf(')');
        int ordinal = bracket < 0 ? 0 : PolicyPath.count(text.substring(0, bracket));
        return ordinal == 0
                ? Optional.empty()
                : Optional.of(
                        new OutlineHead(ordinal, text.substring(0, bracket + 1), name(text.substring(bracket + 1))));
    }

    private static Label name(String text) {
        Label name = OutlineText.read(text.strip());
        return name.map(String::strip);
    }
}
