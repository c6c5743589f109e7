package org.machistat.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.text.NameIndex.Entry;
import org.machistat.core.text.NameMatch.Near;
import org.machistat.core.text.NameMatch.Outcome;

/**
 * Finds out which of a fixed set of names a printed name means, and refuses where it cannot tell (名称照合).
 *
 * <p>The stages, first that decides: the name as it stands; the name without width, spaces, separators, brackets and case; a
 * {@link ReservedWord} such as 合計; the id alone, or the id with the name (A 農業、林業, 【Ａ】農業、林業, 大分類A 農業、林業, 農業、林業（A）); look-alike characters and old forms
 * (カ/力, ー/一, 髙/高); a name printed without the brackets at its end; the closest name.
 *
 * <p>Distance = characters to insert, delete, replace or swap ÷ length of the longer name (optimal string alignment,
 * Damerau 1964, Levenshtein 1966), on the names with look-alikes taken together. The closest is taken if its distance is below the limit, the
 * second candidate's is larger by at least the margin, and no word that changes the meaning was added, lost or exchanged: 非情報通信業,
 * 情報通信業以外, 情報通信業計, 情報通信業2 are {@link Outcome#OTHER_MEANING not} 情報通信業.
 *
 * <ul>
 *   <li>Names of up to four characters are never read by distance under the limit of 25%: 製紙業 is one character from 製造業 and not
 *       it, nor is 非製造業.
 *   <li>A candidate that is itself called その他 is matched before the reserved word.
 *   <li>An id never decides against the name: if both are there and belong to two candidates, the match is refused.
 *   <li>Among candidates of the same name the id before it decides; without one they are tied.
 *   <li>Work for one name is bounded by the total length of all candidates' names: a text of more than
 *       twice the longest name and 100 characters is refused unread, and names of more than 1,000 characters are not compared by distance.
 * </ul>
 *
 * @param <T> the type of the candidates
 */
public final class NameMatcher<T> {

    private static final int LIMIT = 25;
    private static final int MARGIN = 20;
    private static final int KEPT = 5;
    private static final int PERCENT = 100;

    private final NameIndex<T> index;
    private final ReservedWords reserved;
    private final int limit;
    private final int margin;

    private NameMatcher(NameIndex<T> index, ReservedWords reserved, int limit, int margin) {
        this.index = index;
        this.reserved = reserved;
        this.limit = limit;
        this.margin = margin;
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
        return new NameMatcher<>(new NameIndex<>(candidates, id, names), ReservedWords.usual(), LIMIT, MARGIN);
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
     * @param limitPercent what the distance must be below, in percent of the longer name, 0 (never by distance) to 100
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
        return new NameMatcher<>(index, reserved.with(word, texts), limit, margin);
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
        Objects.requireNonNull(label, "label");
        Optional<Hit<T>> exact = Hit.of(Outcome.EXACT, index.exact(label.strip()));
        if (exact.isPresent()) {
            return decided(label, exact.get());
        }
        int most = 2 * index.longest() + PERCENT;
        String whole = label.length() > most ? label : NameFolding.compatible(label);
        if (whole.length() > most) {
            return refused(label, Outcome.TOO_LONG, List.of(), NameSentences.tooLong(label, index.longest()));
        }
        String plain = NameFolding.normalise(label);
        if (plain.isEmpty()) {
            return refused(label, Outcome.EMPTY, List.of(), NameSentences.empty(label));
        }
        Optional<Hit<T>> same = Hit.of(Outcome.NORMALISED, index.normalised(plain));
        if (same.isPresent()) {
            return decided(label, same.get());
        }
        Optional<Coded<T>> coded = coded(whole);
        return coded.flatMap(one -> agreeing(label, one))
                .or(() -> reserved.find(whole, index::isId).map(found -> reserved(label, found)))
                .or(() -> index.byId(whole).map(entry -> matched(label, Outcome.ID, index.firstOf(entry))))
                .or(() -> coded.map(one -> withId(label, one)))
                .or(() -> equalForm(plain).map(hit -> decided(label, hit)))
                .orElseGet(() -> closest(label, plain));
    }

