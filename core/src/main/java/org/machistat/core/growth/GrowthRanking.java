package org.machistat.core.growth;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Ranks;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Refusal;

/**
 * Who grew most: categories, such as cities or industries, in the order of their rates of change (増減率の順位).
 *
 * <ul>
 *   <li>Ranks are those of a competition: equal rates share a rank, and the next one is left out (1, 2, 2, 4).
 *   <li>A category without a rate is not ranked but listed with the reason in {@link #unranked}: suppressed, from zero, not
 *       comparable over time.
 *   <li>{@link #comparability} joins what the changes of all ranked categories carry, and is in the explanation and the table.
 * </ul>
 *
 * @serial exclude
 */
public final class GrowthRanking implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A category with its place.
     *
     * @param rank the place, 1 for the highest rate
     * @param tied whether another category has the same place
     * @param category the category
     * @param rate its rate of change
     * @serial exclude
     */
    public record Standing(int rank, boolean tied, Category category, GrowthRate rate) implements Serializable {
        /**
         * Makes a standing.
         *
         * @param rank the place, 1 for the highest rate
         * @param tied whether another category has the same place
         * @param category the category
         * @param rate its rate of change
         * @throws IllegalArgumentException if the rank is below 1
         */
        public Standing {
            if (rank < 1) {
                throw new IllegalArgumentException("Rank must be 1 or more, but was " + rank);
            }
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(rate, "rate");
        }

        /** For example "2位（同順位） 横浜市 +1.5%". */
        @Override
        public String toString() {
            return rank + "位" + (tied ? "（同順位）" : "") + " " + category + " " + rate;
        }
    }

    private final List<Standing> standings;
    private final LinkedHashMap<Category, Change> unranked;

    private GrowthRanking(List<Standing> standings, Map<Category, Change> unranked) {
        this.standings = List.copyOf(standings);
        this.unranked = new LinkedHashMap<>(unranked);
    }

    /**
     * The ranking of some changes.
     *
     * @param changes the change of each category; give a {@code LinkedHashMap} to keep the order of equal ones
     * @return the ranking
     */
    public static GrowthRanking of(Map<Category, Change> changes) {
        Map<Category, GrowthRate> rates = new LinkedHashMap<>();
        Map<Category, Change> unranked = new LinkedHashMap<>();
        changes.forEach((category, change) -> change.rate()
                .find()
                .ifPresentOrElse(rate -> rates.put(category, rate), () -> unranked.put(category, change)));
        Ranks<GrowthRate> ranks = Ranks.among(rates.values());
        List<Standing> standings = rates.entrySet().stream()
                .map(entry -> new Standing(
                        ranks.of(entry.getValue()), ranks.isTied(entry.getValue()), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Standing::rank))
                .toList();
        return new GrowthRanking(standings, unranked);
    }

    /**
     * The ranked categories.
     *
     * @return the categories from the highest rate; equal ones in their order
     */
    public List<Standing> standings() {
        return standings;
    }

    /**
     * The place of a category.
     *
     * @param id the id of the category
     * @return its place, or empty if it is not ranked
     */
    public Optional<Standing> find(String id) {
        Objects.requireNonNull(id, "id");
        return standings.stream()
                .filter(standing -> standing.category().id().equals(id))
                .findFirst();
    }

    /**
     * The categories without a rate.
     *
     * @return each with the reason, in order
     */
    public Map<Category, Refusal> unranked() {
        Map<Category, Refusal> reasons = new LinkedHashMap<>();
        unranked.forEach((category, change) ->
                reasons.put(category, change.rate().refusal().orElseThrow()));
        return Collections.unmodifiableMap(reasons);
    }

    /**
     * Whether the ranked figures may be compared over time.
     *
     * @return what the changes of all ranked categories carry; COMPARABLE if none is ranked
     */
    public Comparability comparability() {
        Comparability all = Comparability.COMPARABLE;
        for (Standing standing : standings) {
            all = all.and(standing.rate().comparability());
        }
        return all;
    }

    /** How the ranks came about, with who is not ranked and why, and what must be known to compare. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("増減率の順位", "Ranks by rate of change"),
                        Label.of(
                                "（後の値 − 前の値）÷ 前の値 の大きい順",
                                "descending (later figure − earlier figure) ÷ earlier figure"))
                .withInputs(standings.stream()
                        .map(standing -> standing.rate().change())
                        .flatMap(change -> Stream.of(change.from(), change.to()))
                        .toList());
        for (Map.Entry<Category, Refusal> entry : unranked().entrySet()) {
            Label name = entry.getKey().name();
            Label why = entry.getValue().sentence();
            explanation = explanation.withNote(Label.of(
                    "順位なし：" + name.ja() + "（" + why.ja() + "）", "not ranked: " + name.en() + " (" + why.en() + ")"));
        }
        return explanation.withComparability(comparability());
    }

    /**
     * The ranking as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The ranking as a table: rank, category, both figures, rate to one decimal; those without a rate at the end.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Standing standing : standings) {
            Change change = standing.rate().change();
            rows.add(List.of(
                    String.valueOf(standing.rank()),
                    standing.category().name().in(locale),
                    change.from().figure().printed(),
                    change.to().figure().printed(),
                    Signs.plain(standing.rate().percent(1))));
        }
        unranked().forEach((category, refusal) -> {
            Change change = unranked.get(category);
            List<Input> inputs = List.of(change.from(), change.to());
            rows.add(List.of(
                    "",
                    category.name().in(locale),
                    change.from().figure().printed(),
                    change.to().figure().printed(),
                    Cells.refused(refusal, locale, inputs)));
        });
        List<String> header = Stream.of(
                        Label.of("順位", "Rank"),
                        Label.of("区分", "Category"),
                        Label.of("前", "Before"),
                        Label.of("後", "After"),
                        Label.of("増減率 (%)", "Rate (%)"))
                .map(label -> label.in(locale))
                .toList();
        Stream<Change> changes =
                Stream.concat(standings.stream().map(standing -> standing.rate().change()), unranked.values().stream());
        List<Label> notes = Stream.concat(
                        comparability().notes().stream(),
                        unranked.values().stream()
                                .flatMap(change -> change.comparability().refusal().stream())
                                .map(Refusal::sentence))
                .toList();
        return TextTable.of(
                        List.of(header), rows, List.of(Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .withFooter(Cells.footer(
                        locale,
                        changes.flatMap(change -> Stream.of(
                                        change.from().source(), change.to().source()))
                                .distinct()
                                .toList(),
                        notes))
                .in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrowthRanking that
                && standings.equals(that.standings)
                && unranked.equals(that.unranked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standings, unranked);
    }

    /** The first ranks as a table, and the sources. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
