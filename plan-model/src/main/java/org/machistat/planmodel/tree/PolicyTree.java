package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.source.Place;

/**
 * The policies, measures and projects of a plan as one tree in printed order (政策体系).
 *
 * <p>A plan may have several nodes on the top layer. Nodes are found by path or by name; a path or a name is looked up in a
 * hash index, a subtree is a stretch of the printed order, so that large trees load and answer in linear time.
 *
 * <ul>
 *   <li>{@link PolicyPath#ROOT} stands for the whole plan: its children are the nodes of the top layer.
 *   <li>{@link #faults} lists what is odd in the tree; a node that could not be placed at all never got into it, see
 *       {@link PolicyTreeBuilder}.
 * </ul>
 *
 * @serial exclude
 */
public final class PolicyTree implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CANDIDATES = 10;
    private static final int CLOSEST = 3;
    private static final int MOST_CHARACTERS = 900;

    private final LayerScheme scheme;
    private final List<PolicyNode> nodes;
    private final List<DeclaredCount> declaredCounts;
    private final HashMap<PolicyPath, Integer> byPath = new HashMap<>();
    private final HashMap<String, List<PolicyNode>> byName = new HashMap<>();

    /** For each node the index behind its last descendant. */
    private final int[] ends;

    /** Trusts its caller: nodes in printed order, each behind its parent, no path twice. */
    PolicyTree(LayerScheme scheme, List<PolicyNode> nodes, Collection<DeclaredCount> declaredCounts) {
        this.scheme = scheme;
        this.nodes = List.copyOf(nodes);
        this.declaredCounts = List.copyOf(declaredCounts);
        this.ends = new int[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < nodes.size(); i++) {
            PolicyNode node = nodes.get(i);
            byPath.put(node.path(), i);
            name(node.name().ja(), node);
            if (!node.name().en().equals(node.name().ja())) {
                name(node.name().en(), node);
            }
            close(open, node.layer(), i);
            open.push(i);
        }
        close(open, 0, nodes.size());
    }

    private void name(String name, PolicyNode node) {
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(node);
    }

    private void close(Deque<Integer> open, int layer, int end) {
        while (!open.isEmpty() && nodes.get(open.peek()).layer() >= layer) {
            ends[open.pop()] = end;
        }
    }

    /**
     * A builder of a tree over the layers of a scheme.
     *
     * @param scheme the layers
     * @return a new builder
     */
    public static PolicyTreeBuilder builder(LayerScheme scheme) {
        return new PolicyTreeBuilder(scheme);
    }

    /**
     * A builder that holds the nodes and declared counts of this tree.
     *
     * @return a new builder
     */
    public PolicyTreeBuilder toBuilder() {
        PolicyTreeBuilder builder = builder(scheme);
        nodes.forEach(builder::add);
        declaredCounts.forEach(builder::declare);
        return builder;
    }

    /**
     * The layers.
     *
     * @return the scheme
     */
    public LayerScheme scheme() {
        return scheme;
    }

    /**
     * All nodes.
     *
     * @return the nodes in printed order, each behind its parent
     */
    public List<PolicyNode> nodes() {
        return nodes;
    }

    /**
     * All nodes, one by one.
     *
     * @return a stream of them in printed order
     */
    public Stream<PolicyNode> walk() {
        return nodes.stream();
    }

    /**
     * How many nodes the plan says it has.
     *
     * @return the declared counts, in the order they were given
     */
    public List<DeclaredCount> declaredCounts() {
        return declaredCounts;
    }

    /**
     * The number of nodes, placeholders included.
     *
     * @return 0 or more
     */
    public int size() {
        return nodes.size();
    }

    /**
     * The number of layers that have nodes.
     *
     * @return from 0, for a tree without nodes, to the depth of the scheme
     */
    public int depth() {
        return nodes.stream().mapToInt(PolicyNode::layer).max().orElse(0);
    }

    /**
     * The node at a path.
     *
     * @param path the path
     * @return the node
     * @throws NoSuchElementException if there is none; the message names the nodes nearby
     */
    public PolicyNode get(PolicyPath path) {
        return find(path).orElseThrow(() -> new NoSuchElementException(missing(path)));
    }

    private String missing(PolicyPath path) {
        int layer = path.depth();
        do {
            layer--;
        } while (layer > 0 && !byPath.containsKey(path.upTo(layer)));
        PolicyPath known = path.upTo(Math.max(layer, 0));
        List<PolicyNode> near = children(known);
        String more = near.size() > MOST_CANDIDATES ? " and " + (near.size() - MOST_CANDIDATES) + " more" : "";
        String names = near.stream()
                .limit(MOST_CANDIDATES)
                .map(node -> "'" + node + "'")
                .collect(Collectors.joining(", "));
        return "No node at '" + path + "', "
                + (near.isEmpty() ? "nothing stands under '" + known + "'" : "expected one of " + names + more);
    }

    /**
     * The node at a path, if there is one.
     *
     * @param path the path
     * @return the node, or empty
     */
    public Optional<PolicyNode> find(PolicyPath path) {
        return Optional.ofNullable(byPath.get(path)).map(nodes::get);
    }

    /**
     * The one node with a name.
     *
     * @param name the name in Japanese or in English
     * @return the node
     * @throws NoSuchElementException if there is none, naming the closest, or several, naming their paths
     */
    public PolicyNode getNamed(String name) {
        List<PolicyNode> found = listNamed(name);
        if (found.size() == 1) {
            return found.get(0);
        } else if (found.isEmpty()) {
            throw new NoSuchElementException("No node named '" + name + "', the closest are " + closest(name));
        }
        throw new NoSuchElementException("Name '" + name + "' is that of " + found.size() + " nodes, expected one: "
                + found.stream().map(PolicyNode::path).toList());
    }

    private String closest(String name) {
        return nodes.stream()
                .sorted(Comparator.comparing(
                        (PolicyNode node) -> Similarity.of(name, node.name().ja()), Comparator.reverseOrder()))
                .limit(CLOSEST)
                .map(node -> "'" + node + "'")
                .collect(Collectors.joining(", "));
    }

    /**
     * The one node with a name, if there is exactly one.
     *
     * @param name the name in Japanese or in English
     * @return the node; empty if there is none or several have the name
     */
    public Optional<PolicyNode> findNamed(String name) {
        List<PolicyNode> found = listNamed(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * All nodes with a name.
     *
     * @param name the name in Japanese or in English
     * @return the nodes in printed order
     */
    public List<PolicyNode> listNamed(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    /**
     * All nodes of a layer.
     *
     * @param layer its number, from 1
     * @return the nodes in printed order
     */
    public List<PolicyNode> list(int layer) {
        return nodes.stream().filter(node -> node.layer() == layer).toList();
    }

    /**
     * The nodes right under a node.
     *
     * @param path its path, or the root
     * @return the children in printed order
     * @throws NoSuchElementException if there is no node at the path
     */
    public List<PolicyNode> children(PolicyPath path) {
        List<PolicyNode> children = new ArrayList<>();
        int end = end(path);
        for (int i = start(path); i < end; i = ends[i]) {
            children.add(nodes.get(i));
        }
        return Collections.unmodifiableList(children);
    }

    /**
     * All nodes under a node.
     *
     * @param path its path, or the root
     * @return the descendants in printed order, without the node itself
     * @throws NoSuchElementException if there is no node at the path
     */
    public List<PolicyNode> descendants(PolicyPath path) {
        return nodes.subList(start(path), end(path));
    }

    private int start(PolicyPath path) {
        return path.isRoot() ? 0 : position(path) + 1;
    }

    private int end(PolicyPath path) {
        return path.isRoot() ? nodes.size() : ends[position(path)];
    }

    /** Where a node stands in the printed order, from 0. */
    int position(PolicyPath path) {
        Integer index = byPath.get(path);
        if (index == null) {
            throw new NoSuchElementException(missing(path));
        }
        return index;
    }

    /**
     * The node right above a node.
     *
     * @param path the path of the node
     * @return the parent, or empty for a node of the top layer
     * @throws NoSuchElementException if there is no node at the path
     */
    public Optional<PolicyNode> parent(PolicyPath path) {
        position(path);
        return find(path.parent());
    }

    /**
     * The nodes above a node.
     *
     * @param path the path of the node
     * @return the ancestors from the top layer down, without the node itself
     * @throws NoSuchElementException if there is no node at the path
     */
    public List<PolicyNode> ancestors(PolicyPath path) {
        position(path);
        List<PolicyNode> ancestors = new ArrayList<>();
        for (int layer = 1; layer < path.depth(); layer++) {
            ancestors.add(get(path.upTo(layer)));
        }
        return Collections.unmodifiableList(ancestors);
    }

    /**
     * The number of nodes printed on a layer under a node.
     *
     * @param under the path of the node, or the root
     * @param layer the layer counted
     * @return 0 or more; placeholders are not counted
     * @throws NoSuchElementException if there is no node at the path
     */
    public int count(PolicyPath under, int layer) {
        return (int) descendants(under).stream()
                .filter(node -> node.layer() == layer && !node.placeholder())
                .count();
    }

    /**
     * The number of nodes printed on each layer.
     *
     * @return every layer of the scheme from the top with its count; placeholders are not counted
     */
    public Map<Layer, Integer> counts() {
        int[] counts = new int[scheme.depth()];
        nodes.stream().filter(node -> !node.placeholder()).forEach(node -> counts[node.layer() - 1]++);
        Map<Layer, Integer> byLayer = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            byLayer.put(scheme.layers().get(i), counts[i]);
        }
        return Collections.unmodifiableMap(byLayer);
    }

    /**
     * What is odd in the tree: numbers that are left out, repeated or out of order, names used twice under one parent, and
     * declared counts that are not met. Of a placeholder and the numbers right below it nothing is odd.
     *
     * @return the warnings, each at a place named by its path; those about counts last
     */
    public List<TreeFault> faults() {
        return Collections.unmodifiableList(TreeCheck.faults(this, PolicyTree::place));
    }

    static Place place(PolicyPath path) {
        return new Place(0, 0, path.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyTree that
                && scheme.equals(that.scheme)
                && nodes.equals(that.nodes)
                && declaredCounts.equals(that.declaredCounts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, nodes, declaredCounts);
    }

    /** The first nodes, one a line, and the counts per layer. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (PolicyNode node : nodes) {
            String line = "\n" + "  ".repeat(node.layer() - 1) + node.heading().ja();
            if (text.length() + line.length() > MOST_CHARACTERS) {
                text.append("\n…");
                break;
            }
            text.append(line);
        }
        return text + "\n" + scheme.id() + " " + counts();
    }
}
