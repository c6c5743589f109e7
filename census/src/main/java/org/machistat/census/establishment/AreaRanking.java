package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Ranks;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * Areas in the order of one value in one wave (地域の順位).
 *
 * <ul>
 *   <li>Ranks are those of a competition: equal values share a rank, and the next one is left out (1, 2, 2, 4).
 *   <li>An area without a value is not ranked but listed with the reason in {@link #unranked}.
 *   <li>Exact values decide; the table prints them to one decimal unless they are whole.
 * </ul>
 *
 * @serial exclude
 */
public final class AreaRanking implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /** A value and the figures it was made of. */
    record Value(Rational amount, List<Input> inputs) implements Serializable {
        static Value of(Rational amount, List<Input> inputs) {
            return new Value(amount, List.copyOf(inputs));
        }
    }

    /**
     * An area with its place.
     *
     * @param rank the place, 1 for the largest value
     * @param tied whether another area has the same place
     * @param area the area
     * @param value its exact value
     * @serial exclude
     */
    public record Standing(int rank, boolean tied, Category area, Rational value) implements Serializable {
        /**
         * Makes a standing.
         *
         * @param rank the place, 1 for the largest value
         * @param tied whether another area has the same place
         * @param area the area
         * @param value its exact value
         * @throws IllegalArgumentException if the rank is below 1
         */
        public Standing {
            if (rank < 1) {
                throw new IllegalArgumentException("Rank must be 1 or more, but was " + rank);
            }
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(value, "value");
        }

        /** For example "2位（同順位） 川崎市 41223". */
        @Override
        public String toString() {
            return rank + "位" + (tied ? "（同順位）" : "") + " " + area + " " + printed(value);
        }
    }

    private final Label what;
    private final Unit unit;
    private final List<Standing> standings;
    private final LinkedHashMap<Category, Refusal> unranked;
    private final List<Input> inputs;

    private AreaRanking(
            Label what, Unit unit, List<Standing> standings, Map<Category, Refusal> unranked, List<Input> inputs) {
        this.what = what;
        this.unit = unit;
        this.standings = List.copyOf(standings);
        this.unranked = new LinkedHashMap<>(unranked);
        this.inputs = List.copyOf(inputs);
    }

    static AreaRanking of(Label what, Unit unit, Map<Category, Answer<Value>> values) {
        Map<Category, Value> known = new LinkedHashMap<>();
        Map<Category, Refusal> unranked = new LinkedHashMap<>();
        values.forEach((area, value) -> {
            value.find().ifPresent(given -> known.put(area, given));
            value.refusal().ifPresent(refusal -> unranked.put(area, refusal));
        });
        Ranks<Rational> ranks =
                Ranks.among(known.values().stream().map(Value::amount).toList());
        List<Standing> standings = known.entrySet().stream()
                .map(entry -> new Standing(
                        ranks.of(entry.getValue().amount()),
                        ranks.isTied(entry.getValue().amount()),
                        entry.getKey(),
                        entry.getValue().amount()))
                .sorted(Comparator.comparingInt(Standing::rank))
                .toList();
        List<Input> inputs = standings.stream()
                .flatMap(standing -> known.get(standing.area()).inputs().stream())
                .toList();
        return new AreaRanking(what, unit, standings, unranked, inputs);
    }

    /**
     * What the areas are ranked by.
     *
     * @return the words, with the wave
     */
    public Label what() {
        return what;
    }

    /**
     * The unit of the values.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The ranked areas.
     *
     * @return the areas from the largest value; equal ones in their order
     */
    public List<Standing> standings() {
        return standings;
    }

    /**
     * The place of an area.
     *
     * @param areaId the id of the area
     * @return its place, or empty if it is not ranked
     */
    public Optional<Standing> find(String areaId) {
        Objects.requireNonNull(areaId, "areaId");
        return standings.stream()
                .filter(standing -> standing.area().id().equals(areaId))
                .findFirst();
    }

    /**
     * The areas without a value.
     *
     * @return each with the reason, in order
     */
    public Map<Category, Refusal> unranked() {
        return Collections.unmodifiableMap(unranked);
    }

    /** How the ranks came about, with who is not ranked and why. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(Label.of("順位", "Ranks"), what.plus(Label.of("の大きい順", ", descending")))
                .withInputs(inputs);
        for (Map.Entry<Category, Refusal> entry : unranked.entrySet()) {
            Label name = entry.getKey().name();
            Label why = entry.getValue().sentence();
            explanation = explanation.withNote(Label.of(
                    "順位なし：" + name.ja() + "（" + why.ja() + "）", "not ranked: " + name.en() + " (" + why.en() + ")"));
        }
        return explanation;
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
     * The ranking as a table: rank, area, value; those without a value at the end.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Standing standing : standings) {
            rows.add(List.of(
                    String.valueOf(standing.rank()), standing.area().name().in(locale), printed(standing.value())));
        }
        unranked.forEach((area, refusal) ->
                rows.add(List.of("", area.name().in(locale), Cells.refused(refusal, locale, List.of()))));
        String unitName = unit.label().in(locale);
        List<String> header = Stream.of(
                        Label.of("順位", "Rank"),
                        Label.of("地域", "Area"),
                        unitName.isEmpty()
                                ? Label.of("値", "Value")
                                : Label.of("値（" + unitName + "）", "Value (" + unitName + ")"))
                .map(label -> label.in(locale))
                .toList();
        Set<Source> sources = new LinkedHashSet<>();
        inputs.forEach(input -> sources.add(input.source()));
        return TextTable.of(List.of(header), rows, List.of(Align.RIGHT, Align.LEFT, Align.RIGHT))
                .withCaption(what.in(locale))
                .withFooter(Cells.footer(locale, List.copyOf(sources), List.of()))
                .in(locale);
    }

    private static String printed(Rational value) {
        boolean whole = value.equals(Rational.of(Rounding.decimals(0).round(value)));
        return Figure.of(Rounding.decimals(whole ? 0 : 1).round(value), Unit.NONE)
                .printed();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AreaRanking that
                && what.equals(that.what)
                && unit.equals(that.unit)
                && standings.equals(that.standings)
                && unranked.equals(that.unranked)
                && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(what, unit, standings, unranked, inputs);
    }

    /** The first ranks as a table, and the sources. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
