package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.census.industry.JsicDivision;
import org.machistat.census.wave.CensusWave;
import org.machistat.census.wave.WaveSubject;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.IndexComparison;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * Establishments and employees by industry, wave and area (産業・調査回・地域別の事業所数と従業者数).
 *
 * <ul>
 *   <li>The figures are those of a {@link StatTable} with the axes {@link #INDUSTRY}, {@link #MEASURE}, {@link #WAVE} and
 *       {@link #AREA}; marks stay what they are: a suppressed, unknown or unpublished figure refuses what rests on it.
 *   <li>The wave axis says which waves may be compared; changes, indices and rankings carry it. What rests on waves that are not
 *       comparable is refused, unless {@link #accepting} says otherwise.
 *   <li>Industries that sum to less than their total leave a residual, which compositions state and never spread.
 * </ul>
 *
 * @serial exclude
 */
public final class EstablishmentTable implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The id of the axis of industries (産業). */
    public static final String INDUSTRY = "industry";

    /** The id of the axis of measures (項目). */
    public static final String MEASURE = "measure";

    /** The id of the axis of waves (調査回). */
    public static final String WAVE = "wave";

    /** The id of the axis of areas (地域). */
    public static final String AREA = "area";

    /** The number of establishments (事業所数). */
    public static final Category ESTABLISHMENTS =
            Category.of("establishments", Label.of("事業所数", "Establishments")).withUnit(Unit.ESTABLISHMENTS);

    /** The number of people who work there, owners and family workers included (従業者数). */
    public static final Category EMPLOYEES =
            Category.of("employees", Label.of("従業者数", "Persons engaged")).withUnit(Unit.PERSONS);

    /** All industries together, the usual total of the axis of industries (全産業). */
    public static final Category ALL_INDUSTRIES = Category.of("total", Label.of("全産業", "All industries"));

    private static final String GOVERNMENT = JsicDivision.GOVERNMENT.code();

    private final StatTable table;
    private final List<CensusWave> waves;
    private final boolean accepting;

    private EstablishmentTable(StatTable table, List<CensusWave> waves) {
        this(table, waves, false);
    }

    private EstablishmentTable(StatTable table, List<CensusWave> waves, boolean accepting) {
        this.table = table;
        this.waves = List.copyOf(waves);
        this.accepting = accepting;
    }

    /**
     * Makes a table of figures that are there already.
     *
     * @param table a table with the axes {@link #INDUSTRY}, {@link #MEASURE}, {@link #WAVE} and {@link #AREA} in this order
     * @param waves one wave for each category of the wave axis, by id and in order; what they say of comparing takes the place of
     *     what the axis says
     * @return the table
     * @throws IllegalArgumentException if the axes or the waves are others
     */
    public static EstablishmentTable of(StatTable table, List<CensusWave> waves) {
        List<String> ids = table.axes().stream().map(Axis::id).toList();
        List<String> expected = List.of(INDUSTRY, MEASURE, WAVE, AREA);
        if (!ids.equals(expected)) {
            throw new IllegalArgumentException("Axes must be " + expected + ", but were " + ids);
        }
        List<String> onAxis =
                table.axis(WAVE).categories().stream().map(Category::id).toList();
        List<String> given = waves.stream().map(CensusWave::id).toList();
        if (!onAxis.equals(given)) {
            throw new IllegalArgumentException("Waves must be " + onAxis + " as on the axis, but were " + given);
        }
        Axis axis =
                table.axis(WAVE).withComparisons(CensusWave.axis(WAVE, waves).comparisons());
        StatTable noted = table.withAxis(axis);
        for (CensusWave wave : waves) {
            Label note = noteOf(wave);
            noted = noted.notes().contains(note) ? noted : noted.withNote(note);
        }
        return new EstablishmentTable(noted, waves);
    }

    private static Label noteOf(CensusWave wave) {
        return wave.category().name().plus(Label.of("：", ": ")).plus(wave.label());
    }

    /**
     * Starts a table of all industries and the divisions A to S; the census has no establishments in T.
     *
     * @param waves the waves in order
     * @param areas the areas in order, such as those of an area directory
     * @return a builder without figures
     * @throws IllegalArgumentException if there is no wave or no area, or two have the same id
     */
    public static Builder builder(List<CensusWave> waves, List<Category> areas) {
        List<JsicDivision> divisions = Arrays.stream(JsicDivision.values())
                .filter(division -> division != JsicDivision.UNCLASSIFIABLE)
                .toList();
        List<Category> industries = Stream.concat(
                        Stream.of(ALL_INDUSTRIES), divisions.stream().map(JsicDivision::category))
                .toList();
        Axis axis = Axis.of(INDUSTRY, Label.of("産業", "Industry"), industries)
                .withTotal(
                        ALL_INDUSTRIES.id(),
                        divisions.stream().map(JsicDivision::code).toArray(String[]::new));
        return new Builder(axis, waves, areas);
    }

    /**
     * Starts a table of other industries.
     *
     * @param industries the axis {@link #INDUSTRY} with its totals declared
     * @param waves the waves in order
     * @param areas the areas in order
     * @return a builder without figures
     * @throws IllegalArgumentException if the axis has another id, there is no wave or no area, or two have the same id
     */
    public static Builder builder(Axis industries, List<CensusWave> waves, List<Category> areas) {
        if (!industries.id().equals(INDUSTRY)) {
            throw new IllegalArgumentException(
                    "Axis of industries must have id '" + INDUSTRY + "', but had '" + industries.id() + "'");
        }
        return new Builder(industries, waves, areas);
    }

    /** Collects the figures of a table; not thread-safe. */
    public static final class Builder {

        private final List<CensusWave> waves;
        private final StatTable.Builder table;
        private final List<Category> areas;
        private final boolean hasGovernment;
        private final Set<List<String>> government = new HashSet<>();

        private Builder(Axis industries, List<CensusWave> waves, List<Category> areas) {
            this.waves = List.copyOf(waves);
            this.areas = List.copyOf(areas);
            this.hasGovernment = industries.find(GOVERNMENT).isPresent();
            table = StatTable.builder(Label.of("事業所数と従業者数", "Establishments and persons engaged"))
                    .axis(industries)
                    .axis(Axis.of(MEASURE, Label.of("項目", "Measure"), List.of(ESTABLISHMENTS, EMPLOYEES))
                            .withRole(Axis.Role.METRIC))
                    .axis(CensusWave.axis(WAVE, waves))
                    .axis(Axis.of(AREA, Label.of("地域", "Area"), areas).withRole(Axis.Role.GEO));
            this.waves.forEach(wave -> table.note(noteOf(wave)));
        }

        /**
         * Where the figures come from, if not from the waves' own documents.
         *
         * @param source the source
         * @return this builder
         */
        public Builder source(Source source) {
            table.source(source);
            return this;
        }

        /**
         * Adds a note that is printed below the table.
         *
         * @param note the note
         * @return this builder
         */
        public Builder note(Label note) {
            table.note(note);
            return this;
        }

        /**
         * Puts one figure.
         *
         * @param industryId the industry
         * @param measure the measure
         * @param waveId the wave
         * @param areaId the area
         * @param figure the figure; without unit it gets that of the measure
         * @return this builder
         * @throws NoSuchElementException naming candidates, if there is no such category
         * @throws IllegalArgumentException if the cell has a figure already
         */
        public Builder put(String industryId, Category measure, String waveId, String areaId, Figure figure) {
            table.put(figure, industryId, measure.id(), waveId, areaId);
            if (industryId.equals(GOVERNMENT)) {
                government.add(List.of(measure.id(), waveId, areaId));
            }
            return this;
        }

        /**
         * Makes the table.
         *
         * <ul>
         *   <li>Figures that nobody put were not published and are {@link Mark#UNKNOWN}.
         *   <li>But division S (公務) in a wave of private establishments is {@link Mark#NIL}: there can be none.
         * </ul>
         *
         * @return the table
         */
        public EstablishmentTable build() {
            if (hasGovernment) {
                waves.stream().filter(wave -> wave.ownership().isPrivate()).forEach(this::noGovernment);
            }
            return new EstablishmentTable(
                    table.fill(Figure.of(Mark.UNKNOWN, Unit.NONE)).build(), waves);
        }

        private void noGovernment(CensusWave wave) {
            for (Category measure : List.of(ESTABLISHMENTS, EMPLOYEES)) {
                for (Category area : areas) {
                    if (government.add(List.of(measure.id(), wave.id(), area.id()))) {
                        table.put(Figure.of(Mark.NIL, Unit.NONE), GOVERNMENT, measure.id(), wave.id(), area.id());
                    }
                }
            }
        }
    }

    /**
     * The figures; what their axis of waves says of comparing holds for numbers of establishments.
     *
     * <p>For employees, of which a wave may have those of some establishments only, ask {@link #comparison}, {@link #area} or {@link
     * #regional}.
     *
     * @return a table with the axes {@link #INDUSTRY}, {@link #MEASURE}, {@link #WAVE} and {@link #AREA}
     */
    public StatTable table() {
        return table;
    }

    /**
     * The waves.
     *
     * @return the waves in the order of their axis
     */
    public List<CensusWave> waves() {
        return waves;
    }

    /**
     * The wave with an id.
     *
     * @param waveId the id
     * @return the wave
     * @throws NoSuchElementException naming the nearest ids, if there is none
     */
    public CensusWave wave(String waveId) {
        return waves.get(table.axis(WAVE).indexOf(waveId));
    }

    /**
     * Whether two waves may be compared by a measure, in any area and industry: employees of 2019 are those of newly found establishments
     * only. For one area and industry see {@link AreaEstablishments#comparability}.
     *
     * @param measure the measure
     * @param fromId one wave
     * @param toId the other
     * @return the judgement
     * @throws NoSuchElementException naming the nearest ids, if there is no such wave
     */
    public Comparability comparability(Category measure, String fromId, String toId) {
        return comparability(subject(measure), fromId, toId);
    }

    /** What is compared by a measure, in any area and industry. */
    static WaveSubject subject(Category measure) {
        return measure.id().equals(ESTABLISHMENTS.id()) ? WaveSubject.ESTABLISHMENTS : WaveSubject.EMPLOYEES;
    }

    Comparability comparability(WaveSubject subject, String fromId, String toId) {
        Comparability judged = wave(fromId).comparabilityWith(wave(toId), subject);
        return accepting ? judged.accepted() : judged;
    }

    /**
     * Whether the numbers of establishments of two waves may be compared.
     *
     * @param fromId one wave
     * @param toId the other
     * @return the judgement
     * @throws NoSuchElementException naming the nearest ids, if there is no such wave
     */
    public Comparability comparability(String fromId, String toId) {
        return table.axis(WAVE).comparability(fromId, toId);
    }

    /**
     * The same table for a caller who compares waves even if they are not comparable; every result then says so.
     *
     * @return the table with its judgements {@linkplain Comparability#accepted accepted}
     */
    public EstablishmentTable accepting() {
        Axis axis = table.axis(WAVE);
        return new EstablishmentTable(
                table.withAxis(axis.withComparisons(axis.comparisons().accepted())), waves, true);
    }

    /**
     * One area.
     *
     * @param areaId the area
     * @return its figures in all waves
     * @throws NoSuchElementException naming the nearest ids, if there is none
     */
    public AreaEstablishments area(String areaId) {
        return new AreaEstablishments(this, table.axis(AREA).get(areaId));
    }

    /**
     * All areas.
     *
     * @return the areas in the order of their axis
     */
    public List<AreaEstablishments> areas() {
        return table.axis(AREA).categories().stream()
                .map(area -> new AreaEstablishments(this, area))
                .toList();
    }

    /**
     * The areas side by side: industries down, areas across. What is compared with another wave is judged by the measure.
     *
     * @param measure the measure
     * @param waveId the wave
     * @return a table with the axes {@link #INDUSTRY} and {@link #AREA}
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public StatTable comparison(Category measure, String waveId) {
        StatTable some = table.slice(MEASURE, measure.id());
        Axis axis = some.axis(WAVE).withComparisons(comparisons(subject(measure)));
        return some.withAxis(axis).slice(WAVE, waveId);
    }

    /**
     * The areas as places of a region: location quotients, specialisation, shift-share (地域間の比較).
     *
     * @param measure the measure
     * @return the comparison, of which a wave is asked
     * @throws NoSuchElementException naming the nearest ids, if there is no such measure
     */
    public RegionalEstablishments regional(Category measure) {
        return new RegionalEstablishments(this, table.axis(MEASURE).get(measure.id()));
    }

    /**
     * Some areas as cities to be ranked by several indicators (都市間比較); the peers of a city are without itself, which is named as well.
     *
     * @param areaIds the areas in the order to print, such as the designated cities
     * @return the comparison, without an indicator yet
     * @throws NoSuchElementException naming the nearest ids, if there is no such area
     * @throws IllegalArgumentException if there is no area, or one is named twice
     */
    public CityEstablishments cities(Collection<String> areaIds) {
        return CityEstablishments.of(
                this, areaIds.stream().map(table.axis(AREA)::get).toList());
    }

    /**
     * The areas in the order of their figures.
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveId the wave
     * @return the ranking, largest first
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public AreaRanking rank(String industryId, Category measure, String waveId) {
        return rank(
                nameOf(industryId, measure).plus(ofWave(waveId)),
                measure.unit(),
                area -> area.input(industryId, measure, waveId)
                        .amount()
                        .map(amount -> AreaRanking.Value.of(amount, List.of(area.input(industryId, measure, waveId)))));
    }

    /**
     * The areas in the order of the share that an industry has in all industries there (構成比の順位).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param waveId the wave
     * @return the ranking by share in per cent, largest first
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public AreaRanking rankShares(String industryId, Category measure, String waveId) {
        return rank(shareOf(industryId, measure).plus(ofWave(waveId)), Unit.PERCENT, area -> {
            var composition = area.composition(measure, waveId);
            return composition
                    .share(industryId)
                    .map(share -> AreaRanking.Value.of(
                            share.percent(),
                            List.of(
                                    composition.get(industryId).input(),
                                    composition.whole().get())));
        });
    }

    /**
     * The areas in the order of persons per establishment (1事業所当たり従業者数の順位).
     *
     * @param industryId the industry
     * @param waveId the wave
     * @return the ranking, largest first
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public AreaRanking rankSizes(String industryId, String waveId) {
        return rank(
                sizeOf(industryId).plus(ofWave(waveId)),
                AverageSize.UNIT,
                area -> area.averageSize(industryId, waveId)
                        .map(size ->
                                AreaRanking.Value.of(size.value(), List.of(size.persons(), size.establishments()))));
    }

    private Label industry(String industryId) {
        return table.axis(INDUSTRY).get(industryId).name();
    }

    /** For example 情報通信業の従業者数. */
    Label nameOf(String industryId, Category measure) {
        return industry(industryId).plus(Label.of("の", ", ")).plus(measure.name());
    }

    /** For example 情報通信業の構成比（従業者数）. */
    Label shareOf(String industryId, Category measure) {
        return industry(industryId)
                .plus(Label.of("の構成比（", ", share of "))
                .plus(measure.name())
                .plus(Label.of("）", ""));
    }

    /** For example 情報通信業の1事業所当たり従業者数. */
    Label sizeOf(String industryId) {
        return industry(industryId).plus(Label.of("の1事業所当たり従業者数", ", persons per establishment"));
    }

    /** For example （2021年）. */
    Label ofWave(String waveId) {
        Label name = table.axis(WAVE).get(waveId).name();
        return Label.of("（" + name.ja() + "）", " (" + name.en() + ")");
    }

    private AreaRanking rank(Label what, Unit unit, Function<AreaEstablishments, Answer<AreaRanking.Value>> value) {
        Map<Category, Answer<AreaRanking.Value>> values = new LinkedHashMap<>();
        areas().forEach(area -> values.put(area.area(), value.apply(area)));
        return AreaRanking.of(what, unit, values);
    }

    /**
     * The areas in the order of their rates of change (増減率の順位).
     *
     * @param industryId the industry
     * @param measure the measure
     * @param fromId the earlier wave
     * @param toId the later wave
     * @return the ranking, which carries what must be known to compare the waves
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public GrowthRanking rankGrowth(String industryId, Category measure, String fromId, String toId) {
        Map<Category, Change> changes = new LinkedHashMap<>();
        areas().forEach(area -> changes.put(area.area(), area.change(industryId, measure, fromId, toId)));
        return GrowthRanking.of(changes);
    }

    /**
     * The areas' indices side by side.
     *
     * @param industryId the industry
     * @param measure the measure
     * @param baseId the wave that is 100
     * @return the comparison of all areas; or why one of them has no index, naming it; AMBIGUOUS if two areas have one name
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<IndexComparison> compareIndices(String industryId, Category measure, String baseId) {
        List<IndexSeries> indices = new ArrayList<>();
        Map<String, Category> named = new HashMap<>();
        for (AreaEstablishments area : areas()) {
            Category place = area.area();
            Answer<IndexSeries> index = area.index(industryId, measure, baseId);
            if (!index.isGiven()) {
                return Answer.refuse(index.refusal().orElseThrow());
            }
            Category other = named.putIfAbsent(place.name().ja(), place);
            if (other != null) {
                return Answer.refuse(
                        Refusal.Reason.AMBIGUOUS,
                        other.id() + "と" + place.id() + "が同じ名称「" + place.name().ja() + "」のため並べられない。別の名称を付ける",
                        other.id() + " and " + place.id() + " have one name, '" + place.name()
                                + "', and cannot be told apart; name them differently");
            }
            indices.add(index.get());
        }
        return Answer.of(IndexComparison.of(indices));
    }

    /** What holds for comparing the waves. */
    Comparisons<String> comparisons(WaveSubject subject) {
        return Comparisons.among(
                waves.stream().map(CensusWave::id).toList(), (from, to) -> comparability(subject, from, to));
    }

    /** Whether all waves are by one revision, so that no industry is affected by another. */
    boolean isOfOneRevision() {
        return waves.stream().map(CensusWave::revision).distinct().count() <= 1;
    }

    /** The reference dates of the waves, which name the points of a series. */
    Map<String, ReferenceDate> dates() {
        Map<String, ReferenceDate> dates = new LinkedHashMap<>();
        IntStream.range(0, waves.size())
                .forEach(i -> dates.put(waves.get(i).id(), waves.get(i).referenceDate()));
        return dates;
    }

    /** The source of a wave's figures: that of the table if it states one. */
    Source sourceOf(String waveId) {
        return table.source().equals(Source.UNSTATED) ? wave(waveId).source() : table.source();
    }

    /** One source for figures of several waves: the documents of all. */
    Source sourceOfAll() {
        if (!table.source().equals(Source.UNSTATED)) {
            return table.source();
        }
        List<Label> documents =
                waves.stream().map(wave -> wave.source().document()).toList();
        return Source.of(Label.of(
                documents.stream().map(Label::ja).collect(Collectors.joining("、")),
                documents.stream().map(Label::en).collect(Collectors.joining(", "))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EstablishmentTable that && table.equals(that.table) && waves.equals(that.waves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, waves);
    }

    /** The first rows, the waves and what must be known to compare them. */
    @Override
    public String toString() {
        return table.toString();
    }
}
