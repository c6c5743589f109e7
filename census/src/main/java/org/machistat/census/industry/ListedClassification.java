package org.machistat.census.industry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatcher;

/** A classification held as its list. */
final class ListedClassification implements IndustryClassification {

    private final Label title;
    private final Source source;
    private final List<Industry> industries;
    private final List<IndustryGroup> groups;
    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final Map<String, List<Industry>> children = new HashMap<>();
    private final Map<IndustryLevel, List<Industry>> byLevel = new EnumMap<>(IndustryLevel.class);
    private final Map<String, List<Industry>> byName = new HashMap<>();

    ListedClassification(Label title, Source source, List<Industry> industries, List<IndustryGroup> groups) {
        this.title = Objects.requireNonNull(title, "title");
        this.source = Objects.requireNonNull(source, "source");
        this.industries = List.copyOf(industries);
        this.groups = List.copyOf(groups);
        List<Industry> grouped = this.groups.stream()
                .map(one -> new Industry(
                        one.code(),
                        IndustryLevel.GROUP,
                        "",
                        one.label().ja(),
                        one.label().en()))
                .toList();
        this.industries.forEach(this::place);
        for (int i = 0; i < grouped.size(); i++) {
            place(grouped.get(i), this.groups.get(i));
        }
        for (Industry one : Lookups.join(grouped, this.industries)) {
            byLevel.computeIfAbsent(one.level(), key -> new ArrayList<>()).add(one);
            Stream.of(one.ja(), one.en())
                    .map(NameMatcher::normalise)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>(1))
                            .add(one));
        }
    }

    private void place(Industry one) {
        if (one.level() == IndustryLevel.GROUP) {
            throw new IllegalArgumentException("Industry '" + one.code()
                    + "' must have a level of the classification; groups are added by withGroups");
        }
        if (!one.parent().isEmpty()) {
            Industry parent = byCode.get(one.parent());
            if (parent == null || parent.level().compareTo(one.level()) >= 0) {
                throw new IllegalArgumentException("Parent '" + one.parent() + "' of industry '" + one.code()
                        + "' must stand before it and on a higher level, but "
                        + (parent == null ? "did not stand before it" : "was of level " + parent.level()));
            }
            children.computeIfAbsent(one.parent(), key -> new ArrayList<>()).add(one);
        }
        register(one);
    }

    private void place(Industry one, IndustryGroup group) {
        List<Industry> parts = new ArrayList<>();
        for (String part : group.parts()) {
            if (!byCode.containsKey(part)) {
                throw new IllegalArgumentException("Part '" + part + "' of group '" + group.code()
                        + "' must be an industry or an earlier group of " + title.en());
            }
            parts.add(byCode.get(part));
        }
        register(one);
        children.put(one.code(), parts);
    }

    private void register(Industry one) {
        if (byCode.put(one.code(), one) != null) {
            throw new IllegalArgumentException(
                    "Each industry must have a code of its own, but '" + one.code() + "' stood twice");
        }
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public List<Industry> list() {
        return Lookups.join(list(IndustryLevel.GROUP), industries);
    }

    @Override
    public List<Industry> list(IndustryLevel level) {
        Objects.requireNonNull(level, "level");
        return Collections.unmodifiableList(byLevel.getOrDefault(level, List.of()));
    }

    @Override
    public List<IndustryGroup> groups() {
        return groups;
    }

    @Override
    public Optional<Industry> find(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Industry> children(String code) {
        get(code);
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    @Override
    public List<Industry> listNamed(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(NameMatcher.normalise(name), List.of()));
    }

    @Override
    public ListedClassification withGroups(List<IndustryGroup> more) {
        return new ListedClassification(title, source, industries, Lookups.join(groups, more));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListedClassification that
                && title.equals(that.title)
                && source.equals(that.source)
                && industries.equals(that.industries)
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, source, industries, groups);
    }

    /** The title and the number of industries. */
    @Override
    public String toString() {
        return title.ja() + "（" + byCode.size() + "）";
    }
}
