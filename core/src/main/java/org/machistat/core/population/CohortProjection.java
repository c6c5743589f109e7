package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.machistat.core.population.StepCauses.Shock;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * A population projection by cohorts, for one region or many at once (コーホート要因法).
 *
 * <pre>
 * P(x+n, t+n) = P(x, t) × survival + net moves, by sex; the last two groups go into the open one
 * P(0, t+n)   = births × survival + net moves, or child–woman ratio × women
 * adjusted    = P × total of the whole ÷ Σ P of its parts, by sex and age or as the total is given
 * </pre>
 *
 * <ul>
 *   <li>The width of the age groups is the step: 1 or 5 years, or any other. Each step of each region has its own
 *       {@link ProjectionRates}.
 *   <li>A whole ({@link #withWhole}) is the sum of its parts, or, if it is a region with rates of its own, what they are adjusted
 *       to; {@link #withControl} adjusts to given populations. Name sums
 *       first, then controls from the largest whole down: what is adjusted first is what the next are adjusted to. The next step goes on from the adjusted numbers.
 *   <li>Precision: double within, whole persons in the result ({@link WholePersons}); what was rounded is not carried on.
 * </ul>
 *
 * <p>Source: 国立社会保障・人口問題研究所「日本の地域別将来推計人口」; Preston, Heuveline and Guillot, Demography (2001), chapter 6.
 *
 * @serial exclude
 */
public final class CohortProjection implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Population> bases;
    /** By region, then step. */
    private final List<List<ProjectionRates>> rates;

    private final List<ProjectionWhole> wholes;
    private final WholePersons rounding;
    /** Made when first needed; another one made at the same time is as good. */
    private transient volatile ProjectionEngine engine;

    /** The cells of the bases, or why they cannot be projected; made when first needed. Never written to. */
    private transient volatile Answer<double[]> start;

    private CohortProjection(
            List<Population> bases,
            List<List<ProjectionRates>> rates,
            List<ProjectionWhole> wholes,
            WholePersons rounding) {
        this.bases = bases;
        this.rates = rates;
        this.wholes = wholes;
        this.rounding = rounding;
    }

    /**
     * A projection of one region.
     *
     * @param base the population at the start
     * @param rates the assumptions of each step
     * @return the projection, to be computed
     * @throws IllegalArgumentException if there is no step, or age groups of two steps differ
     */
    public static CohortProjection of(Population base, List<ProjectionRates> rates) {
        return ofRegions(List.of(base), List.of(rates));
    }

    /**
     * A projection of several regions.
     *
     * @param bases the populations at the start, each with its own name
     * @param rates for each region the assumptions of each step
     * @return the projection, to be computed
     * @throws IllegalArgumentException if there is no region or step, regions have other numbers of steps, a name stands twice, age
     *     groups of two assumptions differ, or the shares of a pool do not make 1
     */
    public static CohortProjection ofRegions(List<Population> bases, List<List<ProjectionRates>> rates) {
        if (bases.isEmpty() || bases.size() != rates.size()) {
            throw new IllegalArgumentException("A projection needs assumptions for each region, but had " + bases.size()
                    + " regions and assumptions for " + rates.size());
        }
        Set<String> names = new HashSet<>();
        for (Population base : bases) {
            if (!names.add(base.name().ja())) {
                throw new IllegalArgumentException(
                        "Regions need names of their own, but '" + base.name().ja() + "' stands twice");
            }
        }
        int steps = rates.get(0).size();
        if (steps == 0) {
            throw new IllegalArgumentException("A projection needs at least one step, but had none");
        }
        List<List<ProjectionRates>> copy = new ArrayList<>();
        AgeGroups ages = rates.get(0).get(0).ages();
        for (int r = 0; r < rates.size(); r++) {
            String name = bases.get(r).name().en();
            if (rates.get(r).size() != steps) {
                throw new IllegalArgumentException("All regions need " + steps + " steps, but '" + name + "' had "
                        + rates.get(r).size());
            }
            for (ProjectionRates one : rates.get(r)) {
                if (!one.ages().equals(ages)) {
                    throw new IllegalArgumentException(
                            "All assumptions need the age groups " + ages + ", but '" + name + "' had " + one.ages());
                }
                Migration migration = one.migration();
                if (migration.kind() == Migration.Kind.TO_REGIONS && migration.rows() != bases.size()) {
                    throw new IllegalArgumentException("Rates to regions must be for " + bases.size()
                            + " regions, but those of '" + name + "' were for " + migration.rows());
                }
            }
            copy.add(List.copyOf(rates.get(r)));
        }
        for (int t = 0; t < steps; t++) {
            int step = t;
            MigrationPool.check(copy.stream().map(own -> own.get(step)).toList(), t);
        }
        return new CohortProjection(List.copyOf(bases), List.copyOf(copy), List.of(), WholePersons.EACH_CELL);
    }

    /**
     * The same with a whole and its parts, as a city and its wards.
     *
     * @param whole the name: of a region, to whose projection the parts are adjusted, or a new one, for the sum of its parts
     * @param parts the names of its parts: regions, or wholes named before that are sums
     * @return the projection
     * @throws IllegalArgumentException if the name is that of a whole already, there is no part, one stands twice or is the whole
     * @throws NoSuchElementException naming what there is, if a part is neither region nor sum
     */
    public CohortProjection withWhole(Label whole, List<String> parts) {
        return with(new ProjectionWhole(whole, parts(whole, parts), region(whole.ja()), new double[0][], new int[0][]));
    }

    /**
     * The same with parts that are adjusted to given populations, as a prefecture projected by another (総数への合わせこみ).
     *
     * <p>All cells that make up a number of the total are multiplied by one factor: each sex and age by itself if the total is in
     * the age groups of the projection by sex, all together if it is one number ({@code Population.ofBothSexes} with the group 0+). With
     * {@link WholePersons#CONTROLLED} totals of all regions are met to the person by sex and age, by sex and as one number; in other groups, or of some of the
     * regions, within one person for each cell of the whole.
     *
     * @param whole the name of the whole, which is no region
     * @param parts the names of its parts, as in {@link #withWhole}
     * @param totals the whole at the end of each step, by sex or both together, in the age groups of the projection or wider ones
     * @return the projection
     * @throws IllegalArgumentException as {@link #withWhole}, or if there is not one total for each step, of its date, all of the same
     *     sexes and age groups, which are made up of those of the projection, without people of unknown age
     * @throws NoSuchElementException naming what there is, if a part is neither region nor sum
     */
    public CohortProjection withControl(Label whole, List<String> parts, List<Population> totals) {
        if (region(whole.ja()) != ProjectionWhole.NO_REGION) {
            throw new IllegalArgumentException("The whole to adjust to must be no region, but was " + whole.ja());
        }
        if (totals.size() != steps()) {
            throw new IllegalArgumentException(
                    "There must be a total for each of " + steps() + " steps, but there were " + totals.size());
        }
        double[][] given = new double[totals.size()][];
        for (int t = 0; t < given.length; t++) {
            Population total = totals.get(t);
            ReferenceDate date = dates().get(t + 1);
            if (!isTotal(total)
                    || !total.ages().equals(totals.get(0).ages())
                    || total.isBySex() != totals.get(0).isBySex()) {
                throw new IllegalArgumentException(
                        "Totals must all be of the same sexes and age groups, from 0 on and made up of " + ages()
                                + ", without people of unknown age, but were " + total);
            }
            if (!total.date().equals(date)) {
                throw new IllegalArgumentException("The total of step " + (t + 1) + " must be of "
                        + date.label().en() + ", but was of "
                        + total.date().label().en());
            }
            given[t] = ProjectionWhole.numbers(total);
        }
        int[][] blocks = ProjectionWhole.blocks(ages(), totals.get(0));
        return with(new ProjectionWhole(whole, parts(whole, parts), ProjectionWhole.NO_REGION, given, blocks));
    }

    private boolean isTotal(Population total) {
        return total.unknown() == 0
                && total.ages().startsAtBirth()
                && total.ages().isOpenEnded()
                && total.ages().list().stream().allMatch(ages()::canSum);
    }

    private CohortProjection with(ProjectionWhole whole) {
        List<ProjectionWhole> more = new ArrayList<>(wholes);
        more.add(whole);
        return new CohortProjection(bases, rates, List.copyOf(more), rounding);
    }

    private int[] parts(Label whole, List<String> names) {
        if (wholes.stream().anyMatch(one -> one.name().ja().equals(whole.ja()))) {
            throw new IllegalArgumentException("'" + whole.ja() + "' is a whole already");
        }
        int[] parts =
                names.stream().flatMap(this::part).mapToInt(Integer::intValue).toArray();
        long distinct = Arrays.stream(parts).distinct().count();
        if (parts.length == 0 || distinct < parts.length || names.contains(whole.ja())) {
            throw new IllegalArgumentException(
                    "'" + whole.ja() + "' needs parts that stand once each and not itself, but had " + names);
        }
        return parts;
    }

    private Stream<Integer> part(String name) {
        int region = region(name);
        if (region != ProjectionWhole.NO_REGION) {
            return Stream.of(region);
        }
        return wholes.stream()
                .filter(one -> one.name().ja().equals(name) && !one.isControl())
                .findFirst()
                .map(one -> Arrays.stream(one.parts()).boxed())
                .orElseThrow(() -> new NoSuchElementException(
                        "No region '" + name + "', there are " + ProjectionCells.names(names())));
    }

    private int region(String name) {
        List<Label> names = names();
        for (int r = 0; r < names.size(); r++) {
            if (names.get(r).ja().equals(name)) {
                return r;
            }
        }
        return ProjectionWhole.NO_REGION;
    }

    /**
     * The same with another way to whole persons.
     *
     * @param newRounding the rule
     * @return the projection
     */
    public CohortProjection with(WholePersons newRounding) {
        return new CohortProjection(bases, rates, wholes, Objects.requireNonNull(newRounding, "newRounding"));
    }

    /**
     * The same without moves (封鎖人口).
     *
     * @return the projection of closed populations
     * @throws IllegalStateException if survival and migration are one ratio somewhere
     */
    public CohortProjection closed() {
        return new CohortProjection(
                bases,
                rates.stream()
                        .map(steps ->
                                steps.stream().map(ProjectionRates::closed).toList())
                        .toList(),
                wholes,
                rounding);
    }

    /**
     * Computes the projection.
     *
     * <ul>
     *   <li>A base without sexes, with people of unknown age or of another date than the first: NOT_ENOUGH_DATA or NOT_COMPARABLE,
     *       naming the region.
     *   <li>A base that lacks an age group of the assumptions: NOT_COMPARABLE, naming the group.
     *   <li>Moves that take away more people than there are: NOT_POSITIVE, naming region, sex and age.
     *   <li>Parts that are all 0 with a total that is not: ZERO_BASE.
     *   <li>More than 10¹² people in all regions together, at the start or later: NOT_READABLE.
     * </ul>
     *
     * @return the projection, or why there is none
     */
    public Answer<Projection> project() {
        return start().flatMap(base -> {
            ProjectionEngine own = engine();
            double[][] states = new double[steps() + 1][];
            states[0] = base;
            double most = ProjectionEngine.total(base);
            for (int t = 0; t < steps(); t++) {
                states[t + 1] = new double[base.length];
                var fault = own.step(t, Shock.NONE, states[t], states[t + 1]);
                most *= own.growth(t);
                if (fault.isEmpty() && !ProjectionEngine.isWithin(most)) {
                    most = ProjectionEngine.total(states[t + 1]);
                    fault = ProjectionEngine.beyond(t + 1, states[t + 1]);
                }
                if (fault.isPresent()) {
                    return Answer.refuse(fault.get());
                }
            }
            return Answer.of(new Projection(bases, wholes, rounding, own, states));
        });
    }

    /** The cells at the start; not to be written to. */
    Answer<double[]> start() {
        Answer<double[]> made = start;
        if (made == null) {
            made = ProjectionCells.start(bases, ages());
            start = made;
        }
        return made;
    }

    ProjectionEngine engine() {
        ProjectionEngine made = engine;
        if (made == null) {
            ProjectionRates[][] byStep = new ProjectionRates[steps()][bases.size()];
            for (int r = 0; r < bases.size(); r++) {
                for (int t = 0; t < steps(); t++) {
                    byStep[t][r] = rates.get(r).get(t);
                }
            }
            made = new ProjectionEngine(names(), ages(), byStep, wholes);
            engine = made;
        }
        return made;
    }

    /** The places of the regions that a name stands for. */
    int[] regions(String name) {
        return ProjectionCells.regions(name, bases, wholes);
    }

    List<ReferenceDate> dates() {
        return ProjectionCells.dates(bases.get(0).date(), steps(), ages());
    }

    /** Why there is no projection, if there is none; only one step is kept at a time. */
    Optional<Refusal> fault(double[] base) {
        ProjectionEngine own = engine();
        Optional<Refusal> fault = Optional.empty();
        if (own.isSure()) {
            return fault;
        }
        double[] now = base.clone();
        double[] next = new double[base.length];
        for (int t = 0; t < steps() && fault.isEmpty(); t++) {
            fault = own.step(t, Shock.NONE, now, next);
            double[] swap = now;
            now = next;
            next = swap;
        }
        return fault;
    }

    List<Population> bases() {
        return bases;
    }

    List<ProjectionWhole> wholes() {
        return wholes;
    }

    AgeGroups ages() {
        return rates.get(0).get(0).ages();
    }

    private int steps() {
        return rates.get(0).size();
    }

    private List<Label> names() {
        return bases.stream().map(Population::name).toList();
    }

    /** The number of regions and steps and the age groups. */
    @Override
    public String toString() {
        return bases.size() + " regions, " + steps() + " steps [" + ages() + "]";
    }
}
