package org.machistat.census.industry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;

/**
 * A list of industries, each part of at most one other, with groups made of them (産業分類).
 *
 * <p>The official lists are {@link JsicClassification}s. Your own is made by {@link #of}, or from another by {@link #select} and
 * {@link #withGroups}: {@code JsicClassification.rev13().withGroups(List.of(IndustryGroup.of("A-B", Label.of("農林漁業", …), "A", "B")))}.
 */
public sealed interface IndustryClassification permits JsicClassification, ListedClassification {

    /**
     * A classification of one's own.
     *
     * @param title its name
     * @param source where the list comes from
     * @param industries the industries in order, each after its parent
     * @return the classification
     * @throws IllegalArgumentException if a code stands twice, a parent does not stand before its child or is not of a higher level, or an
     *     industry is of the level {@link IndustryLevel#GROUP}
     */
    static IndustryClassification of(Label title, Source source, List<Industry> industries) {
        return new ListedClassification(title, source, industries, List.of());
    }

    /**
     * The name of the classification.
     *
     * @return the name in Japanese and English
     */
    Label title();

    /**
     * Where the list comes from.
     *
     * @return the source
     */
    Source source();

    /**
     * All industries.
     *
     * @return the groups in order of their making, then the industries in order of the list
     */
    List<Industry> list();

    /**
     * The industries of one level.
     *
     * @param level the level
     * @return the industries in order; empty if there is none of that level
     */
    List<Industry> list(IndustryLevel level);

    /**
     * The groups.
     *
     * @return the groups in order of their making
     */
    List<IndustryGroup> groups();

    /**
     * The industry of a code, if there is one.
     *
     * @param code the code
     * @return the industry or group, or empty
     */
    Optional<Industry> find(String code);

    /**
     * The parts of an industry.
     *
     * @param code the code
     * @return its children in order, or the parts of a group; empty if it is not divided
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    List<Industry> children(String code);

    /**
     * The industries of a name.
     *
     * @param name the Japanese or English name; width, case, spaces, separators and brackets do not matter
     * @return all that are called so, in order; empty if none is
     */
    List<Industry> listNamed(String name);

    /**
     * The same classification with more groups, which may be made of earlier ones.
     *
     * @param more the groups, behind those there are
     * @return the classification
     * @throws IllegalArgumentException if a code stands twice or a part is unknown
     */
    IndustryClassification withGroups(List<IndustryGroup> more);

    /**
     * The industry of a code.
     *
     * @param code the code
     * @return the industry or group
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default Industry get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException(Lookups.unknown(this, code)));
    }

    /**
     * The industry of a code, if there is one.
     *
     * @param code the code
     * @return the industry, or empty
     */
    default Optional<Industry> find(IndustryCode code) {
        return find(code.text());
    }

    /**
     * The industry of a code.
     *
     * @param code the code
     * @return the industry
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default Industry get(IndustryCode code) {
        return get(code.text());
    }

    /**
     * The parts of an industry.
     *
     * @param code the code
     * @return its children in order; empty if it is not divided
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default List<Industry> children(IndustryCode code) {
        return children(code.text());
    }

    /**
     * The industries that hold another.
     *
     * @param code the code
     * @return its parent, the parent's parent and so on; empty on top
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default List<Industry> ancestors(IndustryCode code) {
        return ancestors(code.text());
    }

    /**
     * The undivided industries that an industry consists of.
     *
     * @param code the code
     * @return the industries at the bottom, each once, in order; the industry itself if it is not divided
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default List<Industry> leaves(IndustryCode code) {
        return leaves(code.text());
    }

    /**
     * The industries that hold another.
     *
     * @param code the code
     * @return its parent, the parent's parent and so on; empty on top and for a group
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default List<Industry> ancestors(String code) {
        List<Industry> above = new ArrayList<>();
        for (Industry one = get(code); !one.parent().isEmpty(); ) {
            one = get(one.parent());
            above.add(one);
        }
        return List.copyOf(above);
    }

    /**
     * The undivided industries that an industry consists of.
     *
     * @param code the code
     * @return the industries at the bottom, each once, in order; the industry itself if it is not divided
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default List<Industry> leaves(String code) {
        Set<Industry> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<Industry> open = new ArrayDeque<>();
        open.push(get(code));
        while (!open.isEmpty()) {
            Industry one = open.pop();
            if (seen.add(one.code())) {
                List<Industry> parts = children(one.code());
                if (parts.isEmpty()) {
                    found.add(one);
                }
                for (int i = parts.size() - 1; i >= 0; i--) {
                    open.push(parts.get(i));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Some of the industries as a classification of their own, such as the divisions.
     *
     * @param codes the codes; a group keeps its place if all its parts are there too, else it becomes undivided
     * @return the classification with the industries in the order of this one; the parent of each is the nearest that was taken
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    default IndustryClassification select(Collection<String> codes) {
        return Lookups.select(this, codes);
    }

    /**
     * Some of the industries as the axis of a table.
     *
     * @param id what the axis is called in data
     * @param label what the axis is called in print
     * @param codes the codes, in the order of the axis
     * @return the axis; an industry or group is declared a total if all its parts are on the axis
     * @throws NoSuchElementException naming candidates, if there is no such code
     * @throws IllegalArgumentException if there is no code or one stands twice
     */
    default Axis axis(String id, Label label, List<String> codes) {
        Axis axis = Axis.of(
                id, label, codes.stream().map(this::get).map(Industry::category).toList());
        Set<String> held = new LinkedHashSet<>(codes);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String code : codes) {
            String parent = get(code).parent();
            if (held.contains(parent)) {
                parts.computeIfAbsent(parent, key -> new ArrayList<>()).add(code);
            }
        }
        List<Axis.Total> totals = new ArrayList<>();
        groups().stream()
                .filter(group -> held.contains(group.code()) && held.containsAll(group.parts()))
                .forEach(group -> totals.add(new Axis.Total(group.code(), group.parts())));
        parts.forEach((parent, found) -> {
            if (children(parent).size() == found.size()) {
                totals.add(new Axis.Total(parent, found));
            }
        });
        return axis.withTotals(totals);
    }
}
