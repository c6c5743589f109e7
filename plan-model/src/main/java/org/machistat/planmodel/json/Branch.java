package org.machistat.planmodel.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;

/**
 * A node as it is written, before its path and its layers are known.
 *
 * @param line where it begins
 * @param column where it begins
 * @param ordinal its number; 0 if it is to be counted
 * @param path its path; empty for a node in a nest
 * @param layer the name of its layer; empty if not stated
 * @param printed its number as printed
 * @param name its name
 * @param notes its notes
 * @param attributes what an app added
 * @param placeholder whether it stands for what is not printed
 * @param children the nodes below it, each with its index in the list
 */
record Branch(
        int line,
        int column,
        int ordinal,
        Optional<PolicyPath> path,
        String layer,
        String printed,
        Label name,
        List<Label> notes,
        Map<String, String> attributes,
        boolean placeholder,
        List<Item> children) {

    /**
     * A node in a list.
     *
     * @param index its index, counting those that could not be read
     * @param node the node
     */
    record Item(int index, Branch node) {}

    PolicyNode at(PolicyPath newPath) {
        return new PolicyNode(newPath, printed, name, notes, attributes, placeholder);
    }

    Place place(String pointer) {
        return new Place(line, column, pointer);
    }
}
