package org.machistat.census.industry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.internal.Excerpt;

/** What every classification answers in the same way. */
final class Lookups {

    private static final int SHOWN = 5;
    private static final int LONGEST = 60;

    private Lookups() {}

    /** The message for a code that is not there: the codes with the longest beginning in common, or else all, if they are few, or those on top. */
    static String unknown(IndustryClassification classification, String code) {
        List<Industry> all = classification.list();
        List<String> near = List.of();
        for (int length = Math.min(code.length(), LONGEST); length >= 0 && near.isEmpty(); length--) {
            String beginning = code.substring(0, length);
            near = all.stream()
                    .filter(one -> beginning.isEmpty()
                            ? all.size() <= SHOWN || one.parent().isEmpty()
                            : one.code().startsWith(beginning))
                    .map(Industry::code)
                    .toList();
        }
        String shown = near.stream().limit(SHOWN).map(one -> "'" + one + "'").collect(Collectors.joining(", "));
        String asked = Excerpt.of(code);
        return "No industry '" + asked + "' in " + classification.title().en() + ", "
                + (near.isEmpty() ? "it is empty" : "nearest are " + shown)
                + (near.size() > SHOWN ? ", … (" + near.size() + " in all)" : "");
    }

    static IndustryClassification select(IndustryClassification all, Collection<String> codes) {
        Set<String> wanted = new LinkedHashSet<>(codes);
        List<Industry> taken = wanted.stream().map(all::get).toList();
        boolean isTop = taken.stream().allMatch(one -> one.parent().isEmpty());
        List<Industry> ordered = isTop && taken.stream().allMatch(one -> one.level() == IndustryLevel.DIVISION)
                ? all.list(IndustryLevel.DIVISION)
                : all.list();
        List<Industry> chosen = new ArrayList<>();
        List<IndustryGroup> groups = new ArrayList<>();
        for (IndustryGroup group : all.groups()) {
            if (wanted.contains(group.code()) && wanted.containsAll(group.parts())) {
                groups.add(group);
            }
        }
        Set<String> kept = groups.stream().map(IndustryGroup::code).collect(Collectors.toSet());
        for (Industry one : ordered) {
            if (wanted.contains(one.code()) && !kept.contains(one.code())) {
                String parent = all.ancestors(one.code()).stream()
                        .map(Industry::code)
                        .filter(wanted::contains)
                        .findFirst()
                        .orElse("");
                IndustryLevel level = one.level() == IndustryLevel.GROUP ? IndustryLevel.DIVISION : one.level();
                chosen.add(new Industry(one.code(), level, parent, one.ja(), one.en()));
            }
        }
        return new ListedClassification(all.title(), all.source(), chosen, groups);
    }

    static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
