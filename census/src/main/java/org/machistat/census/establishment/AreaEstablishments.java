package org.machistat.census.establishment;

import static org.machistat.census.establishment.EstablishmentTable.AREA;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.EstablishmentTable.ESTABLISHMENTS;
import static org.machistat.census.establishment.EstablishmentTable.INDUSTRY;
import static org.machistat.census.establishment.EstablishmentTable.MEASURE;
import static org.machistat.census.establishment.EstablishmentTable.WAVE;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.machistat.census.area.CodeSystem;
import org.machistat.census.industry.IndustryCode;
import org.machistat.census.industry.JsicDivision;
import org.machistat.census.industry.Sector;
import org.machistat.census.industry.SectorDefinition;
import org.machistat.census.wave.CensusWave;
import org.machistat.census.wave.Coverage.Method;
import org.machistat.census.wave.WaveSubject;
import org.machistat.core.area.AreaCode;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.internal.Totals;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Point;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * The establishments of one area in all waves (一地域の事業所).
 *
 * <ul>
 *   <li>Whatever compares two waves carries their comparability, and is refused if they are not comparable and nobody {@linkplain
 *       EstablishmentTable#accepting accepted} it.
 *   <li>The comparability is that of this area and industry: where the area's id is a code of the official directory and its
 *       ground did not change, there is no note on boundaries; the total of all industries has none on the classification.
 *   <li>Ids and the errors of unknown ones are those of the table.
 * </ul>
 *
 * @serial exclude
 */
public final class AreaEstablishments implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EstablishmentTable table;
    private final Category area;

    /** Judging is repeated for each figure; what was judged once is kept. */
    private final transient Map<WaveSubject, Comparisons<String>> judged = new ConcurrentHashMap<>();

    AreaEstablishments(EstablishmentTable table, Category area) {
        this.table = table;
        this.area = area;
    }

    private Object readResolve() {
        return new AreaEstablishments(table, area);
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
        StatTable some = table.table().slice(MEASURE, measure.id()).slice(AREA, area.id());
        return some.withAxis(some.axis(WAVE).withComparisons(judge(here(measure))));
    }

    private Comparisons<String> judge(WaveSubject subject) {
        return judged.computeIfAbsent(subject, table::comparisons);
    }

    /** A measure in this area, if its id is that of an area: two digits may be anything. */
    private WaveSubject here(Category measure) {
        WaveSubject subject = EstablishmentTable.subject(measure);
        try {
            return CodeSystem.of(area.id()) == CodeSystem.PREFECTURE ? subject : subject.in(AreaCode.parse(area.id()));
        } catch (IllegalArgumentException e) {
            return subject;
        }
    }

    /** A measure of an industry in this area. */
    private WaveSubject here(String industryId, Category measure) {
        if (table.isOfOneRevision() || findTotal().filter(industryId::equals).isPresent()) {
            return here(measure).ofAllIndustries();
        }
        boolean isGroup = !IndustryCode.parse(industryId).isGiven()
                && !industries().partsOf(industryId).isEmpty();
        return here(measure)
                .ofIndustries(
                        isGroup
                                ? Totals.leaves(industries(), industryId).stream()
                                        .map(Category::id)
                                        .toList()
                                : List.of(industryId));
    }

    /**
     * Whether a figure of this area may be compared between two waves.
     *
     * @param industryId the industry
     * @param measure the measure
     * @param fromId one wave
     * @param toId the other
     * @return the judgement for this area, industry and measure
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Comparability comparability(String industryId, Category measure, String fromId, String toId) {
        industries().get(industryId);
        return table.comparability(here(industryId, measure), fromId, toId);
    }

    /**
     * One figure to compute with.
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveId the wave
     * @return the figure, named by industry, measure, wave and area, with its source and what holds for comparing it with other waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Input input(String industryId, Category measure, String waveId) {
        Input input = table.table().input(industryId, measure.id(), waveId, area.id());
        List<Point> points = input.points().stream()
                .filter(point -> !point.axisId().equals(WAVE))
                .collect(Collectors.toCollection(ArrayList::new));
        points.add(new Point(WAVE, waveId, judge(here(industryId, measure))));
        return new Input(input.name(), input.figure(), table.sourceOf(waveId), points);
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
        return Change.of(input(industryId, measure, fromId), input(industryId, measure, toId));
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
        return series(industryId, measure, table.dates().keySet());
    }

    /**
     * A figure over some of the waves, where one wave stands in the table in two scopes.
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveIds the waves
     * @return the series by reference date, as that of all waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if two of the waves have the same reference date
     */
    public TimeSeries series(String industryId, Category measure, Collection<String> waveIds) {
        waveIds.forEach(table::wave);
        Map<String, ReferenceDate> dates = table.dates();
        dates.keySet().retainAll(waveIds);
        TimeSeries.Builder series =
                TimeSeries.builder(area.name()).unit(measure.unit()).source(table.sourceOfAll());
        Comparisons<ReferenceDate> comparisons = Comparisons.none();
        for (Comparisons.Pair<String> pair : judge(here(industryId, measure)).pairs()) {
            ReferenceDate from = dates.get(pair.from());
            ReferenceDate to = dates.get(pair.to());
            if (from != null && to != null && !from.equals(to)) {
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
     * @return the index, refused at waves that are not comparable with the base; or why there is none; AMBIGUOUS if two waves have
     *     the same reference date: then use a series over chosen waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<IndexSeries> index(String industryId, Category measure, String baseId) {
        Map<String, ReferenceDate> dates = table.dates();
        ReferenceDate base = table.wave(baseId).referenceDate();
        List<String> twice = dates.keySet().stream()
                .filter(id -> Collections.frequency(dates.values(), dates.get(id)) > 1)
                .toList();
        return twice.isEmpty()
                ? IndexSeries.of(series(industryId, measure), base)
                : Answer.refuse(
                        Reason.AMBIGUOUS,
                        "同じ調査期日の調査回が複数ある（" + String.join("、", twice) + "）ため指数を計算できない。調査回を選んだ系列から計算する",
                        "waves " + twice
                                + " have the same reference date; make the index of a series over chosen waves");
    }

    /**
     * What the industries of a wave make up together (構成).
     *
     * <p>The parts are what the widest total of the axis of industries, which holds all others, is made of. What they leave over of the printed
     * total is the composition's residual.
     *
     * @param measure the measure
     * @param waveId the wave
     * @return the composition of all industries
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the axis of industries declares no total, or several none of which holds the others
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

    /** The one total that is part of no other. */
    private String total() {
        if (industries().totals().isEmpty()) {
            throw new IllegalStateException(
                    "Axis '" + INDUSTRY + "' must declare what the total of all industries is, but declares no total");
        }
        return findTotal()
                .orElseThrow(() -> new IllegalStateException(
                        "Axis '" + INDUSTRY + "' must declare one total of all industries, but declares " + tops()
                                + ", none of which holds the others"));
    }

    private Optional<String> findTotal() {
        List<String> tops = tops();
        List<String> widest = tops.size() == 1
                ? tops
                : tops.stream().filter(id -> holdsAll(id, tops)).toList();
        return widest.size() == 1 ? Optional.of(widest.get(0)) : Optional.empty();
    }

    /** The totals that are part of no other. */
    private List<String> tops() {
        List<Axis.Total> totals = industries().totals();
        List<String> parts =
                totals.stream().flatMap(total -> total.parts().stream()).toList();
        return totals.stream()
                .map(Axis.Total::id)
                .distinct()
                .filter(id -> !parts.contains(id))
                .toList();
    }

    /** Whether a total has more leaves than every other, and all of theirs. */
    private boolean holdsAll(String id, List<String> tops) {
        List<Category> leaves = Totals.leaves(industries(), id);
        return tops.stream().filter(other -> !other.equals(id)).allMatch(other -> {
            List<Category> some = Totals.leaves(industries(), other);
            return leaves.size() > some.size() && leaves.containsAll(some);
        });
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
     * @return the composition by sector, each named with its divisions, with the definition as a note
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the axis of industries declares no total, or several none of which holds the others
     */
    public Composition sectors(Category measure, String waveId) {
        return sectors(measure, waveId, SectorDefinition.CENSUS);
    }

    /**
     * The sectors of a wave by a definition of one's own.
     *
     * @param measure the measure
     * @param waveId the wave
     * @param definition which divisions make up which sector
     * @return the composition by sector, each named with its divisions, with the definition as a note
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the axis of industries declares no total, or several none of which holds the others
     */
    public Composition sectors(Category measure, String waveId, SectorDefinition definition) {
        Composition divisions = composition(measure, waveId);
        Map<Category, Collection<String>> groups = new LinkedHashMap<>();
        for (Sector sector : Sector.values()) {
            List<String> codes = definition.list(sector).stream()
                    .map(JsicDivision::code)
                    .filter(code -> divisions.find(code).isPresent())
                    .toList();
            if (!codes.isEmpty()) {
                groups.put(category(sector, codes), codes);
            }
        }
        return divisions
                .rollUp(groups)
                .withNote(Label.of("産業部門の定義：", "sectors as defined by ").plus(definition.label()));
    }

    private static Category category(Sector sector, List<String> codes) {
        String first = codes.get(0);
        String last = codes.get(codes.size() - 1);
        boolean isRun = last.charAt(0) - first.charAt(0) == codes.size() - 1;
        String made = codes.size() == 1 ? first : isRun ? first + "～" + last : String.join("・", codes);
        return Category.of(
                sector.name(),
                Label.of(
                        sector.label().ja() + "（" + made + "）",
                        sector.label().en() + " (" + made.replace("～", " to ") + ")"));
    }

    /**
     * How the shares of the industries moved (構成比の変化); what is to be known of any of them holds for all.
     *
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the change with the comparability of the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public CompositionChange compositionChange(Category measure, String fromId, String toId) {
        return CompositionChange.between(composition(measure, fromId), composition(measure, toId));
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
     * @return the average, or why there is none; NOT_COMPARABLE in 2019, which asked newly found establishments only
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<AverageSize> averageSize(String industryId, String waveId) {
        CensusWave wave = table.wave(waveId);
        if (wave.method() == Method.OBSERVATION) {
            Label name = wave.category().name();
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    name.ja() + "の従業者数は新規把握事業所のみのもので、全事業所の数と比べられない",
                    name.en()
                            + ": persons engaged were asked for at newly found establishments only and cannot be set against all");
        }
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
                        .flatMap(after -> AverageSizeChange.of(
                                before, after, comparability(industryId, EMPLOYEES, fromId, toId))));
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
