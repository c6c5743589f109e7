package org.machistat.core.table;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Point;
import org.machistat.core.text.Label;

/**
 * One direction of a table: its categories in printed order, and which of them are totals of others (分類軸).
 *
 * <ul>
 *   <li>Totals may be nested: 合計 = 第一次産業 + 第二次産業 + 第三次産業, and 第二次産業 = 建設業 + 製造業.
 *   <li>A category may be a total in more than one way: 合計 is also 男 + 女.
 *   <li>Which categories are totals is declared, never guessed from names.
 * </ul>
 *
 * @serial exclude
 */
public final class Axis implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A category that is the sum of others (総数と内訳).
     *
     * @param id the total
     * @param parts what it is the total of, in order
     * @serial exclude
     */
    public record Total(String id, List<String> parts) implements Serializable {

        /**
         * Makes a total.
         *
         * @param id the total
         * @param parts what it is the total of
         * @throws IllegalArgumentException if there is no part, one part twice, or the total among its parts
         */
        public Total {
            Objects.requireNonNull(id, "id");
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("Total '" + id + "' must have at least one part, but had none");
            }
            if (parts.contains(id)) {
                throw new IllegalArgumentException("Total '" + id + "' must not be among its own parts " + parts);
            }
            Set<String> seen = new HashSet<>();
            for (String part : parts) {
                if (!seen.add(part)) {
                    throw new IllegalArgumentException(
                            "Total '" + id + "' must have each part once, but had '" + part + "' twice");
                }
            }
        }
    }

    /** What an axis is for, in the terms of JSON-stat 2.0 and SDMX; an axis that only classifies has none (軸の役割). */
    public enum Role {
        /** Its categories are points or periods of time: years, waves of a census (時点). */
        TIME,
        /** Its categories are places (地域). */
        GEO,
        /** Its categories are measures, each with its unit (表章項目). */
        METRIC
    }

    private final String id;
    private final Label label;
    private final List<Category> categories;
    private final List<Total> totals;
    private final Comparisons<String> comparisons;
    private final Role role;
    private final HashMap<String, Integer> indexes;

    private Axis(
            String id,
            Label label,
            List<Category> categories,
            List<Total> totals,
            Comparisons<String> comparisons,
            Role role) {
        this.id = Objects.requireNonNull(id, "id");
        this.label = Objects.requireNonNull(label, "label");
        this.categories = List.copyOf(categories);
        this.totals = List.copyOf(totals);
        this.comparisons = Objects.requireNonNull(comparisons, "comparisons");
        this.role = role;
        this.indexes = new HashMap<>();
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of an axis must not be blank, but was '" + id + "'");
        }
        if (this.categories.isEmpty()) {
            throw new IllegalArgumentException("Axis '" + id + "' must have at least one category, but had none");
        }
        for (Category category : this.categories) {
            if (indexes.put(category.id(), indexes.size()) != null) {
                throw new IllegalArgumentException(
                        "Axis '" + id + "' must have each category once, but had '" + category.id() + "' twice");
            }
        }
        checkTotals();
        comparisons.pairs().forEach(pair -> {
            indexOf(pair.from());
            indexOf(pair.to());
        });
    }

    /**
     * An axis of categories none of which is a total.
     *
     * @param id what it is called in code and data
     * @param label what it is called in print
     * @param categories the categories in order
     * @return the axis
     * @throws IllegalArgumentException if the id is blank, there is no category, or two have the same id
     */
    public static Axis of(String id, Label label, List<Category> categories) {
        return new Axis(id, label, categories, List.of(), Comparisons.none(), null);
    }

    /**
     * An axis that is called the same in data and in print, as are its categories.
     *
     * @param name the name of the axis
     * @param categories the names of the categories in order
     * @return the axis
     * @throws IllegalArgumentException if a name is blank, there is no category, or two have the same name
     */
    public static Axis of(String name, String... categories) {
        return of(
                name,
                Label.same(name),
                Arrays.stream(categories).map(Category::of).toList());
    }

    /**
     * The same axis with one more total declared.
     *
     * @param total the category that is a total
     * @param parts the categories it is the total of
     * @return the axis
     * @throws IllegalArgumentException if a category is unknown, a part stands twice, the total is among its own parts,
     *     directly or through other totals, or the same total with the same parts is declared already
     */
    public Axis withTotal(String total, String... parts) {
        return withTotals(List.of(new Total(total, List.of(parts))));
    }

    /**
     * The same axis with more totals declared, checked together: the time is proportional to the number of all parts.
     *
     * @param more the totals, behind those there are
     * @return the axis
     * @throws IllegalArgumentException as {@link #withTotal} does
     */
    public Axis withTotals(List<Total> more) {
        List<Total> all = new ArrayList<>(totals);
        all.addAll(more);
        return new Axis(id, label, categories, all, comparisons, role);
    }

    /**
     * The same axis with one category replaced by another of the same id, to give it a unit or an English name.
     *
     * @param category the new category
     * @return the axis
     * @throws NoSuchElementException naming candidates, if there is no category with its id
     */
    public Axis with(Category category) {
        List<Category> changed = new ArrayList<>(categories);
        changed.set(indexOf(category.id()), category);
        return new Axis(id, label, changed, totals, comparisons, role);
    }

    /**
     * The same axis with another printed name.
     *
     * @param newLabel the name
     * @return the axis
     */
    public Axis withLabel(Label newLabel) {
        return new Axis(id, newLabel, categories, totals, comparisons, role);
    }

    /**
     * The same axis with what holds for comparing its categories, such as the waves of a census.
     *
     * @param newComparisons which category ids may be compared with which
     * @return the axis
     * @throws NoSuchElementException naming candidates, if a category is not on the axis
     */
    public Axis withComparisons(Comparisons<String> newComparisons) {
        return new Axis(id, label, categories, totals, newComparisons, role);
    }

    /**
     * The same axis with what it is for.
     *
     * @param newRole the role
     * @return the axis
     */
    public Axis withRole(Role newRole) {
        return new Axis(id, label, categories, totals, comparisons, Objects.requireNonNull(newRole, "newRole"));
    }

    /** The axis with some of its categories and the totals that are still whole. */
    Axis select(Collection<String> ids) {
        Set<String> asked = new HashSet<>();
        for (String one : ids) {
            get(one);
            if (!asked.add(one)) {
                throw new IllegalArgumentException(
                        "Each category must be selected once, but '" + one + "' was selected twice");
            }
        }
        return new Axis(
                id,
                label,
                categories.stream()
                        .filter(category -> asked.contains(category.id()))
                        .toList(),
                totals.stream()
                        .filter(total -> asked.contains(total.id()) && asked.containsAll(total.parts()))
                        .toList(),
                comparisons.only(asked::contains),
                role);
    }

    private void checkTotals() {
        Set<List<Object>> seen = new HashSet<>();
        for (Total total : totals) {
            Stream.concat(Stream.of(total.id()), total.parts().stream()).forEach(one -> {
                if (!indexes.containsKey(one)) {
                    throw new IllegalArgumentException(
                            "Total '" + total.id() + "' of axis '" + id + "': " + unknown(one));
                }
            });
            if (!seen.add(List.of(total.id(), Set.copyOf(total.parts())))) {
                throw new IllegalArgumentException("Total '" + total.id() + "' of axis '" + id
                        + "' must be declared once with the same parts, but was declared twice with " + total.parts());
            }
        }
        checkCycles();
    }

    /** Takes away totals whose parts hold no further total, until none is left or those that are left form a circle. */
    private void checkCycles() {
        Map<String, Set<String>> above = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        for (Total total : totals) {
            for (String part : total.parts()) {
                if (above.computeIfAbsent(part, key -> new HashSet<>()).add(total.id())) {
                    open.merge(total.id(), 1, Integer::sum);
                }
            }
        }
        Deque<String> free = new ArrayDeque<>(leafIds());
        while (!free.isEmpty()) {
            for (String total : above.getOrDefault(free.pop(), Set.of())) {
                if (open.merge(total, -1, Integer::sum) == 0) {
                    open.remove(total);
                    free.push(total);
                }
            }
        }
        if (!open.isEmpty()) {
            String circle = categories.stream()
                    .map(Category::id)
                    .filter(open::containsKey)
                    .limit(5)
                    .map(Nearest::quote)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("A total of axis '" + id
                    + "' must not be among its own parts through other totals, but there is a circle with " + circle);
        }
    }

    private List<String> leafIds() {
        Set<String> whole = totals.stream().map(Total::id).collect(Collectors.toSet());
        return categories.stream()
                .map(Category::id)
                .filter(one -> !whole.contains(one))
                .toList();
    }

    /**
     * What the axis is called in code and data.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What the axis is called in print.
     *
     * @return the name
     */
    public Label label() {
        return label;
    }

    /**
     * The categories.
     *
     * @return the categories in printed order
     */
    public List<Category> categories() {
        return categories;
    }

    /**
     * The number of categories.
     *
     * @return the number, at least 1
     */
    public int size() {
        return categories.size();
    }

    /**
     * The category with an id.
     *
     * @param categoryId the id
     * @return the category
     * @throws NoSuchElementException naming the nearest ids, if there is none
     */
    public Category get(String categoryId) {
        return categories.get(indexOf(categoryId));
    }

    /**
     * The category with an id, if there is one.
     *
     * @param categoryId the id
     * @return the category, or empty
     */
    public Optional<Category> find(String categoryId) {
        Objects.requireNonNull(categoryId, "categoryId");
        return Optional.ofNullable(indexes.get(categoryId)).map(categories::get);
    }

    /**
     * The place of a category on the axis.
     *
     * @param categoryId the id
     * @return the place, from 0
     * @throws NoSuchElementException naming the nearest ids, if there is none
     */
    public int indexOf(String categoryId) {
        Objects.requireNonNull(categoryId, "categoryId");
        Integer index = indexes.get(categoryId);
        if (index == null) {
            throw new NoSuchElementException("Axis '" + id + "': " + unknown(categoryId));
        }
        return index;
    }

    private String unknown(String asked) {
        List<String> named = categories.stream()
                .filter(one -> one.name().ja().equals(asked) || one.name().en().equals(asked))
                .map(Category::id)
                .toList();
        if (!named.isEmpty()) {
            return "no category " + Nearest.quote(asked) + ", but it is the name of " + Nearest.of(asked, named);
        }
        return "no category " + Nearest.quote(asked) + ", nearest are "
                + Nearest.of(asked, categories.stream().map(Category::id).toList());
    }

    /**
     * The totals.
     *
     * @return every declared total with its parts, in order of declaration
     */
    public List<Total> totals() {
        return totals;
    }

    /**
     * Which categories may be compared with which.
     *
     * @return the judgements by category id; none stated if all may
     */
    public Comparisons<String> comparisons() {
        return comparisons;
    }

    /**
     * Whether the figures of two categories may be compared.
     *
     * @param fromId one category
     * @param toId the other
     * @return the judgement
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Comparability comparability(String fromId, String toId) {
        return comparisons.between(get(fromId).id(), get(toId).id());
    }

    /**
     * What the axis is for.
     *
     * @return the role, or empty if it only classifies or nothing was said of it
     */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** The place of a category, where something was stated of comparing it. */
    Optional<Point> point(String categoryId) {
        Point point = new Point(id, get(categoryId).id(), comparisons);
        return point.comparisons().isEmpty() ? Optional.empty() : Optional.of(point);
    }

    /**
     * The ways in which a category is a total.
     *
     * @param categoryId the id
     * @return one list of parts for each way, in order of declaration; empty if the category is no total
     * @throws NoSuchElementException naming the nearest ids, if there is no such category
     */
    public List<List<Category>> partsOf(String categoryId) {
        get(categoryId);
        return totals.stream()
                .filter(total -> total.id().equals(categoryId))
                .map(total -> total.parts().stream().map(this::get).toList())
                .toList();
    }

    /**
     * The total that a category is part of; of several the one declared first.
     *
     * @param categoryId the id
     * @return the total, or empty if the category is part of none
     * @throws NoSuchElementException naming the nearest ids, if there is no such category
     */
    public Optional<Category> parentOf(String categoryId) {
        get(categoryId);
        return totals.stream()
                .filter(total -> total.parts().contains(categoryId))
                .findFirst()
                .map(total -> get(total.id()));
    }

    /**
     * The categories that are no total.
     *
     * @return the categories in printed order
     */
    public List<Category> leaves() {
        return leafIds().stream().map(this::get).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis that
                && id.equals(that.id)
                && label.equals(that.label)
                && categories.equals(that.categories)
                && totals.equals(that.totals)
                && comparisons.equals(that.comparisons)
                && role == that.role;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, label, categories, totals, comparisons, role);
    }

    /** The name and the first categories. */
    @Override
    public String toString() {
        String first = categories.stream().limit(8).map(Category::toString).collect(Collectors.joining(", "));
        return label.ja() + "[" + first + (size() > 8 ? ", … (" + size() + ")" : "") + "]";
    }
}
