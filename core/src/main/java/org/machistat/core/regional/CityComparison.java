package org.machistat.core.regional;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Ranks;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * A city among its peers on several indicators (都市間比較).
 *
 * <pre>
 * CityComparison peers = CityComparison.of(cities).with(indicator).with(another);
 * peers.standing("14130", "情報通信業の構成比").get().rank();
 * </pre>
 *
 * <ul>
 *   <li>Ranks are those of a competition: equal values share a rank, and the next one is left out (1, 2, 2, 4). Exact values decide.
 *   <li>A city without a value refuses its own standing with the reason, and the others are ranked without it: {@link Standing#among} says how many
 *       there were.
 *   <li>Values that must not be compared between cities refuse with NOT_COMPARABLE; notes stand in the explanation.
 * </ul>
 *
 * @serial exclude
 */
public final class CityComparison implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What cities are compared by.
     *
     * @param name its name, such as 情報通信業の構成比 2016年
     * @param unit the unit of the values
     * @param values the value of each city by its id, or why it has none
     * @param decimals the number of decimals to print
     * @param isLowestFirst whether the lowest value has rank 1, as of an unemployment rate
     * @param comparability whether the values of the cities may be compared
     * @serial exclude
     */
    public record Indicator(
            Label name,
            Unit unit,
            Map<String, Answer<Rational>> values,
            int decimals,
            boolean isLowestFirst,
            Comparability comparability)
            implements Serializable {
        /**
         * Makes an indicator.
         *
         * @param name its name
         * @param unit the unit of the values
         * @param values the value of each city by its id
         * @param decimals the number of decimals to print
         * @param isLowestFirst whether the lowest value has rank 1
         * @param comparability whether the values may be compared
         * @throws IllegalArgumentException if the decimals are below 0
         */
        public Indicator {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            values.forEach((city, value) -> {
                Objects.requireNonNull(city, "city");
                Objects.requireNonNull(value, "value");
            });
            Objects.requireNonNull(comparability, "comparability");
            if (decimals < 0) {
                throw new IllegalArgumentException("Decimals must be 0 or more, but were " + decimals);
            }
        }

        /**
         * An indicator whose highest value has rank 1, comparable between cities.
         *
         * @param name its name
         * @param unit the unit of the values
         * @param values the value of each city by its id
         * @param decimals the number of decimals to print
         * @return the indicator
         * @throws IllegalArgumentException if the decimals are below 0
         */
        public static Indicator of(Label name, Unit unit, Map<String, Answer<Rational>> values, int decimals) {
            return new Indicator(name, unit, values, decimals, false, Comparability.COMPARABLE);
        }

        /**
         * The same indicator with the lowest value first.
         *
         * @return the indicator
         */
        public Indicator lowestFirst() {
            return new Indicator(name, unit, values, decimals, true, comparability);
        }

        /**
         * The same indicator with what holds for comparing its values.
         *
         * @param newComparability whether the values of the cities may be compared
         * @return the indicator
         */
        public Indicator withComparability(Comparability newComparability) {
            return new Indicator(name, unit, values, decimals, isLowestFirst, newComparability);
        }

        private Answer<Rational> value(Category city) {
            Answer<Rational> value = values.getOrDefault(
                    city.id(),
                    Answer.refuse(
                            Reason.NOT_ENOUGH_DATA,
                            city.name().ja() + "：" + name.ja() + "の値がない",
                            city.name().en() + ": no value of " + name.en()));
            return comparability.guard(value);
        }

        private String printed(Rational value) {
            return Rounding.decimals(decimals).round(value).toPlainString();
        }
    }

    /**
     * The place of a city on an indicator.
     *
     * @param rank the place, from 1
     * @param tied whether another city has the same place
     * @param among how many cities have a value
     * @param city the city
     * @param value its exact value
     * @param median the median of the cities with a value
     * @serial exclude
     */
    public record Standing(int rank, boolean tied, int among, Category city, Rational value, Rational median)
            implements Serializable {
        /**
         * Makes a standing.
         *
         * @param rank the place
         * @param tied whether another city has the same place
         * @param among how many cities have a value
         * @param city the city
         * @param value its exact value
         * @param median the median of the cities
         * @throws IllegalArgumentException if the rank is not from 1 to the number of cities
         */
        public Standing {
            if (rank < 1 || rank > among) {
                throw new IllegalArgumentException("Rank must be from 1 to " + among + ", but was " + rank);
            }
            Objects.requireNonNull(city, "city");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(median, "median");
        }

        /**
         * How far the city lies from the median.
         *
         * @return value less median, in the unit of the indicator
         */
        public Rational gap() {
            return value.minus(median);
        }

        /** For example "20都市中2位（同順位） 川崎市". */
        @Override
        public String toString() {
            return among + "都市中" + rank + "位" + (tied ? "（同順位）" : "") + " " + city;
        }
    }

    private final List<Category> cities;
    private final List<Indicator> indicators;

    private CityComparison(List<Category> cities, List<Indicator> indicators) {
        this.cities = cities;
        this.indicators = indicators;
    }

    /**
     * A comparison of cities, without an indicator yet.
     *
     * @param cities the cities in the order to print
     * @return the comparison
     * @throws IllegalArgumentException if there is no city, or two have one id
     */
    public static CityComparison of(List<Category> cities) {
        List<Category> copy = List.copyOf(cities);
        long distinct = copy.stream().map(Category::id).distinct().count();
        if (copy.isEmpty() || distinct != copy.size()) {
            throw new IllegalArgumentException("Cities must be one or more with ids of their own, but were "
                    + copy.stream().map(Category::id).toList());
        }
        return new CityComparison(copy, List.of());
    }

    /**
     * The same comparison with one more indicator.
     *
     * @param indicator the indicator
     * @return the comparison
     * @throws IllegalArgumentException if there is one of this name already
     */
    public CityComparison with(Indicator indicator) {
        if (indicators.stream().anyMatch(one -> one.name().equals(indicator.name()))) {
            throw new IllegalArgumentException("Indicator '" + indicator.name().ja() + "' is there already");
        }
        List<Indicator> more = new ArrayList<>(indicators);
        more.add(indicator);
        return new CityComparison(cities, List.copyOf(more));
    }

    /**
     * The cities.
     *
     * @return the cities in the order given
     */
    public List<Category> cities() {
        return cities;
    }

    /**
     * The indicators.
     *
     * @return the indicators in the order given
     */
    public List<Indicator> indicators() {
        return indicators;
    }

    private Indicator indicator(String name) {
        return indicators.stream()
                .filter(one -> one.name().ja().equals(name) || one.name().en().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No indicator '" + name + "', there are "
                        + indicators.stream().map(one -> one.name().ja()).collect(Collectors.joining(", "))));
    }

    /**
     * The place of a city.
     *
     * @param cityId the id of the city
     * @param indicatorName the Japanese or English name of the indicator
     * @return the place, or why it has none
     * @throws NoSuchElementException naming candidates, if there is no such city or indicator
     */
    public Answer<Standing> standing(String cityId, String indicatorName) {
        Category city = cities.stream()
                .filter(one -> one.id().equals(cityId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No city '" + cityId + "', there are "
                        + cities.stream().map(Category::id).collect(Collectors.joining(", "))));
        Indicator indicator = indicator(indicatorName);
        return indicator
                .value(city)
                .map(value -> standings(indicator).stream()
                        .filter(standing -> standing.city().equals(city))
                        .findFirst()
                        .orElseThrow());
    }

    /**
     * All places on an indicator.
     *
     * @param indicatorName the Japanese or English name of the indicator
     * @return the cities with a value, rank 1 first, equal ones in their order
     * @throws NoSuchElementException naming candidates, if there is no such indicator
     */
    public List<Standing> standings(String indicatorName) {
        return standings(indicator(indicatorName));
    }

    private List<Standing> standings(Indicator indicator) {
        Map<Category, Rational> known = new LinkedHashMap<>();
        cities.forEach(city -> indicator.value(city).find().ifPresent(value -> known.put(city, value)));
        if (known.isEmpty()) {
            return List.of();
        }
        Rational sign = indicator.isLowestFirst() ? Rational.ONE.negate() : Rational.ONE;
        Ranks<Rational> ranks =
                Ranks.among(known.values().stream().map(sign::times).toList());
        Rational median = median(known.values().stream().sorted().toList());
        return known.entrySet().stream()
                .map(entry -> new Standing(
                        ranks.of(entry.getValue().times(sign)),
                        ranks.isTied(entry.getValue().times(sign)),
                        known.size(),
                        entry.getKey(),
                        entry.getValue(),
                        median))
                .sorted(Comparator.comparingInt(Standing::rank))
                .toList();
    }

    private static Rational median(List<Rational> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Rational.of(2));
    }

    /**
     * The cities that an indicator does not rank.
     *
     * @param indicatorName the Japanese or English name of the indicator
     * @return each with the reason, in order
     * @throws NoSuchElementException naming candidates, if there is no such indicator
     */
    public Map<Category, Refusal> unranked(String indicatorName) {
        Indicator indicator = indicator(indicatorName);
        Map<Category, Refusal> unranked = new LinkedHashMap<>();
        cities.forEach(city -> indicator.value(city).refusal().ifPresent(why -> unranked.put(city, why)));
        return Collections.unmodifiableMap(unranked);
    }

    /**
     * The values of an indicator as a table, such as to decide what a text says of them.
     *
     * @param indicatorName the Japanese or English name of the indicator
     * @return a table with the cities for its only axis, named city; values rounded half up to the decimals of the indicator, and unknown where a
     *     city has none
     * @throws NoSuchElementException naming candidates, if there is no such indicator
     */
    public StatTable toTable(String indicatorName) {
        Indicator indicator = indicator(indicatorName);
        StatTable.Builder builder = StatTable.builder(indicator.name())
                .unit(indicator.unit())
                .axis(Axis.of("city", Label.of("都市", "City"), cities));
        Rounding rounding = Rounding.decimals(indicator.decimals());
        for (int city = 0; city < cities.size(); city++) {
            builder.put(
                    city,
                    indicator
                            .value(cities.get(city))
                            .fold(
                                    value -> Figure.of(rounding.round(value), indicator.unit()),
                                    refusal -> Figure.of(Mark.UNKNOWN, indicator.unit())));
        }
        indicator.comparability().notes().forEach(builder::note);
        return builder.build();
    }

    /** How the ranks came about: who is not ranked and why, and what to know of comparing. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                Label.of("都市間の順位", "Ranks of cities"),
                Label.of(
                        "値の大きい順（指標により小さい順）。同じ値は同順位",
                        "by value, highest (or for some indicators lowest) first; equal values share a rank"));
        for (Indicator indicator : indicators) {
            explanation = explanation.withNote(Label.of(
                    indicator.name().ja() + "：" + (indicator.isLowestFirst() ? "小さい順" : "大きい順"),
                    indicator.name().en() + ": " + (indicator.isLowestFirst() ? "lowest first" : "highest first")));
            for (Label note : indicator.comparability().notes()) {
                explanation = explanation.withNote(
                        indicator.name().plus(Label.of("：", ": ")).plus(note));
            }
            for (Map.Entry<Category, Refusal> entry :
                    unranked(indicator.name().ja()).entrySet()) {
                Label why = entry.getValue().sentence();
                explanation = explanation.withNote(Label.of(
                        "順位なし：" + entry.getKey().name().ja() + "（" + why.ja() + "）",
                        "not ranked: " + entry.getKey().name().en() + " (" + why.en() + ")"));
            }
        }
        return explanation;
    }

    /**
     * The comparison as a table: a row for each city, a value and a rank for each indicator.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<String> header = new ArrayList<>(List.of(Label.of("都市", "City").in(locale)));
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        List<Map<Category, Standing>> standings = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String unit = indicator.unit().label().in(locale);
            header.add(indicator.name().in(locale)
                    + (unit.isEmpty()
                            ? ""
                            : Label.of("（" + unit + "）", " (" + unit + ")").in(locale)));
            header.add(Label.of("順位", "Rank").in(locale));
            aligns.addAll(List.of(Align.RIGHT, Align.RIGHT));
            standings.add(
                    standings(indicator).stream().collect(Collectors.toMap(Standing::city, standing -> standing)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Category city : cities) {
            List<String> row = new ArrayList<>(List.of(city.name().in(locale)));
            for (int i = 0; i < indicators.size(); i++) {
                Standing standing = standings.get(i).get(city);
                row.add(standing == null ? "－" : indicators.get(i).printed(standing.value()));
                row.add(standing == null ? "" : String.valueOf(standing.rank()));
            }
            rows.add(row);
        }
        List<String> notes =
                explanation().notes().stream().map(note -> note.in(locale)).toList();
        return TextTable.of(List.of(header), rows, aligns)
                .withFooter(String.join(" / ", notes))
                .in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CityComparison that && cities.equals(that.cities) && indicators.equals(that.indicators);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cities, indicators);
    }

    /** The comparison as a table in Japanese. */
    @Override
    public String toString() {
        return toText(Locale.JAPANESE).toString();
    }
}
