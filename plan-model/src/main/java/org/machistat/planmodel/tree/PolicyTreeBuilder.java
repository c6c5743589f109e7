package org.machistat.planmodel.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.tree.TreeFault.Kind;

/**
 * Builds a tree and reports every fault at once (政策体系の組み立て).
 *
 * <p>Children stand in the order in which they are added; a child may be added before its parent. Faults that leave a node out
 * are errors, all others warnings: {@link #build} accepts warnings, {@link #load} gives what stands even with errors.
 *
 * <p>A builder may go on being used after {@code build}; it is not safe for use by several threads.
 */
public final class PolicyTreeBuilder {

    private record Entry(int index, PolicyNode node, Place place) {}

    private record Numbered(int index, TreeFault fault) {}

    private final LayerScheme scheme;
    private final List<Entry> entries = new ArrayList<>();
    private final List<DeclaredCount> declaredCounts = new ArrayList<>();
    private final Map<PolicyPath, Integer> repeats = new HashMap<>();

    PolicyTreeBuilder(LayerScheme scheme) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
    }

    /**
     * Adds a node.
     *
     * @param node the node
     * @return this builder
     */
    public PolicyTreeBuilder add(PolicyNode node) {
        return add(node, PolicyTree.place(node.path()));
    }

    /**
     * Adds a node that stands somewhere in a text.
     *
     * @param node the node
     * @param place where it stands, for the faults
     * @return this builder
     */
    public PolicyTreeBuilder add(PolicyNode node, Place place) {
        entries.add(new Entry(entries.size(), node, Objects.requireNonNull(place, "place")));
        PolicyPath path = node.path();
        repeats.merge(path.parent().child(path.ordinal()), path.occurrence(), Math::max);
        return this;
    }

    /**
     * Adds a node under a parent, also where its number is taken already.
     *
     * @param parent the path of the parent, or the root
     * @param ordinal the node's number, from 1
     * @param name its name
     * @return the path of the new node
     * @throws IllegalArgumentException if the number is below 1 or the name is not allowed
     */
    public PolicyPath addChild(PolicyPath parent, int ordinal, Label name) {
        PolicyPath path = freePath(parent, ordinal);
        add(PolicyNode.of(path, name));
        return path;
    }

    /**
     * The path for a further node with a number.
     *
     * @param parent the path of the parent, or the root
     * @param ordinal the number, from 1
     * @return such as {@code 3-2}, or {@code 3-2#2} if there is a {@code 3-2} already
     * @throws IllegalArgumentException if the number is below 1
     */
    public PolicyPath freePath(PolicyPath parent, int ordinal) {
        return parent.child(ordinal, repeats.getOrDefault(parent.child(ordinal), 0) + 1);
    }

    /**
     * Adds a count that the plan states.
     *
     * @param count the declared count
     * @return this builder
     */
    public PolicyTreeBuilder declare(DeclaredCount count) {
        declaredCounts.add(Objects.requireNonNull(count, "count"));
        return this;
    }

    /**
     * What was made of the nodes added (組み立ての結果).
     *
     * @param tree the tree of all nodes that have a place
     * @param faults everything that is wrong: errors in the order of adding, then warnings in printed order
     */
    public record Result(PolicyTree tree, List<TreeFault> faults) {

        /**
         * Makes a result.
         *
         * @param tree the tree
         * @param faults everything that is wrong
         */
        public Result {
            Objects.requireNonNull(tree, "tree");
            faults = List.copyOf(faults);
        }
    }

    /**
     * The tree and everything that is wrong, by one pass over the nodes.
     *
     * @return the tree of all nodes that have a place, with the faults
     */
    public Result assemble() {
        Assembly assembly = new Assembly();
        return new Result(assembly.tree, assembly.faults);
    }

    /**
     * Everything that is wrong.
     *
     * @return errors in the order of adding, then warnings in printed order
     */
    public List<TreeFault> faults() {
        return assemble().faults();
    }

    /**
     * The tree of all nodes that have a place, and what is wrong.
     *
     * @return the tree; a node left out is an error among its problems, a warning is a note
     */
    public Loaded<PolicyTree> load() {
        Result result = assemble();
        return new Loaded<>(
                result.tree(),
                result.faults().stream().map(TreeFault::toProblem).toList());
    }

    /**
     * The tree, if every node has a place.
     *
     * @return the tree; ask it for its warnings
     * @throws IllegalStateException if a node has no place, with every such fault
     */
    public PolicyTree build() {
        Result result = assemble();
        String errors = result.faults().stream()
                .filter(fault -> fault.kind().isError())
                .map(TreeFault::toString)
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Unable to build tree: " + errors);
        }
        return result.tree();
    }

    /** One pass over the entries: index them, walk them from the root, report who was not reached. */
    private final class Assembly {

        private final String layers = Shown.list(scheme.layers());
        private final Map<PolicyPath, Entry> byPath = new HashMap<>();
        private final Map<PolicyPath, List<Entry>> children = new HashMap<>();
        private final List<Numbered> errors = new ArrayList<>();
        private final Set<PolicyPath> placed = new HashSet<>();
        private final boolean[] settled = new boolean[entries.size()];
        private final PolicyTree tree;
        private final List<TreeFault> faults = new ArrayList<>();

        Assembly() {
            entries.forEach(this::index);
            List<PolicyNode> nodes = walk();
            entries.stream().filter(entry -> !settled[entry.index()]).forEach(this::reportOrphan);
            List<DeclaredCount> counts =
                    declaredCounts.stream().filter(this::isPossible).toList();
            this.tree = new PolicyTree(scheme, nodes, counts);
            errors.stream()
                    .sorted(Comparator.comparingInt(Numbered::index))
                    .map(Numbered::fault)
                    .forEach(faults::add);
            faults.addAll(TreeCheck.faults(tree, this::place));
        }

        private Place place(PolicyPath path) {
            return byPath.containsKey(path) ? byPath.get(path).place() : PolicyTree.place(path);
        }

        private void index(Entry entry) {
            PolicyPath path = entry.node().path();
            if (path.depth() > scheme.depth()) {
                report(
                        Kind.TOO_DEEP,
                        entry,
                        path + "は第" + path.depth() + "層ですが、階層は" + scheme.depth() + "層までです",
                        "'" + path + "' is on layer " + path.depth() + ", expected at most " + scheme.depth() + " of ["
                                + layers + "]");
                return;
            }
            Entry first = byPath.putIfAbsent(path, entry);
            if (first != null) {
                String name = Shown.text(first.node().name().ja());
                report(
                        Kind.DUPLICATE_PATH,
                        entry,
                        path + "は既に「" + name + "」です",
                        "'" + path + "' is already '" + name + "'");
                return;
            }
            children.computeIfAbsent(path.parent(), key -> new ArrayList<>()).add(entry);
        }

        private List<PolicyNode> walk() {
            List<PolicyNode> nodes = new ArrayList<>();
            Deque<Iterator<Entry>> open = new ArrayDeque<>();
            open.push(standing(PolicyPath.ROOT));
            while (!open.isEmpty()) {
                if (open.peek().hasNext()) {
                    Entry entry = open.peek().next();
                    settled[entry.index()] = true;
                    nodes.add(entry.node());
                    placed.add(entry.node().path());
                    open.push(standing(entry.node().path()));
                } else {
                    open.pop();
                }
            }
            return nodes;
        }

        /** The children of a node without those that claim to repeat a number not printed that often. */
        private Iterator<Entry> standing(PolicyPath parent) {
            Map<Integer, Integer> printed = new HashMap<>();
            List<Entry> standing = new ArrayList<>();
            for (Entry entry : children.getOrDefault(parent, List.of())) {
                PolicyPath path = entry.node().path();
                int before = printed.getOrDefault(path.ordinal(), 0);
                if (path.occurrence() == before + 1) {
                    printed.put(path.ordinal(), before + 1);
                    standing.add(entry);
                } else {
                    report(
                            Kind.WRONG_OCCURRENCE,
                            entry,
                            path + "の前に番号" + path.ordinal() + "の項目は" + before + "件です",
                            "'" + path + "' is called number " + path.occurrence() + " of those numbered "
                                    + path.ordinal() + ", but before it there are " + before);
                }
            }
            return standing.iterator();
        }

        private void reportOrphan(Entry entry) {
            PolicyPath path = entry.node().path();
            report(
                    Kind.ORPHAN,
                    entry,
                    path + "の親" + path.parent() + "がありません",
                    "'" + path + "' has no parent '" + path.parent() + "'");
        }

        private boolean isPossible(DeclaredCount declared) {
            boolean tooDeep = declared.layer() > scheme.depth();
            boolean missing = !declared.under().isRoot() && !placed.contains(declared.under());
            if (tooDeep || missing) {
                errors.add(new Numbered(
                        entries.size(),
                        new TreeFault(
                                tooDeep ? Kind.TOO_DEEP : Kind.ORPHAN,
                                declared.under(),
                                place(declared.under()),
                                Label.of(
                                        declared.under() + "の第" + declared.layer() + "層の記載件数" + declared.count()
                                                + "は数える対象がありません",
                                        "Count " + declared.count() + " of layer " + declared.layer()
                                                + " is declared under '" + declared.under()
                                                + "', where there is no such node or layer"))));
            }
            return !tooDeep && !missing;
        }

        private void report(Kind kind, Entry entry, String ja, String en) {
            settled[entry.index()] = true;
            errors.add(new Numbered(
                    entry.index(), new TreeFault(kind, entry.node().path(), entry.place(), Label.of(ja, en))));
        }
    }
}
