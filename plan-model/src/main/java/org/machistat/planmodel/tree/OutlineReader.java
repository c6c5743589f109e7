package org.machistat.planmodel.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;

/** Reads one outline, line by line. */
final class OutlineReader {

    private static final String BULLETS = "-*+・";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int TAB = 4;
    private static final Pattern DECLARED = Pattern.compile(Outline.DECLARED + " (\\S+) (\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** A line that may have children; its path is empty if it could not be read. */
    private record Level(int indent, int line, int layer, Optional<PolicyPath> path) {}

    private final LayerScheme scheme;
    private final PolicyTreeBuilder builder;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<PolicyPath, Integer> lastNumbers = new HashMap<>();

    /** The heading of each layer down to the one that holds now. */
    private final List<Level> headings = new ArrayList<>();

    private final Deque<Level> open = new ArrayDeque<>();

    /** Whether no line of a node has been met yet. */
    private boolean isAtTop = true;

    private PolicyNode node;
    private int nodeLine;
    private final List<Label> notes = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    OutlineReader(LayerScheme scheme) {
        this.scheme = scheme;
        this.builder = PolicyTree.builder(scheme);
    }

    Loaded<PolicyTree> read(String text) {
        int line = 0;
        String withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        for (String raw : withoutMark.split("\n", -1)) {
            line++;
            readLine(line, raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw);
        }
        finishNode();
        Loaded<PolicyTree> loaded = builder.load();
        problems.addAll(loaded.problems());
        problems.sort(Comparator.comparingInt(problem -> problem.place().line()));
        return new Loaded<>(loaded.value(), problems);
    }

    private void readLine(int line, String raw) {
        String text = raw.stripLeading();
        if (text.isEmpty()) {
            return;
        }
        char sign = text.charAt(0);
        if (sign == '>') {
            readNote(line, text);
        } else if (sign == '@') {
            readAttribute(line, text);
        } else {
            finishNode();
            isAtTop = false;
            readNode(line, text, indent(raw));
        }
    }

    private static int indent(String raw) {
        int indent = 0;
        for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
            indent = switch (raw.charAt(i)) {
                case '\t' -> (indent / TAB + 1) * TAB;
                case '\u3000' -> indent + 2;
                default -> indent + 1;
            };
        }
        return indent;
    }

    private void readNode(int line, String text, int indent) {
        int signs = 0;
        while (signs < text.length() && text.charAt(signs) == '#') {
            signs++;
        }
        if (signs > 0 && (signs == text.length() || Character.isWhitespace(text.charAt(signs)))) {
            readHeading(line, text, signs);
            return;
        }
        boolean bullet = BULLETS.indexOf(text.charAt(0)) >= 0
                && (text.length() == 1 || text.charAt(0) == '・' || Character.isWhitespace(text.charAt(1)));
        Level parent = parent(line, indent, text);
        OutlineHead head = OutlineHead.read(bullet ? text.substring(1) : text, scheme, parent.layer() + 1);
        if (!bullet && !head.isNumbered()) {
            error(
                    line,
                    text,
                    "見出し（#）、箇条書き（- または番号）、注記（>）、属性（@）のいずれでもありません",
                    "Unable to read '" + Shown.text(text)
                            + "', expected a heading (#), a list line (- or a number), a note (>) or an attribute (@)");
            open.push(new Level(indent, line, parent.layer() + 1, Optional.empty()));
            return;
        }
        open.push(new Level(indent, line, parent.layer() + 1, begin(line, text, head, parent)));
    }

    private void readHeading(int line, String text, int layer) {
        open.clear();
        while (headings.size() >= layer) {
            headings.remove(headings.size() - 1);
        }
        boolean skips = headings.size() < layer - 1;
        OutlineHead head = OutlineHead.read(text.substring(layer), scheme, layer);
        Optional<PolicyPath> path = Optional.empty();
        if (skips) {
            error(
                    line,
                    text,
                    "第" + layer + "層の見出しの上に第" + (layer - 1) + "層の見出しがありません",
                    "Heading '" + Shown.text(text) + "' of layer " + layer + " has none of layer " + (layer - 1)
                            + " above it");
        } else {
            path = begin(line, text, head, heading());
        }
        while (headings.size() < layer) {
            headings.add(new Level(0, line, headings.size() + 1, path));
        }
    }

    private Level heading() {
        return headings.isEmpty()
                ? new Level(0, 0, 0, Optional.of(PolicyPath.ROOT))
                : headings.get(headings.size() - 1);
    }

