package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class StationaryPopulationTest {

    private static final AgeGroups AGES = AgeGroups.abridged(5);

    private static List<BigDecimal> years(long... years) {
        return Arrays.stream(years).mapToObj(BigDecimal::valueOf).toList();
    }

    // By hand: 99 + 390 years up to the fifth birthday; (99 + 390 + 7,511) ÷ 100 = 80 years of life.
    @Test
    void groupsAndExpectancy() {
        StationaryPopulation printed = StationaryPopulation.of(AGES, 100, years(99, 390, 7511));
        assertTrue(printed.isExact());
        assertEquals(Rational.of(100), printed.radix());
        assertEquals(Rational.of(80), printed.expectancy().get().value());
        StationaryPopulation wider = printed.regroup(AgeGroups.fiveYears(5)).get();
        assertEquals(List.of(Rational.of(489), Rational.of(7511)), wider.years());
        assertEquals(Rational.of(80), wider.expectancy().get().value());
        assertEquals("定常人口 l(0)=100 [0, 1-4, 5+]", printed.toString());
    }

    @Test
    void ofALifeTableItIsNoMoreExactThanDoubles() {
        StationaryPopulation computed = LifeTable.fromRates(
                        AGES, new double[] {0.01, 0.001, 0.0125}, LifeTableRules.of(Sex.FEMALE))
                .get()
                .stationary();
        assertFalse(computed.isExact());
        assertFalse(computed.expectancy().get().isExact());
    }

    @Test
    void refusals() {
        StationaryPopulation printed = StationaryPopulation.of(AGES, 100, years(99, 390, 7511));
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "0～2歳は年齢階級 0, 1-4, 5+ から合計できない",
                        "0–2 cannot be added up from the age groups 0, 1-4, 5+"),
                printed.regroup(AgeGroups.of(AgeGroup.of(0, 2), AgeGroup.open(3)))
                        .refusal()
                        .get());
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "平均寿命には0歳から開いた階級までの定常人口が必要だが、年齢階級は 0-4",
                        "life expectancy needs years lived from age 0 to an open group, but the groups are 0-4"),
                printed.regroup(AgeGroups.of(AgeGroup.fiveYear(0)))
                        .get()
                        .expectancy()
                        .refusal()
                        .get());
    }

    @Test
    void misuse() {
        assertEquals(
                "Stationary population needs one value for each of the 3 age groups 0, 1-4, 5+, but had 1",
                assertThrows(IllegalArgumentException.class, () -> StationaryPopulation.of(AGES, 1, years(1)))
                        .getMessage());
        assertEquals(
                "Stationary population needs births above 0 and no value below 0, but was 0 and [1, 1, 1]",
                assertThrows(IllegalArgumentException.class, () -> StationaryPopulation.of(AGES, 0, years(1, 1, 1)))
                        .getMessage());
    }
}
