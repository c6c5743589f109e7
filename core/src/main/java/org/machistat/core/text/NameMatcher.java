package org.machistat.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.NameIndex.Entry;
import org.machistat.core.text.NameMatch.Near;
import org.machistat.core.text.NameMatch.Outcome;

/**
 * Finds out which of a fixed set of names a printed name means, and refuses where it cannot tell (名称照合).
 *
 * <p>The stages, first that decides: the name as it stands; the name without width, spaces, separators, brackets and case; a
 * {@link ReservedWord} such as 合計; the id alone, or the id before the name (A 農業、林業); look-alike characters and old forms
 * (カ/力, ー/一, 髙/高); a name printed without the brackets at its end; the closest name.
 *
 * <p>Distance = characters to insert, delete, replace or swap ÷ length of the longer name (optimal string alignment,
 * Damerau 1964, Levenshtein 1966), on the names with look-alikes taken together. The closest is taken if its distance is at most the limit and the
 * second candidate's is larger by at least the margin.
 *
 * <ul>
 *   <li>Names of three characters are never read by distance under the limit of 25%: 製紙業 is one character from 製造業 and not it.
 *   <li>A candidate that is itself called その他 is matched before the reserved word.
 *   <li>An id never decides against the name: if both are there and belong to two candidates, the match is refused.
 *   <li>Among candidates of the same name the id before it decides; without one they are tied.
 *   <li>Work for one name is bounded by the total length of all candidates' names: a text of more than
 *       twice the longest name and 100 characters is refused unread.
 * </ul>
 *
 * @param <T> the type of the candidates
 */
public final class NameMatcher<T> {

    private static final int LIMIT = 25;
    private static final int MARGIN = 20;
    private static final int KEPT = 5;
    private static final int PERCENT = 100;

    /** A code of letters or digits, or a range of codes, that stands before a name. */
    private static final Pattern LEADING = Pattern.compile(
            "([A-Za-z0-9@]{1,12}+(?:[~〜‐-―-][A-Za-z0-9]{1,12}+)?+)(?![A-Za-z0-9])[\\s.:、,・]*+(.+)", Pattern.DOTALL);

    private static final Pattern RANGE = Pattern.compile("[~〜‐-―]");

    private final NameIndex<T> index;
    private final Map<String, ReservedWord> reserved;
    private final int limit;
    private final int margin;

    private NameMatcher(NameIndex<T> index, Map<String, ReservedWord> reserved, int limit, int margin) {
        this.index = index;
        this.reserved = reserved;
        this.limit = limit;
        this.margin = margin;
    }

    private static Map<String, ReservedWord> defaultWords() {
        Map<String, ReservedWord> words = new HashMap<>();
        for (ReservedWord word : ReservedWord.values()) {
            word.words().forEach(text -> words.put(NameFolding.foldAll(text), word));
        }
        return Map.copyOf(words);
    }

    /**
     * A matcher for candidates of any kind, with the usual reserved words, a limit of 25% and a margin of 20 points.
     *
     * @param candidates the candidates in the order in which they shall be listed
     * @param id what a candidate is called in data; unique
     * @param names what a candidate is called in print, the official name first; may be several, or none
     * @param <T> the type of the candidates
     * @return the matcher
     * @throws IllegalArgumentException if an id stands twice, or a name has neither letter nor digit
     */
    public static <T> NameMatcher<T> of(
            Collection<? extends T> candidates,
            Function<? super T, String> id,
            Function<? super T, List<String>> names) {
        return new NameMatcher<>(new NameIndex<>(candidates, id, names), defaultWords(), LIMIT, MARGIN);
    }

    /**
     * A name without what printers choose freely: width (NFKC), case, spaces, separators (、，・／ and the like), brackets.
     *
     * @param name the name
     * @return the form in which two names are {@link Outcome#NORMALISED equal but for notation}; empty if nothing is left
     */
    public static String normalise(String name) {
        return NameFolding.normalise(name);
    }