    /** A candidate by the code that is printed with a name, and the name. */
    private record Coded<T>(Entry<T> entry, String rest, String plain) {}

    private Optional<Coded<T>> coded(String whole) {
        return PrintedCode.before(whole)
                .flatMap(this::coded)
                .or(() -> PrintedCode.behind(whole).flatMap(this::coded));
    }

    private Optional<Coded<T>> coded(PrintedCode code) {
        return index.byId(code.code())
                .map(entry -> new Coded<>(entry, code.rest(), NameFolding.normalise(code.rest())));
    }

    /** The candidate of the code, if nothing else is printed or the name is its own. */
    private Optional<NameMatch<T>> agreeing(String label, Coded<T> coded) {
        if (coded.plain().isEmpty()) {
            return Optional.of(matched(label, Outcome.ID, index.firstOf(coded.entry())));
        }
        return equalForm(coded.plain())
                .flatMap(hit -> hit.names().stream()
                        .filter(name -> name.entry().is(coded.entry()))
                        .findFirst()
                        .map(name -> matched(label, hit.how(), name.same())));
    }

    private NameMatch<T> reserved(String label, ReservedWords.Found found) {
        return new NameMatch<>(
                label,
                Outcome.RESERVED,
                Optional.of(found.word()),
                found.qualifier(),
                List.of(),
                List.of(),
                NameSentences.reserved(label, found.word(), found.qualifier()));
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

    /** A name behind an id: the id chooses among candidates that the name allows, and never against it. */
    private NameMatch<T> withId(String label, Coded<T> coded) {
        Entry<T> entry = coded.entry();
        Optional<Hit<T>> same = equalForm(coded.plain());
        if (same.isPresent()) {
            return contradictory(
                    label,
                    entry,
                    same.get().names().stream().map(NameIndex.Name::same).toList());
        }
        List<Near<T>> nearest = index.nearest(NameFolding.fold(coded.plain()));
        Optional<Near<T>> own = nearest.stream()
                .filter(near -> near.id().equals(entry.id()))
                .filter(this::isWithinLimit)
                .findFirst();
        if (own.isPresent() && !isAhead(nearest.get(0), own.get())) {
            List<Near<T>> ordered = new ArrayList<>(nearest);
            ordered.remove(own.get());
            ordered.add(0, own.get());
            return closestIs(label, coded.rest(), ordered);
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
        return rivals.size() == 1 ? closestIs(label, label, nearest) : tied(label, rivals);
    }

    private boolean isWithinLimit(Near<T> near) {
        return near.edits() * PERCENT < limit * near.length();
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
                label, how, Optional.empty(), "", List.of(best), List.of(), NameSentences.matched(label, how, best));
    }

    /** The first candidate, unless the name is one of another meaning. */
    private NameMatch<T> closestIs(String label, String name, List<Near<T>> nearest) {
        List<Near<T>> kept = first(nearest);
        Optional<String> word = Rewording.between(name, kept.get(0).name());
        if (word.isPresent()) {
            return refused(
                    label, Outcome.OTHER_MEANING, nearest, NameSentences.otherMeaning(label, kept.get(0), word.get()));
        }
        return new NameMatch<>(
                label, Outcome.CLOSEST, Optional.empty(), "", kept, List.of(), NameSentences.closest(label, kept));
    }

    private NameMatch<T> tied(String label, List<Near<T>> all) {
        return new NameMatch<>(
                label,
                Outcome.TIED,
                Optional.empty(),
                "",
                first(all),
                all.stream().map(Near::candidate).toList(),
                NameSentences.tied(label, all, all.size()));
    }

    private NameMatch<T> contradictory(String label, Entry<T> entry, List<Near<T>> nearest) {
        return refused(label, Outcome.CONTRADICTORY, nearest, NameSentences.contradictory(label, entry.id(), nearest));
    }

    private NameMatch<T> refused(String label, Outcome why, List<Near<T>> nearest, Label sentence) {
        return new NameMatch<>(label, why, Optional.empty(), "", first(nearest), List.of(), sentence);
    }

    private List<Near<T>> first(List<Near<T>> nearest) {
        return nearest.subList(0, Math.min(KEPT, nearest.size()));
    }
}