    /** The nearest line above that is indented less, or the heading. */
    private Level parent(int line, int indent, String text) {
        boolean popped = false;
        while (!open.isEmpty() && open.peek().indent() > indent) {
            open.pop();
            popped = true;
        }
        boolean asAbove = !open.isEmpty() && open.peek().indent() == indent;
        if (asAbove) {
            open.pop();
        }
        Level parent = open.isEmpty() ? heading() : open.peek();
        if (popped && !asAbove) {
            boolean top = open.isEmpty();
            problems.add(Problem.note(
                    Place.line(line),
                    Shown.text(text),
                    Label.of(
                            "字下げ" + indent + "が上のどの行とも合わないため、" + (top ? "最上位の行" : parent.line() + "行目の下位") + "として読みました",
                            "Indentation of " + indent + " fits no line above, read as "
                                    + (top ? "a line of the top" : "a child of line " + parent.line()))));
        }
        return parent;
    }

    private Optional<PolicyPath> begin(int line, String text, OutlineHead head, Level parent) {
        if (parent.path().isEmpty()) {
            error(
                    line,
                    text,
                    "上位の" + parent.line() + "行目が読めないため除きました",
                    "Left out '" + Shown.text(text) + "', because line " + parent.line()
                            + " above it could not be read");
            return Optional.empty();
        }
        if (head.name().ja().isBlank()) {
            error(line, text, "名称がありません", "Unable to read '" + Shown.text(text) + "', expected a name");
            return Optional.empty();
        }
        PolicyPath above = parent.path().get();
        if (above.depth() == PolicyPath.DEEPEST) {
            error(
                    line,
                    text,
                    "階層は" + PolicyPath.DEEPEST + "層までです",
                    "Left out '" + Shown.text(text) + "', expected at most " + PolicyPath.DEEPEST + " layers");
            return Optional.empty();
        }
        int ordinal = head.isNumbered() ? head.ordinal() : lastNumbers.getOrDefault(above, 0) + 1;
        if (head.hasLineBreak() || ordinal > PolicyPath.LAST) {
            error(
                    line,
                    text,
                    "番号または名称が使えません",
                    "Unable to read '" + Shown.text(text) + "', expected a name of one line and a number up to "
                            + PolicyPath.LAST);
            return Optional.empty();
        }
        lastNumbers.put(above, ordinal);
        PolicyPath path = builder.freePath(above, ordinal);
        PolicyNode printed =
                PolicyNode.of(path, head.name()).withPrinted(head.printed().strip());
        node = head.placeholder() ? printed.asPlaceholder() : printed;
        nodeLine = line;
        return Optional.of(path);
    }

    private void finishNode() {
        if (node != null) {
            builder.add(node.with(notes, attributes), Place.line(nodeLine));
            node = null;
            notes.clear();
            attributes.clear();
        }
    }

    private void readNote(int line, String text) {
        if (hasNode(line, text)) {
            notes.add(OutlineText.read(OutlineText.withoutSpace(text.substring(1))));
        }
    }

    private void readAttribute(int line, String text) {
        int colon = OutlineText.find(text, ':');
        String key =
                colon < 0 ? "" : OutlineText.unescape(text.substring(1, colon)).strip();
        if (key.isEmpty() || key.contains("\n") || key.contains("\r")) {
            error(line, text, "「@項目: 値」の形ではありません", "Unable to read '" + Shown.text(text) + "', expected '@key: value'");
        } else if (isAtTop && declare(key, text.substring(colon + 1).strip())) {
            return;
        } else if (hasNode(line, text)) {
            if (attributes.containsKey(key)) {
                error(
                        line,
                        text,
                        "属性「" + Shown.text(key) + "」は既にあります",
                        "Left out '" + Shown.text(text) + "', because attribute '" + Shown.text(key)
                                + "' was given above");
                return;
            }
            attributes.put(key, OutlineText.unescape(OutlineText.withoutSpace(text.substring(colon + 1))));
        }
    }

    /** Reads a declared count, which stands above the first node. */
    private boolean declare(String key, String count) {
        Matcher m = DECLARED.matcher(key);
        if (!m.matches() || !NUMBER.matcher(count).matches()) {
            return false;
        }
        try {
            builder.declare(new DeclaredCount(
                    PolicyPath.parse(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(count)));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean hasNode(int line, String text) {
        if (node == null) {
            error(
                    line,
                    text,
                    "上に項目がありません",
                    "Left out '" + Shown.text(text) + "', because no line above it could be read as a node");
        }
        return node != null;
    }

    private void error(int line, String text, String ja, String en) {
        problems.add(Problem.error(Place.line(line), Shown.text(text), Label.of(ja, en)));
    }
}