    /**
     * The same matcher with other bounds for the closest name.
     *
     * @param limitPercent the largest distance, in percent of the longer name, 0 (never by distance) to 100
     * @param marginPercent how far the second candidate must be behind, in percentage points, 1 to 100
     * @return the matcher
     * @throws IllegalArgumentException if a bound is out of its range
     */
    public NameMatcher<T> withBounds(int limitPercent, int marginPercent) {
        if (limitPercent < 0 || limitPercent > PERCENT || marginPercent < 1 || marginPercent > PERCENT) {
            throw new IllegalArgumentException("Limit must be from 0 to 100 percent and margin from 1 to 100, but were "
                    + limitPercent + " and " + marginPercent);
        }
        return new NameMatcher<>(index, reserved, limitPercent, marginPercent);
    }

    /**
     * The same matcher with further words for a reserved word.
     *
     * @param word what they mean
     * @param texts the words as printed, such as 市計
     * @return the matcher
     * @throws IllegalArgumentException if a text has neither letter nor digit
     */
    public NameMatcher<T> withReserved(ReservedWord word, String... texts) {
        Objects.requireNonNull(word, "word");
        Map<String, ReservedWord> words = new HashMap<>(reserved);
        for (String text : texts) {
            String fold = NameFolding.foldAll(text);
            if (fold.isEmpty()) {
                throw new IllegalArgumentException(
                        "A reserved word must have a letter or digit, but was '" + text + "'");
            }
            words.put(fold, word);
        }
        return new NameMatcher<>(index, Map.copyOf(words), limit, margin);
    }

    /**
     * What the names mean, each for itself.
     *
     * @param labels the printed names
     * @return one match for each, in the same order
     */
    public List<NameMatch<T>> matchAll(Collection<String> labels) {
        return labels.stream().map(this::match).toList();
    }

    /**
     * What a printed name means.
     *
     * @param label the printed name, of any length
     * @return the candidate, or why none was chosen
     */
    public NameMatch<T> match(String label) {
        int most = 2 * index.longest() + PERCENT;
        String whole = label.length() > most ? label : NameFolding.compatible(label);
        if (whole.length() > most) {
            return refused(label, Outcome.TOO_LONG, List.of(), NameSentences.tooLong(label, index.longest()));
        }
        String plain = NameFolding.normalise(label);
        if (plain.isEmpty()) {
            return refused(label, Outcome.EMPTY, List.of(), NameSentences.empty(label));
        }
        Optional<Hit<T>> same = Hit.of(Outcome.EXACT, index.exact(label.strip()))
                .or(() -> Hit.of(Outcome.NORMALISED, index.normalised(plain)));
        if (same.isPresent()) {
            return decided(label, same.get());
        }
        Matcher leading = LEADING.matcher(whole);
        String code = leading.matches() ? RANGE.matcher(leading.group(1)).replaceAll("-") : "";
        Optional<Entry<T>> led = index.byId(code);
        String rest = led.isPresent() || code.contains("-") ? leading.group(2) : whole;
        Optional<ReservedWord> word = reservedWord(whole).or(() -> reservedWord(rest));
        if (word.isPresent()) {
            return new NameMatch<>(
                    label, Outcome.RESERVED, word, List.of(), List.of(), NameSentences.reserved(label, word.get()));
        }
        Optional<Entry<T>> coded = index.byId(whole);
        if (coded.isPresent()) {
            return matched(label, Outcome.ID, index.firstOf(coded.get()));
        }
        if (led.isPresent()) {
            return withId(label, led.get(), rest);
        }
        return equalForm(plain).map(hit -> decided(label, hit)).orElseGet(() -> closest(label, plain));
    }

    /** Names that are equal to the printed one in some form. */
    private record Hit<T>(Outcome how, List<NameIndex.Name<T>> names) {

        static <T> Optional<Hit<T>> of(Outcome how, List<NameIndex.Name<T>> names) {
            return names.isEmpty() ? Optional.empty() : Optional.of(new Hit<>(how, names));
        }
    }

    private Optional<Hit<T>> equalForm(String plain) {
        String fold = NameFolding.fold(plain);
        return Hit.of(Outcome.NORMALISED, index.normalised(plain))
                .or(() -> Hit.of(Outcome.VARIANT, index.folded(fold)))
                .or(() -> Hit.of(Outcome.ABBREVIATED, index.abbreviated(fold)));
    }

    private Optional<ReservedWord> reservedWord(String text) {
        return Optional.ofNullable(reserved.get(NameFolding.foldAll(text)))
                .or(() -> Optional.ofNullable(reserved.get(NameFolding.foldAll(NameFolding.withoutBrackets(text)))));
    }

