package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

class CohortChangeRatioTest {

    private static final AgeGroups AGES = AgeGroups.fiveYears(15);
    private static final AgeGroup WOMEN = AgeGroup.of(5, 14);
    private static final Population FIRST = population("2010年", 100, 90, 80, 50);
    private static final Population SECOND = population("2015年", 110, 95, 81, 60);
    private static final Population THIRD = population("2020年", 99, 121, 76, 70);

    private static Population population(String date, long... counts) {
        return Population.of(ReferenceDate.parse(date), AGES, counts, counts);
    }

    /** By hand: 95/100, 81/90, 60/(80+50); children 220 for 95 + 81 women. */
    @Test
    void takesOnePeriod() {
        CohortChangeRatio ratios =
                CohortChangeRatio.of(List.of(SECOND, FIRST), WOMEN).get();
        assertEquals(Rational.of(95, 100), ratios.ratio(Sex.MALE, AGES.get(0)));
        assertEquals(Rational.of(9, 10), ratios.ratio(Sex.FEMALE, AGES.get(1)));
        assertEquals(Rational.of(60, 130), ratios.ratio(Sex.FEMALE, AGES.get(2)));
        assertEquals(ratios.ratio(Sex.MALE, AGES.get(2)), ratios.ratio(Sex.MALE, AGES.get(3)));
        assertEquals(Rational.of(220, 176), ratios.childWomanRatio());
        assertEquals(Rational.of(100), ratios.sexRatio());
        // 110 × 0.95 = 104.5, 95 × 0.9 = 85.5, (81 + 60) × 60/130 = 65.08; women 190 × 1.25 = 237.5, half of them
        // 118.75
        assertEquals(
                "[119, 105, 86, 65]",
                java.util.Arrays.toString(ratios.project(1)
                        .get()
                        .population("", ReferenceDate.parse("2020年"))
                        .counts(Sex.MALE)));
    }

    /** By hand: (95/100 + 121/110) ÷ 2 = 1.025. */
    @Test
    void takesTheMeanOfPeriods() {
        CohortChangeRatio ratios =
                CohortChangeRatio.of(List.of(FIRST, SECOND, THIRD), WOMEN).get();
        assertEquals(Rational.of(1025, 1000), ratios.ratio(Sex.MALE, AGES.get(0)));
        assertTrue(ratios.explanation().notes().toString().contains("期間の数：2"), ratios.explanation()::toString);
    }

    @Test
    void holdsSmallCohorts() {
        CohortChangeRatio ratios = CohortChangeRatio.of(List.of(FIRST, SECOND), WOMEN)
                .get()
                .withSmallCohorts(95, Rational.of(92, 100), Rational.ONE);
        assertEquals(Rational.of(92, 100), ratios.ratio(Sex.MALE, AGES.get(1)));
        assertEquals(Rational.of(95, 100), ratios.ratio(Sex.MALE, AGES.get(0)));
        assertEquals("上下限を適用：男 5～9歳", ratios.explanation().notes().get(1).ja());
        assertEquals(
                "Bounds must be 0 ≤ lowest ≤ highest, but were 2 and 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ratios.withSmallCohorts(1, Rational.of(2), Rational.ONE))
                        .getMessage());
    }

    @Test
    void refuses() {
        assertEquals(
                "NOT_ENOUGH_DATA（コーホート変化率には2～4時点の人口が必要だが、1時点である / "
                        + "cohort change ratios need populations of 2 to 4 dates, but there were 1）",
                CohortChangeRatio.of(List.of(FIRST), WOMEN).toString());
        assertEquals(
                "NOT_ENOUGH_DATA（2010年と2020年の間隔が年齢階級の幅（5年）でない / "
                        + "2010 and 2020 are not one width of age group (5 years) apart）",
                CohortChangeRatio.of(List.of(FIRST, THIRD), WOMEN).toString());
        assertEquals(
                "ZERO_BASE（2010年の男5～9歳が0人のため変化率を計算できない（より大きな地域の率で補える） / there is nobody male 5–9 in 2010, so"
                        + " there is no ratio (that of a larger region may stand in)）",
                CohortChangeRatio.of(List.of(population("2010年", 1, 0, 1, 1), SECOND), WOMEN)
                        .toString());
        assertEquals(
                "NOT_COMPARABLE（人口の基準が異なる時点がある / the populations are counted on different bases）",
                CohortChangeRatio.of(
                                List.of(
                                        FIRST.withBase(PopulationBase.CENSUS),
                                        SECOND.withBase(PopulationBase.RESIDENT_REGISTER)),
                                WOMEN)
                        .toString());
    }

