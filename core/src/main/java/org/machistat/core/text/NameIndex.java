package org.machistat.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.text.NameMatch.Near;

/** The names of the candidates of a {@link NameMatcher}, in every form in which they are looked up. */
final class NameIndex<T> {

    private static final Comparator<Near<?>> BY_DISTANCE =
            (a, b) -> Long.compare((long) a.edits() * b.length(), (long) b.edits() * a.length());

    /** Longer names, in characters, are not compared by distance, whose time grows with the product of both lengths. */
    static final int LONGEST_COMPARED = 1000;

    /** A candidate; two are the same if their place is. */
    record Entry<T>(T candidate, String id, int place) {

        boolean is(Entry<T> other) {
            return place == other.place;
        }
    }

    /** One name of a candidate, and its folded form as code points. */
    static final class Name<T> {
        private final Entry<T> entry;
        private final String text;
        private final int[] folded;

        private Name(Entry<T> entry, String text, int[] folded) {
            this.entry = entry;
            this.text = text;
            this.folded = folded;
        }

        Entry<T> entry() {
            return entry;
        }

        /** As a match without any difference. */
        Near<T> same() {
            return new Near<>(entry.candidate(), entry.id(), text, 0, folded.length);
        }

        private Near<T> from(int[] asked) {
            return new Near<>(
                    entry.candidate(),
                    entry.id(),
                    text,
                    EditDistance.of(asked, folded),
                    Math.max(asked.length, folded.length));
        }
    }

    private final List<Name<T>> names = new ArrayList<>();
    private final Map<String, Entry<T>> byId = new HashMap<>();
    private final Map<String, List<Name<T>>> exact = new HashMap<>();
    private final Map<String, List<Name<T>>> normalised = new HashMap<>();
    private final Map<String, List<Name<T>>> folded = new HashMap<>();
    private final Map<String, List<Name<T>>> abbreviated = new HashMap<>();
    private final int longest;

    NameIndex(
            Collection<? extends T> candidates,
            Function<? super T, String> id,
            Function<? super T, List<String>> naming) {
        for (T candidate : candidates) {
            Entry<T> entry = new Entry<>(candidate, Objects.requireNonNull(id.apply(candidate), "id"), byId.size());
            if (byId.put(NameFolding.compatible(entry.id()), entry) != null) {
                throw new IllegalArgumentException("Each candidate must have an id of its own, but "
                        + NameSentences.en(entry.id()) + " stood twice");
            }
            for (String text : new LinkedHashSet<>(naming.apply(candidate))) {
                add(entry, text);
            }
        }
        names.forEach(this::abbreviate);
        longest = names.stream()
                .mapToInt(name -> Math.max(
                        name.text.length(), NameFolding.compatible(name.text).length()))
                .max()
                .orElse(0);
    }

    private void add(Entry<T> entry, String text) {
        String plain = NameFolding.normalise(text);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("A name of candidate " + NameSentences.en(entry.id())
                    + " must have a letter or digit, but was " + NameSentences.en(text));
        }
        String fold = NameFolding.fold(plain);
        Name<T> name = new Name<>(entry, text, fold.codePoints().toArray());
        names.add(name);
        put(exact, text.strip(), name);
        put(normalised, plain, name);
        put(folded, fold, name);
    }

    /** A short form that is some candidate's full name stays that candidate's. */
    private void abbreviate(Name<T> name) {
        String whole = NameFolding.compatible(name.text);
        String cut = NameFolding.withoutBrackets(whole);
        String fold = NameFolding.foldAll(cut);
        if (cut.length() < whole.length() && !fold.isEmpty() && !folded.containsKey(fold)) {
            put(abbreviated, fold, name);
        }
    }

    private static <T> void put(Map<String, List<Name<T>>> map, String key, Name<T> name) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(name);
    }

    Optional<Entry<T>> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isId(String id) {
        return byId.containsKey(id);
    }

    List<Name<T>> exact(String text) {
        return exact.getOrDefault(text, List.of());
    }

    List<Name<T>> normalised(String plain) {
        return normalised.getOrDefault(plain, List.of());
    }

    List<Name<T>> folded(String fold) {
        return folded.getOrDefault(fold, List.of());
    }

    List<Name<T>> abbreviated(String fold) {
        return abbreviated.getOrDefault(fold, List.of());
    }

    /** A candidate under its first name, or under its id if it has no name. */
    Near<T> firstOf(Entry<T> entry) {
        return names.stream()
                .filter(name -> name.entry.is(entry))
                .findFirst()
                .map(Name::same)
                .orElseGet(() -> new Near<>(entry.candidate(), entry.id(), entry.id(), 0, 1));
    }

    /** Every candidate at the distance of its closest name, nearest first; those at the same distance in their order. */
    List<Near<T>> nearest(String fold) {
        int[] asked = fold.codePoints().toArray();
        Map<Integer, Near<T>> best = new LinkedHashMap<>();
        for (Name<T> name : asked.length > LONGEST_COMPARED ? List.<Name<T>>of() : names) {
            if (name.folded.length > LONGEST_COMPARED) {
                continue;
            }
            best.merge(name.entry.place(), name.from(asked), (a, b) -> BY_DISTANCE.compare(b, a) < 0 ? b : a);
        }
        List<Near<T>> ordered = new ArrayList<>(best.values());
        ordered.sort(BY_DISTANCE);
        return ordered;
    }

    /** The length of the longest name in characters, as written or in compatible form. */
    int longest() {
        return longest;
    }
}
