package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Interpolation;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Source;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * The people of a place at a date, by sex and age (男女・年齢別人口).
 *
 * <ul>
 *   <li>Counts are whole, not negative and together at most {@link Long#MAX_VALUE}. Those of unknown age (年齢不詳) are kept apart and counted in the totals;
 *       {@link #withUnknownDistributed} puts them into the ages.
 *   <li>A table without sexes makes a population of both sexes only ({@link #isBySex} is false); asking it for a sex throws.
 *   <li>A span of ages that cuts a group has no count: {@link #count(AgeGroup)} throws, indices and {@link #regroup} refuse.
 *   <li>How people were counted ({@link PopulationBase}) and the source stay with the population.
 * </ul>
 *
 * @serial exclude
 */
public final class Population implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label name;
    private final ReferenceDate date;
    private final PopulationBase base;
    private final Source source;
    private final AgeGroups ages;
    /** One row for each sex in their order, or one for both. */
    private final long[][] counts;

    private final long[] unknown;

    private Population(
            Label name,
            ReferenceDate date,
            PopulationBase base,
            Source source,
            AgeGroups ages,
            long[][] counts,
            long[] unknown) {
        this.name = Objects.requireNonNull(name, "name");
        this.date = Objects.requireNonNull(date, "date");
        this.base = Objects.requireNonNull(base, "base");
        this.source = Objects.requireNonNull(source, "source");
        this.ages = Objects.requireNonNull(ages, "ages");
        this.counts = counts;
        this.unknown = unknown;
        long room = Long.MAX_VALUE;
        for (int row = 0; row < counts.length; row++) {
            if (counts[row].length != ages.size()) {
                throw new IllegalArgumentException("Population needs one count for each of the " + ages.size()
                        + " age groups " + ages + ", but had " + counts[row].length);
            }
            for (int i = 0; i < ages.size(); i++) {
                room -= checked(counts[row][i], room, ages.get(i).id());
            }
            room -= checked(unknown[row], room, "unknown age");
        }
    }

    private static long checked(long count, long room, String where) {
        if (count < 0) {
            throw new IllegalArgumentException("Count must not be negative, but was " + count + " at " + where);
        }
        if (count > room) {
            throw new IllegalArgumentException("Counts must add up to at most " + Long.MAX_VALUE
                    + ", but were beyond it with " + count + " at " + where);
        }
        return count;
    }

    /**
     * A population by sex and age, nobody of unknown age.
     *
     * @param date the date of the count
     * @param ages the age groups
     * @param males one count for each age group
     * @param females one count for each age group
     * @return the population, without name, base and source
     * @throws IllegalArgumentException if a count is negative, there are more or fewer than age groups, or all together are
     *     more than {@link Long#MAX_VALUE}
     */
    public static Population of(ReferenceDate date, AgeGroups ages, long[] males, long[] females) {
        return new Population(
                Label.EMPTY,
                date,
                PopulationBase.UNSTATED,
                Source.UNSTATED,
                ages,
                new long[][] {males.clone(), females.clone()},
                new long[2]);
    }

    /**
     * A population by age whose sexes are not known, nobody of unknown age.
     *
     * @param date the date of the count
     * @param ages the age groups
     * @param counts one count for each age group
     * @return the population, without name, base and source
     * @throws IllegalArgumentException if a count is negative, there are more or fewer than age groups, or all together are
     *     more than {@link Long#MAX_VALUE}
     */
    public static Population ofBothSexes(ReferenceDate date, AgeGroups ages, long[] counts) {
        return new Population(
                Label.EMPTY,
                date,
                PopulationBase.UNSTATED,
                Source.UNSTATED,
                ages,
                new long[][] {counts.clone()},
                new long[1]);
    }

    /**
     * Reads a population from a table: one axis of ages, or one of ages and one of sexes.
     *
     * <ul>
     *   <li>Categories are read by their Japanese name: ages as {@link AgeGroup#parse}, sexes as {@link Sex#parse}, 不詳, and
     *       totals such as 総数. Another axis may have one category only: slice the table first.
     *   <li>A group that others make up, such as 65歳以上 behind 65～69歳 and so on, is left out and compared with their sum, as
     *       are the totals: a difference is a note among the problems.
     *   <li>Figures may be in 人, 千人, 万人 or without unit. Nil counts as 0.
     *   <li>A mark in place of a number: its own reason. A number that is negative or no whole person, a heading that is
     *       neither age nor total, no axis of ages: NOT_READABLE. Ages with a gap or an overlap: NOT_COMPARABLE.
     * </ul>
     *
     * @param table the table
     * @param date the date of the count
     * @return the population with the table's title and source and the problems met, or why there is none
     */
    public static Answer<Loaded<Population>> from(StatTable table, ReferenceDate date) {
        return PopulationReader.read(table, date);
    }

    private Population copy(AgeGroups newAges, long[][] newCounts, long[] newUnknown) {
        return new Population(name, date, base, source, newAges, newCounts, newUnknown);
    }

    /** The same population with other counts by age; unknown age stays as it is. */
    Population with(AgeGroups newAges, long[][] newCounts) {
        return copy(newAges, newCounts, unknown);
    }

    /** The same population with other counts, those of unknown age among them. */
    Population with(long[][] newCounts, long[] newUnknown) {
        return copy(ages, newCounts, newUnknown);
    }

    /**
     * The same counts under another name.
     *
     * @param newName whose population it is, such as 川崎市
     * @return the population
     */
    public Population withName(Label newName) {
        return new Population(newName, date, base, source, ages, counts, unknown);
    }

    /**
     * The same counts for another date.
     *
     * @param newDate the date
     * @return the population
     */
    public Population withDate(ReferenceDate newDate) {
        return new Population(name, newDate, base, source, ages, counts, unknown);
    }

    /**
     * The same counts on a stated base.
     *
     * @param newBase how the people were counted
     * @return the population
     */
    public Population withBase(PopulationBase newBase) {
        return new Population(name, date, newBase, source, ages, counts, unknown);
    }

    /**
     * The same counts with their source.
     *
     * @param newSource where they come from
     * @return the population
     */
    public Population withSource(Source newSource) {
        return new Population(name, date, base, newSource, ages, counts, unknown);
    }

    /**
     * The same counts by age with another number of unknown age.
     *
     * @param males the males of unknown age
     * @param females the females of unknown age
     * @return the population
     * @throws IllegalArgumentException if a number is negative, or all people are more than {@link Long#MAX_VALUE}
     * @throws IllegalStateException if the sexes are not known
     */
    public Population withUnknown(long males, long females) {
        row(Sex.MALE);
        return copy(ages, counts, new long[] {males, females});
    }

    /**
     * The same counts by age with another number of unknown age, for a population without sexes.
     *
     * @param both the people of unknown age
     * @return the population
     * @throws IllegalArgumentException if the number is negative, or all people are more than {@link Long#MAX_VALUE}
     * @throws IllegalStateException if the sexes are known
     */
    public Population withUnknown(long both) {
        if (isBySex()) {
            throw new IllegalStateException("The population is by sex: state unknown age for males and females");
        }
        return copy(ages, counts, new long[] {both});
    }

    /**
     * Whose population it is.
     *
     * @return the name, empty if not stated
     */
    public Label name() {
        return name;
    }

    /**
     * The date of the count.
     *
     * @return the date
     */
    public ReferenceDate date() {
        return date;
    }

    /**
     * How the people were counted.
     *
     * @return the base
     */
    public PopulationBase base() {
        return base;
    }

    /**
     * Where the counts come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
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
     * Whether the sexes are known.
     *
     * @return false for a population of both sexes only
     */
    public boolean isBySex() {
        return counts.length == 2;
    }

    private int row(Sex sex) {
        if (!isBySex()) {
            throw new IllegalStateException(
                    "The population is not by sex, but " + sex.label().en() + "s were asked for");
        }
        return sex == Sex.MALE ? 0 : 1;
    }

    /**
     * The people of one sex and span of ages.
     *
     * @param sex the sex
     * @param span the ages: a group, or several groups together such as 15–64
     * @return the number
     * @throws NoSuchElementException naming the nearest groups, if the span cuts a group
     * @throws IllegalStateException if the sexes are not known
     */
    public long count(Sex sex, AgeGroup span) {
        return sum(row(sex), range(span));
    }

    /**
     * The people of a span of ages, both sexes.
     *
     * @param span the ages: a group, or several groups together such as 15–64
     * @return the number
     * @throws NoSuchElementException naming the nearest groups, if the span cuts a group
     */
    public long count(AgeGroup span) {
        return sum(range(span));
    }

    /**
     * The people of a span of ages, both sexes, if it does not cut a group.
     *
     * @param span the ages
     * @return the number, or empty
     */
    public Optional<Long> find(AgeGroup span) {
        return ages.rangeOf(span).map(this::sum);
    }

    private int[] range(AgeGroup span) {
        return ages.rangeOf(span).orElseGet(() -> {
            int at = ages.indexOf(span);
            return new int[] {at, at + 1};
        });
    }

    private long sum(int[] range) {
        return IntStream.range(0, counts.length)
                .mapToLong(row -> sum(row, range))
                .sum();
    }

    private long sum(int row, int[] range) {
        return Arrays.stream(counts[row], range[0], range[1]).sum();
    }

    /**
     * The people of one sex by age group, for numeric work.
     *
     * @param sex the sex
     * @return a new array, one count for each age group, without unknown age
     * @throws IllegalStateException if the sexes are not known
     */
    public long[] counts(Sex sex) {
        return counts[row(sex)].clone();
    }

    /**
     * The people by age group, both sexes, for numeric work.
     *
     * @return a new array, one count for each age group, without unknown age
     */
    public long[] counts() {
        return IntStream.range(0, ages.size())
                .mapToLong(i -> sum(new int[] {i, i + 1}))
                .toArray();
    }

    /**
     * The people of unknown age of one sex.
     *
     * @param sex the sex
     * @return the number
     * @throws IllegalStateException if the sexes are not known
     */
    public long unknown(Sex sex) {
        return unknown[row(sex)];
    }

    /**
     * The people of unknown age (年齢不詳).
     *
     * @return the number
     */
    public long unknown() {
        return Arrays.stream(unknown).sum();
    }

    /**
     * All people of one sex, with those of unknown age.
     *
     * @param sex the sex
     * @return the number
     * @throws IllegalStateException if the sexes are not known
     */
    public long total(Sex sex) {
        return Arrays.stream(counts[row(sex)]).sum() + unknown(sex);
    }

    /**
     * All people, with those of unknown age (総数).
     *
     * @return the number
     */
    public long total() {
        return totalKnown() + unknown();
    }

    /**
     * All people whose age is known (総数 − 年齢不詳).
     *
     * @return the number
     */
    public long totalKnown() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /**
     * One sex alone.
     *
     * @param sex the sex
     * @return its people as a population without sexes, named by the sex
     * @throws IllegalStateException if the sexes are not known
     */
    public Population only(Sex sex) {
        Label both = name.equals(Label.EMPTY) ? name : name.plus(Label.same(" "));
        return new Population(
                both.plus(sex.label()), date, base, source, ages, new long[][] {counts[row(sex)]}, new long[] {
                    unknown(sex)
                });
    }

    /**
     * The same people in wider groups.
     *
     * <ul>
     *   <li>A wider group that cuts one of this population: NOT_ENOUGH_DATA.
     *   <li>Ages outside the wider groups: PARTS_DO_NOT_ADD, for the people in them would be lost.
     * </ul>
     *
     * @param wider the groups, such as {@link AgeGroups#THREE}
     * @return the population, or why there is none
     */
    public Answer<Population> regroup(AgeGroups wider) {
        List<int[]> ranges = new ArrayList<>();
        for (AgeGroup group : wider.list()) {
            Optional<int[]> range = ages.rangeOf(group);
            if (range.isEmpty()) {
                return cut(group);
            }
            ranges.add(range.get());
        }
        if (ranges.get(0)[0] > 0 || ranges.get(ranges.size() - 1)[1] < ages.size()) {
            return Answer.refuse(
                    Reason.PARTS_DO_NOT_ADD,
                    "年齢階級 " + wider + " は人口の年齢 " + ages + " のすべてを含まない",
                    "the age groups " + wider + " do not hold all ages " + ages + " of the population");
        }
        long[][] sums = IntStream.range(0, counts.length)
                .mapToObj(row ->
                        ranges.stream().mapToLong(range -> sum(row, range)).toArray())
                .toArray(long[][]::new);
        return Answer.of(copy(wider, sums, unknown));
    }

    private <T> Answer<T> cut(AgeGroup span) {
        return Answer.refuse(
                Reason.NOT_ENOUGH_DATA,
                span.label().ja() + "は人口の年齢階級 " + ages + " から合計できない",
                span.label().en() + " cannot be added up from the population's age groups " + ages);
    }

    /**
     * The same people with those of unknown age put into the ages, in proportion to those known (年齢不詳の按分).
     *
     * <pre>exact quota = known of the sex and age × (1 + unknown of the sex ÷ known of the sex)</pre>
     *
     * <ul>
     *   <li>Each count is the quota rounded up or down, largest remainders first; the total of each sex stays as it is.
     *   <li>Unknown age in a sex of which no age is known: ZERO_BASE.
     * </ul>
     *
     * @return the population with nobody of unknown age, or why there is none
     */
    public Answer<Population> withUnknownDistributed() {
        return UnknownAge.distribute(this, counts, unknown).map(spread -> copy(ages, spread, new long[unknown.length]));
    }

    /**
     * The exact share of a group in those of unknown age together with its known people, not rounded.
     *
     * @param sex the sex
     * @param group one of the age groups
     * @return the exact number, or ZERO_BASE if no age of the sex is known but some are unknown
     * @throws NoSuchElementException naming the nearest groups, if there is no such group
     * @throws IllegalStateException if the sexes are not known
     */
    public Answer<Rational> withUnknownShare(Sex sex, AgeGroup group) {
        return UnknownAge.quota(this, counts[row(sex)], unknown(sex), ages.indexOf(group));
    }

    /**
     * This and another population of the same date and age groups together, such as two wards.
     *
     * @param other the other population
     * @return the sum under this one's name; a base or source that differs is not stated
     * @throws IllegalArgumentException if dates or age groups differ, only one is by sex, or both together are more than
     *     {@link Long#MAX_VALUE} people
     */
    public Population plus(Population other) {
        if (!date.equals(other.date) || !ages.equals(other.ages) || isBySex() != other.isBySex()) {
            throw new IllegalArgumentException(
                    "Populations can be added at one date over the same age groups, but were " + this + " and "
                            + other);
        }
        if (total() > Long.MAX_VALUE - other.total()) {
            throw new IllegalArgumentException("Populations together must be at most " + Long.MAX_VALUE
                    + " people, but were " + total() + " and " + other.total());
        }
        long[][] sums = new long[counts.length][ages.size()];
        long[] unknowns = new long[counts.length];
        for (int row = 0; row < counts.length; row++) {
            unknowns[row] = unknown[row] + other.unknown[row];
            for (int i = 0; i < ages.size(); i++) {
                sums[row][i] = counts[row][i] + other.counts[row][i];
            }
        }
        return new Population(
                name,
                date,
                base == other.base ? base : PopulationBase.UNSTATED,
                source.equals(other.source) ? source : Source.UNSTATED,
                ages,
                sums,
                unknowns);
    }

    /**
     * An index of the age structure, such as the ageing rate.
     *
     * <ul>
     *   <li>Age groups from which its ages cannot be added up: NOT_ENOUGH_DATA.
     *   <li>Nobody in the group that is divided by: ZERO_BASE.
     *   <li>Unknown age is left out of every index but {@link AgeIndex#AGEING_RATE_OF_ALL}; a note says how many there are.
     * </ul>
     *
     * @param index the index
     * @return the index, or why there is none
     */
    public Answer<PopulationIndicator> index(AgeIndex index) {
        return Indices.of(this, index);
    }

    /**
     * The males for each hundred females (人口性比), with those of unknown age.
     *
     * @return the ratio; ZERO_BASE without females, NOT_ENOUGH_DATA if the sexes are not known
     */
    public Answer<PopulationIndicator> sexRatio() {
        return Indices.sexRatio(this, Label.of("総数", "total"), p -> p.total(Sex.MALE), p -> p.total(Sex.FEMALE));
    }

    /**
     * The males for each hundred females of a span of ages (年齢別人口性比).
     *
     * @param span the ages
     * @return the ratio; ZERO_BASE without females, NOT_ENOUGH_DATA if the sexes are not known or the span cuts a group
     */
    public Answer<PopulationIndicator> sexRatio(AgeGroup span) {
        return ages.canSum(span)
                ? Indices.sexRatio(this, span.label(), p -> p.count(Sex.MALE, span), p -> p.count(Sex.FEMALE, span))
                : cut(span);
    }

    /**
     * The age that as many people are below as above (中位数年齢), those of unknown age left out.
     *
     * <pre>median = first age of the group + (half the people − people below the group) ÷ people of the group × width</pre>
     *
     * <ul>
     *   <li>The group is the first with half the people or more in and below it; ages are taken as even within it.
     *   <li>If that is the open group, or ages do not begin at birth: NOT_ENOUGH_DATA. Nobody: ZERO_BASE.
     * </ul>
     *
     * <p>Source: 総務省統計局「人口推計」用語の説明; Siegel and Swanson, The Methods and Materials of Demography (2004), chapter 7.
     *
     * @return the age in years, or why there is none
     */
    public Answer<PopulationIndicator> medianAge() {
        return Indices.median(this);
    }

    /**
     * The mean age (平均年齢), those of unknown age left out.
     *
     * <pre>mean = Σ (middle of the group × people of the group) ÷ people</pre>
     *
     * <ul>
     *   <li>The middle of a group is its first age plus half its width. An open group has none: the caller says at what age its
     *       people are on average.
     *   <li>Nobody: ZERO_BASE.
     * </ul>
     *
     * @param openMean the mean age of the open group; not used if there is none
     * @return the age in years, or why there is none
     * @throws IllegalArgumentException if the mean age of the open group is below its first age
     */
    public Answer<PopulationIndicator> meanAge(Rational openMean) {
        return Indices.mean(this, openMean);
    }

    /**
     * The population at a date between this one and a later one, every cell by itself, ages staying where they are.
     *
     * <ul>
     *   <li>Rounded so that each count, each age, each sex and the total is the exact one up or down.
     *   <li>Other bases, age groups or sexes: NOT_COMPARABLE. Counts whose roundings up go beyond {@link Long#MAX_VALUE}:
     *       NOT_APPLICABLE. A date outside the two: NOT_ENOUGH_DATA. EXPONENTIAL where one
     *       count is 0 and the other not: NOT_POSITIVE, naming the age.
     * </ul>
     *
     * @param later the later population
     * @param at the date asked for
     * @param method how the counts move
     * @return the population under this one's name, or why there is none
     */
    public Answer<Population> interpolate(Population later, ReferenceDate at, Interpolation.Method method) {
        return PyramidBetween.of(this, later, at, method);
    }

    /** A count as an input of a formula. */
    Input input(Label what, long count) {
        Label whose = name.equals(Label.EMPTY) ? name : name.plus(Label.same(" "));
        return new Input(
                whose.plus(what).plus(Label.same(" ")).plus(date.label()), Figure.of(count, Unit.PERSONS), source);
    }

    /**
     * The population as a table: sexes down, ages across, each with its total.
     *
     * @return the table in persons, with name, source and, as a note, the base
     */
    public StatTable toTable() {
        return PopulationTable.of(this);
    }

    /**
     * The population pyramid as text, the oldest on top (人口ピラミッド).
     *
     * @return a bar of # for each sex and group; one bar if the sexes are not known
     */
    public TextTable toText() {
        return PopulationTable.pyramid(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Population that
                && name.equals(that.name)
                && date.equals(that.date)
                && base == that.base
                && source.equals(that.source)
                && ages.equals(that.ages)
                && Arrays.deepEquals(counts, that.counts)
                && Arrays.equals(unknown, that.unknown);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, date, base, source, ages, Arrays.deepHashCode(counts), Arrays.hashCode(unknown));
    }

    /** Name, date, total, unknown age, age groups and base in one line. */
    @Override
    public String toString() {
        return (name.ja().isEmpty() ? "" : name.ja() + " ") + date.label().ja() + " "
                + Figure.of(total(), Unit.PERSONS)
                + (unknown() == 0 ? "" : "（うち年齢不詳 " + Figure.of(unknown(), Unit.PERSONS) + "）")
                + " [" + ages + "] " + base.label().ja();
    }
}
