package org.machistat.core.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * Which points of an axis or a series may be compared with which (時点間の比較可能性).
 *
 * <ul>
 *   <li>It is stated for pairs; the order within a pair does not matter. A pair of which nothing was stated is comparable, as a
 *       point is with itself.
 *   <li>It need not be transitive: 2016 may be comparable with 2021, and 2014 with neither.
 * </ul>
 *
 * @param <K> what names a point: a date, or the id of a category
 * @serial exclude
 */
public final class Comparisons<K extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Two points and whether they may be compared.
     *
     * @param from one point
     * @param to the other
     * @param comparability whether they may be compared
     * @param <K> what names a point
     * @serial exclude
     */
    public record Pair<K extends Serializable>(K from, K to, Comparability comparability) implements Serializable {
        /**
         * Makes a pair.
         *
         * @param from one point
         * @param to the other
         * @param comparability whether they may be compared
         */
        public Pair {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(comparability, "comparability");
        }
    }

    private record Key<K extends Serializable>(K from, K to) implements Serializable {
        Key<K> turned() {
            return new Key<>(to, from);
        }
    }

    private final LinkedHashMap<Key<K>, Comparability> stated;

    private Comparisons(Map<Key<K>, Comparability> stated) {
        this.stated = new LinkedHashMap<>(stated);
    }

    /**
     * Every point is comparable with every other.
     *
     * @param <K> what names a point
     * @return nothing stated
     */
    public static <K extends Serializable> Comparisons<K> none() {
        return new Comparisons<>(Map.of());
    }

    /**
     * What a judge says of every pair of points.
     *
     * @param points the points in order
     * @param judge gets two points, the earlier in the list first, and says whether they may be compared
     * @param <K> what names a point
     * @return the judgements
     */
    public static <K extends Serializable> Comparisons<K> among(
            List<K> points, BiFunction<? super K, ? super K, Comparability> judge) {
        Comparisons<K> all = none();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                all.state(points.get(i), points.get(j), judge.apply(points.get(i), points.get(j)));
            }
        }
        return all;
    }

    /**
     * The judgements of some pairs.
     *
     * @param pairs the pairs in order
     * @param <K> what names a point
     * @return the judgements
     * @throws IllegalArgumentException if a pair is one point twice, or stands twice
     */
    public static <K extends Serializable> Comparisons<K> of(List<Pair<K>> pairs) {
        Comparisons<K> all = none();
        Set<Set<K>> seen = new HashSet<>();
        for (Pair<K> pair : pairs) {
            if (!pair.from().equals(pair.to()) && !seen.add(Set.of(pair.from(), pair.to()))) {
                throw new IllegalArgumentException(
                        "Each pair must stand once, but '" + pair.from() + "' and '" + pair.to() + "' stood twice");
            }
            all.state(pair.from(), pair.to(), pair.comparability());
        }
        return all;
    }

    /** Only while the value is being made. */
    private void state(K from, K to, Comparability comparability) {
        Objects.requireNonNull(comparability, "comparability");
        Key<K> key = new Key<>(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A point is comparable with itself, but '" + from + "' was stated twice");
        }
        Key<K> known = stated.containsKey(key.turned()) ? key.turned() : key;
        if (comparability.equals(Comparability.COMPARABLE)) {
            stated.remove(known);
        } else {
            stated.put(known, comparability);
        }
    }

    /**
     * The same with what holds for one pair, in place of what was stated of it.
     *
     * @param from one point
     * @param to the other
     * @param comparability whether they may be compared
     * @return the judgements
     * @throws IllegalArgumentException if both are one point
     */
    public Comparisons<K> with(K from, K to, Comparability comparability) {
        Comparisons<K> changed = new Comparisons<>(stated);
        changed.state(from, to, comparability);
        return changed;
    }

    /**
     * Whether two points may be compared.
     *
     * @param from one point
     * @param to the other
     * @return what was stated of the pair; COMPARABLE if nothing was
     */
    public Comparability between(K from, K to) {
        Key<K> key = new Key<>(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
        Comparability known = stated.get(key);
        return known == null ? stated.getOrDefault(key.turned(), Comparability.COMPARABLE) : known;
    }

    /**
     * The pairs of which something was stated.
     *
     * @return the pairs in order
     */
    public List<Pair<K>> pairs() {
        return stated.entrySet().stream()
                .map(entry -> new Pair<>(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .toList();
    }

    /**
     * Whether nothing stands against any comparison.
     *
     * @return true if nothing was stated
     */
    public boolean isEmpty() {
        return stated.isEmpty();
    }

    /**
     * The same with every incomparable pair taken on by the caller, as {@link Comparability#accepted} does.
     *
     * @return the judgements, all of which permit results
     */
    public Comparisons<K> accepted() {
        Comparisons<K> changed = new Comparisons<>(stated);
        changed.stated.replaceAll((key, comparability) -> comparability.accepted());
        return changed;
    }

    /**
     * The pairs of which both points pass a test.
     *
     * @param kept the test
     * @return the judgements of the points that pass
     */
    public Comparisons<K> only(Predicate<? super K> kept) {
        Comparisons<K> some = new Comparisons<>(stated);
        some.stated.keySet().removeIf(key -> !kept.test(key.from()) || !kept.test(key.to()));
        return some;
    }

    /**
     * The pairs that one point is in.
     *
     * @param point the point
     * @return the judgements of the point with others
     */
    public Comparisons<K> about(K point) {
        Objects.requireNonNull(point, "point");
        Comparisons<K> some = new Comparisons<>(stated);
        some.stated.keySet().removeIf(key -> !point.equals(key.from()) && !point.equals(key.to()));
        return some;
    }

    /**
     * The judgements in words, to print under a table: each reason once, with the pairs it concerns, the earlier point first.
     *
     * @param order the points in the order of the axis
     * @param name how a point is called
     * @return the lines in order, for example 2014年と2016年：比較不能：…
     */
    public List<Label> notes(List<K> order, Function<? super K, Label> name) {
        Map<K, Integer> places = new HashMap<>();
        order.forEach(point -> places.putIfAbsent(point, places.size()));
        Comparisons<K> ordered = none();
        stated.forEach((key, comparability) -> {
            Integer from = places.get(key.from());
            Integer to = places.get(key.to());
            boolean turned = from != null && to != null && from > to;
            ordered.stated.put(turned ? key.turned() : key, comparability);
        });
        return ordered.notes(name);
    }

    /**
     * The judgements in words, to print under a table: each reason once, with the pairs it concerns as they were stated.
     *
     * @param name how a point is called
     * @return the lines in order, for example 2014年と2016年：比較不能：…
     */
    public List<Label> notes(Function<? super K, Label> name) {
        Map<Label, List<Key<K>>> pairs = new LinkedHashMap<>();
        stated.forEach((key, comparability) -> comparability
                .notes()
                .forEach(note ->
                        pairs.computeIfAbsent(note, all -> new ArrayList<>()).add(key)));
        List<Label> lines = new ArrayList<>();
        pairs.forEach((note, keys) -> lines.add(Label.of(
                keys.stream()
                                .map(key -> name.apply(key.from()).ja() + "と"
                                        + name.apply(key.to()).ja())
                                .collect(Collectors.joining("、"))
                        + "：" + note.ja(),
                keys.stream()
                                .map(key -> name.apply(key.from()).en() + " and "
                                        + name.apply(key.to()).en())
                                .collect(Collectors.joining(", "))
                        + ": " + note.en())));
        return List.copyOf(lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparisons<?> that && turnedAlike(stated).equals(turnedAlike(that.stated));
    }

    @Override
    public int hashCode() {
        return turnedAlike(stated).hashCode();
    }

    /** The pairs without the order within them. */
    private static Map<?, Comparability> turnedAlike(Map<? extends Key<?>, Comparability> some) {
        return some.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Set.of(entry.getKey().from(), entry.getKey().to()), Map.Entry::getValue));
    }

    /** The judgements in Japanese. */
    @Override
    public String toString() {
        return pairs().stream()
                .map(pair -> pair.from() + "–" + pair.to() + " " + pair.comparability())
                .collect(Collectors.joining("; ", "[", "]"));
    }
}
