package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.machistat.core.value.Rational;

/**
 * What changed from one tree to another: nodes added, removed, moved, renamed, renumbered and put in another order (体系の異同).
 *
 * <p>Nodes correspond, each at most once, by these rules, layer by layer from the top:
 *
 * <ol>
 *   <li>the same Japanese name under corresponding parents, first those with the same number, then in printed order;
 *   <li>the same name at the same path;
 *   <li>the same name, if only one node of each tree with it is left on the layer;
 *   <li>under corresponding parents, the most similar names first, if at least as similar as the threshold;
 *   <li>at the end the same name on different layers, if only one node of each tree with it is left.
 * </ol>
 *
 * <p>The similarity of two names is {@code 1 - d / n}: d is the number of characters to insert, delete or replace (V. Levenshtein,
 * 1966), n the length of the longer name, both after Unicode NFKC and without spaces, commas, middle dots, round and
 * corner brackets. Of a longer name the first 200 characters count. 1 is the same name, 0 one without a character in common.
 *
 * <ul>
 *   <li>A node that is both renamed and moved is one removed and one added: nothing shows that it is the same.
 *   <li>Where more than 250,000 pairs of names, or 100,000,000 pairs of their characters, would have to be compared under one
 *       parent, only nodes with the same number are.
 *   <li>Of nodes in another order, as few as possible are called reordered.
 * </ul>
 *
 * @serial exclude
 */
public final class TreeDifference implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a node changed. */
    public enum Change {
        /** It has another parent (移動). */
        MOVED,
        /** It has another Japanese name (改称). */
        RENAMED,
        /** It stands elsewhere among the nodes that kept its parent (順序変更). */
        REORDERED,
        /** It has another number under its parent (番号変更). */
        RENUMBERED,
        /** Its English name alone, printed number, notes or attributes differ (記載変更). */
        EDITED
    }

    /**
     * A node of the first tree with the node of the second that it became.
     *
     * @param before the node in the first tree
     * @param after the node in the second
     * @param changes how it changed, in the order of {@link Change}; empty if it did not
     * @serial exclude
     */
    public record Match(PolicyNode before, PolicyNode after, Set<Change> changes) implements Serializable {
        /**
         * Makes a match.
         *
         * @param before the node in the first tree
         * @param after the node in the second
         * @param changes how it changed
         */
        public Match {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Set<Change> ordered = EnumSet.noneOf(Change.class);
            ordered.addAll(changes);
            changes = Collections.unmodifiableSet(ordered);
        }

        /**
         * How alike the two names are, see {@link TreeDifference}.
         *
         * @return from 0 to 1
         */
        public Rational similarity() {
            return Similarity.of(before.name().ja(), after.name().ja());
        }

        /** Both nodes and the changes. */
        @Override
        public String toString() {
            return before + " → " + after + " " + changes;
        }
    }

    private final PolicyTree first;
    private final PolicyTree second;
    private final List<Match> matches;
    private final List<PolicyNode> added;
    private final List<PolicyNode> removed;

    private TreeDifference(PolicyTree first, PolicyTree second, TreeMatcher matcher) {
        this.first = first;
        this.second = second;
        this.matches = matcher.matches();
        Set<PolicyPath> before = new HashSet<>();
        Set<PolicyPath> after = new HashSet<>();
        matches.forEach(match -> {
            before.add(match.before().path());
            after.add(match.after().path());
        });
        this.removed =
                first.walk().filter(node -> !before.contains(node.path())).toList();
        this.added = second.walk().filter(node -> !after.contains(node.path())).toList();
    }

    /**
     * What changed, a node counting as renamed if its names are at least half alike.
     *
     * @param first the tree before
     * @param second the tree after
     * @return the difference
     */
    public static TreeDifference between(PolicyTree first, PolicyTree second) {
        return between(first, second, Rational.of(1, 2));
    }

    /**
     * What changed.
     *
     * @param first the tree before
     * @param second the tree after
     * @param threshold how alike two names must be for a node to count as renamed, from 0 to 1
     * @return the difference
     * @throws IllegalArgumentException if the threshold is not from 0 to 1
     */
    public static TreeDifference between(PolicyTree first, PolicyTree second, Rational threshold) {
        if (threshold.signum() < 0 || threshold.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException("Threshold of similarity must be from 0 to 1, but was " + threshold);
        }
        return new TreeDifference(first, second, new TreeMatcher(first, second, threshold));
    }

    /**
     * The nodes of both trees that correspond, changed or not.
     *
     * @return the matches in the order of the second tree
     */
    public List<Match> matches() {
        return matches;
    }

    /**
     * The nodes that correspond and changed in a way.
     *
     * @param change the way
     * @return the matches in the order of the second tree
     */
    public List<Match> list(Change change) {
        return matches.stream()
                .filter(match -> match.changes().contains(change))
                .toList();
    }

    /**
     * The nodes that only the second tree has.
     *
     * @return the nodes in printed order
     */
    public List<PolicyNode> added() {
        return added;
    }

    /**
     * The nodes that only the first tree has.
     *
     * @return the nodes in printed order
     */
    public List<PolicyNode> removed() {
        return removed;
    }

    /**
     * Whether nothing changed: neither a node nor the layers nor a declared count.
     *
     * @return true if the trees are equal
     */
    public boolean isEmpty() {
        return first.equals(second);
    }

    /**
     * Carries the changes out.
     *
     * @param tree a tree with the nodes of the first
     * @return the tree with the changes, equal to the second
     * @throws IllegalArgumentException if a node to be changed or removed is not in the tree as it was in the first, or the tree
     *     has a node that was not there
     */
    public PolicyTree apply(PolicyTree tree) {
        Stream.concat(removed.stream(), matches.stream().map(Match::before)).forEach(node -> {
            if (!tree.find(node.path()).equals(Optional.of(node))) {
                throw new IllegalArgumentException("Unable to apply difference: expected '" + node + "', but met "
                        + tree.find(node.path()).map(met -> "'" + met + "'").orElse("nothing at its path"));
            }
        });
        if (tree.size() != first.size()) {
            throw new IllegalArgumentException(
                    "Unable to apply difference: expected " + first.size() + " nodes, but met " + tree.size());
        }
        List<PolicyNode> nodes = Stream.concat(matches.stream().map(Match::after), added.stream())
                .sorted(Comparator.comparingInt(node -> second.position(node.path())))
                .toList();
        return new PolicyTree(second.scheme(), nodes, second.declaredCounts());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeDifference that
                && first.equals(that.first)
                && second.equals(that.second)
                && matches.equals(that.matches);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    /** One line for each change: {@code +} added, {@code -} removed, {@code *} changed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        removed.forEach(node -> text.append("\n- ").append(node));
        added.forEach(node -> text.append("\n+ ").append(node));
        matches.stream()
                .filter(match -> !match.changes().isEmpty())
                .forEach(match -> text.append("\n* ").append(match));
        return text.isEmpty() ? "no change" : text.toString();
    }
}
