package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.machistat.core.regional.CityComparison;
import org.machistat.core.regional.CityComparison.Indicator;
import org.machistat.core.regional.Reference;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/**
 * Cities ranked by indicators of the census, in a row of calls (都市間比較).
 *
 * <pre>
 * table.cities(List.of("14100", "14130", "14150"))
 *         .withShare("G", EMPLOYEES, "2021")
 *         .withGrowth("G", EMPLOYEES, "2016", "2021")
 *         .comparison();
 * </pre>
 *
 * <ul>
 *   <li>Growth and index carry what must be known to compare the two waves in any of the cities; a city whose waves must not be compared has no
 *       value, with the reason.
 *   <li>An indicator may be asked for once. Other indicators join by {@link CityComparison#with}.
 *   <li>Ids and the errors of unknown ones are those of the table.
 * </ul>
 *
 * @serial exclude
 */
public final class CityEstablishments implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 1;
    private static final int DECIMALS_OF_QUOTIENT = 2;

    private final EstablishmentTable table;
    private final CityComparison comparison;

    private CityEstablishments(EstablishmentTable table, CityComparison comparison) {
        this.table = table;
        this.comparison = comparison;
    }

    static CityEstablishments of(EstablishmentTable table, List<Category> cities) {
        return new CityEstablishments(table, CityComparison.of(cities));
    }

    /**
     * The cities and what was asked of them.
     *
     * @return the comparison, with the indicators in the order asked for
     */
    public CityComparison comparison() {
        return comparison;
    }

    /**
     * Ranked also by a figure (実数).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveId the wave
     * @return the comparison
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CityEstablishments withLevel(String industryId, Category measure, String waveId) {
        return with(
                table.nameOf(industryId, measure).plus(table.ofWave(waveId)),
                measure.unit(),
                0,
                city -> city.input(industryId, measure, waveId).amount());
    }

    /**
     * Ranked also by the share that an industry has in all industries (構成比).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveId the wave
     * @return the comparison
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CityEstablishments withShare(String industryId, Category measure, String waveId) {
        return with(
                table.shareOf(industryId, measure).plus(table.ofWave(waveId)),
                Unit.PERCENT,
                DECIMALS,
                city -> city.composition(measure, waveId).share(industryId).map(share -> share.percent()));
    }

    /**
     * Ranked also by persons per establishment (1事業所当たり従業者数).
     *
     * @param industryId the industry
     * @param waveId the wave
     * @return the comparison
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CityEstablishments withSize(String industryId, String waveId) {
        return with(
                table.sizeOf(industryId).plus(table.ofWave(waveId)),
                AverageSize.UNIT,
                DECIMALS,
                city -> city.averageSize(industryId, waveId).map(AverageSize::value));
    }

    /**
     * Ranked also by the rate of change (増減率).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the comparison
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CityEstablishments withGrowth(String industryId, Category measure, String fromId, String toId) {
        return overTime(
                table.nameOf(industryId, measure)
                        .plus(Label.of("の増減率", ", rate of change"))
                        .plus(Label.of("（", " ("))
                        .plus(wave(fromId))
                        .plus(Label.of("→", " to "))
                        .plus(wave(toId))
                        .plus(Label.of("）", ")")),
                Unit.PERCENT,
                industryId,
                measure,
                fromId,
                toId,
                fraction -> fraction.times(100));
    }

    /**
     * Ranked also by the figure in per cent of that of a base wave (指数).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param baseId the wave that is 100
     * @param waveId the wave
     * @return the comparison
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CityEstablishments withIndex(String industryId, Category measure, String baseId, String waveId) {
        return overTime(
                table.nameOf(industryId, measure)
                        .plus(Label.of("の指数（", ", index ("))
                        .plus(wave(baseId))
                        .plus(Label.of("＝100、", " = 100, "))
                        .plus(wave(waveId))
                        .plus(Label.of("）", ")")),
                Unit.NONE,
                industryId,
                measure,
                baseId,
                waveId,
                fraction -> fraction.plus(Rational.ONE).times(100));
    }

    /**
     * Ranked also by the location quotient of an industry (特化係数).
     *
     * @param regional what the cities are part of: the areas of this table or of another, such as a nationwide one
     * @param industryId the industry
     * @param waveId the wave
     * @param reference what each city is compared with
     * @return the comparison
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CityEstablishments withQuotient(
            RegionalEstablishments regional, String industryId, String waveId, Reference reference) {
        var quotients = regional.quotients(waveId, reference);
        Label name = table.nameOf(industryId, regional.measure())
                .plus(Label.of("の特化係数（", ", location quotient ("))
                .plus(wave(waveId))
                .plus(Label.of("、比較対象：", ", reference: "))
                .plus(reference.label())
                .plus(Label.of("）", ")"));
        return with(
                name,
                Unit.NONE,
                DECIMALS_OF_QUOTIENT,
                city -> quotients.get(city.area().id(), industryId).map(quotient -> quotient.value()));
    }

    private Label wave(String waveId) {
        return table.wave(waveId).category().name();
    }

    private CityEstablishments overTime(
            Label name,
            Unit unit,
            String industryId,
            Category measure,
            String fromId,
            String toId,
            Function<Rational, Rational> printed) {
        Comparability all = Comparability.COMPARABLE;
        Map<String, Answer<Rational>> values = new LinkedHashMap<>();
        for (Category city : comparison.cities()) {
            Answer<Rational> value = table.area(city.id())
                    .change(industryId, measure, fromId, toId)
                    .rate()
                    .map(rate -> printed.apply(rate.fraction()));
            values.put(city.id(), value);
            if (value.isGiven()) {
                all = all.and(table.area(city.id()).comparability(industryId, measure, fromId, toId));
            }
        }
        return with(Indicator.of(name, unit, values, DECIMALS).withComparability(all));
    }

    private CityEstablishments with(
            Label name, Unit unit, int decimals, Function<AreaEstablishments, Answer<Rational>> value) {
        Map<String, Answer<Rational>> values = new LinkedHashMap<>();
        comparison.cities().forEach(city -> values.put(city.id(), value.apply(table.area(city.id()))));
        return with(Indicator.of(name, unit, values, decimals));
    }

    private CityEstablishments with(Indicator indicator) {
        return new CityEstablishments(table, comparison.with(indicator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CityEstablishments that
                && table.equals(that.table)
                && comparison.equals(that.comparison);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, comparison);
    }

    /** The cities with their values and ranks. */
    @Override
    public String toString() {
        return comparison.toString();
    }
}
