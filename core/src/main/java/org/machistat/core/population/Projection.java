package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * The result of a projection: populations by date, and what made them grow or shrink (将来推計人口).
 *
 * <ul>
 *   <li>{@link #populations} in whole persons; {@link #value} before rounding, in double precision.
 *   <li>{@link #step} gives births, deaths and net moves where the assumptions tell them, and balances to the unit.
 *   <li>Regions and wholes are asked for by their Japanese name; a projection of one region without a name by "".
 * </ul>
 *
 * @serial exclude
 */
public final class Projection implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Population> bases;
    private final List<ProjectionWhole> wholes;
    private final WholePersons rounding;
    private final ProjectionEngine engine;
    private final AgeGroups ages;
    /** The unrounded cells by date. */
    private final double[][] states;
    /** The whole cells by date, if they are rounded together. */
    private final long[][] whole;

    private final int cells;

    Projection(
            List<Population> bases,
            List<ProjectionWhole> wholes,
            WholePersons rounding,
            ProjectionEngine engine,
            double[][] states) {
        this.bases = bases;
        this.wholes = wholes;
        this.rounding = rounding;
        this.engine = engine;
        this.states = states;
        this.ages = engine.rates(0, 0).ages();
        this.cells = 2 * ages.size();
        this.whole = rounding == WholePersons.CONTROLLED
                ? ProjectionRounding.round(states, wholes, cells, bases.size())
                : new long[0][];
    }

    /**
     * The names that can be asked for.
     *
     * @return the regions in their order, then the wholes that are no regions
     */
    public List<Label> names() {
        return ProjectionCells.names(bases, wholes);
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * The dates, that of the base first.
     *
     * @return the dates
     */
    public List<ReferenceDate> dates() {
        return ProjectionCells.dates(bases.get(0).date(), states.length - 1, ages);
    }

    private ReferenceDate date(int t) {
        return ProjectionCells.plusYears(
                bases.get(0).date(), t * engine.rates(0, 0).step());
    }

    private int[] regions(String name) {
        return ProjectionCells.regions(name, bases, wholes);
    }

    private Label label(String name) {
        return names().stream().filter(one -> one.ja().equals(name)).findFirst().orElse(Label.same(name));
    }

    private int time(ReferenceDate date) {
        int t = dates().indexOf(date);
        if (t < 0) {
            throw new NoSuchElementException("No date " + date.label().en() + ", there are "
                    + date(0).label().en()
                    + " to " + date(states.length - 1).label().en() + " every "
                    + engine.rates(0, 0).step() + " years");
        }
        return t;
    }

    long count(int t, int at) {
        return whole.length > 0 ? whole[t][at] : (long) Math.floor(states[t][at] + 0.5);
    }

    /**
     * A region or whole at each date, that of the base first.
     *
     * @param name its Japanese name
     * @return the populations in whole persons; the base as it was given if it is a region
     * @throws NoSuchElementException naming what there is
     */
    public List<Population> populations(String name) {
        int[] regions = regions(name);
        List<Population> populations = new ArrayList<>();
        for (int t = 0; t < states.length; t++) {
            if (t == 0 && regions.length == 1) {
                populations.add(bases.get(regions[0]));
                continue;
            }
            long[][] counts = new long[2][ages.size()];
            for (int region : regions) {
                for (int i = 0; i < cells; i++) {
                    counts[i / ages.size()][i % ages.size()] += count(t, region * cells + i);
                }
            }
            Population base = bases.get(regions[0]);
            populations.add(Population.of(date(t), ages, counts[0], counts[1])
                    .withName(label(name))
                    .withSource(base.source())
                    .withBase(t == 0 ? base.base() : PopulationBase.PROJECTION));
        }
        return List.copyOf(populations);
    }

    /**
     * A region or whole at a date.
     *
     * @param name its Japanese name
     * @param date the date
     * @return the population in whole persons
     * @throws NoSuchElementException naming what there is, if there is no such region or date
     */
    public Population population(String name, ReferenceDate date) {
        return populations(name).get(time(date));
    }

    /**
     * The people of a sex and age group before rounding.
     *
     * @param name the Japanese name of the region or whole
     * @param date the date
     * @param sex the sex
     * @param group the age group
     * @return the number in double precision
     * @throws NoSuchElementException naming what there is, if there is no such region, date or age group
     */
    public double value(String name, ReferenceDate date, Sex sex, AgeGroup group) {
        int t = time(date);
        int cell = (sex == Sex.MALE ? 0 : ages.size()) + ages.indexOf(group);
        return Arrays.stream(regions(name))
                .mapToDouble(r -> states[t][r * cells + cell])
                .sum();
    }

    /**
     * The people of a span of ages over time.
     *
     * @param name the Japanese name of the region or whole
     * @param span the ages, such as 15–64; 0 and over for the total
     * @return the series in persons, projected from the second date; NOT_ENOUGH_DATA if the span cuts a group
     * @throws NoSuchElementException naming what there is, if there is no such region
     */
    public Answer<TimeSeries> series(String name, AgeGroup span) {
        List<Population> populations = populations(name);
        if (!ages.canSum(span)) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    span.label().ja() + "は推計の年齢階級 " + ages + " から合計できない",
                    span.label().en() + " cannot be added up from the age groups " + ages + " of the projection");
        }
        TimeSeries.Builder series = TimeSeries.builder(label(name)
                        .plus(name.isEmpty() ? Label.EMPTY : Label.same(" "))
                        .plus(span.label()))
                .unit(Unit.PERSONS)
                .source(bases.get(0).source())
                .forecastFrom(date(1));
        populations.forEach(one -> series.put(one.date(), Figure.of(one.count(span), Unit.PERSONS)));
        return Answer.of(series.build());
    }

    /**
     * When a span of ages is largest; of equal dates the first.
     *
     * @param name the Japanese name of the region or whole
     * @param span the ages, such as 15–64; 0 and over for the total
     * @return the peak; NOT_ENOUGH_DATA if the span cuts a group
     * @throws NoSuchElementException naming what there is, if there is no such region
     */
    public Answer<Peak> peak(String name, AgeGroup span) {
        return series(name, span).flatMap(Peak::of);
    }

    /**
     * What happened from one date to the next.
     *
     * @param name the Japanese name of the region or whole
     * @param end the date at the end of the step
     * @return the causes of change
     * @throws NoSuchElementException naming what there is, if there is no such region or date
     * @throws IllegalArgumentException if the date is that of the base
     */
    public ProjectionStep step(String name, ReferenceDate end) {
        int t = time(end);
        if (t == 0) {
            throw new IllegalArgumentException(
                    "No step ends at the date of the base, " + end.label().en());
        }
        return step(name, regions(name), t, WholeCauses.of(engine.causes(t - 1, states[t - 1]), states[t], cells));
    }

    private ProjectionStep step(String name, int[] regions, int t, WholeCauses causes) {
        Map<Sex, List<CohortChange>> changes = new LinkedHashMap<>();
        for (Sex sex : Sex.values()) {
            List<CohortChange> cohorts = new ArrayList<>();
            for (int j = 0; j < ages.size(); j++) {
                cohorts.add(cohort(regions, t, causes, sex, j));
            }
            changes.put(sex, List.copyOf(cohorts));
        }
        return new ProjectionStep(label(name), date(t - 1), date(t), changes);
    }

    private CohortChange cohort(int[] regions, int t, WholeCauses causes, Sex sex, int j) {
        int n = ages.size();
        long start = 0;
        long end = 0;
        Map<ChangeCause, Long> all = new LinkedHashMap<>();
        for (int region : regions) {
            int cell = region * cells + (sex == Sex.MALE ? 0 : n) + j;
            long own = (j == 0 ? 0 : count(t - 1, cell - 1)) + (j == n - 1 ? count(t - 1, cell) : 0);
            boolean adjusted = wholes.stream().anyMatch(one -> one.isControl() && one.holds(region));
            Map<ChangeCause, Long> some = causes.at(cell, j, engine.rates(t - 1, region), adjusted);
            long known = own + some.values().stream().mapToLong(Long::longValue).sum();
            some.put(ChangeCause.ROUNDING, count(t, cell) - known);
            some.forEach((cause, value) -> all.merge(cause, value, Long::sum));
            start += own;
            end += count(t, cell);
        }
        return new CohortChange(sex, ages.get(j), start, all, end);
    }

    /** The base populations, the assumptions of the first step and the rounding. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = bases.stream()
                .map(base -> base.input(Label.of("基準人口", "base population"), base.total()))
                .toList();
        return Explanation.of(
                        Label.of("将来推計人口", "projected population"),
                        Label.of(
                                "P(x+n, t+n) = P(x, t) × 生残率 ＋ 純移動、男女別",
                                "P(x+n, t+n) = P(x, t) × survival + net moves, by sex"))
                .withInputs(inputs)
                .withNote(
                        Label.of("仮定：", "assumptions: ").plus(engine.rates(0, 0).label()))
                .withNote(Label.of("整数化：", "whole persons: ").plus(rounding.label()))
                .withNote(Label.of("計算は倍精度", "computed in double precision"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Projection that
                && bases.equals(that.bases)
                && rounding == that.rounding
                && names().equals(that.names())
                && Arrays.deepEquals(states, that.states)
                && Arrays.deepEquals(whole, that.whole);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {bases.hashCode(), Arrays.deepHashCode(states)});
    }

    /** The number of regions, the dates and the age groups. */
    @Override
    public String toString() {
        return bases.size() + " regions, " + date(0).label().en() + " to "
                + date(states.length - 1).label().en() + " [" + ages + "]";
    }
}