    /** A name behind an id: the id chooses among candidates that the name allows, and never against it. */
    private NameMatch<T> withId(String label, Entry<T> entry, String rest) {
        String plain = NameFolding.normalise(rest);
        Optional<Hit<T>> same = equalForm(plain);
        if (same.isPresent()) {
            List<NameIndex.Name<T>> names = same.get().names();
            return names.stream()
                    .filter(name -> name.entry().is(entry))
                    .findFirst()
                    .map(name -> matched(label, same.get().how(), name.same()))
                    .orElseGet(() -> contradictory(
                            label,
                            entry,
                            names.stream().map(NameIndex.Name::same).toList()));
        }
        List<Near<T>> nearest = index.nearest(NameFolding.fold(plain));
        Optional<Near<T>> own = nearest.stream()
                .filter(near -> near.id().equals(entry.id()))
                .filter(this::isWithinLimit)
                .findFirst();
        if (own.isPresent() && !isAhead(nearest.get(0), own.get())) {
            List<Near<T>> ordered = new ArrayList<>(nearest);
            ordered.remove(own.get());
            ordered.add(0, own.get());
            return closestIs(label, ordered);
        }
        return !nearest.isEmpty() && isWithinLimit(nearest.get(0))
                ? contradictory(label, entry, nearest)
                : refused(label, Outcome.TOO_FAR, nearest, NameSentences.tooFar(label, nearest, limit));
    }

    private NameMatch<T> closest(String label, String plain) {
        List<Near<T>> nearest = index.nearest(NameFolding.fold(plain));
        if (nearest.isEmpty() || !isWithinLimit(nearest.get(0))) {
            return refused(label, Outcome.TOO_FAR, nearest, NameSentences.tooFar(label, nearest, limit));
        }
        List<Near<T>> rivals =
                nearest.stream().filter(near -> !isAhead(nearest.get(0), near)).toList();
        return rivals.size() == 1 ? closestIs(label, nearest) : tied(label, rivals);
    }

    private boolean isWithinLimit(Near<T> near) {
        return near.edits() * PERCENT <= limit * near.length();
    }

    /** Whether the other is behind by the margin: e2/l2 − e1/l1 ≥ margin, without division. */
    private boolean isAhead(Near<T> first, Near<T> other) {
        long gap = (long) other.edits() * first.length() - (long) first.edits() * other.length();
        return gap * PERCENT >= (long) margin * first.length() * other.length();
    }

    private NameMatch<T> decided(String label, Hit<T> hit) {
        Map<Integer, Near<T>> candidates = new LinkedHashMap<>();
        hit.names().forEach(name -> candidates.putIfAbsent(name.entry().place(), name.same()));
        List<Near<T>> all = List.copyOf(candidates.values());
        return all.size() == 1 ? matched(label, hit.how(), all.get(0)) : tied(label, all);
    }

    private NameMatch<T> matched(String label, Outcome how, Near<T> best) {
        return new NameMatch<>(
                label, how, Optional.empty(), List.of(best), List.of(), NameSentences.matched(label, how, best));
    }

    private NameMatch<T> closestIs(String label, List<Near<T>> nearest) {
        List<Near<T>> kept = first(nearest);
        return new NameMatch<>(
                label, Outcome.CLOSEST, Optional.empty(), kept, List.of(), NameSentences.closest(label, kept));
    }

    private NameMatch<T> tied(String label, List<Near<T>> all) {
        return new NameMatch<>(
                label,
                Outcome.TIED,
                Optional.empty(),
                first(all),
                all.stream().map(Near::candidate).toList(),
                NameSentences.tied(label, all, all.size()));
    }

    private NameMatch<T> contradictory(String label, Entry<T> entry, List<Near<T>> nearest) {
        return refused(label, Outcome.CONTRADICTORY, nearest, NameSentences.contradictory(label, entry.id(), nearest));
    }

    private NameMatch<T> refused(String label, Outcome why, List<Near<T>> nearest, Label sentence) {
        return new NameMatch<>(label, why, Optional.empty(), first(nearest), List.of(), sentence);
    }

    private List<Near<T>> first(List<Near<T>> nearest) {
        return nearest.subList(0, Math.min(KEPT, nearest.size()));
    }
}
