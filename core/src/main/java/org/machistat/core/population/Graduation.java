package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * Counts of age groups split into single years of age (各歳分割).
 *
 * <ul>
 *   <li>Everything is exact: the multipliers are decimals and the monotone curve is computed in ratios.
 *   <li>All methods keep the sum of each group except Beers' modified, which keeps none of them and moves people between
 *       groups: {@link #shift} says how many.
 *   <li>Sprague and Beers can fall below 0 where counts drop steeply; {@link #nonNegative} mends that.
 *   <li>An open group stays as it is at the end.
 * </ul>
 *
 * <p>Source: see {@link GraduationMethod}.
 *
 * @serial exclude
 */
public final class Graduation implements Serializable {

    private static final long serialVersionUID = 1L;

    private final GraduationMethod method;
    private final AgeGroups groups;
    private final List<Rational> counts;
    private final AgeGroups singles;
    private final List<Rational> values;

    private Graduation(
            GraduationMethod method,
            AgeGroups groups,
            List<Rational> counts,
            AgeGroups singles,
            List<Rational> values) {
        this.method = method;
        this.groups = groups;
        this.counts = List.copyOf(counts);
        this.singles = singles;
        this.values = List.copyOf(values);
    }

    /**
     * Splits counts into single years.
     *
     * <ul>
     *   <li>Sprague and Beers with closed groups of other than five years, or fewer than five of them; only an open group:
     *       NOT_ENOUGH_DATA.
     * </ul>
     *
     * @param groups the age groups, closed or with an open one at the end
     * @param counts one count for each group, none below 0
     * @param method how to split
     * @return the single years, or why there are none
     * @throws IllegalArgumentException if a count is below 0, or there are more or fewer than groups
     */
    public static Answer<Graduation> of(AgeGroups groups, List<Rational> counts, GraduationMethod method) {
        if (counts.size() != groups.size()) {
            throw new IllegalArgumentException("Graduation needs one count for each of the " + groups.size()
                    + " age groups " + groups + ", but had " + counts.size());
        }
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).signum() < 0) {
                throw new IllegalArgumentException("Graduation needs counts not below 0, but had "
                        + AgeText.shown(counts.get(i).toString()) + " at "
                        + groups.get(i).id());
            }
        }
        int closed = groups.isOpenEnded() ? groups.size() - 1 : groups.size();
        List<AgeGroup> parts = groups.list().subList(0, closed);
        List<Integer> widths =
                parts.stream().map(group -> group.width().getAsInt()).toList();
        int least = Multipliers.SPAN;
        boolean fives = closed >= least && widths.stream().allMatch(width -> width == Multipliers.SPAN);
        if (closed == 0 || (method.needsFiveYears() && !fives)) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    method.label().ja() + "には閉じた" + (method.needsFiveYears() ? "5歳階級が" + least + "個以上" : "年齢階級が")
                            + "必要だが、" + groups + " である",
                    method.label().en() + " needs "
                            + (method.needsFiveYears()
                                    ? "at least " + least + " closed groups of five years"
                                    : "a closed group")
                            + ", but the groups are " + groups);
        }
        List<Rational> given = counts.subList(0, closed);
        List<Rational> values = new ArrayList<>(
                switch (method) {
                    case UNIFORM -> uniform(given, widths);
                    case MONOTONE -> Monotone.apply(given, widths);
                    case SPRAGUE, BEERS_ORDINARY, BEERS_MODIFIED -> Multipliers.apply(method, given);
                });
        List<AgeGroup> ages = new ArrayList<>();
        parts.forEach(group -> IntStream.rangeClosed(group.from(), group.last().getAsInt())
                .mapToObj(AgeGroup::single)
                .forEach(ages::add));
        if (closed < groups.size()) {
            ages.add(groups.get(closed));
            values.add(counts.get(closed));
        }
        return Answer.of(new Graduation(method, groups, counts, AgeGroups.of(ages), values));
    }

    private static List<Rational> uniform(List<Rational> counts, List<Integer> widths) {
        List<Rational> values = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Rational part = counts.get(i).dividedBy(Rational.of(widths.get(i)));
            for (int year = 0; year < widths.get(i); year++) {
                values.add(part);
            }
        }
        return values;
    }

    /**
     * Splits a population into single years, whole people each.
     *
     * <ul>
     *   <li>Each sex by itself, made non-negative, then rounded by largest remainders within each group, so that groups stay
     *       whole; by Beers' modified within the whole sex, so that only its total stays.
     *   <li>People of unknown age stay apart.
     * </ul>
     *
     * @param population the population in age groups
     * @param method how to split
     * @return the population by single years, or why there is none, as {@link #of}
     */
    public static Answer<Population> of(Population population, GraduationMethod method) {
        if (!population.isBySex()) {
            return of(population.ages(), rationals(population.counts()), method)
                    .map(both -> population.with(
                            both.singles, new long[][] {both.nonNegative().whole()}));
        }
        return of(population.ages(), rationals(population.counts(Sex.MALE)), method)
                .flatMap(males -> of(population.ages(), rationals(population.counts(Sex.FEMALE)), method)
                        .map(females -> population.with(males.singles, new long[][] {
                            males.nonNegative().whole(), females.nonNegative().whole()
                        })));
    }

    private static List<Rational> rationals(long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> Rational.of(counts[i]))
                .toList();
    }

    private long[] whole() {
        long[] whole = new long[values.size()];
        if (method == GraduationMethod.BEERS_MODIFIED) {
            round(whole, 0, closedSize(), sum(counts.subList(0, closedGroups())));
            if (groups.isOpenEnded()) {
                whole[whole.length - 1] =
                        values.get(whole.length - 1).numerator().longValueExact();
            }
            return whole;
        }
        for (int i = 0; i < groups.size(); i++) {
            int[] range = singles.rangeOf(groups.get(i)).orElseThrow();
            round(whole, range[0], range[1], counts.get(i));
        }
        return whole;
    }

    private int closedGroups() {
        return groups.isOpenEnded() ? groups.size() - 1 : groups.size();
    }

    private int closedSize() {
        return groups.isOpenEnded() ? singles.size() - 1 : singles.size();
    }

    private void round(long[] whole, int from, int end, Rational people) {
        List<Rational> weights = values.subList(from, end);
        if (people.signum() > 0) {
            List<BigInteger> parts = Apportionment.largestRemainder(weights, people.numerator());
            for (int i = from; i < end; i++) {
                whole[i] = parts.get(i - from).longValueExact();
            }
        }
    }

    private static Rational sum(List<Rational> parts) {
        return parts.stream().reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * The same years with none below 0: within a group, negative years become 0 and the others shrink in proportion, so that
     * the group's sum stays.
     *
     * @return this if no year is below 0; by Beers' modified a group whose sum is below 0 becomes 0
     */
    public Graduation nonNegative() {
        if (values.stream().noneMatch(one -> one.signum() < 0)) {
            return this;
        }
        List<Rational> mended = new ArrayList<>(values);
        for (AgeGroup group : groups.list()) {
            int[] range = singles.rangeOf(group).orElseThrow();
            List<Rational> part = values.subList(range[0], range[1]);
            Rational sum = sum(part);
            Rational above = sum(part.stream().filter(one -> one.signum() > 0).toList());
            Rational factor = sum.signum() <= 0 ? Rational.ZERO : sum.dividedBy(above);
            for (int i = range[0]; i < range[1]; i++) {
                mended.set(
                        i,
                        values.get(i).signum() < 0
                                ? Rational.ZERO
                                : values.get(i).times(factor));
            }
        }
        return new Graduation(method, groups, counts, singles, mended);
    }

    /**
     * How the groups were split.
     *
     * @return the method
     */
    public GraduationMethod method() {
        return method;
    }

    /**
     * The groups that were split.
     *
     * @return the groups
     */
    public AgeGroups groups() {
        return groups;
    }

    /**
     * The single years, with the open group behind them if there is one.
     *
     * @return the ages
     */
    public AgeGroups ages() {
        return singles;
    }

    /**
     * The counts by single year.
     *
     * @return one exact count for each of {@link #ages}
     */
    public List<Rational> values() {
        return values;
    }

    /**
     * The count of one single year.
     *
     * @param age the age in completed years
     * @return the exact count
     * @throws NoSuchElementException naming the nearest ages, if it is not among them
     */
    public Rational at(int age) {
        return values.get(singles.indexOf(AgeGroup.single(age)));
    }

    /**
     * How many people a group has gained by the split, or lost if below 0.
     *
     * @param group one of the groups that were split
     * @return the sum of its years less its count; 0 except by Beers' modified
     * @throws NoSuchElementException naming the nearest groups, if there is no such group
     */
    public Rational shift(AgeGroup group) {
        int at = groups.indexOf(group);
        int[] range = singles.rangeOf(group).orElseThrow();
        return sum(values.subList(range[0], range[1])).minus(counts.get(at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Graduation that
                && method == that.method
                && groups.equals(that.groups)
                && counts.equals(that.counts)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, groups, counts, values);
    }

    /** The method, the groups and the single years. */
    @Override
    public String toString() {
        return method.label().ja() + " [" + groups + "] → [" + singles + "]";
    }
}
