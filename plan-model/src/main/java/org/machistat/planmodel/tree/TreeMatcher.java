package org.machistat.planmodel.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.tree.TreeDifference.Change;
import org.machistat.planmodel.tree.TreeDifference.Match;

/** Finds which node of a tree became which of another, by the rules {@link TreeDifference} states. */
final class TreeMatcher {

    private static final long MOST_PAIRS = 250_000;
    private static final long MOST_STEPS = 100_000_000;
    private static final int NONE = -1;
    private static final int ROOT = -2;

    private record Candidate(int first, int second, Rational similarity, boolean sameNumber) {}

    private record Step(int ordinal, int occurrence) {}

    private record Sibling(String name, int parent, int ordinal) {}

    private final List<PolicyNode> first;
    private final List<PolicyNode> second;
    private final int[] firstParents;
    private final int[] secondParents;

    /** The position in the second tree of each node of the first, and the other way round. */
    private final int[] toSecond;

    private final int[] toFirst;

    TreeMatcher(PolicyTree firstTree, PolicyTree secondTree, Rational threshold) {
        first = firstTree.nodes();
        second = secondTree.nodes();
        firstParents = parents(firstTree);
        secondParents = parents(secondTree);
        toSecond = new int[first.size()];
        toFirst = new int[second.size()];
        Arrays.fill(toSecond, NONE);
        Arrays.fill(toFirst, NONE);
        int depth = Math.max(firstTree.depth(), secondTree.depth());
        List<List<Integer>> firstLayers = layers(first, depth);
        List<List<Integer>> secondLayers = layers(second, depth);
        for (int layer = 0; layer < depth; layer++) {
            matchSameParent(firstLayers.get(layer), secondLayers.get(layer), true);
            matchSameParent(firstLayers.get(layer), secondLayers.get(layer), false);
            matchSamePath(firstLayers.get(layer), secondTree);
            matchOnlyNamesakes(firstLayers.get(layer), secondLayers.get(layer));
            matchSimilar(firstLayers.get(layer), secondLayers.get(layer), threshold);
        }
        matchOnlyNamesakes(
                IntStream.range(0, first.size()).boxed().toList(),
                IntStream.range(0, second.size()).boxed().toList());
    }

    private static int[] parents(PolicyTree tree) {
        return tree.walk()
                .mapToInt(node ->
                        node.layer() == 1 ? ROOT : tree.position(node.path().parent()))
                .toArray();
    }

    private static List<List<Integer>> layers(List<PolicyNode> nodes, int depth) {
        List<List<Integer>> layers = new ArrayList<>();
        for (int layer = 0; layer < depth; layer++) {
            layers.add(new ArrayList<>());
        }
        for (int i = 0; i < nodes.size(); i++) {
            layers.get(nodes.get(i).layer() - 1).add(i);
        }
        return layers;
    }

    private void match(int one, int other) {
        toSecond[one] = other;
        toFirst[other] = one;
    }

    private static String name(PolicyNode node) {
        return node.name().ja();
    }

    private void matchSameParent(List<Integer> ones, List<Integer> others, boolean sameNumber) {
        Map<Sibling, List<Integer>> left =
                unmatched(others, toFirst, j -> sibling(second.get(j), secondParents[j], sameNumber));
        unmatched(ones, toSecond, i -> sibling(first.get(i), newParent(i), sameNumber))
                .forEach((key, firsts) -> {
                    List<Integer> seconds = left.getOrDefault(key, List.of());
                    for (int k = 0; k < Math.min(firsts.size(), seconds.size()); k++) {
                        match(firsts.get(k), seconds.get(k));
                    }
                });
    }

    private static Sibling sibling(PolicyNode node, int parent, boolean withNumber) {
        return new Sibling(name(node), parent, withNumber ? node.ordinal() : 0);
    }

    private void matchSamePath(List<Integer> ones, PolicyTree secondTree) {
        for (int i : ones) {
            PolicyNode node = first.get(i);
            boolean open = toSecond[i] == NONE
                    && secondTree
                            .find(node.path())
                            .filter(other -> name(other).equals(name(node)))
                            .isPresent()
                    && toFirst[secondTree.position(node.path())] == NONE;
            if (open) {
                match(i, secondTree.position(node.path()));
            }
        }
    }

    /** What the parent of a node of the first tree became. */
    private int newParent(int one) {
        return firstParents[one] == ROOT ? ROOT : toSecond[firstParents[one]];
    }

    private void matchOnlyNamesakes(List<Integer> ones, List<Integer> others) {
        Map<String, List<Integer>> left = unmatched(others, toFirst, j -> name(second.get(j)));
        unmatched(ones, toSecond, i -> name(first.get(i))).forEach((name, firsts) -> {
            List<Integer> seconds = left.getOrDefault(name, List.of());
            if (firsts.size() == 1 && seconds.size() == 1) {
                match(firsts.get(0), seconds.get(0));
            }
        });
    }

    private void matchSimilar(List<Integer> ones, List<Integer> others, Rational threshold) {
        Map<Integer, List<Integer>> left = unmatched(others, toFirst, j -> secondParents[j]);
        unmatched(ones, toSecond, this::newParent).forEach((parent, firsts) -> {
            if (parent != NONE && left.containsKey(parent)) {
                candidates(firsts, left.get(parent), threshold).forEach(candidate -> {
                    if (toSecond[candidate.first()] == NONE && toFirst[candidate.second()] == NONE) {
                        match(candidate.first(), candidate.second());
                    }
                });
            }
        });
    }

