package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Ranks;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * How the ranks of the categories moved between two compositions (順位の変化).
 *
 * <ul>
 *   <li>Rank 1 is the largest share. Equal shares are ranked by the {@linkplain RankMethod rule} asked for, and marked as tied.
 *   <li>A category that is missing from a complete side ranks there with a share of 0.
 *   <li>A share that is refused, or compositions that are not comparable, refuse the whole.
 * </ul>
 *
 * @serial exclude
 */
public final class RankChange implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The ranks of one category.
     *
     * @param category the category
     * @param before its earlier rank
     * @param after its later rank
     * @param tiedBefore whether it shared the earlier rank
     * @param tiedAfter whether it shares the later rank
     * @serial exclude
     */
    public record Entry(Category category, Rational before, Rational after, boolean tiedBefore, boolean tiedAfter)
            implements Serializable {
        /**
         * How many places it rose.
         *
         * @return the earlier rank less the later; below 0 if it fell
         */
        public Rational rise() {
            return before.minus(after);
        }
    }

    private final RankMethod ties;
    private final List<Entry> entries;
    private final List<Rational> before;
    private final List<Rational> after;
    private final List<Input> inputs;
    private final List<Source> sources;
    private final Comparability comparability;

    private RankChange(
            CompositionChange change,
            RankMethod ties,
            List<Entry> entries,
            List<Rational> before,
            List<Rational> after) {
        this.ties = ties;
        this.entries = entries;
        this.before = before;
        this.after = after;
        this.inputs = change.inputs();
        this.sources = List.of(change.before().source(), change.after().source());
        this.comparability = change.comparability();
    }

    static Answer<RankChange> of(CompositionChange change, RankMethod ties) {
        List<Rational> before = new ArrayList<>();
        List<Rational> after = new ArrayList<>();
        List<Category> categories = change.categories();
        for (Category category : categories) {
            Answer<Rational> earlier = CompositionChange.percent(change.before(), category.id());
            Answer<Rational> later = CompositionChange.percent(change.after(), category.id());
            Answer<Rational> known = change.comparability().guard(earlier.flatMap(percent -> later));
            if (!known.isGiven()) {
                return Answer.refuse(known.refusal().orElseThrow());
            }
            before.add(earlier.get());
            after.add(later.get());
        }
        Ranks<Rational> earlier = Ranks.among(before);
        Ranks<Rational> later = Ranks.among(after);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Rational from = before.get(i);
            Rational to = after.get(i);
            entries.add(new Entry(
                    categories.get(i),
                    ties.rank(earlier, from),
                    ties.rank(later, to),
                    earlier.isTied(from),
                    later.isTied(to)));
        }
        return Answer.of(new RankChange(change, ties, List.copyOf(entries), before, after));
    }

    /**
     * How equal shares were ranked.
     *
     * @return the rule
     */
    public RankMethod ties() {
        return ties;
    }

    /**
     * The ranks.
     *
     * @return one entry for each category of both sides, in order
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The ranks of a category.
     *
     * @param id the id of the category
     * @return its entry
     * @throws NoSuchElementException naming the categories, if there is none with this id
     */
    public Entry get(String id) {
        return entries.stream()
                .filter(entry -> entry.category().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No category '" + id + "', there are "
                        + entries.stream().map(entry -> entry.category().id()).toList()));
    }

    /**
     * Spearman's ρ between the orders.
     *
     * @return ρ, or why there is none
     */
    public Answer<Coefficient> spearman() {
        return RankCorrelation.spearman(before, after).map(this::noted);
    }

    /**
     * Kendall's τ-b between the orders.
     *
     * @return τ-b, or why there is none
     */
    public Answer<Coefficient> kendall() {
        return RankCorrelation.kendall(before, after).map(this::noted);
    }

    private Coefficient noted(Coefficient coefficient) {
        Coefficient noted = coefficient.withInputs(inputs);
        for (Label note : comparability.notes()) {
            noted = noted.withNote(note);
        }
        return noted;
    }

    @Override
    public Explanation explanation() {
        String moved = entries.stream()
                .filter(entry -> entry.rise().signum() != 0)
                .map(entry -> entry.category() + " " + rank(entry.before()) + " → " + rank(entry.after()))
                .collect(Collectors.joining(", "));
        return Explanation.of(
                        Label.of("順位の変化", "Change of ranks"),
                        Label.of("構成比の大きい順、", "by share, the largest first, ").plus(ties.label()))
                .withInputs(inputs)
                .withNote(moved.isEmpty() ? Label.of("順位は変わらない", "no rank changed") : Label.same(moved))
                .withComparability(comparability);
    }

    private static String rank(Rational rank) {
        return rank.denominator().equals(BigInteger.ONE)
                ? rank.toString()
                : Rounding.decimals(1).round(rank).toPlainString();
    }

    /**
     * The ranks as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The ranks as a table: category, rank before and after, places risen; a tie with an equals sign.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = entries.stream()
                .map(entry -> List.of(
                        entry.category().name().in(locale),
                        rank(entry.before()) + (entry.tiedBefore() ? "=" : ""),
                        rank(entry.after()) + (entry.tiedAfter() ? "=" : ""),
                        Signs.plain(Rounding.decimals(ties == RankMethod.FRACTIONAL ? 1 : 0)
                                .round(entry.rise()))))
                .toList();
        List<String> header = Stream.of(
                        Label.of("区分", "Category"),
                        Label.of("前の順位", "Rank before"),
                        Label.of("後の順位", "Rank after"),
                        Label.of("上昇", "Risen by"))
                .map(label -> label.in(locale))
                .toList();
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .withFooter(Cells.footer(locale, sources, comparability.notes()))
                .in(locale);
    }

    /** The table in Japanese. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
