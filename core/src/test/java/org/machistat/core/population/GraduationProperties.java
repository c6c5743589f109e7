package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.value.Rational;

class GraduationProperties {

    @Property
    void groupSumsAreKeptByAllButModified(
            @ForAll @Size(min = 5, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> groups,
            @ForAll GraduationMethod method) {
        AgeGroups ages = GraduationTest.fives(groups.size());
        Graduation graduation = Graduation.of(
                        ages, groups.stream().map(Rational::of).toList(), method)
                .get();
        if (method != GraduationMethod.BEERS_MODIFIED) {
            ages.list().forEach(group -> {
                assertEquals(Rational.ZERO, graduation.shift(group));
                assertEquals(Rational.ZERO, graduation.nonNegative().shift(group));
            });
        }
        assertTrue(graduation.nonNegative().values().stream().allMatch(one -> one.signum() >= 0));
        if (method == GraduationMethod.MONOTONE || method == GraduationMethod.UNIFORM) {
            assertSame(graduation, graduation.nonNegative());
        }
    }

    /** Fifth-difference formulas give back a polynomial of low degree: here single ages a + b·x + c·x². */
    @Property
    void aParabolaComesBack(
            @ForAll @IntRange(min = 0, max = 1000) int a,
            @ForAll @IntRange(min = 0, max = 50) int b,
            @ForAll @IntRange(min = 0, max = 20) int c) {
        long[] groups = new long[8];
        for (int age = 0; age < 40; age++) {
            groups[age / 5] += a + (long) b * age + (long) c * age * age;
        }
        Graduation sprague = Graduation.of(
                        GraduationTest.fives(8), GraduationTest.counts(groups), GraduationMethod.SPRAGUE)
                .get();
        for (int age = 0; age < 40; age++) {
            assertEquals(Rational.of(a + (long) b * age + (long) c * age * age), sprague.at(age));
        }
    }

    /** All methods are linear but the monotone one, and that one too in the scale: k times the people are k times each year. */
    @Property
    void scaleIsKept(
            @ForAll @Size(min = 5, max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> groups,
            @ForAll @IntRange(min = 1, max = 1000) int k,
            @ForAll GraduationMethod method) {
        AgeGroups ages = GraduationTest.fives(groups.size());
        List<Rational> one = groups.stream().map(Rational::of).toList();
        List<Rational> many = one.stream().map(count -> count.times(k)).toList();
        assertEquals(
                Graduation.of(ages, one, method).get().values().stream()
                        .map(year -> year.times(k))
                        .toList(),
                Graduation.of(ages, many, method).get().values());
    }

    /** The total of all ages stays by every method, as the multipliers of each group add up to one. */
    @Property
    void totalIsKept(
            @ForAll @Size(min = 5, max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> groups,
            @ForAll GraduationMethod method) {
        Rational total = Rational.of(groups.stream().mapToLong(Long::longValue).sum());
        Graduation graduation = Graduation.of(
                        GraduationTest.fives(groups.size()),
                        groups.stream().map(Rational::of).toList(),
                        method)
                .get();
        assertEquals(total, graduation.values().stream().reduce(Rational.ZERO, Rational::plus));
    }

    /** Whole persons: every group keeps its people, nobody is negative; by Beers' modified the total stays. */
    @Property(tries = 200)
    void wholePersonsAddUp(
            @ForAll @Size(min = 6, max = 12) List<@LongRange(min = 0, max = 100_000) Long> groups,
            @ForAll GraduationMethod method) {
        AgeGroups ages = AgeGroups.fiveYears(5 * (groups.size() - 1));
        Population population = Population.ofBothSexes(
                PopulationTest.DATE,
                ages,
                groups.stream().mapToLong(Long::longValue).toArray());
        Population single = Graduation.of(population, method).get();
        assertEquals(population.total(), single.total());
        if (method != GraduationMethod.BEERS_MODIFIED) {
            assertEquals(population, single.regroup(ages).get());
        }
    }
}
