package org.machistat.census.establishment;

import static org.machistat.census.establishment.EstablishmentTable.AREA;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.EstablishmentTable.ESTABLISHMENTS;
import static org.machistat.census.establishment.EstablishmentTable.INDUSTRY;
import static org.machistat.census.establishment.EstablishmentTable.MEASURE;
import static org.machistat.census.establishment.EstablishmentTable.WAVE;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.machistat.census.industry.JsicDivision;
import org.machistat.census.industry.Sector;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.internal.Totals;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparisons;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;

/**
 * The establishments of one area in all waves (一地域の事業所).
 *
 * <ul>
 *   <li>Whatever compares two waves carries their comparability, and is refused if they are not comparable and nobody {@linkplain
 *       EstablishmentTable#accepting accepted} it.
 *   <li>Ids and the errors of unknown ones are those of the table.
 * </ul>
 *
 * @serial exclude
 */
public final class AreaEstablishments implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EstablishmentTable table;
    private final Category area;

    AreaEstablishments(EstablishmentTable table, Category area) {
        this.table = table;
        this.area = area;
    }

    /**
     * The area.
     *
     * @return its category in the table
     */
    public Category area() {
        return area;
    }

    /**
     * The figures of the area.
     *
     * @param measure the measure
     * @return a table of industries and waves
     * @throws NoSuchElementException naming candidates, if there is no such measure
     */
    public StatTable toTable(Category measure) {
        return table.table().slice(MEASURE, measure.id()).slice(AREA, area.id());
    }

    /**
     * One figure to compute with.
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveId the wave
     * @return the figure, named by industry, measure, wave and area, with its source
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Input input(String industryId, Category measure, String waveId) {
        Input input = table.table().input(industryId, measure.id(), waveId, area.id());
        return new Input(input.name(), input.figure(), table.sourceOf(waveId));
    }

    /**
     * How a figure moved from one wave to another (増減).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the change with the comparability of the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Change change(String industryId, Category measure, String fromId, String toId) {
        return Change.of(input(industryId, measure, fromId), input(industryId, measure, toId))
                .withComparability(table.comparability(fromId, toId));
    }

    /**
     * A figure over all waves.
     *
     * @param industryId the industry
     * @param measure the measure
     * @return the series by reference date, named by the area and with the comparability of the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if two waves of the table have the same reference date
     */
    public TimeSeries series(String industryId, Category measure) {
        Map<String, ReferenceDate> dates = table.dates();
        TimeSeries.Builder series =
                TimeSeries.builder(area.name()).unit(measure.unit()).source(table.sourceOfAll());
        Comparisons<ReferenceDate> comparisons = Comparisons.none();
        for (Comparisons.Pair<String> pair :
                table.table().axis(WAVE).comparisons().pairs()) {
            ReferenceDate from = dates.get(pair.from());
            ReferenceDate to = dates.get(pair.to());
            if (!from.equals(to)) {
                comparisons = comparisons.with(from, to, pair.comparability());
            }
        }
        dates.forEach((wave, date) ->
                series.put(date, input(industryId, measure, wave).figure()));
        return series.comparisons(comparisons).build();
    }

    /**
     * A figure in per cent of that of a base wave (指数).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param baseId the wave that is 100
     * @return the index, refused at waves that are not comparable with the base; or why there is none
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<IndexSeries> index(String industryId, Category measure, String baseId) {
        return IndexSeries.of(series(industryId, measure), table.wave(baseId).referenceDate());
    }

    /**
     * What the industries of a wave make up together (構成).
     *
     * <p>The parts are what the first declared total of the axis of industries is made of. What they leave over of the printed
     * total is the composition's residual.
     *
     * @param measure the measure
     * @param waveId the wave
     * @return the composition of all industries
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the axis of industries declares no total
     */
    public Composition composition(Category measure, String waveId) {
        String total = total();
        return Composition.of(
                Totals.leaves(industries(), total).stream()
                        .map(industry -> new Composition.Part(industry, input(industry.id(), measure, waveId)))
                        .toList(),
                input(total, measure, waveId));
    }

    private Axis industries() {
        return table.table().axis(INDUSTRY);
    }

    private String total() {
        return industries().totals().stream()
                .findFirst()
                .map(Axis.Total::id)
                .orElseThrow(() -> new IllegalStateException("Axis '" + INDUSTRY
                        + "' must declare what the total of all industries is, but declares no total"));
    }

    /**
     * The sectors of a wave: divisions A and B, C to E, F to S (産業3部門).
     *
     * <ul>
     *   <li>A sector with a division that has no figure has none either; the mark is the division's.
     *   <li>Industries that are no division of the classification, and T, stay as they are.
     * </ul>
     *
     * @param measure the measure
     * @param waveId the wave
     * @return the composition by sector, each named with its divisions
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the axis of industries declares no total
     */
    public Composition sectors(Category measure, String waveId) {
        Composition divisions = composition(measure, waveId);
        Map<Category, Collection<String>> groups = new LinkedHashMap<>();
        for (Sector sector : Sector.values()) {
            List<String> codes = JsicDivision.list(sector).stream()
                    .map(JsicDivision::code)
                    .filter(code -> divisions.find(code).isPresent())
                    .toList();
            if (!codes.isEmpty()) {
                groups.put(category(sector, codes), codes);
            }
        }
        return divisions.rollUp(groups);
    }

    private static Category category(Sector sector, List<String> codes) {
        String made = codes.size() == 1 ? codes.get(0) : codes.get(0) + "～" + codes.get(codes.size() - 1);
        return Category.of(
                sector.name(),
                Label.of(
                        sector.label().ja() + "（" + made + "）",
                        sector.label().en() + " (" + made.replace("～", " to ") + ")"));
    }

    /**
     * How the shares of the industries moved (構成比の変化).
     *
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the change with the comparability of the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CompositionChange compositionChange(Category measure, String fromId, String toId) {
        return CompositionChange.between(composition(measure, fromId), composition(measure, toId))
                .withComparability(table.comparability(fromId, toId));
    }

    /**
     * What each industry did to the change of the total (寄与度).
     *
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the contributions with the comparability of the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Contributions contributions(Category measure, String fromId, String toId) {
        return Contributions.between(compositionChange(measure, fromId, toId));
    }

    /**
     * The industries in the order of their rates of change (産業別増減率の順位).
     *
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the ranking of the parts of the total, which carries what must be known to compare the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public GrowthRanking rankIndustries(Category measure, String fromId, String toId) {
        Map<Category, Change> changes = new LinkedHashMap<>();
        for (Category industry : Totals.leaves(industries(), total())) {
            changes.put(industry, change(industry.id(), measure, fromId, toId));
        }
        return GrowthRanking.of(changes);
    }

    /**
     * The persons engaged for each establishment of an industry (1事業所当たり従業者数).
     *
     * @param industryId the industry
     * @param waveId the wave
     * @return the average, or why there is none
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<AverageSize> averageSize(String industryId, String waveId) {
        return AverageSize.of(input(industryId, EMPLOYEES, waveId), input(industryId, ESTABLISHMENTS, waveId));
    }

    /**
     * How the persons engaged for each establishment moved.
     *
     * @param industryId the industry
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the change with the comparability of the waves, or why there is none
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<AverageSizeChange> averageSizeChange(String industryId, String fromId, String toId) {
        return averageSize(industryId, fromId)
                .flatMap(before -> averageSize(industryId, toId)
                        .flatMap(after -> AverageSizeChange.of(before, after, table.comparability(fromId, toId))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AreaEstablishments that && table.equals(that.table) && area.equals(that.area);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, area);
    }

    /** The first establishments of the area by industry and wave, and what must be known to compare the waves. */
    @Override
    public String toString() {
        return toTable(ESTABLISHMENTS).toString();
    }
}
