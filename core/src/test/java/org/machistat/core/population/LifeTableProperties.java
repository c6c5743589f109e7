package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

class LifeTableProperties {

    private static final AgeGroups AGES = AgeGroups.abridged(85);

    private static LifeTableRules rules(Sex sex, InfantRule infant, LifeTableRules.Separation separation) {
        return LifeTableRules.of(sex).with(infant).with(separation);
    }

    /** Death rates from next to none to more than any country's. */
    @Provide
    Arbitrary<double[]> mortality() {
        return Arbitraries.doubles()
                .between(1e-6, 0.19)
                .ofScale(6)
                .array(double[].class)
                .ofSize(AGES.size());
    }

    @Provide
    Arbitrary<LifeTable> tables() {
        return Combinators.combine(
                        mortality(),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(InfantRule.class),
                        Arbitraries.of(LifeTableRules.Separation.class))
                .as((rates, sex, infant, separation) -> LifeTable.fromRates(AGES, rates, rules(sex, infant, separation))
                        .get());
    }

    @Property
    void columnsHangTogether(@ForAll("tables") LifeTable table) {
        double[] l = table.survivors();
        double[] d = table.deaths();
        double[] years = table.yearsLived();
        double[] total = table.yearsToCome();
        int last = AGES.size() - 1;
        assertEquals(l[0], Arrays.stream(d).sum(), 1e-6);
        assertEquals(total[0] / l[0], table.expectancy().value().doubleValue(), 1e-12);
        for (int i = 0; i <= last; i++) {
            double next = i < last ? l[i + 1] : 0;
            assertEquals(l[i] - d[i], next, 1e-9 * l[0]);
            assertEquals(total[i] - (i < last ? total[i + 1] : 0), years[i], 1e-9 * total[0]);
            assertTrue(i == last || total[i] > total[i + 1]);
            assertTrue(years[i] > 0);
            // Nobody lives longer in a group than its width, nor shorter than those who come out of it.
            if (i < last) {
                int n = AGES.get(i).width().getAsInt();
                assertTrue(years[i] <= n * l[i] * (1 + 1e-12) && years[i] >= n * next * (1 - 1e-12));
            }
            // The rate comes back from deaths and years.
            assertEquals(1, d[i] / years[i] / table.rates()[i], 1e-9);
        }
    }

    /** From its probabilities, and from its survivors, with its nax: the same table. */
    @Property
    void recomputed(@ForAll("tables") LifeTable table) {
        double[] a = table.separations();
        int last = AGES.size() - 1;
        LifeTableRules given =
                table.rules().withSeparations(Arrays.copyOf(a, last)).withOpenExpectancy(a[last]);
        LifeTable byRates = LifeTable.fromRates(AGES, table.rates(), given).get();
        LifeTable byProbabilities =
                LifeTable.fromProbabilities(AGES, table.probabilities(), given).get();
        LifeTable bySurvivors =
                LifeTable.fromSurvivors(AGES, table.survivors(), given).get();
        for (LifeTable other : new LifeTable[] {byRates, byProbabilities, bySurvivors}) {
            assertArrayEquals(table.yearsToCome(), other.yearsToCome(), 1e-7 * table.yearsToCome()[0]);
            assertArrayEquals(table.survivors(), other.survivors(), 1e-7 * table.survivors()[0]);
        }
    }

    /** The radix is a scale: survivors and years follow it, expectancies do not move. */
    @Property(tries = 200)
    void radixIsAScale(@ForAll("mortality") double[] rates, @ForAll @DoubleRange(min = 0.1, max = 1e9) double radix) {
        LifeTableRules rules = LifeTableRules.of(Sex.FEMALE);
        LifeTable one = LifeTable.fromRates(AGES, rates, rules.withRadix(1)).get();
        LifeTable many =
                LifeTable.fromRates(AGES, rates, rules.withRadix(radix)).get();
        for (int i = 0; i < AGES.size(); i++) {
            assertEquals(radix * one.survivors()[i], many.survivors()[i], 1e-12 * radix);
            double before = one.expectancy(AGES.get(i)).get().value().doubleValue();
            double after = many.expectancy(AGES.get(i)).get().value().doubleValue();
            assertEquals(1, after / before, 1e-9);
        }
    }

    /** More deaths at any one age shorten life at birth, whatever the age. */
    @Property
    void moreDeathsShorterLife(
            @ForAll("mortality") double[] rates, @ForAll @DoubleRange(min = 0, max = 1) double place) {
        int at = (int) Math.min(AGES.size() - 1, place * AGES.size());
        double[] higher = rates.clone();
        higher[at] *= 1.1;
        LifeTableRules rules = LifeTableRules.of(Sex.MALE).with(InfantRule.HALF_INTERVAL);
        double before = LifeTable.fromRates(AGES, rates, rules).get().yearsToCome()[0];
        double after = LifeTable.fromRates(AGES, higher, rules).get().yearsToCome()[0];
        assertTrue(after < before);
    }

    /** Any doubles at all: a table of finite figures or a refusal, never an exception. */
    @Property
    void neverInfinite(
            @ForAll("anything") double[] values, @ForAll boolean areRates, @ForAll("positive") double radix) {
        AgeGroups ages = AgeGroups.fiveYears(10);
        LifeTableRules rules =
                LifeTableRules.of(Sex.MALE).with(InfantRule.HALF_INTERVAL).withRadix(radix);
        Answer<LifeTable> answer = areRates
                ? LifeTable.fromRates(ages, values, rules)
                : LifeTable.fromProbabilities(ages, values, rules.withOpenExpectancy(radix));
        boolean sound = answer.fold(
                table -> Double.isFinite(table.expectancy().value().doubleValue())
                        && Arrays.stream(table.rates()).allMatch(Double::isFinite)
                        && table.stationary().radix().signum() > 0,
                refusal -> Set.of(Reason.NOT_READABLE, Reason.NOT_COMPARABLE, Reason.NOT_ENOUGH_DATA)
                        .contains(refusal.reason()));
        assertTrue(sound, answer::toString);
    }

    @Provide
    Arbitrary<double[]> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles(),
                        Arbitraries.of(0.0, 1.0, Double.MIN_VALUE, 1e-308, 1e308, Double.NaN, Double.POSITIVE_INFINITY))
                .array(double[].class)
                .ofSize(3);
    }

    @Provide
    Arbitrary<Double> positive() {
        return Arbitraries.of(Double.MIN_VALUE, 1e-300, 1e-3, 1.0, 100_000.0, 1e300, Double.MAX_VALUE);
    }
}
