package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;

/**
 * One node of a plan's tree: a policy, a measure, a project (政策・施策・事務事業).
 *
 * <ul>
 *   <li>The last number of the path is the node's number. Where none is printed, it is one more than that of the node before.
 *   <li>Name and printed number are one line each, without spaces at their ends.
 *   <li>A placeholder stands for what must be there but is not printed, such as the policy above measures of which only the lower
 *       layer is shown.
 *   <li>Attributes are the embedder's own: the library keeps them in order and does not read them.
 * </ul>
 *
 * @param path where it stands
 * @param printed its number as printed, such as 政策3 or 1.; empty if none is printed
 * @param name its name
 * @param notes remarks, in order
 * @param attributes further values by key, in order
 * @param placeholder whether it stands for a node, or several, that must exist but that the source does not print
 * @serial exclude
 */
public record PolicyNode(
        PolicyPath path,
        String printed,
        Label name,
        List<Label> notes,
        Map<String, String> attributes,
        boolean placeholder)
        implements Serializable {

    /**
     * Makes a node.
     *
     * @param path where it stands
     * @param printed its number as printed
     * @param name its name
     * @param notes remarks
     * @param attributes further values by key
     * @param placeholder whether it stands for what the source does not print
     * @throws IllegalArgumentException if the path is the root, the Japanese name is blank, a key is blank, or a name, key or
     *     printed number is not one line without spaces at its ends
     */
    public PolicyNode {
        if (path.isRoot()) {
            throw new IllegalArgumentException("Path of a node must have a number, but was '/', the whole plan");
        }
        if (name.ja().isBlank()) {
            throw new IllegalArgumentException(
                    "Name of node '" + path + "' must not be blank, but was '" + name.ja() + "'");
        }
        checkLine(path, "Printed number", printed);
        checkLine(path, "Name", name.ja());
        checkLine(path, "Name", name.en());
        notes = List.copyOf(notes);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach((key, value) -> {
            Objects.requireNonNull(value, "value");
            if (key.isBlank()) {
                throw new IllegalArgumentException(
                        "Key of an attribute of node '" + path + "' must not be blank, but was '" + key + "'");
            }
            checkLine(path, "Key of an attribute", key);
        });
    }

    /**
     * Makes a node that is printed.
     *
     * @param path where it stands
     * @param printed its number as printed
     * @param name its name
     * @param notes remarks
     * @param attributes further values by key
     * @throws IllegalArgumentException if the path is the root, the Japanese name is blank, a key is blank, or a name, key or
     *     printed number is not one line without spaces at its ends
     */
    public PolicyNode(PolicyPath path, String printed, Label name, List<Label> notes, Map<String, String> attributes) {
        this(path, printed, name, notes, attributes, false);
    }

    private static void checkLine(PolicyPath path, String what, String text) {
        if (!text.strip().equals(text) || text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException(what + " of node '" + path
                    + "' must be one line without spaces at its ends, but was '" + Shown.text(text) + "'");
        }
    }

    /**
     * A node of which path and name are known.
     *
     * @param path where it stands
     * @param name its name
     * @return the node, without a printed number
     * @throws IllegalArgumentException if the path is the root or the name is not allowed
     */
    public static PolicyNode of(PolicyPath path, Label name) {
        return new PolicyNode(path, "", name, List.of(), Map.of());
    }

    /**
     * A node that is called the same in both languages.
     *
     * @param path where it stands, such as {@code 3-2}
     * @param name its name
     * @return the node, without a printed number
     * @throws IllegalArgumentException if the path cannot be read or the name is not allowed
     */
    public static PolicyNode of(String path, String name) {
        return of(PolicyPath.parse(path), Label.same(name));
    }

    /**
     * The same node elsewhere.
     *
     * @param newPath where it stands
     * @return the node
     */
    public PolicyNode withPath(PolicyPath newPath) {
        return new PolicyNode(newPath, printed, name, notes, attributes, placeholder);
    }

    /**
     * The same node with its number as printed.
     *
     * @param newPrinted such as 政策3
     * @return the node
     */
    public PolicyNode withPrinted(String newPrinted) {
        return new PolicyNode(path, newPrinted, name, notes, attributes, placeholder);
    }

    /**
     * The same node with another name.
     *
     * @param newName the name
     * @return the node
     */
    public PolicyNode withName(Label newName) {
        return new PolicyNode(path, printed, newName, notes, attributes, placeholder);
    }

    /**
     * The same node with one more remark.
     *
     * @param note the remark
     * @return the node
     */
    public PolicyNode withNote(Label note) {
        List<Label> more = new ArrayList<>(notes);
        more.add(note);
        return new PolicyNode(path, printed, name, more, attributes, placeholder);
    }

    /**
     * The same node with one more attribute.
     *
     * @param key its key; a value there already is replaced
     * @param value its value
     * @return the node
     */
    public PolicyNode withAttribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return new PolicyNode(path, printed, name, notes, more, placeholder);
    }

    /**
     * The same node as a placeholder (未掲載の上位項目): it holds the nodes below it, whose parent the source does not print.
     *
     * @return the node; it is not counted among those that are printed, and the numbers below it may begin and run anyhow
     */
    public PolicyNode asPlaceholder() {
        return new PolicyNode(path, printed, name, notes, attributes, true);
    }

    /** The same node with these remarks and attributes. */
    PolicyNode with(List<Label> newNotes, Map<String, String> newAttributes) {
        return new PolicyNode(path, printed, name, newNotes, newAttributes, placeholder);
    }

    /**
     * The number of its layer.
     *
     * @return 1 for the top layer
     */
    public int layer() {
        return path.depth();
    }

    /**
     * Its number under its parent.
     *
     * @return 1 or more
     */
    public int ordinal() {
        return path.ordinal();
    }

    /**
     * Number and name as a reader of the plan meets them.
     *
     * @return such as 政策3 地域産業の振興
     */
    public Label heading() {
        return printed.isEmpty() ? name : Label.same(printed + " ").plus(name);
    }

    /** The path and the heading in Japanese. */
    @Override
    public String toString() {
        return path + " " + heading().ja();
    }
}
