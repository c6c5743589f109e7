package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;

/**
 * What corresponds to what in two trees, and how surely (体系対照表).
 *
 * <ul>
 *   <li>A link that is printed or inferred has one target. An undecided link has a set of candidates, of which the source does not
 *       say which one holds: it never counts as decided. It may also be open to a node that the source does not print.
 *   <li>A node may have several links, and links may run between different layers.
 *   <li>Layers may correspond too, such as the second layer of a comprehensive plan with the first of a sectoral one.
 * </ul>
 *
 * @serial exclude
 */
public final class Crosswalk implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How the target of a link relates to its source; the terms are those of SKOS (W3C, 2009, section 10). */
    public enum Relation {
        /** The target means the same (同等). */
        EQUIVALENT,
        /** The target is the wider one, such as a parent (上位). */
        BROADER,
        /** The target is the narrower one, such as a part (下位). */
        NARROWER,
        /** They have something in common (関連). */
        RELATED;

        /**
         * The same relation seen from the target.
         *
         * @return wider for narrower and the other way round, the others unchanged
         */
        public Relation inverse() {
            return switch (this) {
                case BROADER -> NARROWER;
                case NARROWER -> BROADER;
                case EQUIVALENT, RELATED -> this;
            };
        }
    }

    /** How sure a link is. */
    public enum Certainty {
        /** The source prints it so (原典に記載). */
        PRINTED,
        /** It follows from the source by the evidence given (推定). */
        INFERRED,
        /** The source leaves open which candidate holds (未確定). */
        UNDECIDED
    }

    /**
     * One correspondence.
     *
     * @param from the node in the first tree
     * @param to the node in the second tree; the candidates if undecided
     * @param relation how the target relates to the source
     * @param certainty how sure it is
     * @param evidence why; may be empty only if printed
     * @param orUnprinted whether the target may also be a node that the source does not print; only if undecided
     * @serial exclude
     */
    public record Link(
            PolicyPath from,
            List<PolicyPath> to,
            Relation relation,
            Certainty certainty,
            Label evidence,
            boolean orUnprinted)
            implements Serializable {
        /**
         * Makes a correspondence.
         *
         * @param from the node in the first tree
         * @param to the node in the second tree, or the candidates
         * @param relation how the target relates to the source
         * @param certainty how sure it is
         * @param evidence why
         * @param orUnprinted whether the target may also be a node that is not printed
         * @throws IllegalArgumentException if a decided link has not one target or may lead to what is not printed, an undecided
         *     one has none or one twice, or one that is not printed has no evidence
         */
        public Link {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(certainty, "certainty");
            Objects.requireNonNull(evidence, "evidence");
            to = List.copyOf(to);
            boolean undecided = certainty == Certainty.UNDECIDED;
            if (undecided ? to.isEmpty() || new HashSet<>(to).size() < to.size() : to.size() != 1) {
                throw new IllegalArgumentException("Link from '" + from + "' that is " + certainty + " must have "
                        + (undecided ? "one or more different candidates" : "one target") + ", but had " + to);
            }
            if (orUnprinted && !undecided) {
                throw new IllegalArgumentException("Link from '" + from + "' that is " + certainty
                        + " must lead to a node that is printed, but was open to one that is not");
            }
            if (certainty != Certainty.PRINTED && evidence.ja().isBlank()) {
                throw new IllegalArgumentException(
                        "Link from '" + from + "' that is " + certainty + " must say why, but had no evidence");
            }
        }

        /**
         * Makes a correspondence between printed nodes.
         *
         * @param from the node in the first tree
         * @param to the node in the second tree, or the candidates
         * @param relation how the target relates to the source
         * @param certainty how sure it is
         * @param evidence why
         * @throws IllegalArgumentException if a decided link has not one target, an undecided one has none or one twice, or one
         *     that is not printed has no evidence
         */
        public Link(PolicyPath from, List<PolicyPath> to, Relation relation, Certainty certainty, Label evidence) {
            this(from, to, relation, certainty, evidence, false);
        }

        /**
         * A link that the source prints.
         *
         * @param from the node in the first tree
         * @param to the node in the second tree
         * @param relation how the target relates to the source
         * @return the link
         */
        public static Link printed(PolicyPath from, PolicyPath to, Relation relation) {
            return new Link(from, List.of(to), relation, Certainty.PRINTED, Label.EMPTY);
        }

        /**
         * A link that follows from the source.
         *
         * @param from the node in the first tree
         * @param to the node in the second tree
         * @param relation how the target relates to the source
         * @param evidence why
         * @return the link
         * @throws IllegalArgumentException if the evidence is blank
         */
        public static Link inferred(PolicyPath from, PolicyPath to, Relation relation, Label evidence) {
            return new Link(from, List.of(to), relation, Certainty.INFERRED, evidence);
        }

        /**
         * A link of which the source leaves the target open.
         *
         * @param from the node in the first tree
         * @param candidates the possible targets
         * @param relation how the target relates to the source
         * @param evidence why these are possible
         * @return the link
         * @throws IllegalArgumentException if there is no candidate or one twice, or the evidence is blank
         */
        public static Link undecided(PolicyPath from, List<PolicyPath> candidates, Relation relation, Label evidence) {
            return new Link(from, candidates, relation, Certainty.UNDECIDED, evidence);
        }

        /**
         * The same link with one more candidate: a node that the source does not print (未掲載の項目の可能性).
         *
         * @return the link
         * @throws IllegalArgumentException if the link is decided
         */
        public Link openToUnprinted() {
            return new Link(from, to, relation, certainty, evidence, true);
        }

        /**
         * How many targets are possible, a node that is not printed counted as one.
         *
         * @return 1 for a decided link, 1 or more for an undecided one
         */
        public int possibilities() {
            return to.size() + (orUnprinted ? 1 : 0);
        }

        /**
         * Whether the target is known.
         *
         * @return false if there are candidates only
         */
        public boolean isDecided() {
            return certainty != Certainty.UNDECIDED;
        }

        /** Source, relation, targets and certainty. */
        @Override
        public String toString() {
            return from + " " + relation + " " + (isDecided() ? to.get(0) : "one of " + to)
                    + (orUnprinted ? " or one not printed" : "") + " (" + certainty + ")";
        }
    }

    private final PolicyTree from;
    private final PolicyTree to;
    private final Map<Integer, Integer> layers;
    private final List<Link> links;
    private final HashMap<PolicyPath, List<Link>> forward;
    private final HashMap<PolicyPath, List<Link>> backward;

    private Crosswalk(PolicyTree from, PolicyTree to, Map<Integer, Integer> layers, List<Link> links) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
        this.links = List.copyOf(links);
        List<String> unknown = Stream.of(
                        this.layers.keySet().stream()
                                .filter(layer ->
                                        layer < 1 || layer > from.scheme().depth())
                                .map(layer -> "layer " + layer + " of "
                                        + Shown.text(from.scheme().toString())),
                        this.layers.values().stream()
                                .filter(layer ->
                                        layer < 1 || layer > to.scheme().depth())
                                .map(layer -> "layer " + layer + " of "
                                        + Shown.text(to.scheme().toString())),
                        unknown(from, this.links.stream().map(Link::from)),
                        unknown(to, this.links.stream().flatMap(link -> link.to().stream())))
                .flatMap(Function.identity())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Crosswalk must link nodes and layers that exist, but these do not: " + Shown.list(unknown));
        }
        this.forward = new HashMap<>();
        this.backward = new HashMap<>();
        for (Link link : this.links) {
            forward.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
            link.to()
                    .forEach(path -> backward.computeIfAbsent(path, key -> new ArrayList<>())
                            .add(link));
        }
    }

    private static Stream<String> unknown(PolicyTree tree, Stream<PolicyPath> paths) {
        return paths.filter(path -> tree.find(path).isEmpty())
                .map(path -> "'" + path + "' in " + Shown.text(tree.scheme().id()));
    }

    /**
     * A crosswalk of two trees.
     *
     * @param from the first tree
     * @param to the second tree
     * @param links the correspondences
     * @return the crosswalk
     * @throws IllegalArgumentException if links name nodes that are not there; the message names all of them
     */
    public static Crosswalk of(PolicyTree from, PolicyTree to, List<Link> links) {
        return new Crosswalk(from, to, Map.of(), links);
    }

    /**
     * The same crosswalk with corresponding layers.
     *
     * @param newLayers the layer of the second tree for layers of the first, each from 1
     * @return the crosswalk
     * @throws IllegalArgumentException if a layer is not there
     */
    public Crosswalk withLayers(Map<Integer, Integer> newLayers) {
        return new Crosswalk(from, to, newLayers, links);
    }

    /**
     * The same crosswalk with one more link.
     *
     * @param link the link
     * @return the crosswalk
     * @throws IllegalArgumentException if it names a node that is not there
     */
    public Crosswalk plus(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new Crosswalk(from, to, layers, more);
    }

    /**
     * The first tree.
     *
     * @return the tree that links come from
     */
    public PolicyTree from() {
        return from;
    }

    /**
     * The second tree.
     *
     * @return the tree that links lead to
     */
    public PolicyTree to() {
        return to;
    }

    /**
     * The layers that correspond.
     *
     * @return the layer of the second tree by layer of the first, empty if none were given
     */
    public Map<Integer, Integer> layers() {
        return layers;
    }

    /**
     * The layer of the second tree that corresponds to one of the first.
     *
     * @param layer the layer of the first tree
     * @return its counterpart, or empty if it has none
     */
    public OptionalInt findLayer(int layer) {
        return layers.containsKey(layer) ? OptionalInt.of(layers.get(layer)) : OptionalInt.empty();
    }

    /**
     * All links.
     *
     * @return the links in the order given
     */
    public List<Link> links() {
        return links;
    }

    /**
     * The links of a node of the first tree.
     *
     * @param path its path
     * @return its links, decided or not, in the order given
     */
    public List<Link> forward(PolicyPath path) {
        return Collections.unmodifiableList(forward.getOrDefault(path, List.of()));
    }

    /**
     * The links to a node of the second tree.
     *
     * @param path its path
     * @return the links of which it is the target or a candidate, in the order given
     */
    public List<Link> backward(PolicyPath path) {
        return Collections.unmodifiableList(backward.getOrDefault(path, List.of()));
    }

    /**
     * What a node of the first tree became.
     *
     * @param path its path
     * @return the targets of its decided links in the order given, each once
     */
    public List<PolicyNode> targets(PolicyPath path) {
        return forward(path).stream()
                .filter(Link::isDecided)
                .map(link -> to.get(link.to().get(0)))
                .distinct()
                .toList();
    }

    /**
     * What a node of the second tree came from.
     *
     * @param path its path
     * @return the sources of the decided links to it in the order given, each once
     */
    public List<PolicyNode> sources(PolicyPath path) {
        return backward(path).stream()
                .filter(Link::isDecided)
                .map(link -> from.get(link.from()))
                .distinct()
                .toList();
    }

    /**
     * The links of which the target is open.
     *
     * @return the undecided links in the order given
     */
    public List<Link> undecided() {
        return links.stream().filter(link -> !link.isDecided()).toList();
    }

    /**
     * The nodes of the first tree without a decided link.
     *
     * @return the nodes in printed order, also those that have candidates
     */
    public List<PolicyNode> unmappedFrom() {
        Set<PolicyPath> mapped =
                links.stream().filter(Link::isDecided).map(Link::from).collect(Collectors.toSet());
        return from.walk().filter(node -> !mapped.contains(node.path())).toList();
    }

    /**
     * The nodes of the second tree that no decided link leads to.
     *
     * @return the nodes in printed order, also those that are candidates
     */
    public List<PolicyNode> unmappedTo() {
        Set<PolicyPath> mapped = links.stream()
                .filter(Link::isDecided)
                .map(link -> link.to().get(0))
                .collect(Collectors.toSet());
        return to.walk().filter(node -> !mapped.contains(node.path())).toList();
    }

    /**
     * The decided links between layers that do not correspond.
     *
     * @return the links from a layer with a counterpart to another layer than that, in the order given
     */
    public List<Link> offLayer() {
        return links.stream()
                .filter(Link::isDecided)
                .filter(link -> layers.containsKey(link.from().depth())
                        && layers.get(link.from().depth()) != link.to().get(0).depth())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crosswalk that
                && from.equals(that.from)
                && to.equals(that.to)
                && layers.equals(that.layers)
                && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, layers, links);
    }

    /** Both schemes and the number of links. */
    @Override
    public String toString() {
        return from.scheme().id() + " → " + to.scheme().id() + ": " + links.size() + " links, "
                + undecided().size() + " undecided";
    }
}