    /** By hand: nobody of 5–9 in 2010, so their 90 of 100 in the larger region; others of the village itself: 2/4, 3/8. */
    @Test
    void takesRatiosOfALargerRegionWhereThereIsNobody() {
        CohortChangeRatio larger =
                CohortChangeRatio.of(List.of(FIRST, SECOND), WOMEN).get();
        List<Population> village = List.of(population("2010年", 4, 0, 3, 5), population("2015年", 0, 2, 1, 3));
        CohortChangeRatio ratios = CohortChangeRatio.of(village, WOMEN, larger).get();
        assertEquals(Rational.of(2, 4), ratios.ratio(Sex.MALE, AGES.get(0)));
        assertEquals(Rational.of(9, 10), ratios.ratio(Sex.FEMALE, AGES.get(1)));
        assertEquals(Rational.of(3, 8), ratios.ratio(Sex.FEMALE, AGES.get(3)));
        // no children in 2015: none for three women, and no girls to relate boys to
        assertEquals(Rational.ZERO, ratios.childWomanRatio());
        assertEquals(Rational.of(100), ratios.sexRatio());
        assertEquals(
                List.of("期間の数：1", "他から与えた率：男 5～9歳", "他から与えた率：女 5～9歳", "他から与えた率：子どもの性比"),
                ratios.explanation().notes().stream().map(one -> one.ja()).toList());
        CohortChangeRatio children = ratios.withChildren(larger.childWomanRatio(), Rational.of(105));
        assertEquals(Rational.of(220, 176), children.childWomanRatio());
        assertEquals(Rational.of(105), children.sexRatio());
        assertEquals(
                "ratio given from elsewhere: child–woman ratio",
                children.explanation().notes().get(3).en());
        assertNotEquals(ratios, children);
        assertEquals(children, children.withChildren(larger.childWomanRatio(), Rational.of(105)));
        AgeGroups other = AgeGroups.fiveYears(20);
        CohortChangeRatio wider = CohortChangeRatio.of(
                        List.of(
                                Population.of(
                                        FIRST.date(), other, new long[] {1, 1, 1, 1, 1}, new long[] {1, 1, 1, 1, 1}),
                                Population.of(
                                        SECOND.date(), other, new long[] {1, 1, 1, 1, 1}, new long[] {1, 1, 1, 1, 1})),
                        WOMEN)
                .get();
        assertEquals(
                "NOT_COMPARABLE（より大きな地域の年齢階級 0-4, 5-9, 10-14, 15-19, 20+ が 0-4, 5-9, 10-14, 15+ と異なる / the age groups"
                        + " 0-4, 5-9, 10-14, 15-19, 20+ of the larger region differ from 0-4, 5-9, 10-14, 15+）",
                CohortChangeRatio.of(village, WOMEN, wider).toString());
        assertEquals(
                "Ratios of children must not be below 0, but were -1 for each woman and 105 boys for each hundred girls",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ratios.withChildren(Rational.of(-1), Rational.of(105)))
                        .getMessage());
    }

    /** Ratios of 2015→2020 give 2020 back from 2015, for every area that 国立社会保障・人口問題研究所 printed. */
    @Test
    void givesBackThePeriodItCameFrom() {
        Map<String, Kanagawa.Area> areas = Kanagawa.areas();
        areas.values().forEach(area -> {
            List<Population> rows = area.populations();
            CohortChangeRatio ratios = CohortChangeRatio.of(rows.subList(0, 2), AgeGroup.of(15, 49))
                    .get();
            Population again = CohortProjection.of(rows.get(0), List.of(ratios.rates()))
                    .project()
                    .get()
                    .population(area.name(), rows.get(1).date());
            for (Sex sex : Sex.values()) {
                assertEquals(
                        java.util.Arrays.toString(rows.get(1).counts(sex)),
                        java.util.Arrays.toString(again.counts(sex)),
                        area.name());
            }
        });
    }
}