    private List<Candidate> candidates(List<Integer> firsts, List<Integer> seconds, Rational threshold) {
        Map<Integer, int[]> names = folded(firsts, first);
        Map<Integer, int[]> otherNames = folded(seconds, second);
        boolean tooMany = (long) firsts.size() * seconds.size() > MOST_PAIRS
                || length(names.values()) * length(otherNames.values()) > MOST_STEPS;
        Map<Step, List<Integer>> byNumber = new HashMap<>();
        if (tooMany) {
            seconds.forEach(j -> byNumber.put(step(second.get(j)), List.of(j)));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i : firsts) {
            int number = first.get(i).ordinal();
            for (int j : tooMany ? byNumber.getOrDefault(step(first.get(i)), List.of()) : seconds) {
                Rational similarity = Similarity.ofFolded(names.get(i), otherNames.get(j));
                if (similarity.compareTo(threshold) >= 0) {
                    candidates.add(new Candidate(
                            i, j, similarity, number == second.get(j).ordinal()));
                }
            }
        }
        candidates.sort(Comparator.comparing(Candidate::similarity)
                .thenComparing(Candidate::sameNumber)
                .reversed()
                .thenComparingInt(Candidate::first)
                .thenComparingInt(Candidate::second));
        return candidates;
    }

    private static Map<Integer, int[]> folded(List<Integer> positions, List<PolicyNode> nodes) {
        Map<Integer, int[]> names = new HashMap<>();
        positions.forEach(i -> names.put(i, Similarity.fold(name(nodes.get(i)))));
        return names;
    }

    private static long length(Collection<int[]> names) {
        return names.stream().mapToLong(name -> name.length).sum();
    }

    private static Step step(PolicyNode node) {
        return new Step(node.ordinal(), node.path().occurrence());
    }

    private static <K> Map<K, List<Integer>> unmatched(
            List<Integer> positions, int[] partners, Function<Integer, K> keyOf) {
        Map<K, List<Integer>> groups = new LinkedHashMap<>();
        for (int position : positions) {
            if (partners[position] == NONE) {
                groups.computeIfAbsent(keyOf.apply(position), key -> new ArrayList<>())
                        .add(position);
            }
        }
        return groups;
    }

    /** The matches in the order of the second tree. */
    List<Match> matches() {
        boolean[] reordered = reordered();
        List<Match> matches = new ArrayList<>();
        for (int j = 0; j < second.size(); j++) {
            if (toFirst[j] != NONE) {
                matches.add(new Match(first.get(toFirst[j]), second.get(j), changes(toFirst[j], j, reordered[j])));
            }
        }
        return Collections.unmodifiableList(matches);
    }

    private Set<Change> changes(int one, int other, boolean reordered) {
        PolicyNode before = first.get(one);
        PolicyNode after = second.get(other);
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (newParent(one) != secondParents[other]) {
            changes.add(Change.MOVED);
        }
        boolean renamed = !name(before).equals(name(after));
        if (renamed) {
            changes.add(Change.RENAMED);
        }
        if (reordered) {
            changes.add(Change.REORDERED);
        }
        if (before.ordinal() != after.ordinal()
                || before.path().occurrence() != after.path().occurrence()) {
            changes.add(Change.RENUMBERED);
        }
        if ((!renamed && !before.name().equals(after.name()))
                || !before.printed().equals(after.printed())
                || before.placeholder() != after.placeholder()
                || !before.notes().equals(after.notes())
                || !List.copyOf(before.attributes().entrySet())
                        .equals(List.copyOf(after.attributes().entrySet()))) {
            changes.add(Change.EDITED);
        }
        return changes;
    }

    /** Which nodes of the second tree are not in the longest stretch of their siblings that kept its order. */
    private boolean[] reordered() {
        Map<Integer, List<Integer>> kept = new LinkedHashMap<>();
        for (int j = 0; j < second.size(); j++) {
            if (toFirst[j] != NONE && newParent(toFirst[j]) == secondParents[j]) {
                kept.computeIfAbsent(secondParents[j], key -> new ArrayList<>()).add(j);
            }
        }
        boolean[] reordered = new boolean[second.size()];
        for (List<Integer> siblings : kept.values()) {
            siblings.forEach(j -> reordered[j] = true);
            longestRising(siblings).forEach(j -> reordered[j] = false);
        }
        return reordered;
    }

    /** A longest part of the siblings that stands in the same order in the first tree (patience sorting). */
    private List<Integer> longestRising(List<Integer> siblings) {
        List<Integer> tops = new ArrayList<>();
        Map<Integer, Integer> before = new HashMap<>();
        for (int j : siblings) {
            int pile =
                    Collections.binarySearch(tops, j, Comparator.comparingInt((Integer position) -> toFirst[position]));
            int place = -pile - 1;
            if (place > 0) {
                before.put(j, tops.get(place - 1));
            }
            if (place == tops.size()) {
                tops.add(j);
            } else {
                tops.set(place, j);
            }
        }
        List<Integer> rising = new ArrayList<>();
        Integer last = tops.isEmpty() ? null : tops.get(tops.size() - 1);
        while (last != null) {
            rising.add(last);
            last = before.get(last);
        }
        return rising;
    }
}
